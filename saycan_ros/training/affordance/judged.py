"""What a value model says of every frame of a dataset: as it is, and with its eyes shut."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.observation import Observation
from saycan_ros.affordance.rules import BLOCKED_WAY
from saycan_ros.affordance.value_model import Judgement
from saycan_ros.manifest.skill import Skill
from saycan_ros.training.affordance.dataset import Dataset
from saycan_ros.training.affordance.rollouts import Rollouts

LOGGER = logging.getLogger(__name__)
SEEN, BLANK, SHUFFLED = "seen", "blank", "shuffled"
_TELL = 2.0  # wall s between two lines about frames that are judged


class Model(Protocol):
    """What is judged."""

    model_id: str

    def knows(self, skill: Skill) -> bool: ...

    def judge(self, observation: Observation, skills: Sequence[Skill]) -> Judgement: ...


@dataclass(frozen=True)
class Answers:
    """p(success) of every skill at every frame, (F, S), and p(effect already true) where the model says it."""

    success: NDArray[np.float32]
    already: NDArray[np.float32] | None


@dataclass(frozen=True)
class Judged:
    """A model's answers about `data` for those of its skills that it knows, and the attempts at them.

    `answers` has those to the frames as they were `seen`, to `blank` ones, and to frames `shuffled` among all; the body's part
    stays as it was.
    """

    model_id: str
    data: Dataset
    skills: tuple[Skill, ...]
    rollouts: Rollouts
    answers: dict[str, Answers]

    @classmethod
    def of(cls, model: Model, data: Dataset, seed: int = 0) -> Judged:
        """Ask `model`; `seed` is that of the shuffling.

        Raises:
            ValueError: it knows none of the skills.
        """
        skills = tuple(skill for skill in data.skills if model.knows(skill))
        if not skills:
            raise ValueError(f"{model.model_id} knows none of the skills that were tried")
        frames, felt = data.frames(), data.proprioception()
        shuffled = frames[np.random.default_rng(seed).permutation(len(frames))]
        ways = {SEEN: frames, BLANK: np.zeros_like(frames), SHUFFLED: shuffled}
        answers = {way: _ask(model, rows, felt, skills, way) for way, rows in ways.items()}
        return cls(model.model_id, data, skills, Rollouts.of(data, skills), answers)

    @property
    def success(self) -> NDArray[np.float32]:
        """What the network alone says of each attempt, (R,)."""
        return self.of_rollouts(SEEN)

    @property
    def served(self) -> NDArray[np.float32]:
        """The same as the value node serves it, (R,): 0 where a precondition is unmet, less where the way is blocked.

        Where the manifest asks the model only somewhere, its rule elsewhere.
        """
        free = np.where(self.rollouts.blocked, np.float32(BLOCKED_WAY), np.float32(1.0))
        seen = np.where(self.rollouts.unmet, np.float32(0.0), self.success * free)
        values: NDArray[np.float32] = np.where(self.rollouts.asked, seen, self.rollouts.rule)
        return values

    @property
    def families(self) -> NDArray[np.str_]:
        """The id of each skill, (S,)."""
        return np.array([skill.id for skill in self.skills])

    @property
    def truth(self) -> NDArray[np.float32]:
        """Whether each skill's effect is true at each frame, NaN where nobody knows, (F, S)."""
        names = {skill.phrase for skill in self.skills}
        return self.data.already()[:, [n for n, phrase in enumerate(self.data.phrases) if phrase in names]]

    def of_rollouts(self, way: str) -> NDArray[np.float32]:
        """p(success) of each attempt with the frames seen in that `way`, (R,)."""
        return self.answers[way].success[self.rollouts.frame, self.rollouts.column]


def _ask(model: Model, frames: NDArray[np.uint8], felt: NDArray[np.float32], skills: tuple[Skill, ...], way: str) -> Answers:
    rows, told = [], time.monotonic()
    for n, (frame, body) in enumerate(zip(frames, felt, strict=True)):
        rows.append(model.judge(Observation(frame, 0.0, body), skills))
        if time.monotonic() - told > _TELL:
            told = time.monotonic()
            LOGGER.info("%s: %d of %d frames judged", way, n + 1, len(frames))
    already = [row.already for row in rows if row.already is not None]
    return Answers(np.stack([row.success for row in rows]), np.stack(already) if already else None)
