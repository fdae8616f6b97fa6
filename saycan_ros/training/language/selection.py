"""Which rows of a batch are learnt from: the hardest, and a sample of the others that stands for all of them.

Most rows teach a trained network nothing; leaving them out is selective backpropagation (Jiang et al., 2019), here with shares
that keep the sum of the gradients about what it would be over the whole batch.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

HARDEST = 0.6  # share of the rows learnt from that are the ones with the greatest losses
MOST = 10.0  # rows that one of the sample stands for at most: a rare large share would shake the averages


def select(losses: NDArray[np.float32], count: int) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """`count` row numbers (all, where there are no more) and what each counts for, both (count,), from losses (rows,)."""
    order = np.argsort(-losses, kind="stable")
    if count >= len(losses):
        return order.astype(np.int64), np.ones(len(losses), np.float32)
    hardest = max(1, round(HARDEST * count))
    rest = order[hardest:]
    # Every so many of the others in the order of their losses, so that each difficulty has its part.
    sample = rest[np.linspace(0, len(rest) - 1, count - hardest).round().astype(int)] if count > hardest else rest[:0]
    shares = np.ones(hardest + len(sample), np.float32)
    shares[hardest:] = min(MOST, len(rest) / max(1, len(sample)))
    return np.concatenate([order[:hardest], sample]).astype(np.int64), shares
