"""A process that cannot end by itself is ended, so that none is left behind at full load."""

from __future__ import annotations

import atexit
import faulthandler
from collections.abc import Iterator
from contextlib import contextmanager

ENOUGH = 20.0  # wall s for what an interpreter does at its end
STDERR = 2  # by its number: `sys.stderr` may be something else by then


def end_within(seconds: float = ENOUGH) -> None:
    """Give this process `seconds` of wall time from when the interpreter begins to end; then it dies with status 1.

    The last of DDS may be destroyed only there, and may wait for one of its own threads for ever, holding the interpreter's
    lock. So a timer outside Python writes to standard error where every thread is, and ends the process.
    """
    atexit.unregister(_count_down)
    atexit.register(_count_down, seconds)


@contextmanager
def at_most(seconds: float = ENOUGH) -> Iterator[None]:
    """The same for the block: it is left after `seconds` of wall time, or the process dies."""
    _count_down(seconds)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


def _count_down(seconds: float) -> None:
    faulthandler.dump_traceback_later(seconds, exit=True, file=STDERR)
