"""Trains the value function on collected rollouts and exports it."""

from __future__ import annotations

import argparse
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from saycan_ros.affordance.value_model import ValueModel
from saycan_ros.help_text import HelpText
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.paths import find_file
from saycan_ros.training.affordance.calibration import Calibration
from saycan_ros.training.affordance.collection import start_logging
from saycan_ros.training.affordance.dataset import Dataset, load_dataset
from saycan_ros.training.affordance.export import Recipe, export
from saycan_ros.training.affordance.network import ALREADY, PRESENT, SUCCESS, VISIBLE, ValueNetwork
from saycan_ros.training.affordance.texts import embed

LOGGER = logging.getLogger(__name__)
EXAMPLE = "Example: saycan train affordance --data data/affordance --judge data/affordance-1000 --out out/affordance/value.json"
BATCH, RATE, DECAY = 16, 3e-3, 1e-3
LOOKS_WEIGHT, SELDOM = 1.0, 4.0
SHIFT, NOISE = 6, 6.0  # pixels; standard deviation in grey levels
REFUSALS = 0.3
VALIDATION = 7  # every seventh scene


@dataclass(frozen=True)
class Examples:
    """A dataset as tensors: frames, what the body felt, and the (F, S, 4) answers, NaN where there is none.

    `families` are the skills' ids; `unmet` (F, S) are the skills that were tried though a precondition was known not to hold, and
    `refused` (F, S) are the skills that nobody tried and that would have been refused. What the robot's memory alone forbids is
    left out: the value node serves 0 there, and to learn it from pictures would spoil p(success) where it is not forbidden. So
    are attempts whose way was known to be blocked, which the node counts by itself, and those of which the manifest has a rule
    say it where the robot was.
    """

    frames: Tensor
    felt: Tensor
    answers: Tensor
    unmet: Tensor
    refused: Tensor
    families: tuple[str, ...]

    def weights(self) -> Tensor:
        """How much each answer counts, (S, 4): every family as much as any other, however many skills and attempts it has.

        The weights of one family and kind are the same, so that its probabilities stay what they are; 1 on average over what is
        known. Attempts are weighed by the root of that: a family tried a few times must not be learned by heart.
        """
        known = (~torch.isnan(self.answers)).sum(0).float()
        groups = [torch.tensor([f == family for f in self.families]) for family in dict.fromkeys(self.families)]
        weights = torch.ones_like(known)
        for group in groups:
            weights[group] = 1.0 / known[group].sum(0).clamp_min(1.0)
        weights[:, SUCCESS] = weights[:, SUCCESS].sqrt()
        return weights * known.sum(0) / (weights * known).sum(0).clamp_min(1e-9)

    @staticmethod
    def of(data: Dataset) -> Examples:
        """The examples of `data`."""
        unseeable = data.unseeable()
        successes = np.where(unseeable | data.blocked() | data.elsewhere(), np.float32(np.nan), data.successes())
        answers = torch.from_numpy(np.stack([successes, data.already(), *data.truths()], -1))
        unmet = torch.from_numpy(data.unmet())
        refused = torch.from_numpy(data.refused() & ~unseeable)
        families = tuple(skill.id for skill in data.skills)
        return Examples(
            torch.from_numpy(data.frames()), torch.from_numpy(data.proprioception()), answers, unmet, refused, families
        )


