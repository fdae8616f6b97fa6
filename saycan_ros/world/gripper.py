"""Whether the gripper holds something, from its own opening and effort."""

from __future__ import annotations


class GripSense:
    """Decides between empty and holding; a change needs a moment of agreement, so one odd reading does not flip it.

    Holding means: it stopped on something wider than nothing while it squeezes. It ends when the fingers open
    (`released_by_opening` is then true), when they close to nothing, or when the squeeze is gone.
    """

    CLOSED = 0.012  # m between the tips: nothing fits
    SQUEEZE = 0.5  # the driver's effort units, closing is negative
    STILL = 0.02  # m/s
    AGREE = 0.25  # s
    OPENED = 0.012  # m wider than when it gripped

    def __init__(self) -> None:
        self.holding = False
        self.released_by_opening = False
        self._since: float | None = None
        self._width = 0.0

    def update(self, stamp: float, opening: float, velocity: float, effort: float) -> bool:
        """Take one reading (seconds, metres, metres per second, the driver's effort units); returns `holding`."""
        squeezing = effort < -self.SQUEEZE and opening > self.CLOSED
        if not self.holding:
            if self._agreed(stamp, squeezing and abs(velocity) < self.STILL):
                self.holding, self._width = True, opening
        else:
            opened = opening > self._width + self.OPENED
            if squeezing:
                self._width = min(self._width, opening)
            if opened or opening < self.CLOSED:
                self.holding, self.released_by_opening, self._since = False, opened, None
            elif self._agreed(stamp, not squeezing):
                self.holding, self.released_by_opening = False, True
        return self.holding

    def _agreed(self, stamp: float, change: bool) -> bool:
        """Whether `change` has been asked for without a break for long enough."""
        if not change:
            self._since = None
        elif self._since is None or stamp < self._since:
            self._since = stamp
        elif stamp - self._since >= self.AGREE:
            self._since = None
            return True
        return False
