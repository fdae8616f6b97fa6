"""What a learned policy wants of the body for the next second or so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from saycan_ros.robots.body import JOINTS


@dataclass(frozen=True, eq=False)
class ActionChunk:
    """Set points at `stamp` + `step`, `stamp` + 2 `step`, ...; nothing here is checked or cut yet.

    `joints` (H, 8) positions in the order of `JOINTS` (m, rad), `base` (H, 2) speeds ahead and anticlockwise (m/s, rad/s);
    `stamp` and `step` in seconds of the body's clock, `finished` the policy's own probability that the skill is done.
    """

    stamp: float
    step: float
    joints: NDArray[np.float32]
    base: NDArray[np.float32]
    finished: float

    @property
    def end(self) -> float:
        """When the last set point is due, in seconds of the body's clock."""
        return self.stamp + self.step * len(self.joints)

    def at(self, stamp: float) -> tuple[Mapping[str, float], tuple[float, float]]:
        """The set points due at `stamp`, between two of them in proportion; the first or last one outside their span."""
        place = min(max((stamp - self.stamp) / self.step - 1.0, 0.0), len(self.joints) - 1.0)
        low = int(place)
        high, part = min(low + 1, len(self.joints) - 1), place - low
        joints = self.joints[low] * (1 - part) + self.joints[high] * part
        base = self.base[low] * (1 - part) + self.base[high] * part
        return dict(zip(JOINTS, map(float, joints), strict=True)), (float(base[0]), float(base[1]))
