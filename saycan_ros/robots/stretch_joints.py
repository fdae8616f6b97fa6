"""Stretch's joint names, orders and units on the wire, and their conversion to the names of `robots.body.JOINTS`; nowhere else.

A policy says arm, lift and gripper in metres (the gripper's is its opening between the finger tips) and the rest in radians. The
driver says the arm as `wrist_extension` and in four equal telescoping parts, and the gripper as the angle of each finger.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from saycan_ros.robots.body import JOINTS

# The driver's own model of the gripper: the opening is an arc of both fingers at this radius.
FINGER_LENGTH = 0.171

# The names of the driver's joint state message, in its order.
JOINT_STATE_NAMES = (
    "wrist_extension",
    "joint_lift",
    "joint_arm_l3",
    "joint_arm_l2",
    "joint_arm_l1",
    "joint_arm_l0",
    "joint_head_pan",
    "joint_head_tilt",
    "joint_wrist_yaw",
    "joint_wrist_pitch",
    "joint_wrist_roll",
    "joint_gripper_finger_left",
    "joint_gripper_finger_right",
)

# One driver name for each joint of a policy, as joint states have it, and its scale from driver to policy units.
WIRE_NAMES: Mapping[str, str] = {
    "arm": "wrist_extension",
    "lift": "joint_lift",
    "wrist_yaw": "joint_wrist_yaw",
    "wrist_pitch": "joint_wrist_pitch",
    "wrist_roll": "joint_wrist_roll",
    "head_pan": "joint_head_pan",
    "head_tilt": "joint_head_tilt",
    "gripper": "joint_gripper_finger_left",
}

# The names of the driver's joint limits message.
LIMIT_NAMES: Mapping[str, str] = {**WIRE_NAMES, "arm": "joint_arm", "gripper": "gripper_aperture"}

# The streaming position vector: the joints of a policy in the order of `JOINTS`, then the base's two increments.
STREAMING_SIZE = len(JOINTS) + 2


def finger_from_opening(opening: float) -> float:
    """The angle of each finger (rad) for an opening between the finger tips (m)."""
    return opening / (2 * FINGER_LENGTH)


def opening_from_finger(angle: float) -> float:
    """The opening between the finger tips (m) for the angle of each finger (rad)."""
    return angle * 2 * FINGER_LENGTH


def streaming_vector(targets: Mapping[str, float], translate: float = 0.0, rotate: float = 0.0) -> list[float]:
    """The driver's streaming vector of 10 for a target of every joint; `translate` (m) and `rotate` (rad) are base increments."""
    row = [targets[joint] for joint in JOINTS]
    row[JOINTS.index("gripper")] = finger_from_opening(targets["gripper"])
    return [*row, translate, rotate]


def targets_from_streaming(vector: Sequence[float]) -> dict[str, float]:
    """The target of every joint in a streaming vector; the base's two increments are not among them."""
    targets = dict(zip(JOINTS, vector, strict=False))
    targets["gripper"] = opening_from_finger(targets["gripper"])
    return targets


def wire_rows(values: Mapping[str, float], effort: bool = False) -> list[float]:
    """Positions, velocities or efforts by policy names as a row in the order of `JOINT_STATE_NAMES`; efforts keep their units."""
    part = values["arm"] if effort else values["arm"] / 4
    finger = values["gripper"] if effort else finger_from_opening(values["gripper"])
    head = [values["head_pan"], values["head_tilt"]]
    wrist = [values["wrist_yaw"], values["wrist_pitch"], values["wrist_roll"]]
    return [values["arm"], values["lift"], part, part, part, part, *head, *wrist, finger, finger]


def from_wire_rows(names: Sequence[str], row: Sequence[float], effort: bool = False) -> dict[str, float]:
    """A row of a joint state message by policy names.

    Raises:
        KeyError: a joint is missing from `names`.
    """
    at = dict(zip(names, row, strict=False))
    values = {joint: at[wire] for joint, wire in WIRE_NAMES.items()}
    if not effort:
        values["gripper"] = opening_from_finger(values["gripper"])
    return values


def limits_from_wire(names: Sequence[str], lower: Sequence[float], upper: Sequence[float]) -> dict[str, tuple[float, float]]:
    """The joint limits message by policy names; the driver may say the two ends of a range in either order.

    Raises:
        KeyError: a joint is missing from `names`.
    """
    ends = dict(zip(names, zip(lower, upper, strict=False), strict=False))
    return {joint: (min(ends[wire]), max(ends[wire])) for joint, wire in LIMIT_NAMES.items()}


def limits_to_wire(limits: Mapping[str, tuple[float, float]]) -> tuple[list[str], list[float], list[float]]:
    """Names, lower and upper ends for the joint limits message, with the fingers' own range after the gripper's opening."""
    names = [LIMIT_NAMES[joint] for joint in JOINTS]
    lower = [limits[joint][0] for joint in JOINTS]
    upper = [limits[joint][1] for joint in JOINTS]
    for finger in ("joint_gripper_finger_left", "joint_gripper_finger_right"):
        names.append(finger)
        lower.append(finger_from_opening(limits["gripper"][0]))
        upper.append(finger_from_opening(limits["gripper"][1]))
    return names, lower, upper
