"""Stop latency is counted in control periods to the first zero command after which no other one follows."""

from __future__ import annotations

import pytest

from saycan_ros.conformance.command_trace import Command, CommandTrace, percentile

PERIODS = [10.0 + 0.02 * n for n in range(100)]
ARM_OUT, ARM_HELD = {"arm": 0.4, "head_pan": 0.0}, {"arm": 0.213, "head_pan": 0.0}


def drive(wall: float, linear: float = 0.2, angular: float = 0.0) -> Command:
    return Command(wall, "velocity", {"linear": linear, "angular": angular})


def rest(wall: float) -> Command:
    return drive(wall, 0.0)


def pose(wall: float, values: dict[str, float]) -> Command:
    return Command(wall, "pose", values)


def latency(*commands: Command, wall: float = 10.5) -> float | None:
    return CommandTrace(PERIODS, commands).latency(wall)


def test_the_zero_that_nothing_follows_counts_and_not_an_earlier_one() -> None:
    assert latency(drive(10.48), rest(10.53)) == pytest.approx(1.5)
    assert latency(drive(10.48), rest(10.53), drive(10.54), rest(10.62)) == pytest.approx(6.0)
    assert latency(drive(10.48), rest(10.53), rest(10.55), rest(10.57)) == pytest.approx(1.5)


def test_turning_on_the_spot_is_motion_too() -> None:
    assert latency(drive(10.51, 0.0, 0.4), drive(10.55, 0.0, 0.4), rest(10.60)) == pytest.approx(5.0)


def test_a_zero_from_before_the_stop_does_not_count() -> None:
    assert latency(rest(10.4), drive(10.49), rest(10.58)) == pytest.approx(4.0)


def test_where_nothing_was_told_to_move_there_is_nothing_to_stop() -> None:
    assert latency(rest(10.49), rest(10.58)) is None
    assert latency(pose(10.48, ARM_HELD), pose(10.55, ARM_HELD), rest(10.7)) is None
    assert latency(drive(10.4), Command(10.45, "stop", {}), rest(10.7)) is None


def test_joint_targets_in_force_are_motion_too() -> None:
    assert latency(pose(10.48, ARM_OUT), rest(10.49), pose(10.53, ARM_HELD)) == pytest.approx(1.5)


def test_a_body_that_is_told_to_move_to_the_end_of_the_trace_has_not_stopped() -> None:
    assert latency(rest(10.52), drive(10.58)) is None


def test_nothing_told_any_more_is_no_latency() -> None:
    assert latency(drive(10.4)) is None
    assert CommandTrace([], []).latency(10.5) is None


def test_joint_targets_are_zero_once_they_are_those_that_are_held_in_the_end() -> None:
    assert latency(pose(10.48, ARM_OUT), pose(10.51, ARM_OUT), pose(10.54, ARM_HELD)) == pytest.approx(2.0)
    nearly = {"arm": 0.216, "head_pan": 0.01}
    assert latency(pose(10.51, ARM_OUT), pose(10.54, nearly), pose(10.60, ARM_HELD)) == pytest.approx(2.0)


def test_joints_that_go_on_after_the_base_has_stopped_count() -> None:
    rows = [drive(10.48), rest(10.52), pose(10.55, ARM_OUT), pose(10.66, ARM_HELD)]
    assert latency(*rows) == pytest.approx(8.0)


def test_a_stop_of_the_driver_itself_is_a_zero_command() -> None:
    assert latency(drive(10.49), Command(10.51, "stop", {})) == pytest.approx(0.5)


def test_a_period_that_took_long_on_the_wall_is_one_period() -> None:
    trace = CommandTrace([10.0, 10.1, 10.9, 11.0], [drive(10.1), rest(10.9)])
    assert trace.latency(10.5) == pytest.approx(0.5)


def test_the_last_motion_after_a_result_is_found() -> None:
    trace = CommandTrace(PERIODS, [drive(10.48), rest(10.52), drive(10.9), rest(10.95)])
    assert trace.last_motion(10.6) == 10.9
    assert trace.last_motion(10.95) is None


def test_what_moved_too_late_is_told_with_how_much_and_when() -> None:
    trace = CommandTrace(PERIODS, [pose(10.52, ARM_OUT), drive(10.6, 0.3), rest(10.61), pose(10.7, ARM_HELD)])
    assert trace.story(10.5) == "2 commands to move: arm +0.187 after 1.0, ... linear +0.300 after 5.0 periods"
    assert trace.story(10.65) == "told to move nothing"


def test_the_drivers_own_json_is_read() -> None:
    trace = CommandTrace.parse(
        {
            "periods": [[1.0, 0.1], [1.1, 0.2]],
            "commands": [[1.0, "velocity", {"linear": 0.1, "angular": 0.0}], [1.05, "stop", {}]],
        }
    )
    assert trace.periods == [1.0, 1.1]
    assert [c.kind for c in trace.commands] == ["velocity", "stop"]
    assert trace.latency(1.0) == pytest.approx(0.5)


@pytest.mark.parametrize(("part", "value"), [(0.5, 50.0), (0.99, 99.0), (1.0, 100.0), (0.001, 1.0)])
def test_a_percentile_is_one_of_the_values(part: float, value: float) -> None:
    assert percentile([float(n) for n in range(100, 0, -1)], part) == value


def test_of_nothing_there_is_no_percentile() -> None:
    assert percentile([], 0.5) is None
