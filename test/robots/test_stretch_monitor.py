"""When nothing may move."""

from __future__ import annotations

import threading

import pytest

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.body import JOINTS
from saycan_ros.robots.localizer import OdometryLocalizer
from saycan_ros.robots.stretch_monitor import StretchMonitor
from saycan_ros.robots.stretch_state import JointStates, Odometry
from saycan_ros.world.pose import Pose2D

NONE = dict.fromkeys(JOINTS, 0.0)


class Wall:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def heard(wall: Wall, joints: float = 5.0, odometry: float = 5.0) -> StretchMonitor:
    monitor = StretchMonitor(localizer=OdometryLocalizer(Pose2D(1.0, 0.0, 0.0)), wall=wall)
    monitor.take_joints(JointStates(joints, NONE, NONE, NONE))
    monitor.take_odometry(Odometry(odometry, Pose2D(0.5, 0.0, 0.0), (0.1, 0.2)))
    monitor.take(mode="navigation", homed=True, runstopped=False, streaming=True, voltage=13.0)
    return monitor


def refusal(monitor: StretchMonitor, now: float = 5.0) -> OutcomeCode | None:
    try:
        monitor.check(now)
    except OutcomeError as error:
        return error.outcome.code
    return None


def test_a_driver_that_is_heard_and_well_may_move_and_is_read_in_the_map_frame() -> None:
    monitor = heard(Wall())
    assert refusal(monitor) is None
    assert monitor.missing() == []
    reading, number = monitor.reading()
    assert (reading.base, reading.speed, reading.stamp, number) == (Pose2D(1.5, 0.0, 0.0), (0.1, 0.2), 5.0, 1)


def test_before_anything_is_heard_the_driver_is_gone_and_every_topic_is_missing() -> None:
    monitor = StretchMonitor()
    assert refusal(monitor) is OutcomeCode.DRIVER_GONE
    assert {"stretch/joint_states", "odom", "is_runstopped"} <= set(monitor.missing())
    with pytest.raises(OutcomeError, match="is it running"):
        monitor.reading()


def test_a_base_that_lost_its_place_in_the_map_may_not_move_until_it_is_told() -> None:
    monitor = StretchMonitor(wall=Wall())
    monitor.take(mode="navigation", homed=True, runstopped=False, streaming=True, voltage=13.0)
    for stamp, x, pose, code in ((5.0, 2.0, 8.0, None), (5.1, 0.0, None, OutcomeCode.STALE_ODOMETRY), (15.0, 0.0, 8.0, None)):
        monitor.take_joints(JointStates(stamp, NONE, NONE, NONE))
        monitor.take_odometry(Odometry(stamp, Pose2D(x, 0.0, 0.0), (0.0, 0.0)))
        if pose is not None:
            monitor.take_pose(stamp, Pose2D(pose, 0.0, 0.0))
        assert refusal(monitor, stamp) is code


@pytest.mark.parametrize(("joints", "odometry", "what"), [(4.4, 5.0, "joint states"), (5.0, 4.4, "odometry")])
def test_joint_states_or_odometry_older_than_half_a_second_are_stale(joints: float, odometry: float, what: str) -> None:
    monitor = heard(Wall(), joints, odometry)
    assert refusal(monitor, 4.9) is None
    with pytest.raises(OutcomeError, match=f"newest {what} are 0.60 s old") as error:
        monitor.check(5.0)
    assert error.value.outcome.code is (OutcomeCode.STALE_ODOMETRY if what == "odometry" else OutcomeCode.STALE_STATE)


def test_a_dead_driver_whose_clock_stands_still_is_noticed_by_the_wall() -> None:
    wall = Wall()
    monitor = heard(wall)
    wall.now += 1.9
    assert refusal(monitor) is None
    wall.now += 0.2
    assert refusal(monitor) is OutcomeCode.DRIVER_GONE


