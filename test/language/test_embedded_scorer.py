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
from saycan_ros.outcome import OutcomeCode, OutcomeError
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


@pytest.mark.parametrize("words", ["coke ?", "coke \n\t", "coke 😀", "coke " + "x" * 300])
def test_odd_instructions_are_scored(scorer: EmbeddedScorer, library: SkillLibrary, words: str) -> None:
    assert np.all(np.isfinite(scorer.score(words, [], WORLD, library.skills)))


@pytest.mark.serial
@pytest.mark.parametrize(
    "words", ["bring me a coke " * 625, *(f"coke {odd}" for odd in ("x" * 10_000, "qzwvk " * 1666, "😀" * 10_000))]
)
def test_an_instruction_of_which_a_part_would_not_be_read_is_refused_in_time(
    scorer: EmbeddedScorer, library: SkillLibrary, words: str
) -> None:
    started = time.perf_counter()
    with pytest.raises(OutcomeError, match="the instruction has .* (tokens|characters).*ask for less at once") as error:
        scorer.score(words[:10_000], [], WORLD, library.skills)
    assert error.value.outcome.code is OutcomeCode.INVALID_INSTRUCTION
    assert time.perf_counter() - started < 3.0


def test_what_the_middle_of_a_long_request_says_is_read(scorer: EmbeddedScorer, library: SkillLibrary) -> None:
    before = (
        "Good morning, I hope that you are well and that your batteries are full after the long and quiet night that we had. "
    )
    after = (
        " And now I will go back to my desk to work on my papers, as I do on every morning of this long and very busy week, and "
    )
    after += "in the afternoon I will be out for a walk along the river with the dog of my old neighbours."
    asked = [before + middle + after for middle in ("Please bring me the coke.", "Leave the coke where it is.")]
    one, other = (scorer.inputs(words, [], WORLD, library.skills) for words in asked)
    assert (one["segments"] == 0).sum() > 80
    assert not np.array_equal(one["ids"], other["ids"])


def test_the_last_of_many_things_in_sight_is_read(scorer: EmbeddedScorer, library: SkillLibrary) -> None:
    names = [entry.name for entry in library.manifest.objects if entry.name not in ("sponge", "apple")]
    crowd = [Sighting(name, place, 0.0) for place in ("table", "close counter", "far counter") for name in names[:8]]
    one, other = (
        scorer.inputs("bring me the sponge", [], WorldSnapshot(0.0, "you", None, (*crowd, last)), library.skills)["ids"]
        for last in (Sighting("sponge", "far counter", 0.0), Sighting("apple", "far counter", 0.0))
    )
    assert not np.array_equal(one, other)


def test_a_crowded_kitchen_and_a_long_history_are_scored(scorer: EmbeddedScorer, library: SkillLibrary) -> None:
    crowd = tuple(Sighting(s.object, "table", 0.0) for s in library.skills if s.object) * 5
    steps = [Step(s) for s in library.skills] * 3
    found = scorer.score("bring me a coke", steps, WorldSnapshot(0.0, "you", None, crowd), library.skills)
    assert found.sum() == pytest.approx(1.0, abs=1e-5)
