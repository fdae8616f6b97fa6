"""What failed to take a thing, or to put one down, speaks of that place; it is tried no more for ever than before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from saycan_ros.affordance.symbolic import SymbolicAffordances
from saycan_ros.language.scorer import Step
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.planning.decider import Decider
from saycan_ros.planning.history import History
from saycan_ros.planning.instruction_loop import InstructionLoop, InstructionResult
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot
from saycan_ros.world.snapshot import Sighting, WorldSnapshot
from saycan_ros.world.symbolic import SymbolicWorld

from .fakes import FailingBody, ScriptedScorer

MISSED, NOT_FOUND = Outcome(OutcomeCode.GRASP_MISSED, "closed on nothing"), Outcome(OutcomeCode.OBJECT_NOT_FOUND)
PICK = "pick up the coke"
FIRST, OTHER = (1.0, 2.0, 0.8), (1.5, 2.0, 0.8)
Point = tuple[float, float, float]


def coke(place: str | None, position: Point | None) -> Sighting:
    return Sighting("coke", place, 10.0, position)


def world(at: str | None, *seen: Sighting) -> WorldSnapshot:
    return WorldSnapshot(10.0, at, None, seen)


def missed(history: History, library: SkillLibrary, before: WorldSnapshot, after: WorldSnapshot | None = None) -> None:
    history.add(library.find(PICK), MISSED, before, after or before)


def missed_twice(library: SkillLibrary, before: WorldSnapshot, after: WorldSnapshot | None = None) -> History:
    history = History()
    for _ in range(2):
        missed(history, library, before, after)
    return history


def test_what_could_not_be_taken_from_the_floor_is_no_other_from_another_place(library: SkillLibrary) -> None:
    fell, there = coke(None, (0.2, 0.3, 0.05)), coke("table", FIRST)
    history = History()
    missed(history, library, world("table", fell), world(None, fell))
    missed(history, library, world(None, fell))
    assert PICK in history.ruled_out(world(None, fell))
    assert PICK in history.ruled_out(world("far counter", fell))
    assert PICK not in history.ruled_out(world("table", fell, there)), "that is another"
    assert PICK not in history.ruled_out(world(None, coke(None, (1.2, 0.3, 0.05)))), "and so is this"


@pytest.mark.parametrize("spots", [(FIRST, OTHER), (None, None)], ids=["positions", "places"])
def test_what_was_missed_at_one_place_may_be_tried_at_another_and_not_at_the_first_again(
    library: SkillLibrary, spots: tuple[Point | None, Point | None]
) -> None:
    seen = coke("table", spots[0]), coke("far counter", spots[1])
    here, there = world("table", *seen), world("far counter", *seen)
    history = missed_twice(library, here)
    assert PICK in history.ruled_out(here)
    assert PICK not in history.ruled_out(there)
    missed(history, library, there)
    missed(history, library, there)
    assert PICK in history.ruled_out(there)
    assert PICK in history.ruled_out(here)
    assert history.failures == 4, "all of them count for the limit of failures"


@pytest.mark.parametrize("attempts", [1, 2, 4])
def test_a_skill_is_tried_in_one_situation_as_often_as_its_entry_says(manifest: Manifest, attempts: int) -> None:
    rows = [t.model_copy(update={"attempts": attempts}) if t.id == "pick" else t for t in manifest.skills]
    library = SkillLibrary(manifest.model_copy(update={"skills": tuple(rows)}))
    history, here = History(), world("table", coke("table", FIRST))
    for tried in range(attempts):
        assert PICK not in history.ruled_out(here), f"tried {tried} times"
        missed(history, library, here)
    assert history.ruled_out(here)[PICK] == f"failed {attempts} times"


def test_another_that_comes_into_view_may_be_tried_as_often_and_no_more(library: SkillLibrary) -> None:
    first, other = coke("table", FIRST), coke("table", OTHER)
    for now in (world("table", first, other), world("table", other)):
        history = missed_twice(library, world("table", first))
        assert PICK not in history.ruled_out(now)
        missed(history, library, now)
        assert PICK not in history.ruled_out(now)
        missed(history, library, now)
        assert PICK in history.ruled_out(now)


def test_one_more_of_unknown_position_is_another(library: SkillLibrary) -> None:
    history = missed_twice(library, world("table", coke("table", None)))
    assert PICK not in history.ruled_out(world("table", coke("table", None), coke("table", None)))


def test_another_that_was_there_all_along_is_none(library: SkillLibrary) -> None:
    now = world("table", coke("table", FIRST), coke("table", OTHER))
    assert PICK in missed_twice(library, now).ruled_out(now)


@pytest.mark.parametrize(
    "other",
    [
        Sighting("coke", "table", 10.0, OTHER, placed=True),
        Sighting("coke", "table", 10.0, OTHER, reachable=False),
        Sighting("coke", "far counter", 10.0, OTHER),
        Sighting("apple", "table", 10.0, OTHER),
    ],
    ids=["put there by the robot", "out of reach", "elsewhere", "another thing"],
)
def test_what_the_hand_could_not_or_must_not_take_here_is_no_other(library: SkillLibrary, other: Sighting) -> None:
    first = coke("table", FIRST)
    assert PICK in missed_twice(library, world("table", first)).ruled_out(world("table", first, other))


def test_what_the_tries_push_about_stays_the_same_thing(library: SkillLibrary) -> None:
    history, spots = History(), [(1.0 + 0.3 * n, 2.0, 0.8) for n in range(3)]
    for before, after in pairwise(spots):
        missed(history, library, world("table", coke("table", before)), world("table", coke("table", after)))
    moved = (spots[-1][0] + 0.1, 2.0, 0.8)
    assert PICK in history.ruled_out(world("table", coke("table", moved)))


def test_what_goes_to_a_thing_is_ruled_out_wherever_the_robot_stands(library: SkillLibrary) -> None:
    history, find = History(), library.find("find a coke")
    for _ in range(2):
        history.add(find, NOT_FOUND, world("table", coke("far counter", OTHER)))
    assert find.phrase in history.ruled_out(world("you", coke("far counter", OTHER)))


def test_what_no_surface_took_may_be_put_on_another_and_not_on_the_first_again(library: SkillLibrary) -> None:
    history, put, full = History(), library.find("put down the coke"), Outcome(OutcomeCode.MOTION_FAILED, "no room")
    table, counter = (WorldSnapshot(10.0, at, "coke") for at in ("table", "far counter"))
    for _ in range(2):
        history.add(put, full, table, table)
    assert put.phrase in history.ruled_out(table)
    assert put.phrase not in history.ruled_out(counter)
    for _ in range(2):
        history.add(put, full, counter, counter)
    assert put.phrase in history.ruled_out(counter)
    assert put.phrase in history.ruled_out(table)
    assert history.failures == 4, "all of them count for the limit of failures"


def test_what_cannot_be_brought_is_ruled_out_wherever_the_robot_stands(library: SkillLibrary) -> None:
    history, bring = History(), library.find("bring it to you")
    for at in ("table", "far counter"):
        history.add(bring, Outcome(OutcomeCode.TIMEOUT), WorldSnapshot(10.0, at, "coke"))
    assert bring.phrase in history.ruled_out(WorldSnapshot(10.0, "close counter", "coke"))


class Turning(ScriptedScorer):
    """Wants the next place's sponge once the pick at one has failed twice in a row."""

    def __init__(self, turns: Callable[[int], Sequence[str]]) -> None:
        super().__init__(["done"])
        self._turns = turns

    def score(
        self, instruction: str, steps: Sequence[Step], world: WorldSnapshot, skills: Sequence[Skill]
    ) -> NDArray[np.float32]:
        self.plan = list(self._turns(sum(step.outcome is OutcomeCode.GRASP_MISSED for step in steps)))
        return super().score(instruction, steps, world, skills)


