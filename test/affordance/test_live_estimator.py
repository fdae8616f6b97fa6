"""A model comes into service whole and tried, or not at all; what served before goes on."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import numpy as np
import pytest
import yaml

pytest.importorskip("onnx")

from value_models import constant, copied, describe, id_of, part_of, vouch, with_effects, without_effects

from saycan_ros.affordance.live_estimator import LiveEstimator
from saycan_ros.affordance.observation import Observation
from saycan_ros.checksum import file_sum
from saycan_ros.manifest.loading import ManifestError
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.paths import share_directory
from saycan_ros.world.snapshot import Sighting, WorldSnapshot

WORLD = WorldSnapshot(1.0, "table", None, (Sighting("coke", "table", 1.0),))


class Eyes:
    def observe(self, camera: str) -> Observation:
        return Observation(np.zeros((424, 240, 3), np.uint8), 1.0, np.zeros(8, np.float32))


class Rig:
    """A manifest in a folder that names the model `value.json` there."""

    def __init__(self, folder: Path) -> None:
        self.model = copied(folder)
        self.manifest = folder / "kitchen.yaml"
        self.rows = yaml.safe_load((share_directory() / "config" / "kitchen.yaml").read_text())
        self.name(self.model)
        self.live = LiveEstimator(self.manifest, ["head"])

    def name(self, model: Path, sha256: str | None = None) -> None:
        """Have the manifest name `model` with its right sum, or with `sha256`."""
        for row in self.rows["skills"]:
            if "model" in row["affordance"]:
                row["affordance"] = {"model": str(model), "sha256": sha256 or file_sum(model)}
        self.manifest.write_text(yaml.safe_dump(self.rows))

    def pick(self) -> float:
        serving = self.live.serving
        return float(serving.score(Eyes(), WORLD, serving.question(["pick up the coke"])).probabilities[0])

    def refusal(self, model: str = "") -> str:
        """Why a reload is refused; the one that served goes on."""
        before, value = self.live.serving, self.pick()
        with pytest.raises(OutcomeError) as caught:
            self.live.reload(model)
        assert caught.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE
        assert self.live.serving is before
        assert self.pick() == value
        assert f"{before.model_id} goes on serving" in caught.value.outcome.message
        assert self.live.refused
        return caught.value.outcome.message


@pytest.fixture
def rig(tmp_path: Path) -> Rig:
    return Rig(tmp_path)


def test_a_new_model_that_the_manifest_names_serves_from_then_on(rig: Rig) -> None:
    loaded, before = rig.live.loaded, id_of(rig.model)
    constant(rig.model, 0.25, like=rig.model)
    rig.name(rig.model)
    assert f"instead of {before}" in rig.live.reload()
    assert rig.pick() == pytest.approx(0.25)
    assert rig.live.serving.model_id.startswith("value-")
    assert rig.live.loaded > loaded
    assert "as before" in rig.live.reload()


def test_a_good_load_forgets_an_earlier_refusal(rig: Rig) -> None:
    rig.refusal("nowhere.json")
    rig.live.reload()
    assert rig.live.refused == ""


def test_a_model_by_parameter_needs_only_its_own_descriptions_sum(rig: Rig, tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    constant(other, 0.5, like=rig.model)
    rig.live.reload(str(other))
    assert rig.pick() == pytest.approx(0.5)
    rig.live.reload(str(copied(tmp_path, "parts")))
    assert rig.live.serving.model_id.startswith("parts-")
    rig.live.reload()
    assert rig.live.serving.model_id == id_of(rig.model)


def test_a_model_that_the_manifest_does_not_vouch_for_is_refused(rig: Rig) -> None:
    constant(rig.model, 0.25, like=rig.model)
    message = rig.refusal()
    assert "value.json" in message
    assert "sha256" in message
    assert "the manifest says" in message


def test_a_corrupt_file_is_refused(rig: Rig) -> None:
    head = part_of(rig.model, "head")
    head.write_bytes(head.read_bytes()[:1000])
    assert "the sha256 of value_head.onnx" in rig.refusal()
    vouch(rig.model)
    assert "value.json" in rig.refusal(str(rig.model))


@pytest.mark.parametrize("change", ["shape", "answers", "number"])
def test_a_model_of_the_wrong_shape_or_that_gives_no_probability_is_refused(rig: Rig, tmp_path: Path, change: str) -> None:
    bad = tmp_path / "bad.json"
    constant(bad, 1.5 if change == "number" else 0.5, like=rig.model, answers=7 if change == "answers" else None)
    if change == "shape":
        describe(bad, frame=[96, 96])
    message = rig.refusal(str(bad))
    assert {"shape": "frame is", "answers": "shape (7,)", "number": "no probability"}[change] in message


def test_a_model_that_knows_fewer_skills_than_the_one_in_service_is_refused_by_name(rig: Rig, tmp_path: Path) -> None:
    poor = tmp_path / "poor.json"
    constant(poor, 0.5, like=rig.model)
    describe(poor, skills=["pick up the apple"])
    assert "'find a 7up'" in rig.refusal(str(poor))


def test_a_reload_says_of_which_skills_nobody_tells_the_effect_any_more(rig: Rig, tmp_path: Path) -> None:
    told = rig.live.serving.effects_told
    assert {"go to the table", "pick up the coke"} <= told
    assert "look around" not in told, "it has no effect"
    assert "nobody says" not in rig.live.reload()
    only = tmp_path / "only.json"
    with_effects(copied(tmp_path, "only"), 0.5)
    known = [phrase for phrase in json.loads(only.read_text())["skills"] if phrase.startswith(("find", "pick"))]
    describe(only, skills=known)
    message = rig.live.reload(str(only))
    lost = told - rig.live.serving.effects_told
    assert f"of {len(lost)} skills nobody says any more" in message
    assert "'bring it to you'" in message
    silent = copied(tmp_path, "silent")
    without_effects(silent)
    assert f"of {len(known)} skills nobody says" in rig.live.reload(str(silent))
    assert "nobody says" not in rig.live.reload(str(only))


def test_a_model_that_looks_through_a_camera_nobody_configured_is_refused(rig: Rig, tmp_path: Path) -> None:
    wrist = tmp_path / "wrist.json"
    constant(wrist, 0.5, like=rig.model)
    describe(wrist, camera="wrist")
    assert "'wrist'; the parameter `cameras` has head" in rig.refusal(str(wrist))


def test_a_manifest_that_changed_in_more_than_its_sources_needs_a_restart(rig: Rig) -> None:
    rig.rows["objects"].append({"name": "mug", "grasp": {"width": 0.06, "height": 0.05}})
    rig.name(rig.model)
    assert "restart the stack" in rig.refusal()
    rig.manifest.write_text("version: [")
    assert "not valid YAML" in rig.refusal()


def test_a_first_model_that_is_bad_serves_nobody(rig: Rig) -> None:
    rig.name(rig.model, "0" * 64)
    with pytest.raises(OutcomeError, match="the manifest says"):
        LiveEstimator(rig.manifest, ["head"])
    rig.manifest.unlink()
    with pytest.raises(ManifestError):
        LiveEstimator(rig.manifest, ["head"])


def test_whoever_asks_while_models_change_gets_an_answer_of_one_whole_model(rig: Rig, tmp_path: Path) -> None:
    models = {}
    for value in (0.25, 0.75):
        constant(tmp_path / f"m{round(100 * value)}.json", value, like=rig.model)
        models[value] = str(tmp_path / f"m{round(100 * value)}.json")
    rig.live.reload(models[0.25])
    ended = threading.Event()
    answers: list[tuple[str, set[float]]] = []

    def ask() -> None:
        while not ended.is_set():
            serving = rig.live.serving
            picks = [skill for skill in serving.answerable if skill.id == "pick"]
            here = WorldSnapshot(1.0, "table", None, tuple(Sighting(p.object or "", "table", 1.0) for p in picks))
            scores = serving.score(Eyes(), here, serving.question([pick.phrase for pick in picks]))
            answers.append((scores.model_id[:3], {round(float(v), 2) for v in scores.probabilities}))

    threads = [threading.Thread(target=ask) for _ in range(2)]
    for thread in threads:
        thread.start()
    try:
        for n in range(12):
            rig.live.reload(models[0.75 if n % 2 == 0 else 0.25])
            rig.refusal("nowhere.json")
    finally:
        ended.set()
        for thread in threads:
            thread.join(20.0)
    assert {model for model, _ in answers} <= {"m25", "m75"}
    assert all(values == {0.25 if model == "m25" else 0.75} for model, values in answers)
    assert len(answers) > 12
