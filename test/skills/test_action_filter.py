"""Whatever a network asks for, only what the limits allow reaches the body."""

from __future__ import annotations

import math

import pytest
from fake_body import LIMITS, PERIOD
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.body import JOINTS, Reading
from saycan_ros.skills.action_filter import ActionFilter, ActionLimits
from saycan_ros.world.pose import Pose2D

REST = {**dict.fromkeys(JOINTS, 0.0), "lift": 0.5, "gripper": 0.05}
NEVER = ActionLimits(cuts=1000)
wild = st.floats(-1e6, 1e6)
asked = st.lists(st.tuples(st.fixed_dictionaries(dict.fromkeys(JOINTS, wild)), st.tuples(wild, wild)), min_size=1, max_size=12)


def reading(stamp: float = 0.0, position: dict[str, float] | None = None) -> Reading:
    still = dict.fromkeys(JOINTS, 0.0)
    return Reading(stamp, position or REST, still, still, Pose2D(0.0, 0.0, 0.0), (0.0, 0.0))


@given(asked)
def test_no_target_ever_lies_outside_the_joints_ranges(rows: list) -> None:
    bounds = ActionFilter(NEVER, LIMITS, reading())
    for n, (joints, base) in enumerate(rows, 1):
        targets, _ = bounds.step(reading(n * PERIOD), joints, base)
        assert all(LIMITS[j][0] <= targets[j] <= LIMITS[j][1] for j in JOINTS)


@given(asked)
def test_no_target_moves_faster_than_its_joint_may(rows: list) -> None:
    bounds = ActionFilter(NEVER, LIMITS, reading())
    before = dict(REST)
    for n, (joints, base) in enumerate(rows, 1):
        targets, _ = bounds.step(reading(n * PERIOD), joints, base)
        for j in JOINTS:
            assert abs(targets[j] - before[j]) <= NEVER.joint_speed[j] * PERIOD + 1e-9
        before = targets


@given(asked)
def test_the_base_is_never_faster_or_more_sudden_than_it_may_be(rows: list) -> None:
    bounds = ActionFilter(NEVER, LIMITS, reading())
    before = (0.0, 0.0)
    for n, (joints, base) in enumerate(rows, 1):
        _, speed = bounds.step(reading(n * PERIOD), joints, base)
        for now, last, most, rise in zip(speed, before, NEVER.base_speed, NEVER.base_acceleration, strict=True):
            assert abs(now) <= most
            assert abs(now - last) <= rise * PERIOD + 1e-9
        before = speed


@given(st.sampled_from([*JOINTS, "base", "turn"]), st.sampled_from([math.nan, math.inf, -math.inf]))
def test_what_is_no_number_ends_with_execution_and_nothing_passes(name: str, value: float) -> None:
    bounds = ActionFilter(NEVER, LIMITS, reading())
    joints = {**REST, name: value} if name in JOINTS else REST
    base = (value, 0.0) if name == "base" else (0.0, value) if name == "turn" else (0.0, 0.0)
    with pytest.raises(OutcomeError, match=name) as caught:
        bounds.step(reading(PERIOD), joints, base)
    assert caught.value.outcome.code is OutcomeCode.EXECUTION


def test_a_blocked_joint_is_not_wound_up() -> None:
    limits = ActionLimits()
    bounds = ActionFilter(limits, LIMITS, reading())
    for n in range(1, 200):
        targets, _ = bounds.step(reading(n * PERIOD), {**REST, "arm": 0.5}, (0.0, 0.0))
    assert 0.0 < targets["arm"] <= limits.joint_speed["arm"] * limits.run_ahead + 1e-9


def test_the_gripper_may_squeeze_beyond_where_it_is() -> None:
    bounds = ActionFilter(ActionLimits(), LIMITS, reading())
    for n in range(1, 60):
        targets, _ = bounds.step(reading(n * PERIOD), {**REST, "gripper": -0.1}, (0.0, 0.0))
    assert targets["gripper"] == pytest.approx(-0.1, abs=1e-3)