def bring(library: SkillLibrary, misses: int, turns: Callable[[int], Sequence[str]]) -> tuple[InstructionResult, FailingBody]:
    """What comes of it where a sponge stands at each of three places, and the first `misses` grasps miss."""
    things = tuple(SceneObject(name="sponge", at=place) for place in ("far counter", "table", "close counter"))
    kitchen = SymbolicWorld(library.manifest, Scene(robot=SceneRobot(at="you"), objects=things))
    body, settings = FailingBody(kitchen, {"pick up the sponge": [MISSED] * misses}), PlannerSettings()
    decider = Decider(library, Turning(turns), SymbolicAffordances(kitchen), settings)
    return InstructionLoop(decider, body, body, settings).run("bring me a sponge"), body


def test_where_one_cannot_be_taken_another_of_its_name_is_brought(library: SkillLibrary) -> None:
    after = ["go to the far counter", "go to the table", "pick up the sponge", "bring it to you", "put down the sponge", "done"]
    result, body = bring(library, 2, lambda misses: after if misses >= 2 else ["go to the far counter", "pick up the sponge"])
    assert result.outcome.ok, result.outcome
    assert body.ran == [after[0], after[2], after[2], *after[1:-1]]


def test_where_none_can_be_taken_the_instruction_ends(library: SkillLibrary) -> None:
    places = ["far counter", "table", "close counter"]

    def turns(misses: int) -> list[str]:
        """To the place whose turn it is, round and round."""
        return [*(f"go to the {places[n % 3]}" for n in range(misses // 2 + 1)), "pick up the sponge"]

    result, body = bring(library, 99, turns)
    assert not result.outcome.ok
    assert body.ran.count("pick up the sponge") == PlannerSettings().max_failures
    assert [body.ran.count(f"go to the {place}") for place in places] == [1, 1, 1]


def test_a_thing_that_is_forgiven_is_forgiven_at_every_place(library: SkillLibrary) -> None:
    history, table = History(), world("table", Sighting("coke", "table", 1.0, FIRST))
    gone, there = replace(table, sightings=()), replace(world("far counter", coke("far counter", OTHER)), stamp=12.0)
    for _ in range(2):
        history.add(library.find(PICK), NOT_FOUND, table, gone)
    there = replace(there, sightings=(replace(there.sightings[0], stamp=12.0),))
    history.add(library.find("go to the far counter"), Outcome(OutcomeCode.SUCCEEDED), gone, there)
    assert history.failures == 0
