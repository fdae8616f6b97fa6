"""One goal of `follow_joint_trajectory`, without ROS."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from saycan_ros.robots.stretch_joints import LIMIT_NAMES, WIRE_NAMES, finger_from_opening, opening_from_finger
from saycan_ros.simulation.base_increment import BaseIncrement
from saycan_ros.simulation.driver_mode import DriverMode
from saycan_ros.simulation.stretch_driver import CommandRefused, StretchDriver

# The codes of control_msgs/action/FollowJointTrajectory, and the driver's own.
SUCCESSFUL, INVALID_GOAL, INVALID_JOINTS, PATH_TOLERANCE_VIOLATED, CONTACT, NOT_IN_THIS_MODE = 0, -1, -2, -4, 100, -100

ARM_PARTS = ("joint_arm_l3", "joint_arm_l2", "joint_arm_l1", "joint_arm_l0")
FINGERS = ("joint_gripper_finger_left", "joint_gripper_finger_right")
BASE = ("translate_mobile_base", "rotate_mobile_base")
JOINT_OF = {**{wire: j for j, wire in WIRE_NAMES.items()}, **{wire: j for j, wire in LIMIT_NAMES.items()}}
JOINT_OF |= {**dict.fromkeys(ARM_PARTS, "arm"), **dict.fromkeys(FINGERS, "gripper")}
# How near counts as there, in the joint's own units; the driver's values.
WITHIN = {"arm": 0.008, "head_pan": 0.15, "head_tilt": 0.52, BASE[0]: 0.005, BASE[1]: math.radians(6.0)}
WITHIN_OTHERS = 0.015


class GoalRefused(Exception):
    """The goal does not run; `code` is the action's error code."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True)
class TrajectoryPoint:
    """One point: positions and, if any, contact thresholds by the order of the goal's names; `time` in s from the start."""

    positions: Sequence[float]
    efforts: Sequence[float] = ()
    time: float = 0.0


