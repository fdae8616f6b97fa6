"""A learned policy's network: one ONNX call from a picture, what the body feels and an instruction to an action chunk."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from saycan_ros.checksum import checked_sum
from saycan_ros.onnx_session import open_network
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.body import JOINTS
from saycan_ros.skills.action_chunk import ActionChunk
from saycan_ros.skills.policy_observation import POLICY_FRAME, PROPRIOCEPTION

FORMAT = 1
_LONGEST_CHUNK, _LARGEST_MEMORY = 64, 4096


class PolicyModel:
    """`<name>.onnx` with the `<name>.json` beside it; thread safe, and the same inputs give the same chunk.

    Inputs: `frame` (1, 128, 72, 3) uint8, `proprioception` (1, 15), `instruction` (1, W), the language encoder's embedding of
    the skill's words, kept in the description for every skill that the network was trained on, and `memory` (1, M), zeros at
    first. Outputs: `joints` (1, H, 8) absolute set points in the order of `JOINTS`, `base` (1, H, 2) in m/s and rad/s,
    `finished` (1,) a probability, and `kept` (1, M), the memory for the next call.
    """

    def __init__(self, path: Path, sha256: str | None = None) -> None:
        """Load and check the model.

        Raises:
            OutcomeError: MODEL_UNAVAILABLE, naming the file, what is wrong with it and what to do.
        """
        card = path.with_suffix(".json")
        try:
            data = path.read_bytes()
            about = json.loads(card.read_text(encoding="utf-8"))
            digest = checked_sum(data, path.name, sha256, "the manifest")
            checked_sum(data, path.name, str(about["sha256"]), card.name)
            self._read(about, card.name)
            self._session = open_network(data)
            self._check_shapes()
        except Exception as error:
            what = f"{path}: {error}; restore it from the repo or run `saycan train policy`"
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, what) from error
        self.model_id = f"{path.stem}-{digest[:8]}"

    @property
    def phrases(self) -> tuple[str, ...]:
        """The skills that the network was trained on."""
        return tuple(self._instructions)

    def knows(self, phrase: str) -> bool:
        """Whether the network was trained on this very skill."""
        return phrase in self._instructions

    @property
    def blank(self) -> NDArray[np.float32]:
        """The memory (M,) of a policy that has seen nothing yet."""
        return np.zeros(self._memory, np.float32)

    def act(
        self, frame: NDArray[np.uint8], felt: NDArray[np.float32], phrase: str, memory: NDArray[np.float32], stamp: float = 0.0
    ) -> tuple[ActionChunk, NDArray[np.float32]]:
        """The chunk for an upright frame (128, 72, 3) and what the body feels (15,), seen at `stamp`; and the next memory.

        Raises:
            OutcomeError: MODEL_UNAVAILABLE for a skill the network never saw; EXECUTION where an output is not finite.
        """
        if not self.knows(phrase):
            known = ", ".join(self.phrases[:3])
            what = f"{self.model_id} never saw {phrase!r}, only {known}, ...; train it on this manifest"
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, what)
        feeds = {
            "frame": frame[None], "proprioception": felt[None], "instruction": self._instructions[phrase], "memory": memory[None],
        }  # fmt: skip
        joints, base, finished, kept = self._session.run(["joints", "base", "finished", "kept"], feeds)
        if not all(np.isfinite(rows).all() for rows in (joints, base, finished, kept)):
            raise OutcomeError(OutcomeCode.EXECUTION, f"{phrase}: {self.model_id} gave numbers that are not finite")
        return ActionChunk(stamp, self.step, joints[0], base[0], float(finished[0])), kept[0]

    def _read(self, about: dict[str, Any], name: str) -> None:
        if (
            about["format"] != FORMAT
            or tuple(about["proprioception"]) != PROPRIOCEPTION
            or tuple(about["frame"]) != POLICY_FRAME
            or tuple(about["joints"]) != JOINTS
        ):
            raise ValueError(f"{name} describes another format than this version reads")
        self.step, self.steps = float(about["step"]), int(about["steps"])
        if not 0.01 <= self.step <= 1.0 or not 1 <= self.steps <= _LONGEST_CHUNK:
            raise ValueError(f"{name}: step {self.step} s, {self.steps} steps: outside 0.01 to 1 s and 1 to {_LONGEST_CHUNK}")
        self._memory = int(about["memory"])
        if not 1 <= self._memory <= _LARGEST_MEMORY:
            raise ValueError(f"{name}: memory: {self._memory} is outside 1 to {_LARGEST_MEMORY}")
        self._instructions = {str(phrase): np.asarray([row], np.float32) for phrase, row in about["instructions"].items()}
        widths = {row.shape[1] for row in self._instructions.values()}
        if len(widths) != 1:
            raise ValueError(f"{name}: instructions: there are none, or they differ in length")
        if not all(np.isfinite(row).all() for row in self._instructions.values()):
            raise ValueError(f"{name}: instructions: a number is not finite")
        self._width = widths.pop()

    def _check_shapes(self) -> None:
        rows, columns = POLICY_FRAME
        steps, joints = self.steps, len(JOINTS)
        wanted = {
            "frame": (1, rows, columns, 3), "proprioception": (1, len(PROPRIOCEPTION)), "instruction": (1, self._width),
            "memory": (1, self._memory), "kept": (1, self._memory),
            "joints": (1, steps, joints), "base": (1, steps, 2), "finished": (1,),
        }  # fmt: skip
        found = {arg.name: tuple(arg.shape) for arg in (*self._session.get_inputs(), *self._session.get_outputs())}
        if found != wanted:
            wrong = sorted(name for name in {*found, *wanted} if found.get(name) != wanted.get(name))
            raise ValueError("; ".join(f"{name} is {found.get(name)}, should be {wanted.get(name)}" for name in wrong))


@functools.cache
def load_policy_model(path: Path, sha256: str) -> PolicyModel:
    """The model, loaded and checked once a process; as `PolicyModel`."""
    return PolicyModel(path, sha256)
