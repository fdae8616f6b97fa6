"""Goals of follow_joint_trajectory, on a plant without physics and without ROS."""

from __future__ import annotations

import math
from typing import Any

import pytest

from saycan_ros.simulation.driver_mode import DriverMode
from saycan_ros.simulation.kinematic_plant import KinematicPlant
from saycan_ros.simulation.stretch_driver import StretchDriver
from saycan_ros.simulation.trajectory_goal import (
    CONTACT,
    INVALID_GOAL,
    INVALID_JOINTS,
    PATH_TOLERANCE_VIOLATED,
    SUCCESSFUL,
    GoalRefused,
    TrajectoryGoal,
    TrajectoryPoint,
)

PERIOD = 1 / 30


def finish(driver: StretchDriver, goal: TrajectoryGoal, limit: float = 15.0) -> tuple[int, str]:
    for _ in range(round(limit / PERIOD)):
        goal.update()
        if goal.result is not None:
            return goal.result
        driver.update()
        driver.plant.step(PERIOD)
    raise AssertionError("the goal did not end")


@pytest.mark.parametrize(
    ("names", "positions", "expected"),
    [
        (["joint_lift", "wrist_extension"], [0.7, 0.2], {"lift": 0.7, "arm": 0.2}),
        (["joint_arm"], [0.3], {"arm": 0.3}),
        (["joint_arm_l0", "joint_arm_l1", "joint_arm_l2", "joint_arm_l3"], [0.05] * 4, {"arm": 0.2}),
        (["gripper_aperture"], [0.05], {"gripper": 0.05}),
        (["joint_gripper_finger_left"], [0.2], {"gripper": 0.2 * 2 * 0.171}),
        (["joint_lift"], [5.0], {"lift": 1.1}),
    ],
)
def test_a_goal_moves_the_joints_it_names_in_their_own_units(
    names: list[str], positions: list[float], expected: dict[str, float]
) -> None:
    driver = StretchDriver(KinematicPlant())
    code, _ = finish(driver, TrajectoryGoal(driver, names, [TrajectoryPoint(positions)]))
    assert code == SUCCESSFUL
    position = driver.reading().position
    assert {j: position[j] for j in expected} == pytest.approx(expected, abs=0.016)


def test_points_run_in_sequence_whatever_their_times() -> None:
    driver = StretchDriver(KinematicPlant())
    points = [TrajectoryPoint([x], time=99.0) for x in (0.9, 0.2, 0.6)]
    goal = TrajectoryGoal(driver, ["joint_lift"], points)
    heights = []
    while goal.result is None:
        goal.update()
        driver.plant.step(PERIOD)
        heights.append(driver.reading().position["lift"])
    assert goal.result[0] == SUCCESSFUL
    assert max(heights) > 0.88
    assert min(heights) < 0.22
    assert heights[-1] == pytest.approx(0.6, abs=0.016)


@pytest.mark.parametrize(("name", "value"), [("translate_mobile_base", -0.25), ("rotate_mobile_base", 1.2)])
def test_the_base_moves_relatively_in_position_mode(name: str, value: float) -> None:
    driver = StretchDriver(KinematicPlant())
    assert finish(driver, TrajectoryGoal(driver, [name], [TrajectoryPoint([value])]))[0] == SUCCESSFUL
    base = driver.reading().base
    moved = base.x if name.startswith("translate") else base.heading
    assert moved == pytest.approx(value, abs=0.11)


@pytest.mark.parametrize(
    ("names", "mode", "reason"),
    [
        (["joint_elbow"], "position", "joint_elbow"),
        ([], "position", "names no joint"),
        (["joint_lift", "joint_lift"], "position", "twice"),
        (["joint_arm", "wrist_extension"], "position", "name it once"),
        (["joint_arm_l0", "joint_arm_l1"], "position", "needs all of"),
        (["gripper_aperture", "joint_gripper_finger_left"], "position", "name it once"),
        (["translate_mobile_base", "rotate_mobile_base"], "position", "not both"),
        (["translate_mobile_base"], "navigation", "needs position mode"),
        (["joint_lift"], "trajectory", "two points"),
    ],
)
def test_joint_names_that_break_a_rule_are_refused_as_invalid_joints(names: list[str], mode: str, reason: str) -> None:
    driver = StretchDriver(KinematicPlant(), DriverMode(mode))
    with pytest.raises(GoalRefused, match=reason) as refusal:
        TrajectoryGoal(driver, names, [TrajectoryPoint([0.1] * len(names))])
    assert refusal.value.code == INVALID_JOINTS


@pytest.mark.parametrize("positions", [[], [math.nan]])
def test_a_point_without_a_finite_position_for_each_joint_is_refused(positions: list[float]) -> None:
    with pytest.raises(GoalRefused, match="finite position"):
        TrajectoryGoal(StretchDriver(KinematicPlant()), ["joint_lift"], [TrajectoryPoint(positions)])


