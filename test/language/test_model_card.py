"""A model that is missing, changed or broken is refused with its outcome, the file and what to do."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from saycan_ros.language.embedded_scorer import EmbeddedScorer
from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode, OutcomeError


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


def test_a_model_of_other_texts_is_refused(manifest: Manifest, copy: Path) -> None:
    change(copy, version=1)
    message = refusal(manifest, copy)
    assert "version 1" in message
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
