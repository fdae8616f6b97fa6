"""How fast simulated time passes, on a wall clock that the test moves."""

from __future__ import annotations

import pytest

from saycan_ros.simulation.pacing import Pacing

PERIOD = 1 / 30


class Wall:
    def __init__(self) -> None:
        self.now = 50.0

    def __call__(self) -> float:
        return self.now


def periods(pacing: Pacing, wall: Wall, count: int, work: float = 0.0, streams: bool = False, busy: bool = False) -> float:
    """The wall time that so many periods take where each costs `work` and nobody answers."""
    start = wall.now
    for _ in range(count):
        wall.now += work
        pacing.published()
        wall.now = max(wall.now, pacing.due(streams, busy), pacing.reply_due(streams))
        pacing.finished()
    return wall.now - start


@pytest.mark.parametrize("speed", [1.0, 4.0, 0.5])
def test_simulated_time_is_the_asked_multiple_of_wall_time(speed: float) -> None:
    wall = Wall()
    assert periods(Pacing(PERIOD, speed, 3.0, wall), wall, 300, work=0.002) == pytest.approx(10.0 / speed, rel=0.01)


def test_a_machine_that_cannot_keep_up_runs_slower_and_does_not_catch_up_later() -> None:
    wall = Wall()
    pacing = Pacing(PERIOD, 1.0, 3.0, wall)
    assert periods(pacing, wall, 30, work=0.1) == pytest.approx(3.0)
    assert periods(pacing, wall, 300) == pytest.approx(10.0, abs=Pacing.BEHIND + PERIOD)


def test_at_speed_zero_it_idles_at_the_idle_speed_and_does_not_wait_while_the_driver_moves_the_robot() -> None:
    wall = Wall()
    pacing = Pacing(PERIOD, 0.0, 3.0, wall)
    assert periods(pacing, wall, 90, work=0.001) == pytest.approx(1.0, rel=0.02)
    assert periods(pacing, wall, 90, work=0.001, busy=True) == pytest.approx(0.09)


@pytest.mark.parametrize("speed", [0.0, 8.0])
def test_a_controller_that_streams_is_waited_for_and_its_answer_ends_the_wait(speed: float) -> None:
    wall = Wall()
    pacing = Pacing(PERIOD, speed, 3.0, wall)
    pacing.published()
    assert pacing.reply_due(streams=True) == wall.now + Pacing.REPLY
    assert pacing.reply_due(streams=False) == wall.now
    pacing.commanded()
    assert pacing.reply_due(streams=True) == wall.now


def test_in_real_time_nobody_is_waited_for() -> None:
    wall = Wall()
    pacing = Pacing(PERIOD, 1.0, 3.0, wall)
    pacing.published()
    assert pacing.reply_due(streams=True) == wall.now


def test_an_answer_to_an_earlier_state_is_not_one_to_this() -> None:
    wall = Wall()
    pacing = Pacing(PERIOD, 0.0, 3.0, wall)
    pacing.commanded()
    pacing.published()
    assert pacing.reply_due(streams=True) > wall.now


def test_a_stream_without_answers_is_given_up_after_a_few_periods_and_taken_up_with_the_next_command() -> None:
    wall = Wall()
    pacing = Pacing(PERIOD, 0.0, 3.0, wall)
    assert periods(pacing, wall, Pacing.MISSES, streams=True) == pytest.approx(Pacing.MISSES * Pacing.REPLY)
    assert periods(pacing, wall, 90, streams=True) == pytest.approx(90 * PERIOD / 3.0, rel=0.03)
    pacing.commanded()
    pacing.finished()
    pacing.published()
    assert pacing.reply_due(streams=True) > wall.now
