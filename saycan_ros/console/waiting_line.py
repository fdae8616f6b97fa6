"""What a command waits for, without a screenful of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import ExitStack
from types import TracebackType

from rich.console import Console
from rich.markup import escape
from rich.status import Status

QUIET = 2.0  # wall s in which most waits are over
EVERY = 10.0  # wall s between two lines where they stay


class WaitingLine:
    """One line that is written over and goes in the end; on anything but a terminal, a plain line now and then."""

    def __init__(self, console: Console, wall: Callable[[], float] = time.monotonic) -> None:
        self._console = console
        self._wall = wall
        self._exits = ExitStack()
        self._status: Status | None = None

    def __enter__(self) -> WaitingLine:
        self._began = self._wall()
        self._told: float | None = None
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._exits.close()
        self._status = None

    def waits(self, what: str) -> None:
        """Say what is waited for; to be called often, from one thread."""
        now = self._wall()
        if now - self._began < QUIET:
            return
        line = f"waiting for {escape(what)} ({now - self._began:.0f} s) ..."
        if not self._console.is_terminal:
            if self._told is None or now - self._told >= EVERY:
                self._told = now
                self._console.print(line, highlight=False, soft_wrap=True)
        elif self._status is None:
            self._status = self._exits.enter_context(self._console.status(line, refresh_per_second=4))
        else:
            self._status.update(line)
