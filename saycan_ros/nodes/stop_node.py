"""The stop, in a process of its own: it latches, tells everyone, and sees to it that the body rests."""

from __future__ import annotations

import sys
import threading
import time
import uuid

from rclpy.callback_groups import ReentrantCallbackGroup
from rclpy.clock import Clock, ClockType
from rclpy.node import Node
from std_msgs.msg import Empty
from std_srvs.srv import Trigger

from saycan_interfaces.msg import Heartbeat as HeartbeatMsg
from saycan_interfaces.msg import StopState
from saycan_ros.nodes.heartbeat import RUNNING
from saycan_ros.nodes.last_resort import LastResort
from saycan_ros.nodes.runtime import run_node
from saycan_ros.nodes.stop_listener import NEWEST, PERIOD

SKILLS_SILENT = 1.5  # wall s without a heartbeat of the skill process, while it had goals, before the body is stopped for it


class StopNode(Node):
    """Latches a stop until it is resumed, on an executor that nothing else occupies.

    It commands the driver itself as well, so a stop does not depend on the skill process being alive or quick. Where that
    process dies with goals running, it stops the body without being asked (which does not latch); where two of them command one
    body, it stops everything.

    Services: `saycan/stop`, `saycan/resume` (Trigger). Subscribes: `saycan/stop` (Empty, for a button or any node),
    `saycan/running`. Publishes: `saycan/stopped` (StopState, latched, and five times a second: without it nothing moves).
    Driver: see `LastResort`. Not a managed node: it has no state in which a stop would not work.
    """

    def __init__(self) -> None:
        super().__init__("stop_node", enable_rosout=False)
        self._lock = threading.Lock()
        self._state = StopState(stopped=False, node=uuid.uuid4().hex, resumes=0)
        self._resort = LastResort(self, lambda: bool(self._state.stopped))
        self._skills: dict[str, tuple[float, bool]] = {}
        self._publisher = self.create_publisher(StopState, "saycan/stopped", NEWEST)
        group = ReentrantCallbackGroup()
        self.create_subscription(Empty, "saycan/stop", lambda _: self.stop(), 10, callback_group=group)
        self.create_subscription(HeartbeatMsg, RUNNING, self._hear, 10, callback_group=group)
        self.create_service(Trigger, "saycan/stop", self._on_stop, callback_group=group)
        self.create_service(Trigger, "saycan/resume", self._on_resume, callback_group=group)
        self.create_timer(PERIOD, self._beat, clock=Clock(clock_type=ClockType.STEADY_TIME))

    def stop(self, why: str = "a stop") -> None:
        """Stop everything and latch."""
        with self._lock:
            self._state.stopped = True
            self._publisher.publish(self._state)
        self._resort.stop(why)

    def _on_stop(self, request: Trigger.Request, response: Trigger.Response) -> Trigger.Response:
        self.stop()
        self.get_logger().warning("stopped")
        response.success, response.message = True, "stopped; resume allows motion again"
        return response

    def _on_resume(self, request: Trigger.Request, response: Trigger.Response) -> Trigger.Response:
        self._resort.release()
        with self._lock:
            self._state.stopped = False
            self._state.resumes += 1
            self._publisher.publish(self._state)
        self.get_logger().warning("resumed")
        response.success, response.message = True, "motion is allowed again"
        return response

    def _beat(self) -> None:
        with self._lock:
            self._publisher.publish(self._state)
        now = time.monotonic()
        for owner, (heard, busy) in list(self._skills.items()):
            if now - heard > SKILLS_SILENT:
                del self._skills[owner]
                if busy:
                    self._resort.stop("a dead skill process")
                    self.get_logger().error(f"{owner[:80]!r} fell silent with goals running; stopped the body")

    def _hear(self, message: HeartbeatMsg) -> None:
        """The skill process names the goals that it runs."""
        now = time.monotonic()
        self._skills[message.owner] = (now, bool(message.goals))
        busy = [owner for owner, (heard, works) in self._skills.items() if works and now - heard < 3 * PERIOD]
        if len(busy) > 1 and not self._state.stopped:
            self.stop("two skill processes")
            self.get_logger().error(f"two skill processes command one body: {', '.join(owner[:40] for owner in busy)}; stopped")


def main() -> int:
    """Run the stop node until Ctrl-C."""
    return run_node(StopNode)


if __name__ == "__main__":
    sys.exit(main())
