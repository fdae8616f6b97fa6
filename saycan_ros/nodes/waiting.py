"""Bounded waiting, for rclpy futures and for others on the graph, from a thread that does not spin."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

from rclpy.task import Future

from saycan_ros.outcome import Outcome, OutcomeError

SLICE = 0.05  # wall s between two looks


def wait_for(future: Future, seconds: float, interrupted: Callable[[], Outcome | None] = lambda: None) -> Any:
    """The future's result, or None after `seconds` of wall time or as soon as `interrupted` gives an outcome.

    Another thread must spin the node. An exception in the future is raised here.
    """
    done = threading.Event()
    future.add_done_callback(lambda _: done.set())
    end = time.monotonic() + seconds
    while not done.wait(max(0.0, min(SLICE, end - time.monotonic()))):
        if time.monotonic() >= end or interrupted() is not None:
            return None
    return future.result()


def wait_until(condition: Callable[[], bool], seconds: float, interrupted: Callable[[], Outcome | None] = lambda: None) -> bool:
    """Whether `condition` comes true within `seconds` of wall time; False as soon as `interrupted` gives an outcome."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() >= end or interrupted() is not None:
            return False
        time.sleep(SLICE)
    return True


def check(interrupted: Callable[[], Outcome | None]) -> None:
    """Raises as an `OutcomeError` what `interrupted` gives, if anything."""
    if (end := interrupted()) is not None:
        raise OutcomeError(end.code, end.message)
