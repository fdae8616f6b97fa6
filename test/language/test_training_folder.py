"""What a training keeps and where: refused by name when it is damaged, another's or cannot be written, before a step is taken."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="needs the `train` extra")

from saycan_ros.training.language import averaging, train
from saycan_ros.training.language.averaging import average
from saycan_ros.training.language.checkpoint import Checkpoint
from saycan_ros.training.language.recipe import Recipe, RecipeError
from saycan_ros.training.language.training_folder import training_folder


def kept(path: Path, **changes: object) -> Path:
    """A file with the fields that say whose it is, at step 60 of a recipe whose rate falls after 55."""
    rows = {"step": 60, "recipe": "seed 1", "level": 55} | changes
    np.savez(path, **{name: np.array(value) for name, value in rows.items() if value is not None})
    return path


def test_a_damaged_file_is_refused_with_its_name_and_what_to_do(tmp_path: Path) -> None:
    whole = kept(tmp_path / "whole.npz").read_bytes()
    for name, content in (("empty", b""), ("half", whole[: len(whole) // 2]), ("text", b"no weights")):
        path = tmp_path / f"{name}.npz"
        path.write_bytes(content)
        with pytest.raises(RecipeError, match=rf"{name}\.npz: not what a training keeps .*delete it to begin again"):
            Checkpoint(path, "seed 1").done()
    with pytest.raises(RecipeError, match=r"other\.npz: not what a training keeps .*recipe"):
        Checkpoint(kept(tmp_path / "other.npz", recipe=None), "seed 1").done()


def test_the_number_of_steps_may_change_until_the_rate_falls_and_not_after(tmp_path: Path) -> None:
    begun = Recipe(steps=100, cooldown=0.45)
    falling = Checkpoint(kept(tmp_path / "falling.npz"), "seed 1")
    assert falling.done(begun) == 60
    for steps in (90, 120):
        with pytest.raises(RecipeError, match=r"falling\.npz: after step 60 the number of steps cannot change"):
            falling.done(replace(begun, steps=steps))
    level = Checkpoint(kept(tmp_path / "level.npz", step=50), "seed 1")
    for steps in (92, 100, 120):
        assert level.done(replace(begun, steps=steps)) == 50
    with pytest.raises(RecipeError, match=r"level\.npz: after step 50"):
        level.done(replace(begun, steps=80))


def test_two_trainings_do_not_write_one_folder(tmp_path: Path) -> None:
    with training_folder(tmp_path / "out"):
        with (
            pytest.raises(RecipeError, match=r"another training is at work in .*out; give another folder"),
            training_folder(tmp_path / "out"),
        ):
            pytest.fail("both are at work")
        with training_folder(tmp_path / "other"):
            pass
    with training_folder(tmp_path / "out"):
        assert list((tmp_path / "out").iterdir()) == []


def test_a_folder_that_cannot_be_written_is_refused_before_a_step_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setattr(train, "fit", lambda *_: pytest.fail("it began to train"))
    with pytest.raises(RecipeError, match=r"out: .*file cannot be written \(.+\); give another folder"):
        train.run(tmp_path / "file")


def test_what_was_kept_of_a_training_from_a_model_that_has_changed_since_is_not_gone_on_from(
    tmp_path: Path, description: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words: list[str] = []

    def begun(*given: object) -> tuple[Checkpoint, ...]:
        words.append(str(given[-1]))
        raise RecipeError("begun")

    monkeypatch.setattr(train, "fit", begun)
    monkeypatch.setattr(train, "restore", lambda *_: None)
    for folder in ("one", "same", "other"):
        start = tmp_path / folder / "language.json"
        start.parent.mkdir()
        entry = json.loads(description.read_text(encoding="utf-8"))
        if folder == "other":
            entry["model"]["sha256"] = "0" * 64
        start.write_text(json.dumps(entry), encoding="utf-8")
        with pytest.raises(RecipeError, match="begun"):
            train.run(tmp_path / "out", start=start)
    assert words[0] == words[1] != words[2]


@pytest.fixture
def pair(tmp_path: Path, description: Path) -> list[Path]:
    """Two copies of the committed model."""
    for folder in ("first", "second"):
        (tmp_path / folder).mkdir()
        for name in ("language.json", "language.onnx", "tokenizer.json"):
            shutil.copy(description.with_name(name), tmp_path / folder / name)
    return [tmp_path / folder / "language.json" for folder in ("first", "second")]


def test_a_mean_reads_the_texts_that_its_models_read(pair: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in pair:
        path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | {"version": 4}), encoding="utf-8")
    said: list[object] = []
    monkeypatch.setattr(averaging, "write", lambda *_, version: said.append(version) or tmp_path)
    average(pair, tmp_path / "mean")
    assert said == [4]


def test_models_of_other_texts_have_no_mean(pair: list[Path], tmp_path: Path) -> None:
    entry = json.loads(pair[1].read_text(encoding="utf-8"))
    pair[1].write_text(json.dumps(entry | {"version": 2}), encoding="utf-8")
    with pytest.raises(ValueError, match=r"texts of versions \[2, \d\]; average those of one version"):
        average(pair, tmp_path / "mean")


def test_a_mean_does_not_replace_one_of_its_models(pair: list[Path], tmp_path: Path) -> None:
    before = pair[0].with_suffix(".onnx").read_bytes()
    with pytest.raises(ValueError, match="out: .*first holds one of the models, which would be lost; give another folder"):
        average(pair, tmp_path / "second" / ".." / "first")
    assert pair[0].with_suffix(".onnx").read_bytes() == before
