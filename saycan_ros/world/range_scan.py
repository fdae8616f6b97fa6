"""What stands round the base, as a laser at its foot sees it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class RangeScan:
    """One turn of the base's laser, without the robot's own parts.

    Attributes:
        points: where its beams ended, in the base's frame: x ahead, y to the left, metres; float32, shape (beams that hit, 2).
        stamp: seconds of the node's clock.
    """

    points: NDArray[np.float32]
    stamp: float
