"""Waits that end when somebody says so."""

from __future__ import annotations

import time
from collections.abc import Callable

from saycan_ros.outcome import Outcome, OutcomeError

HEED = 0.1  # s of wall time, at most, between two looks of a wait at whether it is interrupted
Heed = Callable[[], None]


def unheeding() -> None:
    """Nobody interrupts."""


def heeding(interrupted: Callable[[], Outcome | None]) -> Heed:
    """A look that raises what `interrupted` says, and goes on raising it: once interrupted is interrupted for good.

    Raises (the look, not this function):
        OutcomeError: the outcome.
    """
    said: list[Outcome] = []

    def heed() -> None:
        if not said and (outcome := interrupted()) is not None:
            said.append(outcome)
        if said:
            raise OutcomeError(said[0].code, said[0].message)

    return heed


def wait_until(condition: Callable[[], bool], seconds: float, heed: Heed, period: float = 0.02) -> bool:
    """Look every `period` s, at most `HEED`, for `seconds` of wall time; whether `condition` came to hold. Raises as `heed`."""
    end = time.monotonic() + seconds
    while not condition():
        heed()
        if (left := end - time.monotonic()) <= 0:
            return False
        time.sleep(min(left, period, HEED))
    return True
