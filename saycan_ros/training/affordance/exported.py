"""An exported value function, as it is judged: one network (format 1), or a tower and a head (format 2)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from saycan_ros.affordance.observation import Observation, for_model
from saycan_ros.affordance.value_model import ValueModel
from saycan_ros.checksum import checked_sum
from saycan_ros.manifest.skill import Skill
from saycan_ros.onnx_session import open_network

FORMAT = 2


@dataclass(frozen=True)
class Judgement:
    """p(success if started now), and p(effect already true) where the model has it; (number of skills,) each."""

    success: NDArray[np.float32]
    already: NDArray[np.float32] | None


class ExportedModel:
    """Answers as the value node would, from `<name>.json` and the files that it names."""

    def __init__(self, path: Path) -> None:
        """`path` is the description, or the network of format 1.

        Raises:
            ValueError: a file's sha256 is not the one in the description.
            OSError: a file cannot be read; OutcomeError: a model of format 1 cannot be used.
        """
        card = path.with_suffix(".json")
        text = card.read_bytes()
        self.about: dict[str, Any] = json.loads(text)
        self._numbers = {str(phrase): n for n, phrase in enumerate(self.about["skills"])}
        self._old = ValueModel(path.with_suffix(".onnx")) if self.about["format"] != FORMAT else None
        self.model_id = self._old.model_id if self._old else f"{path.stem}-{hashlib.sha256(text).hexdigest()[:8]}"
        if self._old is None:
            self._tower, self._head = (_session(card, self.about[part]) for part in ("tower", "head"))

    def knows(self, skill: Skill) -> bool:
        """Whether it was trained on this very skill."""
        return skill.phrase in self._numbers

    def judge(self, observation: Observation, skills: Sequence[Skill]) -> Judgement:
        """What it says of each skill; the frame is encoded once.

        Raises:
            KeyError: a skill that it was not trained on.
        """
        if self._old is not None:
            return Judgement(self._old.score(observation, skills), None)
        features = self._tower.run(["features"], {"frame": for_model(observation.frame)[None]})[0]
        numbers = np.array([self._numbers[skill.phrase] for skill in skills], np.int64)
        feeds = {"features": features, "proprioception": observation.proprioception[None], "skills": numbers}
        success, already = self._head.run(["success", "already"], feeds)
        return Judgement(np.asarray(success, np.float32), np.asarray(already, np.float32))


def _session(card: Path, part: dict[str, str]) -> onnxruntime.InferenceSession:
    data = (card.parent / part["file"]).read_bytes()
    checked_sum(data, part["file"], part["sha256"], card.name)
    return open_network(data)
