"""The simulated driver's rules, on a plant without physics and without ROS."""

from __future__ import annotations

import math

import pytest

from saycan_ros.robots.body import JOINTS
from saycan_ros.simulation.driver_mode import DriverMode
from saycan_ros.simulation.kinematic_plant import LIMITS, KinematicPlant
from saycan_ros.simulation.stretch_driver import CommandRefused, StretchDriver
from saycan_ros.world.scene import Scene, SceneRobot

PERIOD = 1 / 30
STRETCH = [0.1, 0.6, 0.2, -0.3, 0.4, -0.5, -0.6, 0.25, 0.0, 0.0]


def driver_in(mode: DriverMode, plant: KinematicPlant | None = None, **more: bool) -> StretchDriver:
    driver = StretchDriver(plant or KinematicPlant(), mode, **more)
    driver.set_streaming(True)
    return driver


def run(driver: StretchDriver, seconds: float) -> None:
    for _ in range(round(seconds / PERIOD)):
        driver.update()
        driver.plant.step(PERIOD)


def test_a_velocity_is_refused_outside_navigation_mode() -> None:
    driver = driver_in(DriverMode.POSITION)
    with pytest.raises(CommandRefused, match="navigation mode only; the mode is position"):
        driver.velocity(0.1, 0.0)
    run(driver, 0.2)
    assert driver.reading().base.x == 0.0


@pytest.mark.parametrize("bad", [math.nan, math.inf])
def test_a_velocity_that_is_not_finite_is_refused(bad: float) -> None:
    driver = driver_in(DriverMode.NAVIGATION)
    with pytest.raises(CommandRefused, match="not finite"):
        driver.velocity(bad, 0.0)


def test_a_velocity_holds_for_half_a_second_and_no_longer() -> None:
    driver = driver_in(DriverMode.NAVIGATION)
    driver.velocity(0.2, 0.0)
    run(driver, 0.4)
    assert driver.reading().speed == (0.2, 0.0)
    run(driver, 0.2)
    assert driver.reading().speed == (0.0, 0.0)
    assert driver.reading().base.x == pytest.approx(0.2 * 0.5, abs=0.2 * PERIOD + 1e-9)


def test_a_repeated_velocity_goes_on() -> None:
    driver = driver_in(DriverMode.NAVIGATION)
    for _ in range(30):
        driver.velocity(0.2, 0.0)
        run(driver, PERIOD)
    assert driver.reading().base.x == pytest.approx(0.2, abs=0.01)


def test_leaving_navigation_mode_stops_the_base_at_once() -> None:
    driver = driver_in(DriverMode.NAVIGATION)
    driver.velocity(0.2, 0.5)
    run(driver, PERIOD)
    driver.switch(DriverMode.POSITION)
    assert driver.reading().speed == (0.0, 0.0)


def test_the_streaming_vector_is_arm_lift_wrist_head_gripper_with_the_gripper_in_finger_radians() -> None:
    driver = driver_in(DriverMode.NAVIGATION)
    driver.pose(STRETCH)
    run(driver, 2.0)
    position = driver.reading().position
    assert [position[j] for j in JOINTS[:7]] == pytest.approx(STRETCH[:7])
    assert position["gripper"] == pytest.approx(2 * 0.171 * 0.25)


def test_a_streaming_vector_is_refused_unless_streaming_is_on() -> None:
    driver = driver_in(DriverMode.NAVIGATION)
    driver.set_streaming(False)
    with pytest.raises(CommandRefused, match="not activated"):
        driver.pose(STRETCH)


@pytest.mark.parametrize(
    ("vector", "reason"),
    [(STRETCH[:9], "has 9 numbers"), ([*STRETCH, 0.0], "has 11 numbers"), ([*STRETCH[:9], math.nan], "not finite")],
)
def test_a_streaming_vector_of_another_size_or_not_finite_moves_nothing(vector: list[float], reason: str) -> None:
    driver = driver_in(DriverMode.POSITION)
    before = dict(driver.reading().position)
    with pytest.raises(CommandRefused, match=reason):
        driver.pose(vector)
    run(driver, 0.5)
    assert driver.reading().position == before


def test_a_streaming_vector_is_refused_in_trajectory_mode() -> None:
    with pytest.raises(CommandRefused, match="the mode is trajectory"):
        driver_in(DriverMode.TRAJECTORY).pose(STRETCH)


def test_targets_out_of_range_are_clamped_to_the_joint_limits() -> None:
    driver = driver_in(DriverMode.NAVIGATION)
    driver.pose([9.0] * 8 + [0.0, 0.0])
    run(driver, 7.0)
    assert driver.reading().position == pytest.approx({j: high for j, (_, high) in LIMITS.items()})


def test_base_and_joints_move_at_the_same_time_in_navigation_mode() -> None:
    driver = driver_in(DriverMode.NAVIGATION)
    driver.velocity(0.3, 0.0)
    driver.pose(STRETCH)
    run(driver, PERIOD)
    reading = driver.reading()
    assert reading.speed[0] == 0.3
    assert reading.velocity["lift"] > 0


@pytest.mark.parametrize(
    ("increment", "expected"), [((0.3, 0.0), (0.3, 0.0)), ((-0.2, 0.0), (-0.2, 0.0)), ((0.0, -3.5), (0.0, -3.5))]
)
def test_base_increments_of_the_streaming_vector_move_the_base_in_position_mode(
    increment: tuple[float, float], expected: tuple[float, float]
) -> None:
    driver = driver_in(DriverMode.POSITION)
    driver.pose([*STRETCH[:8], *increment])
    run(driver, 12.0)
    base = driver.reading().base
    assert base.x == pytest.approx(expected[0], abs=0.005)
    assert math.remainder(base.heading - expected[1], 2 * math.pi) == pytest.approx(0.0, abs=0.01)
    assert driver.reading().speed == (0.0, 0.0)


