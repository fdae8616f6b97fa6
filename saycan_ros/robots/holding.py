"""Where to aim joints that are to hold still; no ROS."""

from __future__ import annotations

import math
from collections.abc import Mapping

from saycan_ros.robots.stretch_state import JointStates

# Slower than this is at rest: m/s for arm, lift, gripper and the base, rad/s for the rest.
REST_LINEAR, REST_ANGULAR = 0.006, 0.02
# What a joint can slow down by, per second; too much only means coming back a little.
BRAKING: Mapping[str, float] = {"arm": 0.4, "lift": 0.4, "gripper": 1.0, "head_pan": 6.0, "head_tilt": 6.0}
BRAKING_WRIST = 4.0
LINEAR_JOINTS = frozenset({"arm", "lift", "gripper"})
SQUEEZE = 0.5  # the driver's effort units, closing is negative


def presses(joints: JointStates) -> bool:
    """Whether the gripper squeezes something."""
    return joints.effort["gripper"] < -SQUEEZE


def moving(velocity: Mapping[str, float]) -> set[str]:
    """The joints that are not at rest, by their speeds in m/s or rad/s; one whose speed is not finite is not."""
    return {j for j, v in velocity.items() if not abs(v) < (REST_LINEAR if j in LINEAR_JOINTS else REST_ANGULAR)}


class Holding:
    """Chooses the target of every joint for a body that is to hold still.

    A moving joint is aimed at where it can come to rest: aimed at where it is, it would run past and come back. A joint that
    rests near its last target keeps that, so that holding again and again does not creep. A gripper that squeezes keeps the
    target it squeezes with; aimed at its opening it would relax and drop what it holds. Where that target is unknown
    (another process closed it, or the object was in hand from the start) it is one a little inside the opening.
    """

    NEAR_LINEAR, NEAR_ANGULAR = 0.02, 0.06
    AHEAD_LINEAR, AHEAD_ANGULAR = 0.06, 0.6  # at the most, whatever the speed is said to be
    DEPTH = 0.09  # m inside the opening

    def targets(
        self, joints: JointStates, limits: Mapping[str, tuple[float, float]], before: Mapping[str, float]
    ) -> dict[str, float]:
        """The target of every joint in `limits`; `before` is what was asked for last, where known.

        Every target is finite: a joint whose position is not keeps its last target, and is left out where that is unknown.
        """
        targets = {}
        for joint, (low, high) in limits.items():
            position, velocity, last = joints.position[joint], joints.velocity[joint], before.get(joint, math.inf)
            if not math.isfinite(last):
                last = math.inf
            if not math.isfinite(velocity):
                velocity = 0.0  # nobody knows whither, so nowhere ahead
            linear = joint in LINEAR_JOINTS
            near = abs(last - position) < (self.NEAR_LINEAR if linear else self.NEAR_ANGULAR)
            if not math.isfinite(position):
                wanted = last
            elif joint == "gripper" and presses(joints):
                wanted = last if last < position - self.NEAR_LINEAR else position - self.DEPTH
            elif near and abs(velocity) < (REST_LINEAR if linear else REST_ANGULAR):
                wanted = last
            else:
                most = self.AHEAD_LINEAR if linear else self.AHEAD_ANGULAR
                ahead = velocity * abs(velocity) / (2 * BRAKING.get(joint, BRAKING_WRIST))
                wanted = position + min(max(ahead, -most), most)
            if math.isfinite(wanted) and not math.isnan(low) and not math.isnan(high):
                targets[joint] = min(max(wanted, low), high)
        return targets
