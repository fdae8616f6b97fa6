"""What serving has cost and refused lately."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

KEPT = 256  # newest answers


@dataclass(frozen=True)
class ServingSummary:
    """Milliseconds of inference over the newest answers, NaN before the first; what was last refused, and how long ago in s."""

    answers: int
    p50_ms: float
    p95_ms: float
    refusal: str
    refused_s: float


class ServingFigures:
    """Counts answers and refusals."""

    def __init__(self, wall: Callable[[], float] = time.monotonic) -> None:
        self._wall = wall
        self._seconds: deque[float] = deque(maxlen=KEPT)
        self._answers = 0
        self._refused: tuple[str, float] | None = None

    def answered(self, inference_s: float) -> None:
        """One answer; `inference_s` is the time that models took, 0 where only rules were asked."""
        self._answers += 1
        if inference_s > 0:
            self._seconds.append(inference_s)

    def refused(self, why: str) -> None:
        """One request without an answer."""
        self._refused = (why, self._wall())

    def summary(self) -> ServingSummary:
        """How it stands."""
        rows = 1000 * np.array(self._seconds)
        p50, p95 = np.percentile(rows, (50, 95)) if len(rows) else (np.nan, np.nan)
        why, when = self._refused or ("", -np.inf)
        return ServingSummary(self._answers, float(p50), float(p95), why, self._wall() - when)
