"""What the campaign counts as an orphan, as late, as answered twice and as moving, on a bench made up for it."""

from __future__ import annotations

import time
from typing import Any

import pytest

pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from saycan_ros.conformance.campaign import Campaign, CampaignFigures
from saycan_ros.conformance.command_trace import Command, CommandTrace
from saycan_ros.conformance.skill_probe import Ended, ProbeGoal
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError

pytestmark = pytest.mark.serial
FAST = {"saycan_ros.conformance.campaign.GIVE_UP": 0.05}
CANCELLED = Outcome(OutcomeCode.CANCELLED)


class FakeProbe:
    """One server whose every goal ends as it is told to."""

    def __init__(self) -> None:
        self.count = 1
        self.cancels = 0
        self.on_cancel: Any = lambda goal: None

    def cancel(self, goal: ProbeGoal) -> None:
        self.cancels += 1
        self.on_cancel(goal)

    def results(self, goal: ProbeGoal) -> int:
        return self.count


class FakeBench:
    """Rests and gives the trace that it is told to."""

    def __init__(self) -> None:
        self.probes = {"go_to": FakeProbe()}
        self.still = True
        self.commands: list[Command] = []
        self.kitchen = True

    def unrest(self) -> str:
        return "" if self.still else "the lift moved"

    def pause(self, seconds: float) -> None:
        """No time passes."""

    def trace(self) -> CommandTrace:
        now = time.monotonic()
        return CommandTrace([now - 60 + n / 120 for n in range(120 * 61)], self.commands)


def velocity(wall: float, linear: float) -> Command:
    return Command(wall, "velocity", {"linear": linear, "angular": 0.0})


def judge(
    library: SkillLibrary,
    monkeypatch: pytest.MonkeyPatch,
    bench: FakeBench,
    outcome: Outcome | None = CANCELLED,
    after: float = 0.05,
) -> CampaignFigures:
    """What the campaign makes of one goal, cancelled ten seconds ago, whose result came `after` seconds later."""
    for name, value in FAST.items():
        monkeypatch.setattr(name, value)
    skill = library.find("go to the table")
    campaign = Campaign(bench, None, [skill.template], 0)  # type: ignore[arg-type]
    now = time.monotonic()
    goal = ProbeGoal(bytes(16))
    goal.sent, goal.accepted, goal.cancelled = now - 12.0, now - 11.9, now - 10.0
    if outcome is not None:
        goal.note(ended=Ended(5, outcome, goal.cancelled + after))
    campaign._judge(skill.template, skill, goal)
    return campaign.figures


def test_a_goal_that_stops_at_once_is_counted_with_its_latency(library: SkillLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = FakeBench()
    cancelled = time.monotonic() - 10.0
    bench.commands = [velocity(cancelled - 0.1, 0.3), velocity(cancelled + 0.02, 0.0)]
    figures = judge(library, monkeypatch, bench)
    assert figures.ok
    assert figures.latencies == [pytest.approx(0.02 * 120, abs=0.5)]


def test_a_goal_without_a_result_is_an_orphan_and_is_cancelled_again(
    library: SkillLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = FakeBench()
    bench.probes["go_to"].on_cancel = lambda goal: goal.note(ended=Ended(5, CANCELLED, goal.cancelled + 0.05))
    figures = judge(library, monkeypatch, bench, outcome=None)
    assert (figures.orphans, bench.probes["go_to"].cancels) == (1, 1)
    assert not figures.ok


def test_a_goal_that_cannot_be_ended_at_all_ends_the_campaign(library: SkillLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(OutcomeError, match="not even after a second cancel"):
        judge(library, monkeypatch, FakeBench(), outcome=None)


def test_a_command_after_the_result_is_an_orphan(library: SkillLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = FakeBench()
    cancelled = time.monotonic() - 10.0
    bench.commands = [velocity(cancelled + 0.02, 0.0), velocity(cancelled + 3.0, 0.2), velocity(cancelled + 3.1, 0.0)]
    assert judge(library, monkeypatch, bench).orphans == 1


def test_a_stop_after_more_than_half_a_second_of_the_robots_time_is_late(
    library: SkillLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = FakeBench()
    cancelled = time.monotonic() - 10.0
    bench.commands = [velocity(cancelled + 0.15, 0.3), velocity(cancelled + 0.2, 0.0)]
    assert judge(library, monkeypatch, bench, after=0.3).late == 1


def test_a_result_that_takes_more_than_five_seconds_is_late(library: SkillLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    assert judge(library, monkeypatch, FakeBench(), after=6.0).late == 1


def test_a_body_that_moves_when_the_result_comes_a_second_result_and_another_outcome_are_counted(
    library: SkillLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = FakeBench()
    bench.still, bench.probes["go_to"].count = False, 2
    figures = judge(library, monkeypatch, bench, outcome=Outcome(OutcomeCode.TIMEOUT, "too long"))
    assert (figures.restless, figures.twice, dict(figures.wrong)) == (1, 1, {"timeout": 1})
    assert len(figures.complaints) == 3
    assert not figures.ok
