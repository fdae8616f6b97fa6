"""The Stretch's base drives by its laser, or not at all."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from body_cycles import come_to_rest, end_of, outcome_of, run
from driver_rig import DriverRig, wait_for
from geometry_msgs.msg import Twist

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.stretch import StretchBody
from saycan_ros.robots.way_guard import AHEAD, FRONT, REAR
from saycan_ros.simulation.driver_node import DriverSettings

pytestmark = pytest.mark.ros

Rig = tuple[DriverRig, StretchBody]


def settings(laser_rate: float = 8.0) -> DriverSettings:
    return DriverSettings(speed=0.0, idle_speed=10.0, laser_rate=laser_rate)


@pytest.fixture
def rig(ros_domain: int) -> Iterator[Rig]:
    with DriverRig(settings=settings()) as rig:
        body = rig.body()
        body.activate(20.0)
        assert wait_for(lambda: outcome_of(body.scan) is None)
        yield rig, body


@pytest.fixture
def blind(ros_domain: int) -> Iterator[Rig]:
    """Its laser says nothing."""
    with DriverRig(settings=settings(laser_rate=0.0)) as rig:
        body = rig.body()
        body.activate(20.0)
        yield rig, body


def stands_at(rig: DriverRig, x: float) -> None:
    """From now on something stands across the base's way, and goes along with it."""
    rig.plant.around = np.array([(x, y) for y in np.arange(-0.3, 0.3, 0.02)], np.float32)


def seen(rig: DriverRig, body: StretchBody, x: float) -> None:
    stands_at(rig, x)

    def sees() -> bool:
        scan = body.scan()
        return scan is not None and len(scan.points) > 0 and abs(float(scan.points[:, 0].mean()) - x) < 0.02

    assert wait_for(sees)


@pytest.mark.parametrize(("linear", "angular"), [(0.2, 0.0), (-0.01, 0.0), (0.0, 0.5)])
def test_without_a_scan_the_base_does_not_drive_and_is_told_which_topic_is_missing(
    blind: Rig, linear: float, angular: float
) -> None:
    rig, body = blind
    sent = rig.listen(Twist, "stretch/cmd_vel")
    with pytest.raises(OutcomeError, match="scan_filtered.*rplidar") as caught:
        body.drive(linear, angular)
    assert caught.value.outcome.code is OutcomeCode.STALE_SCAN
    body.drive(0.0, 0.0)
    body.move({"lift": 0.5})
    assert wait_for(lambda: len(sent) > 0)
    assert not any(twist.linear.x or twist.angular.z for twist in sent)


@pytest.mark.parametrize("off", ["off", "'off'"])
def test_a_robot_whose_owner_switched_the_laser_off_drives_blind(ros_domain: int, off: str) -> None:
    with DriverRig(settings=settings(laser_rate=0.0), args=["--ros-args", "-p", f"laser:={off}"]) as rig:
        stands_at(rig, FRONT)
        body = rig.body()
        body.activate(20.0)
        assert body.scan() is None
        run(body, 1.0, linear=0.2)
        assert body.read().base.x > 0.1
        assert not body.held


def test_a_word_that_is_neither_required_nor_off_is_refused(ros_domain: int) -> None:
    with DriverRig(driver=False, args=["--ros-args", "-p", "laser:=sometimes"]) as rig:
        assert outcome_of(rig.body) is OutcomeCode.INVALID_REQUEST


def test_a_laser_that_falls_silent_in_mid_drive_stops_the_base_within_half_a_second(rig: Rig) -> None:
    driver_rig, body = rig
    sent = driver_rig.listen(Twist, "stretch/cmd_vel")
    run(body, 1.0, linear=0.2)
    before = body.read()
    driver_rig.driver.settings.laser_rate = 0.0
    error = end_of(body, lambda: body.drive(0.2, 0.0))
    assert error.outcome.code is OutcomeCode.STALE_SCAN
    assert body.read().stamp - before.stamp < 0.9
    assert wait_for(lambda: not sent[-1].linear.x), "it is told to stop, whoever asked has to do nothing more"
    assert come_to_rest(body) < 0.5


def test_the_driver_is_sent_what_may_be_driven(rig: Rig) -> None:
    driver_rig, body = rig
    sent = driver_rig.listen(Twist, "stretch/cmd_vel")
    seen(driver_rig, body, FRONT + AHEAD + 0.06)
    body.drive(0.3, 0.0)
    assert body.held
    assert wait_for(lambda: len(sent) > 0 and 0.05 < sent[-1].linear.x < 0.2)
    body.drive(-0.3, 0.0)
    assert not body.held
    assert wait_for(lambda: sent[-1].linear.x == -0.3)


@pytest.mark.parametrize("way", [1, -1])
def test_a_base_that_is_held_at_a_stand_ends_with_the_way_blocked(rig: Rig, way: int) -> None:
    driver_rig, body = rig
    seen(driver_rig, body, FRONT + 0.1 if way > 0 else REAR - 0.1)
    began = body.read()
    error = end_of(body, lambda: body.drive(0.2 * way, 0.0))
    assert error.outcome.code is OutcomeCode.WAY_BLOCKED
    assert ("ahead of" if way > 0 else "behind") in error.outcome.message
    assert 4.9 < body.read().stamp - began.stamp < 6.0
    assert body.read().base == began.base


def test_a_halt_ends_the_patience_of_a_base_that_is_held(rig: Rig) -> None:
    driver_rig, body = rig
    seen(driver_rig, body, FRONT + 0.1)
    for _ in range(2):
        run(body, 3.5, linear=0.2)
        assert body.held
        body.halt()
        assert not body.held
