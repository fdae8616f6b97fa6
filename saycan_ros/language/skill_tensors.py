"""The skills as the network takes them: one table of features, or three tensors ready to use."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import onnxruntime
from numpy.typing import NDArray

Tensors = Mapping[str, NDArray[np.float32]]


class SkillTensors:
    """Makes a network's skill inputs from features, (skills, features), by which inputs the network has.

    `skills` takes the features as they are. `directions` (width, skills), `queries` (heads, skills, width of a head) and `own`
    (skills, width) take them apart, in that order, so that no decision has to: see `training/language/skill_inputs.py`.
    """

    def __init__(self, session: onnxruntime.InferenceSession, features: int) -> None:
        shapes = {entry.name: entry.shape for entry in session.get_inputs()}
        self._apart = "queries" in shapes
        self._features = features
        if self._apart:
            self._heads, _, self._head = shapes["queries"]
            self._direction = shapes["directions"][0]

    def of(self, features: NDArray[np.float32]) -> Tensors:
        """The inputs for these skills, contiguous."""
        if not self._apart:
            return {"skills": features}
        start, end = self._direction, self._direction + self._heads * self._head
        queries = features[:, start:end].reshape(-1, self._heads, self._head).transpose(1, 0, 2)
        parts = {"directions": features[:, :start].T, "queries": queries, "own": features[:, end:]}
        return {name: np.ascontiguousarray(part) for name, part in parts.items()}

    def none(self) -> Tensors:
        """The inputs for a run in which no skill is scored."""
        return self.of(np.zeros((1, self._features), np.float32))
