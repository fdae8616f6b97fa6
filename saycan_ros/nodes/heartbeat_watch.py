"""Whether those who sent goals still live."""

from __future__ import annotations

import threading
import time

from rclpy.node import Node

from saycan_interfaces.msg import Heartbeat as HeartbeatMsg
from saycan_ros.nodes.heartbeat import TOPIC
from saycan_ros.outcome import Outcome, OutcomeCode

SILENCE = 1.5  # wall s without a heartbeat that names the goal
FORGET = 60.0  # wall s after which a goal that nobody asks about is forgotten


class HeartbeatWatch:
    """Hears `saycan/heartbeat`; safe from any thread."""

    def __init__(self, node: Node) -> None:
        self._lock = threading.Lock()
        self._named: dict[bytes, tuple[str, float]] = {}
        node.create_subscription(HeartbeatMsg, TOPIC, self._hear, 10)

    def lost(self, goal: bytes) -> Outcome | None:
        """CLIENT_GONE where the goal of this id has been named by somebody who names it no more."""
        with self._lock:
            owner, heard = self._named.get(goal, ("", 0.0))
        silent = time.monotonic() - heard
        if not owner or silent <= SILENCE:
            return None
        what = f"{owner.partition(' ')[0]} sent this goal and has not been heard for {silent:.1f} s"
        return Outcome(OutcomeCode.CLIENT_GONE, what)

    def _hear(self, message: HeartbeatMsg) -> None:
        now = time.monotonic()
        if not message.owner.strip():
            return  # nobody in particular lives
        with self._lock:
            for goal in message.goals:
                self._named[bytes(goal.uuid)] = (message.owner, now)
            for old in [goal for goal, (_, heard) in self._named.items() if now - heard > FORGET]:
                del self._named[old]
