"""A driver double with the real family's faults switched on: none of them leaves the robot moving without an owner."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from body_cycles import come_to_rest, end_of, outcome_of, run
from driver_rig import DriverRig, wait_for

from saycan_ros.manifest.schema import Resource
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.stretch import StretchBody
from saycan_ros.simulation.driver_faults import DriverFaults
from saycan_ros.simulation.driver_node import DriverSettings

pytestmark = pytest.mark.ros

SPEED = DriverSettings(speed=2.0)


@pytest.fixture
def rig(ros_domain: int) -> Iterator[DriverRig]:
    with DriverRig(settings=SPEED) as rig:
        yield rig


@pytest.fixture
def body(rig: DriverRig) -> StretchBody:
    body = rig.body()
    body.activate(20.0)
    return body


def rests(rig: DriverRig) -> bool:
    return rig.plant.speed == (0.0, 0.0) and not any(rig.plant.velocity.values())


# Changing the mode


@pytest.mark.parametrize(
    ("way", "code", "words"),
    [
        ("refused", OutcomeCode.PRECONDITION, "cannot switch"),
        ("silent", OutcomeCode.SERVER_GONE, "did not answer"),
        ("lie", OutcomeCode.PRECONDITION, "mode is position"),
    ],
)
def test_a_mode_that_cannot_be_changed_ends_activation_in_time(rig: DriverRig, way: str, code: OutcomeCode, words: str) -> None:
    rig.faults.mode_switch = way
    body = rig.body()
    assert wait_for(lambda: outcome_of(body.read) is None)
    with pytest.raises(OutcomeError, match=words) as error:
        body.activate(0.7)
    assert error.value.outcome.code is code
    assert rests(rig)
    rig.faults.mode_switch = ""
    body.activate(20.0)


def test_a_robot_that_is_not_homed_is_not_moved(ros_domain: int) -> None:
    with DriverRig(settings=DriverSettings(homed=False)) as rig:
        body = rig.body()
        assert outcome_of(lambda: body.activate(20.0)) is OutcomeCode.NOT_HOMED
        assert rests(rig)


# A halt that is not honoured


def test_halt_does_not_wait_until_it_is_known_to_be_honoured(rig: DriverRig, body: StretchBody) -> None:
    run(body, 0.5, linear=0.2)
    rig.stop_driver()
    body.halt()
    assert body._watch.watching


def test_an_obedient_driver_is_neither_stopped_nor_runstopped(rig: DriverRig, body: StretchBody) -> None:
    body.move({"lift": 0.9})
    run(body, 0.5, linear=0.3)
    body.halt()
    assert wait_for(lambda: not body._watch.watching)
    assert rests(rig)
    assert rig.driver.driver.stops == 0
    assert not rig.driver.driver.runstopped


def test_a_base_that_runs_on_is_stopped_by_the_drivers_own_stop(rig: DriverRig, body: StretchBody) -> None:
    run(body, 0.5, linear=0.2)
    rig.faults.base_runs_on = True
    body.halt()
    assert wait_for(lambda: rig.driver.driver.stops == 1)
    assert wait_for(lambda: rests(rig))
    assert wait_for(lambda: not body._watch.watching)
    assert not rig.driver.driver.runstopped


def test_a_stop_that_the_driver_does_not_honour_ends_in_a_runstop(rig: DriverRig, body: StretchBody) -> None:
    run(body, 0.5, linear=0.2)
    rig.faults.base_runs_on = rig.faults.stop_ignored = True
    body.halt()
    assert wait_for(lambda: rig.driver.driver.runstopped)
    assert wait_for(lambda: rests(rig))
    assert wait_for(lambda: outcome_of(body.read) is OutcomeCode.RUNSTOP)


def test_joints_that_run_on_end_in_a_runstop_where_the_stop_is_not_honoured_either(rig: DriverRig, body: StretchBody) -> None:
    body.move({"lift": 1.1})
    run(body, 0.3)
    rig.faults.joints_run_on = rig.faults.stop_ignored = True
    body.halt({Resource.ARM})
    assert wait_for(lambda: rig.driver.driver.runstopped)
    assert rig.plant.position["lift"] < 1.1


def test_a_part_that_someone_moves_again_is_no_longer_watched(rig: DriverRig, body: StretchBody) -> None:
    run(body, 0.3, linear=0.2)
    body.halt()
    run(body, 3.0, linear=0.1)
    assert rig.driver.driver.stops == 0
    assert not rig.driver.driver.runstopped


def test_the_parts_that_were_not_halted_may_move_on(rig: DriverRig, body: StretchBody) -> None:
    body.move({"lift": 1.1, "head_pan": -3.0})
    run(body, 0.2)
    body.halt({Resource.HEAD})
    run(body, 2.0, linear=0.1)
    assert rig.driver.driver.stops == 0
    assert rig.plant.position["lift"] > 0.8


def test_a_halt_repeated_all_the_time_does_not_put_the_runstop_off(rig: DriverRig, body: StretchBody) -> None:
    run(body, 0.5, linear=0.2)
    rig.faults.base_runs_on = rig.faults.stop_ignored = True

    def halted() -> bool:
        body.halt()
        return rig.driver.driver.runstopped

    assert wait_for(halted)


# The same with trajectories


@pytest.fixture
def trajectories(ros_domain: int) -> Iterator[tuple[DriverRig, StretchBody]]:
    with DriverRig(settings=SPEED, faults=DriverFaults(no_streaming=True)) as rig:
        body = rig.body(transport="trajectory")
        body.activate(20.0)
        yield rig, body


def test_a_cancel_that_is_accepted_and_ignored_is_followed_by_a_goal_that_holds(
    trajectories: tuple[DriverRig, StretchBody],
) -> None:
    rig, body = trajectories
    rig.faults.cancel_ignored = rig.faults.stop_ignored = True
    body.move({"lift": 1.1})
    run(body, 0.7)
    body.halt()
    come_to_rest(body)
    assert rig.plant.position["lift"] < 0.9
    assert wait_for(lambda: not body._watch.watching)
    assert not rig.driver.driver.runstopped


def test_a_goal_that_goes_on_through_cancel_hold_and_stop_ends_in_a_runstop(
    trajectories: tuple[DriverRig, StretchBody],
) -> None:
    rig, body = trajectories
    body.move({"lift": 1.1})
    run(body, 0.4)
    rig.faults.cancel_ignored = rig.faults.stop_ignored = rig.faults.joints_run_on = True
    body.halt()
    assert wait_for(lambda: rig.driver.driver.runstopped)
    assert rig.plant.position["lift"] < 1.1


def test_a_hold_that_the_driver_refuses_for_being_too_near_is_sent_again(trajectories: tuple[DriverRig, StretchBody]) -> None:
    rig, body = trajectories
    rig.faults.cancel_ignored = True
    body.move({"lift": 1.1})
    run(body, 0.4)
    rig.faults.goals_rejected = 1
    body.halt()
    come_to_rest(body)
    assert rig.plant.position["lift"] < 0.95
    assert rig.faults.goals_rejected == 0


def test_a_goal_that_another_client_stops_is_motion_failed(trajectories: tuple[DriverRig, StretchBody]) -> None:
    rig, body = trajectories
    body.move({"lift": 1.1})
    run(body, 0.4)
    rig.trigger("stop_the_robot")
    error = end_of(body, lambda: body.move({"lift": 1.1}))
    assert error.outcome.code is OutcomeCode.MOTION_FAILED


# Commands outside the limits


@pytest.mark.parametrize(("linear", "angular"), [(0.31, 0.0), (-0.31, 0.0), (0.0, 1.01), (0.0, -2.0), (float("nan"), 0.0)])
def test_a_base_speed_beyond_the_limits_is_refused_and_not_cut_down(
    rig: DriverRig, body: StretchBody, linear: float, angular: float
) -> None:
    assert outcome_of(lambda: body.drive(linear, angular)) is OutcomeCode.INVALID_REQUEST
    run(body, 0.2)
    assert rig.plant.base.x == 0.0
    assert outcome_of(lambda: body.drive(0.3 + 1e-9, -1.0 - 1e-9)) is None
