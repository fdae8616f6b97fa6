"""What the simulator knows and the learner must find out: where each thing is, in the picture and from the base."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from saycan_ros.robots.body import Reading
from saycan_ros.world.stretch_geometry import HALF_ACROSS, HALF_UP, from_camera

# Of each kind: across and down in the picture (0 to 1), metres ahead, to the right and above the floor.
WHERE = 5


def whereabouts(now: Reading, things: dict[int, tuple[float, float, float]], kinds: int) -> NDArray[np.float32]:
    """Where the things of these kinds are, shape (kinds, 5); NaN for a kind that is not here, picture NaN if out of it."""
    rows = np.full((kinds, WHERE), np.nan, np.float32)
    for kind, point in things.items():
        ahead, left = now.base.to_base(point[0], point[1])
        rows[kind, 2:] = ahead, -left, point[2]
        seen = in_picture(now, point)
        if seen is not None:
            rows[kind, :2] = seen
    return rows


def in_picture(now: Reading, point: tuple[float, float, float]) -> tuple[float, float] | None:
    """Where a `map` point is in the upright head image: 0 to 1 from the left and from the top; None outside it."""
    forward, left, up = from_camera(now.base, now.position["head_pan"], now.position["head_tilt"], point)
    if forward <= 0.05:
        return None
    across = 0.5 - left / forward / (2 * math.tan(HALF_ACROSS))
    down = 0.5 - up / forward / (2 * math.tan(HALF_UP))
    return (across, down) if 0 <= across <= 1 and 0 <= down <= 1 else None
