"""The rules of the Stretch driver, without ROS: modes, streaming, the velocity time-out, runstop, stowing, homing.

They follow hello-robot/stretch_ros2 `stretch_driver.py`, with three differences, all towards rest: a mode cannot be changed while
runstopped, `/stop_the_robot` stops every joint and forgets the last velocity, and a stop or a runstop ends stowing and homing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from saycan_ros.robots.body import Reading
from saycan_ros.robots.stretch_joints import STREAMING_SIZE, targets_from_streaming
from saycan_ros.simulation.base_increment import BaseIncrement
from saycan_ros.simulation.driver_faults import DriverFaults
from saycan_ros.simulation.driver_mode import DriverMode
from saycan_ros.simulation.plant import Plant
from saycan_ros.simulation.routine import Routine
from saycan_ros.world.scene import Scene

STOW_PHASES = (
    {"arm": 0.0, "head_pan": 0.0, "head_tilt": 0.0},
    {"wrist_yaw": 3.0, "wrist_pitch": -0.62, "wrist_roll": 0.0, "gripper": 0.0},
    {"lift": 0.3},
)
HOME_PHASES = (
    {"head_pan": 0.0, "head_tilt": 0.0, "arm": 0.0},
    {"lift": 0.6},
    {"wrist_yaw": 0.0, "wrist_pitch": 0.0, "wrist_roll": 0.0, "gripper": 0.0},
)


class CommandRefused(Exception):
    """The driver does not take this command now; the message says why."""


class StretchDriver:
    """One robot's driver. Call `update` once a control period, before the plant's `step`; all times are the plant's.

    Args:
        mode: the mode to begin in.
        velocity_timeout: seconds after which a velocity command no longer holds.
        homed: whether the robot's joints know their zero.
        faults: what it does wrong; nothing by default.
    """

    TOOL = "eoa_wrist_dw3_tool_sg3"

    RUNS = 0.02  # m/s, rad/s: faster than this a joint moves

    def __init__(
        self,
        plant: Plant,
        mode: DriverMode = DriverMode.POSITION,
        velocity_timeout: float = 0.5,
        homed: bool = True,
        faults: DriverFaults | None = None,
    ) -> None:
        self.plant = plant
        self.faults = faults or DriverFaults()
        self.mode = mode
        self.homed = homed
        self.streaming = False
        self.battery_voltage = 13.2
        self.self_collision_avoidance = False
        self.last_motion_command = -math.inf
        self._velocity_timeout = velocity_timeout
        self._velocity = (0.0, 0.0)
        self._velocity_stamp = -math.inf
        self._increment: BaseIncrement | None = None
        self._routine: Routine | None = None
        self._prior = mode
        self._epoch = 0.0
        self.stops = 0

    @property
    def now(self) -> float:
        """Simulated seconds since the driver began; it never goes back, not even when a scene is set up."""
        return self.plant.time + self._epoch

    @property
    def runstopped(self) -> bool:
        return self.mode is DriverMode.RUNSTOPPED

    @property
    def busy(self) -> bool:
        """Whether the driver itself moves the robot: homing, stowing, or a relative move of the base."""
        return self._routine is not None or self._increment is not None

    def reading(self) -> Reading:
        """The plant's state now."""
        return self.plant.reading()

    # Modes

    def switch(self, mode: DriverMode) -> None:
        """Enter `mode`; the base comes to rest.

        Raises:
            CommandRefused: the driver is runstopped, homing or stowing.
        """
        self._refuse_unless_chosen(f"switch to {mode.value} mode")
        if self.faults.mode_switch == "refused":
            raise CommandRefused(f"cannot switch to {mode.value} mode")
        if self.faults.mode_switch == "lie":
            return
        self._rest_base()
        self.mode = mode

    def set_streaming(self, active: bool) -> None:
        """Take streaming position commands from now on, or no longer; allowed in every mode.

        Raises:
            CommandRefused: by a fault alone.
        """
        if active and self.faults.streaming_refused:
            raise CommandRefused("streaming position cannot be activated")
        self.streaming = active

    def runstop(self, stopped: bool) -> None:
        """Latch the runstop, or release it; then the mode is what it was before. What moved does not go on."""
        if stopped == self.runstopped:
            return
        if stopped:
            if self.mode.chosen:
                self._prior = self.mode
            self._halt("ended by the runstop")
            self.mode = DriverMode.RUNSTOPPED
        else:
            self.plant.freeze()
            self.mode = self._prior

    def stop(self) -> None:
        """Stop base and joints where they are; mode and streaming stay, and a later command moves the robot again."""
        if not self.faults.stop_ignored:
            self._halt("ended by a stop")

    # Motion

    def velocity(self, linear: float, angular: float) -> None:
        """Take a velocity command (m/s, rad/s), good until the time-out.

        Raises:
            CommandRefused: the mode is not navigation, or a number is not finite.
        """
        if self.mode is not DriverMode.NAVIGATION:
            raise CommandRefused(f"cmd_vel is taken in navigation mode only; the mode is {self.mode.value}")
        if not (math.isfinite(linear) and math.isfinite(angular)):
            raise CommandRefused(f"cmd_vel is not finite: {linear}, {angular}")
        if self.faults.base_runs_on and (linear, angular) == (0.0, 0.0):
            return
        self._velocity = (linear, angular)
        self._velocity_stamp = self.now
        if (linear, angular) != (0.0, 0.0):
            self.last_motion_command = self.now

    def pose(self, vector: Sequence[float]) -> None:
        """Take a streaming position command: 10 numbers in the driver's order and units, clamped to the joint limits.

        Raises:
            CommandRefused: streaming is off, the mode is neither position nor navigation, the robot is not homed, or
                the vector does not have 10 finite numbers.
        """
        if not self.streaming:
            raise CommandRefused("joint_pose_cmd: streaming position is not activated")
        if self.mode not in {DriverMode.POSITION, DriverMode.NAVIGATION}:
            raise CommandRefused(f"joint_pose_cmd is taken in position and navigation mode only; the mode is {self.mode.value}")
        if len(vector) != STREAMING_SIZE:
            raise CommandRefused(f"joint_pose_cmd has {len(vector)} numbers; this robot's has {STREAMING_SIZE}")
        if not all(math.isfinite(x) for x in vector):
            raise CommandRefused("joint_pose_cmd has a number that is not finite")
        self.refuse_unless_homed("move its joints")
        self.move(targets_from_streaming(vector))
        translate, rotate = vector[-2], vector[-1]
        # The real driver ignores the base's increments in navigation mode, where the base listens to velocities.
        if self.mode is DriverMode.POSITION and (translate or rotate):
            self.increment(translate, 0.0 if translate else rotate)
        self.last_motion_command = self.now

    def move(self, targets: dict[str, float]) -> None:
        """Position targets of some joints, clamped to the limits."""
        limits = self.plant.limits
        if self.faults.joints_run_on and max(map(abs, self.plant.reading().velocity.values())) > self.RUNS:
            return
        self.plant.command_joints({j: min(max(x, limits[j][0]), limits[j][1]) for j, x in targets.items()})

    def increment(self, translate: float, rotate: float) -> BaseIncrement:
        """Move the base relatively, so far (m) or so far round (rad); position mode alone drives it."""
        self._increment = BaseIncrement(self.plant.reading().base, translate, rotate)
        return self._increment

    def stow(self) -> Routine:
        """Begin to bring the arm into the base's footprint.

        Raises:
            CommandRefused: the driver is runstopped, homing or stowing, or the robot is not homed.
        """
        self._refuse_unless_chosen("stow")
        self.refuse_unless_homed("stow")
        return self._begin(DriverMode.STOWING, Routine(self.plant, STOW_PHASES))

    def home(self) -> Routine:
        """Begin to find every joint's zero; the robot is homed when it ends well.

        Raises:
            CommandRefused: the driver is runstopped, homing or stowing.
        """
        self._refuse_unless_chosen("home")
        return self._begin(DriverMode.HOMING, Routine(self.plant, HOME_PHASES))

    def refuse_unless_homed(self, what: str) -> None:
        """Raises CommandRefused where the joints do not know their zero."""
        if not self.homed:
            raise CommandRefused(f"the robot is not homed and cannot {what}; call home_the_robot first")

    # Time

    def update(self) -> None:
        """One control period: time out the velocity, follow a relative base move, go on with stowing or homing."""
        if self._routine is not None:
            self._routine.update()
            if self._routine.failure is not None:
                self.homed = self.homed or (self.mode is DriverMode.HOMING and self._routine.failure == "")
                self.mode, self._routine = self._prior, None
        elif self.mode is DriverMode.NAVIGATION:
            fresh = self.now - self._velocity_stamp < self._velocity_timeout
            self.plant.command_base(*(self._velocity if fresh or self.faults.base_runs_on else (0.0, 0.0)))
        elif self._increment is not None:
            self.plant.command_base(*self._increment.speeds(self.plant.reading()))
            if self._increment.finished:
                self._increment = None

    def set_scene(self, scene: Scene, seed: int) -> None:
        """Set another scene up. What moved ends; mode, streaming and a runstop stay, and `now` goes on."""
        before = self.now
        self._halt("ended by a new scene")
        self.plant.reset(scene, seed)
        self._epoch = before - self.plant.time

    def _begin(self, mode: DriverMode, routine: Routine) -> Routine:
        self._rest_base()
        self._prior, self.mode, self._routine = self.mode, mode, routine
        return routine

    def _halt(self, reason: str) -> None:
        self.stops += 1
        self._rest_base()
        if self._routine is not None:
            self._routine.abandon(reason)
            self.mode, self._routine = self._prior, None
        self.plant.freeze()

    def _rest_base(self) -> None:
        self._velocity, self._velocity_stamp = (0.0, 0.0), -math.inf
        self._increment = None
        self.plant.command_base(0.0, 0.0)

    def _refuse_unless_chosen(self, what: str) -> None:
        if not self.mode.chosen:
            raise CommandRefused(f"cannot {what} in mode {self.mode.value}")
