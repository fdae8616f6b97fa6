"""Who says what is possible in a run."""

from __future__ import annotations

from enum import Enum


class CanSource(str, Enum):
    """The value node, or what stands in for it in runs to compare with: 1 for everything, or the simulator's ground truth."""

    MODEL = "model"
    ONE = "one"
    ORACLE = "oracle"
