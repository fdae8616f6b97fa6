"""Fits the network to the corpus: on a CPU by one replica for each batch of a step, on a GPU by one network for all of them."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice

import torch
from torch import Tensor

from saycan_ros.training.language.checkpoint import Checkpoint
from saycan_ros.training.language.corpus import Minibatch
from saycan_ros.training.language.dealing import dealt
from saycan_ros.training.language.gradients import USUAL_ROWS, Found, Gradients
from saycan_ros.training.language.network import SayNetwork
from saycan_ros.training.language.optimiser import Optimiser
from saycan_ros.training.language.recipe import Recipe, RecipeError

LOG = logging.getLogger(__name__)
SHOWN_EVERY, KEPT_EVERY = 10, 30  # steps on a CPU
SHOWN_EVERY_GPU, KEPT_EVERY_GPU = 200, 1000


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
        if (done := self._checkpoint.load(self._trained, self.mean, self._optimiser, self._recipe)) > steps:
            taken = f"{self._checkpoint.path}: {done} steps are taken already, more than the {steps} asked for"
            raise RecipeError(f"{taken}; give more steps, or delete it")
        groups = dealt(stream, workers)
        if done < steps:
            for _ in islice(groups, done):  # made again up to where it was
                pass
        progress = _Progress(self._device)
        kept_every = KEPT_EVERY if self._device.type == "cpu" else KEPT_EVERY_GPU
        self._network.train()
        replicas = 1 if self._device.type != "cpu" else workers
        with self._threads(replicas) as pool:
            gradients = Gradients(self._network, replicas, pool)
            for step in range(done + 1, steps + 1):
                if (batches := next(groups, None)) is None:
                    raise ValueError(f"no rows are left at step {step} of {steps}")
                found = gradients.leave(batches, self._recipe.outlook * rate(step - 1, self._recipe))
                self._step(step)
                if step % kept_every == 0 or step == steps:
                    self._checkpoint.save(step, self._trained, self.mean, self._optimiser, self._recipe.level_steps)
                progress.add(step, found, batches)

    def settle(self, weights: Sequence[Tensor]) -> None:
        """Put these weights, in the order of `mean`, into the network."""
        with torch.no_grad():
            for own, settled in zip(self._trained, weights, strict=True):
                own.copy_(settled)

    def _threads(self, replicas: int) -> ThreadPoolExecutor:
        """One for each replica, on its share of a CPU's cores; the thread that moves the weights keeps them all."""
        if self._device.type != "cpu":
            return ThreadPoolExecutor(replicas)
        cores = len(os.sched_getaffinity(0))
        torch.set_num_threads(cores)
        return ThreadPoolExecutor(replicas, "gradients", torch.set_num_threads, (max(1, cores // replicas),))

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
        self._found: list[Found] = []

    def add(self, step: int, found: Sequence[Found], batches: Sequence[Minibatch]) -> None:
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
