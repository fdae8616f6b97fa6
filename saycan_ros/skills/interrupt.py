"""Why a goal has to end: told once, heard by everyone at once."""

from __future__ import annotations

import threading
from collections.abc import Callable

from saycan_ros.outcome import Outcome


class Interrupt:
    """What ends one goal before its time; what was told first stays. Safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._event = threading.Event()
        self._outcome: Outcome | None = None
        self._closed = False
        self._hear: list[Callable[[Outcome], None]] = []

    @property
    def outcome(self) -> Outcome | None:
        """Why the goal has to end, or None to go on."""
        return self._outcome

    def tell(self, outcome: Outcome) -> bool:
        """End the goal with `outcome`; whoever listens hears it in this thread, before this returns.

        Returns:
            Whether the goal ends for this reason; False where it ends already, or has ended.
        """
        with self._lock:
            if self._closed or self._outcome is not None:
                return False
            self._outcome = outcome
            listeners = list(self._hear)
        self._event.set()
        for hear in listeners:
            hear(outcome)
        return True

    def on_told(self, hear: Callable[[Outcome], None]) -> None:
        """Call `hear` when the goal is told to end; at once, where it has been."""
        with self._lock:
            self._hear.append(hear)
            outcome = self._outcome
        if outcome is not None:
            hear(outcome)

    def wait(self, seconds: float) -> Outcome | None:
        """Wait at most so long (wall time) for a reason to end."""
        self._event.wait(seconds)
        return self._outcome

    def close(self) -> Outcome | None:
        """The goal's result is made now: nothing told later counts. Gives what was told before."""
        with self._lock:
            self._closed = True
            return self._outcome