@pytest.mark.parametrize(
    ("says", "code"),
    [
        ({"runstopped": True}, OutcomeCode.RUNSTOP),
        ({"mode": "runstopped"}, OutcomeCode.RUNSTOP),
        ({"homed": False}, OutcomeCode.NOT_HOMED),
        ({"mode": "homing"}, OutcomeCode.RESOURCE_BUSY),
        ({"mode": "stowing"}, OutcomeCode.RESOURCE_BUSY),
        ({"voltage": 10.4}, OutcomeCode.LOW_BATTERY),
        ({"voltage": None}, None),
        ({"mode": "position"}, None),
    ],
)
def test_what_the_driver_says_of_itself_forbids_motion(says: dict[str, object], code: OutcomeCode | None) -> None:
    monitor = heard(Wall())
    monitor.take(**says)
    assert refusal(monitor) is code


def test_joint_states_that_go_back_in_time_are_another_life_of_the_driver_until_it_is_taken_as_it_is() -> None:
    wall = Wall()
    monitor = heard(wall)
    monitor.take(joint_limits={"lift": (0.0, 1.1)})
    monitor.engage("navigation", True)
    monitor.take_joints(JointStates(4.6, NONE, NONE, NONE))
    assert refusal(monitor) is None, "less than the stale limit is disorder on the way"
    monitor.take_joints(JointStates(1.0, NONE, NONE, NONE))
    monitor.take_odometry(Odometry(1.0, Pose2D(0.0, 0.0, 0.0), (0.0, 0.0)))
    assert refusal(monitor, 1.0) is OutcomeCode.DRIVER_RESTARTED
    assert (monitor.life, monitor.joint_limits) == (1, None)
    assert monitor.resume() == pytest.approx(0.25)
    wall.now += 0.3
    assert monitor.resume() == 0.0
    assert refusal(monitor, 1.0) is None


def test_a_clock_that_goes_back_is_another_life_of_the_driver() -> None:
    monitor = heard(Wall())
    monitor.take_clock(5.0)
    monitor.take_clock(0.1)
    assert refusal(monitor) is OutcomeCode.DRIVER_RESTARTED


@pytest.mark.parametrize(
    ("says", "code"),
    [
        ({"mode": "position"}, OutcomeCode.DRIVER_RESTARTED),
        ({"streaming": False}, OutcomeCode.DRIVER_RESTARTED),
        ({"mode": "runstopped", "streaming": False}, OutcomeCode.RUNSTOP),
        ({"mode": "stowing"}, OutcomeCode.RESOURCE_BUSY),
    ],
)
def test_a_driver_that_leaves_what_it_was_brought_to_began_anew_unless_it_says_why(
    says: dict[str, object], code: OutcomeCode
) -> None:
    monitor = heard(Wall())
    monitor.engage("navigation", True)
    monitor.take(**says)
    assert refusal(monitor) is code


def test_what_was_asked_of_a_driver_before_it_was_silent_for_long_is_forgotten() -> None:
    wall = Wall()
    monitor = heard(wall)
    wall.now += 5.0
    monitor.take_joints(JointStates(10.0, NONE, NONE, NONE))
    assert monitor.life == 1


def test_a_camera_frame_is_too_old_after_a_second_of_the_nodes_clock_or_more_than_a_driver_may_be_silent() -> None:
    def stale(now: float) -> bool:
        try:
            monitor.check_camera(now)
        except OutcomeError as error:
            return error.outcome.code is OutcomeCode.STALE_FRAME
        return False

    wall = Wall()
    monitor = heard(wall)
    assert stale(5.0), "none has ever come"
    monitor.take_camera(5.0)
    assert [stale(now) for now in (5.0, 5.9, 6.1, 3.0)] == [False, False, True, True]
    wall.now += 2.1
    assert not stale(5.0), "a driver as silent as its camera is the cause"
    wall.now += 0.5
    assert stale(5.0)


def test_waiting_ends_with_the_next_joint_state_and_otherwise_with_its_limit() -> None:
    monitor = heard(Wall())
    assert not monitor.wait_beyond(1, 0.01)
    thread = threading.Thread(target=lambda: monitor.take_joints(JointStates(5.1, NONE, NONE, NONE)))
    thread.start()
    assert monitor.wait_beyond(1, 10.0)
    thread.join()
