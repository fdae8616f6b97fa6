"""What is true already is noticed, and what only claims to be done is tried again; where nobody knows, nothing changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest

from saycan_ros.affordance.feasibility import Feasibility
from saycan_ros.affordance.symbolic import SymbolicAffordances
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.paths import share_directory
from saycan_ros.planning.decider import Decider
from saycan_ros.planning.decision import Decision
from saycan_ros.planning.history import History
from saycan_ros.planning.instruction_loop import InstructionLoop, InstructionResult
from saycan_ros.planning.ports import Interrupted
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.planning.symbolic_body import SymbolicBody
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot
from saycan_ros.world.snapshot import Sighting, WorldSnapshot
from saycan_ros.world.symbolic import SymbolicWorld

from .fakes import FETCH, ScriptedScorer

SCENE = Scene(robot=SceneRobot(at="you"), objects=(SceneObject(name="sponge", at="far counter"),))
HERE = Scene(robot=SceneRobot(at="far counter"), objects=(SceneObject(name="sponge", at="far counter"),))
FIND, PICK, PLACE = "find a sponge", "pick up the sponge", "put down the sponge"
OK = Outcome(OutcomeCode.SUCCEEDED)


class Eyes:
    """Symbolic affordances that know of effects what a test lets them know; remembers what it was asked, and since when."""

    def __init__(self, world: SymbolicWorld, says: Callable[[Skill, float], float] = lambda skill, true: true) -> None:
        self._can = SymbolicAffordances(world)
        self._says = says
        self.asked: list[tuple[int, float]] = []
        self.fault: OutcomeError | None = None

    def feasibility(self, skills: Sequence[Skill], since: float = 0.0) -> Feasibility:
        self.asked.append((len(skills), since))
        if self.fault is not None and len(skills) == 1:
            raise self.fault
        scores = self._can.feasibility(skills)
        assert scores.already is not None
        already = [self._says(skill, float(true)) for skill, true in zip(skills, scores.already, strict=True)]
        return replace(scores, already=np.array(already, np.float32))


class LyingBody(SymbolicBody):
    """Reports success of these skills as often as it says here before it does anything."""

    def __init__(self, world: SymbolicWorld, lies: Mapping[str, int]) -> None:
        super().__init__(world)
        self.lies = dict(lies)
        self.ran: list[str] = []

    def execute(self, skill: Skill, interrupted: Interrupted, progress: Callable[[str, float], None]) -> Outcome:
        self.ran.append(skill.phrase)
        if self.lies.get(skill.phrase, 0) > 0:
            self.lies[skill.phrase] -= 1
            return OK
        return super().execute(skill, interrupted, progress)


class Rig:
    """One loop over a body that may lie."""

    def __init__(
        self,
        library: SkillLibrary,
        lies: Mapping[str, int] | None = None,
        says: Callable[[Skill, float], float] = lambda skill, true: true,
        **settings: object,
    ) -> None:
        self.world = SymbolicWorld(library.manifest, SCENE)
        self.eyes = Eyes(self.world, says)
        self.body = LyingBody(self.world, lies or {})
        chosen = PlannerSettings.model_validate(settings)
        decider = Decider(library, ScriptedScorer(FETCH), self.eyes, chosen)
        self.loop = InstructionLoop(decider, self.body, self.body, chosen)

    def run(self) -> InstructionResult:
        return self.loop.run("bring me the sponge")


def unknown(skill: Skill, true: float) -> float:
    return float("nan")


def decide(
    library: SkillLibrary,
    wanted: str,
    says: Callable[[Skill, float], float],
    history: History | None = None,
    world: WorldSnapshot | None = None,
    **settings: object,
) -> Decision:
    """One decision beside the sponge; Say wants `wanted`."""
    kitchen = SymbolicWorld(library.manifest, HERE)
    chosen = PlannerSettings.model_validate(settings)
    decider = Decider(library, ScriptedScorer([wanted]), Eyes(kitchen, says), chosen)
    return decider.decide("bring me the sponge", history or History(), world or kitchen.snapshot())


def row(decision: Decision, phrase: str) -> tuple[float, bool]:
    """What is left of Say x Can of a candidate, and whether it was noticed."""
    found = next(c for c in decision.candidates if c.skill.phrase == phrase)
    return found.combined / (found.say * found.can), found.noticed


def test_a_step_that_is_very_likely_complete_counts_for_what_is_left_of_it(library: SkillLibrary) -> None:
    decision = decide(library, FIND, lambda skill, true: 0.95 if true else 0.05)
    assert row(decision, FIND) == (pytest.approx(0.05, abs=1e-6), True)
    assert row(decision, "go to the far counter") == (pytest.approx(0.05, abs=1e-6), True)
    assert row(decision, "go to the table") == (1.0, False)


def test_a_certain_one_is_not_chosen_however_much_it_is_wanted(library: SkillLibrary) -> None:
    assert decide(library, FIND, lambda skill, true: true, floor=0.0).choice is not library.find(FIND)
    blind = decide(library, FIND, lambda skill, true: true, notice_effects=False)
    assert blind.choice is library.find(FIND)
    assert row(blind, FIND) == (1.0, False)


def test_one_that_is_complete_is_run_where_nothing_else_is_worth_doing_and_once_only(library: SkillLibrary) -> None:
    decision = decide(library, FIND, lambda skill, true: true)
    assert decision.choice is library.find(FIND)
    assert "already" in decision.reason
    history = History()
    history.add(library.find(FIND), OK, SymbolicWorld(library.manifest, HERE).snapshot())
    assert decide(library, FIND, lambda skill, true: true, history).choice is not library.find(FIND)


@pytest.mark.parametrize(("p", "noticed"), [(0.89, False), (0.91, True), (0.5, False)])
def test_what_is_less_than_very_likely_changes_nothing(library: SkillLibrary, p: float, noticed: bool) -> None:
    decision = decide(library, FIND, lambda skill, true: p if true else 0.0)
    assert row(decision, FIND) == (pytest.approx(1.0 - p if noticed else 1.0, abs=1e-6), noticed)


def test_the_limit_is_a_setting(library: SkillLibrary) -> None:
    assert row(decide(library, FIND, lambda skill, true: 0.7 * true, completed=0.6), FIND)[1]


def test_where_nobody_knows_a_decision_is_what_it_was_without_effects(library: SkillLibrary) -> None:
    decision, blind = (decide(library, FIND, unknown, notice_effects=on) for on in (True, False))
    assert decision.choice is blind.choice is library.find(FIND)
    assert tuple(decision.candidates) == tuple(blind.candidates)
    assert {c.already for c in decision.candidates} == {None}


def test_a_skill_that_was_done_in_this_instruction_and_is_wanted_again_is_not_held_back(library: SkillLibrary) -> None:
    history, before = History(), SymbolicWorld(library.manifest, HERE).snapshot()
    history.add(library.find("go to the far counter"), OK, before)
    history.add(library.find(FIND), Outcome(OutcomeCode.OBJECT_NOT_FOUND), before)
    decision = decide(library, FIND, lambda skill, true: true, history, floor=0.0)
    noticed = {c.skill.phrase for c in decision.candidates if c.noticed}
    assert "go to the far counter" not in noticed
    assert FIND in noticed, "one that failed is complete all the same, if its effect is true"


def test_beside_one_that_the_robot_put_down_another_may_be_meant(library: SkillLibrary) -> None:
    put = WorldSnapshot(0.0, "far counter", None, (Sighting("sponge", "far counter", 0.0, placed=True),))
    assert row(decide(library, FIND, lambda skill, true: true, world=put), FIND) == (1.0, False)


def test_what_leaves_no_trace_is_done_for_its_own_sake_however_true_its_effect(library: SkillLibrary) -> None:
    office = SkillLibrary(load_manifest(share_directory() / "config" / "office.yaml"))
    place = next(loc.name for loc in office.manifest.locations if loc.name != "you")
    kitchen = SymbolicWorld(office.manifest, Scene(robot=SceneRobot(at=place)))
    trace = next(s for s in office if s.location == place and "at(location)" in map(str, s.template.preconditions))
    decider = Decider(office, ScriptedScorer([trace.phrase]), Eyes(kitchen), PlannerSettings())
    decision = decider.decide("words", History(), kitchen.snapshot())
    assert decision.choice is trace
    assert decision.candidates[0].already == 1.0
    assert not decision.candidates[0].noticed


def test_a_number_that_is_no_probability_decides_nothing(library: SkillLibrary) -> None:
    with pytest.raises(OutcomeError) as caught:
        decide(library, FIND, lambda skill, true: 7.0)
    assert caught.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE


def test_a_skill_that_the_model_never_saw_is_ruled_out_by_that_name_and_the_others_go_on(library: SkillLibrary) -> None:
    class Partial(Eyes):
        def feasibility(self, skills: Sequence[Skill], since: float = 0.0) -> Feasibility:
            scores = super().feasibility(skills)
            n = [skill.phrase for skill in skills].index(FIND)
            scores.probabilities[n] = np.nan
            return replace(scores, refused={n: Outcome(OutcomeCode.MODEL_UNAVAILABLE, "never saw it")})

    kitchen = SymbolicWorld(library.manifest, HERE)
    decider = Decider(library, ScriptedScorer([FIND]), Partial(kitchen), PlannerSettings())
    decision = decider.decide("words", History(), kitchen.snapshot())
    strange = next(c for c in decision.candidates if c.skill.phrase == FIND)
    assert (strange.combined, strange.can, strange.blocked) == (0.0, 0.0, "was never seen by the value model")
    assert decision.choice is None
    assert f"{FIND!r}, was never seen by the value model" in decision.reason


@pytest.mark.parametrize(
    ("lie", "code"), [(PICK, OutcomeCode.GRASP_LOST), (FIND, OutcomeCode.OBJECT_NOT_FOUND), (PLACE, OutcomeCode.EXECUTION)]
)
def test_a_success_whose_effect_does_not_hold_is_a_failure_and_is_tried_again(
    library: SkillLibrary, lie: str, code: OutcomeCode
) -> None:
    rig = Rig(library, lies={lie: 1})
    result = rig.run()
    assert result.outcome.ok
    assert rig.body.ran.count(lie) == 2
    (fault,) = [o for o in rig.loop._history.outcomes if not o.ok]
    assert fault.code is code
    assert f"{lie} reported success, but its effect does not hold (p = 0.00)" in fault.message
    assert ("sponge", "you") in rig.world.things


def test_the_caps_on_tries_count_what_was_found_undone(library: SkillLibrary) -> None:
    rig = Rig(library, lies={PICK: 50})
    assert not rig.run().outcome.ok
    assert rig.body.ran.count(PICK) == library.find(PICK).template.attempts


def test_without_the_check_a_claim_is_believed(library: SkillLibrary) -> None:
    rig = Rig(library, lies={PICK: 1}, check_effects=False)
    rig.run()
    assert rig.body.ran.count(PICK) == 1
    assert all(o.ok for o in rig.loop._history.outcomes)
    assert 1 not in {count for count, _ in rig.eyes.asked}, "nothing is asked after a skill"


def test_where_nobody_knows_a_claim_is_believed_and_nothing_more_is_asked(library: SkillLibrary) -> None:
    rig = Rig(library, lies={PICK: 1}, says=unknown)
    rig.run()
    assert rig.body.ran.count(PICK) == 1
    assert 1 not in {count for count, _ in rig.eyes.asked}


@pytest.mark.parametrize(("p", "tries"), [(0.04, 2), (0.06, 1)])
def test_only_a_small_probability_contradicts_a_claim(library: SkillLibrary, p: float, tries: int) -> None:
    rig = Rig(library, lies={PICK: 1}, says=lambda skill, true: true if true else p)
    rig.run()
    assert rig.body.ran.count(PICK) == tries


@pytest.mark.parametrize(("before", "tries"), [(0.008, 2), (0.002, 1)])
def test_a_probability_that_is_small_but_has_grown_with_the_skill_contradicts_no_claim(
    library: SkillLibrary, before: float, tries: int
) -> None:
    rig = Rig(library, lies={PICK: 1})

    def says(skill: Skill, true: float) -> float:
        return true if true or skill.phrase != PICK else 0.03 if rig.body.ran[-1:] == [PICK] else before

    rig.eyes._says = says
    rig.run()
    assert rig.body.ran.count(PICK) == tries


def test_what_the_robot_itself_does_not_take_for_true_is_not_noticed(library: SkillLibrary) -> None:
    elsewhere = WorldSnapshot(0.0, "far counter", None, (Sighting("sponge", "table", 0.0),))
    assert row(decide(library, "go to the table", lambda skill, true: 0.95, world=elsewhere), FIND) == (1.0, False)
    here = WorldSnapshot(0.0, "far counter", None, (Sighting("sponge", "far counter", 0.0),))
    assert row(decide(library, "go to the table", lambda skill, true: 0.95, world=here), FIND)[1]


def test_a_check_that_cannot_be_made_contradicts_nothing(library: SkillLibrary) -> None:
    rig = Rig(library)
    rig.eyes.fault = OutcomeError(OutcomeCode.STALE_FRAME, "no frame")
    result = rig.run()
    assert result.outcome.ok
    assert result.steps == FETCH


@pytest.mark.parametrize("p", [-0.5, 7.0, float("inf"), float("-inf")])
def test_a_check_that_gives_no_probability_contradicts_nothing(library: SkillLibrary, p: float) -> None:
    rig = Rig(library)
    rig.eyes._says = lambda skill, true: p if rig.eyes.asked[-1][0] == 1 else true
    assert rig.run().steps == FETCH
    assert rig.loop._decider.effects.after(library.find(FIND), rig.body) is None


def test_the_check_looks_at_what_was_seen_after_the_skill_had_ended(library: SkillLibrary) -> None:
    rig = Rig(library)
    assert rig.run().steps == FETCH
    assert [since for count, since in rig.eyes.asked if count == 1] == [1.0, 2.0, 3.0, 4.0]


def test_a_failure_that_the_skill_itself_reports_is_not_asked_about(library: SkillLibrary) -> None:
    class Failing(LyingBody):
        def execute(self, skill: Skill, interrupted: Interrupted, progress: Callable[[str, float], None]) -> Outcome:
            return Outcome(OutcomeCode.CANCELLED, "by the client")

    rig = Rig(library)
    rig.loop._executor = Failing(rig.world, {})
    assert rig.run().outcome.code is OutcomeCode.CANCELLED
    assert [count for count, _ in rig.eyes.asked] == [len(library)]
