"""What somebody does in the kitchen while the robot works; for judges and tests alone."""

from __future__ import annotations

from typing import Literal, Protocol, runtime_checkable

from pydantic import BaseModel, ConfigDict, model_validator


class Intervention(BaseModel):
    """`thing` is moved to the location `to`; without a `thing`, what the gripper holds is: to `to`, or it falls where it is.

    With `obstacle` no thing is moved: somebody comes to stand at that (x, y) of the map, metres, or goes "away".
    """

    model_config = ConfigDict(extra="forbid", frozen=True)
    thing: str | None = None
    to: str | None = None
    obstacle: tuple[float, float] | Literal["away"] | None = None

    @model_validator(mode="after")
    def _a_thing_goes_somewhere(self) -> Intervention:
        if self.thing is not None and self.to is None:
            raise ValueError("`thing` needs a `to`: only what the gripper holds can be let fall")
        if self.obstacle is not None and (self.thing is not None or self.to is not None):
            raise ValueError("`obstacle` goes alone: `thing` and `to` are another intervention")
        return self


@runtime_checkable
class Disturbable(Protocol):
    """A plant whose things somebody can move by hand, and stand in its way; the MuJoCo kitchen is one."""

    def disturb(self, name: str, to: str, seed: int = 0) -> None:
        """See `Kitchen.disturb`."""

    def knock_out(self, to: str | None = None, seed: int = 0) -> str:
        """See `Kitchen.knock_out`."""

    def obstruct(self, x: float, y: float) -> None:
        """See `Kitchen.obstruct`."""

    def unobstruct(self) -> None:
        """See `Kitchen.unobstruct`."""
