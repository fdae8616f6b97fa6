"""What makes a scene hard: things toppled, at the edge, out of reach, hidden or taken away, and drawers half open."""

from __future__ import annotations

import numpy as np

from saycan_ros.manifest.schema import LocationEntry, Surface
from saycan_ros.simulation.kitchen import Kitchen
from saycan_ros.training.affordance.scenes import random_opening
from saycan_ros.world.drawer import Drawer
from saycan_ros.world.places import from_station

_TRICK, _TAKEN, _AJAR = 0.6, 0.25, 0.2
_EDGE = (0.015, 0.045)  # m behind the near edge
_END = 0.05  # m that a thing out of reach stands before the far edge
_GAP = 0.11  # m between a thing and what hides it
_MAX_BLOCKED = 0.55  # m: a blocker stands beside the middle of the surface at most so far


class Mischief:
    """Plays seeded tricks on the things of one place; the robot has been told nothing of them unless it is told afterwards."""

    def __init__(self, kitchen: Kitchen, random: np.random.Generator) -> None:
        self._kitchen = kitchen
        self._manifest = kitchen.manifest
        self._random = random

    def arrange(self, place: LocationEntry) -> None:
        """Perhaps topple, move or hide things that stand at `place`, and leave drawers half open; before the robot looks."""
        for drawer in Drawer.all_of(self._manifest).values():
            if self._random.random() < _AJAR:
                self._kitchen.slide(drawer.place.name, random_opening(drawer, self._random))
        if place.surface.kind in ("bin", "drawer"):
            return
        here = self._standing_at(place.name)
        for index in here:
            if self._random.random() < _TRICK:
                self._trick(index, place, here)

    def take_away(self, place: LocationEntry, always: bool = False) -> str | None:
        """Sometimes, or `always`, somebody has moved one of the place's things elsewhere, and the robot does not know.

        The name of the thing that was moved, or None.
        """
        here = [index for index in self._standing_at(place.name) if place.surface.slide is None]
        if here and (always or self._random.random() < _TAKEN):
            others = [o.name for o in self._manifest.locations if o.name != place.name and o.surface.slide is None]
            name = self._names()[int(self._random.choice(here))]
            self._kitchen.disturb(name, str(self._random.choice(others)), int(self._random.integers(2**31)))
            return name
        return None

    def _trick(self, index: int, place: LocationEntry, here: list[int]) -> None:
        surface = place.surface
        kind = str(self._random.choice(["topple", "edge", "far", "far", "hide", "hide"]))
        along, deep = self._spot(index, place)
        turn = float(self._random.uniform(-np.pi, np.pi))
        if kind == "topple":
            self._kitchen.put(index, place.name, along, deep, lying=True, turn=turn)
        elif kind == "edge":
            self._kitchen.put(index, place.name, along, float(self._random.uniform(*_EDGE)), turn=turn)
        elif kind == "far" and surface.depth > 0.5:
            self._kitchen.put(index, place.name, along, surface.depth - _END, turn=turn)
        elif kind == "hide":
            self._hide(index, place, here)

    def _hide(self, index: int, place: LocationEntry, here: list[int]) -> None:
        """Move another, taller thing of the place between this one and the camera."""
        names, looks = self._names(), self._kitchen.looks.objects
        taller = [n for n in here if n != index and looks[names[n]].height >= looks[names[index]].height]
        along, deep = self._spot(index, place)
        if not taller or abs(along) > _MAX_BLOCKED:
            return
        right = place.surface.near + deep
        back = _GAP / float(np.hypot(along, right))
        if deep - back * right < _EDGE[0]:
            return
        self._kitchen.put(int(self._random.choice(taller)), place.name, along * (1 - back), deep - back * right)

    def _spot(self, index: int, place: LocationEntry) -> tuple[float, float]:
        """Where thing `index` stands: along and deep, metres, within the surface."""
        x, y, _ = self._kitchen.truth().positions[index]
        ahead, right = from_station(place, x, y)
        return _within(place.surface, ahead, right - place.surface.near)

    def _standing_at(self, place: str) -> list[int]:
        return [n for n, at in enumerate(self._kitchen.truth().places) if at == place]

    def _names(self) -> list[str]:
        return [str(row["name"]) for row in self._kitchen.truth().scene["objects"]]


def _within(surface: Surface, along: float, deep: float) -> tuple[float, float]:
    half = surface.width / 2 - _END
    return min(max(along, -half), half), min(max(deep, _EDGE[0]), surface.depth - _EDGE[0])
