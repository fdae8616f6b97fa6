"""The learned value function: a frame is encoded once, and every skill is answered for in one call."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.model_files import ModelFiles
from saycan_ros.affordance.observation import Observation, for_model
from saycan_ros.affordance.value_network import ValueNetwork
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError


@dataclass(frozen=True)
class Judgement:
    """p(success if started now) and, where the model has it, p(effect already true), each (number of skills,), in [0, 1]."""

    success: NDArray[np.float32]
    already: NDArray[np.float32] | None = None


class ValueModel:
    """p(success | frame, proprioception, skill) from the files that `ModelFiles` reads. Thread safe.

    A frame that can no longer change is encoded once, however many ask; the same question about it and the same body is
    answered once. `tells_effects`: it also says of each skill whether its effect is already true.
    """

    def __init__(self, path: Path, sha256: str | None = None, threads: int = 1) -> None:
        """Load, check and try the model.

        Raises:
            OutcomeError: MODEL_UNAVAILABLE, naming the file, what is wrong with it and what to do.
        """
        try:
            files = ModelFiles.read(path, sha256)
            about = files.description
            self._network = ValueNetwork(files, threads)
            self._size = about.frame
            self._numbers = {phrase: n for n, phrase in enumerate(about.skills)}
            self._try()
        except Exception as error:
            what = f"{path}: {error}; restore it from the repo or run `saycan train affordance`"
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, what) from error
        self.camera = about.camera
        self.tells_effects = self._network.tells_effects
        self.model_id = f"{path.stem}-{files.digest[:8]}"
        self._lock = threading.Lock()
        self._numbered: tuple[Sequence[Skill], NDArray[np.int64]] | None = None
        self._small: tuple[NDArray[np.uint8], int, NDArray[np.uint8]] | None = None
        self._encoded: tuple[NDArray[np.uint8], NDArray[Any]] | None = None
        self._answered: tuple[NDArray[Any], tuple[bytes, bytes], Judgement] | None = None

    def knows(self, skill: Skill) -> bool:
        """Whether the model was trained on this very skill."""
        return skill.phrase in self._numbers

    def prepare(self, frame: NDArray[np.uint8], clockwise: int) -> None:
        """Make a frame that can no longer change as small as the model sees it, before anybody asks about it."""
        self._small = None if frame.flags.writeable else (frame, clockwise, for_model(frame, self._size, clockwise))

    def score(self, observation: Observation, skills: Sequence[Skill]) -> NDArray[np.float32]:
        """p(success if started now) of each skill, shape (len(skills),), in [0, 1].

        Raises:
            OutcomeError: MODEL_UNAVAILABLE for a skill the model never saw.
        """
        return self.judge(observation, skills).success

    def judge(self, observation: Observation, skills: Sequence[Skill]) -> Judgement:
        """Everything that the model says of each skill.

        Raises:
            OutcomeError: MODEL_UNAVAILABLE for a skill the model never saw, or where it gives what is no probability.
        """
        if not skills:
            return Judgement(np.zeros(0, np.float32))
        numbers = self._numbers_of(skills)
        body = np.asarray(observation.proprioception, np.float32)
        with self._lock:
            return self._answer(self._encode(observation.frame, observation.clockwise), body, numbers)

    def _numbers_of(self, skills: Sequence[Skill]) -> NDArray[np.int64]:
        known = self._numbered
        if known is not None and known[0] is skills:
            return known[1]
        try:
            numbers = np.array([self._numbers[s.phrase] for s in skills], np.int64)
        except KeyError:
            unknown = [s.phrase for s in skills if not self.knows(s)]
            what = f"{self.model_id} never saw {', '.join(unknown[:3])}; train it on this manifest, or name a rule there"
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, what) from None
        # A tuple cannot change: the same one asks for the same skills.
        self._numbered = (skills, numbers) if isinstance(skills, tuple) else None
        return numbers

    def _encode(self, frame: NDArray[np.uint8], clockwise: int) -> NDArray[Any]:
        if self._encoded is not None and self._encoded[0] is frame:
            return self._encoded[1]
        ready = self._small
        prepared = ready is not None and ready[0] is frame and ready[1] == clockwise
        seen = self._network.encode(ready[2] if ready and prepared else for_model(frame, self._size, clockwise))
        # By identity, not by stamp: a clock that was set back gives the same stamp to another picture.
        self._encoded = None if frame.flags.writeable else (frame, seen)
        return seen

    def _answer(self, seen: NDArray[Any], body: NDArray[np.float32], numbers: NDArray[np.int64]) -> Judgement:
        question = (body.tobytes(), numbers.tobytes())
        if self._answered is not None and self._answered[0] is seen and self._answered[1] == question:
            return self._answered[2]
        try:
            judgement = Judgement(*self._network.judge(seen, body, numbers))
        except ValueError as error:
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, f"{self.model_id} gave {error}") from error
        for values in (judgement.success, judgement.already):
            if values is not None:
                values.flags.writeable = False  # others get the same array
        self._answered = (seen, question, judgement)
        return judgement

    def _try(self) -> None:
        """One answer for every skill: a network that cannot give it must not come into service."""
        seen = self._network.encode(np.zeros((*self._size, 3), np.uint8))
        body = np.zeros(8, np.float32)
        try:
            answers = self._network.judge(seen, body, np.arange(len(self._numbers), dtype=np.int64))
        except ValueError as error:
            raise ValueError(f"tried on a dark frame, it gave {error}") from error
        for name, values in zip(("success", "already"), answers, strict=True):
            if values is not None and values.shape != (len(self._numbers),):
                raise ValueError(f"tried on {len(self._numbers)} skills, it gave {name} of shape {values.shape}")
