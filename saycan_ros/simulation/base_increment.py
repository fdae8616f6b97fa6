"""A relative move of the base, as position mode has it: so far ahead, or so far round."""

from __future__ import annotations

import math

from saycan_ros.robots.body import Reading
from saycan_ros.world.pose import Pose2D, wrap


class BaseIncrement:
    """Follows a trapezoid in speed to the end of one translation (m) or one rotation (rad), never both."""

    SPEED = (0.2, 0.6)  # m/s, rad/s
    RISE = (0.3, 1.0)  # per second
    WITHIN = (0.004, 0.008)  # m, rad

    def __init__(self, start: Pose2D, translate: float = 0.0, rotate: float = 0.0) -> None:
        self._turning = translate == 0.0
        self._length = rotate if self._turning else translate
        self._last = start
        self._done = 0.0
        self._speed = 0.0
        self._stamp: float | None = None

    @property
    def error(self) -> float:
        """What is left (m or rad), with its sign."""
        return self._length - self._done

    @property
    def finished(self) -> bool:
        return abs(self.error) <= self.WITHIN[self._turning]

    def speeds(self, reading: Reading) -> tuple[float, float]:
        """Take the newest reading; the base speeds (m/s, rad/s) to ask for until the next."""
        base, last = reading.base, self._last
        # Summed up from period to period, so that a rotation may be more than half a turn.
        self._done += wrap(base.heading - last.heading) if self._turning else last.to_base(base.x, base.y)[0]
        period = 0.0 if self._stamp is None else max(0.0, reading.stamp - self._stamp)
        self._last, self._stamp = base, reading.stamp
        if self.finished:
            return 0.0, 0.0
        rise = self.RISE[self._turning]
        braking = math.sqrt(2 * 0.6 * rise * abs(self.error))
        most = min(self.SPEED[self._turning], braking, self._speed + rise * (period or 1 / 30))
        self._speed = most
        wanted = math.copysign(most, self.error)
        return (0.0, wanted) if self._turning else (wanted, 0.0)
