"""The committed policy is the one the manifest names, keeps its figures on fresh scenes, and a spoilt one is refused by name."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.paths import share_directory
from saycan_ros.robots.body import JOINTS
from saycan_ros.skills.onnx_policy import OnnxPolicy, OnnxPolicySettings
from saycan_ros.skills.policy_model import PolicyModel, load_policy_model
from saycan_ros.skills.policy_observation import feel, shrink
from saycan_ros.training.affordance.rollout_robot import RolloutRobot
from saycan_ros.training.policy.comparison import compare, summary
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot

pytestmark = pytest.mark.sim
COMMITTED = share_directory() / "models" / "policy_pick.onnx"
FRESH_SEED, FRESH_SCENES, FLOOR = 31337, 5, 4


@pytest.fixture(scope="module")
def model() -> PolicyModel:
    return PolicyModel(COMMITTED)


@pytest.fixture(scope="module")
def description() -> dict:
    return json.loads(COMMITTED.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A copy of the committed model that a test may spoil."""
    for suffix in (".onnx", ".json"):
        shutil.copy(COMMITTED.with_suffix(suffix), tmp_path / f"policy{suffix}")
    return tmp_path / "policy.onnx"


@pytest.fixture(scope="module")
def view(manifest: Manifest) -> tuple[np.ndarray, np.ndarray]:
    """What the robot sees and feels before three things, with the apple between coke and sponge."""
    things = tuple(SceneObject(name=name, at="table") for name in ("apple", "coke", "sponge"))
    robot = RolloutRobot(manifest, Scene(robot=SceneRobot(at="table"), objects=things), 4)
    try:
        robot.tell(np.random.default_rng(0))
        robot.do(robot.library.find("go to the table"))
        where = {t.name: p for t, p in zip(things, robot.kitchen.truth().positions, strict=True)}
        base = robot.body.read().base
        ahead = {name: base.to_base(*point[:2])[0] for name, point in where.items()}
        assert abs(ahead["coke"] - ahead["sponge"]) > 0.2
        frame, felt = shrink(robot.body.frame().image), feel(robot.body.read(), manifest.location("table"))
    finally:
        robot.close()
    return frame, felt


def change(path: Path, **fields: object) -> None:
    card = path.with_suffix(".json")
    card.write_text(json.dumps(json.loads(card.read_text()) | fields))


def refusal(path: Path, sha256: str | None = None) -> str:
    with pytest.raises(OutcomeError) as caught:
        PolicyModel(path, sha256)
    assert caught.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE
    assert str(path) in caught.value.outcome.message
    return caught.value.outcome.message


def test_the_manifest_serves_this_very_model_and_the_planner_is_not_offered_it(library: SkillLibrary, description: dict) -> None:
    skill = library.find("pick up the coke by sight")
    settings = OnnxPolicySettings.of(skill.template)
    assert (settings.model, settings.sha256) == ("models/policy_pick.onnx", description["sha256"])
    assert skill not in library.skills
    OnnxPolicy.check(skill.template)


def test_it_knows_the_words_of_every_pick(library: SkillLibrary, model: PolicyModel) -> None:
    assert [s.phrase for s in library if model.knows(s.phrase)] == [s.phrase for s in library if s.id == "pick"]


def test_it_is_small_and_says_what_it_was_trained_and_judged_on(description: dict) -> None:
    assert COMMITTED.stat().st_size < 5e6
    training, figures = description["training"], description["figures"]
    assert figures["seed"] not in training["seeds"]
    assert FRESH_SEED not in training["seeds"]
    assert figures["learned"]["scenes"] == figures["scripted"]["scenes"] >= 100
    assert f"{figures['learned']['succeeded']} of {figures['learned']['scenes']}" in COMMITTED.with_suffix(".md").read_text()


