"""A simulated driver on a plant without physics, running in a thread, and a client node beside it."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any

import rclpy
from rclpy.executors import ExternalShutdownException, SingleThreadedExecutor
from rclpy.parameter import Parameter
from std_srvs.srv import SetBool, Trigger

from saycan_ros.robots.service_call import call_service
from saycan_ros.robots.stretch import StretchBody
from saycan_ros.robots.stretch_monitor import SafetyLimits
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


class DriverRig:
    """Use as a context manager; needs a ROS domain of its own (the fixture `ros_domain`)."""

    def __init__(
        self,
        plant: KinematicPlant | None = None,
        settings: DriverSettings | None = None,
        args: Sequence[str] = (),
        driver: bool = True,
    ) -> None:
        self.plant = plant or KinematicPlant()
        self._settings = settings or DriverSettings(speed=0.0, idle_speed=10.0)
        self._args = list(args)
        self._with_driver = driver
        self._ended = threading.Event()
        self._bodies: list[StretchBody] = []

    def __enter__(self) -> DriverRig:
        rclpy.init(args=self._args)
        self.node = rclpy.create_node("client", parameter_overrides=[Parameter("use_sim_time", value=True)], enable_rosout=False)
        self._executor = SingleThreadedExecutor()
        self._executor.add_node(self.node)
        self._threads = [threading.Thread(target=self._spin, daemon=True)]
        if self._with_driver:
            self.driver = DriverNode(self.plant, self._settings)
            self._threads.append(threading.Thread(target=self.driver.run, args=(self._ended.is_set,), daemon=True))
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        for body in self._bodies:
            body.destroy()
        self._ended.set()
        for thread in self._threads:
            thread.join(10.0)
        self._executor.shutdown()
        if self._with_driver:
            self.driver.destroy()
        self.node.destroy_node()
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
        self._ended.set()
        self._threads[-1].join(10.0)

    def body(self, limits: SafetyLimits | None = None) -> StretchBody:
        """A client on the rig's node, not yet active."""
        self._bodies.append(StretchBody(self.node, limits))
        return self._bodies[-1]

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
