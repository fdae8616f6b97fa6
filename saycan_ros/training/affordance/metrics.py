"""How good probabilities are: AUROC, expected calibration error, Brier score, reliability."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

BINS = 10


def auroc(probability: NDArray[np.floating], label: NDArray[np.bool_]) -> float:
    """The chance that a random success scores above a random failure, ties counting half; NaN where one kind is missing.

    Both arrays have shape (n,).
    """
    positives, negatives = int(label.sum()), int((~label).sum())
    if not positives or not negatives:
        return float("nan")
    _, inverse, counts = np.unique(probability, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    rank = (last - (counts - 1) / 2)[inverse]
    return float((rank[label].sum() - positives * (positives + 1) / 2) / (positives * negatives))


def reliability(probability: NDArray[np.floating], label: NDArray[np.bool_]) -> list[tuple[float, float, int]]:
    """(mean probability, share of successes, count) of each of ten equal bins that is not empty."""
    bins = np.minimum((probability * BINS).astype(int), BINS - 1)
    rows = []
    for n in range(BINS):
        inside = bins == n
        if inside.any():
            rows.append((float(probability[inside].mean()), float(label[inside].mean()), int(inside.sum())))
    return rows


def ece(probability: NDArray[np.floating], label: NDArray[np.bool_]) -> float:
    """Expected calibration error over ten equal bins; NaN without rows."""
    if not len(label):
        return float("nan")
    return sum(abs(mean - share) * count for mean, share, count in reliability(probability, label)) / len(label)


def brier(probability: NDArray[np.floating], label: NDArray[np.bool_]) -> float:
    """The mean squared distance of probabilities from what happened (Brier 1950); NaN without rows."""
    return float(np.square(probability - label).mean()) if len(label) else float("nan")