def test_base_increments_are_ignored_in_navigation_mode() -> None:
    driver = driver_in(DriverMode.NAVIGATION)
    driver.pose([*STRETCH[:8], 0.3, 0.0])
    run(driver, 3.0)
    assert driver.reading().base.x == 0.0


def test_a_runstop_latches_rests_everything_and_refuses_commands() -> None:
    driver = driver_in(DriverMode.NAVIGATION)
    driver.velocity(0.3, 0.0)
    driver.pose(STRETCH)
    run(driver, 2 * PERIOD)
    driver.runstop(True)
    held = dict(driver.reading().position)
    run(driver, 0.3)
    assert driver.mode is DriverMode.RUNSTOPPED
    assert driver.runstopped
    assert driver.reading().speed == (0.0, 0.0)
    assert driver.reading().position == held
    for command in (
        lambda: driver.velocity(0.1, 0.0),
        lambda: driver.pose(STRETCH),
        lambda: driver.switch(DriverMode.POSITION),
        driver.stow,
        driver.home,
    ):
        with pytest.raises(CommandRefused, match="runstopped"):
            command()


def test_releasing_a_runstop_restores_the_mode_and_nothing_moves_by_itself() -> None:
    driver = driver_in(DriverMode.NAVIGATION)
    driver.velocity(0.3, 0.0)
    driver.pose(STRETCH)
    driver.runstop(True)
    driver.runstop(True)
    driver.runstop(False)
    held = dict(driver.reading().position)
    run(driver, 0.3)
    assert driver.mode is DriverMode.NAVIGATION
    assert driver.streaming
    assert driver.reading().position == held
    assert driver.reading().speed == (0.0, 0.0)


def test_stopping_the_robot_rests_everything_and_a_later_command_moves_it_again() -> None:
    driver = driver_in(DriverMode.NAVIGATION)
    driver.velocity(0.3, 0.0)
    driver.pose(STRETCH)
    run(driver, PERIOD)
    driver.stop()
    held = dict(driver.reading().position)
    run(driver, 0.3)
    assert driver.reading().position == held
    assert driver.reading().speed == (0.0, 0.0)
    driver.velocity(0.1, 0.0)
    run(driver, PERIOD)
    assert driver.reading().speed == (0.1, 0.0)


def test_a_stop_does_not_let_go_of_what_the_gripper_squeezes() -> None:
    plant = KinematicPlant(held_width=0.06)
    driver = driver_in(DriverMode.NAVIGATION, plant)
    driver.pose([0.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
    run(driver, 1.0)
    driver.stop()
    run(driver, 0.2)
    assert driver.reading().effort["gripper"] < 0


def test_stowing_reports_its_mode_arrives_and_restores_the_mode() -> None:
    driver = driver_in(DriverMode.NAVIGATION)
    routine = driver.stow()
    assert driver.mode is DriverMode.STOWING
    with pytest.raises(CommandRefused, match="stowing"):
        driver.velocity(0.1, 0.0)
    with pytest.raises(CommandRefused, match="stowing"):
        driver.home()
    run(driver, 8.0)
    assert routine.failure == ""
    assert driver.mode is DriverMode.NAVIGATION
    position = driver.reading().position
    assert {j: position[j] for j in ("arm", "lift", "wrist_yaw", "wrist_pitch")} == pytest.approx(
        {"arm": 0.0, "lift": 0.3, "wrist_yaw": 3.0, "wrist_pitch": -0.62}, abs=0.011
    )


def test_stowing_with_something_in_the_gripper_ends_well() -> None:
    driver = driver_in(DriverMode.POSITION, KinematicPlant(held_width=0.06))
    routine = driver.stow()
    run(driver, 8.0)
    assert routine.failure == ""


def test_a_joint_that_is_stuck_ends_stowing_with_its_name() -> None:
    plant = KinematicPlant()
    plant.jammed.add("lift")
    driver = driver_in(DriverMode.POSITION, plant)
    routine = driver.stow()
    run(driver, 8.0)
    assert routine.failure is not None
    assert "lift at 0.500 instead of 0.300" in routine.failure
    assert driver.mode is DriverMode.POSITION


def test_a_runstop_ends_stowing_and_its_release_restores_the_mode_before_it() -> None:
    driver = driver_in(DriverMode.NAVIGATION)
    routine = driver.stow()
    run(driver, 0.2)
    driver.runstop(True)
    assert routine.failure == "ended by the runstop"
    driver.runstop(False)
    assert driver.mode is DriverMode.NAVIGATION


def test_a_robot_that_is_not_homed_moves_no_joint_until_it_is_homed() -> None:
    driver = driver_in(DriverMode.NAVIGATION, homed=False)
    with pytest.raises(CommandRefused, match="not homed"):
        driver.pose(STRETCH)
    with pytest.raises(CommandRefused, match="not homed"):
        driver.stow()
    routine = driver.home()
    assert driver.mode is DriverMode.HOMING
    run(driver, 8.0)
    assert routine.failure == ""
    assert driver.homed
    driver.pose(STRETCH)


def test_time_never_goes_back_and_nothing_moves_when_a_scene_is_set_up() -> None:
    driver = driver_in(DriverMode.NAVIGATION)
    run(driver, 1.0)
    driver.velocity(0.3, 0.0)
    before = driver.now
    driver.set_scene(Scene(robot=SceneRobot(at="table")), 3)
    assert driver.now == pytest.approx(before)
    run(driver, 0.2)
    assert driver.now > before
    assert driver.reading().base.x == 0.0
    assert driver.mode is DriverMode.NAVIGATION
