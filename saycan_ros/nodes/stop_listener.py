"""Hears the stop, for a process that moves something or decides what moves."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from rclpy.callback_groups import ReentrantCallbackGroup
from rclpy.node import Node
from rclpy.qos import DurabilityPolicy, QoSProfile
from std_msgs.msg import Empty

from saycan_interfaces.msg import StopState
from saycan_ros.outcome import Outcome, OutcomeCode

STOPPED = Outcome(OutcomeCode.STOPPED, "stopped; call saycan/resume when it is safe")
UNKNOWN = Outcome(OutcomeCode.SERVER_GONE, "nothing is heard of the stop node, so nothing may move; start it")
RELIABLE = QoSProfile(depth=10, durability=DurabilityPolicy.TRANSIENT_LOCAL)  # so that no stop is lost behind a resume
NEWEST = QoSProfile(depth=1, durability=DurabilityPolicy.TRANSIENT_LOCAL)  # whoever comes late hears how it is, not how it was
PERIOD = 0.2  # wall s between two messages of the stop node
FIRST = 10.0  # wall s to hear of a stop node for the first time
SILENCE = 2.0  # wall s without one before nothing may move


class StopListener:
    """Whether motion is allowed: only while the stop node is heard and says that it is. Safe from any thread.

    A stop that was heard is released by an explicit resume alone: a stop node that dies and starts anew knows nothing of it, and
    releases nothing. The topic `saycan/stop` is heard directly, too: then the body halts before the stop node has said a word.

    Args:
        on_stop: called at every stop, in the thread that hears it, so that none is missed between two looks.
        first: wall seconds for which a goal waits for the stop node to be heard at all, before it is refused.
    """

    def __init__(self, node: Node, on_stop: Callable[[Outcome], None], first: float = FIRST) -> None:
        self._on_stop = on_stop
        self._first = first
        self._began = time.monotonic()
        self._news = threading.Condition()
        self._heard: float | None = None
        self._stopped = False
        self._resumes: dict[str, int] = {}
        group = ReentrantCallbackGroup()
        node.create_subscription(StopState, "saycan/stopped", self._hear, RELIABLE, callback_group=group)
        node.create_subscription(Empty, "saycan/stop", self._hear_directly, 10, callback_group=group)

    def halted(self) -> Outcome | None:
        """The outcome that ends every goal, or None where motion is allowed."""
        if self._stopped:
            return STOPPED
        heard = self._heard
        return UNKNOWN if heard is None or time.monotonic() - heard > SILENCE else None

    def ready(self) -> bool:
        """Whether the stop node has been heard, or has had time enough: two processes that start together meet a moment later."""
        return self._heard is not None or time.monotonic() - self._began > self._first

    def wait(self, seconds: float) -> bool:
        """Wait at most so long (wall time) for the stop node; whether it is heard."""
        with self._news:
            return self._news.wait_for(lambda: self._heard is not None, seconds)

    def _hear(self, message: StopState) -> None:
        with self._news:
            resumed = message.resumes > self._resumes.get(message.node, 0 if self._stopped else message.resumes)
            self._resumes = {message.node: message.resumes}
            self._heard = time.monotonic()
            fresh = message.stopped and not self._stopped
            self._stopped = message.stopped or (self._stopped and not resumed)
            self._news.notify_all()
        if fresh:
            self._on_stop(STOPPED)

    def _hear_directly(self, message: Empty) -> None:
        with self._news:
            self._stopped = True
        self._on_stop(STOPPED)
