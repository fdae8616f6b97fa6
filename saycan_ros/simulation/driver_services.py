"""What the Stretch driver is asked and told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from geometry_msgs.msg import Twist
from rclpy.callback_groups import ReentrantCallbackGroup
from rclpy.node import Node
from std_msgs.msg import Float64MultiArray
from std_srvs.srv import SetBool, Trigger

from saycan_ros.robots.stretch_joints import targets_from_streaming
from saycan_ros.simulation.command_log import CommandLog
from saycan_ros.simulation.driver_mode import DriverMode
from saycan_ros.simulation.routine import Routine
from saycan_ros.simulation.stretch_driver import CommandRefused, StretchDriver
from saycan_ros.simulation.ticks import Ticks


class DriverServices:
    """The driver's services and command topics, by its names relative to the node's namespace.

    Args:
        commanded: called after every motion command that was taken.
        say_limits: publishes the joint limits; the driver's `get_joint_states` does that and nothing else.
        log: told every motion command and every stop that was taken.
    """

    def __init__(
        self,
        node: Node,
        driver: StretchDriver,
        ticks: Ticks,
        commanded: Callable[[], None],
        say_limits: Callable[[], None],
        log: CommandLog,
    ) -> None:
        self._driver = driver
        self._ticks = ticks
        self._commanded = commanded
        self._publish_limits = say_limits
        self._log = log
        self._logger = node.get_logger()
        # In an exclusive group a runstop would wait until stowing is done.
        group = ReentrantCallbackGroup()
        node.create_subscription(Twist, "stretch/cmd_vel", self._on_twist, 1, callback_group=group)
        node.create_subscription(Float64MultiArray, "joint_pose_cmd", self._on_pose, 1, callback_group=group)
        triggers: dict[str, Callable[[], str]] = {
            **{f"switch_to_{m.value}_mode": self._switch(m) for m in DriverMode if m.chosen},
            "stop_the_robot": self._stop,
            "get_joint_states": self._say_limits,
        }
        if not driver.faults.no_streaming:
            triggers["activate_streaming_position"] = lambda: self._stream(True)
            triggers["deactivate_streaming_position"] = lambda: self._stream(False)
        for name, act in triggers.items():
            node.create_service(Trigger, name, self._trigger(name, act), callback_group=group)
        routines = {
            "home_the_robot": self._routine(driver.home, "Homed."),
            "stow_the_robot": self._routine(driver.stow, "Stowed."),
        }
        for name, begin in routines.items():
            node.create_service(Trigger, name, begin, callback_group=group)
        node.create_service(SetBool, "runstop", self._on_runstop, callback_group=group)
        node.create_service(SetBool, "self_collision_avoidance", self._on_collision_avoidance, callback_group=group)

    def _on_twist(self, message: Twist) -> None:
        speeds = message.linear.x, message.angular.z
        self._take(lambda: self._driver.velocity(*speeds), lambda: self._log.velocity(*speeds))

    def _on_pose(self, message: Float64MultiArray) -> None:
        vector = list(message.data)
        self._take(lambda: self._driver.pose(vector), lambda: self._log.pose(targets_from_streaming(vector)))

    def _take(self, command: Callable[[], None], note: Callable[[], None]) -> None:
        try:
            command()
        except CommandRefused as error:
            self._logger.error(str(error), throttle_duration_sec=1.0)
        else:
            note()
            self._commanded()

    def _trigger(self, name: str, act: Callable[[], str]) -> Callable[[Any, Any], Any]:
        async def answer(request: Any, response: Any) -> Any:
            if name.startswith("switch_to"):
                await self._ticks.until(lambda: self._driver.faults.mode_switch != "silent")
            try:
                response.message = act()
                response.success = True
            except CommandRefused as error:
                response.message = str(error)
            if response.message:
                self._logger.info(f"{name}: {response.message}")
            return response

        return answer

    def _routine(self, begin: Callable[[], Routine], done: str) -> Callable[[Any, Any], Any]:
        async def answer(request: Any, response: Any) -> Any:
            try:
                routine = begin()
            except CommandRefused as error:
                response.message = str(error)
                return response
            await self._ticks.until(lambda: routine.failure is not None)
            response.success = routine.failure == ""
            response.message = routine.failure or done
            self._logger.info(response.message)
            return response

        return answer

    def _switch(self, mode: DriverMode) -> Callable[[], str]:
        def act() -> str:
            self._driver.switch(mode)
            return f"Now in {mode.value} mode."

        return act

    def _stream(self, active: bool) -> str:
        self._driver.set_streaming(active)
        return "Activated streaming position." if active else "Deactivated streaming position."

    def _stop(self) -> str:
        self._driver.stop()
        self._log.stop()
        return "Stopped the robot."

    def _say_limits(self) -> str:
        self._publish_limits()
        return ""

    def _on_runstop(self, request: Any, response: Any) -> Any:
        self._driver.runstop(request.data)
        if request.data:
            self._log.stop()
        response.success, response.message = True, f"is_runstopped: {request.data}"
        self._logger.info(response.message)
        return response

    def _on_collision_avoidance(self, request: Any, response: Any) -> Any:
        self._driver.self_collision_avoidance = request.data
        response.success, response.message = True, f"is self collision avoidance enabled: {request.data}"
        return response
