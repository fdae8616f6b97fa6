"""What came of one thing on the floor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from saycan_ros.outcome import Outcome

Fall = Literal["knocked", "dropped"]


@dataclass(frozen=True)
class FloorTrial:
    """One thing that lay on the floor, and whether the robot took it up.

    `fall`: `knocked` out of the hand during a drive, or `dropped` beside the robot. `at` is where it came to rest (map, metres),
    `lies` whether on its side, `seen` whether the robot found it there. `unmet` is the first precondition that the robot knew not
    to hold, and then nothing was tried: `outcome` is None. `success`: the skill reports it, and the thing is in the hand
    (`held`), by the ground truth. `duration` in simulated seconds.
    """

    number: int
    thing: str
    fall: Fall
    at: tuple[float, float, float]
    lies: bool
    seen: bool
    unmet: str | None = None
    outcome: Outcome | None = None
    success: bool = False
    held: bool = False
    duration: float = 0.0

    @property
    def end(self) -> str:
        """How it ended, in a word of the outcomes' vocabulary."""
        if self.outcome is None:
            return "refused"
        return self.outcome.code.name if self.success or not self.outcome.ok else "NOT_IN_HAND"

    def as_json(self) -> dict[str, Any]:
        """One row."""
        return {
            "case": self.number,
            "thing": self.thing,
            "fall": self.fall,
            "at": [round(value, 3) for value in self.at],
            "lies": self.lies,
            "seen": self.seen,
            "unmet": self.unmet,
            "end": self.end,
            "message": self.outcome.message if self.outcome is not None else "",
            "success": self.success,
            "held": self.held,
            "sim_s": round(self.duration, 1),
        }