def test_too_many_cuts_in_a_row_end_with_safety_and_name_the_joint() -> None:
    bounds = ActionFilter(ActionLimits(cuts=5), LIMITS, reading())
    for n in range(1, 5):
        bounds.step(reading(n * PERIOD), {**REST, "lift": 1.5}, (0.0, 0.0))
    with pytest.raises(OutcomeError, match="lift") as caught:
        bounds.step(reading(5 * PERIOD), {**REST, "lift": 1.5}, (0.0, 0.0))
    assert caught.value.outcome.code is OutcomeCode.SAFETY
    assert bounds.cut == 5


def test_cuts_with_a_sound_cycle_between_them_are_counted_and_survived() -> None:
    bounds = ActionFilter(ActionLimits(cuts=5), LIMITS, reading())
    for n in range(1, 40):
        bounds.step(reading(n * PERIOD), {**REST, "lift": 1.5 if n % 4 else 0.5}, (0.0, 0.0))
    assert bounds.cut == 30


def test_a_steady_wish_within_the_limits_is_reached() -> None:
    bounds = ActionFilter(ActionLimits(), LIMITS, reading())
    position = dict(REST)
    for n in range(1, 120):
        position, speed = bounds.step(reading(n * PERIOD, position), {**REST, "arm": 0.3, "lift": 0.8}, (0.1, 0.2))
    assert position["arm"] == pytest.approx(0.3, abs=1e-3)
    assert position["lift"] == pytest.approx(0.8, abs=1e-3)
    assert speed == pytest.approx((0.1, 0.2))


def test_holding_keeps_the_targets_and_slows_the_base_to_a_stand() -> None:
    limits = ActionLimits()
    bounds = ActionFilter(limits, LIMITS, reading())
    for n in range(1, 30):
        last, speed = bounds.step(reading(n * PERIOD), {**REST, "arm": 0.02}, (0.2, 0.0))
    for n in range(30, 60):
        before = speed
        held, speed = bounds.hold(reading(n * PERIOD))
        assert held == last
        assert abs(speed[0] - before[0]) <= limits.base_acceleration[0] * PERIOD + 1e-9
    assert speed == (0.0, 0.0)


def test_a_wish_slower_than_the_deadband_moves_the_base_not_at_all() -> None:
    bounds = ActionFilter(ActionLimits(), LIMITS, reading())
    for n in range(1, 60):
        _, speed = bounds.step(reading(n * PERIOD), REST, (0.005, -0.011))
        assert speed == (0.0, 0.0)
    _, speed = bounds.step(reading(60 * PERIOD), REST, (0.007, -0.013))
    assert speed == pytest.approx((0.007, -0.013))


def test_after_a_long_pause_nothing_jumps() -> None:
    bounds = ActionFilter(ActionLimits(smoothing=0.0), LIMITS, reading())
    targets, speed = bounds.step(reading(30.0), {**REST, "arm": 0.5}, (0.2, 0.0))
    assert targets["arm"] <= 0.2 * 0.1 + 1e-9
    assert speed[0] <= 0.3 * 0.1 + 1e-9


@pytest.mark.parametrize(
    "wrong",
    [
        {"joint_speed": {"arm": 0.1}}, {"joint_speed": dict.fromkeys(JOINTS, -1.0)}, {"base_speed": (2.0, 0.1)},
        {"base_acceleration": (0.0, 1.0)}, {"base_deadband": (0.2, 0.0)}, {"cuts": 0}, {"smoothing": -0.1}, {"faster": True},
    ],
)  # fmt: skip
def test_limits_that_limit_nothing_are_refused(wrong: dict) -> None:
    with pytest.raises(ValidationError, match=next(iter(wrong))):
        ActionLimits.model_validate(wrong)
