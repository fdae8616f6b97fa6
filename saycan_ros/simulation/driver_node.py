"""The Stretch driver over a simulated robot, as a ROS 2 node.

python -m saycan_ros.simulation.driver_node --ros-args -p speed:=0.0 -p scene:=scene.json
"""

from __future__ import annotations

import logging
import math
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import rclpy
from pydantic import ValidationError
from rcl_interfaces.msg import ParameterDescriptor, SetParametersResult

from saycan_ros.manifest.loading import ManifestError
from saycan_ros.outcome import OutcomeError
from saycan_ros.simulation.command_log import CommandLog
from saycan_ros.simulation.draining_executor import DrainingExecutor
from saycan_ros.simulation.driver_faults import AT_START, MODE_SWITCH, DriverFaults
from saycan_ros.simulation.driver_mode import DriverMode
from saycan_ros.simulation.driver_publishers import DriverPublishers
from saycan_ros.simulation.driver_services import DriverServices
from saycan_ros.simulation.driver_start import DriverStart
from saycan_ros.simulation.ground_truth_service import GroundTruthService
from saycan_ros.simulation.pacing import Pacing
from saycan_ros.simulation.plant import Plant
from saycan_ros.simulation.stretch_driver import StretchDriver
from saycan_ros.simulation.ticks import Ticks
from saycan_ros.simulation.trajectory_server import TrajectoryServer

PERIOD = 1 / 30
FLAGS_PERIOD, SLOW_PERIOD = 0.2, 1.0
POLL = 0.1  # s of wall time; how soon a signal is noticed
REST_LIMIT = 2.0  # simulated s to come to rest in before the process ends
FAULT = "fault_"
# The parameters that may change while the node runs, with their least values.
_RATES = dict.fromkeys(("speed", "idle_speed", "camera_rate", "laser_rate"), 0.0)
CHANGEABLE = MappingProxyType({**_RATES, "battery_voltage": 0.0, "homed": False, "clock_offset": -math.inf})
LOGGER = logging.getLogger(__name__)


@dataclass
class DriverSettings:
    """The node's parameters. `speed`, `idle_speed` and those that play a fault (`CHANGEABLE`) may change while it runs.

    Attributes:
        speed: simulated seconds a wall second; 0 is as fast as it can.
        idle_speed: the same while nothing moves, where `speed` is 0.
        camera_rate: pictures and detections a simulated second; 0 is none.
        laser_rate: turns of the laser a simulated second; 0 is none.
        mode: the driver's mode at the start.
        timeout: seconds a velocity command holds.
        clock_offset: seconds added to /clock and to every stamp, to try a jump of the clock.
        battery_voltage, homed: what the robot says of itself, to try a client's refusals.
        fail_out_of_range_goal, default_goal_timeout_s: as the real driver's, for follow_joint_trajectory.
    """

    speed: float = 1.0
    idle_speed: float = 3.0
    camera_rate: float = 5.0
    laser_rate: float = 8.0
    mode: str = "position"
    timeout: float = 0.5
    clock_offset: float = 0.0
    battery_voltage: float = 13.2
    homed: bool = True
    fail_out_of_range_goal: bool = False
    default_goal_timeout_s: float = 10.0


