"""A simulated driver on a plant without physics, running in a thread, and a client node beside it."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import rclpy
from rclpy.action import GoalResponse
from rclpy.executors import ExternalShutdownException, SingleThreadedExecutor
from rclpy.parameter import Parameter
from std_srvs.srv import SetBool, Trigger

from saycan_ros.robots.safety_limits import SafetyLimits
from saycan_ros.robots.service_call import call_service
from saycan_ros.robots.stretch import StretchBody
from saycan_ros.simulation.driver_faults import DriverFaults
from saycan_ros.simulation.driver_node import DriverNode, DriverSettings
from saycan_ros.simulation.kinematic_plant import KinematicPlant

LIMIT = 20.0  # s of wall time after which a test gives up waiting


def wait_for(condition: Callable[[], bool], seconds: float = LIMIT) -> bool:
    """Whether `condition` comes to hold within `seconds` of wall time."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.005)
    return True


@dataclass
class GoalCount:
    """How many trajectory goals were accepted and rejected, and the seconds between two accepted ones."""

    accepted: int = 0
    rejected: int = 0
    gaps: list[float] = field(default_factory=list)


class DriverRig:
    """Use as a context manager; needs a ROS domain of its own (the fixture `ros_domain`)."""

    def __init__(
        self,
        plant: KinematicPlant | None = None,
        settings: DriverSettings | None = None,
        args: Sequence[str] = (),
        driver: bool = True,
        faults: DriverFaults | None = None,
    ) -> None:
        """`faults` are the driver's from its start; more can be switched on later through `self.faults`."""
        self.plant = plant or KinematicPlant()
        self._settings = settings or DriverSettings(speed=0.0, idle_speed=10.0)
        self.faults = faults or DriverFaults()
        self._args = list(args)
        self._with_driver = driver
        self._ended = threading.Event()
        self._driver_ended = threading.Event()
        self._bodies: list[StretchBody] = []
        self._others: list[Any] = []

    def __enter__(self) -> DriverRig:
        rclpy.init(args=self._args)
        self.node = rclpy.create_node("client", parameter_overrides=[Parameter("use_sim_time", value=True)], enable_rosout=False)
        self._executor = SingleThreadedExecutor()
        self._executor.add_node(self.node)
        self._threads = [threading.Thread(target=self._spin, daemon=True)]
        if self._with_driver:
            self.driver = DriverNode(self.plant, self._settings, self.faults)
            self._threads.append(threading.Thread(target=self.driver.run, args=(self._driver_ended.is_set,), daemon=True))
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        for body in self._bodies:
            body.destroy()
        self._ended.set()
        self._driver_ended.set()
        for thread in self._threads:
            thread.join(10.0)
        self._executor.shutdown()
        if self._with_driver:
            self.driver.destroy()
        for node in (self.node, *self._others):
            node.destroy_node()
        rclpy.try_shutdown()

    def _spin(self) -> None:
        with contextlib.suppress(ExternalShutdownException):
            while not self._ended.is_set():
                self._executor.spin_once(timeout_sec=0.05)

    def stop_driver(self) -> None:
        """The driver falls silent, as if its process had been killed."""
        self.driver.pacing.speed = 1e-6

    def end_driver(self) -> None:
        """The driver's loop ends, as on SIGTERM."""
        self._driver_ended.set()
        self._threads[-1].join(10.0)

    def restart_driver(self, plant: KinematicPlant | None = None, settings: DriverSettings | None = None) -> None:
        """The driver's process ends and another begins, whose clock begins anew where it gets another plant."""
        self.end_driver()
        self.driver.destroy()
        self.plant = plant or self.plant
        self._driver_ended = threading.Event()
        self.driver = DriverNode(self.plant, settings or self._settings, self.faults)
        self._threads[-1] = threading.Thread(target=self.driver.run, args=(self._driver_ended.is_set,), daemon=True)
        self._threads[-1].start()

    def spin(self, node: Any) -> None:
        """Spin another node beside the rig's own, until the end."""
        self._others.append(node)
        self._executor.add_node(node)

    def body(self, limits: SafetyLimits | None = None, transport: str = "auto") -> StretchBody:
        """A client on the rig's node, not yet active.

        A machine that pauses must not count as a driver that is gone, so a test of silence gives its own `limits`.
        """
        if not self.node.has_parameter("transport"):
            self.node.declare_parameter("transport", transport)
        self._bodies.append(StretchBody(self.node, limits or SafetyLimits(gone=LIMIT)))
        return self._bodies[-1]

    def count_goals(self) -> GoalCount:
        """Counts the trajectory goals that the driver is sent from now on."""
        count, server, driver = GoalCount(), self.driver._trajectories, self.driver.driver
        decide, last = server._on_goal, [-1e9]

        def decided(request: Any) -> GoalResponse:
            answer = decide(request)
            if answer is GoalResponse.ACCEPT:
                count.accepted += 1
                count.gaps.append(driver.now - last[0])
                last[0] = driver.now
            else:
                count.rejected += 1
            return answer

        server._server.register_goal_callback(decided)
        return count

    def trigger(self, name: str) -> Any:
        """The answer of a Trigger service."""
        return self.call(Trigger, name, Trigger.Request())

    def runstop(self, stopped: bool) -> Any:
        return self.call(SetBool, "runstop", SetBool.Request(data=stopped))

    def call(self, kind: Any, name: str, request: Any) -> Any:
        client = self.node.create_client(kind, name)
        try:
            return call_service(client, request, LIMIT)
        finally:
            self.node.destroy_client(client)

    def listen(self, kind: Any, name: str) -> list[Any]:
        """Every message on that topic from now on, in a list that grows."""
        messages: list[Any] = []
        self.node.create_subscription(kind, name, messages.append, 10)
        return messages