def train(examples: Examples, texts: Tensor, epochs: int, seed: int, refusals: float = REFUSALS) -> ValueNetwork:
    """A network trained from scratch for the skills of `texts` (S, T); the same seed, data and machine give the same one.

    `refusals` is what the skills count that would have been refused, beside those that were tried.
    """
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    names = list(dict.fromkeys(examples.families))
    network = ValueNetwork(texts, torch.tensor([names.index(family) for family in examples.families]))
    everything, weights = torch.arange(len(texts)), examples.weights()
    count = len(examples.frames)
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=epochs * (count // BATCH), pct_start=0.2)
    began = time.monotonic()
    for epoch in range(epochs):
        network.train()
        total = 0.0
        order = random.permutation(count)
        for start in range(0, count - BATCH + 1, BATCH):
            rows = torch.from_numpy(order[start : start + BATCH])
            frames = _changed(examples.frames[rows], random)
            logits = network(frames, examples.felt[rows], everything)
            loss = loss_of(logits, examples.answers[rows], weights)
            if refusals and (refused := examples.refused[rows]).any():
                loss = loss + refusals * functional.softplus(logits[..., SUCCESS][refused]).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += float(loss.detach())
        LOGGER.info("epoch %d/%d: loss %.4f, %.0f s", epoch + 1, epochs, total / (count // BATCH), time.monotonic() - began)
    network.eval()
    return network


def loss_of(logits: Tensor, answers: Tensor, weights: Tensor) -> Tensor:
    """Cross-entropy of success over the rollouts and of effects, plus that of the two looks with their positives weighed more.

    `weights` (S, 4) says how much each skill's answers count.
    """
    total = torch.zeros(())
    looks = (LOOKS_WEIGHT, SELDOM)
    for kind, (weight, positive) in {SUCCESS: (1.0, 1.0), ALREADY: (1.0, 1.0), VISIBLE: looks, PRESENT: looks}.items():
        known = ~torch.isnan(answers[..., kind])
        if known.any():
            logit, answer = logits[..., kind][known], answers[..., kind][known]
            share = weights[:, kind].expand_as(known)[known]
            total = total + weight * functional.binary_cross_entropy_with_logits(
                logit, answer, share, pos_weight=torch.tensor(positive)
            )
    return total


def logits_of(network: ValueNetwork, examples: Examples, skills: int) -> Tensor:
    """The answers' logits (F, S, 4) without gradients."""
    everything = torch.arange(skills)
    with torch.no_grad():
        parts = [
            network(examples.frames[i : i + BATCH], examples.felt[i : i + BATCH], everything)
            for i in range(0, len(examples.frames), BATCH)
        ]
    return torch.cat(parts)


def _changed(frames: Tensor, random: np.random.Generator) -> Tensor:
    """Another exposure and white balance, a camera mounted a little differently, and noise; floats in [0, 255]."""
    count = len(frames)
    images: NDArray[np.float32] = frames.numpy().astype(np.float32)
    gain = random.uniform(0.75, 1.25, (count, 1, 1, 1)) * random.uniform(0.92, 1.08, (count, 1, 1, 3))
    images = images * gain.astype(np.float32) + random.uniform(-12, 12, (count, 1, 1, 1)).astype(np.float32)
    rows, columns = images.shape[1:3]
    for n in range(count):
        down, across = random.integers(-SHIFT, SHIFT + 1, 2)
        r = np.clip(np.arange(rows) + down, 0, rows - 1)
        c = np.clip(np.arange(columns) + across, 0, columns - 1)
        images[n] = images[n][r[:, None], c]
    images += random.standard_normal(images.shape, np.float32) * random.uniform(0, NOISE, (count, 1, 1, 1)).astype(np.float32)
    return torch.from_numpy(np.clip(images, 0, 255))


def main() -> None:
    """Train, export and judge as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, epilog=EXAMPLE, formatter_class=HelpText)
    own = "folders of episode files: collections, robots' runs"
    parser.add_argument("--data", type=Path, nargs="+", default=[Path("data/affordance")], help=own)
    parser.add_argument("--judge", type=Path, nargs="*", default=[], help="the same of other seeds, for the card")
    made = "the description; the networks lie beside it"
    parser.add_argument("--out", type=Path, default=Path("out/affordance/value.json"), help=made)
    parser.add_argument("--epochs", type=int, default=20, help="passes over the data")
    parser.add_argument("--seed", type=int, default=0, help="of the first weights and the order of the data")
    told = "how much skills count that would have been refused, beside those that were tried"
    parser.add_argument("--refusals", type=float, default=REFUSALS, help=told)
    parser.add_argument("--moved", type=int, default=0, help="cases of a thing moved out of view, for the card (`sim` extra)")
    parser.add_argument("--threads", type=int, default=1, help="threads that train")
    parser.add_argument("--manifest", type=Path, default=Path("config/kitchen.yaml"), help="what the robot can do")
    options = parser.parse_args()
    start_logging()
    try:
        _run(options)
    except (ValueError, OSError) as error:
        parser.error(str(error))


def _run(options: argparse.Namespace) -> None:
    torch.set_num_threads(options.threads)
    torch.use_deterministic_algorithms(True)
    library = SkillLibrary(load_manifest(find_file(options.manifest)))
    data = load_dataset(options.data, library)
    judged = load_dataset(options.judge, library) if options.judge else None
    if len(data.shards) < VALIDATION:
        raise ValueError(f"--data has {len(data.shards)} files; every {VALIDATION}th is left out to validate on: collect more")
    if judged is not None and set(judged.seeds) & set(data.seeds) - {-1}:
        raise ValueError(f"--judge has scenes of seed {judged.seeds}, which --data has, too")
    if judged is not None and set(judged.sessions) & set(data.sessions):
        raise ValueError("--judge has sessions of a robot which --data has, too")
    learn, validate = data.split(VALIDATION)
    LOGGER.info("%d scenes to learn from, %d to validate on", len(learn.shards), len(validate.shards))
    began = time.monotonic()
    examples = Examples.of(learn)
    network = train(examples, torch.from_numpy(embed(data.phrases)), options.epochs, options.seed, options.refusals)
    held_out = Examples.of(validate)
    logits = logits_of(network, held_out, len(data.skills))
    calibration = Calibration.fit(logits, held_out.answers, held_out.unmet, held_out.families)
    LOGGER.info("validation loss %.4f", float(loss_of(logits, held_out.answers, examples.weights())))
    recipe = Recipe(options.epochs, options.seed, time.monotonic() - began, options.threads, calibration)
    export(network, recipe, options.out, learn, validate, judged, _moved(options, library, (judged or validate).seeds[-1]))


def _moved(options: argparse.Namespace, library: SkillLibrary, seed: int) -> Callable[[ValueModel], dict[str, Any]] | None:
    if not options.moved:
        return None
    # Of all that is said of a model, this alone needs the simulator.
    from saycan_ros.training.affordance.moved import moved_away

    return lambda model: moved_away(model, library, options.moved, max(seed, 0))


if __name__ == "__main__":
    main()
