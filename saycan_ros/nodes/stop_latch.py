"""The stop that latches: halts the body at once and refuses every motion until it is resumed."""

from __future__ import annotations

import threading
from collections.abc import Callable

from rclpy.node import Node
from rclpy.qos import DurabilityPolicy, QoSProfile
from std_msgs.msg import Bool
from std_srvs.srv import Trigger

from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.robots.body import Body

STOPPED = Outcome(OutcomeCode.STOPPED, "stopped; call saycan/resume when it is safe")

RELIABLE = QoSProfile(depth=10, durability=DurabilityPolicy.TRANSIENT_LOCAL)  # so that no stop is lost behind a resume


class StopLatch(Node):
    """Lives in the process that commands the body, on an executor that no skill occupies.

    Services: `saycan/stop`, `saycan/resume` (Trigger), `stop_the_robot` of the driver is called, too. Publishes:
    `saycan/stopped` (Bool, latched).
    """

    def __init__(self, body: Body) -> None:
        """`on_stop` is filled by whoever runs goals; each is called at every stop, so that none is missed between two looks."""
        super().__init__("stop_latch", enable_rosout=False)
        self.on_stop: list[Callable[[Outcome], None]] = []
        self._body = body
        self._stopped = threading.Event()
        self._publisher = self.create_publisher(
            Bool, "saycan/stopped", QoSProfile(depth=10, durability=DurabilityPolicy.TRANSIENT_LOCAL)
        )
        self._driver = self.create_client(Trigger, "stop_the_robot")
        self.create_service(Trigger, "saycan/stop", self._stop)
        self.create_service(Trigger, "saycan/resume", self._resume)

    def halted(self) -> Outcome | None:
        """The outcome that ends every goal while stopped; safe from any thread."""
        if self._stopped.is_set():
            return STOPPED
        return None

    def close(self) -> None:
        """Stop for good, before the process ends: running goals see it and bring the body to rest."""
        self._halt()

    def _halt(self) -> None:
        self._stopped.set()
        self._body.halt()
        for tell in self.on_stop:
            tell(STOPPED)

    def _stop(self, request: Trigger.Request, response: Trigger.Response) -> Trigger.Response:
        self._halt()
        if self._driver.service_is_ready():
            self._driver.call_async(Trigger.Request())
        self._publisher.publish(Bool(data=True))
        response.success, response.message = True, "stopped; resume allows motion again"
        return response

    def _resume(self, request: Trigger.Request, response: Trigger.Response) -> Trigger.Response:
        self._stopped.clear()
        self._publisher.publish(Bool(data=False))
        response.success, response.message = True, "motion is allowed again"
        return response
