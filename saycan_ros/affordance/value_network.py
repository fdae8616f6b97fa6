"""The networks of a value model as ONNX sessions: a tower for the frame, and a head for skills."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.model_files import ModelFiles
from saycan_ros.onnx_session import open_network

SUCCESS, ALREADY = "success", "already"
_ROUNDING = 1e-6  # a sum of float32s near 1 may be so far off


class ValueNetwork:
    """Encodes a frame, then answers for skills.

    Tower: `frame` (1, R, C, 3) uint8 → `features`, of any fixed shape. Head: `features`, `proprioception` (1, P), `skills` (N,)
    int64 → `success` (N,) and, where it has it (`tells_effects`), `already` (N,): p(the skill's effect is already true).
    """

    def __init__(self, files: ModelFiles, threads: int = 1) -> None:
        """Open the sessions and check the names, shapes and types of everything that goes in and comes out.

        Raises:
            ValueError: naming what does not fit.
        """
        about = files.description
        frame = {"frame": ("tensor(uint8)", (1, *about.frame, 3))}
        rest = {
            "proprioception": ("tensor(float)", (1, len(about.proprioception))),
            "skills": ("tensor(int64)", ("n",)),
        }
        self._tower, self._head = (open_network(part, threads) for part in (files.tower, files.head))
        features = {"features": _kind(self._tower.get_outputs(), "features")}
        _fit("the tower", self._tower.get_inputs(), frame)
        _fit("the head", self._head.get_inputs(), {**features, **rest})
        self._outputs = [o.name for o in self._head.get_outputs() if o.name in (SUCCESS, ALREADY)]
        self.tells_effects = ALREADY in self._outputs
        _fit("the head", self._head.get_outputs(), dict.fromkeys([SUCCESS, *self._outputs], ("tensor(float)", ("n",))))

    def encode(self, frame: NDArray[np.uint8]) -> NDArray[Any]:
        """What the head needs to know of a frame (R, C, 3)."""
        return np.asarray(self._tower.run(["features"], {"frame": frame[None]})[0])

    def judge(
        self, seen: NDArray[Any], body: NDArray[np.float32], skills: NDArray[np.int64]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32] | None]:
        """p(success) and, where the network has it, p(effect already true), each (N,).

        Raises:
            ValueError: it gives what is no probability.
        """
        feeds = {"features": seen, "proprioception": body[None], "skills": skills}
        answers = dict(zip(self._outputs, self._head.run(self._outputs, feeds), strict=True))
        already = answers.get(ALREADY)
        return probabilities(answers[SUCCESS]), None if already is None else probabilities(already)


def probabilities(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """The same, but what lies beyond 0 or 1 by a rounding error, as onnxruntime's sigmoid may, is 0 or 1.

    Raises:
        ValueError: one of them is no probability.
    """
    if _within(values):
        return values
    inside = np.clip(values, 0.0, 1.0)
    near = np.abs(values - inside) <= _ROUNDING
    if not near.all():
        raise ValueError(f"{values[~near][0]}, a number that is no probability")
    return inside


def _within(values: NDArray[np.float32]) -> bool:
    """Whether all of them are in [0, 1]; a NaN is not."""
    return not values.size or bool(values.min() >= 0.0 and values.max() <= 1.0)


def _kind(rows: Any, name: str) -> tuple[str, tuple[Any, ...]]:
    for row in rows:
        if row.name == name:
            return row.type, tuple(row.shape)
    raise ValueError(f"the tower gives no {name}")


def _fit(which: str, rows: Any, wanted: Mapping[str, tuple[str, tuple[Any, ...]]]) -> None:
    """A name in a shape stands for any length."""
    found = {row.name: (row.type, tuple("n" if not isinstance(d, int) else d for d in row.shape)) for row in rows}
    asked = {name: (kind, tuple("n" if not isinstance(d, int) else d for d in shape)) for name, (kind, shape) in wanted.items()}
    wrong = [name for name in sorted({*found, *asked}) if found.get(name) != asked.get(name)]
    if wrong:
        raise ValueError(f"{which}: " + "; ".join(f"{n} is {found.get(n)}, should be {asked.get(n)}" for n in wrong))
