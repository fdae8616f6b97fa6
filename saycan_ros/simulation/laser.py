"""The laser at the foot of the robot in the kitchen."""

from __future__ import annotations

from typing import Any

import numpy as np

from saycan_ros.simulation.beams import BEAMS, FARTHEST, NEAREST, NOISE, base_bearings
from saycan_ros.simulation.engine import mujoco
from saycan_ros.simulation.robot_model import CUTAWAY_GROUP, SEEN_GROUP
from saycan_ros.world.range_scan import RangeScan
from saycan_ros.world.stretch_geometry import LASER_AHEAD

# Seconds that one turn takes; asked again sooner, it says the same.
TURN = 0.1
# Room, furniture, things and who stands in the way; the robot's own parts are in other groups, as `scan_filtered` lacks them.
_GROUPS = np.array([group in (SEEN_GROUP, CUTAWAY_GROUP) for group in range(6)], dtype=np.uint8)


class Laser:
    """Casts a level ring of rays round the base; their noise is drawn from the seed and the moment alone.

    So neither saving and restoring the kitchen nor how often it is asked changes what it says, nor any other random draw.
    """

    def __init__(self, model: Any) -> None:
        self._model = model
        self._body = int(model.body("laser").id)
        self._base = int(model.body("base_link").id)
        bearings = base_bearings()
        self._beams = np.stack([np.cos(bearings), np.sin(bearings)], axis=1)
        self._newest: RangeScan | None = None
        self._seed = 0

    def restart(self, seed: int) -> None:
        """Begin anew with that seed."""
        self._seed = seed
        self._newest = None

    def forget(self) -> None:
        """Look again when next asked: what stands round the robot was changed by hand."""
        self._newest = None

    def scan(self, data: Any, now: float) -> RangeScan:
        """What stands round the base in `data` at `now` (simulated seconds); the same for the length of one turn."""
        if self._newest is None or not 0.0 <= now - self._newest.stamp < TURN:
            self._newest = self._look(data, now)
        return self._newest

    def _look(self, data: Any, now: float) -> RangeScan:
        rays = np.zeros((BEAMS, 3))
        rays[:, :2] = self._beams @ data.xmat[self._base].reshape(3, 3)[:2, :2].T
        geoms, ranges = np.empty(BEAMS, np.int32), np.empty(BEAMS)
        mujoco.mj_multiRay(
            self._model, data, data.xpos[self._body], rays.ravel(), _GROUPS, 1, -1, geoms, ranges, None, BEAMS, FARTHEST
        )
        ranges += np.random.default_rng((self._seed, 2, round(max(now, 0.0) * 1000))).normal(0.0, NOISE, BEAMS)
        hit = (geoms >= 0) & (ranges >= NEAREST) & (ranges <= FARTHEST)
        points = self._beams[hit] * ranges[hit, None] + (LASER_AHEAD, 0.0)
        return RangeScan(points.astype(np.float32), now)
