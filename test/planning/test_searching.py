"""What is not where it was is looked for, place by place, within bounds; and a thing lost on its way is not called delivered."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from saycan_ros.affordance.symbolic import SymbolicAffordances
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.outcome import OutcomeCode
from saycan_ros.planning.decider import Decider
from saycan_ros.planning.instruction_loop import InstructionLoop, InstructionResult
from saycan_ros.planning.record import DecisionRecord
from saycan_ros.planning.recorded_instruction import RecordedInstruction
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.planning.symbolic_body import SymbolicBody
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot
from saycan_ros.world.snapshot import WorldSnapshot

from .fakes import ScriptedScorer
from .mistaken_world import FLOOR, MistakenWorld, Wanting

FIND, PICK, BRING, PLACE = "find a sponge", "pick up the sponge", "bring it to you", "put down the sponge"
START = "far counter"


class Rig:
    """One loop that is to bring the sponge, in a kitchen where somebody interferes."""

    def __init__(
        self,
        library: SkillLibrary,
        moves: Mapping[str, tuple[str, str]],
        folder: Path | None = None,
        done: float = 0.0,
        holding: str | None = None,
        **said: object,
    ) -> None:
        scene = Scene(
            robot=SceneRobot(at="you", holding=holding),
            objects=(SceneObject(name="sponge", at=START), SceneObject(name="coke", at="table")),
        )
        self.world = MistakenWorld(library.manifest, scene, moves)
        self.scorer = Wanting("sponge", done)
        settings = PlannerSettings.model_validate(said)
        record = DecisionRecord.in_folder(folder, "words", "kitchen", settings) if folder else None
        body = SymbolicBody(self.world)
        decider = Decider(library, self.scorer, SymbolicAffordances(self.world), settings)
        self.loop = InstructionLoop(decider, body, body, settings, record=record)

    def run(self) -> InstructionResult:
        return self.loop.run("bring me the sponge")


def ways(result: InstructionResult) -> list[str]:
    """Where the robot drove to look, in order."""
    return [step.removeprefix("go to the ") for step in result.steps if step.startswith("go to the ")]


def test_undisturbed_nothing_is_sought_and_the_numbers_are_those_without_a_search(library: SkillLibrary) -> None:
    result, blind = Rig(library, {}).run(), Rig(library, {}, searches=0).run()
    assert result.steps == (FIND, PICK, BRING, PLACE, "done")
    assert all(c.sought == 0 and not c.held for d in result.decisions for c in d.candidates)
    assert [tuple(d.candidates) for d in result.decisions] == [tuple(d.candidates) for d in blind.decisions]


@pytest.mark.parametrize("to", ["table", "close counter"])
def test_what_was_moved_before_it_was_found_is_looked_for_elsewhere_and_brought(library: SkillLibrary, to: str) -> None:
    rig = Rig(library, {FIND: ("sponge", to)})
    result = rig.run()
    assert result.outcome.ok
    assert rig.world.where("sponge") == "you"
    assert START not in ways(result), "the find looked all over it"
    assert ways(result)[-1] == to


def test_what_was_moved_from_under_the_hand_is_first_looked_for_where_it_is_remembered(library: SkillLibrary) -> None:
    rig = Rig(library, {PICK: ("sponge", "table")}, searches=1)
    result = rig.run()
    assert result.outcome.ok
    assert result.steps[1] == result.steps[2] == PICK, "it may have been a bad grasp"
    assert result.steps[3] == FIND, "Say wants the pick, which has failed often enough"
    assert result.decisions[3].reason == "to look for the sponge"
    assert rig.world.where("sponge") == "you"


def test_what_failed_where_it_was_may_be_tried_where_it_is(library: SkillLibrary) -> None:
    rig = Rig(library, {PICK: ("sponge", "table")})
    steps = rig.run().steps
    assert steps.count(PICK) == library.find(PICK).template.attempts + 1
    blind = Rig(library, {PICK: ("sponge", "table")}, searches=0).run()
    assert not blind.outcome.ok


def test_every_place_is_looked_at_once_and_a_bin_or_a_closed_drawer_never(library: SkillLibrary) -> None:
    rig = Rig(library, {FIND: ("sponge", "drawer")})
    result = rig.run()
    assert result.outcome.code is OutcomeCode.NOTHING_FEASIBLE
    assert sorted(ways(result)) == ["close counter", "table", "you"]
    assert "the sponge, lost in step 1, is at none of close counter, far counter, table, you" in result.outcome.message


def test_with_a_full_hand_too_every_place_is_gone_to_once(library: SkillLibrary) -> None:
    rig = Rig(library, {FIND: ("sponge", "drawer")}, holding="apple")
    result = rig.run()
    assert result.outcome.code is OutcomeCode.NOTHING_FEASIBLE
    assert sorted(ways(result)) == ["close counter", "table", "you"]


def test_a_thing_is_looked_for_after_as_many_losses_as_the_setting_says(library: SkillLibrary) -> None:
    moves = {FIND: ("sponge", "table"), BRING: ("sponge", "close counter")}
    assert Rig(library, moves, searches=2).run().outcome.ok
    result = Rig(library, moves, searches=1).run()
    assert result.outcome.code is OutcomeCode.NOTHING_FEASIBLE
    assert "was lost 2 times" in result.outcome.message
    assert not any(c.sought for d in Rig(library, moves, searches=0).run().decisions for c in d.candidates)


def test_what_fell_out_of_the_hand_and_went_elsewhere_is_looked_for_and_brought(library: SkillLibrary) -> None:
    rig = Rig(library, {BRING: ("sponge", "table")})
    result = rig.run()
    assert result.outcome.ok
    assert rig.world.where("sponge") == "you"
    assert result.steps.count(BRING) == 2


def test_the_find_that_would_not_know_where_to_go_is_not_chosen_however_possible_it_seems(library: SkillLibrary) -> None:
    rig = Rig(library, {BRING: ("sponge", "table")}, use_can=False)
    result = rig.run()
    third = {c.skill.phrase: c for c in result.decisions[3].candidates}
    assert third[FIND].blocked == "would not know where the sponge is"
    assert result.decisions[3].choice is not library.find(FIND)


def test_say_still_hears_of_a_lost_thing_that_the_robot_has_forgotten(library: SkillLibrary) -> None:
    rig = Rig(library, {FIND: ("sponge", "drawer")})
    rig.run()
    assert {s.name for s in rig.scorer.heard[-1].sightings} == {"coke", "sponge"}
    (sponge,) = rig.scorer.heard[-1].seen("sponge")
    assert sponge.location is None


def test_done_is_not_said_over_a_thing_that_was_lost_on_its_way(library: SkillLibrary) -> None:
    rig = Rig(library, {BRING: ("sponge", FLOOR)}, done=0.99)
    result = rig.run()
    assert result.outcome.code is OutcomeCode.NOTHING_FEASIBLE
    assert result.steps == (FIND, PICK, BRING)
    assert "'done' comes too early: the sponge was lost in step 3" in result.outcome.message


def test_done_is_not_said_over_a_thing_that_slipped_from_the_hand_while_no_skill_ran(library: SkillLibrary) -> None:
    class Slipping(SymbolicBody):
        looks = 0

        def snapshot(self) -> WorldSnapshot:
            self.looks += rig.world.holding is not None
            if self.looks == 3 and rig.world.holding is not None:  # the check of the effect, the end of the step, and then
                rig.world.drop(FLOOR)
            return super().snapshot()

    rig = Rig(library, {})
    scorer, body = ScriptedScorer([FIND, PICK, "done"]), Slipping(rig.world)
    scorer.value = 0.95
    settings = PlannerSettings()
    decider = Decider(library, scorer, SymbolicAffordances(rig.world), settings)
    result = InstructionLoop(decider, body, body, settings).run("bring me the sponge")
    assert result.steps == (FIND, PICK)
    assert result.outcome.code is OutcomeCode.NOTHING_FEASIBLE
    assert "'done' comes too early: the sponge was lost in step 2" in result.outcome.message


def test_where_done_must_wait_a_search_goes_on_and_nothing_else(library: SkillLibrary) -> None:
    rig = Rig(library, {BRING: ("sponge", "table")}, done=0.7)
    result = rig.run()
    assert result.outcome.ok
    assert rig.world.where("sponge") == "you"
    assert [d.reason for d in result.decisions if d.reason] == ["to look for the sponge"] * len(ways(result))


def test_the_whole_of_it_is_chosen_again_from_the_record(library: SkillLibrary, tmp_path: Path) -> None:
    for n, (moves, done) in enumerate(
        [({FIND: ("sponge", "table")}, 0.0), ({PICK: ("sponge", "table")}, 0.0), ({BRING: ("sponge", FLOOR)}, 0.99)]
    ):
        result = Rig(library, moves, tmp_path / str(n), done).run()
        assert result.record is not None
        found = RecordedInstruction.read(result.record)
        assert any(c.sought or c.held for d in found.decisions for c in d.candidates)
        assert [d.choose(found.settings) for d in found.decisions] == [d.choice for d in found.decisions]
