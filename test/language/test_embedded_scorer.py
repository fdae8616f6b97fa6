"""The scorer's contract, on the committed model."""

from __future__ import annotations

import random
import time

import numpy as np
import pytest

from saycan_ros.language.embedded_scorer import EmbeddedScorer
from saycan_ros.language.refusal import Refusal
from saycan_ros.language.scorer import RefusingScorer, Step
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.world.snapshot import Sighting, WorldSnapshot

WORLD = WorldSnapshot(0.0, "you", None, (Sighting("coke", "table", 0.0), Sighting("sponge", "far counter", 0.0)))


def test_probabilities_are_a_distribution_over_the_skills(scorer: EmbeddedScorer, library: SkillLibrary) -> None:
    found = scorer.score("bring me a coke", [], WORLD, library.skills)
    assert found.shape == (len(library),)
    assert found.dtype == np.float32
    assert np.all(found > 0)
    assert found.sum() == pytest.approx(1.0, abs=1e-5)


def test_skills_and_refusals_together_are_a_distribution(scorer: EmbeddedScorer, library: SkillLibrary) -> None:
    assert isinstance(scorer, RefusingScorer)
    found = scorer.assess("bring me a pizza", [], WORLD, library.skills)
    assert set(found.refusals) == set(Refusal)
    assert found.skills.sum() + sum(found.refusals.values()) == pytest.approx(1.0, abs=1e-5)


def test_the_skills_order_changes_nothing(scorer: EmbeddedScorer, library: SkillLibrary) -> None:
    order = list(range(len(library)))
    random.Random(3).shuffle(order)
    straight = scorer.score("bring me a coke", [], WORLD, library.skills)
    shuffled = scorer.score("bring me a coke", [], WORLD, [library.skills[n] for n in order])
    np.testing.assert_allclose(shuffled, straight[order], rtol=1e-3, atol=1e-6)


def test_the_same_question_has_the_same_answer(scorer: EmbeddedScorer, library: SkillLibrary) -> None:
    ask = [
        scorer.score(words, [], WORLD, library.skills)
        for words in ("take the sponge to the table", "hello", "take the sponge to the table")
    ]
    np.testing.assert_array_equal(ask[0], ask[2])
    assert not np.array_equal(ask[0], ask[1])


def test_steps_and_what_is_known_enter_the_score(scorer: EmbeddedScorer, library: SkillLibrary) -> None:
    find = library.find("find a coke")
    before = scorer.score("bring me a coke", [], WORLD, library.skills)
    there = WorldSnapshot(1.0, "table", None, WORLD.sightings)
    after = scorer.score("bring me a coke", [Step(find)], there, library.skills)
    assert library.skills[int(before.argmax())].phrase == "find a coke"
    assert library.skills[int(after.argmax())].phrase == "pick up the coke"


def test_a_few_skills_can_be_asked_for(scorer: EmbeddedScorer, library: SkillLibrary) -> None:
    few = [library.done, library.find("find a sponge")]
    found = scorer.score("bring me something to wipe this up", [], WORLD, few)
    assert found.shape == (2,)
    assert found.argmax() == 1


@pytest.mark.serial
@pytest.mark.parametrize(
    "words",
    ["bring me a coke " * 625, *(f"coke {odd}" for odd in ("x" * 10_000, "qzwvk " * 1666, "😀" * 10_000, "?", "\n\t"))],
)
def test_odd_and_very_long_instructions_are_scored_in_time(scorer: EmbeddedScorer, library: SkillLibrary, words: str) -> None:
    started = time.perf_counter()
    found = scorer.score(words[:10_000], [], WORLD, library.skills)
    assert np.all(np.isfinite(found))
    assert time.perf_counter() - started < 3.0


def test_a_crowded_kitchen_and_a_long_history_are_scored(scorer: EmbeddedScorer, library: SkillLibrary) -> None:
    crowd = tuple(Sighting(s.object, "table", 0.0) for s in library.skills if s.object) * 5
    steps = [Step(s) for s in library.skills] * 3
    found = scorer.score("bring me a coke", steps, WorldSnapshot(0.0, "you", None, crowd), library.skills)
    assert found.sum() == pytest.approx(1.0, abs=1e-5)
