"""The controllers: where they end, how smoothly, and that they give up when nothing moves."""

from __future__ import annotations

import itertools
import math
import random

import pytest
from fake_body import PERIOD, FakeBody

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.skills.base_motion import DriveTo, Pace
from saycan_ros.skills.joint_motion import MoveJoints
from saycan_ros.world.pose import Pose2D, wrap

PACE = Pace()


def drive(body: FakeBody, goal: Pose2D, limit: float = 60.0) -> list[tuple[float, float]]:
    """Drive there; the commanded speeds."""
    controller, speeds = DriveTo(goal), []
    for _ in range(int(limit / PERIOD)):
        linear, angular, arrived = controller.step(body.read())
        body.drive(linear, angular)
        speeds.append((linear, angular))
        if arrived:
            return speeds
        body.wait()
    raise AssertionError(f"not there after {limit} s: {body.base}")


@pytest.mark.parametrize("seed", range(12))
def test_a_drive_ends_within_two_centimetres_and_one_and_a_half_degrees(seed: int) -> None:
    chance = random.Random(seed)
    body = FakeBody(Pose2D(chance.uniform(-2, 2), chance.uniform(-2, 2), chance.uniform(-3.1, 3.1)), delay=seed % 7)
    goal = Pose2D(chance.uniform(-2, 2), chance.uniform(-2, 2), chance.uniform(-3.1, 3.1))
    speeds = drive(body, goal)
    for _ in range(5):
        body.wait()
    assert body.base.distance(goal) < 0.02
    assert abs(wrap(body.base.heading - goal.heading)) < math.radians(1.5)
    assert max(abs(v) for v, _ in speeds) <= PACE.linear + 1e-9
    assert max(abs(w) for _, w in speeds) <= PACE.angular + 1e-9


def test_speeds_change_no_faster_than_the_pace_allows() -> None:
    speeds = drive(FakeBody(), Pose2D(1.0, 1.0, 2.0))
    for (v0, w0), (v1, w1) in itertools.pairwise(speeds[:-1]):
        assert abs(v1 - v0) <= PACE.linear_rise * PERIOD + 1e-9
        assert abs(w1 - w0) <= PACE.angular_rise * PERIOD + 1e-9


def test_a_goal_just_behind_is_reached_backwards_without_turning_round() -> None:
    body = FakeBody()
    speeds = drive(body, Pose2D(-0.3, 0.0, 0.0))
    assert min(v for v, _ in speeds) < -0.1
    assert max(abs(w) for _, w in speeds) < 0.1


def test_a_goal_already_reached_needs_no_drive() -> None:
    assert len(drive(FakeBody(), Pose2D(0.0, 0.0, 0.0))) <= 2


def test_a_base_that_does_not_move_fails_in_bounded_time() -> None:
    body = FakeBody()
    controller = DriveTo(Pose2D(1.0, 0.0, 0.0))

    def ask_in_vain() -> None:
        for _ in range(int(10 / PERIOD)):
            controller.step(body.read())
            body.wait()

    with pytest.raises(OutcomeError) as caught:
        ask_in_vain()
    assert caught.value.outcome.code is OutcomeCode.MOTION_FAILED
    assert body.time < 106.0


def test_a_base_that_is_held_is_not_stuck_however_long_it_stands() -> None:
    body = FakeBody()
    controller = DriveTo(Pose2D(1.0, 0.0, 0.0))
    for _ in range(int(10 / PERIOD)):
        controller.step(body.read(), held=True)
        body.wait()

    def ask_in_vain() -> None:
        for _ in range(int(4 / PERIOD)):
            controller.step(body.read())
            body.wait()

    with pytest.raises(OutcomeError, match="does not get nearer"):
        ask_in_vain()


def test_a_base_that_was_held_goes_on_from_the_speed_that_it_has() -> None:
    body = FakeBody()
    controller = DriveTo(Pose2D(2.0, 0.0, 0.0))
    speeds = []
    for cycle in range(300):
        held = 60 <= cycle < 200
        linear, angular, _ = controller.step(body.read(), held)
        # Held back to 0.1 m/s at first, then at a stand.
        most = 0.3 if not held else 0.1 if cycle < 120 else 0.0
        body.drive(min(linear, most), angular)
        body.wait()
        speeds.append(linear)
    rise = PACE.linear_rise * PERIOD + 1e-9
    assert speeds[59] == PACE.linear
    assert max(speeds[64:120]) <= 0.1 + rise, "it asks for no more than a little above what it gets"
    assert max(speeds[130:200]) <= rise
    assert all(after - before <= rise for before, after in itertools.pairwise(speeds[130:]))
    assert max(speeds[200:]) == PACE.linear


@pytest.mark.parametrize("speed", [(0.5, 0.0), (-0.5, 0.2), (0.1, 1.7)])
def test_a_base_that_is_held_asks_for_no_more_than_its_pace_however_fast_the_odometry_says_it_is(
    speed: tuple[float, float],
) -> None:
    body = FakeBody()
    controller = DriveTo(Pose2D(2.0, 0.0, 0.0))
    for _ in range(5):
        body.speed = speed
        linear, angular, _ = controller.step(body.read(), held=True)
        assert abs(linear) <= PACE.linear
        assert abs(angular) <= PACE.angular
        body.wait()


def move(body: FakeBody, controller: MoveJoints, limit: float = 20.0) -> float:
    """Move until arrived; the seconds it took."""
    start = body.time
    while body.time < start + limit:
        targets, arrived = controller.step(body.read())
        body.move(targets)
        if arrived:
            return body.time - start
        body.wait()
    raise AssertionError("not there")


def test_joints_arrive_together_and_close_to_their_goals() -> None:
    body = FakeBody()
    move(body, MoveJoints({"lift": 0.9, "head_pan": -1.5, "arm": 0.2}))
    assert body.position["lift"] == pytest.approx(0.9, abs=0.007)
    assert body.position["arm"] == pytest.approx(0.2, abs=0.007)
    assert body.position["head_pan"] == pytest.approx(-1.5, abs=0.051)


def test_a_joints_speed_is_held_back_where_asked() -> None:
    assert move(FakeBody(), MoveJoints({"arm": 0.2}, {"arm": 0.05})) == pytest.approx(4.0, abs=0.2)
    assert move(FakeBody(), MoveJoints({"arm": 0.2})) == pytest.approx(0.4, abs=0.2)


def test_a_blocked_joint_is_named_in_a_motion_failure() -> None:
    body = FakeBody()
    body.blocked = {"arm"}
    with pytest.raises(OutcomeError, match="arm") as caught:
        move(body, MoveJoints({"lift": 0.6, "arm": 0.3}))
    assert caught.value.outcome.code is OutcomeCode.MOTION_FAILED
    assert body.time < 103.0
