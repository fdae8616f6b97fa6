"""The learned value function: one ONNX call for every skill on one observation."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from saycan_ros.affordance.observation import PROPRIOCEPTION, Observation, for_model
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError

FORMAT = 1


class ValueModel:
    """p(success | frame, proprioception, skill) from `<name>.onnx` and the `<name>.json` beside it.

    The network takes the frame (1, 160, 90, 3) uint8, the proprioception (1, 8) and skill numbers (N,), and gives (N,).
    """

    def __init__(self, path: Path, sha256: str | None = None, threads: int = 1) -> None:
        """Load and check the model.

        Raises:
            OutcomeError: MODEL_UNAVAILABLE, naming the file, what is wrong with it and what to do.
        """
        card = path.with_suffix(".json")
        try:
            data = path.read_bytes()
            about = json.loads(card.read_text(encoding="utf-8"))
            digest = hashlib.sha256(data).hexdigest()
            for wanted, where in ((sha256, "the manifest"), (about["sha256"], card.name)):
                if wanted not in (None, digest):
                    raise ValueError(f"its sha256 is {digest}, {where} says {wanted}")
            if about["format"] != FORMAT or tuple(about["proprioception"]) != PROPRIOCEPTION:
                raise ValueError(f"{card.name} describes another format than this version reads")
            self._numbers = {str(phrase): n for n, phrase in enumerate(about["skills"])}
            options = ort.SessionOptions()
            options.intra_op_num_threads = threads
            self._session = ort.InferenceSession(data, options, providers=["CPUExecutionProvider"])
        except Exception as error:
            what = f"{path}: {error}; restore it from the repo or run `saycan train affordance`"
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, what) from error
        self.model_id = f"{path.stem}-{digest[:8]}"

    def knows(self, skill: Skill) -> bool:
        """Whether the model was trained on this very skill."""
        return skill.phrase in self._numbers

    def score(self, observation: Observation, skills: Sequence[Skill]) -> NDArray[np.float32]:
        """p(success if started now) of each skill, shape (len(skills),), in [0, 1].

        Raises:
            OutcomeError: MODEL_UNAVAILABLE for a skill the model never saw.
        """
        unknown = [s.phrase for s in skills if not self.knows(s)]
        if unknown:
            what = f"{self.model_id} never saw {', '.join(unknown[:3])}; train it on this manifest, or name a rule there"
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, what)
        if not skills:
            return np.zeros(0, np.float32)
        feeds = {
            "frame": for_model(observation.frame)[None],
            "proprioception": observation.proprioception[None],
            "skills": np.array([self._numbers[s.phrase] for s in skills], np.int64),
        }
        return np.asarray(self._session.run(["probability"], feeds)[0], np.float32)
