"""Both ways in which joint targets reach the Stretch driver, and the choice between them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest

pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from body_cycles import come_to_rest, end_of, move_until, outcome_of, run
from driver_rig import DriverRig, wait_for

from saycan_ros.manifest.schema import Resource
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.stretch import StretchBody
from saycan_ros.simulation.driver_faults import DriverFaults
from saycan_ros.simulation.driver_mode import DriverMode
from saycan_ros.simulation.driver_node import DriverSettings
from saycan_ros.simulation.kinematic_plant import KinematicPlant

pytestmark = pytest.mark.ros

# A controller is outrun where the driver runs goals as fast as it can; so these run at a few times real time.
SPEED = DriverSettings(speed=4.0)
Make = Callable[..., tuple[DriverRig, StretchBody]]


@pytest.fixture
def make(ros_domain: int) -> Iterator[Make]:
    """A rig and an active body: (faults, transport) -> both."""
    rigs: list[DriverRig] = []

    def make(faults: DriverFaults, transport: str = "auto", plant: KinematicPlant | None = None) -> tuple[DriverRig, StretchBody]:
        rig = DriverRig(plant, settings=SPEED, faults=faults).__enter__()
        rigs.append(rig)
        body = rig.body(transport=transport)
        body.activate(20.0)
        return rig, body

    yield make
    for rig in rigs:
        rig.__exit__()


@pytest.fixture
def trajectories(make: Make) -> tuple[DriverRig, StretchBody]:
    """A driver that has no streaming position."""
    return make(DriverFaults(no_streaming=True), "trajectory")


# The choice


def test_streaming_is_preferred_where_both_are_offered(make: Make) -> None:
    rig, body = make(DriverFaults())
    assert body.transport == "streaming"
    assert rig.driver.driver.streaming


def test_a_driver_without_streaming_gets_trajectories(make: Make) -> None:
    rig, body = make(DriverFaults(no_streaming=True))
    assert body.transport == "trajectory"
    assert rig.driver.driver.mode is DriverMode.NAVIGATION


def test_a_driver_without_trajectories_gets_streaming(make: Make) -> None:
    assert make(DriverFaults(no_trajectories=True))[1].transport == "streaming"


def test_a_driver_that_refuses_to_stream_gets_trajectories(make: Make) -> None:
    rig, body = make(DriverFaults(streaming_refused=True))
    assert body.transport == "trajectory"
    assert move_until(body, {"lift": 0.6}, lambda: abs(rig.plant.position["lift"] - 0.6) < 0.01)


def test_trajectories_may_be_forced_and_then_streaming_is_turned_off_first(ros_domain: int) -> None:
    with DriverRig(settings=SPEED) as rig:
        rig.trigger("activate_streaming_position")
        body = rig.body(transport="trajectory")
        body.activate(20.0)
        assert body.transport == "trajectory"
        assert not rig.driver.driver.streaming
        assert move_until(body, {"lift": 0.6}, lambda: abs(rig.plant.position["lift"] - 0.6) < 0.01)


@pytest.mark.parametrize(
    ("faults", "transport", "named"),
    [
        (DriverFaults(no_streaming=True), "streaming", "activate_streaming_position"),
        (DriverFaults(no_trajectories=True), "trajectory", "follow_joint_trajectory"),
        (DriverFaults(no_streaming=True, no_trajectories=True), "auto", "neither"),
    ],
)
def test_a_driver_that_lacks_what_is_needed_is_refused_by_its_name(
    ros_domain: int, faults: DriverFaults, transport: str, named: str
) -> None:
    with DriverRig(settings=SPEED, faults=faults) as rig:
        body = rig.body(transport=transport)
        assert wait_for(lambda: outcome_of(body.read) is None)
        with pytest.raises(OutcomeError, match=named) as error:
            body.activate(1.0)
    assert error.value.outcome.code is OutcomeCode.SERVER_GONE


def test_streaming_that_is_forced_and_refused_is_a_precondition(ros_domain: int) -> None:
    with DriverRig(settings=SPEED, faults=DriverFaults(streaming_refused=True)) as rig:
        body = rig.body(transport="streaming")
        with pytest.raises(OutcomeError, match="cannot be activated") as error:
            body.activate(10.0)
    assert error.value.outcome.code is OutcomeCode.PRECONDITION


def test_an_unknown_transport_is_refused_at_once(ros_domain: int) -> None:
    with DriverRig(driver=False) as rig, pytest.raises(OutcomeError, match="'telepathy' is none of") as error:
        rig.body(transport="telepathy")
    assert error.value.outcome.code is OutcomeCode.INVALID_REQUEST


# Trajectories


def test_targets_that_change_every_cycle_are_gathered_into_goals_that_the_driver_takes(
    trajectories: tuple[DriverRig, StretchBody],
) -> None:
    rig, body = trajectories
    goals = rig.count_goals()
    start = body.read().stamp
    while (passed := body.read().stamp - start) < 3.0:
        body.move({"lift": 0.5 + 0.05 * passed, "head_pan": -0.2 * passed})
        body.wait()
    assert move_until(body, {"lift": 0.65}, lambda: abs(rig.plant.position["lift"] - 0.65) < 0.005)
    assert rig.plant.position["head_pan"] == pytest.approx(-0.6, abs=0.03)
    assert goals.rejected == 0
    assert 5 <= goals.accepted <= 20
    assert min(goals.gaps) > 0.2


def test_the_newest_target_wins(trajectories: tuple[DriverRig, StretchBody]) -> None:
    rig, body = trajectories
    for lift in (0.9, 0.1, 0.8, 0.6):
        body.move({"lift": lift})
    assert wait_for(lambda: abs(rig.plant.position["lift"] - 0.6) < 0.003)
    run(body, 0.5)
    assert rig.plant.position["lift"] == pytest.approx(0.6, abs=0.003)


def test_a_goal_is_pending_until_the_driver_has_taken_it_for_its_joints_and_not_for_the_base(
    trajectories: tuple[DriverRig, StretchBody],
) -> None:
    rig, body = trajectories
    assert wait_for(lambda: not body.pending())
    rig.stop_driver()
    body.move({"lift": 0.9})
    assert body.pending()
    assert body.pending({Resource.ARM})
    assert not body.pending({Resource.BASE})
    rig.driver.pacing.speed = SPEED.speed
    assert wait_for(lambda: not body.pending())


def test_one_joint_asked_for_later_does_not_take_the_other_from_its_way(trajectories: tuple[DriverRig, StretchBody]) -> None:
    rig, body = trajectories
    body.move({"lift": 0.9})
    run(body, 0.5)
    body.move({"head_pan": -0.5})
    assert wait_for(lambda: abs(rig.plant.position["lift"] - 0.9) < 0.003)
    assert rig.plant.position["head_pan"] == pytest.approx(-0.5, abs=0.01)


def test_base_and_joints_move_at_the_same_time(trajectories: tuple[DriverRig, StretchBody]) -> None:
    rig, body = trajectories
    body.move({"lift": 0.9, "gripper": 0.15})
    run(body, 1.0, linear=0.2)
    assert rig.plant.base.x > 0.1
    assert rig.plant.position["lift"] > 0.6
    assert rig.plant.position["gripper"] == pytest.approx(0.15, abs=0.001)


def test_halt_from_another_thread_brings_base_and_joints_to_rest_where_they_are(
    trajectories: tuple[DriverRig, StretchBody],
) -> None:
    rig, body = trajectories
    body.move({"lift": 1.1, "wrist_yaw": 3.0})
    run(body, 0.7, linear=0.3, angular=0.5)
    thread = threading.Thread(target=body.halt)
    thread.start()
    thread.join(20.0)
    assert not thread.is_alive()
    come_to_rest(body)
    held = rig.plant.reading()
    assert held.position["lift"] < 0.95
    run(body, 1.0)
    assert rig.plant.reading().position["lift"] == pytest.approx(held.position["lift"], abs=0.03)
    assert not rig.driver.driver.runstopped


def test_halting_the_head_lets_the_arm_go_on(trajectories: tuple[DriverRig, StretchBody]) -> None:
    rig, body = trajectories
    body.move({"lift": 0.9, "head_pan": -3.5})
    run(body, 0.4)
    body.halt({Resource.HEAD})
    assert move_until(body, {"lift": 0.9}, lambda: abs(rig.plant.position["lift"] - 0.9) < 0.003)
    assert rig.plant.position["head_pan"] > -3.0


def test_a_gripper_that_squeezes_is_no_failure_when_its_goal_runs_out_of_time(make: Make) -> None:
    plant = KinematicPlant(held_width=0.06)
    rig, body = make(DriverFaults(no_streaming=True), "trajectory", plant)
    start = body.read().stamp
    while body.read().stamp - start < 12.0:  # the driver gives a point 10 s
        body.move({"gripper": -0.1})
        body.wait()
    body.move({"lift": 0.6})
    run(body, 2.0)
    assert rig.plant.position["lift"] == pytest.approx(0.6, abs=0.003)
    assert body.read().effort["gripper"] < 0


def test_goals_refused_now_and_then_are_sent_again(trajectories: tuple[DriverRig, StretchBody]) -> None:
    rig, body = trajectories
    rig.faults.goals_rejected = 3
    body.move({"lift": 0.6})
    assert wait_for(lambda: abs(rig.plant.position["lift"] - 0.6) < 0.003)
    assert rig.faults.goals_rejected == 0


def test_goals_refused_for_good_end_in_motion_failed(trajectories: tuple[DriverRig, StretchBody]) -> None:
    rig, body = trajectories
    rig.faults.goals_rejected = 1000
    error = end_of(body, lambda: body.move({"lift": 0.9}))
    assert error.outcome.code is OutcomeCode.MOTION_FAILED
    assert "refused" in error.outcome.message
    assert rig.faults.goals_rejected == 1000 - 8
    # And the failure ends with the goal that it befell.
    rig.faults.goals_rejected = 0
    body.halt()
    assert move_until(body, {"lift": 0.6}, lambda: abs(rig.plant.position["lift"] - 0.6) < 0.01)


def test_contact_ends_whoever_moves_with_contact_and_the_joint_stays_there(trajectories: tuple[DriverRig, StretchBody]) -> None:
    rig, body = trajectories
    body.move({"lift": 1.0})
    run(body, 0.5)
    rig.faults.contact = True
    error = end_of(body, lambda: body.move({"lift": 1.0}))
    assert error.outcome.code is OutcomeCode.CONTACT
    assert "joint_lift" in error.outcome.message
    rig.faults.contact = False
    body.halt()
    come_to_rest(body)
    assert rig.plant.position["lift"] < 0.9


def test_an_older_driver_that_takes_no_goals_in_navigation_mode_says_so(trajectories: tuple[DriverRig, StretchBody]) -> None:
    rig, body = trajectories
    rig.faults.navigation_goals_refused = True
    error = end_of(body, lambda: body.move({"lift": 0.9}))
    assert error.outcome.code is OutcomeCode.MOTION_FAILED
    assert "position and trajectory mode only" in error.outcome.message
