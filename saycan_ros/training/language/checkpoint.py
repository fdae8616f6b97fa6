"""What a training run needs to go on after it was interrupted, in one .npz file."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from saycan_ros.training.language.optimiser import Optimiser
from saycan_ros.training.language.recipe import RecipeError


class Checkpoint:
    """Weights, their running mean and what the optimiser remembers after a number of steps; of one seed and one recipe alone."""

    def __init__(self, path: Path, recipe: str) -> None:
        """`recipe` is the run's seed and settings in words: a file of another run is not continued."""
        self.path = path
        self._recipe = recipe

    def save(self, step: int, weights: Sequence[Tensor], averaged: Sequence[Tensor], optimiser: Optimiser) -> None:
        """Replace the file at once, so that an interruption leaves the old one or the new one."""
        rows: dict[str, Any] = {"step": np.array(step), "recipe": np.array(self._recipe)}
        for n, (weight, mean) in enumerate(zip(weights, averaged, strict=True)):
            rows |= {f"weight{n}": weight.detach().cpu().numpy(), f"mean{n}": mean.cpu().numpy()}
            rows |= {f"{name}{n}": kept for name, kept in optimiser.kept(weight).items()}
        self.path.parent.mkdir(parents=True, exist_ok=True)
        scratch = self.path.with_suffix(".partial.npz")
        np.savez(scratch, **rows)
        os.replace(scratch, self.path)

    def done(self) -> int:
        """The step to go on after, 0 where there is no file.

        Raises:
            RecipeError: the file belongs to another seed or recipe; it names the file and what to do.
        """
        if not self.path.exists():
            return 0
        with np.load(self.path, allow_pickle=False) as rows:
            if str(rows["recipe"]) != self._recipe:
                raise RecipeError(
                    f"{self.path}: of another run ({rows['recipe']}, not {self._recipe}); delete it, or train without it"
                )
            return int(rows["step"])

    def load(self, weights: Sequence[Tensor], averaged: Sequence[Tensor], optimiser: Optimiser) -> int:
        """Fill all of them where there is a file, and say `done`."""
        step = self.done()
        if not step:
            return 0
        with np.load(self.path, allow_pickle=False) as rows, torch.no_grad():
            for n, (weight, mean) in enumerate(zip(weights, averaged, strict=True)):
                weight.copy_(torch.from_numpy(rows[f"weight{n}"]))
                mean.copy_(torch.from_numpy(rows[f"mean{n}"]))
                optimiser.restore(weight, {name: rows[f"{name}{n}"] for name in optimiser.names(weight)})
        return step

    def remove(self) -> None:
        """The model is written."""
        self.path.unlink(missing_ok=True)