@dataclass
class TrajectoryGoal:
    """Runs the points one after the other (position and navigation mode), or by their times (trajectory mode).

    Call `update` once a control period. `result` is None until it ends, then the action's error code and a sentence.

    Raises:
        GoalRefused: on creation, INVALID_GOAL or INVALID_JOINTS.
    """

    driver: StretchDriver
    names: Sequence[str]
    points: Sequence[TrajectoryPoint]
    fail_out_of_range: bool = False
    point_limit: float = 10.0
    result: tuple[int, str] | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        driver = self.driver
        if not driver.mode.chosen:
            raise GoalRefused(INVALID_GOAL, f"no goals in mode {driver.mode.value}")
        if driver.streaming:
            raise GoalRefused(INVALID_GOAL, "no goals while streaming position is activated")
        try:
            driver.refuse_unless_homed("follow a trajectory")
        except CommandRefused as error:
            raise GoalRefused(INVALID_GOAL, str(error)) from error
        if driver.faults.navigation_goals_refused and driver.mode is DriverMode.NAVIGATION:
            raise GoalRefused(NOT_IN_THIS_MODE, "goals are taken in position and trajectory mode only")
        self._timed = driver.mode is DriverMode.TRAJECTORY
        self._check_names()
        if self._timed and len(self.points) < 2:
            raise GoalRefused(INVALID_JOINTS, "trajectory mode needs two points or more")
        self._rows = [self._row(n, point) for n, point in enumerate(self.points)]
        self._mode, self._stops = driver.mode, driver.stops
        self._start = self._point_start = driver.now
        self._at = -1
        self._increment: BaseIncrement | None = None

    def update(self) -> None:
        """Look at the plant once, and command the next point when this one is reached."""
        driver = self.driver
        if self.result is not None:
            return
        if driver.faults.contact:
            self._hold()
            self.result = (CONTACT, f"{self.names[0]}: contact detected")
        elif driver.mode is not self._mode or driver.stops != self._stops:
            self.result = (INVALID_GOAL, f"stopped: the mode is {driver.mode.value}")
        elif self._timed:
            self._follow()
        else:
            self._sequence()

    def errors(self) -> list[float]:
        """What is left to the present point, by the order of the goal's names and in their units."""
        reading = self.driver.reading()
        row = self._rows[max(self._at, 0)]
        left = {j: x - reading.position[j] for j, x in row.items() if j in reading.position}
        values = []
        for name in self.names:
            if name in BASE:
                values.append(0.0 if self._increment is None else self._increment.error)
                continue
            error = left[JOINT_OF[name]]
            error = error / 4 if name in ARM_PARTS else error
            values.append(finger_from_opening(error) if name in FINGERS else error)
        return values

    @property
    def desired(self) -> TrajectoryPoint:
        """The present point."""
        return self.points[max(self._at, 0)]

    def _sequence(self) -> None:
        if self._at >= 0:
            for name, error in zip(self.names, self.errors(), strict=True):
                if self._touches(name):
                    self._hold()
                    self.result = (CONTACT, f"{name}: contact detected")
                    return
                whole = error * 4 if name in ARM_PARTS else error
                if abs(whole) > WITHIN.get(name if name in BASE else JOINT_OF[name], WITHIN_OTHERS):
                    if self.driver.now - self._point_start > self.point_limit:
                        self.result = (PATH_TOLERANCE_VIOLATED, f"point {self._at}: {name} is {error:.3f} away at the time limit")
                    return
        self._at += 1
        if self._at == len(self._rows):
            self._at -= 1
            self.result = (SUCCESSFUL, "all points reached")
            return
        self._point_start = self.driver.now
        row = self._rows[self._at]
        self.driver.move({j: x for j, x in row.items() if j not in BASE})
        translate, rotate = row.get(BASE[0], 0.0), row.get(BASE[1], 0.0)
        self._increment = self.driver.increment(translate, rotate) if translate or rotate else None

    def _follow(self) -> None:
        passed = self.driver.now - self._start
        self._at = next((n for n, point in enumerate(self.points) if point.time >= passed), len(self.points) - 1)
        after, before = self.points[self._at], self.points[max(self._at - 1, 0)]
        span = after.time - before.time
        share = min(max((passed - before.time) / span, 0.0), 1.0) if span > 0 else 1.0
        first, second = self._rows[max(self._at - 1, 0)], self._rows[self._at]
        self.driver.move({j: first[j] + share * (second[j] - first[j]) for j in second})
        if passed > self.points[-1].time + 0.1:
            self.result = (SUCCESSFUL, "the trajectory's time has passed")

    def _touches(self, name: str) -> bool:
        """Whether an arm or lift motor presses harder than the point's contact threshold."""
        efforts, at = self.desired.efforts, self.names.index(name)
        joint = JOINT_OF.get(name)
        if joint not in {"arm", "lift"} or at >= len(efforts) or efforts[at] <= 0:
            return False
        return abs(self.driver.reading().effort[joint]) > efforts[at]

    def _hold(self) -> None:
        position = self.driver.reading().position
        self.driver.move({j: position[j] for j in self._rows[self._at] if j not in {*BASE, "gripper"}})

    def _check_names(self) -> None:
        names = list(self.names)
        unknown = [name for name in names if name not in JOINT_OF and name not in BASE]
        if unknown or not names:
            raise GoalRefused(INVALID_JOINTS, f"no such joints: {', '.join(unknown)}" if unknown else "the goal names no joint")
        if len(set(names)) < len(names):
            raise GoalRefused(INVALID_JOINTS, "a joint is named twice")
        parts = [name for name in names if name in ARM_PARTS]
        if parts and len(parts) < len(ARM_PARTS):
            raise GoalRefused(INVALID_JOINTS, f"the arm needs all of {', '.join(ARM_PARTS)}")
        for joint, most in (("arm", 4 if parts else 1), ("gripper", 1)):
            several = [name for name in names if JOINT_OF.get(name) == joint]
            if len(several) > most:
                raise GoalRefused(INVALID_JOINTS, f"{', '.join(several)} all move the {joint}; name it once")
        base = [name for name in names if name in BASE]
        if len(base) > 1:
            raise GoalRefused(INVALID_JOINTS, "the base translates or rotates, not both")
        if base and self.driver.mode is not DriverMode.POSITION:
            raise GoalRefused(INVALID_JOINTS, f"{base[0]} needs position mode; the mode is {self.driver.mode.value}")

    def _row(self, number: int, point: TrajectoryPoint) -> dict[str, float]:
        """The point's targets by policy names and units; the base by its driver name."""
        if len(point.positions) < len(self.names) or not all(math.isfinite(x) for x in point.positions):
            raise GoalRefused(INVALID_JOINTS, f"point {number} needs a finite position for each of {len(self.names)} joints")
        row: dict[str, float] = {}
        for name, value in zip(self.names, point.positions, strict=False):
            if name in BASE:
                row[name] = value
                continue
            joint = JOINT_OF[name]
            row[joint] = row.get(joint, 0.0) + (opening_from_finger(value) if name in FINGERS else value)
        for joint, value in row.items():
            low, high = self.driver.plant.limits.get(joint, (-math.inf, math.inf))
            if self.fail_out_of_range and not low - 1e-3 < value < high + 1e-3:
                raise GoalRefused(INVALID_JOINTS, f"point {number}: {joint} {value:.3f} is outside {low:.3f} to {high:.3f}")
            row[joint] = min(max(value, low), high)
        return row
