"""The whole recipe runs, small: demonstrations, a round with the learner at the wheel, and a model that the policy takes."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")
pytest.importorskip("onnxscript")

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.paths import find_file
from saycan_ros.skills.policy_model import PolicyModel
from saycan_ros.training.policy import collection, recipe
from saycan_ros.training.policy.recipe import Effort, Recipe

pytestmark = pytest.mark.sim
TINY = Effort(scenes=2, relabelled=1, rounds=1, eye_epochs=0.6, hand_epochs=2)


def test_it_trains_a_model_that_acts_and_goes_on_where_it_was_stopped(
    library: SkillLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (collection, recipe):
        monkeypatch.setattr(module, "EPISODES", 1)
    made = Recipe(library, "pick", tmp_path, 3, TINY, find_file("models/language.json"))
    network, about = made.run()
    assert about["seeds"] == [400, 401]
    assert about["episodes"] == 3
    model = PolicyModel(tmp_path / "after-round-1.onnx")
    picks = [skill.phrase for skill in library if skill.id == "pick"]
    assert list(model.phrases) == picks
    chunk, kept = model.act(np.zeros((128, 72, 3), np.uint8), np.zeros(15, np.float32), picks[0], model.blank)
    assert chunk.joints.shape == (8, 8)
    assert kept.shape == model.blank.shape
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.*") if path.is_file()}
    again, _ = Recipe(library, "pick", tmp_path, 3, TINY, find_file("models/language.json")).run()
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert all((value == network.state_dict()[name]).all() for name, value in again.state_dict().items())
    assert not [name for name in os.listdir(tmp_path) if name.endswith(".part")]
