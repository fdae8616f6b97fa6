"""A network that takes its skills apart says what it said before, to int8's rounding."""

from __future__ import annotations

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

    folder = tmp_path_factory.mktemp("model")
    card = json.loads(description.read_text(encoding="utf-8"))
    for name in (description.name, card["model"]["file"], card["tokenizer"]["file"]):
        shutil.copy(description.parent / name, folder / name)
    rewrite_file(folder / description.name)
    assert not rewrite_file(folder / description.name), "it was rewritten twice"
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


def test_another_graph_is_refused() -> None:
    onnx = pytest.importorskip("onnx")
    from saycan_ros.training.language.skill_inputs import rewrite

    info = [onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, [1]) for name in ("skills", "scores")]
    graph = onnx.helper.make_graph([onnx.helper.make_node("Relu", ["skills"], ["scores"])], "g", info[:1], info[1:])
    with pytest.raises(ValueError, match="skills is read by a Relu, not by a Split"):
        rewrite(onnx.helper.make_model(graph))
