"""A pose of the base on the floor."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Pose2D:
    """x and y in metres, heading in radians (anticlockwise from +x), in the `map` frame."""

    x: float
    y: float
    heading: float

    def to_base(self, x: float, y: float) -> tuple[float, float]:
        """The map point (x, y) seen from this base: metres ahead, metres to the left."""
        dx, dy = x - self.x, y - self.y
        cos, sin = math.cos(self.heading), math.sin(self.heading)
        return cos * dx + sin * dy, -sin * dx + cos * dy

    def to_map(self, ahead: float, left: float) -> tuple[float, float]:
        """The base point (ahead, left) in the map."""
        cos, sin = math.cos(self.heading), math.sin(self.heading)
        return self.x + cos * ahead - sin * left, self.y + sin * ahead + cos * left

    def distance(self, other: Pose2D) -> float:
        """Metres between the two, heading aside."""
        return math.hypot(self.x - other.x, self.y - other.y)


def wrap(angle: float) -> float:
    """The same angle in (-pi, pi]."""
    return math.pi - (math.pi - angle) % (2 * math.pi)
