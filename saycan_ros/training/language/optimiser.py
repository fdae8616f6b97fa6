"""What moves the weights: AdamW, and Muon for the encoder's matrices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from saycan_ros.training.language.muon import Muon
from saycan_ros.training.language.network import SayNetwork
from saycan_ros.training.language.recipe import Recipe

_ADAMW = {"first": "exp_avg", "second": "exp_avg_sq", "taken": "step"}  # by the names under which they are kept
_MUON = {"momentum": "momentum_buffer"}


class Optimiser:
    """AdamW (Loshchilov and Hutter 2019); for the layers' matrices Muon (Jordan et al. 2024), if the recipe gives it a rate.

    Muon's step is the momentum with all its singular values made equal, as large as a step of AdamW at the same rate (Liu et al.
    2025, section 2.2). With an anchor each step also draws the encoder back to where it began (L2-SP, Li et al. 2018), by the
    rate times the anchor.
    """

    def __init__(self, network: SayNetwork, recipe: Recipe, home: Sequence[Tensor] = ()) -> None:
        """`home`: what the anchor draws the encoder's trained weights to, in their order; without it, what they are now."""
        encoder = [(name, p) for name, p in network.encoder.named_parameters() if p.requires_grad]
        left_out = ("encoder.",) if recipe.outlook else ("encoder.", "outlook.")
        head = [p for name, p in network.named_parameters() if not name.startswith(left_out)]
        matrices = [p for name, p in encoder if recipe.muon_rate and name.startswith("layers.") and p.ndim == 2]
        taken = {id(p) for p in matrices}
        rest = [p for _, p in encoder if id(p) not in taken]
        self.trained: list[nn.Parameter] = [*(p for _, p in encoder), *head]
        groups = [{"params": rest, "full": recipe.rate}, {"params": head, "full": recipe.head_rate}]
        self._parts: list[torch.optim.Optimizer] = [torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))]
        if matrices:
            group = {"params": matrices, "full": recipe.muon_rate}
            self._parts.append(Muon([group]))
        self._by_muon = taken
        self._home: list[tuple[nn.Parameter, Tensor, float]] = []
        if recipe.anchor:
            began = home or [p.detach().clone() for _, p in encoder]
            rates = [recipe.anchor * (recipe.muon_rate if id(p) in taken else recipe.rate) for _, p in encoder]
            self._home = list(zip((p for _, p in encoder), began, rates, strict=True))

    def step(self, share: float) -> None:
        """Move the weights by their gradients, at `share` of the full rates, and forget the gradients."""
        for part in self._parts:
            for group in part.param_groups:
                group["lr"] = group["full"] * share
            part.step()
            part.zero_grad()
        with torch.no_grad():
            for weight, began, rate in self._home:
                weight.lerp_(began, rate * share)

    def kept(self, weight: Tensor) -> dict[str, NDArray[np.float32]]:
        """What is remembered of one weight, by name."""
        part, names = self._of(weight)
        return {name: part.state[weight][theirs].cpu().numpy() for name, theirs in names.items()}

    def restore(self, weight: Tensor, rows: Mapping[str, NDArray[np.float32]]) -> None:
        """Remember what `kept` gave."""
        part, names = self._of(weight)
        found = {theirs: torch.from_numpy(rows[name]) for name, theirs in names.items()}
        # AdamW counts its steps on the CPU, whatever the weights are on.
        part.state[weight] = {name: value if name == "step" else value.to(weight.device) for name, value in found.items()}

    def names(self, weight: Tensor) -> tuple[str, ...]:
        """The names of what is remembered of one weight."""
        return tuple(self._of(weight)[1])

    def _of(self, weight: Tensor) -> tuple[torch.optim.Optimizer, Mapping[str, str]]:
        return (self._parts[1], _MUON) if id(weight) in self._by_muon else (self._parts[0], _ADAMW)
