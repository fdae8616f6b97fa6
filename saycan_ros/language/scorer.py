"""What every language scorer offers, whichever model is behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode
from saycan_ros.world.snapshot import WorldSnapshot


@dataclass(frozen=True)
class Step:
    """One skill of the history with how it ended."""

    skill: Skill
    outcome: OutcomeCode = OutcomeCode.SUCCEEDED


class SkillScorer(Protocol):
    """p(skill | instruction, steps so far), SayCan's Say (Ahn et al. 2022, section 3)."""

    @property
    def model_id(self) -> str:
        """What the record keeps to know which model spoke: a name and the first digits of its sha256."""

    def score(
        self, instruction: str, steps: Sequence[Step], world: WorldSnapshot, skills: Sequence[Skill]
    ) -> NDArray[np.float32]:
        """The probability of each skill being the useful next one: shape (len(skills),), in [0, 1], sum 1.

        Raises:
            OutcomeError: MODEL_UNAVAILABLE or another infrastructure outcome when no score can be given.
        """
