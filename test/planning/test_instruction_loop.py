"""Decide, run, append, again: every path ends with one outcome, and the caps really cap."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from pydantic import ValidationError

from saycan_ros.affordance.feasibility import Feasibility
from saycan_ros.affordance.symbolic import SymbolicAffordances
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.planning.decider import Decider
from saycan_ros.planning.decision import Decision
from saycan_ros.planning.instruction_loop import InstructionLoop
from saycan_ros.planning.ports import Interrupted, Monitor
from saycan_ros.planning.record import DecisionRecord
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot
from saycan_ros.world.snapshot import WorldSnapshot
from saycan_ros.world.symbolic import SymbolicWorld

from .fakes import FETCH, FailingBody, ScriptedScorer

SCENE = Scene(robot=SceneRobot(at="you"), objects=(SceneObject(name="sponge", at="far counter"),))
MISSED = Outcome(OutcomeCode.GRASP_MISSED, "closed on nothing")


class Rig:
    """One loop on a symbolic kitchen."""

    def __init__(
        self,
        library: SkillLibrary,
        plan: Sequence[str] = FETCH,
        failures: Mapping[str, Sequence[Outcome]] | None = None,
        settings: PlannerSettings | None = None,
        record: DecisionRecord | None = None,
        interrupted: Interrupted = lambda: None,
    ) -> None:
        settings = settings or PlannerSettings()
        self.world = SymbolicWorld(library.manifest, SCENE)
        self.body = FailingBody(self.world, failures or {})
        self.decisions: list[Decision] = []
        self.scorer = ScriptedScorer(plan)
        decider = Decider(library, self.scorer, SymbolicAffordances(self.world), settings)
        monitor = Monitor(self.decisions.append)
        self.loop = InstructionLoop(
            decider, self.body, self.body, settings, monitor=monitor, record=record, interrupted=interrupted
        )


def test_the_most_useful_possible_skill_runs_until_done_wins(library: SkillLibrary) -> None:
    rig = Rig(library)
    result = rig.loop.run("bring me the sponge")
    assert result.outcome.ok
    assert result.steps == FETCH
    assert [(s.name, s.location) for s in rig.world.snapshot().sightings] == [("sponge", "you")]


def test_a_decision_holds_every_skill_best_first_with_the_product_of_its_scores(library: SkillLibrary) -> None:
    rig = Rig(library)
    rig.loop.run("bring me the sponge")
    first = rig.decisions[0].candidates
    assert {c.skill.phrase for c in first} == {s.phrase for s in library}
    assert all(c.combined == pytest.approx(c.say * c.can * c.undone) for c in first)
    assert [c.combined for c in first] == sorted((c.combined for c in first), reverse=True)
    assert all(c.can == 0 for c in first if c.skill.id == "pick"), "nothing is within reach at the start"


def test_a_failed_skill_is_tried_again_and_then_succeeds(library: SkillLibrary) -> None:
    rig = Rig(library, failures={"pick up the sponge": [MISSED]})
    result = rig.loop.run("bring me the sponge")
    assert result.outcome.ok
    assert result.steps.count("pick up the sponge") == 2


def test_the_cap_on_tries_of_one_skill_really_caps(library: SkillLibrary) -> None:
    rig = Rig(library, failures={"pick up the sponge": [MISSED] * 50})
    result = rig.loop.run("bring me the sponge")
    assert not result.outcome.ok
    tries = library.find("pick up the sponge").template.attempts
    assert rig.body.ran.count("pick up the sponge") == tries
    assert len(rig.body.ran) < 40


def test_the_cap_on_failures_ends_with_the_last_outcome_and_says_so(library: SkillLibrary) -> None:
    lost = Outcome(OutcomeCode.OBJECT_NOT_FOUND, "not there")
    everything = {skill.phrase: [lost] * 50 for skill in library}
    rig = Rig(library, failures=everything, settings=PlannerSettings(max_failures=3, floor=0.0))
    result = rig.loop.run("bring me the sponge")
    assert result.outcome.code is OutcomeCode.OBJECT_NOT_FOUND
    assert "gave up after 3" in result.outcome.message
    assert len(rig.body.ran) == 3


def test_the_step_limit_ends_an_instruction_that_is_never_done(library: SkillLibrary) -> None:
    rig = Rig(library, plan=("go to the table", "go to the trash") * 40)
    result = rig.loop.run("walk about", max_steps=3)
    assert result.outcome.code is OutcomeCode.STEP_LIMIT
    assert len(result.steps) == 3


@pytest.mark.parametrize("asked", [201, 2**32 - 1, -1])
def test_more_steps_than_the_planner_takes_are_refused_with_a_sentence_and_nothing_moves(
    library: SkillLibrary, asked: int
) -> None:
    rig = Rig(library)
    for plan_only in (False, True):
        outcome = rig.loop.run("bring me the sponge", max_steps=asked, plan_only=plan_only).outcome
        assert outcome.code is OutcomeCode.INVALID_REQUEST
        assert f"asks for {asked} steps, and max_steps may be 1 to 200" in outcome.message
    assert (rig.decisions, rig.body.ran) == ([], [])


def test_a_planners_own_limit_is_within_what_a_goal_may_ask_for() -> None:
    assert [PlannerSettings(max_steps=7, most_steps=50).limit(asked) for asked in (0, 1, 50)] == [7, 1, 50]
    with pytest.raises(ValidationError, match="max_steps is 40, more than most_steps, 20"):
        PlannerSettings(most_steps=20)


def test_the_same_choice_in_the_same_situation_is_not_made_for_ever(library: SkillLibrary) -> None:
    rig = Rig(library, plan=("go to the table", "go to the trash") * 40)
    rig.loop.run("walk about", max_steps=30)
    assert rig.body.ran.count("go to the table") <= 6


@pytest.mark.parametrize(
    "code",
    [
        OutcomeCode.NOT_HOMED,
        OutcomeCode.RESOURCE_BUSY,
        OutcomeCode.STOPPED,
        OutcomeCode.RUNSTOP,
        OutcomeCode.CANCELLED,
        OutcomeCode.SERVER_GONE,
        OutcomeCode.STALE_STATE,
    ],
)
def test_an_outcome_that_no_skill_can_mend_ends_the_instruction(library: SkillLibrary, code: OutcomeCode) -> None:
    rig = Rig(library, failures={"find a sponge": [Outcome(code, "why")]})
    result = rig.loop.run("bring me the sponge")
    assert result.outcome == Outcome(code, "why")
    assert rig.body.ran == ["find a sponge"]


def test_an_interruption_before_the_first_step_moves_nothing(library: SkillLibrary) -> None:
    cancelled = Outcome(OutcomeCode.CANCELLED, "by the client")
    rig = Rig(library, interrupted=lambda: cancelled)
    assert rig.loop.run("bring me the sponge").outcome == cancelled
    assert rig.body.ran == []


@pytest.mark.parametrize("words", ["", "   \n", "x" * 10_000])
def test_an_empty_or_endless_instruction_is_refused_and_nothing_moves(library: SkillLibrary, words: str) -> None:
    rig = Rig(library)
    result = rig.loop.run(words)
    assert result.outcome.code is OutcomeCode.INVALID_INSTRUCTION
    assert "1 to 1000 characters" in result.outcome.message
    assert rig.body.ran == []


@pytest.mark.parametrize("words", ["...", "\u200b", "\U0001f642\U0001f642", "?!"])
def test_an_instruction_without_a_word_is_refused_and_nothing_moves(library: SkillLibrary, words: str) -> None:
    rig = Rig(library)
    assert rig.loop.run(words).outcome.code is OutcomeCode.INVALID_INSTRUCTION
    assert rig.body.ran == []


@pytest.mark.parametrize("number", [float("nan"), float("inf"), 50.0, -1.0])
def test_a_score_that_is_no_probability_decides_nothing(library: SkillLibrary, number: float) -> None:
    rig = Rig(library)
    rig.scorer.plan = [rig.scorer.plan[0]]
    rig.scorer.value = number
    assert rig.loop.run("bring me the sponge").outcome.code is OutcomeCode.MODEL_UNAVAILABLE
    assert rig.body.ran == []


def test_a_cancel_that_comes_while_scores_are_made_runs_no_skill(library: SkillLibrary) -> None:
    answers = iter([None])
    cancelled = Outcome(OutcomeCode.CANCELLED, "by the client")
    rig = Rig(library, interrupted=lambda: next(answers, cancelled))
    assert rig.loop.run("bring me the sponge").outcome == cancelled
    assert rig.body.ran == []


def test_a_cancel_that_comes_while_the_world_is_waited_for_runs_no_skill(library: SkillLibrary) -> None:
    cancelled, told = Outcome(OutcomeCode.CANCELLED, "by the client"), list[Outcome]()
    rig = Rig(library, interrupted=lambda: told[0] if told else None)
    snapshot = rig.body.snapshot

    def late() -> WorldSnapshot:
        told.extend([cancelled] * bool(rig.decisions))
        return snapshot()

    rig.body.snapshot = late  # type: ignore[method-assign]
    assert rig.loop.run("bring me the sponge").outcome == cancelled
    assert len(rig.decisions) == 1
    assert rig.body.ran == []


class Waiting(SymbolicAffordances):
    """At the call of that number it waits for a frame, a cancel comes, and whoever listened for one hears it."""

    def __init__(self, world: SymbolicWorld, call: int) -> None:
        super().__init__(world)
        self.left = call
        self.told: Outcome | None = None
        self.interrupted: Interrupted = lambda: None

    def until(self, interrupted: Interrupted) -> Waiting:
        self.interrupted = interrupted
        return self

    def feasibility(self, skills: Sequence[Skill], since: float = 0.0) -> Feasibility:
        self.left -= 1
        if self.left == 0:
            self.told = Outcome(OutcomeCode.CANCELLED, "by the client")
            end = self.interrupted()
            assert end is not None, "it would go on waiting"
            raise OutcomeError(end.code, end.message)
        return super().feasibility(skills, since)


@pytest.mark.parametrize(("call", "ran"), [(1, []), (2, ["find a sponge"]), (3, ["find a sponge"])])
def test_a_cancel_ends_the_wait_for_scores_and_for_the_check_of_an_effect(
    library: SkillLibrary, call: int, ran: list[str]
) -> None:
    rig = Rig(library)
    can, settings = Waiting(rig.world, call), PlannerSettings()
    decider = Decider(library, rig.scorer, can, settings)
    result = InstructionLoop(decider, rig.body, rig.body, settings, interrupted=lambda: can.told).run("bring me the sponge")
    assert result.outcome == can.told
    assert rig.body.ran == ran


def test_where_nothing_is_possible_the_outcome_names_what_was_wanted(library: SkillLibrary) -> None:
    rig = Rig(library, plan=("pick up the coke",), settings=PlannerSettings())
    result = rig.loop.run("bring me a coke")
    assert result.outcome.code is OutcomeCode.NOTHING_FEASIBLE
    assert "'pick up the coke', is not possible" in result.outcome.message
    assert rig.body.ran == []


def test_plan_only_decides_the_first_step_and_moves_nothing(library: SkillLibrary) -> None:
    rig = Rig(library)
    result = rig.loop.run("bring me the sponge", plan_only=True)
    assert result.outcome.ok
    assert result.steps == ("find a sponge",)
    assert rig.body.ran == []


def test_the_record_keeps_every_candidate_choice_and_outcome(library: SkillLibrary, tmp_path: Path) -> None:
    record = DecisionRecord.in_folder(tmp_path, "bring me the sponge", "kitchen")
    result = Rig(library, failures={"pick up the sponge": [MISSED]}, record=record).loop.run("bring me the sponge")
    assert result.record is not None
    rows = [json.loads(line) for line in result.record.read_text(encoding="utf-8").splitlines()]
    assert [row["kind"] for row in rows] == ["begin", *["decision"] * len(result.steps), "end"]
    decisions = rows[1:-1]
    assert [row["choice"] for row in decisions] == list(result.steps)
    assert [row["outcome"] for row in decisions][1:3] == ["grasp_missed", "succeeded"]
    assert all(len(row["candidates"]) == len(library) for row in decisions)
    assert rows[-1]["outcome"] == "succeeded"


def test_two_records_of_one_second_do_not_overwrite_each_other(tmp_path: Path) -> None:
    first, second = (DecisionRecord.in_folder(tmp_path, "same words", "kitchen") for _ in range(2))
    assert first.path != second.path
    first.close(MISSED)
    second.close(MISSED)


def test_a_record_whose_name_another_planner_has_taken_just_now_gets_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = DecisionRecord.in_folder(tmp_path, "same words", "kitchen")
    monkeypatch.setattr(Path, "exists", lambda path: False)
    second = DecisionRecord.in_folder(tmp_path, "same words", "kitchen")
    assert first.path != second.path
    first.close(MISSED)
    second.close(MISSED)


def test_a_record_that_cannot_be_written_is_an_outcome(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutcomeError) as error:
        DecisionRecord.in_folder(tmp_path / "file", "words", "kitchen")
    assert error.value.outcome.code is OutcomeCode.INFRASTRUCTURE