class DriverNode:
    """One simulated robot's driver node; `run` owns the loop, in the thread that made the plant.

    Every control period of 1/30 simulated s: move the plant on, publish the state, do what ROS asks, wait as `Pacing` says.
    """

    def __init__(self, plant: Plant, defaults: DriverSettings | None = None, faults: DriverFaults | None = None) -> None:
        self._node = rclpy.create_node("stretch_driver", enable_rosout=False)
        node = self._node
        self.settings = defaults or DriverSettings()
        # Typed by hand: `-p speed:=0` is an integer to ROS.
        typed = ParameterDescriptor(dynamic_typing=True)
        for name, value in vars(self.settings).items():
            setattr(self.settings, name, type(value)(node.declare_parameter(name, value, typed).value))
        faults = faults or DriverFaults()
        for name, value in vars(faults).items():
            setattr(faults, name, type(value)(node.declare_parameter(f"fault_{name}", value, typed).value))
        settings = self.settings
        if not (mode := DriverMode(settings.mode)).chosen:
            raise ValueError(f"mode: the driver cannot begin in mode {mode.value}")
        self.driver = StretchDriver(plant, mode, settings.timeout, settings.homed, faults)
        self.driver.battery_voltage = settings.battery_voltage
        self.periods = 0
        self.pacing = Pacing(PERIOD, settings.speed, settings.idle_speed)
        self._ticks = Ticks()
        self._publishers = DriverPublishers(node, self.driver)
        self._publishers.clock_offset = settings.clock_offset
        self._log = CommandLog(lambda: self.driver.now)
        DriverServices(node, self.driver, self._ticks, self.pacing.commanded, self._publishers.publish_limits, self._log)
        GroundTruthService(node, self.driver, self._say_everything, self._log)
        if not faults.no_trajectories:
            limit = settings.default_goal_timeout_s
            self._trajectories = TrajectoryServer(node, self.driver, self._ticks, settings.fail_out_of_range_goal, limit)
        node.add_on_set_parameters_callback(self._on_parameters)
        self._executor = DrainingExecutor()
        self._executor.add_node(node)
        self._flags_due = self._slow_due = self._camera_due = self._laser_due = 0.0

    def run(self, ended: Callable[[], bool]) -> None:
        """Simulate until `ended`; the robot is at rest when this returns."""
        self._say_everything()
        while not ended():
            self._period(ended)
        self._come_to_rest()

    def destroy(self) -> None:
        """Leave the graph."""
        self._executor.shutdown()
        self._node.destroy_node()

    def _period(self, ended: Callable[[], bool]) -> None:
        driver, pacing = self.driver, self.pacing
        driver.update()
        driver.plant.step(PERIOD)
        self.periods += 1
        self._log.period()
        self._executor.drain()  # what a client has sent in answer to the last state must not count as an answer to this one
        self._ticks.advance()
        self._publishers.publish_state()
        pacing.published()
        self._publish_due()
        streams = driver.now - driver.last_motion_command < Pacing.STREAM
        due = pacing.due(streams, driver.busy or self._ticks.waiting > 0)
        self._wait(lambda: due, ended)
        self._wait(lambda: pacing.reply_due(streams), ended)
        pacing.finished()

    def _wait(self, due: Callable[[], float], ended: Callable[[], bool]) -> None:
        """Do what ROS asks until the wall time `due`, which is asked again after every callback."""
        while (left := due() - time.monotonic()) > 0 and not ended():
            if self._ticks.waiting:
                # The executor never sleeps while a coroutine is pending.
                time.sleep(min(left, 0.005))
                self._executor.drain()
            else:
                self._executor.drain(min(left, POLL))

    def _publish_due(self) -> None:
        """Flags on change and a few times a second, the rest at its own rate, in simulated time."""
        now = self.driver.now
        self._publishers.publish_flags(now >= self._flags_due)
        if now >= self._flags_due:
            self._flags_due = now + FLAGS_PERIOD
        if now >= self._slow_due:
            self._slow_due = now + SLOW_PERIOD
            self._publishers.publish_slow()
        if self.settings.camera_rate > 0 and now >= self._camera_due:
            # On the grid of the rate, so that periods that do not divide it do not slow it down.
            self._camera_due = max(self._camera_due + 1 / self.settings.camera_rate, now)
            self._publish_seen()
        if self.settings.laser_rate > 0 and now >= self._laser_due:
            self._laser_due = max(self._laser_due + 1 / self.settings.laser_rate, now)
            self._publish_scan()

    def _publish_seen(self) -> None:
        """The head camera's picture, and what it sees."""
        self._publishers.publish_camera()
        self._publishers.publish_detections()

    def _publish_scan(self) -> None:
        """What the laser sees."""
        self._publishers.publish_scan(1 / self.settings.laser_rate)

    def _say_everything(self) -> None:
        self._flags_due = self._slow_due = self._camera_due = self._laser_due = self.driver.now
        self._publishers.publish_state()
        self._publish_due()

    def _come_to_rest(self) -> None:
        driver = self.driver
        driver.stop()
        for _ in range(round(REST_LIMIT / PERIOD)):
            driver.update()
            driver.plant.step(PERIOD)
            reading = self._publishers.publish_state()
            if max(map(abs, (*reading.speed, *reading.velocity.values()))) < 0.005:
                break

    def _on_parameters(self, parameters: Sequence[Any]) -> SetParametersResult:
        if (reason := self._refuse_faults(parameters)) is not None:
            return SetParametersResult(successful=False, reason=reason)
        for parameter in parameters:
            if parameter.name.startswith(FAULT):
                continue
            if parameter.name not in CHANGEABLE:
                return SetParametersResult(successful=False, reason=f"{parameter.name} is read at the start only")
            least = CHANGEABLE[parameter.name]
            kind = bool if least is False else (int, float)
            if not isinstance(parameter.value, kind) or not least <= parameter.value < math.inf:
                return SetParametersResult(successful=False, reason=f"{parameter.name}: {parameter.value!r} does not fit")
        settings = self.settings
        for parameter in parameters:
            if parameter.name.startswith(FAULT):
                setattr(self.driver.faults, parameter.name.removeprefix(FAULT), parameter.value)
                continue
            value = type(getattr(settings, parameter.name))(parameter.value)
            setattr(settings, parameter.name, value)
            if parameter.name in ("battery_voltage", "homed"):
                setattr(self.driver, parameter.name, value)
        self.pacing.speed, self.pacing.idle_speed = settings.speed, settings.idle_speed
        self._publishers.clock_offset = settings.clock_offset
        self._camera_due = min(self._camera_due, self.driver.now + 1.0)
        self._laser_due = min(self._laser_due, self.driver.now + 1.0)
        return SetParametersResult(successful=True)

    def _refuse_faults(self, parameters: Sequence[Any]) -> str | None:
        """Why one of the faults among them cannot be switched so, or None."""
        faults = vars(self.driver.faults)
        for parameter in parameters:
            name = parameter.name.removeprefix(FAULT)
            if name == parameter.name:
                continue
            if name in AT_START:
                return f"{parameter.name} is read at the start only"
            known = name != "mode_switch" or parameter.value in MODE_SWITCH
            if type(parameter.value) is not type(faults[name]) or not known:
                return f"{parameter.name}: {parameter.value!r} does not fit"
        return None


def main(args: Sequence[str] | None = None) -> int:
    """The process: parameters `manifest`, `scene`, `seed`, and those of `DriverSettings`.

    `scene` is a file, or JSON, which a shell has to quote twice lest ROS take it for YAML: `-p scene:="'{...}'"`.
    """
    start = DriverStart.take(args)
    try:
        manifest, scene = start.load()
        # Not before: MuJoCo takes seconds to come up, and what is wrong is said at once.
        from saycan_ros.simulation.kitchen import Kitchen

        kitchen = Kitchen(manifest, scene, start.seed)
        node = DriverNode(kitchen)
    except (OutcomeError, ManifestError, ValidationError, OSError, ValueError) as error:
        LOGGER.error("%s", error)
        rclpy.try_shutdown()
        return 1
    try:
        node.run(start.ended)
    finally:
        node.destroy()
        kitchen.close()
        rclpy.try_shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())
