"""Whether the gripper still holds something while a policy runs."""

from __future__ import annotations

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.body import Reading
from saycan_ros.skills.scripted import Script, ScriptedPolicy
from saycan_ros.world.gripper import GripSense


def holds(reading: Reading) -> bool:
    """Whether something keeps the closed fingers apart."""
    return reading.position["gripper"] > GripSense.CLOSED


def presses(reading: Reading) -> bool:
    """Whether the fingers press on something now."""
    return GripSense.squeezes(reading.position["gripper"], reading.effort["gripper"])


def check_held(policy: ScriptedPolicy) -> None:
    """Raise GRASP_LOST where the fingers have closed on nothing."""
    if not holds(policy.now):
        raise OutcomeError(OutcomeCode.GRASP_LOST, f"{policy.skill.phrase}: it slipped out of the gripper")


def guarded(policy: ScriptedPolicy, script: Script) -> Script:
    """Run `script` and fail with GRASP_LOST as soon as what the gripper holds is lost."""
    for step in script:
        check_held(policy)
        yield step
    check_held(policy)
