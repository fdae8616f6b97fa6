"""Which places the base cannot drive straight to, by what its laser sees."""

from __future__ import annotations

import numpy as np

from saycan_ros.manifest.schema import Manifest, Predicate
from saycan_ros.manifest.skill import Skill
from saycan_ros.world.places import station_pose
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.range_scan import RangeScan
from saycan_ros.world.snapshot import WorldSnapshot

# m to the left and to the right of the line that the base's middle drives: half its width, where the tucked hand is carried as
# far as that reaches, and a little; and round it where it turns.
LEFT, RIGHT, ROUND = 0.22, 0.45, 0.46
OWN = 0.15  # m: what is nearer to the middle of the base is the robot itself
THERE = 0.25  # m: a place so near needs no way
BEAMS = 2  # fewer are a stray return


class Ways:
    """The straight ways from where the base stands to the manifest's stations, which the built-in drive takes."""

    def __init__(self, manifest: Manifest) -> None:
        self._names = tuple(place.name for place in manifest.locations)
        poses = [station_pose(place) for place in manifest.locations]
        self._stations = np.array([(pose.x, pose.y) for pose in poses], np.float64).reshape(-1, 2)

    def blocked(self, base: Pose2D, scan: RangeScan) -> tuple[str, ...]:
        """The places with something on the way to them, or where the base would turn there, that `scan` sees from `base`.

        What the laser does not reach, or cannot see behind something else, counts as free.
        """
        points = scan.points.astype(np.float64)
        points = points[np.hypot(points[:, 0], points[:, 1]) > OWN]
        if not len(points):
            return ()
        goals = np.array([base.to_base(x, y) for x, y in self._stations])
        way = np.hypot(goals[:, 0], goals[:, 1])
        line = goals / np.maximum(way, 1e-9)[:, None]
        along = line @ points.T
        left = line[:, :1] * points[:, 1] - line[:, 1:] * points[:, 0]
        on_way = (along > OWN) & (along < way[:, None]) & (left < LEFT) & (left > -RIGHT)
        at_end = np.linalg.norm(points[None] - goals[:, None], axis=2) < ROUND
        counts = np.count_nonzero(on_way | at_end, axis=1)
        return tuple(self._names[n] for n in np.flatnonzero((counts >= BEAMS) & (way > THERE)))


def destination(skill: Skill, world: WorldSnapshot) -> str | None:
    """The place that `skill` would drive to first; None where it drives nowhere, or nobody knows where to."""
    for effect in skill.template.effects:
        if effect.predicate is not Predicate.AT:
            continue
        if effect.argument == "location":
            return skill.location
        if effect.argument != "object":
            return effect.argument
        return next((s.location for s in world.seen(skill.object or "") if s.location is not None), None)
    return None


def way_blocked(skill: Skill, world: WorldSnapshot) -> bool:
    """Whether something is known to stand on the straight way that `skill` would drive."""
    return bool(world.blocked) and destination(skill, world) in world.blocked
