"""A network that takes its skills apart says what it said before, to int8's rounding."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from saycan_ros.language.embedded_scorer import EmbeddedScorer
from saycan_ros.language.scorer import Step
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest
from saycan_ros.world.snapshot import Sighting, WorldSnapshot

WORLD = WorldSnapshot(0.0, "you", None, (Sighting("coke", "table", 0.0), Sighting("sponge", "far counter", 0.0)))
REQUESTS = ("bring me a coke", "something to wipe this up with", "bring me a pizza", "go to the table and then to the trash")


@pytest.fixture(scope="module")
def rewritten(description: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The committed model, copied and rewritten."""
    pytest.importorskip("onnx")
    from saycan_ros.training.language.skill_inputs import rewrite_file

    copied = copy(description, tmp_path_factory.mktemp("model"))
    rewrite_file(copied)
    assert not rewrite_file(copied), "it was rewritten twice"
    return copied


def look_at(description: Path, most: int) -> None:
    """Let a rewritten model look for so many skills only."""
    onnx = pytest.importorskip("onnx")
    from saycan_ros.training.language.skill_inputs import MOST

    card = json.loads(description.read_text(encoding="utf-8"))
    path = description.parent / card["model"]["file"]
    model = onnx.load(str(path))
    (constant,) = [entry for entry in model.graph.initializer if entry.name == MOST]
    constant.CopyFrom(onnx.numpy_helper.from_array(np.array([most], np.int64), MOST))
    onnx.save(model, str(path))
    card["model"]["sha256"] = hashlib.sha256(path.read_bytes()).hexdigest()
    description.write_text(json.dumps(card), encoding="utf-8")


def copy(description: Path, folder: Path) -> Path:
    """A model's files in another folder; its description there."""
    card = json.loads(description.read_text(encoding="utf-8"))
    for name in (description.name, card["model"]["file"], card["tokenizer"]["file"]):
        shutil.copy(description.parent / name, folder / name)
    return folder / description.name


def test_the_rewritten_network_gives_the_same_scores(
    manifest: Manifest, library: SkillLibrary, scorer: EmbeddedScorer, rewritten: Path
) -> None:
    other = EmbeddedScorer(manifest, rewritten, threads=1)
    steps = [Step(library.find("find a coke"))]
    for request in REQUESTS:
        for history in ([], steps):
            before = scorer.logits(scorer.inputs(request, history, WORLD, library.skills))
            after = other.logits(other.inputs(request, history, WORLD, library.skills))
            assert before.argmax() == after.argmax()
            np.testing.assert_allclose(after, before, atol=0.05)


def test_the_rewritten_network_answers_for_a_few_skills_in_any_order(
    manifest: Manifest, library: SkillLibrary, rewritten: Path
) -> None:
    other = EmbeddedScorer(manifest, rewritten, threads=1)
    few = [library.done, library.find("find a sponge")]
    straight = other.score(REQUESTS[1], [], WORLD, few)
    assert straight.argmax() == 1
    np.testing.assert_allclose(other.score(REQUESTS[1], [], WORLD, few[::-1])[::-1], straight, rtol=1e-2)


def test_what_is_kept_of_a_skill_does_not_change(
    manifest: Manifest, library: SkillLibrary, description: Path, rewritten: Path
) -> None:
    kept = EmbeddedScorer(manifest, description, threads=1).features(library.skills)
    assert kept.shape[0] == len(library)
    np.testing.assert_allclose(EmbeddedScorer(manifest, rewritten, threads=1).features(library.skills), kept, atol=1e-4)


def test_of_many_skills_the_nearest_score_as_before_and_the_others_below_all_of_them(
    manifest: Manifest, library: SkillLibrary, scorer: EmbeddedScorer, rewritten: Path, tmp_path: Path
) -> None:
    copied = copy(rewritten, tmp_path)
    look_at(copied, 20)
    other = EmbeddedScorer(manifest, copied, threads=1)
    for request in REQUESTS:
        before = scorer.logits(scorer.inputs(request, [], WORLD, library.skills))
        after = other.logits(other.inputs(request, [], WORLD, library.skills))
        near = np.abs(after - before) < 0.05
        assert after.shape == before.shape
        assert 20 <= near.sum() < len(before)
        assert before.argmax() == after.argmax()
        assert near[np.argsort(-after)[:20]].all()


def test_another_graph_is_refused() -> None:
    onnx = pytest.importorskip("onnx")
    from saycan_ros.training.language.skill_inputs import rewrite

    info = [onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, [1]) for name in ("skills", "scores")]
    graph = onnx.helper.make_graph([onnx.helper.make_node("Relu", ["skills"], ["scores"])], "g", info[:1], info[1:])
    with pytest.raises(ValueError, match="skills is read by a Relu, not by a Split"):
        rewrite(onnx.helper.make_model(graph))
