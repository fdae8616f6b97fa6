"""What every language scorer offers, whichever model is behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from saycan_ros.language.refusal import Refusal
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.world.snapshot import WorldSnapshot


@dataclass(frozen=True)
class Step:
    """One skill of the history with how it ended, and the location where the robot stood as it began (None: at none)."""

    skill: Skill
    outcome: OutcomeCode = OutcomeCode.SUCCEEDED
    at: str | None = None


@dataclass(frozen=True)
class Assessment:
    """p(skill) for each skill, shape (skills,), and p(refusal) beside them; all of them together sum to 1."""

    skills: NDArray[np.float32]
    refusals: Mapping[Refusal, float] = field(default_factory=dict)


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
            OutcomeError: MODEL_UNAVAILABLE or another infrastructure outcome when no score can be given; INVALID_INSTRUCTION
                where the scorer can read nothing of the instruction.
        """


@dataclass(frozen=True)
class Ranking:
    """Say of each skill, shape (skills,), float64, in [0, 1]: where `exact` in true proportion to each other, else upper bounds.

    No bound's product with Can reaches the best exact one. Where everything is exact, Say sums to 1.
    """

    say: NDArray[np.float64]
    exact: NDArray[np.bool_]


@runtime_checkable
class RefusingScorer(SkillScorer, Protocol):
    """A scorer that can also say that no skill meets the request.

    A planner compares the best refusal with the best Say x Can, taking Can of a refusal as `PlannerSettings.refusal`, and ends
    with NOTHING_FEASIBLE and the refusal's sentence where the refusal is greater.
    """

    def assess(self, instruction: str, steps: Sequence[Step], world: WorldSnapshot, skills: Sequence[Skill]) -> Assessment:
        """As `score`, with the refusals beside the skills."""


@runtime_checkable
class BestFirstScorer(SkillScorer, Protocol):
    """A scorer that finds the argmax of Say x Can without scoring every skill."""

    def best(
        self,
        instruction: str,
        steps: Sequence[Step],
        world: WorldSnapshot,
        skills: Sequence[Skill],
        can: NDArray[np.float64],
        floor: float,
    ) -> Ranking:
        """As `score`, for as many skills as it takes to be certain of the best product, and of whether it exceeds `floor`.

        `can` has shape (skills,), in [0, 1]; 0 rules a skill out. Where nothing exceeds `floor`, every skill is scored.
        """


@runtime_checkable
class InterruptibleScorer(SkillScorer, Protocol):
    """A scorer that may have to wait for somebody, and can be told to stop waiting."""

    def until(self, interrupted: Callable[[], Outcome | None]) -> SkillScorer:
        """The same scorer; as soon as `interrupted` gives an outcome, whatever it is doing ends with that outcome."""
