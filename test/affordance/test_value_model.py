"""A value model that cannot be trusted is refused by name; one that can answers for all skills in one call."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
import pytest

pytest.importorskip("onnx")

from value_models import copied, describe, part_of, vouch

from saycan_ros.affordance.observation import Observation, for_model
from saycan_ros.affordance.value_model import ValueModel
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A copy of the committed model that a test may spoil."""
    return copied(tmp_path)


@pytest.fixture
def skills(library: SkillLibrary) -> list[Skill]:
    return [skill for skill in library if skill.id in {"pick", "place", "bring"}]


def observation(seed: int = 0) -> Observation:
    random = np.random.default_rng(seed)
    felt = np.array([0.05, 0.55, 0.01, 0.0, 0.0, -1.57, -0.42, 0.0], np.float32)
    return Observation(random.integers(0, 255, (424, 240, 3), np.uint8), 1.0, felt)


def refusal(path: Path, sha256: str | None = None) -> str:
    with pytest.raises(OutcomeError) as caught:
        ValueModel(path, sha256)
    assert caught.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE
    assert str(path) in caught.value.outcome.message
    return caught.value.outcome.message


def test_a_missing_model_is_refused_by_name(path: Path) -> None:
    path.unlink()
    refusal(path)


def test_a_model_is_named_by_its_description_and_not_by_a_network(path: Path) -> None:
    assert "`<name>.json`" in refusal(part_of(path, "head"))


def test_a_corrupt_network_is_refused_even_where_its_sum_is_right(path: Path) -> None:
    head = part_of(path, "head")
    head.write_bytes(head.read_bytes()[:2000])
    assert "sha256" in refusal(path)
    vouch(path)
    refusal(path)


def test_another_model_than_the_manifest_names_is_refused(path: Path) -> None:
    assert "the manifest says" in refusal(path, "0" * 64)


@pytest.mark.parametrize("fields", [{"format": 99}, {"proprioception": ["arm"]}, {"skills": None}])
def test_a_description_of_another_format_is_refused(path: Path, fields: dict[str, Any]) -> None:
    describe(path, **fields)
    refusal(path)


def test_a_skill_that_it_never_saw_gets_no_number(path: Path, library: SkillLibrary) -> None:
    model = ValueModel(path)
    assert model.knows(library.find("go to the table"))
    assert not model.knows(library.done)
    with pytest.raises(OutcomeError) as caught:
        model.score(observation(), [library.find("pick up the coke"), library.done])
    assert caught.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE
    assert "never saw done" in caught.value.outcome.message
    assert "pick up the coke" not in caught.value.outcome.message


def test_it_answers_one_probability_a_skill(path: Path, skills: list[Skill]) -> None:
    values = ValueModel(path).score(observation(), skills)
    assert values.shape == (33,)
    assert values.dtype == np.float32
    assert ((values >= 0) & (values <= 1)).all()


def test_the_order_and_company_of_skills_does_not_matter(path: Path, skills: list[Skill]) -> None:
    model, seen = ValueModel(path), observation(1)
    together = model.score(seen, skills)
    assert model.score(seen, skills[::-1]) == pytest.approx(together[::-1], abs=1e-5)
    alone = [float(model.score(seen, [skill])[0]) for skill in skills[::8]]
    assert alone == pytest.approx(together[::8], abs=1e-5)


def test_a_frame_that_was_prepared_is_not_made_small_again_and_gives_the_same_numbers(
    path: Path, skills: list[Skill], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen, other = observation(), observation(1)
    for each in (seen, other):
        each.frame.flags.writeable = False
    expected = [ValueModel(path).score(each, skills) for each in (seen, other)]
    model, made = ValueModel(path), []

    def counted(frame: np.ndarray, *args: Any) -> np.ndarray:
        made.append(frame)
        return for_model(frame, *args)

    monkeypatch.setattr("saycan_ros.affordance.value_model.for_model", counted)
    model.prepare(seen.frame, seen.clockwise)
    np.testing.assert_array_equal(model.score(seen, skills), expected[0])
    assert len(made) == 1
    np.testing.assert_array_equal(model.score(other, skills), expected[1])
    assert made[1] is other.frame


def test_a_frame_that_may_still_change_is_not_prepared(path: Path, skills: list[Skill]) -> None:
    model, seen = ValueModel(path), observation()
    model.prepare(seen.frame, 0)
    seen.frame[:] = 0
    np.testing.assert_array_equal(model.score(seen, skills), ValueModel(path).score(seen, skills))


def test_no_skills_give_no_numbers(path: Path) -> None:
    assert ValueModel(path).score(observation(), []).shape == (0,)


def test_each_network_runs_once_however_many_skills_are_asked_for(
    path: Path, skills: list[Skill], monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []

    class Counting(ort.InferenceSession):
        def run(self, *args: Any, **more: Any) -> Any:
            calls.append(1)
            return super().run(*args, **more)

    monkeypatch.setattr(ort, "InferenceSession", Counting)
    model = ValueModel(path)
    for count in (1, 33):
        calls.clear()
        model.score(observation(), skills[:count])
        assert len(calls) == 2
