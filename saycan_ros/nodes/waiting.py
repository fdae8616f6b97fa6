"""Bounded waiting for rclpy futures from a thread that does not spin."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

from rclpy.task import Future

from saycan_ros.outcome import Outcome


def wait_for(future: Future, seconds: float, interrupted: Callable[[], Outcome | None] = lambda: None) -> Any:
    """The future's result, or None after `seconds` of wall time or as soon as `interrupted` gives an outcome.

    Another thread must spin the node. An exception in the future is raised here.
    """
    done = threading.Event()
    future.add_done_callback(lambda _: done.set())
    end = time.monotonic() + seconds
    while not done.wait(max(0.0, min(0.05, end - time.monotonic()))):
        if time.monotonic() >= end or interrupted() is not None:
            return None
    return future.result()
