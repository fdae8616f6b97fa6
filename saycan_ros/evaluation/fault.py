"""Why a plan fails, in words that give no sentence, thing or place of its task away."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class FaultKind(str, Enum):
    """The rules of the judge, each by how a plan breaks it."""

    UNKNOWN_STEP = "a step that is no skill of the manifest"
    IMPOSSIBLE_STEP = "a step that was not possible where it stood"
    NOT_DONE = "did not end with done"
    UNMET = "said done before the goal held"
    MOVED_ELSE = "moved something that the goal does not name"
    STILL_HOLDING = "still holding something at the end"
    VISITED_ELSE = "went to a place that the goal does not name"
    USED_ELSE = "did something that the goal does not name"
    TOUCHED_IMPOSSIBLE = "moved something for a request that cannot be met"
    CLAIMED_IMPOSSIBLE = "said done to a request that cannot be met"


@dataclass(frozen=True)
class Fault:
    """The first rule that a plan breaks; `detail` has its names and is not for reports on held-out tasks."""

    kind: FaultKind
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.kind.value}: {self.detail}" if self.detail else self.kind.value
