"""The runner: whatever a goal or its policy does, there is one result and the body ends at rest."""

from __future__ import annotations

import logging
from collections.abc import Callable

import pytest
from fake_body import FakeBody
from kitchen_words import LIBRARY, MANIFEST

from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.robots.body import Body
from saycan_ros.skills.policy import Policy, Progress
from saycan_ros.skills.runner import SkillResult, SkillRunner
from saycan_ros.world.snapshot import Sighting, WorldSnapshot

CYCLES = 10
GO = LIBRARY.find("go to the table")
CANCELLED = Outcome(OutcomeCode.CANCELLED, "the caller asked")


class Turn(Policy):
    """Turns the base and the head for ten cycles."""

    def start(self, body: Body, world: WorldSnapshot) -> None:
        self.cycles = 0

    def cycle(self, body: Body, world: WorldSnapshot) -> Progress:
        self.cycles += 1
        body.drive(0.0, 0.5)
        body.move({"head_pan": -1.0})
        return Progress("turn", self.cycles / CYCLES, finished=self.cycles == CYCLES)


class Raising(Turn):
    def cycle(self, body: Body, world: WorldSnapshot) -> Progress:
        if super().cycle(body, world).fraction > 0.4:
            raise ZeroDivisionError("an arm of length 0")
        return Progress("turn", 0.1)


class Failing(Turn):
    def cycle(self, body: Body, world: WorldSnapshot) -> Progress:
        super().cycle(body, world)
        raise OutcomeError(OutcomeCode.GRASP_LOST, "it slipped")


class Endless(Turn):
    def cycle(self, body: Body, world: WorldSnapshot) -> Progress:
        super().cycle(body, world)
        return Progress("turn", 0.5)


def nothing_known() -> WorldSnapshot:
    return WorldSnapshot(0.0, "table", None)


def run(
    body: FakeBody,
    policy: type[Policy] = Turn,
    skill: Skill = GO,
    cancelled: Callable[[], Outcome | None] = lambda: None,
    runner: SkillRunner | None = None,
    world: Callable[[], WorldSnapshot] = nothing_known,
) -> tuple[SkillResult, list[Progress]]:
    reports: list[Progress] = []
    result = (runner or SkillRunner()).run(skill, policy(MANIFEST, skill), body, world, reports.append, cancelled)
    assert body.halts >= 1
    assert body.moves_after_halt == 0
    return result, reports


class CancelAt:
    """Gives the outcome from the n-th question on."""

    def __init__(self, question: int) -> None:
        self.question = question
        self.asked = 0

    def __call__(self) -> Outcome | None:
        self.asked += 1
        return CANCELLED if self.asked >= self.question else None


def test_a_policy_that_finishes_succeeds_at_rest() -> None:
    body = FakeBody()
    result, reports = run(body)
    assert result.outcome == Outcome(OutcomeCode.SUCCEEDED)
    assert result.duration == pytest.approx((CYCLES - 1) / 30, abs=0.01)
    assert body.at_rest()
    assert [r.finished for r in reports] == [False] * (CYCLES - 1) + [True]
    assert body.base.heading > 0.05


def test_a_cancel_before_the_start_moves_nothing() -> None:
    body = FakeBody()
    result, reports = run(body, cancelled=CancelAt(1))
    assert result.outcome == CANCELLED
    assert reports == []
    assert body.base.heading == 0.0
    assert body.position["head_pan"] == 0.0


@pytest.mark.parametrize("question", range(2, CYCLES + 3))
def test_a_cancel_at_any_question_ends_the_goal_at_rest(question: int) -> None:
    body = FakeBody()
    cancel = CancelAt(question)
    result, reports = run(body, cancelled=cancel)
    assert result.outcome == CANCELLED
    assert body.at_rest()
    assert len(reports) == min(question - 2, CYCLES)
    assert cancel.asked == question


def test_the_cancel_is_asked_again_after_the_policy_has_finished() -> None:
    cancel = CancelAt(10_000)
    run(FakeBody(), cancelled=cancel)
    assert cancel.asked == 1 + CYCLES + 1


