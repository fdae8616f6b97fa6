"""Fits the network to the corpus: on a CPU by one replica for each batch of a step, on a GPU by one network for all of them."""

from __future__ import annotations

import copy
import logging
import os
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice, repeat

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from saycan_ros.language.reader import Batch
from saycan_ros.training.language.checkpoint import Checkpoint
from saycan_ros.training.language.corpus import Minibatch
from saycan_ros.training.language.dealing import dealt
from saycan_ros.training.language.episodes import GOOD
from saycan_ros.training.language.network import OUTLOOKS, SayNetwork
from saycan_ros.training.language.optimiser import Optimiser
from saycan_ros.training.language.precision import multiplied_in
from saycan_ros.training.language.recipe import Recipe, RecipeError

LOG = logging.getLogger(__name__)
USUAL_ROWS = 64  # the loss is a sum over rows by this number, so that a batch of few long rows weighs less
SHOWN_EVERY, KEPT_EVERY = 10, 30  # steps on a CPU
SHOWN_EVERY_GPU, KEPT_EVERY_GPU = 200, 1000
_Found = tuple[Tensor, Tensor]  # the loss, and how many contexts' best option is right


class Fitter:
    """One leg of a training: some steps of one schedule. `mean` holds the running mean of the weights."""

    def __init__(
        self,
        network: SayNetwork,
        recipe: Recipe,
        checkpoint: Checkpoint,
        start: Checkpoint | None = None,
        home: Sequence[Tensor] = (),
    ) -> None:
        """The device is the one that the network is on; with `start` the leg goes on from the end of another one. `home` as in
        `Optimiser`.

        Raises:
            RecipeError: a checkpoint of another run.
        """
        self._network = network
        self._recipe = recipe
        self._checkpoint = checkpoint
        self._device = next(network.parameters()).device
        self._optimiser = Optimiser(network, recipe, home)
        self._trained = self._optimiser.trained
        self.mean = [p.detach().clone() for p in self._trained]
        if start is not None:
            start.load(self._trained, self.mean, self._optimiser)

    def run(self, stream: Iterator[Minibatch]) -> None:
        """All the steps, or those that an interrupted run has left; `stream` begins at the first step's batches.

        Raises:
            RecipeError: the checkpoint is another run's, or has more steps behind it.
            ValueError: the stream ends.
        """
        steps, workers = self._recipe.steps, self._recipe.workers
        if (done := self._checkpoint.load(self._trained, self.mean, self._optimiser)) > steps:
            taken = f"{self._checkpoint.path}: {done} steps are taken already, more than the {steps} asked for"
            raise RecipeError(f"{taken}; give more steps, or delete it")
        groups = dealt(stream, workers)
        if done < steps:
            for _ in islice(groups, done):  # made again up to where it was
                pass
        progress = _Progress(self._device)
        kept_every = KEPT_EVERY if self._device.type == "cpu" else KEPT_EVERY_GPU
        self._network.train()
        one_network = self._device.type != "cpu"
        replicas = [self._network, *(_replica(self._network) for _ in range(0 if one_network else workers - 1))]
        with self._threads(replicas) as pool:
            for step in range(done + 1, steps + 1):
                if (batches := next(groups, None)) is None:
                    raise ValueError(f"no rows are left at step {step} of {steps}")
                shares = [batches[n :: len(replicas)] for n in range(len(replicas))]
                outlook = self._recipe.outlook * rate(step - 1, self._recipe)
                found = [one for part in pool.map(_gradients, replicas, shares, repeat(outlook)) for one in part]
                _gather(replicas, len(batches))
                self._step(step)
                if step % kept_every == 0 or step == steps:
                    self._checkpoint.save(step, self._trained, self.mean, self._optimiser)
                progress.add(step, found, batches)

    def settle(self, weights: Sequence[Tensor]) -> None:
        """Put these weights, in the order of `mean`, into the network."""
        with torch.no_grad():
            for own, settled in zip(self._trained, weights, strict=True):
                own.copy_(settled)

    def _threads(self, replicas: Sequence[SayNetwork]) -> ThreadPoolExecutor:
        """One for each replica, on its share of a CPU's cores; the thread that moves the weights keeps them all."""
        if self._device.type != "cpu":
            return ThreadPoolExecutor(len(replicas))
        cores = len(os.sched_getaffinity(0))
        torch.set_num_threads(cores)
        return ThreadPoolExecutor(len(replicas), "gradients", torch.set_num_threads, (max(1, cores // len(replicas)),))

    def _step(self, step: int) -> None:
        torch.nn.utils.clip_grad_norm_(self._trained, 1.0)
        self._optimiser.step(rate(step - 1, self._recipe))
        share = min(self._recipe.averaging, step / (step + 10))
        with torch.no_grad():
            torch._foreach_lerp_(self.mean, self._trained, 1 - share)


class _Progress:
    """Tells now and then how it goes; until then the figures stay on their device, since reading one waits for it."""

    def __init__(self, device: torch.device) -> None:
        self._every = SHOWN_EVERY if device.type == "cpu" else SHOWN_EVERY_GPU
        self._started = time.monotonic()
        self._rows, self._recent = 0, 0
        self._found: list[_Found] = []

    def add(self, step: int, found: Sequence[_Found], batches: Sequence[Minibatch]) -> None:
        """One step's losses and hits."""
        self._found += found
        self._recent += sum(len(batch.weights) for batch in batches)
        if step % self._every:
            return
        self._rows += self._recent
        loss, right = (torch.stack(figures).sum().item() / self._recent for figures in zip(*self._found, strict=True))
        spent = time.monotonic() - self._started, time.process_time()
        shown = USUAL_ROWS * loss, right, self._rows
        LOG.info("step %d: loss %.3f, right %.3f, %d rows in %.0f s (%.0f s of CPU)", step, *shown, *spent)
        self._found, self._recent = [], 0


def rate(step: int, recipe: Recipe) -> float:
    """The share of the learning rate after `step` steps: up in a straight line, level, then down in a straight line."""
    left = (recipe.steps - step) / max(1.0, recipe.cooldown * recipe.steps)
    return max(0.02, min(1.0, (step + 1) / recipe.warmup, left))


def _replica(network: SayNetwork) -> SayNetwork:
    """A second network on the same weights, with gradients of its own."""
    shared = {id(p): torch.nn.Parameter(p.detach(), p.requires_grad) for p in network.parameters()}
    return copy.deepcopy(network, shared)


def _gradients(network: SayNetwork, batches: Sequence[Minibatch], outlook: float) -> list[_Found]:
    """Leave the sum of the batches' gradients in the network, the second question's at the weight `outlook`."""
    found = []
    for batch in batches:
        loss, second, right = _loss(network, batch)
        (loss + outlook * second if outlook else loss).backward()
        found.append((loss.detach(), right))
    return found


def _gather(replicas: Sequence[SayNetwork], batches: int) -> None:
    """The mean of all batches' gradients into the first network, in a fixed order."""
    mine = []
    for first, *others in zip(*(r.parameters() for r in replicas), strict=True):
        if first.grad is not None:
            for other in others:
                first.grad += other.grad
                other.grad = None
            mine.append(first.grad)
    torch._foreach_div_(mine, batches)


def _loss(network: SayNetwork, batch: Minibatch) -> tuple[Tensor, Tensor, Tensor]:
    """The loss of what comes next, in which every context of every batch weighs the same; that of what is still due, which asks
    for all of a plan at each decision; and how many contexts' best option is right.
    """
    device = network.log_scale.device
    weights, dtype = torch.from_numpy(batch.weights).to(device, non_blocking=True), multiplied_in(device)
    # The cache of casts is shared by all threads and emptied by whichever ends first: rounding would depend on who that is.
    with torch.autocast(device.type, dtype, enabled=dtype is not torch.float32, cache_enabled=device.type != "cpu"):
        skills = network.skills(*_tensors(batch.options, device))
        logits, due = network.outlooks(*_tensors(batch.contexts, device), skills)
    log_p = torch.log_softmax(logits.float(), -1)
    good = weights >= GOOD
    any_good = -torch.logsumexp(log_p.masked_fill(~good, -1e9), -1).sum()
    spread = -(weights / weights.sum(-1, keepdim=True) * log_p).sum()
    right = good.gather(1, log_p.argmax(-1, keepdim=True)).float().sum()
    many = torch.from_numpy(batch.due).to(device, non_blocking=True)[..., None] > torch.arange(OUTLOOKS, device=device)
    second = functional.binary_cross_entropy_with_logits(due.float(), many.float(), reduction="sum")
    return (0.6 * any_good + 0.4 * spread) / USUAL_ROWS, second / USUAL_ROWS, right


def _tensors(batch: Batch, device: torch.device) -> tuple[Tensor, Tensor, Tensor]:
    def there(values: NDArray[np.int64]) -> Tensor:
        return torch.from_numpy(values).to(device, non_blocking=True)

    return there(batch.ids), there(batch.segments), there(batch.mask)
