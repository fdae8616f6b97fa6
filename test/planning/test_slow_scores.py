"""Where scores are waited for, what was seen before the wait is looked at again, and whoever follows hears of the wait."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from saycan_ros.affordance.feasibility import Feasibility
from saycan_ros.affordance.symbolic import SymbolicAffordances
from saycan_ros.language.refusal import Refusal
from saycan_ros.language.scorer import Assessment, Ranking, Step
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.planning.decider import Decider
from saycan_ros.planning.history import History
from saycan_ros.planning.instruction_loop import LOOKS, InstructionLoop
from saycan_ros.planning.ports import Monitor
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot
from saycan_ros.world.snapshot import WorldSnapshot
from saycan_ros.world.symbolic import SymbolicWorld

from .fakes import FETCH, FailingBody, ScriptedScorer
from .test_instruction_loop import SCENE


class Slow(ScriptedScorer):
    """Takes `seconds` by its own clock over each answer, and lets something happen meanwhile."""

    def __init__(self, plan: Sequence[str], seconds: float, meanwhile: Callable[[], None] = lambda: None) -> None:
        super().__init__(plan)
        self.now = 0.0
        self.seconds = seconds
        self.meanwhile = meanwhile
        self.places: list[str | None] = []
        self.interrupted: Callable[[], Outcome | None] = lambda: None

    def until(self, interrupted: Callable[[], Outcome | None]) -> Slow:
        self.interrupted = interrupted
        return self

    def score(
        self, instruction: str, steps: Sequence[Step], world: WorldSnapshot, skills: Sequence[Skill]
    ) -> NDArray[np.float32]:
        self.places.append(world.at)
        self.interrupted()
        self.now += self.seconds
        self.meanwhile()
        return super().score(instruction, steps, world, skills)


class Can(SymbolicAffordances):
    """Gives the true p(success) at first, and `later` of everything the next times."""

    def __init__(self, world: SymbolicWorld, later: float) -> None:
        super().__init__(world)
        self.later = later
        self.asked = 0

    def feasibility(self, skills: Sequence[Skill], since: float = 0.0) -> Feasibility:
        self.asked += 1
        found = super().feasibility(skills, since)
        return found if self.asked == 1 else replace(found, probabilities=np.full(len(skills), self.later))


@pytest.mark.parametrize(("seconds", "asked", "choice"), [(0.5, 1, FETCH[0]), (15.0, 2, None)])
def test_a_decision_after_a_long_wait_rests_on_what_is_possible_then(
    library: SkillLibrary, seconds: float, asked: int, choice: str | None
) -> None:
    world = SymbolicWorld(library.manifest, SCENE)
    scorer, can = Slow(FETCH, seconds), Can(world, later=0.0)
    decider = Decider(library, scorer, can, PlannerSettings(), clock=lambda: scorer.now)
    decision = decider.decide("bring me the sponge", History(), world.snapshot())
    assert (can.asked, len(scorer.places)) == (asked, 1), "what was said is not asked for again"
    assert (decision.choice.phrase if decision.choice else None) == choice


class First(Slow):
    """Scores nothing but what leads, as a best-first search does; all the rest is bounded."""

    def best(
        self,
        instruction: str,
        steps: Sequence[Step],
        world: WorldSnapshot,
        skills: Sequence[Skill],
        can: NDArray[np.float64],
        floor: float,
    ) -> Ranking:
        say = self.score(instruction, steps, world, skills).astype(np.float64)
        return Ranking(say, np.arange(len(skills)) == int((say * can).argmax()))


class Changing(Can):
    """Afterwards everything is half likely to succeed, but for the skill that is wanted."""

    def feasibility(self, skills: Sequence[Skill], since: float = 0.0) -> Feasibility:
        found = super().feasibility(skills, since)
        chances = {FETCH[0]: self.later, "go to the table": 0.6}
        p = [chances.get(skill.phrase, 0.5) for skill in skills]
        return found if self.asked == 1 else replace(found, probabilities=np.array(p))


@pytest.mark.parametrize(("later", "asked"), [(1.0, 1), (0.0, 2)])
def test_what_is_useful_is_asked_again_after_a_long_wait_only_where_what_leads_was_not_scored(
    library: SkillLibrary, later: float, asked: int
) -> None:
    world, scorer = SymbolicWorld(library.manifest, SCENE), First(FETCH, 15.0)
    decider = Decider(library, scorer, Changing(world, later), PlannerSettings(floor=0.0), clock=lambda: scorer.now)
    decision = decider.decide("bring me the sponge", History(), world.snapshot())
    assert len(scorer.places) == asked
    assert decision.candidates[0].exact
    assert (decision.candidates[0].skill.phrase == FETCH[0]) is (later > 0)


class Wandering(FailingBody):
    """Knows of itself to be at `at`, whatever the truth."""

    at: str | None = None

    def snapshot(self) -> WorldSnapshot:
        found = super().snapshot()
        return replace(found, at=self.at) if self.at else found


def loop(library: SkillLibrary, scorer: Slow, waits: Callable[[], None] = lambda: None) -> tuple[InstructionLoop, Wandering]:
    world = SymbolicWorld(library.manifest, SCENE)
    body, settings = Wandering(world, {}), PlannerSettings()
    decider = Decider(library, scorer, SymbolicAffordances(world), settings)
    monitor = Monitor(waits=waits)
    return InstructionLoop(decider, body, body, settings, monitor=monitor, clock=lambda: scorer.now), body


@pytest.mark.parametrize(("seconds", "places"), [(0.5, ["you"]), (15.0, ["you", "table"])])
def test_a_world_that_changed_while_scores_were_waited_for_is_decided_on_anew(
    library: SkillLibrary, seconds: float, places: list[str]
) -> None:
    scorer = Slow(FETCH, seconds, lambda: setattr(body, "at", "table"))
    one, body = loop(library, scorer)
    assert one.run("bring me the sponge", plan_only=True).outcome.ok
    assert scorer.places == places


def test_a_world_that_never_rests_is_decided_on_all_the_same(library: SkillLibrary) -> None:
    places = iter(["table", "far counter", "trash", "close counter"])
    scorer = Slow(FETCH, 15.0, lambda: setattr(body, "at", next(places)))
    one, body = loop(library, scorer)
    assert one.run("bring me the sponge", plan_only=True).outcome.ok
    assert len(scorer.places) == LOOKS


def test_a_monitor_hears_of_the_wait_for_scores(library: SkillLibrary) -> None:
    heard: list[int] = []
    one, _ = loop(library, Slow(FETCH, 0.0), lambda: heard.append(1))
    one.run("bring me the sponge", plan_only=True)
    assert heard


def test_a_step_that_seems_complete_is_weighed_anew_without_asking_again_what_is_useful(library: SkillLibrary) -> None:
    here = Scene(robot=SceneRobot(at="far counter"), objects=(SceneObject(name="sponge", at="far counter"),))
    world, scorer = SymbolicWorld(library.manifest, here), Slow([FETCH[0]], 0.0)
    decision = Decider(library, scorer, Seen(world), PlannerSettings()).decide("find it", History(), world.snapshot())
    assert (decision.choice.phrase if decision.choice else None, len(scorer.places)) == (FETCH[0], 1)
    assert "seems true already" in decision.reason


class Seen(SymbolicAffordances):
    """Takes every effect for true already."""

    def feasibility(self, skills: Sequence[Skill], since: float = 0.0) -> Feasibility:
        return replace(super().feasibility(skills, since), already=np.ones(len(skills)))


class Reluctant(ScriptedScorer):
    """Holds a refusal more likely than any skill."""

    def assess(self, instruction: str, steps: Sequence[Step], world: WorldSnapshot, skills: Sequence[Skill]) -> Assessment:
        say = np.full(len(skills), 0.85 / len(skills), np.float32)
        return Assessment(say, {Refusal.OBJECT: 0.15})


def test_a_refusal_that_leads_is_what_a_person_hears_even_where_nobody_is_sure(library: SkillLibrary) -> None:
    world = SymbolicWorld(library.manifest, SCENE)
    decider = Decider(library, Reluctant(FETCH), SymbolicAffordances(world), PlannerSettings())
    body = FailingBody(world, {})
    result = InstructionLoop(decider, body, body, PlannerSettings()).run("bring me the unicorn")
    assert result.outcome.code is OutcomeCode.NOTHING_FEASIBLE
    assert Refusal.OBJECT.sentence in result.outcome.message
    assert body.ran == []
