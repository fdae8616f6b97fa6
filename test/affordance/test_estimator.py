"""Every skill is scored by the source that its manifest entry names, and 0 where its server would refuse."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from saycan_ros.affordance.estimator import AffordanceEstimator
from saycan_ros.affordance.observation import Observation
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.world.snapshot import Sighting, WorldSnapshot

SEEN = Observation(np.zeros((424, 240, 3), np.uint8), 3.5, np.zeros(8, np.float32))
TABLE = WorldSnapshot(3.5, "table", None, (Sighting("coke", "table", 3.0), Sighting("pepsi", "far counter", 2.0)))


class FixedModel:
    """Gives every skill 0.7; remembers what it was asked."""

    def __init__(self, known: Sequence[str]) -> None:
        self.model_id = "fixed-0"
        self.known = set(known)
        self.asked: list[list[str]] = []

    def knows(self, skill: Skill) -> bool:
        return skill.phrase in self.known

    def score(self, observation: Observation, skills: Sequence[Skill]) -> np.ndarray:
        self.asked.append([skill.phrase for skill in skills])
        return np.full(len(skills), 0.7, np.float32)


@pytest.fixture
def learned(manifest: Manifest) -> SkillLibrary:
    """The kitchen with `pick` and `bring` scored by a model, the rest by rules."""
    rows = manifest.model_dump(mode="python")
    for skill in rows["skills"]:
        for kind in ("preconditions", "effects"):
            skill[kind] = [f"{c['predicate'].value}({c['argument']})" for c in skill[kind]]
        if skill["id"] in {"pick", "bring"}:
            skill["affordance"] = {"model": "m.onnx", "sha256": "0" * 64}
        elif skill["id"] == "place":
            skill["affordance"] = {"rule": "gripper"}
    return SkillLibrary(Manifest.model_validate(rows))


@pytest.fixture
def model(learned: SkillLibrary) -> FixedModel:
    return FixedModel([skill.phrase for skill in learned])


def test_a_skill_whose_precondition_is_known_not_to_hold_is_impossible_whatever_the_model_says(
    learned: SkillLibrary, model: FixedModel
) -> None:
    estimator = AffordanceEstimator(learned, {"m.onnx": model})
    words = ["pick up the coke", "pick up the pepsi", "pick up the tea", "bring it to you"]
    scores = estimator.score(SEEN, TABLE, [learned.find(w) for w in words])
    assert scores.probabilities == pytest.approx([0.7, 0.0, 0.0, 0.0])
    full = WorldSnapshot(3.5, "table", "tea", TABLE.sightings)
    scores = estimator.score(SEEN, full, [learned.find(w) for w in words])
    assert scores.probabilities == pytest.approx([0.0, 0.0, 0.0, 0.7])


def test_the_model_runs_once_for_all_its_skills_and_never_for_those_with_a_rule(learned: SkillLibrary, model: FixedModel) -> None:
    estimator = AffordanceEstimator(learned, {"m.onnx": model})
    estimator.score(SEEN, TABLE, list(learned))
    assert len(model.asked) == 1
    assert {learned.find(words).id for words in model.asked[0]} == {"pick", "bring"}


def test_the_answer_keeps_the_order_asked_and_says_whose_it_is(learned: SkillLibrary, model: FixedModel) -> None:
    estimator = AffordanceEstimator(learned, {"m.onnx": model})
    skills = [learned.done, learned.find("pick up the coke"), learned.find("put down the coke")]
    forwards, backwards = estimator.score(SEEN, TABLE, skills), estimator.score(SEEN, TABLE, skills[::-1])
    assert forwards.probabilities == pytest.approx([0.1, 0.7, 0.0])
    assert forwards.probabilities == pytest.approx(backwards.probabilities[::-1])
    assert (forwards.frame_stamp, forwards.model_id) == (3.5, "fixed-0")


def test_a_skill_that_the_model_never_saw_is_refused_when_the_node_starts(learned: SkillLibrary) -> None:
    partial = FixedModel([skill.phrase for skill in learned if skill.phrase != "pick up the orange"])
    with pytest.raises(OutcomeError) as caught:
        AffordanceEstimator(learned, {"m.onnx": partial})
    assert caught.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE
    assert "pick up the orange" in caught.value.outcome.message
