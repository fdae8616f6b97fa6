"""How far a base that cannot turn for what stands before it has to back up first."""

from __future__ import annotations

import numpy as np

from saycan_ros.robots.way_guard import FRONT
from saycan_ros.world.range_scan import RangeScan

ROUND = 0.50  # m from the middle of the base that the tucked hand reaches, and a little: its corners do not reach so far
BEAMS = 2  # fewer are a stray return


def room_to_turn(scan: RangeScan | None) -> float:
    """Metres to back up until the base may turn round before what the laser sees ahead; 0 where nothing there is too near."""
    if scan is None:
        return 0.0
    x, y = scan.points.astype(np.float64).T
    near = (x > FRONT) & (np.hypot(x, y) < ROUND)
    if np.count_nonzero(near) < BEAMS:
        return 0.0
    return float(np.sort(np.sqrt(ROUND**2 - y[near] ** 2) - x[near])[-BEAMS])
