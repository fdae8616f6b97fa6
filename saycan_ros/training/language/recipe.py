"""How the language scorer is trained."""

from __future__ import annotations

from dataclasses import dataclass


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
    workers: int = 2  # batches of a step
    frozen: int = 0  # layers from below that stay as they are
