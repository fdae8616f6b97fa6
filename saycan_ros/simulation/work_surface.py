"""Where a location's surface is on the map, and which slots on it things are put at."""

from __future__ import annotations

import math

import numpy as np

from saycan_ros.manifest.schema import LocationEntry
from saycan_ros.world.pose import Pose2D

# Room for the open gripper between two neighbours, and for the hand behind the edge.
SPACING = 0.17
_FIRST_ROW, _ROW = 0.12, 0.19
_SIDE, _BACK = 0.10, 0.07
_ABOVE = 0.45


class WorkSurface:
    """The surface of one location in the `map` frame; `along` runs with the station's heading, `deep` away from the robot."""

    def __init__(self, location: LocationEntry) -> None:
        self.name = location.name
        self.kind = location.surface.kind
        self.height = location.surface.height
        self.depth = location.surface.depth
        self.width = location.surface.width
        self.near = location.surface.near
        self.station = Pose2D(location.station.x, location.station.y, location.station.heading)

    def to_map(self, along: float, deep: float) -> tuple[float, float]:
        """The map point `along` metres ahead of the station's middle and `deep` metres behind the near edge."""
        return self.station.to_map(along, -(self.near + deep))

    def to_surface(self, x: float, y: float) -> tuple[float, float]:
        """The map point (x, y) as (along, deep)."""
        ahead, left = self.station.to_base(x, y)
        return ahead, -left - self.near

    def holds(self, position: tuple[float, float, float], margin: float = 0.0) -> bool:
        """Whether something whose centre is at `position` (map, metres) stands on, or in the bin lies in, this place."""
        along, deep = self.to_surface(position[0], position[1])
        if abs(along) > self.width / 2 + margin or not -margin <= deep <= self.depth + margin:
            return False
        if self.kind == "bin":
            return position[2] < self.height + 0.05
        return self.height - 0.02 < position[2] < self.height + _ABOVE

    def slots(self, count: int, random: np.random.Generator) -> list[tuple[float, float]]:
        """(along, deep) for `count` things, the first row first and its middle first, with a little seeded jitter.

        Raises:
            ValueError: the surface has no room for that many.
        """
        if self.kind == "bin":
            spread = max(0.0, min(self.width, self.depth) / 2 - 0.11)
            return [(float(a), self.depth / 2 + float(b)) for a, b in random.uniform(-spread, spread, (count, 2))]
        usable = self.width - 2 * _SIDE
        rows = 1 + max(0, math.floor((self.depth - _FIRST_ROW - _BACK) / _ROW))
        columns = 1 + math.floor(usable / SPACING + 1e-9)
        if count > rows * columns:
            raise ValueError(f"{self.name}: no room for {count} things; it has {rows * columns} slots")
        centre = (columns - 1) / 2
        order = sorted(range(columns), key=lambda c: (abs(c - centre), c))
        places: list[tuple[float, float]] = []
        for n in range(count):
            row, column = divmod(n, columns)
            filled = min(columns, count - row * columns)
            # An even number of things in a row stands around the middle, not beside it.
            shift = 0.0 if (columns - filled) % 2 == 0 else -0.5 * math.copysign(1.0, order[filled - 1] - centre or 1.0)
            jitter = random.uniform(-0.012, 0.012, 2)
            places.append(((order[column] - centre + shift) * SPACING + jitter[0], _FIRST_ROW + row * _ROW + jitter[1]))
        return places
