"""Whether the gripper holds something, from its own opening and effort."""

from __future__ import annotations

from saycan_ros.world.steadiness import Steadiness


class GripSense:
    """Decides between empty and holding; a change needs a moment of agreement, so one odd reading does not flip it.

    Holding means: it stopped on something wider than nothing while it squeezes. It ends when the fingers open
    (`released_by_opening` is then true), when they close to nothing, or when the squeeze is gone.
    """

    CLOSED = 0.012  # m between the tips: nothing fits
    SQUEEZE = 1.0  # the driver's effort units, closing is negative; less may come from fingers that were bumped
    STILL = 0.004  # m
    AGREE = 0.25  # s
    OPENED = 0.012  # m wider than when it gripped

    def __init__(self) -> None:
        self.holding = False
        self.released_by_opening = False
        self._still = Steadiness(self.STILL, self.AGREE)
        self._relaxed_since: float | None = None
        self._width = 0.0

    @classmethod
    def squeezes(cls, opening: float, effort: float) -> bool:
        """Whether the fingers press on something now, at this opening (metres) and effort (the driver's units)."""
        return effort < -cls.SQUEEZE and opening > cls.CLOSED

    def update(self, stamp: float, opening: float, effort: float) -> bool:
        """Take one reading (seconds, metres, the driver's effort units); returns `holding`."""
        squeezing = self.squeezes(opening, effort)
        if not self.holding:
            if not squeezing:
                self._still.restart()
            elif self._still.update(stamp, opening):
                self.holding, self._width, self._relaxed_since = True, opening, None
            return self.holding
        if squeezing:
            self._width, self._relaxed_since = min(self._width, opening), None
            return True
        if self._relaxed_since is None or stamp < self._relaxed_since:
            self._relaxed_since = stamp
        opened = opening > self._width + self.OPENED
        if opened or opening <= self.CLOSED or stamp - self._relaxed_since >= self.AGREE:
            self.holding, self.released_by_opening = False, opening > self.CLOSED
            self._still.restart()
        return self.holding
