"""What ends a goal is told once, heard at once, and closed with the result."""

from __future__ import annotations

from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.skills.interrupt import Interrupt

CANCELLED = Outcome(OutcomeCode.CANCELLED, "asked")
STOPPED = Outcome(OutcomeCode.STOPPED, "stopped")


def test_what_was_told_first_stays() -> None:
    interrupt = Interrupt()
    assert interrupt.tell(STOPPED)
    assert not interrupt.tell(CANCELLED)
    assert interrupt.outcome == STOPPED


def test_listeners_hear_it_before_tell_returns_and_at_once_where_it_came_before_them() -> None:
    interrupt = Interrupt()
    early: list[Outcome] = []
    late: list[Outcome] = []
    interrupt.on_told(early.append)
    interrupt.tell(CANCELLED)
    assert early == [CANCELLED]
    interrupt.on_told(late.append)
    assert late == [CANCELLED]


def test_after_the_result_is_made_nothing_counts_any_more() -> None:
    interrupt = Interrupt()
    heard: list[Outcome] = []
    interrupt.on_told(heard.append)
    assert interrupt.close() is None
    assert not interrupt.tell(CANCELLED)
    assert interrupt.outcome is None
    assert heard == []


def test_waiting_is_bounded_and_ends_with_the_reason() -> None:
    interrupt = Interrupt()
    assert interrupt.wait(0.01) is None
    interrupt.tell(CANCELLED)
    assert interrupt.wait(10.0) == CANCELLED
