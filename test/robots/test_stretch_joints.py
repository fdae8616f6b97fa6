"""Names, orders and units of the Stretch driver."""

from __future__ import annotations

import math

import pytest

from saycan_ros.robots.body import JOINTS
from saycan_ros.robots.localizer import OdometryLocalizer
from saycan_ros.robots.stretch_joints import (
    JOINT_STATE_NAMES,
    from_wire_rows,
    limits_from_wire,
    limits_to_wire,
    streaming_vector,
    targets_from_streaming,
    wire_rows,
)
from saycan_ros.world.pose import Pose2D

VALUES = {
    "arm": 0.4, "lift": 0.6, "wrist_yaw": 0.1, "wrist_pitch": -0.2, "wrist_roll": 0.3, "head_pan": -0.5, "head_tilt": -0.6,
    "gripper": 0.0855,
}  # fmt: skip


def test_the_streaming_vector_is_arm_lift_yaw_pitch_roll_pan_tilt_gripper_translate_rotate() -> None:
    vector = streaming_vector(VALUES, translate=0.7, rotate=0.8)
    assert vector == pytest.approx([0.4, 0.6, 0.1, -0.2, 0.3, -0.5, -0.6, 0.25, 0.7, 0.8])


def test_the_gripper_travels_as_the_angle_of_one_finger() -> None:
    assert streaming_vector({**VALUES, "gripper": 2 * 0.171 * 0.3})[7] == pytest.approx(0.3)
    assert targets_from_streaming([0.0] * 7 + [0.3, 0.0, 0.0])["gripper"] == pytest.approx(2 * 0.171 * 0.3)


def test_a_streaming_vector_comes_back_as_the_targets_it_was_made_of() -> None:
    assert targets_from_streaming(streaming_vector(VALUES)) == pytest.approx(VALUES)


def test_joint_states_have_the_drivers_names_with_the_arm_whole_and_in_four_parts() -> None:
    row = dict(zip(JOINT_STATE_NAMES, wire_rows(VALUES), strict=True))
    assert row == pytest.approx(
        {
            "wrist_extension": 0.4, "joint_lift": 0.6, "joint_arm_l3": 0.1, "joint_arm_l2": 0.1, "joint_arm_l1": 0.1,
            "joint_arm_l0": 0.1, "joint_head_pan": -0.5, "joint_head_tilt": -0.6, "joint_wrist_yaw": 0.1,
            "joint_wrist_pitch": -0.2, "joint_wrist_roll": 0.3, "joint_gripper_finger_left": 0.25,
            "joint_gripper_finger_right": 0.25,
        }
    )  # fmt: skip


def test_joint_states_are_read_by_name_whatever_their_order() -> None:
    names, row = list(reversed(JOINT_STATE_NAMES)), list(reversed(wire_rows(VALUES)))
    assert from_wire_rows([*names, "joint_left_wheel"], [*row, 9.0]) == pytest.approx(VALUES)


def test_efforts_keep_the_drivers_units() -> None:
    assert from_wire_rows(JOINT_STATE_NAMES, wire_rows(VALUES, effort=True), effort=True) == pytest.approx(VALUES)


def test_joint_states_without_a_joint_are_refused_by_its_name() -> None:
    with pytest.raises(KeyError, match="joint_wrist_roll"):
        from_wire_rows([n for n in JOINT_STATE_NAMES if n != "joint_wrist_roll"], [0.0] * 12)


def test_joint_limits_come_back_by_policy_names_even_where_an_end_is_swapped() -> None:
    limits = {joint: (-0.1 * n, 0.2 * n + 0.1) for n, joint in enumerate(JOINTS)}
    names, lower, upper = limits_to_wire(limits)
    assert {"joint_arm", "joint_lift", "gripper_aperture", "joint_gripper_finger_left"} <= set(names)
    swapped = names.index("joint_head_pan")
    lower[swapped], upper[swapped] = upper[swapped], lower[swapped]
    assert {j: pytest.approx(row) for j, row in limits_from_wire(names, lower, upper).items()} == limits
    assert upper[names.index("joint_gripper_finger_left")] == pytest.approx(limits["gripper"][1] / 0.342)


def test_odometry_is_the_map_by_default() -> None:
    assert OdometryLocalizer().to_map(Pose2D(1.0, -2.0, 0.5)) == Pose2D(1.0, -2.0, pytest.approx(0.5))  # type: ignore[arg-type]


def test_an_odometry_frame_that_lies_elsewhere_is_moved_and_turned_into_the_map() -> None:
    pose = OdometryLocalizer(Pose2D(1.0, 2.0, math.pi / 2)).to_map(Pose2D(0.5, 0.0, math.pi * 0.75))
    assert (pose.x, pose.y) == pytest.approx((1.0, 2.5))
    assert pose.heading == pytest.approx(-math.pi * 0.75)
