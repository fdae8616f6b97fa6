"""Base and joints move like Stretch's: bounded speeds and accelerations, real readings, and a stop that stops."""

from __future__ import annotations

import math

import pytest
from kitchen_hands import MANIFEST, Hands, scene

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.body import JOINTS
from saycan_ros.simulation.direct_body import CONTROL_PERIOD, DirectBody
from saycan_ros.simulation.driver_mode import DriverMode
from saycan_ros.simulation.kitchen import Kitchen
from saycan_ros.simulation.stretch_driver import StretchDriver

pytestmark = pytest.mark.sim


@pytest.fixture
def kitchen() -> Kitchen:
    """An empty kitchen."""
    return Kitchen(MANIFEST, scene("close counter"), renderer="rays")


def test_the_base_starts_at_its_station_and_odometry_follows_the_drive(kitchen: Kitchen) -> None:
    station = MANIFEST.location("close counter").station
    start = kitchen.reading().base
    assert (start.x, start.y, start.heading) == pytest.approx((station.x, station.y, station.heading), abs=0.002)
    kitchen.command_base(5.0, 0.0)
    kitchen.step(3.0)
    reading = kitchen.reading()
    assert reading.speed == pytest.approx((0.3, 0.0), abs=0.003)
    assert reading.base.x - start.x == pytest.approx(0.3 * 3.0 - 0.3**2 / (2 * 0.4), abs=0.01)
    kitchen.command_base(0.0, 9.0)
    kitchen.step(3.0)
    assert kitchen.reading().speed == pytest.approx((0.0, 1.0), abs=0.01)


def test_the_base_speeds_up_no_faster_than_its_acceleration(kitchen: Kitchen) -> None:
    kitchen.command_base(0.3, 0.0)
    last = 0.0
    for _ in range(60):
        kitchen.step(0.02)
        speed = kitchen.reading().speed[0]
        assert speed - last <= 0.4 * 0.02 + 0.005
        last = speed


def test_every_joint_reaches_both_ends_of_its_range_within_its_speed(kitchen: Kitchen) -> None:
    hands = Hands(kitchen)
    hands.reach(lift=0.5)
    hands.turn(math.pi / 2)  # away from the counter
    fastest = {"arm": 0.2, "lift": 0.18, "gripper": 0.3}
    for name in JOINTS:
        low, high = kitchen.limits[name]
        if name == "lift":
            low = 0.10
        for target in (high, low):
            kitchen.command_joints({name: target})
            for _ in range(300):
                kitchen.step(CONTROL_PERIOD)
                reading = kitchen.reading()
                assert abs(reading.velocity[name]) <= fastest.get(name, 2.0) * 1.1
                if abs(reading.position[name] - target) < 0.005:
                    break
            if name != "gripper" or target == high:
                assert reading.position[name] == pytest.approx(target, abs=0.006)
        kitchen.command_joints({name: 0.6 if name == "lift" else 0.0})
        kitchen.step(2.0)


def test_the_head_moves_without_moving_anything_else(kitchen: Kitchen) -> None:
    before = kitchen.reading()
    kitchen.command_joints({"head_pan": -1.57, "head_tilt": -0.6})
    kitchen.step(2.0)
    after = kitchen.reading()
    assert after.position["head_pan"] == pytest.approx(-1.57, abs=0.002)
    assert after.position["head_tilt"] == pytest.approx(-0.6, abs=0.002)
    for name in ("arm", "lift", "wrist_yaw", "wrist_pitch"):
        assert after.position[name] == pytest.approx(before.position[name], abs=0.002)
    assert after.base.distance(before.base) < 0.001


