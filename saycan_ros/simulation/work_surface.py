"""Where a location's surface is on the map, and which slots on it things are put at."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NoReturn

import numpy as np

from saycan_ros.manifest.schema import LocationEntry
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.world.drawer import Drawer
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.scene import Scene

# Room for the open gripper between two neighbours, and for the hand behind the edge.
SPACING = 0.17
_FIRST_ROW, _ROW = 0.11, 0.18
# From the base's centre line to the end of the arm's reach, with a little to spare.
_REACH = 0.92
# Things side by side in a bin, and how many it is given.
BIN_LAYER, _BIN_FULL = 2, 12
_SIDE, _BACK = 0.10, 0.07
_JITTER = 0.012
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
        self.drawer = Drawer(location) if location.surface.slide is not None else None
        self.travel = self.drawer.travel if self.drawer is not None else 0.0

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
        half = self.width / 2 + margin
        if not -half <= along <= half + self.travel or not -margin <= deep <= self.depth + margin:
            return False
        if self.kind == "bin":
            return position[2] < self.height + 0.05
        return self.height - 0.02 < position[2] < self.height + _ABOVE

    def slots(self, count: int, random: np.random.Generator) -> list[tuple[float, float]]:
        """(along, deep) for `count` things, the first row first and its middle first, with a little seeded jitter.

        A drawer's are those that it has while it stands open.

        Raises:
            OutcomeError: INVALID_SCENE, the surface has no room for that many.
        """
        if self.kind == "bin":
            if count > _BIN_FULL:
                self._refuse(count, _BIN_FULL)
            side = self.width / 4
            return [(side * (2 * (n % BIN_LAYER) - 1), self.depth / 2 + float(random.uniform(-0.02, 0.02))) for n in range(count)]
        if self.drawer is not None:
            spots = self.drawer.spots()
            if count > len(spots):
                self._refuse(count, len(spots))
            jitter = random.uniform(-_JITTER, _JITTER, (count, 2))
            return [(a + float(da), r - self.near + float(dr)) for (a, r), (da, dr) in zip(spots, jitter, strict=False)]
        columns, rows = self._grid()
        if count > rows * columns:
            self._refuse(count, rows * columns)
        places: list[tuple[float, float]] = []
        for row in range(rows):
            here = min(columns, count - len(places))
            # From the middle out, so that the first things are in view together.
            alongs = sorted((SPACING * (n - (here - 1) / 2) for n in range(here)), key=abs)
            places += [(along, _FIRST_ROW + row * _ROW) for along in alongs]
        jitter = random.uniform(-_JITTER, _JITTER, (count, 2))
        return [(a + float(da), d + float(dd)) for (a, d), (da, dd) in zip(places, jitter, strict=True)]

    def _grid(self) -> tuple[int, int]:
        """How many things stand side by side, and how many rows there are."""
        columns = 1 + math.floor((self.width - 2 * _SIDE) / SPACING + 1e-9)
        deepest = min(self.depth - _BACK, _REACH - self.near)
        rows = 1 + max(0, math.floor((deepest - _FIRST_ROW) / _ROW + 1e-9))
        return columns, rows

    def free_slot(self, others: Sequence[tuple[float, float, float]], random: np.random.Generator) -> tuple[float, float]:
        """A slot with room around it among things at `others` (map, metres), near the middle of the first row.

        Raises:
            OutcomeError: INVALID_SCENE, every slot is taken.
        """
        if self.kind == "bin":
            return self.slots(1, random)[0]
        if self.drawer is not None:
            raise OutcomeError(OutcomeCode.INVALID_SCENE, f"{self.name}: only a scene puts things into a drawer")
        columns, rows = self._grid()
        taken = [self.to_surface(x, y) for x, y, z in others if self.holds((x, y, z), 0.05)]
        for row in range(rows):
            alongs = sorted((SPACING / 2 * (n - (columns - 1)) for n in range(2 * columns - 1)), key=abs)
            for along in alongs:
                deep = _FIRST_ROW + row * _ROW
                if all(math.hypot(along - a, deep - d) >= SPACING - 2 * _JITTER for a, d in taken):
                    da, dd = random.uniform(-_JITTER, _JITTER, 2)
                    return along + float(da), deep + float(dd)
        raise OutcomeError(OutcomeCode.INVALID_SCENE, f"{self.name}: every slot is taken")

    def _refuse(self, count: int, slots: int) -> NoReturn:
        raise OutcomeError(OutcomeCode.INVALID_SCENE, f"{self.name}: no room for {count} things; it has {slots} slots")


def slots_of(
    surfaces: Mapping[str, WorkSurface], scene: Scene, random: np.random.Generator
) -> dict[str, list[tuple[int, float, float]]]:
    """By location: (index, along, deep) of each thing of the scene.

    Raises:
        OutcomeError: INVALID_SCENE, a surface has no room for its things.
    """
    found = {}
    for surface in surfaces.values():
        indices = [n for n, thing in enumerate(scene.objects) if thing.at == surface.name]
        spots = surface.slots(len(indices), random)
        found[surface.name] = [(n, *spot) for n, spot in zip(indices, spots, strict=True)]
    return found
