"""Rollouts label themselves by what really happened, repeat with their seed, and survive a crash."""

from __future__ import annotations

import math
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("mcap")

from saycan_ros.episodes.reader import EpisodeFile, read_episodes
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode
from saycan_ros.world.effects import effects_true
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot

pytestmark = pytest.mark.sim
SEED, SCENES = 4245, 2
LIMIT = 120.0  # wall s
FILLER = f"""
from pathlib import Path
import sys
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.training.affordance.collection import Collection
from saycan_ros.training.affordance.effort import Effort
from saycan_ros.training.affordance.workers import Processes
if __name__ == "__main__":
    manifest = load_manifest(Path(sys.argv[1]))
    Collection(Path(sys.argv[2]), {SEED}, manifest, effort=Effort(1, 1, 0, 0)).collect({SCENES}, Processes(1))
"""


def collection(folder: Path, manifest: Manifest) -> Any:
    from saycan_ros.training.affordance.collection import Collection
    from saycan_ros.training.affordance.effort import Effort

    return Collection(folder, SEED, manifest, effort=Effort(1, 1, 0, 0))


@pytest.fixture(scope="module")
def undisturbed(manifest: Manifest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two short scenes, recorded in this process."""
    folder = tmp_path_factory.mktemp("undisturbed")
    tallies = collection(folder, manifest).collect(SCENES)
    assert [tally.number for tally in tallies] == list(range(SCENES))
    return folder


@pytest.fixture(scope="module")
def files(undisturbed: Path) -> list[EpisodeFile]:
    return [read_episodes(path) for path in sorted(undisturbed.glob("*.mcap"))]


def test_a_scene_repeats_with_its_seed(manifest: Manifest) -> None:
    from saycan_ros.training.affordance.scenes import random_scene

    scenes = [random_scene(manifest, np.random.default_rng([7, number])) for number in (0, 0, *range(1, 30))]
    assert scenes[0] == scenes[1]
    assert len({scene.model_dump_json() for scene in scenes}) > 25
    assert {scene.robot.holding is None for scene in scenes} == {True, False}
    assert {scene.open for scene in scenes} == {(), ("drawer",)}
    for scene in scenes:
        scene.check(manifest)


def test_every_episode_has_its_frames_its_body_and_its_truth(files: list[EpisodeFile]) -> None:
    assert len(files) == SCENES
    for number, file in enumerate(files):
        assert (file.whole, file.origin.seed, file.origin.scene) == (True, SEED, number)
        assert {"mujoco", "mcap", "python"} <= set(file.origin.versions)
        assert file.episodes
        for episode in file.episodes:
            before, after = file.moments[episode.before], file.moments[episode.after]
            assert before.truth is not None
            assert after.truth is not None
            assert set(before.position) == set(before.effort) >= {"lift", "arm", "gripper", "head_pan"}
            assert file.picture(before).shape == (424, 240, 3)
            assert file.picture(before).std() > 10


def test_labels_follow_from_the_truth(files: list[EpisodeFile], library: SkillLibrary) -> None:
    for file in files:
        for episode in file.episodes:
            skill = library.find(episode.skill)
            before, after = file.moments[episode.before], file.moments[episode.after]
            assert before.truth is not None
            assert after.truth is not None
            assert episode.effect_before == effects_true(skill, before.truth.facts)
            assert episode.effect_after == effects_true(skill, after.truth.facts)
            assert not episode.success or (episode.outcome == OutcomeCode.SUCCEEDED and episode.effect_after)
            assert not episode.unmet or (episode.outcome == OutcomeCode.PRECONDITION and episode.before == episode.after)


def test_every_skill_that_the_planner_is_offered_is_tried_and_others_only_when_asked(library: SkillLibrary) -> None:
    from saycan_ros.training.affordance.recording import skill_ids

    offered = {skill.id for skill in library if not skill.ends}
    assert {"find", "go_to", "open_drawer", "close_drawer", "put_in", "take_out"} <= offered
    assert set(skill_ids(library)) == offered
    assert set(skill_ids(library, ["pick_by_sight"])) == offered | {"pick_by_sight"}
    with pytest.raises(ValueError, match="no skill dance"):
        skill_ids(library, ["dance"])


def test_a_killed_collection_goes_on_and_ends_with_the_same_bytes(
    manifest: Manifest, undisturbed: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Nothing is lost and nothing is twice; nor does a killed one leave workers behind."""
    folder, program = tmp_path / "killed", tmp_path / "filler.py"
    program.write_text(FILLER, encoding="utf-8")
    kitchen = request.config.rootpath / "config" / "kitchen.yaml"
    environment = {**os.environ, "PYTHONPATH": str(request.config.rootpath)}
    process = subprocess.Popen([sys.executable, str(program), str(kitchen), str(folder)], env=environment)
    try:
        wait_until(lambda: any(folder.glob("*.mcap")) or process.poll() is not None)
        workers = children_of(process.pid)
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait(LIMIT)
    assert workers
    there = {path.name for path in folder.glob("*.mcap")}
    assert 0 < len(there) < SCENES
    wait_until(lambda: not any(Path(f"/proc/{worker}").exists() for worker in workers))
    first = {path: path.stat().st_mtime_ns for path in folder.glob("*.mcap")}
    collection(folder, manifest).collect(SCENES)
    assert {path: path.stat().st_mtime_ns for path in first} == first, "what was there is not made again"
    assert contents(folder) == contents(undisturbed)


def test_a_damaged_or_foreign_file_is_found_and_recorded_again(manifest: Manifest, undisturbed: Path, tmp_path: Path) -> None:
    whole = contents(undisturbed)
    place = collection(tmp_path, manifest)
    for name, data in whole.items():
        (tmp_path / name).write_bytes(data)
    first, second = sorted(whole)
    (tmp_path / first).write_bytes(whole[first][:-40])
    (tmp_path / second).write_bytes(whole[first])
    redone = []

    class Copying:
        """Records nothing, and gives what the undisturbed run gave."""

        def results(self, work: object, jobs: Iterable[Any]) -> Iterator[Any]:
            from saycan_ros.training.affordance.scene_job import RecordedScene
            from saycan_ros.training.affordance.tally import FamilyTally, SceneTally

            for job in jobs:
                redone.append(job.number)
                tally = SceneTally(job.number, 1, 1.0, {"pick": FamilyTally(1, 1)})
                yield RecordedScene(job.number, whole[f"scene-{job.number:05d}.mcap"], tally)

    place.collect(SCENES, Copying())
    assert redone == [0, 1]
    assert contents(tmp_path) == whole
    assert len(list(tmp_path.glob("*.damaged"))) == 2
    place.collect(SCENES, Copying())
    assert redone == [0, 1]


def test_a_folder_belongs_to_one_collection_and_to_one_process(manifest: Manifest, tmp_path: Path) -> None:
    import fcntl

    from saycan_ros.training.affordance.collection import Collection

    collection(tmp_path, manifest).collect(0)
    with pytest.raises(ValueError, match=r"collection\.json: its seed, effort differ.*--out"):
        Collection(tmp_path, SEED + 1, manifest).collect(0)
    with (tmp_path / ".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        with pytest.raises(RuntimeError, match="another process is filling it"):
            collection(tmp_path, manifest).collect(0)


def test_a_folder_that_cannot_be_used_is_said_with_its_name(
    manifest: Manifest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from saycan_ros.training.affordance import collect

    (tmp_path / "file").touch()
    monkeypatch.setattr(sys, "argv", ["collect", "--out", str(tmp_path / "file"), "--scenes", "0"])
    with pytest.raises(SystemExit):
        collect.main()
    assert str(tmp_path / "file") in capsys.readouterr().err
    (tmp_path / "collection.json").write_text('{"format": 1, "se', encoding="utf-8")
    with pytest.raises(ValueError, match=r"collection\.json: .*delete it, or choose another --out"):
        collection(tmp_path, manifest).collect(0)


def test_another_value_function_is_no_other_collection_and_another_skill_is(manifest: Manifest) -> None:
    from saycan_ros.episodes.manifest_digest import manifest_digest
    from saycan_ros.manifest.schema import RuleAffordance

    def with_first_skill(**changes: object) -> Manifest:
        first, *others = manifest.skills
        return manifest.model_copy(update={"skills": (first.model_copy(update=changes), *others)})

    assert manifest_digest(with_first_skill(affordance=RuleAffordance(rule="constant"))) == manifest_digest(manifest)
    assert manifest_digest(with_first_skill(timeout=1.0)) != manifest_digest(manifest)
    assert manifest_digest(manifest.model_copy(update={"objects": manifest.objects[1:]})) != manifest_digest(manifest)


def test_a_scene_that_fails_is_told_and_the_others_go_on_unless_most_fail(manifest: Manifest, tmp_path: Path) -> None:
    from saycan_ros.training.affordance.collection import summary
    from saycan_ros.training.affordance.scene_job import RecordedScene, SceneJob, record_scene
    from saycan_ros.training.affordance.tally import FamilyTally, SceneTally

    class Failing:
        """Fails in each scene for which `bad` is true."""

        def __init__(self, bad: Callable[[int], bool]) -> None:
            self._bad = bad

        def results(self, work: object, jobs: Iterable[Any]) -> Iterator[RecordedScene]:
            for job in jobs:
                tally = SceneTally(job.number, 1, 1.0, {"pick": FamilyTally(1, 1)})
                error = "ValueError: a bug" if self._bad(job.number) else ""
                yield RecordedScene(job.number, b"" if error else b"a file", tally, error)

    place = collection(tmp_path, manifest)
    assert [tally.number for tally in place.collect(6, Failing(lambda number: number == 2))] == [0, 1, 3, 4, 5]
    assert not place.path(2).exists()
    with pytest.raises(RuntimeError, match="4 scenes failed, the last one with ValueError: a bug"):
        collection(tmp_path / "all", manifest).collect(9, Failing(lambda number: True))
    lost = collection(tmp_path / "three", manifest).collect(3, Failing(lambda number: True))
    assert summary(lost, 1.0) == "no scene was recorded"
    job: SceneJob = place.job(0)
    broken = record_scene(SceneJob(manifest, ("dance",), SEED, 0, replace(job.effort, moments=-1, rearrangements="many")))
    assert (broken.data, broken.error[:10]) == (b"", "TypeError:")


def test_the_balance_counts_each_family() -> None:
    from saycan_ros.training.affordance.tally import FamilyTally, SceneTally, balance_table, by_family

    scenes = [
        SceneTally(0, families={"pick": FamilyTally(3, 1, 1, 1, 0), "find": FamilyTally(2, 2)}),
        SceneTally(1, families={"pick": FamilyTally(1, 1)}),
    ]
    assert by_family(scenes) == {"find": FamilyTally(2, 2), "pick": FamilyTally(4, 2, 1, 1, 0)}
    assert "all                  6        4       1        1    0.67" in balance_table(scenes)


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
        assert (first.success, first.unmet, first.effect_before, first.effect_after) == (True, False, False, True)
        assert robot.world.snapshot().holding == "coke"
        assert robot.kitchen.truth().places == ("hand",)
        robot.restore(moment)
        assert robot.world.snapshot().holding is None
        assert robot.kitchen.truth().places == ("table",)
        refused = robot.attempt(put)
        assert (refused.success, refused.unmet, refused.result.outcome.code) == (False, True, OutcomeCode.PRECONDITION)
        assert refused.effect_before, "nothing is held already"
        robot.restore(moment)
        second = robot.attempt(pick)
        assert second.success
        assert math.isclose(second.result.duration, first.result.duration, abs_tol=0.5)
    finally:
        robot.close()


def test_somebody_topples_a_thing_and_moves_one_out_of_reach(manifest: Manifest, library: SkillLibrary) -> None:
    from saycan_ros.training.affordance.rollout_robot import RolloutRobot
    from saycan_ros.world.places import from_station

    things = (SceneObject(name="kettle chips", at="table"), SceneObject(name="apple", at="table"))
    robot = RolloutRobot(manifest, Scene(robot=SceneRobot(at="table"), objects=things), 1)
    try:
        standing = robot.kitchen.truth().positions[0][2]
        robot.kitchen.put(0, "table", 0.2, 0.2, lying=True)
        robot.kitchen.put(1, "table", -0.2, 0.75)
        robot.wait(1.0)
        truth = robot.kitchen.truth()
        assert truth.places == ("table", "table")
        assert truth.positions[0][2] < standing - 0.03
        x, y, _ = truth.positions[1]
        assert from_station(manifest.location("table"), x, y)[1] > 1.3
        robot.tell(np.random.default_rng(0))
        robot.do(library.find("go to the table"))
        trial = robot.attempt(library.find("pick up the apple"))
        assert (trial.success, trial.unmet, trial.result.outcome.code) == (False, True, OutcomeCode.PRECONDITION)
    finally:
        robot.close()


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.mcap")}


def children_of(process: int) -> list[int]:
    """The processes that it started and that work for it; multiprocessing's tracker of resources is not one of them."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(path.read_text().rsplit(")", 1)[1].split()[1])
            words = (path.parent / "cmdline").read_bytes()
        except (OSError, IndexError):
            continue
        if parent == process and b"resource_tracker" not in words:
            found.append(int(path.parent.name))
    return found


def wait_until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + LIMIT
    while not condition():
        assert time.monotonic() < end, "not within the limit"
        time.sleep(0.02)
