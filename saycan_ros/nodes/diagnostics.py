"""A node's health on `/diagnostics`, once a second."""

from __future__ import annotations

from collections.abc import Callable

from diagnostic_msgs.msg import DiagnosticArray, DiagnosticStatus, KeyValue
from rclpy.clock import Clock
from rclpy.clock_type import ClockType
from rclpy.node import Node

from saycan_ros.affordance.health import Health, Level

PERIOD = 1.0  # s of wall time
LEVELS = {
    Level.OK: DiagnosticStatus.OK,
    Level.WARN: DiagnosticStatus.WARN,
    Level.ERROR: DiagnosticStatus.ERROR,
    Level.STALE: DiagnosticStatus.STALE,
}


class Diagnostics:
    """Publishes `/diagnostics`, one topic for all robots, as ROS has it; its status is named by the node and `what`."""

    def __init__(self, node: Node, what: str, look: Callable[[], Health]) -> None:
        self._node = node
        self._name = f"{node.get_fully_qualified_name().lstrip('/')}: {what}"
        self._look = look
        self._topic = node.create_publisher(DiagnosticArray, "/diagnostics", 10)
        # By the wall: what stands still with the simulation's clock must be told of, too.
        node.create_timer(PERIOD, self._tell, clock=Clock(clock_type=ClockType.STEADY_TIME))

    def _tell(self) -> None:
        health = self._look()
        values = [KeyValue(key=key, value=value) for key, value in health.values]
        status = DiagnosticStatus(level=LEVELS[health.level], name=self._name, message=health.message, values=values)
        message = DiagnosticArray(status=[status])
        message.header.stamp = self._node.get_clock().now().to_msg()
        self._topic.publish(message)
