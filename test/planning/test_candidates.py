"""The candidates of a decision read like a sorted tuple, whatever is behind them; and only what ran is ruled out."""

from __future__ import annotations

import numpy as np
import pytest

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.planning.candidates import Candidates
from saycan_ros.planning.decider import _why_nothing
from saycan_ros.planning.decision import Candidate
from saycan_ros.planning.history import History
from saycan_ros.world.snapshot import Sighting, WorldSnapshot

WORLD = WorldSnapshot(0.0, "table", None, (Sighting("coke", "table", 0.0),))
OK, FAILED = Outcome(OutcomeCode.SUCCEEDED), Outcome(OutcomeCode.GRASP_MISSED)


@pytest.fixture
def candidates(library: SkillLibrary) -> Candidates:
    say, can = np.array([0.1, 0.6, 0.1, 0.2]), np.array([1.0, 0.0, 1.0, 0.5])
    exact = np.array([True, True, True, False])
    return Candidates(library.skills[:4], say, can, say * can, exact, {library.skills[3].phrase: "just completed"})


def test_the_best_comes_first_and_among_equals_the_manifest_decides(candidates: Candidates, library: SkillLibrary) -> None:
    assert [row.skill for row in candidates] == [library.skills[n] for n in (0, 2, 3, 1)]
    assert len(candidates) == 4


def test_a_candidate_has_its_own_numbers(candidates: Candidates, library: SkillLibrary) -> None:
    assert candidates[2] == Candidate(library.skills[3], 0.2, 0.5, 0.1, "just completed", False)
    assert candidates[-1] == Candidate(library.skills[1], 0.6, 0.0, 0.0)
    assert candidates[:2] == tuple(candidates)[:2]
    assert isinstance(candidates[0].say, float)
    assert candidates[0].exact is True
    with pytest.raises(IndexError):
        candidates[4]


def test_the_most_wanted_is_told_whether_or_not_it_is_possible(candidates: Candidates, library: SkillLibrary) -> None:
    assert candidates.most_wanted().skill is library.skills[1]


def test_only_skills_that_ran_are_ruled_out(library: SkillLibrary) -> None:
    find, pick, go = library.find("find a coke"), library.find("pick up the coke"), library.find("go to the table")
    history = History()
    assert history.ruled_out(WORLD) == {}
    history.add(find, OK, WORLD)
    assert history.ruled_out(WORLD) == {find.phrase: "just completed"}
    history.add(pick, FAILED, WORLD)
    assert history.ruled_out(WORLD) == {}
    history.add(pick, FAILED, WORLD)
    assert history.ruled_out(WORLD) == {pick.phrase: "failed 2 times"}
    history.add(go, OK, WORLD)
    history.add(find, OK, WORLD)
    history.add(go, OK, WORLD)
    found = history.ruled_out(WORLD)
    assert found[find.phrase] == "tried in this very situation before"
    assert found[go.phrase] == "just completed"
    elsewhere = WorldSnapshot(1.0, "you", None, WORLD.sightings)
    assert find.phrase not in history.ruled_out(elsewhere)


@pytest.mark.parametrize(
    ("say", "can", "noticed", "words"),
    [
        (0.5, 0.0, (), "'find a coke', is not possible now (p = 0.00)"),
        (0.01, 1.0, (), "'find a coke', is not sure enough (usefulness 0.01 x p 1.00, at most 0.02)"),
        (0.5, 1.0, (0,), "'find a coke', seems done already"),
    ],
)
def test_what_stands_in_the_way_of_the_most_useful_skill_is_said(
    library: SkillLibrary, say: float, can: float, noticed: tuple[int, ...], words: str
) -> None:
    skills = [library.find("find a coke")]
    one = Candidates(skills, np.array([say]), np.array([can]), np.array([0.0]), np.array([True]), {}, np.array([1.0]), noticed)
    assert _why_nothing(one, 0.02) == f"the most useful next skill, {words}"
