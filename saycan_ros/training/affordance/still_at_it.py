"""A line in the log now and then while nothing else comes."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from types import TracebackType

FIRST, EVERY = 2.0, 10.0  # wall s without a line before the first of these, and between two of them


class StillAtIt:
    """Logs `what()` two seconds after it begins, and whenever nothing `came` for ten; ends with its block."""

    def __init__(self, logger: logging.Logger, what: Callable[[], str], first: float = FIRST, every: float = EVERY) -> None:
        self._logger, self._what = logger, what
        self._first, self._every = first, every
        self._came, self._over = threading.Event(), False
        self._thread = threading.Thread(target=self._tell, daemon=True)

    def came(self) -> None:
        """Something else was said."""
        self._came.set()

    def __enter__(self) -> StillAtIt:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._over = True
        self._came.set()
        self._thread.join(timeout=self._every)

    def _tell(self) -> None:
        began, wait = time.monotonic(), self._first
        while not self._over:
            if self._came.wait(timeout=wait):
                self._came.clear()
                began, wait = time.monotonic(), self._every
            elif not self._over:
                self._logger.info("%s (%.0f s)", self._what(), time.monotonic() - began)
                wait = self._every