def test_a_point_out_of_range_is_refused_where_the_driver_is_told_to() -> None:
    driver = StretchDriver(KinematicPlant())
    with pytest.raises(GoalRefused, match=r"outside 0\.000 to 1\.100"):
        TrajectoryGoal(driver, ["joint_lift"], [TrajectoryPoint([1.2])], fail_out_of_range=True)


def prepare(**state: Any) -> StretchDriver:
    driver = StretchDriver(KinematicPlant())
    for name, value in state.items():
        setattr(driver, name, value)
    return driver


@pytest.mark.parametrize(
    "state", [{"streaming": True}, {"mode": DriverMode.RUNSTOPPED}, {"mode": DriverMode.STOWING}, {"homed": False}]
)
def test_goals_are_refused_while_streaming_in_a_mode_not_chosen_and_before_homing(state: dict[str, Any]) -> None:
    with pytest.raises(GoalRefused) as refusal:
        TrajectoryGoal(prepare(**state), ["joint_lift"], [TrajectoryPoint([0.3])])
    assert refusal.value.code == INVALID_GOAL


def test_a_point_that_is_not_reached_in_time_ends_the_goal() -> None:
    plant = KinematicPlant()
    plant.jammed.add("lift")
    driver = StretchDriver(plant)
    code, message = finish(driver, TrajectoryGoal(driver, ["joint_lift"], [TrajectoryPoint([0.9])]))
    assert code == PATH_TOLERANCE_VIOLATED
    assert "joint_lift is 0.400 away" in message
    assert driver.now == pytest.approx(10.0, abs=0.2)


def test_effort_beyond_the_points_threshold_is_contact_and_holds_the_joint() -> None:
    class Pressing(KinematicPlant):
        def reading(self):  # type: ignore[no-untyped-def]
            reading = super().reading()
            return type(reading)(
                **{**vars(reading), "effort": {**reading.effort, "lift": 30.0 if self.position["lift"] > 0.6 else 1.0}}
            )

    driver = StretchDriver(Pressing())
    goal = TrajectoryGoal(driver, ["joint_lift"], [TrajectoryPoint([1.0], efforts=[20.0])])
    code, message = finish(driver, goal)
    assert (code, message) == (CONTACT, "joint_lift: contact detected")
    height = driver.reading().position["lift"]
    driver.plant.step(0.5)
    assert driver.reading().position["lift"] == pytest.approx(height)
    assert height < 0.7


@pytest.mark.parametrize("interrupt", ["stop", "runstop"])
def test_a_stop_ends_a_running_goal(interrupt: str) -> None:
    driver = StretchDriver(KinematicPlant())
    goal = TrajectoryGoal(driver, ["joint_lift"], [TrajectoryPoint([1.0]), TrajectoryPoint([0.2])])
    goal.update()
    driver.plant.step(PERIOD)
    driver.stop() if interrupt == "stop" else driver.runstop(True)
    goal.update()
    assert goal.result is not None
    assert goal.result[0] != SUCCESSFUL
    held = driver.reading().position["lift"]
    driver.plant.step(0.5)
    assert driver.reading().position["lift"] == pytest.approx(held)


def test_in_trajectory_mode_points_are_passed_at_their_times() -> None:
    driver = StretchDriver(KinematicPlant(), DriverMode.TRAJECTORY)
    points = [
        TrajectoryPoint([0.5], time=0.0),
        TrajectoryPoint([0.7], time=1.0),
        TrajectoryPoint([0.7], time=2.0),
        TrajectoryPoint([0.6], time=3.0),
    ]
    goal = TrajectoryGoal(driver, ["joint_lift"], points)
    at = {}
    while goal.result is None:
        goal.update()
        driver.plant.step(PERIOD)
        at[round(driver.now * 30)] = driver.reading().position["lift"]
    assert goal.result[0] == SUCCESSFUL
    assert at[15] == pytest.approx(0.6, abs=0.02)
    assert at[45] == pytest.approx(0.7, abs=0.01)
    assert driver.now == pytest.approx(3.1, abs=0.1)
    assert driver.reading().position["lift"] == pytest.approx(0.6, abs=0.01)


def test_what_is_left_is_said_in_the_units_of_the_names() -> None:
    driver = StretchDriver(KinematicPlant())
    names = ["joint_lift", "joint_arm_l0", "joint_arm_l1", "joint_arm_l2", "joint_arm_l3", "joint_gripper_finger_left"]
    goal = TrajectoryGoal(driver, names, [TrajectoryPoint([0.6, 0.05, 0.05, 0.05, 0.05, 0.5])])
    assert goal.errors() == pytest.approx([0.1, 0.05, 0.05, 0.05, 0.05, 0.5 - 0.1 / 0.342])
