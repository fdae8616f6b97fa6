"""What a policy server says of its policy before the first question, so that nothing is guessed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from saycan_ros.manifest.schema import Resource
from saycan_ros.robots.body import JOINTS, JOINTS_OF

BASE_ACTIONS = ("base_linear", "base_angular")
# What an action may name: the position of a joint (m or rad), or a speed of the base (m/s, rad/s).
ACTIONS = (*JOINTS, *BASE_ACTIONS)
# What a policy may ask to feel: the same, and the gripper motor's effort in the driver's units.
STATES = (*JOINTS, *BASE_ACTIONS, "gripper_effort")
PROTOCOL = 1
# The metadata's key that holds the contract; an openpi server has other keys of its own beside it.
KEY = "saycan"


class ContractError(ValueError):
    """The metadata holds no contract, or one that does not fit; the message names the field."""


class PolicyContract(BaseModel):
    """Rate (Hz), chunk length, the columns of the action chunk, the entries of the state, and the image's size.

    Attributes:
        rate: actions per second; action i of a chunk is meant for the observation's time plus i / rate.
        horizon: actions in a chunk.
        actions: what each column of the chunk commands, of `ACTIONS`; joints are absolute positions.
        state: what each entry of `observation/state` is, of `STATES`.
        image: rows and columns of the upright RGB image; None for a policy without one.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    protocol: Literal[1]
    rate: float = Field(gt=0, le=100, allow_inf_nan=False)
    horizon: int = Field(ge=1, le=1000)
    actions: tuple[str, ...] = Field(min_length=1, max_length=len(ACTIONS))
    state: tuple[str, ...] = Field(max_length=len(STATES))
    image: tuple[int, int] | None = None
    model: str = Field(default="", max_length=120)

    @field_validator("actions", "state")
    @classmethod
    def _known_and_once(cls, names: tuple[str, ...], info: Any) -> tuple[str, ...]:
        known = ACTIONS if info.field_name == "actions" else STATES
        wrong = [name for name in names if name not in known or names.count(name) > 1]
        if wrong:
            raise ValueError(f"{wrong[0]!r} is unknown or stands twice; there are {', '.join(known)}")
        return names

    @field_validator("image")
    @classmethod
    def _sensible_size(cls, size: tuple[int, int] | None) -> tuple[int, int] | None:
        if size is not None and not all(16 <= n <= 1024 for n in size):
            raise ValueError("rows and columns must be 16 to 1024")
        return size

    @property
    def metadata(self) -> dict[str, Any]:
        """The first message of a server with this contract."""
        return {KEY: self.model_dump(mode="json")}

    def beyond(self, parts: tuple[Resource, ...]) -> tuple[str, ...]:
        """The actions that would move a part of the body that is not one of `parts`."""
        joints = {joint for part in parts for joint in JOINTS_OF[part]}
        allowed = joints | (set(BASE_ACTIONS) if Resource.BASE in parts else set())
        return tuple(name for name in self.actions if name not in allowed)


def contract_in(metadata: Mapping[str, Any]) -> PolicyContract:
    """The contract in a server's metadata.

    Raises:
        ContractError: there is none, or a field of it is wrong.
    """
    if not isinstance(metadata.get(KEY), dict):
        raise ContractError(f"its metadata has no {KEY!r} map; docs/remote_policy.md says what it holds")
    if metadata[KEY].get("protocol") != PROTOCOL:
        raise ContractError(f"{KEY}.protocol: it speaks {str(metadata[KEY].get('protocol'))[:20]}, this client {PROTOCOL}")
    try:
        return PolicyContract.model_validate(metadata[KEY])
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise ContractError(f"{KEY}.{'.'.join(map(str, first['loc']))}: {first['msg']}") from error