def test_a_superseded_goal_keeps_its_outcome() -> None:
    superseded = Outcome(OutcomeCode.SUPERSEDED, "another goal came")
    result, _ = run(FakeBody(), policy=Endless, cancelled=lambda: superseded)
    assert result.outcome == superseded


def test_a_policy_that_raises_is_an_execution_outcome_and_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    body = FakeBody()
    with caplog.at_level(logging.ERROR):
        result, _ = run(body, policy=Raising)
    assert result.outcome.code is OutcomeCode.EXECUTION
    assert "ZeroDivisionError" in result.outcome.message
    assert "an arm of length 0" in caplog.text
    assert body.at_rest()


def test_a_policy_may_end_with_its_own_outcome() -> None:
    body = FakeBody()
    result, _ = run(body, policy=Failing)
    assert result.outcome == Outcome(OutcomeCode.GRASP_LOST, "it slipped")
    assert body.at_rest()


def test_a_goal_times_out_on_the_bodys_clock() -> None:
    body = FakeBody()
    result, _ = run(body, policy=Endless)
    assert result.outcome.code is OutcomeCode.TIMEOUT
    assert result.duration == pytest.approx(GO.template.timeout, abs=0.1)
    assert body.at_rest()


def test_a_clock_that_stands_still_ends_on_the_walls_clock() -> None:
    body = FakeBody()
    body.clock_stands = True
    result, _ = run(body, policy=Endless, runner=SkillRunner(wall_factor=0.0, wall_margin=0.2))
    assert result.outcome.code is OutcomeCode.TIMEOUT


def test_a_stale_body_before_the_start_is_the_outcome() -> None:
    body = FakeBody()
    body.stale = True
    result, reports = run(body, runner=SkillRunner(rest_limit=0.2))
    assert result.outcome.code is OutcomeCode.STALE_STATE
    assert reports == []


def test_a_body_that_goes_stale_on_the_way_is_halted() -> None:
    body = FakeBody()

    class GoesStale(Endless):
        def cycle(self, body_: Body, world: WorldSnapshot) -> Progress:
            progress = super().cycle(body_, world)
            body.stale = self.cycles == 5
            return progress

    result, reports = run(body, policy=GoesStale, runner=SkillRunner(rest_limit=0.2))
    assert result.outcome.code is OutcomeCode.STALE_STATE
    assert len(reports) == 5
    assert body.halts == 1


def test_a_body_that_does_not_come_to_rest_is_no_success_and_is_waited_for_only_so_long() -> None:
    body = FakeBody()
    body.drifts = True
    result, _ = run(body, runner=SkillRunner(rest_limit=0.2))
    assert result.outcome.code is OutcomeCode.MOTION_FAILED


def test_a_joint_that_trembles_in_its_place_is_at_rest() -> None:
    body = FakeBody()
    body.trembles = True
    result, _ = run(body)
    assert result.outcome.ok


@pytest.mark.parametrize(
    ("words", "known", "condition"),
    [
        ("pick up the coke", WorldSnapshot(0.0, "table", "apple", (Sighting("coke", "table", 0.0),)), "holding(nothing)"),
        ("pick up the coke", WorldSnapshot(0.0, "table", None, (Sighting("coke", "you", 0.0),)), "near(object)"),
        ("pick up the coke", WorldSnapshot(0.0, None, None, (Sighting("coke", None, 0.0),)), "near(object)"),
        ("put down the coke", WorldSnapshot(0.0, "table", "apple"), "holding(object)"),
        ("bring it to you", WorldSnapshot(0.0, "table", None), "holding(any)"),
        ("find a coke", WorldSnapshot(0.0, "table", None), "known(object)"),
    ],
)
def test_an_unmet_precondition_is_refused_by_name_and_nothing_moves(words: str, known: WorldSnapshot, condition: str) -> None:
    body = FakeBody()
    result, reports = run(body, skill=LIBRARY.find(words), world=lambda: known)
    assert result.outcome.code is OutcomeCode.PRECONDITION
    assert condition in result.outcome.message
    assert reports == []
    assert body.base.heading == 0.0
