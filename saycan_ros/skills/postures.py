"""Postures of the arm that more than one policy uses."""

from __future__ import annotations

from saycan_ros.robots.body import Reading
from saycan_ros.world.gripper import GripSense

# Down to here a hand clears what stands on the floor; it is still far below every surface.
LOW = 0.35
# Arm in, below the counters and out of the camera's way; a thing in the gripper clears the floor and stays below the view.
CARRY_LIFT = 0.55
ARM_IN = 0.01
# Up to here the gripper does not reach over a surface, so the lift may go up and down and the base may turn.
ARM_IS_IN = 0.06
# Wide enough to come away from anything the gripper can hold; m.
OPEN = 0.12


def tucked(reading: Reading, holding: bool) -> dict[str, float]:
    """The carrying posture: the wrist straight and, with an empty gripper, level; one that has closed on nothing opens."""
    goals = {"arm": ARM_IN, "lift": CARRY_LIFT, "wrist_yaw": 0.0, "wrist_roll": 0.0}
    if holding:
        return goals
    # A value function takes closed fingers for full ones.
    shut = {"gripper": OPEN} if reading.position["gripper"] <= GripSense.CLOSED else {}
    return {**goals, "wrist_pitch": 0.0, **shut}
