"""Where a drawer's handle and its spots are, for any opening; metres, in the `map` frame unless said otherwise."""

from __future__ import annotations

import math
from collections.abc import Sequence

from saycan_ros.manifest.schema import LocationEntry, Manifest
from saycan_ros.world.places import from_station, surface_point
from saycan_ros.world.snapshot import DrawerState

# The bar of the handle stands beside the drawer's front, so that the fingers close round it along the slide.
BAR_NEARER = 0.045  # m nearer to the robot than the drawer's side
FRONT_THICK = 0.02
# Two columns of two spots: between the front and the cabinet there is room for an open hand at each.
COLUMN, ROWS = 0.085, (0.27, 0.10)
# Nearer to its ends than this a drawer counts as closed or open.
SHUT_WITHIN, OPEN_WITHIN = 0.03, 0.03
# Two things side by side, in one column's way, and in two rows (m).
_APART, _CORRIDOR, _ROW_APART = 0.13, 0.12, 0.06
_GRIPPED_ACROSS, _GRIPPED_ALONG, _GRIPPED_UP = 0.06, 0.08, 0.12


class Drawer:
    """The geometry of one location of the kind drawer. `opening` is 0 when closed and `travel` when open.

    Raises:
        ValueError: the location has no drawer.
    """

    def __init__(self, place: LocationEntry) -> None:
        if place.surface.slide is None:
            raise ValueError(f"{place.name} is no drawer")
        self.place = place
        self.slide = place.surface.slide
        self.travel = place.surface.slide.travel

    @classmethod
    def all_of(cls, manifest: Manifest) -> dict[str, Drawer]:
        """The manifest's drawers by the names of their locations."""
        return {place.name: cls(place) for place in manifest.locations if place.surface.slide is not None}

    def handle(self, opening: float) -> tuple[float, float, float]:
        """The middle of the handle's bar."""
        return surface_point(self.place, self._ahead(opening), self.place.surface.near - BAR_NEARER, self.slide.handle)

    def opening_at(self, handle: tuple[float, float, float]) -> float:
        """The opening for which the handle is where `handle` says, within the travel."""
        ahead, _ = from_station(self.place, handle[0], handle[1])
        return min(max(self._ahead(0.0) - ahead, 0.0), self.travel)

    def state(self, opening: float) -> DrawerState:
        """The opening in words."""
        if opening <= SHUT_WITHIN:
            return "closed"
        return "open" if opening >= self.travel - OPEN_WITHIN else "half open"

    def is_handle(self, hand: tuple[float, float, float], opening: float | None) -> bool:
        """Whether a grasp centre at `hand` has the bar between the fingers; with an unknown opening, anywhere on its way."""
        ahead, right = from_station(self.place, hand[0], hand[1])
        bar = self.place.surface.near - BAR_NEARER
        height = self.place.surface.height + self.slide.handle
        if abs(right - bar) > _GRIPPED_ACROSS or abs(hand[2] - height) > _GRIPPED_UP:
            return False
        low, high = (self.travel, 0.0) if opening is None else (opening, opening)
        return self._ahead(low) - _GRIPPED_ALONG <= ahead <= self._ahead(high) + _GRIPPED_ALONG

    def spots(self) -> list[tuple[float, float]]:
        """Where things stand in the open drawer: metres ahead and to the right of the station, the further row first."""
        return [(column, self.place.surface.near + row) for row in ROWS for column in (COLUMN, -COLUMN)]

    def free_spot(self, others: Sequence[tuple[float, float]]) -> tuple[float, float] | None:
        """The first spot that nothing of `others` (ahead, right) stands on, nor before in the arm's way; None if it is full."""
        for spot in self.spots():
            if all(math.dist(spot, other) >= _APART and not self.is_before(other, spot) for other in others):
                return spot
        return None

    def is_before(self, other: tuple[float, float], thing: tuple[float, float]) -> bool:
        """Whether what stands at `other` (ahead, right) is in the arm's way to `thing`."""
        return abs(other[0] - thing[0]) < _CORRIDOR and other[1] < thing[1] - _ROW_APART

    def moved(self, opened: float) -> tuple[float, float]:
        """How far on the map (x, y) what lies in the drawer moves when it opens `opened` metres further."""
        x0, y0, _ = surface_point(self.place, 0.0, 0.0)
        x1, y1, _ = surface_point(self.place, -opened, 0.0)
        return x1 - x0, y1 - y0

    def _ahead(self, opening: float) -> float:
        """The bar, metres ahead of the station."""
        return self.travel - opening - self.place.surface.width / 2 - FRONT_THICK / 2
