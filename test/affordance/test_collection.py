"""Rollouts label themselves by what really happened, repeat with their seed, and survive a crash."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode
from saycan_ros.training.affordance.shard import Shard, decisions_of, load_shard
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot

pytestmark = pytest.mark.sim
ORIGIN = (4242, 0)


@pytest.fixture(scope="module")
def shard(library: SkillLibrary) -> Shard:
    """One short scene."""
    from saycan_ros.training.affordance.recording import Effort, SceneRecorder

    return SceneRecorder(library, *ORIGIN, Effort(picks=1, rearrangements=1, glances=2)).record()


def test_a_scene_repeats_with_its_seed(manifest: Manifest) -> None:
    from saycan_ros.training.affordance.scenes import random_scene

    scenes = [random_scene(manifest, np.random.default_rng([7, number])) for number in (0, 0, *range(1, 30))]
    assert scenes[0] == scenes[1]
    assert len({scene.model_dump_json() for scene in scenes}) > 25
    assert {scene.robot.holding is None for scene in scenes} == {True, False}
    for scene in scenes:
        scene.check(manifest)


def test_a_shard_holds_a_row_for_every_skill_tried(shard: Shard, library: SkillLibrary) -> None:
    assert shard.frames.shape[1:] == (160, 90, 3)
    assert shard.frames.std() > 10
    assert shard.proprioception.shape == (len(shard.frames), 8)
    assert {library.find(str(phrase)).id for phrase in shard.skill} == {"pick", "place", "bring"}
    assert (shard.frame < len(shard.frames)).all()
    assert (shard.outcome[shard.label] == OutcomeCode.SUCCEEDED).all()
    assert (shard.outcome[shard.unmet] == OutcomeCode.PRECONDITION).all()


def test_nothing_absent_is_ever_picked_up(shard: Shard, library: SkillLibrary) -> None:
    for frame, phrase, label in zip(shard.frame, shard.skill, shard.label, strict=True):
        skill = library.find(str(phrase))
        if skill.id == "pick" and label:
            assert shard.present[frame, list(shard.objects).index(skill.object)]
            assert not shard.held[frame].any()


def test_a_shard_comes_back_from_its_file_as_it_was(shard: Shard, tmp_path: Path) -> None:
    path = tmp_path / "scene-00000.npz"
    shard.save(path)
    again = load_shard(path)
    assert np.array_equal(again.frames, shard.frames)
    assert np.array_equal(again.label, shard.label)
    assert again.skill.tolist() == shard.skill.tolist()
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_keeping_the_rollouts_alone_changes_none_of_them(shard: Shard) -> None:
    kept = decisions_of([shard, shard])
    count = len(shard.label)
    assert len(kept.frames) == 2 * len(np.unique(shard.frame)) < 2 * len(shard.frames)
    for part in (slice(0, count), slice(count, 2 * count)):
        assert np.array_equal(kept.frames[kept.frame[part]], shard.frames[shard.frame])
        assert np.array_equal(kept.held[kept.frame[part]], shard.held[shard.frame])
        assert np.array_equal(kept.label[part], shard.label)


def test_the_robot_goes_back_to_a_moment_with_what_it_knew(manifest: Manifest, library: SkillLibrary) -> None:
    """From one saved moment the same pick succeeds twice, and what it changed is undone in between."""
    from saycan_ros.training.affordance.rollout_robot import RolloutRobot

    scene = Scene(robot=SceneRobot(at="table"), objects=(SceneObject(name="coke", at="table"),))
    robot = RolloutRobot(manifest, scene, 1)
    try:
        robot.tell(np.random.default_rng(0))
        robot.do(library.find("go to the table"))
        moment, pick, put = robot.save(), library.find("pick up the coke"), library.find("put down the coke")
        first = robot.attempt(pick)
        assert (first.label, first.unmet) == (True, False)
        assert robot.world.snapshot().holding == "coke"
        assert robot.kitchen.truth().places == ("hand",)
        robot.restore(moment)
        assert robot.world.snapshot().holding is None
        assert robot.kitchen.truth().places == ("table",)
        refused = robot.attempt(put)
        assert (refused.label, refused.unmet, refused.result.outcome.code) == (False, True, OutcomeCode.PRECONDITION)
        robot.restore(moment)
        second = robot.attempt(pick)
        assert second.label
        assert math.isclose(second.result.duration, first.result.duration, abs_tol=0.5)
    finally:
        robot.close()


def test_a_collection_goes_on_where_it_stopped(
    manifest: Manifest, shard: Shard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from saycan_ros.training.affordance import collection
    from saycan_ros.training.affordance.collection import Collection

    recorded = []

    class Stub:
        def __init__(self, library: SkillLibrary, seed: int, number: int) -> None:
            recorded.append((seed, number))

        def record(self) -> Shard:
            return shard

    monkeypatch.setattr(collection, "SceneRecorder", Stub)
    place = Collection(tmp_path / "data", 5, manifest)
    place.collect(2, workers=1)
    place.path(0).unlink()
    place.collect(3, workers=1)
    assert recorded == [(5, 0), (5, 1), (5, 0), (5, 2)]
    with pytest.raises(ValueError, match="another collection"):
        Collection(tmp_path / "data", 6, manifest).collect(1, workers=1)