def test_the_same_view_gives_the_same_chunk(model: PolicyModel, view: tuple[np.ndarray, np.ndarray]) -> None:
    first, kept = model.act(*view, "pick up the coke", model.blank)
    again, same = PolicyModel(COMMITTED).act(*view, "pick up the coke", model.blank)
    assert np.array_equal(kept, same)
    assert np.array_equal(first.joints, again.joints)
    assert np.array_equal(first.base, again.base)
    assert first.finished == again.finished


def test_another_word_gives_another_behaviour(model: PolicyModel, view: tuple[np.ndarray, np.ndarray]) -> None:
    """Before the same picture, the head and the base go towards what is named."""
    by_name = {name: model.act(*view, f"pick up the {name}", model.blank)[0] for name in ("coke", "sponge")}
    turned = {name: chunk.joints[-1, JOINTS.index("head_pan")] for name, chunk in by_name.items()}
    driven = {name: chunk.base[:, 0].mean() for name, chunk in by_name.items()}
    assert abs(turned["coke"] - turned["sponge"]) > 0.15
    assert np.sign(driven["coke"]) != np.sign(driven["sponge"])
    assert (turned["coke"] > turned["sponge"]) == (driven["coke"] > driven["sponge"])


def test_it_succeeds_on_most_fresh_scenes(manifest: Manifest, library: SkillLibrary) -> None:
    template = library.find("pick up the coke by sight").template
    rows = summary(compare(manifest, template, FRESH_SEED, FRESH_SCENES, ("learned",)))["learned"]
    assert rows["scenes"] == FRESH_SCENES
    assert rows["succeeded"] >= FLOOR, rows["failures"]


def test_it_is_loaded_once_a_process(description: dict) -> None:
    assert load_policy_model(COMMITTED, description["sha256"]) is load_policy_model(COMMITTED, description["sha256"])


def test_a_missing_model_and_one_without_description_are_refused_by_name(path: Path) -> None:
    path.with_suffix(".json").unlink()
    refusal(path)
    path.unlink()
    refusal(path)


def test_a_corrupt_model_is_refused_even_where_its_sum_is_right(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])
    assert "sha256" in refusal(path)
    change(path, sha256=hashlib.sha256(path.read_bytes()).hexdigest())
    refusal(path)


def test_another_model_than_the_manifest_names_is_refused(path: Path) -> None:
    assert "the manifest says" in refusal(path, "0" * 64)


@pytest.mark.parametrize(
    "fields",
    [
        {"format": 99}, {"proprioception": ["arm"]}, {"frame": [64, 36]}, {"joints": ["arm"]}, {"instructions": {}},
        {"sha256": None}, {"instructions": {"pick up the coke": [0.0] * 7}}, {"steps": 9}, {"step": 0.0},
        {"step": float("nan")}, {"memory": 0}, {"memory": 4},
        {"instructions": {"pick up the coke": [float("nan")] * 640}},
    ],
)  # fmt: skip
def test_a_description_that_does_not_fit_is_refused(path: Path, fields: dict) -> None:
    change(path, **fields)
    refusal(path)


def test_numbers_that_are_not_finite_never_leave_the_model(path: Path, view: tuple[np.ndarray, np.ndarray]) -> None:
    change(path, instructions={"pick up the coke": [3e38] * 640})
    spoilt = PolicyModel(path)
    with pytest.raises(OutcomeError, match="not finite") as caught:
        spoilt.act(*view, "pick up the coke", spoilt.blank)
    assert caught.value.outcome.code is OutcomeCode.EXECUTION


def test_words_the_network_never_saw_are_refused(model: PolicyModel, view: tuple[np.ndarray, np.ndarray]) -> None:
    with pytest.raises(OutcomeError, match="the spoon") as caught:
        model.act(*view, "pick up the spoon", model.blank)
    assert caught.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE


def test_it_is_not_judged_on_scenes_it_was_trained_on(description: dict) -> None:
    seed = str(description["training"]["seeds"][0])
    words = [sys.executable, "-m", "saycan_ros.cli", "evaluate", "policy", "pick", "--seed", seed]
    done = subprocess.run(words, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 2
    assert "was trained on scenes of seed" in done.stderr
