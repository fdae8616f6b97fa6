"""Can from the ground truth: what is really possible, whatever the robot believes."""

from __future__ import annotations

import math
from typing import Any

import pytest

from saycan_ros.evaluation.blind_affordances import BlindAffordances
from saycan_ros.evaluation.true_affordances import TrueAffordances
from saycan_ros.manifest.grounding import SkillLibrary

HEIGHTS = {"coke": 0.12, "apple": 0.077, "water bottle": 0.2}
ARM = 0.52
Row = tuple[str, str, tuple[float, float, float]]
# The table's station looks along +y: its near edge is at x = 2.2 + 0.6, and things on it stand to the robot's right.
NEAR = (2.95, 0.3, 0.80)
UNDER_TABLE, IN_THE_WAY, NAN = (3.1, 0.3, 0.06), (0.2, 0.3, 0.06), math.nan
IN_DRAWER, BEFORE_IT = ("coke", "drawer", (2.05, -2.0, 0.66)), ("apple", "drawer", (2.05, -1.8, 0.66))


def truth(*things: Row, at: str | None = "table", axes: Any = None, drawer: float = 0.0) -> dict[str, Any]:
    """The simulator's JSON, with (name, place, position) things."""
    held = next((name for name, place, _ in things if place == "hand"), None)
    return {
        "scene": {"robot": {"at": at, "holding": held}, "objects": [{"name": n, "at": p} for n, p, _ in things]},
        "positions": [list(position) for _, _, position in things],
        "axes": axes if axes is not None else [[0.0, 0.0, 1.0]] * len(things),
        "openings": {"drawer": drawer},
        "time": 7.5,
    }


@pytest.fixture(scope="module")
def oracle(library: SkillLibrary) -> TrueAffordances:
    return TrueAffordances(library.manifest, HEIGHTS, ARM)


def scores(oracle: TrueAffordances, library: SkillLibrary, phrase: str, state: dict[str, Any]) -> tuple[float, float]:
    found = oracle.feasibility([library.find(phrase)], state)
    assert found.already is not None
    assert (found.model_id, found.frame_stamp) == ("oracle", 7.5)
    return float(found.probabilities[0]), float(found.already[0])


@pytest.mark.parametrize(
    ("phrase", "state", "possible", "already"),
    [
        ("pick up the coke", truth(("coke", "table", NEAR)), 1, 0),
        ("pick up the coke", truth(("coke", "table", NEAR), at="you"), 0, 0),
        ("pick up the coke", truth(("coke", "floor", UNDER_TABLE)), 0, NAN),
        ("pick up the coke", truth(("coke", "floor", IN_THE_WAY), at="you"), 1, NAN),
        ("pick up the coke", truth(("coke", "floor", IN_THE_WAY), at=None), 1, NAN),
        ("pick up the coke", truth(("coke", "floor", IN_THE_WAY), ("apple", "hand", NEAR)), 0, NAN),
        ("pick up the coke", truth(("coke", "hand", NEAR)), 0, 1),
        ("pick up the coke", truth(("apple", "hand", NEAR), ("coke", "table", NEAR)), 0, 0),
        ("pick up the coke", truth(("coke", "trash", (-1.6, 1.2, 0.1)), at="trash"), 0, 0),
        ("pick up the coke", truth(("coke", "table", (2.2 + 1.35, 0.3, 0.80))), 0, 0),
        ("find a coke", truth(("coke", "far counter", (0.6, 2.4, 0.96))), 1, 0),
        ("find a coke", truth(("coke", "floor", IN_THE_WAY)), 1, NAN),
        ("find a coke", truth(("coke", "floor", UNDER_TABLE)), 0, NAN),
        ("find a coke", truth(("coke", "drawer", (2.05, -2.0, 0.66))), 0, 0),
        ("find a coke", truth(("coke", "drawer", (2.05, -2.0, 0.66)), drawer=0.44), 1, 0),
        ("find a coke", truth(("apple", "table", NEAR)), 0, 0),
        ("find a coke", truth(("coke", "table", NEAR)), 1, 1),
        ("put down the coke", truth(("coke", "hand", NEAR)), 1, 0),
        ("put down the coke", truth(("coke", "hand", NEAR), at=None), 0, 0),
        ("put down the coke", truth(("coke", "table", NEAR)), 0, 1),
        ("bring it to you", truth(("coke", "table", NEAR)), 0, 0),
        ("go to the table", truth(), 1, 1),
        ("go to the trash", truth(), 1, 0),
        ("open the drawer", truth(at="drawer"), 1, 0),
        ("open the drawer", truth(at="drawer", drawer=0.44), 0, 1),
        ("take the coke out of the drawer", truth(("coke", "drawer", (2.05, -2.0, 0.66)), at="drawer", drawer=0.44), 1, 0),
        ("take the coke out of the drawer", truth(("coke", "table", NEAR), at="drawer", drawer=0.44), 0, 0),
        ("take the coke out of the drawer", truth(IN_DRAWER, BEFORE_IT, at="drawer", drawer=0.44), 0, 0),
        ("take the apple out of the drawer", truth(IN_DRAWER, BEFORE_IT, at="drawer", drawer=0.44), 1, 0),
    ],
)
def test_a_skill_is_possible_where_its_preconditions_hold_in_the_truth_and_it_can_be_done_there(
    oracle: TrueAffordances, library: SkillLibrary, phrase: str, state: dict[str, Any], possible: float, already: float
) -> None:
    assert scores(oracle, library, phrase, state) == pytest.approx((possible, already), nan_ok=True)


def test_of_two_things_of_one_name_the_one_that_can_be_taken_counts(oracle: TrueAffordances, library: SkillLibrary) -> None:
    far = ("coke", "table", (2.2 + 1.35, 0.3, 0.80))
    assert scores(oracle, library, "pick up the coke", truth(far))[0] == 0
    assert scores(oracle, library, "pick up the coke", truth(far, ("coke", "table", NEAR)))[0] == 1


@pytest.mark.parametrize(("axis", "possible"), [((0, 1, 0), 0), ((1, 0, 0), 1), ((0, 0.5, 0.85), 1), ((0, 0, -1), 1)])
def test_a_fallen_bottle_is_out_of_the_question_where_it_lies_across_the_open_fingers(
    oracle: TrueAffordances, library: SkillLibrary, axis: tuple[float, float, float], possible: float
) -> None:
    state = truth(("water bottle", "table", NEAR), axes=[list(axis)])
    assert scores(oracle, library, "pick up the water bottle", state)[0] == possible


def test_where_a_plant_knows_no_axes_things_count_as_standing(oracle: TrueAffordances, library: SkillLibrary) -> None:
    assert scores(oracle, library, "pick up the coke", truth(("coke", "table", NEAR), axes=[]))[0] == 1


def test_the_end_keeps_its_constant_and_has_no_effect(oracle: TrueAffordances, library: SkillLibrary) -> None:
    value, already = scores(oracle, library, "done", truth())
    assert value == pytest.approx(0.1)
    assert math.isnan(already)


def test_blind_affordances_give_one_for_everything_but_the_end_and_know_no_effect(library: SkillLibrary) -> None:
    skills = library.skills
    found = BlindAffordances().feasibility(skills, 3.0)
    assert {float(p) for p, skill in zip(found.probabilities, skills, strict=True) if not skill.ends} == {1.0}
    assert float(found.probabilities[list(skills).index(library.done)]) == pytest.approx(0.1)
    assert (found.already, found.frame_stamp, found.model_id) == (None, 3.0, "one")
