"""Whatever falls silent or begins anew under a running skill stops it, each with its own outcome."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from body_cycles import end_of, outcome_of, run
from driver_rig import DriverRig, wait_for

from saycan_ros.manifest.schema import Sense
from saycan_ros.outcome import OutcomeCode
from saycan_ros.robots.sim_time import leave_sim_time
from saycan_ros.robots.stretch import StretchBody
from saycan_ros.simulation.driver_faults import DriverFaults
from saycan_ros.simulation.driver_node import DriverSettings
from saycan_ros.simulation.kinematic_plant import KinematicPlant

pytestmark = pytest.mark.ros

CAMERA = frozenset({Sense.CAMERA})


@pytest.fixture
def rig(ros_domain: int) -> Iterator[DriverRig]:
    with DriverRig(settings=DriverSettings(speed=3.0)) as rig:
        yield rig


@pytest.fixture
def body(rig: DriverRig) -> StretchBody:
    body = rig.body()
    body.activate(20.0)
    return body


@pytest.mark.parametrize(
    ("fault", "code"),
    [("joint_states_silent", OutcomeCode.STALE_STATE), ("odometry_silent", OutcomeCode.STALE_ODOMETRY)],
)
def test_a_topic_that_falls_silent_ends_the_cycles_with_its_own_outcome(
    rig: DriverRig, body: StretchBody, fault: str, code: OutcomeCode
) -> None:
    run(body, 0.3, linear=0.1)
    setattr(rig.faults, fault, True)
    assert end_of(body, lambda: body.drive(0.1, 0.0)).outcome.code is code
    assert not body.at_rest(), "nobody can tell"
    assert wait_for(lambda: rig.plant.speed == (0.0, 0.0)), "the driver's own time-out"
    setattr(rig.faults, fault, False)
    assert wait_for(lambda: outcome_of(body.read) is None)


@pytest.mark.parametrize(
    ("settings", "code"), [({"homed": False}, OutcomeCode.NOT_HOMED), ({"battery_voltage": 10.0}, OutcomeCode.LOW_BATTERY)]
)
def test_a_battery_that_runs_low_or_a_zero_that_is_lost_ends_the_cycles(
    rig: DriverRig, body: StretchBody, settings: dict[str, float], code: OutcomeCode
) -> None:
    for name, value in settings.items():
        setattr(rig.driver.driver, name, value)
    assert end_of(body, lambda: body.drive(0.1, 0.0)).outcome.code is code


def test_a_runstop_under_way_ends_the_cycles_and_is_no_restart_when_it_is_released(rig: DriverRig, body: StretchBody) -> None:
    run(body, 0.3, linear=0.1)
    rig.runstop(True)
    assert end_of(body, lambda: body.drive(0.1, 0.0)).outcome.code is OutcomeCode.RUNSTOP
    rig.runstop(False)
    assert wait_for(lambda: outcome_of(body.read) is None)


def test_a_driver_whose_clock_begins_anew_has_restarted_and_old_targets_are_forgotten(rig: DriverRig, body: StretchBody) -> None:
    body.move({"lift": 0.9})
    run(body, 3.0)
    error: list[OutcomeCode] = []
    thread = threading.Thread(target=lambda: error.append(end_of(body, lambda: body.drive(0.1, 0.0)).outcome.code))
    thread.start()
    rig.restart_driver(KinematicPlant(), DriverSettings(speed=3.0, mode="navigation"))
    thread.join(20.0)
    assert not thread.is_alive()
    # While the old process is gone and the new one is not up, the driver is gone or its state stale; then it has begun anew.
    assert error[0] in {OutcomeCode.DRIVER_RESTARTED, OutcomeCode.STALE_STATE, OutcomeCode.DRIVER_GONE}
    assert wait_for(lambda: outcome_of(body.read) is OutcomeCode.DRIVER_RESTARTED)
    body.halt()
    body.activate(20.0)
    body.move({"head_pan": 0.3})
    run(body, 1.0)
    assert rig.plant.position["lift"] == 0.5, "the lift went to a target of the driver's former life"
    assert rig.plant.position["head_pan"] == pytest.approx(0.3)


def test_a_driver_that_leaves_its_mode_under_way_has_restarted(rig: DriverRig, body: StretchBody) -> None:
    run(body, 0.3, linear=0.1)
    rig.trigger("switch_to_position_mode")
    error = end_of(body, lambda: body.drive(0.1, 0.0))
    assert error.outcome.code is OutcomeCode.DRIVER_RESTARTED
    assert "position" in error.outcome.message


def test_a_driver_that_takes_no_streaming_positions_any_more_has_restarted(rig: DriverRig, body: StretchBody) -> None:
    rig.trigger("deactivate_streaming_position")
    error = end_of(body, lambda: body.move({"lift": 0.9}))
    assert error.outcome.code is OutcomeCode.DRIVER_RESTARTED


def test_joint_limits_are_asked_for_again_after_a_restart(rig: DriverRig, body: StretchBody) -> None:
    assert body.limits["lift"] == (0.0, 1.1)
    other = KinematicPlant()
    other.limits = {**other.limits, "lift": (0.1, 0.8)}
    rig.restart_driver(other)
    assert wait_for(lambda: outcome_of(body.read) is OutcomeCode.DRIVER_RESTARTED)
    body.activate(20.0)
    assert body.limits["lift"] == pytest.approx((0.1, 0.8))


def test_a_goal_that_begins_does_not_hide_the_restart_from_one_under_way(rig: DriverRig, body: StretchBody) -> None:
    ended: list[OutcomeCode] = []
    thread = threading.Thread(target=lambda: ended.append(end_of(body, lambda: body.drive(0.1, 0.0)).outcome.code))
    thread.start()
    rig.trigger("switch_to_position_mode")
    body.activate(20.0)
    thread.join(20.0)
    assert ended == [OutcomeCode.DRIVER_RESTARTED]


def test_the_camera_is_watched_for_those_who_need_to_see_and_for_nobody_else(rig: DriverRig, body: StretchBody) -> None:
    assert wait_for(lambda: outcome_of(lambda: body.check(CAMERA)) is None)
    rig.driver.settings.camera_rate = 0.0
    assert wait_for(lambda: outcome_of(lambda: body.check(CAMERA)) is OutcomeCode.STALE_FRAME)
    assert outcome_of(body.check) is None
    assert rig.plant.frames == 0, "no picture was drawn for the watchdog"


def test_a_camera_that_never_sent_anything_is_stale(ros_domain: int) -> None:
    with DriverRig(settings=DriverSettings(speed=3.0, camera_rate=0.0)) as rig:
        body = rig.body()
        body.activate(20.0)
        assert outcome_of(lambda: body.check(CAMERA)) is OutcomeCode.STALE_FRAME


def test_checking_twenty_times_a_second_costs_next_to_nothing_and_sees_what_came_since(rig: DriverRig, body: StretchBody) -> None:
    assert wait_for(lambda: not body._intake.attentive)
    rig.runstop(True)
    periods = rig.driver.periods
    assert wait_for(lambda: rig.driver.periods > periods + 3)
    assert outcome_of(body.check) is OutcomeCode.RUNSTOP


def test_while_nobody_controls_states_come_a_few_times_a_second_and_with_control_every_one(ros_domain: int) -> None:
    with DriverRig(settings=DriverSettings(speed=1.0)) as rig:
        body = rig.body()
        body.activate(20.0)
        assert wait_for(lambda: not body._intake.attentive)
        numbers, periods = body._monitor.number, rig.driver.periods
        assert wait_for(lambda: rig.driver.periods >= periods + 30)
        assert 1 <= body._monitor.number - numbers <= 12

        def sees_every_period() -> bool:
            periods = rig.driver.periods
            for _ in range(20):
                body.wait()
            return rig.driver.periods - periods <= 20 + 2

        assert wait_for(sees_every_period)


def test_an_onlooker_sees_nothing_before_the_first_odometry_and_everything_after(ros_domain: int) -> None:
    with DriverRig(settings=DriverSettings(speed=3.0), faults=DriverFaults(odometry_silent=True)) as rig:
        body = rig.body()
        assert wait_for(lambda: body._monitor.number > 0)
        assert body.watch(0.2) is None
        rig.faults.odometry_silent = False
        assert wait_for(lambda: body.watch(0.2) is not None)


def test_a_node_that_leaves_simulated_time_lets_the_body_keep_it(rig: DriverRig) -> None:
    assert leave_sim_time(rig.node)
    assert not leave_sim_time(rig.node)
    body = StretchBody(rig.node, sim_time=True)
    try:
        body.activate(20.0)
        assert body.read().stamp < 1e6
    finally:
        body.destroy()
