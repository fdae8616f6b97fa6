"""The heartbeat of whoever sends goals: it lives, and these goals are its own."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rclpy.clock import Clock, ClockType
from rclpy.node import Node
from unique_identifier_msgs.msg import UUID

from saycan_interfaces.msg import Heartbeat as HeartbeatMsg

TOPIC = "saycan/heartbeat"
RUNNING = "saycan/running"  # the same message, from the process that runs the skills
PERIOD = 0.2  # wall s


class Heartbeat:
    """Publishes a heartbeat five times a second while a goal is named; the node's executor must spin.

    A server that has heard a goal named ends it as soon as nobody names it any more, so a client that dies leaves no goal.
    """

    def __init__(self, node: Node, topic: str = TOPIC, running: Callable[[], list[bytes]] = list) -> None:
        """`running` gives the ids of more goals to name."""
        self._running = running
        self._busy = False
        self._lock = threading.Lock()
        self._goals: dict[bytes, UUID] = {}
        # Two commands may run under the same name.
        self._owner = f"{node.get_fully_qualified_name()} {uuid.uuid4().hex[:8]}"
        self._publisher = node.create_publisher(HeartbeatMsg, topic, 10)
        node.create_timer(PERIOD, self.beat, clock=Clock(clock_type=ClockType.STEADY_TIME))

    @contextmanager
    def naming(self, goal: UUID | None = None) -> Iterator[UUID]:
        """Name a goal for the length of the block; make its id here and send the goal with it inside the block."""
        goal = goal or UUID(uuid=list(uuid.uuid4().bytes))
        with self._lock:
            self._goals[bytes(goal.uuid)] = goal
        self.beat()
        try:
            yield goal
        finally:
            with self._lock:
                self._goals.pop(bytes(goal.uuid), None)
            self.beat()

    def beat(self) -> None:
        """Say now which goals are named."""
        with self._lock:
            goals = [*self._goals.values(), *(UUID(uuid=list(goal)) for goal in self._running())]
            # Once more without a goal, so that a quiet client is not taken for a dead one.
            told, self._busy = self._busy, bool(goals)
        if goals or told:
            self._publisher.publish(HeartbeatMsg(owner=self._owner, goals=goals))
