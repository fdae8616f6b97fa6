"""The beams of the base's laser, an RPLidar A1 with half as many of them."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from saycan_ros.world.range_scan import RangeScan
from saycan_ros.world.stretch_geometry import LASER_AHEAD, LASER_TURN

BEAMS = 240
# In the laser's own frame, anticlockwise from its x; the first beam's angle and the step to the next, radians.
FIRST, STEP = -math.pi, 2 * math.pi / BEAMS
# What it can measure, metres, and how far off it is (standard deviation).
NEAREST, FARTHEST, NOISE = 0.15, 6.0, 0.01


def base_bearings() -> NDArray[np.float64]:
    """Each beam's direction seen from the base, radians from straight ahead, shape (BEAMS,)."""
    return FIRST + LASER_TURN + STEP * np.arange(BEAMS, dtype=np.float64)


def beam_ranges(scan: RangeScan) -> NDArray[np.float32]:
    """How far each beam went, metres in the laser's own frame, shape (BEAMS,); inf where nothing came back.

    A point that lies between two beams is given to the nearer one, and of two points on one beam the nearer counts.
    """
    away = scan.points.astype(np.float64) - (LASER_AHEAD, 0.0)
    angles = np.arctan2(away[:, 1], away[:, 0]) - LASER_TURN
    beams = np.rint((angles - FIRST) / STEP).astype(np.int64) % BEAMS
    ranges = np.full(BEAMS, np.inf, np.float32)
    np.minimum.at(ranges, beams, np.hypot(away[:, 0], away[:, 1]).astype(np.float32))
    return ranges
