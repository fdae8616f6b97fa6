"""Stretch's joints and motors as numbers, for every simulator."""

from __future__ import annotations

from dataclasses import dataclass

from saycan_ros.world.stretch_geometry import ARM_TRAVEL

ARM_JOINTS = ("joint_arm_l3", "joint_arm_l2", "joint_arm_l1", "joint_arm_l0")
FINGER_JOINTS = ("joint_gripper_finger_left", "joint_gripper_finger_right")
# The driver's own conversion: metres between the finger tips = 2 * 0.171 * finger angle.
APERTURE_PER_RADIAN = 2 * 0.171
# m/s, rad/s, and per second.
BASE_SPEED, BASE_ACCELERATION = 0.3, 0.4
TURN_SPEED, TURN_ACCELERATION = 1.0, 2.0


@dataclass(frozen=True)
class Motor:
    """A speed servo with the limits of Stretch's own motion profile: metres or radians, newtons or newton metres.

    `gain` is the force per unit of speed error; it is high enough that a load hardly shows.
    """

    joints: tuple[str, ...]
    lower: float
    upper: float
    speed: float
    acceleration: float
    gain: float
    force: float


# By the names of robots.body.JOINTS. Limits, speeds and accelerations are the SE3's defaults.
MOTORS = {
    "arm": Motor(ARM_JOINTS, 0.0, ARM_TRAVEL, 0.20, 0.4, 400.0, 60.0),
    "lift": Motor(("joint_lift",), 0.0, 1.10, 0.18, 0.4, 1500.0, 120.0),
    "wrist_yaw": Motor(("joint_wrist_yaw",), -1.35, 4.50, 2.0, 4.0, 25.0, 8.0),
    "wrist_pitch": Motor(("joint_wrist_pitch",), -1.57, 0.45, 2.0, 4.0, 25.0, 8.0),
    "wrist_roll": Motor(("joint_wrist_roll",), -2.91, 2.91, 2.0, 4.0, 8.0, 4.0),
    "head_pan": Motor(("joint_head_pan",), -3.88, 1.84, 2.0, 6.0, 2.0, 4.0),
    "head_tilt": Motor(("joint_head_tilt",), -1.61, 0.34, 2.0, 6.0, 2.0, 4.0),
    "gripper": Motor(FINGER_JOINTS, -0.10, 0.20, 0.20, 1.0, 0.3, 3.0),
}
# A finger alone is a soft position servo: newton metres per radian.
FINGER_STIFFNESS = 8.0
