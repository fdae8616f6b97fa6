"""A training of one leg, or of a trunk at the full rate and branches that cool down, of which the mean is taken.

The branches start together and see other rows, so that their ends lie in one basin: the mean of their weights is better than
each of them (Wortsman et al. 2022, model soups), and costs no second training.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import torch

from saycan_ros.training.language.checkpoint import Checkpoint
from saycan_ros.training.language.corpus import Minibatch
from saycan_ros.training.language.fitting import Fitter
from saycan_ros.training.language.network import SayNetwork
from saycan_ros.training.language.recipe import Recipe

Rows = Callable[[str], Iterator[Minibatch]]  # the batches of a leg, from its beginning


def fit(network: SayNetwork, rows: Rows, recipe: Recipe, folder: Path, run_words: str) -> tuple[Checkpoint, ...]:
    """Train the network; what it has kept in `folder`, to be removed once the model is written.

    What an interrupted run has kept there is gone on from.

    `rows` gives the batches of "" (the trunk, or the only leg) and of "/branch N".

    Raises:
        RecipeError: what was kept belongs to another run, or no step is left for the trunk.
    """
    if recipe.branches == 1:
        only = Checkpoint(folder / "training.npz", run_words)
        fitter = Fitter(network, recipe, only)
        fitter.run(rows(""))
        fitter.settle(fitter.mean)
        return (only,)
    start = recipe.trunk_steps
    trunk = Checkpoint(folder / "trunk.npz", f"{run_words}, trunk")
    names = [f"branch {n} after {start} steps" for n in range(recipe.branches)]
    legs = [Checkpoint(folder / f"branch{n}.npz", f"{run_words}, {name}") for n, name in enumerate(names)]
    for leg in legs:
        leg.done()  # before the trunk is made longer than the one that they began at
    # The branches, too, are drawn back to where the trunk began.
    home = [p.detach().clone() for p in network.encoder.parameters() if p.requires_grad]
    Fitter(network, replace(recipe, steps=start, cooldown=0.0), trunk).run(rows(""))
    ends = []
    for n, leg in enumerate(legs):
        fitter = Fitter(network, replace(recipe, steps=recipe.branch_steps, warmup=1), leg, trunk, home)
        fitter.run(rows(f"/branch {n}"))
        ends.append(fitter.mean)
    fitter.settle([torch.stack(weights).mean(0) for weights in zip(*ends, strict=True)])
    return (trunk, *legs)
