"""Which joints a trajectory goal has to name."""

from __future__ import annotations

import pytest

from saycan_ros.robots.body import JOINTS
from saycan_ros.robots.goal_targets import GoalTargets
from saycan_ros.robots.stretch_monitor import StretchMonitor
from saycan_ros.robots.stretch_state import JointStates


@pytest.fixture
def monitor() -> StretchMonitor:
    monitor = StretchMonitor()
    monitor.take(joint_limits=dict.fromkeys(JOINTS, (-3.0, 3.0)))
    stand(monitor)
    return monitor


def stand(monitor: StretchMonitor, effort: float = 0.0, **position: float) -> None:
    none = dict.fromkeys(JOINTS, 0.0)
    monitor.take_joints(JointStates(1.0, {**none, **position}, none, {**none, "gripper": effort}))


def take(targets: GoalTargets) -> dict[str, float]:
    due = targets.due()
    targets.taken(due)
    return due


def test_a_goal_names_what_is_new_and_what_is_not_reached_yet(monitor: StretchMonitor) -> None:
    targets = GoalTargets(monitor)
    assert targets.ask({"lift": 0.5, "arm": 0.2, "head_pan": 9.0}, ["lift", "arm"])
    assert take(targets) == {"lift": 0.5, "arm": 0.2}
    stand(monitor, arm=0.199, lift=0.3)
    targets.ask({"head_pan": 1.0}, ["head_pan"])
    assert take(targets) == {"lift": 0.5, "head_pan": 1.0}
    stand(monitor, arm=0.199, lift=0.5, head_pan=1.0)
    assert take(targets) == {}


def test_the_same_target_again_is_nothing_new(monitor: StretchMonitor) -> None:
    targets = GoalTargets(monitor)
    assert targets.ask({"lift": 0.5}, ["lift"])
    assert not targets.ask({"lift": 0.5}, ["lift"])


def test_what_was_sent_and_not_taken_is_due_again_and_what_failed_is_not(monitor: StretchMonitor) -> None:
    targets = GoalTargets(monitor)
    targets.ask({"lift": 0.0, "arm": 0.5}, ["lift", "arm"])
    assert take(targets) == {"lift": 0.0, "arm": 0.5}
    targets.sent(["lift"])
    targets.failed(["arm"])
    assert targets.due() == {"lift": 0.0}
    assert targets.ask({"arm": 0.5}, ["arm"]), "a later goal may ask for the same again"


def test_a_gripper_that_squeezes_is_not_named_for_ever(monitor: StretchMonitor) -> None:
    targets = GoalTargets(monitor)
    targets.ask({"gripper": -0.1}, ["gripper"])
    take(targets)
    stand(monitor, effort=-2.0, gripper=0.06)
    assert targets.due() == {}
    assert targets.left({"gripper": -0.1}) == []
    stand(monitor, effort=0.0, gripper=0.06)
    assert targets.due() == {"gripper": -0.1}


def test_joints_that_a_cancel_brought_to_rest_are_held_there_without_creeping(monitor: StretchMonitor) -> None:
    targets = GoalTargets(monitor)
    targets.ask({"lift": 0.9}, ["lift"])
    take(targets)
    stand(monitor, lift=0.4)
    targets.ask({"lift": 0.45}, ["lift"])  # where it could have come to rest
    targets.rest()
    assert take(targets) == {"lift": 0.4}
    stand(monitor, lift=0.398)
    for _ in range(20):
        targets.rest()
        take(targets)
    assert targets.due() == {}
    targets.sent(["lift"])
    assert targets.due() == {"lift": 0.4}


def test_before_anything_is_known_everything_asked_for_is_due() -> None:
    targets = GoalTargets(StretchMonitor())
    targets.ask({"lift": 0.5}, ["lift"])
    targets.rest()
    assert targets.due() == {"lift": 0.5}
