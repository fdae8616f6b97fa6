"""Where on the floor the base may stand and drive, as far as the manifest says: to take up what has fallen there."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np

from saycan_ros.manifest.schema import LocationEntry, Manifest
from saycan_ros.world.places import from_station, station_pose
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.snapshot import Sighting
from saycan_ros.world.stretch_geometry import GRASP_AHEAD

Spot = tuple[float, float]

# How far from the thing the base stands, the best first (m): near, the arm has little to reach out; further, it comes to more.
AWAY = (0.55, 0.50, 0.60, 0.70, 0.80)
HEADINGS = 24
# m from the base's centre to furniture: with the hand tucked in it turns in 0.45 m. It never comes nearer than it stands, and
# does not turn at all where the base itself (0.34 m) would have no room.
CLEAR, TIGHT = 0.50, 0.40
# m from the base's centre to the middle of a thing on the floor, where the base turns, and to the side of its way.
TURNING, PASSING = 0.42, 0.32
STEP = 0.05  # m between two looks at a way
# m around the thing along the base's heading (the open fingers) and beyond it along the arm, and how far that is from furniture.
FINGERS, BEYOND, GAP = 0.13, 0.05, 0.03
OUTSIDE = 0.15  # m that the base may leave the area between the stations, where it drives every day
STANDS_BEHIND = 0.60  # m behind a tray is whoever is served
HANDLE = 0.05  # m by which a drawer's handle and front stick out


@dataclass(frozen=True)
class _Block:
    """What a place's furniture takes of the floor: a rectangle in the station's terms, metres ahead and to the right."""

    place: LocationEntry
    ahead: tuple[float, float]
    right: tuple[float, float]

    @classmethod
    def of(cls, place: LocationEntry) -> _Block:
        surface = place.surface
        slid, sticks = (surface.slide.travel, HANDLE) if surface.slide is not None else (0.0, 0.0)
        behind = STANDS_BEHIND if surface.kind == "tray" else 0.0
        ahead = (-surface.width / 2 - sticks, surface.width / 2 + slid + sticks)
        return cls(place, ahead, (surface.near - sticks, surface.near + surface.depth + behind))

    def distance(self, spot: Spot) -> float:
        """Metres from the `map` spot to the rectangle, 0 inside."""
        ahead, right = from_station(self.place, *spot)
        return math.hypot(_beyond(ahead, self.ahead), _beyond(right, self.right))


class FreeFloor:
    """The floor between the stations without the furniture. What else stands on it is not known here, nor where walls are."""

    def __init__(self, manifest: Manifest) -> None:
        self._blocks = [_Block.of(place) for place in manifest.locations]
        stations = [station_pose(place) for place in manifest.locations]
        self._driven = cv2.convexHull(np.array([(pose.x, pose.y) for pose in stations], np.float32))
        # Asked for every snapshot, and what lies there lies still.
        self._reaches = lru_cache(maxsize=64)(lambda x, y: next(self.stances((x, y, 0.0)), None) is not None)

    def covers(self, thing: Sighting) -> bool:
        """Whether there is a pose of the base from which the arm comes to `thing`, which lies on the floor."""
        return thing.position is not None and self._reaches(round(thing.position[0], 2), round(thing.position[1], 2))

    def stances(self, point: tuple[float, float, float]) -> Iterator[Pose2D]:
        """Poses of the base with the arm's line through the `map` point and room for base, arm and hand."""
        x, y = point[0], point[1]
        if self._to_furniture((x, y)) < GAP:
            return
        for away in AWAY:
            for n in range(HEADINGS):
                heading = 2 * math.pi * n / HEADINGS - math.pi
                origin = Pose2D(0.0, 0.0, heading).to_map(GRASP_AHEAD, -away)
                base = Pose2D(x - origin[0], y - origin[1], heading)
                if self._has_room(base, away):
                    yield base

    def way_to(self, point: tuple[float, float, float], base: Pose2D, things: Iterable[Sighting]) -> Sequence[Pose2D]:
        """The stances for the `map` point to which the base can drive straight from `base`, the nearest first.

        No way leads over `things` that lie on the floor; `point` is always one of them.
        """
        lying = [(point[0], point[1]), *_spots(things)]
        free = [stance for stance in self.stances(point) if self._is_free(base, stance, lying)]
        return sorted(free, key=base.distance)

    def may_turn(self, base: Pose2D, things: Iterable[Sighting]) -> bool:
        """Whether the base can turn where it stands, clear of furniture and of `things` on the floor."""
        return self._is_free(base, base, _spots(things))

    def _has_room(self, base: Pose2D, away: float) -> bool:
        if cv2.pointPolygonTest(self._driven, (base.x, base.y), True) < -OUTSIDE or self._to_furniture((base.x, base.y)) < CLEAR:
            return False
        corners = [(GRASP_AHEAD + along, -(away + out)) for along in (-FINGERS, 0.0, FINGERS) for out in (-BEYOND, BEYOND)]
        return all(self._to_furniture(base.to_map(*corner)) >= GAP for corner in corners)

    def _is_free(self, start: Pose2D, end: Pose2D, lying: Sequence[Spot]) -> bool:
        """Whether the base can turn at `start`, drive straight to `end` and turn there."""
        room = min(CLEAR, self._to_furniture((start.x, start.y)))
        if room < TIGHT or any(math.dist((pose.x, pose.y), spot) < TURNING for pose in (start, end) for spot in lying):
            return False
        steps = max(1, math.ceil(start.distance(end) / STEP))
        for n in range(steps + 1):
            spot = (start.x + n / steps * (end.x - start.x), start.y + n / steps * (end.y - start.y))
            if self._to_furniture(spot) < room - 1e-9 or any(math.dist(spot, other) < PASSING for other in lying):
                return False
        return True

    def _to_furniture(self, spot: Spot) -> float:
        return min(block.distance(spot) for block in self._blocks)


def _beyond(at: float, ends: tuple[float, float]) -> float:
    return max(ends[0] - at, 0.0, at - ends[1])


def _spots(things: Iterable[Sighting]) -> list[Spot]:
    return [(s.position[0], s.position[1]) for s in things if s.on_floor and s.position is not None]
