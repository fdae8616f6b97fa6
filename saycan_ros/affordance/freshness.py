"""Whether what was heard last is new enough to judge by."""

from __future__ import annotations

import time
from collections.abc import Callable

from saycan_ros.outcome import OutcomeCode, OutcomeError

CLOCK_SLACK = 0.5  # s that a stamp may lie ahead of this machine's clock
SILENCE_LIMIT = 3.0  # s of wall time without a message, for a clock that has stopped with its driver


class Freshness:
    """One age limit, on the robot's clock and, where that stands still, on the wall's.

    Args:
        now: seconds of the robot's clock.
        max_age: seconds of that clock.
        wall: seconds of a clock that never stops.
    """

    def __init__(self, now: Callable[[], float], max_age: float, wall: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._max_age = max_age
        self.wall = wall

    def age(self, stamp: float) -> float:
        """Seconds of the robot's clock since `stamp`; negative for a stamp from the future."""
        return self._now() - stamp

    def require(self, what: str, stamp: float | None, heard: float) -> None:
        """Refuse what is not new enough: `stamp` in seconds of the robot's clock, None for nothing yet, `heard` of the wall's.

        Raises:
            OutcomeError: STALE_FRAME, naming `what`, its age and the limit.
        """
        if stamp is None:
            raise OutcomeError(OutcomeCode.STALE_FRAME, f"no {what} has arrived yet; is its publisher running?")
        # A stamp from the future is another clock's: `use_sim_time` is wrong, or two machines disagree.
        if not -CLOCK_SLACK <= (age := self.age(stamp)) <= self._max_age:
            why = f"the newest {what} is {age:.1f} s old; the limit is {self._max_age:.1f} s (is use_sim_time right?)"
            raise OutcomeError(OutcomeCode.STALE_FRAME, why)
        if (silent := self.wall() - heard) > SILENCE_LIMIT:
            raise OutcomeError(OutcomeCode.STALE_FRAME, f"no {what} for {silent:.1f} s of wall time; is its publisher running?")
