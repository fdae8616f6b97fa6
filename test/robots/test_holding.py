"""Where joints that are to hold still are aimed."""

from __future__ import annotations

import math
from types import SimpleNamespace

import pytest

from saycan_ros.robots.body import JOINTS
from saycan_ros.robots.holding import Holding
from saycan_ros.robots.joint_targets import JointTargets
from saycan_ros.robots.stretch_monitor import StretchMonitor
from saycan_ros.robots.stretch_state import JointStates

LIMITS = {**dict.fromkeys(JOINTS, (-3.0, 3.0)), "lift": (0.0, 1.1), "gripper": (-0.1, 0.2)}


def states(effort: float = 0.0, position: float = 0.4, gripper: float = 0.05, **velocity: float) -> JointStates:
    positions = {**dict.fromkeys(JOINTS, position), "gripper": gripper}
    return JointStates(
        1.0, positions, {**dict.fromkeys(JOINTS, 0.0), **velocity}, {**dict.fromkeys(JOINTS, 0.0), "gripper": effort}
    )


def test_joints_at_rest_without_a_known_target_are_held_where_they_are() -> None:
    assert Holding().targets(states(), LIMITS, {}) == {**dict.fromkeys(JOINTS, 0.4), "gripper": 0.05}


def test_holding_again_and_again_does_not_creep_after_a_joint_that_sags() -> None:
    holding, targets, position = Holding(), {"lift": 0.4}, 0.4
    for _ in range(50):
        position = targets["lift"] - 0.003
        targets = holding.targets(states(position=position), LIMITS, targets)
    assert targets["lift"] == pytest.approx(0.4)


def test_a_joint_stopped_far_from_its_target_is_held_where_it_is() -> None:
    assert Holding().targets(states(), LIMITS, {"lift": 0.9})["lift"] == 0.4


@pytest.mark.parametrize("direction", [1.0, -1.0])
def test_a_moving_joint_is_aimed_ahead_where_it_can_come_to_rest(direction: float) -> None:
    targets = Holding().targets(states(lift=0.2 * direction, wrist_yaw=2.0 * direction), LIMITS, {"lift": 0.4, "wrist_yaw": 0.4})
    assert targets["lift"] == pytest.approx(0.4 + direction * 0.05)
    assert targets["wrist_yaw"] == pytest.approx(0.4 + direction * 0.5)


def test_no_target_lies_beyond_a_limit() -> None:
    assert Holding().targets(states(position=1.09, lift=0.3), LIMITS, {})["lift"] == 1.1


def test_a_gripper_that_squeezes_keeps_the_target_it_squeezes_with() -> None:
    assert Holding().targets(states(effort=-2.0, gripper=0.06), LIMITS, {"gripper": -0.05})["gripper"] == -0.05


@pytest.mark.parametrize("before", [{}, {"gripper": 0.15}])
def test_a_gripper_that_another_process_closed_goes_on_squeezing(before: dict[str, float]) -> None:
    assert Holding().targets(states(effort=-2.0, gripper=0.06), LIMITS, before)["gripper"] == pytest.approx(-0.03)


def test_a_gripper_that_does_not_squeeze_is_held_where_it_is() -> None:
    assert Holding().targets(states(effort=-0.1, gripper=0.06), LIMITS, {"gripper": -0.05})["gripper"] == 0.06


@pytest.mark.parametrize("wrong", [math.nan, math.inf, -math.inf])
def test_no_target_is_ever_anything_but_finite(wrong: float) -> None:
    holding = Holding()
    moving = holding.targets(states(lift=wrong), LIMITS, {"lift": 0.9})
    assert moving["lift"] == 0.4, "a speed that is not finite leads nowhere"
    assert holding.targets(states(position=wrong), LIMITS, {"lift": 0.9})["lift"] == 0.9
    assert "lift" not in holding.targets(states(position=wrong), LIMITS, {})
    assert holding.targets(states(), LIMITS, {"lift": wrong})["lift"] == 0.4
    assert "gripper" not in holding.targets(states(effort=-2.0, gripper=wrong), LIMITS, {})


def test_joints_of_which_nobody_knows_where_they_are_are_sent_nowhere() -> None:
    monitor, sent = StretchMonitor(), list[object]()
    monitor.take(joint_limits=LIMITS, streaming=True)
    transport = SimpleNamespace(streams=True, hold=lambda targets, joints: sent.append(dict(targets)))
    monitor.take_joints(states(position=math.nan))
    targets = JointTargets(monitor)
    assert not targets.halt(JOINTS, transport)  # type: ignore[arg-type]
    monitor.take_joints(states())
    assert targets.halt(JOINTS, transport)  # type: ignore[arg-type]
    monitor.take_joints(states(position=math.nan, lift=math.nan))
    assert targets.halt(JOINTS, transport)  # type: ignore[arg-type]
    assert sent == [sent[0]] * 2
