"""A model of tower and head encodes a frame once, and is refused by name where it is spoilt."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
import pytest

pytest.importorskip("onnx")

from value_models import copied, describe

from saycan_ros.affordance.observation import Observation
from saycan_ros.affordance.value_model import ValueModel
from saycan_ros.affordance.value_network import probabilities
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError


@pytest.fixture
def parts(tmp_path: Path) -> Path:
    return copied(tmp_path, "parts")


@pytest.fixture
def skills(library: SkillLibrary) -> list[Skill]:
    return [skill for skill in library if skill.id in {"pick", "place", "bring"}]


def frame(seed: int = 0, held: bool = True) -> np.ndarray:
    """Noise; `held` as a camera's slot gives it out: nobody can change it any more."""
    pixels = np.random.default_rng(seed).integers(0, 255, (424, 240, 3), np.uint8)
    pixels.flags.writeable = not held
    return pixels


def seen(pixels: np.ndarray, body: float = 0.1) -> Observation:
    return Observation(pixels, 1.0, np.full(8, body, np.float32))


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The outputs of every run of a network, one string a run."""
    rows: list[str] = []

    class Counting(ort.InferenceSession):
        def run(self, outputs: list[str], *args: Any, **more: Any) -> Any:
            rows.append("+".join(outputs))
            return super().run(outputs, *args, **more)

    monkeypatch.setattr(ort, "InferenceSession", Counting)
    return rows


def test_a_frame_is_encoded_once_however_many_ask(parts: Path, skills: list[Skill], runs: list[str]) -> None:
    model, pixels = ValueModel(parts), frame()
    runs.clear()
    for n in range(5):
        model.score(seen(pixels, n / 10), skills[: n + 1])
    assert runs.count("features") == 1
    assert sum(run.startswith("success") for run in runs) == 5
    model.score(seen(frame(1)), skills)
    assert runs.count("features") == 2


def test_a_frame_that_may_still_change_is_encoded_anew(parts: Path, skills: list[Skill]) -> None:
    model, pixels = ValueModel(parts), frame(held=False)
    before = model.score(seen(pixels), skills)
    pixels[:] = 0
    after = model.score(seen(pixels), skills)
    assert np.abs(before - after).max() > 1e-4
    assert after == pytest.approx(ValueModel(parts).score(seen(pixels), skills), abs=1e-6)


def test_the_same_question_is_answered_once_and_another_anew(parts: Path, skills: list[Skill], runs: list[str]) -> None:
    model, pixels = ValueModel(parts), frame()
    first = model.score(seen(pixels), skills)
    runs.clear()
    assert model.score(seen(pixels), skills) == pytest.approx(first)
    assert not runs
    assert model.score(seen(pixels), skills[::-1]) == pytest.approx(first[::-1], abs=1e-6)
    model.score(seen(pixels, 0.2), skills)
    assert len(runs) == 2


def test_what_was_answered_cannot_be_changed_for_the_next_who_asks(parts: Path, skills: list[Skill]) -> None:
    values = ValueModel(parts).score(seen(frame()), skills)
    with pytest.raises(ValueError, match="read-only"):
        values[0] = 1.0


def refusal(path: Path, sha256: str | None = None) -> str:
    with pytest.raises(OutcomeError) as caught:
        ValueModel(path, sha256)
    assert caught.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE
    assert str(path) in caught.value.outcome.message
    assert "saycan train affordance" in caught.value.outcome.message
    return caught.value.outcome.message


def test_each_spoilt_part_is_refused_by_its_name(parts: Path) -> None:
    for name in ("tower", "head"):
        file = parts.with_name(f"parts_{name}.onnx")
        good = file.read_bytes()
        file.write_bytes(good[:-1] + b"x")
        assert f"the sha256 of {file.name}" in refusal(parts)
        file.unlink()
        assert file.name in refusal(parts)
        file.write_bytes(good)
    ValueModel(parts)


def test_the_manifests_sum_is_that_of_the_description(parts: Path) -> None:
    import hashlib

    ValueModel(parts, hashlib.sha256(parts.read_bytes()).hexdigest())
    assert "parts.json" in refusal(parts, "0" * 64)


def test_a_head_in_the_towers_place_is_refused_by_shape(parts: Path) -> None:
    about = json.loads(parts.read_text())
    describe(parts, tower=about["head"], head=about["tower"])
    assert "features" in refusal(parts)


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"head": None}, "head"),
        ({"tower": {"file": "../parts_tower.onnx", "sha256": "0" * 64}}, "tower.file"),
        ({"frame": [90, 160]}, "frame is"),
        ({"frame": [0, 0]}, "frame"),
        ({"camera": "Head!"}, "camera"),
        ({"skills": ["pick up the coke", "pick up the coke"]}, "stands more than once"),
        ({"skills": [f"pick up thing {n}" for n in range(400)]}, ""),  # more than the head has vectors for
        ({"format": 1}, "format"),
        ({"format": 3}, "format"),
    ],
)
def test_a_description_that_does_not_fit_is_refused_by_its_field(parts: Path, fields: dict[str, Any], named: str) -> None:
    describe(parts, **fields)
    assert named in refusal(parts)


def test_a_rounding_error_beyond_one_is_one() -> None:
    given = np.array([1.0000001, -1e-7, 0.5], np.float32)
    np.testing.assert_array_equal(probabilities(given), np.array([1.0, 0.0, 0.5], np.float32))


@pytest.mark.parametrize("wrong", [1.001, -0.01, np.nan, np.inf, -np.inf])
def test_anything_further_beyond_is_refused(wrong: float) -> None:
    with pytest.raises(ValueError, match="no probability"):
        probabilities(np.array([0.5, wrong, 1.0000001], np.float32))
