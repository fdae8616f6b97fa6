"""Choosing where on a surface to put something down."""

from __future__ import annotations

import math
from collections.abc import Sequence

from saycan_ros.manifest.schema import LocationEntry

APART = 0.17  # m between the middles of two things
CORRIDOR = 0.14  # m to each side of the arm's way to the spot
SIDE = 0.12  # m to the surface's ends
FRONT, BACK = 0.12, 0.10  # m to the surface's near edge and its far one
STEP = 0.04


def free_spot(
    place: LocationEntry, others: Sequence[tuple[float, float]], ahead_now: float, furthest: float
) -> tuple[float, float] | None:
    """The nearest free spot: metres ahead and to the right of the place's station; None if the surface is full.

    Args:
        others: what stands there already, metres ahead and to the right of the station.
        ahead_now: how far ahead of the station the grasp centre is; spots near it come first.
        furthest: how far to the right the grasp centre reaches.
    """
    surface = place.surface
    half = max(0.0, surface.width / 2 - SIDE)
    last = min(surface.near + surface.depth - BACK, furthest)
    columns = [-half + i * STEP for i in range(int(2 * half / STEP) + 1)] or [0.0]
    rows = [surface.near + FRONT + j * STEP for j in range(max(1, int((last - surface.near - FRONT) / STEP) + 1))]
    spots = [(a, r) for a in columns for r in rows if _is_free(a, r, others)]
    # A row further back costs more: it takes more arm, and hides what is behind.
    return min(spots, key=lambda s: abs(s[0] - ahead_now) + 2.0 * (s[1] - rows[0]), default=None)


def _is_free(ahead: float, right: float, others: Sequence[tuple[float, float]]) -> bool:
    return all(math.hypot(a - ahead, r - right) >= APART and not (abs(a - ahead) < CORRIDOR and r < right) for a, r in others)
