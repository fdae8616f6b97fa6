"""Judges the physics: where each thing is, what the hand holds, and whether the robot has run into something."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from saycan_ros.robots.body import JOINTS, Reading
from saycan_ros.simulation.furniture import slide_joint
from saycan_ros.simulation.ground_truth import GroundTruth
from saycan_ros.simulation.kitchen_model import OBSTACLE, body_name
from saycan_ros.simulation.robot_model import HAND, ROBOT
from saycan_ros.simulation.work_surface import WorkSurface
from saycan_ros.world.pose import wrap

_AT_STATION = 0.30
_AT_HEADING = 0.40


class Referee:
    """Reads contacts and positions of one model's data."""

    def __init__(self, model: Any, names: Sequence[str], surfaces: Sequence[WorkSurface]) -> None:
        self._names = list(names)
        self._surfaces = list(surfaces)
        self._bodies = [int(model.body(body_name(n)).id) for n in range(len(names))]
        things = {body: n for n, body in enumerate(self._bodies)}
        self._thing = np.array([things.get(int(b), -1) for b in model.geom_bodyid])
        links = [model.body(int(b)).name for b in model.geom_bodyid]
        fingers = ["finger" in link for link in links]
        self._left = np.array([f and "left" in link for f, link in zip(fingers, links, strict=True)])
        self._right = np.array([f and "right" in link for f, link in zip(fingers, links, strict=True)])
        self._slides = {s.name: int(model.joint(slide_joint(s.name)).qposadr[0]) for s in surfaces if s.drawer is not None}
        self._fixed = np.array([link == "room" or link.startswith("furniture/") for link in links])
        # What each geom must not touch, and what it is: the hand may touch room and furniture (1), but nobody (2).
        robot, hand = model.geom_contype & ROBOT > 0, model.geom_contype & HAND > 0
        self._spares = np.where(robot, np.where(hand, 2, 3), 0)
        self._is = np.where([link == OBSTACLE for link in links], 2, self._fixed.astype(int))
        self.collisions = 0
        self._touching = False

    def restart(self, collisions: int = 0) -> None:
        """Begin to count collisions again."""
        self.collisions = collisions
        self._touching = False

    def watch(self, data: Any) -> None:
        """Note whether the robot touches room, furniture or who stands in its way now; one long touch counts once."""
        pairs = data.contact.geom
        touching = bool(len(pairs)) and bool((self._spares[pairs] & self._is[pairs[:, ::-1]]).any())
        if touching and not self._touching:
            self.collisions += 1
        self._touching = touching

    def judge(self, data: Any, reading: Reading, gap: float) -> GroundTruth:
        """The ground truth now; `gap` is `Obstacle.gap`."""
        held = self._held(data)
        positions = tuple((float(x), float(y), float(z)) for x, y, z in data.xpos[self._bodies])
        axes = tuple((float(x), float(y), float(z)) for x, y, z in data.xmat[self._bodies][:, 2::3])
        rows = []
        for n, (name, position) in enumerate(zip(self._names, positions, strict=True)):
            place = next((s.name for s in self._surfaces if s.holds(position)), "floor")
            rows.append({"name": name, "at": "hand" if n in held else place})
        at = next((s.name for s in self._surfaces if self._stands(s, reading)), None)
        holding = next((self._names[n] for n in sorted(held)), None)
        speed = max(abs(reading.velocity[n]) for n in JOINTS)
        return GroundTruth(
            reading.stamp,
            {"robot": {"at": at, "holding": holding}, "objects": rows},
            positions,
            speed,
            reading.speed,
            self.collisions,
            {name: float(data.qpos[address]) for name, address in self._slides.items()},
            axes,
            gap,
        )

    def _held(self, data: Any) -> set[int]:
        """The things that both fingers touch and that touch nothing else."""
        left, right, other = set(), set(), set()
        for first, second in data.contact.geom:
            for thing_geom, geom in ((first, second), (second, first)):
                thing = int(self._thing[thing_geom])
                if thing < 0:
                    continue
                if self._left[geom]:
                    left.add(thing)
                elif self._right[geom]:
                    right.add(thing)
                elif self._fixed[geom] or self._thing[geom] >= 0:
                    other.add(thing)
        return (left & right) - other

    def _stands(self, surface: WorkSurface, reading: Reading) -> bool:
        ahead, left = surface.station.to_base(reading.base.x, reading.base.y)
        turned = abs(wrap(reading.base.heading - surface.station.heading))
        return abs(ahead) < surface.width / 2 + 0.1 and abs(left) < _AT_STATION and turned < _AT_HEADING
