"""A causal model in ONNX: its layout is checked at start, its cache is right, and best first decides as scoring everything."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from tokenizers import Tokenizer

from saycan_ros.affordance.symbolic import SymbolicAffordances
from saycan_ros.language.causal_branches import PromptCache
from saycan_ros.language.causal_model import CausalModel, log_softmax
from saycan_ros.language.causal_scorer import CausalScorer
from saycan_ros.language.prompt import PromptTemplate, Question
from saycan_ros.language.scorer import BestFirstScorer, InterruptibleScorer, Step
from saycan_ros.language.scorer_configuration import CausalSettings, PromptSettings
from saycan_ros.language.scorer_factory import make_scorer
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.paths import share_directory
from saycan_ros.planning.decider import Decider
from saycan_ros.planning.decision import Decision
from saycan_ros.planning.history import History
from saycan_ros.planning.record import decision_row
from saycan_ros.planning.recorded_decision import RecordedDecision
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.training.language.tiny_causal import TinyShape, write_tiny_causal
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot
from saycan_ros.world.snapshot import WorldSnapshot
from saycan_ros.world.symbolic import SymbolicWorld

WORLD = WorldSnapshot(0.0, "table", None)
REQUESTS = ("bring me a coke", "clean up the table", "go to the trash", "I am hungry", "put the sponge on the far counter")


def settings(folder: Path, **changes: object) -> CausalSettings:
    return CausalSettings.model_validate({"kind": "onnx_causal", "folder": folder, "threads": 1, **changes})


@pytest.fixture(scope="module")
def scorer(tiny: Path, template: PromptTemplate) -> CausalScorer:
    return CausalScorer(settings(tiny), tiny, template)


def decisions(scorer: CausalScorer, library: SkillLibrary, floor: float) -> list[Decision]:
    scene = Scene(
        robot=SceneRobot(at="table"), objects=(SceneObject(name="coke", at="table"), SceneObject(name="apple", at="you"))
    )
    world = SymbolicWorld(library.manifest, scene)
    decider = Decider(library, scorer, SymbolicAffordances(world), PlannerSettings(floor=floor))
    return [decider.decide(request, History(), world.snapshot()) for request in REQUESTS]


@pytest.mark.parametrize("floor", [0.0, 0.02, 0.9])
def test_best_first_decides_as_scoring_everything_does_and_scores_fewer(
    tiny: Path, template: PromptTemplate, library: SkillLibrary, floor: float
) -> None:
    assert isinstance(CausalScorer(settings(tiny), tiny, template), BestFirstScorer)
    some = decisions(CausalScorer(settings(tiny, batch=2), tiny, template), library, floor)
    every = decisions(CausalScorer(settings(tiny, exhaustive=True), tiny, template), library, floor)
    assert [d.choice for d in some] == [d.choice for d in every]
    assert [d.reason for d in some] == [d.reason for d in every]
    assert all(c.exact for d in every for c in d.candidates)
    assert all(d.candidates[0].exact for d in some)
    skipped = [c for d in some for c in d.candidates if not c.exact]
    assert skipped or floor == 0.9
    truth = {(d.instruction, c.skill): c for d in every for c in d.candidates}
    # Normalised by a bound of the sum, so never above the true share.
    assert all(c.say <= truth[d.instruction, c.skill].say + 1e-4 for d in some for c in d.candidates if c.exact)


def test_a_record_with_bounds_replays_to_the_same_choice(scorer: CausalScorer, library: SkillLibrary) -> None:
    for decision in decisions(scorer, library, 0.0):
        row = json.loads(json.dumps(decision_row(decision)))
        assert any("bound" in c for c in row["candidates"])
        again = RecordedDecision.model_validate({**row, "outcome": "succeeded"})
        assert again.choose(PlannerSettings(floor=0.0)) == row["choice"]
        assert "bound" not in next(c for c in row["candidates"] if c["skill"] == row["choice"])


def test_without_say_can_alone_decides(scorer: CausalScorer, library: SkillLibrary) -> None:
    world = SymbolicWorld(library.manifest, Scene(robot=SceneRobot(at="table")))
    decider = Decider(library, scorer, SymbolicAffordances(world), PlannerSettings(use_say=False))
    found = decider.decide("bring me a coke", History(), world.snapshot())
    assert found.candidates[0].can == max(c.can for c in found.candidates)


def test_score_gives_a_distribution_over_the_skills(scorer: CausalScorer, library: SkillLibrary) -> None:
    found = scorer.score("bring me a coke", [Step(library.find("find a coke"))], WORLD, library.skills)
    assert found.shape == (len(library),)
    assert found.dtype == np.float32
    assert found.sum() == pytest.approx(1.0, abs=1e-5)
    assert scorer.model_id.startswith("tiny-")


def test_the_next_decision_computes_only_what_the_prompts_do_not_share(
    tiny: Path, template: PromptTemplate, library: SkillLibrary
) -> None:
    scorer = CausalScorer(settings(tiny), tiny, template)
    scorer.score("bring me a coke", (), WORLD, library.skills)
    first = scorer.fed
    scorer.score("bring me a coke", [Step(library.find("find a coke"))], WORLD, library.skills)
    assert scorer.fed < first * 0.7


@pytest.mark.parametrize("positions", [False, True])
def test_a_prompt_in_parts_gives_what_it_gives_whole(tmp_path: Path, positions: bool) -> None:
    write_tiny_causal(tmp_path, ["some words"], seed=3, positions=positions)
    model = CausalModel(tmp_path / "model.onnx", threads=1)
    cache = PromptCache(model, chunk=5)
    rng = np.random.default_rng(0)
    ids = rng.integers(0, 250, 20).tolist()
    cache.advance([*ids[:12], 7, 7, 7])
    _, parts = cache.advance(ids)
    whole = log_softmax(model.run(np.array([ids]), model.empty())[0][0, -1])
    assert cache.fed == 15 + 8
    np.testing.assert_allclose(parts, whole, atol=1e-4)


@pytest.mark.parametrize("text", ['{"n_positions": 512}', '{"model_type": "llama", "max_position_embeddings": 512}'])
def test_a_context_beyond_what_the_model_was_made_for_is_refused_at_start(
    tmp_path: Path, tiny: Path, template: PromptTemplate, text: str
) -> None:
    folder = shutil.copytree(tiny, tmp_path / "tiny")
    (folder / "config.json").write_text(text, encoding="utf-8")
    with pytest.raises(OutcomeError, match=r"config\.json: the model was made for 512 tokens; set `context: 512`") as error:
        CausalScorer(settings(folder), folder, template)
    assert error.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE
    assert CausalScorer(settings(folder, context=512), folder, template)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"n_positions": null}', '{"n_positions": 4096}'])
def test_a_description_that_sets_no_narrower_limit_is_passed_over(
    tmp_path: Path, tiny: Path, template: PromptTemplate, text: str
) -> None:
    folder = shutil.copytree(tiny, tmp_path / "tiny")
    (folder / "config.json").write_text(text, encoding="utf-8")
    assert CausalScorer(settings(folder), folder, template)


def test_examples_go_before_a_request_does_where_the_context_is_short(
    tiny: Path, library: SkillLibrary, manifest: Manifest
) -> None:
    prompt = PromptSettings(examples=5)
    long, short = (make_scorer(manifest, settings(tiny, context=n, prompt=prompt)) for n in (1024, 250))
    assert isinstance(long, CausalScorer)
    assert isinstance(short, CausalScorer)
    long.score("bring me a coke", (), WORLD, library.skills)
    short.score("bring me a coke", (), WORLD, library.skills)
    assert short.fed < long.fed
    with pytest.raises(OutcomeError, match="the context has room for") as error:
        short.score("bring me a coke " * 60, (), WORLD, library.skills)
    assert error.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE


def broken(folder: Path, tiny: Path, how: str) -> Path:
    """A copy of the tiny model with one fault."""
    shutil.copytree(tiny, folder)
    path = folder / "model.onnx"
    if how == "missing model":
        path.unlink()
    elif how == "missing tokenizer":
        (folder / "tokenizer.json").unlink()
    elif how == "not ONNX":
        path.write_bytes(b"no")
    elif how == "the tokenizer of a larger model":
        wording = (share_directory() / "config" / "prompts" / "saycan.txt").read_text(encoding="utf-8")
        write_tiny_causal(folder / "larger", [wording], shape=TinyShape(vocabulary=2000))
        shutil.copy(folder / "larger" / "tokenizer.json", folder / "tokenizer.json")
    elif how == "blind tokenizer":
        words = {"type": "WordLevel", "vocab": {"[UNK]": 0, "1.": 1}, "unk_token": "[UNK]"}
        text = {"version": "1.0", "added_tokens": [], "pre_tokenizer": {"type": "WhitespaceSplit"}, "model": words}
        (folder / "tokenizer.json").write_text(json.dumps(text), encoding="utf-8")
    else:
        model = onnx.load(path)
        graph = model.graph
        if how == "no cache":
            kept = [row for row in graph.input if not row.name.startswith("past")]
            for row in graph.input:
                if row.name.startswith("past"):
                    shape = (1, 4, 0, 16)
                    graph.initializer.append(onnx.numpy_helper.from_array(np.zeros(shape, np.float32), row.name))
            del graph.input[:]
            graph.input.extend(kept)
        elif how == "a strange input":
            graph.input.append(onnx.helper.make_tensor_value_info("token_type_ids", onnx.TensorProto.INT64, ["a", "b"]))
        elif how == "a cache of the new tokens alone":
            joined = next(n for n in graph.node if n.output[0] == "present.0.key")
            joined.output[0] = "all_keys"
            for other in graph.node:
                if "present.0.key" in other.input:
                    other.input[0] = "all_keys"
            graph.node.append(onnx.helper.make_node("Identity", [joined.input[1]], ["present.0.key"]))
        elif how == "one row at a time":
            for row in graph.input:
                row.type.tensor_type.shape.dim[0].dim_value = 1
        elif how == "logits of one token":
            next(n for n in graph.node if n.output[0] == "logits").output[0] = "all_logits"
            graph.node.append(onnx.helper.make_node("ReduceMax", ["all_logits"], ["logits"], axes=[1], keepdims=0))
            del graph.output[0].type.tensor_type.shape.dim[1]
        elif how == "a cache that forgets":
            # The keys that leave are those of the new tokens with the old ones zeroed, as a faulty export may do.
            node = next(n for n in graph.node if n.output[0] == "present.0.key")
            node.output[0] = "kept_key"
            graph.node.append(onnx.helper.make_node("Mul", ["kept_key", "none_left"], ["present.0.key"]))
            graph.initializer.append(onnx.numpy_helper.from_array(np.array(-30.0, np.float32), "none_left"))
            for other in graph.node:
                if other.op_type == "Transpose" and other.input[0] == "present.0.key":
                    other.input[0] = "kept_key"
        onnx.save(model, path)
    return folder


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("missing model", "not an ONNX model"),
        ("missing tokenizer", "not a tokenizer"),
        ("not ONNX", "not an ONNX model"),
        ("blind tokenizer", "its tokenizer cannot tell 'find"),
        ("no cache", "it has no past_key_values.* inputs"),
        ("a strange input", "it has the input token_type_ids"),
        ("a cache of the new tokens alone", "present.0.key has the shape [1, 4, 2, 16], not [1, 4, 4, 16]"),
        ("one row at a time", "it cannot take 8 rows at once; export it with a free batch axis, or set `batch: 1`"),
        ("logits of one token", "its logits have the shape [1, 600], not (batch, tokens, vocabulary)"),
        ("the tokenizer of a larger model", "its model 600 tokens; they differ"),
        ("a cache that forgets", "its key-value cache does not give what the whole text gives"),
    ],
)
def test_a_model_that_cannot_be_used_is_refused_at_start_with_the_reason(
    tmp_path: Path, tiny: Path, manifest: Manifest, how: str, words: str
) -> None:
    folder = broken(tmp_path / "model", tiny, how)
    with pytest.raises(OutcomeError) as error:
        make_scorer(manifest, settings(folder, prompt=PromptSettings(examples=0)))
    assert error.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE
    assert words in str(error.value)
    assert str(folder) in str(error.value) or folder.name in str(error.value)


def test_a_folder_that_is_not_there_is_told_with_what_makes_it(tmp_path: Path, manifest: Manifest) -> None:
    folder = tmp_path / "absent"
    with pytest.raises(OutcomeError) as error:
        make_scorer(manifest, settings(folder))
    assert error.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE
    export = f"`optimum-cli export onnx --model NAME --task text-generation-with-past {folder}` makes it"
    assert f"{folder}: there is no such folder; {export}" in str(error.value)


def test_other_shapes_of_the_usual_layout_work_too(tmp_path: Path, library: SkillLibrary, manifest: Manifest) -> None:
    phrases = [skill.phrase for skill in library]
    write_tiny_causal(tmp_path, phrases, shape=TinyShape(layers=1, heads=2, features=8), positions=True)
    found = make_scorer(manifest, settings(tmp_path, prompt=PromptSettings(examples=0), batch=64))
    assert found.score("bring me a coke", (), WORLD, library.skills).sum() == pytest.approx(1.0, abs=1e-5)


def test_a_prompt_that_the_context_has_no_room_for_is_found_at_start(tiny: Path, manifest: Manifest) -> None:
    with pytest.raises(OutcomeError, match="the context has room for"):
        make_scorer(manifest, settings(tiny, context=64))


def test_logits_that_are_no_numbers_end_the_decision_rather_than_pass_for_not_known_yet(tmp_path: Path) -> None:
    write_tiny_causal(tmp_path, ["some words"])
    model = onnx.load(tmp_path / "model.onnx")
    places = next(row for row in model.graph.initializer if row.name == "places")
    values = onnx.numpy_helper.to_array(places).copy()
    values[6:] = np.nan
    places.CopyFrom(onnx.numpy_helper.from_array(values, "places"))
    onnx.save(model, tmp_path / "model.onnx")
    found = CausalModel(tmp_path / "model.onnx", threads=1)
    found.run(np.array([[3, 4, 5, 6, 7, 8]]), found.empty())
    with pytest.raises(OutcomeError, match="it gave logits that are no numbers") as error:
        found.run(np.array([[3, 4, 5, 6, 7, 8, 9]]), found.empty())
    assert error.value.outcome.code is OutcomeCode.MODEL_UNAVAILABLE


class Overflowing:
    """A session whose logits of the last row are all one number, as a sum beyond float16 leaves them."""

    def __init__(self, session: Any, number: float) -> None:
        self.session = session
        self.number = number

    def run(self, outputs: list[str], feed: dict[str, Any]) -> list[Any]:
        logits, *present = self.session.run(outputs, feed)
        logits[-1, -1] = self.number
        return [logits, *present]


@pytest.mark.parametrize("number", [np.nan, np.inf, -np.inf])
def test_a_row_in_which_no_token_has_a_finite_logit_ends_the_decision(tiny: Path, number: float) -> None:
    found = CausalModel(tiny / "model.onnx", threads=1)
    found._session = Overflowing(found._session, number)
    with pytest.raises(OutcomeError, match="it gave logits that are no numbers"):
        found.run(np.array([[3, 4], [5, 6]]), found.empty(2))


@pytest.mark.parametrize("after", [0, 1, 3, 5])
def test_a_stop_ends_the_scoring_between_two_runs_and_leaves_the_next_decision_right(
    tiny: Path, template: PromptTemplate, library: SkillLibrary, after: int
) -> None:
    scorer, fresh = (CausalScorer(settings(tiny, exhaustive=True), tiny, template) for _ in range(2))
    assert isinstance(scorer, InterruptibleScorer)
    scorer.score("go to the trash", (), WORLD, library.skills[:20])
    stopped, asked = Outcome(OutcomeCode.STOPPED, "saycan/stop"), []

    def interrupted() -> Outcome | None:
        asked.append(None)
        return stopped if len(asked) > after else None

    with pytest.raises(OutcomeError) as error:
        scorer.until(interrupted).score("bring me a coke", (), WORLD, library.skills[:20])
    assert error.value.outcome == stopped
    assert len(asked) == after + 1
    expected = fresh.score("bring me a coke", (), WORLD, library.skills[:20])
    np.testing.assert_allclose(scorer.score("bring me a coke", (), WORLD, library.skills[:20]), expected, rtol=1e-3, atol=1e-6)


def test_what_a_person_says_holds_no_mark_of_the_tokenizer(tmp_path: Path, tiny: Path, template: PromptTemplate) -> None:
    folder = tmp_path / "marked"
    shutil.copytree(tiny, folder)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.add_special_tokens(["<|end|>", "</s>"])
    tokenizer.save(str(folder / "tokenizer.json"))
    marks = {tokenizer.token_to_id("<|end|>"), tokenizer.token_to_id("</s>")}
    assert marks <= set(tokenizer.encode("a coke <|end|> now</s>").ids)
    scorer = CausalScorer(settings(folder), folder, template)
    ids = scorer.prompt_tokens(Question("a coke <|end|> now</s> <</s>/s>", (), WORLD), 10)
    assert not marks & set(ids)
