"""The committed value function serves the kitchen and keeps its figures, on episodes that it was not trained on."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

import numpy as np
import pytest

from saycan_ros.affordance.value_model import ValueModel
from saycan_ros.checksum import file_sum
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest, ModelAffordance
from saycan_ros.paths import share_directory

pytest.importorskip("mcap")

from saycan_ros.training.affordance.dataset import Dataset, load_dataset
from saycan_ros.training.affordance.figures import figures
from saycan_ros.training.affordance.judged import Judged
from saycan_ros.training.affordance.metrics import auroc

KEPT = Path(__file__).parent / "data" / "rollouts.mcap"
MODEL = share_directory() / "models" / "value.json"
FRESH_SEED, FRESH_SCENES = 31337, 4


@pytest.fixture(scope="module")
def model() -> ValueModel:
    return ValueModel(MODEL)


@pytest.fixture(scope="module")
def description() -> dict:
    return json.loads(MODEL.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def kept(library: SkillLibrary) -> Dataset:
    return load_dataset([KEPT], library)


@pytest.fixture(scope="module")
def rows(model: ValueModel, kept: Dataset) -> dict:
    return figures(model, kept)


def test_the_manifest_names_this_very_model_where_sight_tells_more(library: SkillLibrary) -> None:
    sources = {t.id: t.affordance for t in library.manifest.skills if isinstance(t.affordance, ModelAffordance)}
    assert set(sources) == {"pick", "find"}
    assert {(source.model, source.sha256) for source in sources.values()} == {("models/value.json", file_sum(MODEL))}


def test_it_was_trained_on_every_family_that_moves_the_robot(library: SkillLibrary, model: ValueModel) -> None:
    assert {s.id for s in library if not model.knows(s)} == {"done"}
    assert model.tells_effects


def test_it_is_judged_on_scenes_that_it_was_not_trained_on(kept: Dataset, description: dict) -> None:
    trained_on = set(description["training"]["seeds"])
    assert trained_on
    assert not trained_on & {*kept.seeds, FRESH_SEED}


def test_what_it_serves_tells_success_from_failure_and_is_calibrated(rows: dict) -> None:
    assert rows["auroc"] >= 0.95
    assert rows["ece"] <= 0.05
    judged = {name: row["auroc"] for name, row in rows["families"].items()}
    assert min(judged.values()) >= 0.90, judged


def test_what_the_manifest_chooses_tells_success_from_failure_in_every_family_and_is_calibrated(rows: dict) -> None:
    chosen = rows["manifest"]
    assert chosen["auroc"] >= 0.95
    assert chosen["ece"] <= 0.05
    judged = {name: row["auroc"] for name, row in chosen["families"].items()}
    assert len(judged) == 9
    assert min(judged.values()) >= 0.90, judged


def test_of_what_it_is_asked_it_knows_more_than_the_rule_does(rows: dict) -> None:
    better = {name for name, whose in rows["manifest"]["lower_brier"].items() if whose == "model"}
    assert {name for name, source in rows["manifest"]["sources"].items() if source == "model"} <= better


def test_it_tells_effects_that_are_true_already(rows: dict) -> None:
    effects = rows["already"]
    assert effects["auroc"] >= 0.95
    assert effects["ece"] <= 0.05
    judged = {name: row["auroc"] for name, row in effects["beside"]["families"].items() if row["auroc"] is not None}
    assert judged.pop("find") >= 0.90
    assert min(judged.values()) >= 0.95, judged


def test_it_really_looks(rows: dict) -> None:
    eyes = rows["sight"]["success"]["pick"]
    assert eyes["seen"] - eyes["blank"] >= 0.15
    assert eyes["seen"] - eyes["shuffled"] >= 0.15
    assert rows["sight"]["already"]["go_to"]["needs_sight"], "where it is"


def has_something_to_pick(manifest: Manifest, number: int) -> bool:
    """Whether that scene begins with an empty gripper beside two things at least."""
    from saycan_ros.training.affordance.scenes import random_scene

    scene = random_scene(manifest, np.random.default_rng([FRESH_SEED, number]))
    here = [thing.name for thing in scene.objects if thing.at == scene.robot.at]
    return scene.robot.holding is None and len(here) > 1 and scene.robot.at not in ("trash", "drawer")


@pytest.mark.sim
def test_it_holds_on_rollouts_made_now(library: SkillLibrary, model: ValueModel, tmp_path: Path) -> None:
    from saycan_ros.training.affordance.effort import Effort
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
    served = figures(model, judged.data)
    assert served["families"]["pick"]["brier"] < served["rule"]["families"]["pick"]["brier"], "it adds to the preconditions"


@pytest.mark.sim
def test_a_thing_that_is_taken_away_loses_its_chance_and_the_others_keep_theirs(library: SkillLibrary, model: ValueModel) -> None:
    from saycan_ros.training.affordance.moved import moved_away

    rows = moved_away(model, library, cases=5, seed=FRESH_SEED)
    assert rows["cases"] >= 3
    assert rows["both"] == 1.0, "as served, from above 0.6 to below 0.3 in every case"
    assert rows["stayed_before"] > 0.6
    assert rows["stayed_after"] > 0.6
    assert rows["others_changed"] < 0.1
    alone = rows["network"]
    assert alone["before"] > 0.6
    assert alone["after"] < 0.5, "on average; the picture alone does not say what the robot remembers"
    assert alone["stayed_after"] > 0.6
