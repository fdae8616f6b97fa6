"""What the head camera could see in Gazebo, from the positions that Gazebo says: in view, near enough, not behind furniture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from saycan_ros.robots.body import Reading
from saycan_ros.simulation.work_surface import WorkSurface
from saycan_ros.world.snapshot import Detection
from saycan_ros.world.stretch_geometry import camera_centre, in_view

RANGE = 4.0  # m
NOISE = 0.01  # m
_TOP, _WALL = 0.04, 0.015
Point = tuple[float, float, float]


class Sight:
    """Detections without a picture. Things do not hide each other here, and the robot's own arm hides nothing.

    Args:
        names: the scene's things, in its order.
    """

    def __init__(self, surfaces: Sequence[WorkSurface], names: Sequence[str], seed: int = 0) -> None:
        self._surfaces = surfaces
        self._boxes = {surface.name: _boxes(surface) for surface in surfaces}
        self._names = names
        self._random = np.random.default_rng(seed)

    def detections(self, reading: Reading, things: Mapping[int, Point]) -> list[Detection]:
        """What is seen now, each with 1 cm of noise; positions of things as Gazebo says them (map, metres)."""
        pan, tilt = reading.position["head_pan"], reading.position["head_tilt"]
        eye = camera_centre(reading.base, pan, tilt)
        found = []
        for number, point in sorted(things.items()):
            near = float(np.linalg.norm(np.subtract(point, eye))) <= RANGE
            if number < len(self._names) and near and in_view(reading.base, pan, tilt, point) and not self._hidden(eye, point):
                x, y, z = np.add(point, self._random.normal(0.0, NOISE, 3))
                found.append(Detection(self._names[number], (float(x), float(y), float(z)), reading.stamp))
        return found

    def _hidden(self, eye: Point, point: Point) -> bool:
        """Whether furniture lies between; the last 2 cm do not count, so that what stands on a surface is not hidden by it."""
        for surface in self._surfaces:
            start, end = (np.array([*surface.to_surface(p[0], p[1]), p[2]]) for p in (eye, point))
            length = float(np.linalg.norm(end - start))
            end = start + (end - start) * max(0.0, 1.0 - 0.02 / max(length, 1e-6))
            if any(_crosses(start, end, low, high) for low, high in self._boxes[surface.name]):
                return True
        return False


def _boxes(surface: WorkSurface) -> list[tuple[Point, Point]]:
    """The furniture as upright boxes (low and high corner) in the surface's own terms: along, deep, up."""
    w, d, h = surface.width / 2, surface.depth, surface.height
    if surface.kind == "counter":
        return [((-w, 0.0, 0.0), (w, d, h))]
    if surface.kind == "bin":
        return [
            ((-w, 0.0, 0.0), (w, _WALL, h)), ((-w, d - _WALL, 0.0), (w, d, h)),
            ((-w, 0.0, 0.0), (-w + _WALL, d, h)), ((w - _WALL, 0.0, 0.0), (w, d, h)),
        ]  # fmt: skip
    if surface.drawer is not None:
        # The cabinet ahead of it; how far the drawer stands open, Gazebo does not say.
        return [((w, 0.0, 0.0), (w + surface.travel, d, h + surface.drawer.slide.front))]
    return [((-w, 0.0, h - _TOP), (w, d, h))]


def _crosses(start: np.ndarray, end: np.ndarray, low: Point, high: Point) -> bool:
    """Whether the straight line from `start` to `end` goes through the box."""
    way = end - start
    enter, leave = 0.0, 1.0
    for axis in range(3):
        if abs(way[axis]) < 1e-9:
            if not low[axis] < start[axis] < high[axis]:
                return False
            continue
        first, last = sorted(((low[axis] - start[axis]) / way[axis], (high[axis] - start[axis]) / way[axis]))
        enter, leave = max(enter, first), min(leave, last)
    return enter < leave
