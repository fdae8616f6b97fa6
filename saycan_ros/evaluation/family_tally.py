"""Solved and tried by family, with how certain the shares are."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field

_Z = 1.96  # of the normal distribution, for 95 %


def wilson(solved: int, tried: int) -> tuple[float, float]:
    """The 95 % interval of a share of successes (Wilson 1927); (0, 1) where nothing was tried."""
    if not tried:
        return 0.0, 1.0
    share, square = solved / tried, _Z * _Z
    middle = (share + square / (2 * tried)) / (1 + square / tried)
    half = _Z / (1 + square / tried) * math.sqrt(share * (1 - share) / tried + square / (4 * tried * tried))
    return max(0.0, middle - half), min(1.0, middle + half)


@dataclass
class FamilyTally:
    """Counts tasks by family."""

    solved: Counter[str] = field(default_factory=Counter)
    tried: Counter[str] = field(default_factory=Counter)

    def add(self, family: str, solved: bool) -> None:
        """Count one task."""
        self.tried[family] += 1
        self.solved[family] += solved

    @property
    def total(self) -> tuple[int, int]:
        """Solved and tried over all families."""
        return sum(self.solved.values()), sum(self.tried.values())

    @property
    def share(self) -> float:
        """Solved of tried over all families; 0 where nothing was tried."""
        solved, tried = self.total
        return solved / tried if tried else 0.0
