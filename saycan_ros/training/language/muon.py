"""Muon (Jordan et al. 2024) in either precision; `torch.optim.Muon` has bfloat16 alone, which some CPUs only emulate."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import torch
from torch import Tensor, nn

from saycan_ros.training.language.precision import multiplied_in

MOMENTUM, DECAY, MATCHING = 0.95, 0.01, 0.2  # MATCHING: of a step to one of AdamW (Liu et al. 2025, section 2.2)
ITERATIONS, COEFFICIENTS = 5, (3.4445, -4.7750, 2.0315)


class Muon(torch.optim.Optimizer):
    """Moves matrices by their momentum with its singular values made about equal, as far as AdamW would at the same rate."""

    def __init__(self, params: Iterable[dict[str, Any]], lr: float = 1e-3) -> None:
        super().__init__(params, {"lr": lr})

    def step(self, closure: None = None) -> None:
        """Move every matrix that has a gradient."""
        with torch.no_grad():
            for group in self.param_groups:
                for matrix in group["params"]:
                    if matrix.grad is not None:
                        self._move(matrix, matrix.grad, group["lr"])

    def _move(self, matrix: nn.Parameter, grad: Tensor, rate: float) -> None:
        kept = self.state[matrix]
        if "momentum_buffer" not in kept:
            kept["momentum_buffer"] = torch.zeros_like(grad)
        momentum = kept["momentum_buffer"]
        momentum.lerp_(grad, 1 - MOMENTUM)
        direction = levelled(grad.lerp(momentum, MOMENTUM), multiplied_in(matrix.device))
        matrix.mul_(1 - rate * DECAY).add_(direction, alpha=-rate * MATCHING * max(matrix.shape) ** 0.5)


def levelled(matrix: Tensor, dtype: torch.dtype) -> Tensor:
    """The matrix with all its singular values between about 0.7 and 1.2, by Newton-Schulz iterations in `dtype`."""
    tall = matrix.shape[0] > matrix.shape[1]
    x = (matrix.T if tall else matrix).to(dtype)
    x = x / x.norm().clamp(min=1e-7)
    a, b, c = COEFFICIENTS
    for _ in range(ITERATIONS):
        square = x @ x.T
        x = torch.addmm(x, torch.addmm(square, square, square, beta=b, alpha=c), x, beta=a)
    return x.T if tall else x
