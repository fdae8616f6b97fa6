"""One question to a policy server and its answer, as both ends see them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from saycan_ros.skills.remote.contract import PolicyContract
from saycan_ros.skills.remote.wire import WireError

LONGEST_INSTRUCTION = 1000


@dataclass(frozen=True)
class Question:
    """What the robot sees and feels now.

    `image` is upright RGB, uint8, shape (rows, columns, 3), where the contract has one; `state` is float32, shape
    (entries,), in the contract's order; `instruction` is the skill in words.
    """

    state: NDArray[np.float32]
    instruction: str
    image: NDArray[np.uint8] | None = None

    @property
    def message(self) -> dict[str, Any]:
        """As it goes over the wire, under the names that openpi's policies use."""
        image = {} if self.image is None else {"observation/image": self.image}
        return {"observation/state": self.state, "prompt": self.instruction, **image}

    @staticmethod
    def read(message: Mapping[str, Any], contract: PolicyContract) -> Question:
        """The question in a message.

        Raises:
            WireError: naming what is missing or does not fit the contract.
        """
        state = _array(message, "observation/state", (len(contract.state),), np.dtype(np.float32))
        instruction = message.get("prompt")
        if not isinstance(instruction, str) or not 0 < len(instruction) <= LONGEST_INSTRUCTION:
            raise WireError(f"prompt: must be a text of 1 to {LONGEST_INSTRUCTION} characters")
        if contract.image is None:
            return Question(state, instruction)
        return Question(state, instruction, _array(message, "observation/image", (*contract.image, 3), np.dtype(np.uint8)))


@dataclass(frozen=True)
class Answer:
    """A chunk of actions, shape (horizon, actions), and whether the policy thinks that the skill is done."""

    actions: NDArray[np.float64]
    done: bool = False

    @property
    def message(self) -> dict[str, Any]:
        """As it goes over the wire."""
        return {"actions": self.actions, "done": self.done}

    @staticmethod
    def read(message: Mapping[str, Any], contract: PolicyContract) -> Answer:
        """The answer in a message; keys that it does not know are left alone.

        Raises:
            WireError: wrong shape, not numbers, or not finite; nothing of such an answer is used.
        """
        actions = message.get("actions")
        shape = (contract.horizon, len(contract.actions))
        if not isinstance(actions, np.ndarray) or actions.shape != shape or actions.dtype.kind not in "fi":
            got = f"{actions.dtype} of shape {actions.shape}" if isinstance(actions, np.ndarray) else type(actions).__name__
            raise WireError(f"actions: {got}; the contract says numbers of shape {shape}")
        if not np.isfinite(actions).all():
            raise WireError("actions: not finite")
        done = message.get("done", False)
        if not isinstance(done, bool):
            raise WireError(f"done: must be true or false, not a {type(done).__name__}")
        return Answer(actions.astype(np.float64), done)


def _array(message: Mapping[str, Any], key: str, shape: tuple[int, ...], dtype: np.dtype[Any]) -> NDArray[Any]:
    value = message.get(key)
    if not isinstance(value, np.ndarray) or value.shape != shape or value.dtype != dtype:
        raise WireError(f"{key}: must be {dtype} of shape {shape}")
    return value
