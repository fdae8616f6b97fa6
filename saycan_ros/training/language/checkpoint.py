"""What a training run needs to go on after it was interrupted, in one .npz file."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from saycan_ros.training.language.optimiser import Optimiser
from saycan_ros.training.language.recipe import Recipe, RecipeError


class Checkpoint:
    """Weights, their running mean and what the optimiser remembers after a number of steps; of one seed and one recipe alone."""

    def __init__(self, path: Path, recipe: str) -> None:
        """`recipe` is the run's seed and settings in words: a file of another run is not continued."""
        self.path = path
        self._recipe = recipe

    def save(
        self, step: int, weights: Sequence[Tensor], averaged: Sequence[Tensor], optimiser: Optimiser, level: int | None = None
    ) -> None:
        """Replace the file at once, so that an interruption or a power cut leaves the old one or the new one.

        `level` is the last step at the full rate, after which the number of steps may not change any more; None: it may.
        """
        rows: dict[str, Any] = {"step": np.array(step), "recipe": np.array(self._recipe)}
        if level is not None:
            rows["level"] = np.array(level)
        for n, (weight, mean) in enumerate(zip(weights, averaged, strict=True)):
            rows |= {f"weight{n}": weight.detach().cpu().numpy(), f"mean{n}": mean.cpu().numpy()}
            rows |= {f"{name}{n}": kept for name, kept in optimiser.kept(weight).items()}
        self.path.parent.mkdir(parents=True, exist_ok=True)
        scratch = self.path.with_suffix(".partial.npz")
        with scratch.open("wb") as file:
            np.savez(file, **rows)
            file.flush()
            os.fsync(file.fileno())
        os.replace(scratch, self.path)

    def done(self, recipe: Recipe | None = None) -> int:
        """The step to go on after, 0 where there is no file.

        Raises:
            RecipeError: the file belongs to another seed or recipe, or is damaged; or `recipe` has another number of steps, and
                the rate has begun to fall, or would have. It names the file and what to do.
        """
        if not self.path.exists():
            return 0
        with self._rows() as rows:
            if (found := str(rows["recipe"])) != self._recipe:
                raise RecipeError(f"{self.path}: of another run ({found}, not {self._recipe}); delete it, or train without it")
            done, level = int(rows["step"]), int(rows["level"]) if "level" in rows else None
        if recipe is None or level is None or recipe.level_steps == level or done > recipe.steps:
            return done
        if done > min(level, recipe.level_steps):
            what = f"{self.path}: after step {done} the number of steps cannot change any more, since the rate falls"
            raise RecipeError(f"{what}; give the steps that it was begun with, or delete it")
        return done

    def load(
        self, weights: Sequence[Tensor], averaged: Sequence[Tensor], optimiser: Optimiser, recipe: Recipe | None = None
    ) -> int:
        """Fill all of them where there is a file, and say `done`; raises as it does."""
        step = self.done(recipe)
        if not step:
            return 0
        with self._rows() as rows, torch.no_grad():
            for n, (weight, mean) in enumerate(zip(weights, averaged, strict=True)):
                weight.copy_(torch.from_numpy(rows[f"weight{n}"]))
                mean.copy_(torch.from_numpy(rows[f"mean{n}"]))
                optimiser.restore(weight, {name: rows[f"{name}{n}"] for name in optimiser.names(weight)})
        return step

    def remove(self) -> None:
        """The model is written."""
        self.path.unlink(missing_ok=True)

    @contextmanager
    def _rows(self) -> Iterator[Mapping[str, Any]]:
        try:
            with np.load(self.path, allow_pickle=False) as rows:
                yield rows
        except (OSError, EOFError, KeyError, RuntimeError, ValueError, zipfile.BadZipFile) as error:
            if isinstance(error, RecipeError):
                raise
            raise RecipeError(f"{self.path}: not what a training keeps ({error}); delete it to begin again") from error
