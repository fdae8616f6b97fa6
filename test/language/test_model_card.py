"""A model that is missing, changed or broken is refused with its outcome, the file and what to do."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import pytest

from saycan_ros.language.context import TEXTS
from saycan_ros.language.embedded_scorer import EmbeddedScorer
from saycan_ros.language.scorer_configuration import EmbeddedSettings
from saycan_ros.language.scorer_factory import make_scorer
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.world.snapshot import WorldSnapshot


@pytest.fixture
def copy(tmp_path: Path, description: Path) -> Path:
    for name in ("language.json", "language.onnx", "tokenizer.json"):
        shutil.copy(description.with_name(name), tmp_path / name)
    return tmp_path / "language.json"


def refusal(manifest: Manifest, path: Path) -> str:
    with pytest.raises(OutcomeError) as caught:
        EmbeddedScorer(manifest, path)
    assert caught.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE
    return caught.value.outcome.message


def change(path: Path, **fields: object) -> None:
    path.write_text(json.dumps(json.loads(path.read_text()) | fields))


def test_a_whole_copy_is_taken(manifest: Manifest, copy: Path) -> None:
    assert EmbeddedScorer(manifest, copy).model_id.startswith("minilm-say-")


@pytest.mark.parametrize("version", [TEXTS - 1, TEXTS + 1])
def test_a_model_of_other_texts_is_refused(manifest: Manifest, copy: Path, version: int) -> None:
    change(copy, version=version)
    message = refusal(manifest, copy)
    assert f"version {version}" in message
    assert "saycan train language" in message


@pytest.mark.parametrize("name", ["language.json", "language.onnx", "tokenizer.json"])
def test_a_missing_file_is_named_with_what_to_do(manifest: Manifest, copy: Path, name: str) -> None:
    copy.with_name(name).unlink()
    message = refusal(manifest, copy)
    assert name in message
    assert "saycan train language" in message


@pytest.mark.parametrize("name", ["language.onnx", "tokenizer.json"])
def test_a_file_with_another_sha256_is_refused(manifest: Manifest, copy: Path, name: str) -> None:
    path = copy.with_name(name)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))
    message = refusal(manifest, copy)
    assert name in message
    assert "sha256" in message


@pytest.mark.parametrize("part", ["model", "tokenizer"])
def test_a_file_that_is_no_model_is_refused(manifest: Manifest, copy: Path, part: str) -> None:
    path = copy.with_name(json.loads(copy.read_text())[part]["file"])
    path.write_bytes(b"not a model")
    change(copy, **{part: {"file": path.name, "sha256": hashlib.sha256(b"not a model").hexdigest()}})
    assert path.name in refusal(manifest, copy)


@pytest.mark.parametrize("text", ["", "[]", "{", '{"version": 9}'])
def test_a_broken_description_is_refused(manifest: Manifest, copy: Path, text: str) -> None:
    copy.write_text(text)
    assert "language.json" in refusal(manifest, copy)


def test_a_description_may_not_point_outside_its_folder(manifest: Manifest, copy: Path) -> None:
    change(copy, model={"file": "../language.onnx", "sha256": "0" * 64})
    assert "language.json" in refusal(manifest, copy)


def rewritten(path: Path, change: Callable[[onnx.ModelProto], None]) -> None:
    """The network of the copied model with a fault in it, and its new sum in the description."""
    model = onnx.load(path.with_name("language.onnx"))
    change(model)
    onnx.save(model, path.with_name("language.onnx"))
    update(path, "model", "language.onnx")


def update(path: Path, part: str, name: str) -> None:
    digest = hashlib.sha256(path.with_name(name).read_bytes()).hexdigest()
    change(path, **{part: {"file": name, "sha256": digest}})


def no_numbers(model: onnx.ModelProto) -> None:
    """Scores that are the logarithm of a negative number."""
    graph = model.graph
    next(node for node in graph.node if "scores" in node.output).output[:] = ["real_scores"]
    graph.initializer.append(onnx.numpy_helper.from_array(np.array(-1.0, np.float32), "below_zero"))
    graph.node.append(onnx.helper.make_node("Abs", ["real_scores"], ["sizes"]))
    graph.node.append(onnx.helper.make_node("Mul", ["sizes", "below_zero"], ["negative"]))
    graph.node.append(onnx.helper.make_node("Sqrt", ["negative"], ["scores"]))


def other_name(model: onnx.ModelProto) -> None:
    """An output that nobody asks for."""
    next(node for node in model.graph.node if "scores" in node.output).output[:] = ["logits"]
    next(row for row in model.graph.output if row.name == "scores").name = "logits"


@pytest.mark.parametrize(
    ("how", "words"),
    [
        (no_numbers, "it does not give a number for each skill and refusal"),
        (other_name, "the language model failed"),
        ({"features": 500}, "it does not take 500 features a skill"),
        ({"features": 512}, "the language model failed"),
    ],
)
def test_a_model_that_cannot_score_is_refused_at_start_and_not_at_the_first_goal(
    manifest: Manifest, copy: Path, how: Callable[[onnx.ModelProto], None] | dict[str, int], words: str
) -> None:
    if isinstance(how, dict):
        change(copy, **how)
    else:
        rewritten(copy, how)
    settings = EmbeddedSettings(kind="embedded", model=copy, threads=1)
    with pytest.raises(OutcomeError) as caught:
        make_scorer(manifest, settings)
    assert caught.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE
    assert words in caught.value.outcome.message


def test_a_tokenizer_without_the_marks_of_a_texts_parts_is_refused(manifest: Manifest, copy: Path) -> None:
    path = copy.with_name("tokenizer.json")
    path.write_text(path.read_text(encoding="utf-8").replace("[SEP]", "[PES]"), encoding="utf-8")
    update(copy, "tokenizer", "tokenizer.json")
    assert "has no [SEP]" in refusal(manifest, copy)


def test_trying_the_model_at_start_changes_no_score(manifest: Manifest, library: SkillLibrary, description: Path) -> None:
    tried, fresh = (EmbeddedScorer(manifest, description, threads=1) for _ in range(2))
    tried.prepare(library.skills)
    nothing = WorldSnapshot(stamp=0.0, at="table", holding=None, sightings=())
    one, other = (scorer.score("bring me a coke", (), nothing, library.skills) for scorer in (tried, fresh))
    np.testing.assert_array_equal(one, other)
