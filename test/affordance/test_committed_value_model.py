"""The committed value function keeps its figures, on rollouts kept in the repo and on fresh ones."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

import numpy as np
import pytest

from saycan_ros.affordance.value_model import ValueModel
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest, ModelAffordance
from saycan_ros.paths import share_directory

pytest.importorskip("mcap")

from saycan_ros.training.affordance.dataset import Dataset, load_dataset
from saycan_ros.training.affordance.figures import figures
from saycan_ros.training.affordance.judged import Judged
from saycan_ros.training.affordance.metrics import auroc

KEPT = Path(__file__).parent / "data" / "rollouts.npz"
FRESH_SEED, FRESH_SCENES = 31337, 4


@pytest.fixture(scope="module")
def model() -> ValueModel:
    return ValueModel(share_directory() / "models" / "affordance.onnx")


@pytest.fixture(scope="module")
def description() -> dict:
    return json.loads((share_directory() / "models" / "affordance.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def kept(library: SkillLibrary) -> Dataset:
    return load_dataset([KEPT], library)


def test_the_manifest_names_this_very_model_for_picking(library: SkillLibrary, description: dict) -> None:
    source = library.find("pick up the coke").template.affordance
    assert isinstance(source, ModelAffordance)
    assert (source.model, source.sha256) == ("models/affordance.onnx", description["sha256"])


def test_it_was_trained_on_every_skill_that_was_tried(library: SkillLibrary, model: ValueModel) -> None:
    assert [s.phrase for s in library if model.knows(s)] == [s.phrase for s in library if s.id in {"pick", "place", "bring"}]


def test_it_is_judged_on_scenes_that_it_was_not_trained_on(kept: Dataset, description: dict) -> None:
    trained_on = set(description["training"]["seeds"])
    assert trained_on
    assert not trained_on & {*kept.seeds, FRESH_SEED}


def test_it_tells_picks_that_succeed_from_those_that_fail(kept: Dataset, model: ValueModel) -> None:
    rows = figures(model, kept)
    alone = rows["network"]["families"]
    assert alone["pick"]["successes"] >= 40
    assert alone["pick"]["auroc"] >= 0.93
    assert rows["sight"]["success"]["pick"]["seen"] >= 0.90, "with an empty gripper"
    assert alone["pick"]["ece"] <= 0.05
    assert alone["bring"]["auroc"] >= 0.90
    assert all(row["auroc"] is None or row["auroc"] >= 0.90 for row in rows["families"].values()), "as it is served"


def test_it_really_looks(kept: Dataset, model: ValueModel) -> None:
    eyes = figures(model, kept)["sight"]["success"]["pick"]
    assert eyes["needs_sight"]
    assert eyes["seen"] - eyes["blank"] >= 0.15
    assert eyes["seen"] - eyes["shuffled"] >= 0.15


def has_something_to_pick(manifest: Manifest, number: int) -> bool:
    """Whether that scene begins with an empty gripper beside two things at least."""
    from saycan_ros.training.affordance.scenes import random_scene

    scene = random_scene(manifest, np.random.default_rng([FRESH_SEED, number]))
    here = [thing.name for thing in scene.objects if thing.at == scene.robot.at]
    return scene.robot.holding is None and len(here) > 1 and scene.robot.at not in ("trash", "drawer")


@pytest.mark.sim
def test_it_holds_on_rollouts_made_now(library: SkillLibrary, model: ValueModel, tmp_path: Path) -> None:
    from saycan_ros.training.affordance.recording import Effort
    from saycan_ros.training.affordance.scene_job import SceneJob, record_scene

    about_picking = (number for number in range(1000) if has_something_to_pick(library.manifest, number))
    for number in islice(about_picking, FRESH_SCENES):
        job = SceneJob(library.manifest, ("pick", "place"), FRESH_SEED, number, Effort(1, 3, 0, 0))
        (tmp_path / f"{number}.mcap").write_bytes(record_scene(job).data)
    judged = Judged.of(model, load_dataset([tmp_path], library))
    picks = judged.families[judged.rollouts.column] == "pick"
    label = judged.rollouts.label[picks]
    assert label.sum() >= 3
    # Toppled, hidden and out of reach: these scenes are harder than those that it learned from.
    assert auroc(judged.success[picks], label) >= 0.75


@pytest.mark.sim
def test_a_thing_that_is_taken_away_loses_its_chance_and_the_others_keep_theirs(library: SkillLibrary, model: ValueModel) -> None:
    from saycan_ros.training.affordance.moved import moved_away

    rows = moved_away(model, library, cases=5, seed=FRESH_SEED)
    assert rows["cases"] >= 3
    assert rows["before"] > 0.6
    assert rows["after"] < 0.3
    assert rows["stayed_after"] > 0.6
    assert np.isfinite(rows["stayed_before"])
    assert rows["others_changed"] < 0.1