@pytest.mark.parametrize("after", [0.1, 0.45, 0.8, 1.3])
def test_freeze_brings_everything_to_rest_within_two_control_periods(after: float) -> None:
    kitchen = Kitchen(MANIFEST, scene("close counter", holding="water bottle"), renderer="rays")
    kitchen.command_base(0.3, -1.0)
    kitchen.command_joints({"lift": 0.9, "arm": 0.4, "wrist_yaw": 1.5, "wrist_pitch": -0.6, "head_pan": -3.0, "head_tilt": 0.2})
    kitchen.step(after)
    kitchen.freeze()
    kitchen.step(2 * CONTROL_PERIOD)
    reading = kitchen.reading()
    assert abs(reading.speed[0]) < 0.005
    assert abs(reading.speed[1]) < 0.005
    assert max(abs(reading.velocity[n]) for n in ("arm", "lift")) < 0.005
    assert max(abs(reading.velocity[n]) for n in JOINTS if n not in {"arm", "lift"}) < 0.05
    kitchen.step(1.0)
    later = kitchen.reading()
    assert later.base.distance(reading.base) < 0.002
    assert all(abs(later.position[n] - reading.position[n]) < 0.01 for n in JOINTS)
    assert kitchen.truth().joint_speed < 0.005
    assert kitchen.truth().scene["robot"]["holding"] == "water bottle"


@pytest.mark.parametrize("mode", [DriverMode.NAVIGATION, DriverMode.POSITION])
def test_a_stop_of_the_driver_brakes_as_hard_in_every_mode_though_it_asks_for_a_stand_still_afterwards(
    kitchen: Kitchen, mode: DriverMode
) -> None:
    driver = StretchDriver(kitchen, DriverMode.NAVIGATION)
    driver.velocity(0.3, -0.5)
    for _ in range(25):
        driver.velocity(0.3, -0.5)
        driver.update()
        kitchen.step(CONTROL_PERIOD)
    assert kitchen.reading().speed[0] > 0.19
    driver.stop()
    if mode is not DriverMode.NAVIGATION:
        driver.switch(mode)
    for _ in range(2):
        driver.update()
        kitchen.step(CONTROL_PERIOD)
    assert max(map(abs, kitchen.reading().speed)) < 0.005
    driver.switch(DriverMode.NAVIGATION)
    driver.velocity(0.3, 0.0)
    driver.update()
    kitchen.step(CONTROL_PERIOD)
    assert kitchen.reading().speed[0] < 0.4 * CONTROL_PERIOD + 0.005, "it speeds up as gently as ever"


def test_a_frozen_body_moves_again_when_asked(kitchen: Kitchen) -> None:
    kitchen.command_joints({"lift": 0.9})
    kitchen.step(0.5)
    kitchen.freeze()
    kitchen.step(0.5)
    kitchen.command_joints({"lift": 0.9})
    kitchen.step(3.0)
    assert kitchen.reading().position["lift"] == pytest.approx(0.9, abs=0.003)


def test_an_arm_against_a_counter_stops_pushes_back_and_does_not_wind_up(kitchen: Kitchen) -> None:
    hands = Hands(kitchen)
    hands.reach(lift=0.5)
    kitchen.command_joints({"arm": 0.5})
    kitchen.step(4.0)
    blocked = kitchen.reading()
    assert blocked.position["arm"] < 0.35
    assert blocked.effort["arm"] > 5.0
    kitchen.command_joints({"arm": 0.0})
    kitchen.step(0.5)
    assert kitchen.reading().position["arm"] < blocked.position["arm"] - 0.02


def test_time_passes_by_what_is_asked_and_remainders_are_carried(kitchen: Kitchen) -> None:
    for _ in range(300):
        kitchen.step(CONTROL_PERIOD)
    assert kitchen.time == pytest.approx(10.0, abs=0.005)
    assert kitchen.reading().stamp == kitchen.time


def test_the_direct_body_refuses_unknown_joints_and_positions_out_of_range(kitchen: Kitchen) -> None:
    body = DirectBody(kitchen)
    for bad in ({"tail": 0.1}, {"lift": 1.5}, {"lift": 0.4, "arm": -0.2}):
        with pytest.raises(OutcomeError) as refused:
            body.move(bad)
        assert refused.value.outcome.code is OutcomeCode.INVALID_REQUEST
    kitchen.step(0.5)
    assert body.at_rest()


def test_the_direct_body_stops_driving_when_it_is_not_asked_again(kitchen: Kitchen) -> None:
    body = DirectBody(kitchen)
    body.drive(0.2, 0.0)
    for _ in range(12):
        body.wait()
    assert body.read().speed[0] > 0.1
    for _ in range(45):
        body.wait()
    assert body.at_rest()
