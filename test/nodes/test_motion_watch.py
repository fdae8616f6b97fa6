"""Rest is known from messages that say so for a while; everything else is motion, or unknown."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest

pytest.importorskip("nav_msgs.msg")

from nav_msgs.msg import Odometry
from sensor_msgs.msg import JointState

from saycan_ros.nodes.motion_watch import MotionWatch

pytestmark = pytest.mark.ros
NAMES = ["joint_lift", "joint_wrist_yaw"]
FINGER = "joint_gripper_finger_left"
LIMITS = (1.5, 8.0)


class Robot:
    def __init__(self) -> None:
        self.wall = 100.0
        self.watch = MotionWatch(lambda: self.wall)
        self.stamp = 5.0

    def go(
        self,
        seconds: float,
        base: float = 0.0,
        velocity: list[float] | None = None,
        fingers: Callable[[int], tuple[float, float]] | None = None,
    ) -> bool | None:
        """`fingers`: the angle (rad) and speed (rad/s) of one in the n-th state; none of it is said without."""
        for n in range(round(seconds * 30)):
            self.stamp += 1 / 30
            self.wall += 1 / 30
            odometry = Odometry()
            odometry.twist.twist.linear.x = base
            self.watch.take_odometry(odometry)
            joints = JointState(name=NAMES, velocity=[0.0, 0.0] if velocity is None else velocity)
            if fingers is not None:
                place, speed = fingers(n)
                joints = JointState(name=[*NAMES, FINGER], position=[0.5, 0.0, place], velocity=[0.0, 0.0, speed])
            joints.header.stamp.sec, joints.header.stamp.nanosec = int(self.stamp), int(self.stamp % 1 * 1e9)
            self.watch.take_joints(joints)
        return self.watch.verdict(*LIMITS)


def test_a_body_that_comes_to_rest_in_time_rests() -> None:
    robot = Robot()
    assert robot.go(1.0, base=0.2) is None
    assert robot.go(0.7) is True


def test_a_body_that_goes_on_is_found_moving() -> None:
    assert Robot().go(2.5, base=0.2) is False


def test_a_body_that_moves_again_after_it_rested_is_found_moving() -> None:
    robot = Robot()
    assert robot.go(2.5) is True
    assert robot.go(0.4, base=0.2) is False


def test_a_lift_at_the_speed_of_setting_down_moves_and_one_that_trembles_does_not() -> None:
    assert Robot().go(2.5, velocity=[0.058, 0.0]) is False
    assert Robot().go(2.5, velocity=[0.01, 0.05]) is True


def test_fingers_that_contact_shakes_in_their_place_rest_and_those_that_leave_it_move() -> None:
    assert Robot().go(2.5, fingers=lambda n: (0.161 + 0.002 * (n % 2), 0.4)) is True
    assert Robot().go(2.5, fingers=lambda n: (0.161 - 0.07 * n / 30, -0.07)) is False
    assert Robot().go(2.5, fingers=lambda n: (0.161, math.nan)) is False
    assert Robot().go(2.5, fingers=lambda n: (math.nan, 0.4)) is False


def test_fingers_that_move_after_they_were_shaken_are_found_moving() -> None:
    robot = Robot()
    assert robot.go(2.5, fingers=lambda n: (0.161 + 0.002 * (n % 2), 0.4)) is True
    assert robot.go(0.6, fingers=lambda n: (0.161 - 0.2 * n / 30, -0.2)) is False


@pytest.mark.parametrize("velocity", [[], [0.0], [math.nan, 0.0]])
def test_what_says_no_numbers_is_not_at_rest(velocity: list[float]) -> None:
    assert Robot().go(2.5, velocity=velocity) is False


def test_a_body_that_falls_silent_is_unknown_and_then_counts_as_moving() -> None:
    robot = Robot()
    robot.go(0.5, base=0.2)
    robot.wall += 3.0
    assert robot.watch.verdict(*LIMITS) is None
    robot.wall += 6.0
    assert robot.watch.verdict(*LIMITS) is False
