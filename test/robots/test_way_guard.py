"""What lies in the way of the base's motion holds it back, and nothing else does."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pytest

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.way_guard import (
    AHEAD,
    BRAKE,
    CORNER,
    DELAY,
    FRONT,
    HALF_WIDE,
    HAND_FRONT,
    HAND_REAR,
    HAND_RIGHT,
    REAR,
    TURNING,
    WayGuard,
)
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.range_scan import RangeScan

Spot = tuple[float, float]
PERIOD = 1 / 30


def scan(*points: Spot, stamp: float = 0.0) -> RangeScan:
    return RangeScan(np.array(points, np.float32).reshape(-1, 2), stamp)


def allowed(linear: float, angular: float, *points: Spot) -> Spot:
    return WayGuard().allow(scan(*points), linear, angular, 0.0)


def wall(x: float, half: float = 0.5) -> list[Spot]:
    """A wall across the way, a point each 2 cm."""
    return [(x, float(y)) for y in np.arange(-half, half, 0.02)]


class Drive:
    """A base that follows what is allowed 0.07 s later, among points of the map; a scan comes each `turn` seconds."""

    def __init__(self, *points: Spot, noise: float = 0.0, guard: WayGuard | None = None, turn: float = 0.1) -> None:
        self.points = list(points)
        self.guard = guard or WayGuard()
        self.base = Pose2D(0.0, 0.0, 0.0)
        self.time = 0.0
        self.turn = turn
        self.speeds: list[Spot] = [(0.0, 0.0)] * 2
        self._noise, self._random = noise, np.random.default_rng(0)
        self._scan = self._look()

    def ask(self, linear: float, angular: float, seconds: float) -> None:
        for _ in range(round(seconds / PERIOD)):
            if self.time - self._scan.stamp >= self.turn:
                self._scan = self._look()
            self.speeds.append(self.guard.allow(self._scan, linear, angular, self.time))
            v, w = self.speeds[-3]
            middle = self.base.heading + w * PERIOD / 2
            x, y = self.base.x + v * PERIOD * math.cos(middle), self.base.y + v * PERIOD * math.sin(middle)
            self.base = Pose2D(x, y, self.base.heading + w * PERIOD)
            self.time += PERIOD

    def gap(self) -> float:
        """Metres from the outline to the nearest point."""
        return min(math.hypot(max(REAR - x, x - FRONT, 0.0), max(abs(y) - HALF_WIDE, 0.0)) for x, y in self._seen())

    def _seen(self) -> list[Spot]:
        return [self.base.to_base(*point) for point in self.points]

    def _look(self) -> RangeScan:
        points = np.array(self._seen(), np.float32).reshape(-1, 2)
        return RangeScan(points + self._random.normal(0.0, self._noise, points.shape).astype(np.float32), self.time)


def outcome_of(drive: Drive, linear: float, angular: float, seconds: float) -> OutcomeError:
    with pytest.raises(OutcomeError) as caught:
        drive.ask(linear, angular, seconds)
    return caught.value


def test_a_free_way_is_driven_as_fast_as_asked() -> None:
    assert allowed(0.3, 0.1) == (0.3, 0.1)
    assert allowed(0.3, 0.0, *wall(1.0)) == (0.3, 0.0)


@pytest.mark.parametrize("gap", [0.15, 0.2, 0.25, 0.3])
def test_the_base_goes_as_fast_as_it_can_still_brake_after_the_scans_delay(gap: float) -> None:
    speed, _ = allowed(0.3, 0.0, (FRONT + gap, 0.05))
    assert 0.0 < speed < 0.3
    assert speed * DELAY + speed**2 / (2 * BRAKE[0]) == pytest.approx(gap - AHEAD, abs=0.002)


@pytest.mark.parametrize("way", [1, -1])
@pytest.mark.parametrize("noise", [0.0, 0.01])
def test_it_slows_down_early_and_stands_at_least_ten_centimetres_away(way: int, noise: float) -> None:
    drive = Drive(*wall(way * 1.2), noise=noise)
    drive.ask(way * 0.3, 0.0, 8.0)
    assert drive.speeds[-1] == (0.0, 0.0)
    assert 0.10 < drive.gap() < 0.17
    slower = np.diff([abs(v) for v, _ in drive.speeds])
    assert noise or min(slower) > -0.05, "it slows down step by step"


def test_a_base_that_stands_does_not_creep_on_the_lasers_noise() -> None:
    drive = Drive(*wall(0.4), noise=0.01, guard=WayGuard(patience=100.0))
    drive.ask(0.3, 0.0, 4.0)
    before = drive.gap()
    drive.ask(0.3, 0.0, 20.0)
    assert drive.gap() == pytest.approx(before, abs=1e-6)


@pytest.mark.parametrize(
    ("aside", "held"), [(0.0, True), (0.21, True), (-0.21, True), (0.24, False), (-0.24, True), (-0.44, True), (-0.47, False)]
)
def test_only_what_stands_in_the_corridor_of_base_and_hand_counts(aside: float, held: bool) -> None:
    guard = WayGuard()
    speed, _ = guard.allow(scan((FRONT + 0.15, aside)), 0.3, 0.0, 0.0)
    assert (guard.held, speed < 0.3) == (held, held)


def test_a_bend_looks_where_it_leads() -> None:
    beside = (0.28, 0.25)
    assert allowed(0.3, 0.0, beside) == (0.3, 0.0)
    linear, angular = allowed(0.3, 0.9, beside)
    assert 0.0 <= linear < 0.3
    assert angular == pytest.approx(3.0 * linear), "the way stays the same"
    assert allowed(0.3, -0.9, beside) == (0.3, -0.9)


@pytest.mark.parametrize("gap", [0.0, 0.05, 0.11])
def test_moving_away_is_always_allowed_however_near_it_is(gap: float) -> None:
    assert allowed(-0.3, 0.0, *wall(FRONT + gap)) == (-0.3, 0.0)
    assert allowed(0.3, 0.0, *wall(FRONT + gap)) == (0.0, 0.0)
    assert allowed(0.3, 0.0, *wall(REAR - gap)) == (0.3, 0.0)
    assert allowed(-0.3, 0.0, *wall(REAR - gap)) == (0.0, 0.0)


@pytest.mark.parametrize("speed", [0.002, 0.01, 0.05])
def test_no_crawl_is_slow_enough_to_come_nearer(speed: float) -> None:
    assert allowed(speed, 0.0, *wall(FRONT + 0.10)) == (0.0, 0.0)


@pytest.mark.parametrize("speed", [1e-320, -1e-300, 1e-9])
def test_a_speed_that_is_none_moves_nothing_and_makes_no_straight_way_of_a_turn(speed: float) -> None:
    with np.errstate(all="raise"):
        assert allowed(speed, 0.0, *wall(FRONT + 0.05)) == (0.0, 0.0)
        assert allowed(0.0, speed, *wall(FRONT + 0.05)) == (0.0, 0.0)
        assert allowed(speed, 0.5, (FRONT + 0.05, HALF_WIDE + 0.03)) == (0.0, 0.5)


def test_what_stands_close_beside_the_base_does_not_keep_it_from_driving_along() -> None:
    for y in (HALF_WIDE + 0.045, HAND_RIGHT - 0.025):
        beside = [(float(x), y) for x in np.arange(-1.0, 1.0, 0.02)]
        assert allowed(0.3, 0.0, *beside) == (0.3, 0.0)
        assert allowed(-0.3, 0.0, *beside) == (-0.3, 0.0)
    along = [(float(x), HALF_WIDE + 0.01) for x in np.arange(REAR, FRONT, 0.02)]
    assert allowed(0.3, 0.0, *along) == (0.3, 0.0)


def test_a_counter_at_the_distance_of_a_station_holds_no_turn_back() -> None:
    counter = [(float(x), -0.48) for x in np.arange(-1.0, 1.0, 0.02)]
    assert allowed(0.0, 1.0, *counter) == (0.0, 1.0)
    assert allowed(0.0, -1.0, *counter) == (0.0, -1.0)


def test_a_turn_ends_before_the_corner_meets_what_stands_in_its_circle() -> None:
    for way in (1, -1):
        angle = math.radians(-100.0 * way)
        drive = Drive(((CORNER - 0.02) * math.cos(angle), (CORNER - 0.02) * math.sin(angle)))
        assert drive.gap() > TURNING
        drive.ask(0.0, 0.8 * way, 4.0)
        assert drive.speeds[-1] == (0.0, 0.0)
        assert drive.gap() > 0.01
        assert 0.02 < abs(drive.base.heading) < 1.0
        drive.ask(0.0, -0.4 * way, 0.3)
        assert drive.speeds[-1] == (0.0, -0.4 * way), "it may turn back"


@pytest.mark.parametrize("turn", [0.4, 0.48])
@pytest.mark.parametrize("bearing", [105.0, 120.0, 135.0])
def test_a_slow_lasers_scans_count_for_as_old_as_they_are(turn: float, bearing: float) -> None:
    angle = math.radians(bearing)
    drive = Drive(((CORNER - 0.02) * math.cos(angle), (CORNER - 0.02) * math.sin(angle)), turn=turn)
    gaps = []
    for _ in range(90):
        drive.ask(0.0, -1.0, PERIOD)
        gaps.append(drive.gap())
    assert min(gaps) > 0.005


def test_a_turn_away_from_what_touches_the_side_is_allowed_and_one_towards_it_is_not() -> None:
    beside_the_rear = (REAR + 0.05, HALF_WIDE + 0.01)
    assert allowed(0.0, 0.5, beside_the_rear) == (0.0, 0.5)
    assert allowed(0.0, -0.5, beside_the_rear) == (0.0, 0.0)


def test_a_turn_ends_before_the_hand_meets_who_stands_on_its_circle_and_the_corners_do_not_reach() -> None:
    beyond = CORNER + TURNING + 0.03
    assert allowed(0.0, 1.0, (beyond, 0.0)) == (0.0, 1.0), "it is a quarter of a turn away"
    drive = Drive((beyond, 0.0))
    drive.ask(0.0, 1.0, 4.0)
    x, y = drive.base.to_base(beyond, 0.0)
    assert drive.speeds[-1] == (0.0, 0.0)
    assert x > HAND_FRONT + 0.01
    assert y < -0.3
    assert WayGuard().allow(scan((x, y)), 0.0, -1.0, 0.0) == (0.0, -1.0)


def test_what_is_below_the_hand_holds_no_way_back_that_it_may_go() -> None:
    leg = (HAND_REAR + 0.01, -0.3)
    assert allowed(0.3, 0.0, leg) == (0.3, 0.0)
    assert allowed(-0.3, 0.0, leg) == (0.0, 0.0)


def test_it_says_when_it_holds_the_base_back_and_no_longer_when_nobody_asks() -> None:
    guard = WayGuard()
    guard.allow(scan(), 0.3, 0.0, 0.0)
    assert not guard.held
    guard.allow(scan((FRONT + 0.05, 0.0)), 0.3, 0.0, 0.1)
    assert guard.held
    guard.allow(scan((FRONT + 0.05, 0.0)), 0.0, 0.0, 0.2)
    assert not guard.held


def test_whoever_asks_no_more_is_held_no_more() -> None:
    guard = WayGuard()
    guard.allow(scan((FRONT + 0.05, 0.0)), 0.3, 0.0, 1.0)
    assert [guard.holds(now) for now in (1.0, 1.4, 1.6, 0.9)] == [True, True, False, False]


@pytest.mark.parametrize(
    ("points", "linear", "angular", "words"),
    [
        ([(FRONT + 0.10, 0.0)], 0.3, 0.0, "0.10 m ahead of the base"),
        ([(REAR - 0.08, 0.1)], -0.3, 0.0, "0.08 m behind the base"),
        ([(REAR + 0.05, HALF_WIDE + 0.02)], 0.0, -0.5, "0.02 m to the left of the base"),
        ([(REAR + 0.05, -HALF_WIDE - 0.02)], 0.0, 0.5, "0.02 m to the right of the base"),
    ],
)
def test_after_five_seconds_at_a_stand_the_way_is_blocked_and_it_says_where(
    points: Sequence[Spot], linear: float, angular: float, words: str
) -> None:
    drive = Drive(*points)
    drive.ask(linear, angular, 4.9)
    error = outcome_of(drive, linear, angular, 0.5)
    assert error.outcome.code is OutcomeCode.WAY_BLOCKED
    assert error.outcome.message == f"something stands {words}; clear the way"
    assert drive.time == pytest.approx(5.0, abs=0.1)


def test_patience_begins_anew_when_it_may_move_when_it_is_halted_and_when_nobody_asked() -> None:
    near, far = (FRONT + 0.10, 0.0), (FRONT + 0.60, 0.0)
    drive = Drive(near)
    drive.ask(0.3, 0.0, 4.0)
    drive.points = [far]
    drive.ask(0.3, 0.0, 0.5)
    assert drive.speeds[-1] == (0.3, 0.0)
    drive.base, drive.points = Pose2D(0.0, 0.0, 0.0), [near]
    drive.ask(0.3, 0.0, 4.0)
    drive.guard.forget()
    drive.ask(0.3, 0.0, 4.0)
    drive.ask(0.0, 0.0, PERIOD)
    drive.ask(0.3, 0.0, 4.0)
    drive.time += 1.0
    drive.ask(0.3, 0.0, 4.0)
    outcome_of(drive, 0.3, 0.0, 1.2)


def test_the_other_way_may_be_tried_while_one_is_blocked() -> None:
    drive = Drive(*wall(FRONT + 0.10))
    drive.ask(0.3, 0.0, 4.0)
    drive.ask(-0.3, 0.0, 1.0)
    assert drive.base.x < -0.2


def test_who_asks_now_for_one_way_now_for_another_and_gets_neither_wears_the_patience_out_as_well() -> None:
    drive = Drive(*wall(FRONT + 0.10), *wall(REAR - 0.10))
    for _ in range(73):
        drive.ask(0.3, 0.0, PERIOD)
        drive.ask(-0.3, 0.0, PERIOD)
    assert drive.base.x == 0.0
    assert outcome_of(drive, 0.3, 0.0, 0.5).outcome.code is OutcomeCode.WAY_BLOCKED


def test_what_is_no_number_or_within_the_robot_itself_is_not_there() -> None:
    with np.errstate(all="raise"):
        assert allowed(0.3, 0.0, (math.nan, 0.0), (0.2, math.nan), (math.inf, 0.0), (0.0, -0.1)) == (0.3, 0.0)
        assert WayGuard().allow(scan(), 0.3, 0.0, 0.0) == (0.3, 0.0)
    assert allowed(0.3, 0.0, (math.nan, 0.0), (FRONT - 0.01, 0.0)) == (0.0, 0.0), "as the laser's noise shows what touches it"
