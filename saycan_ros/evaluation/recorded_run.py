"""Rows of `saycan run`, as a judge reads them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from saycan_ros.json_lines import read_json_lines
from saycan_ros.outcome import OutcomeCode

_BREAKDOWNS = frozenset(code.label for code in OutcomeCode if code.breakdown)


class _Row(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class ThingAt(_Row):
    """Where a thing is: a location, "hand" or "floor"."""

    name: str
    at: str


class RobotAt(_Row):
    """Where the robot ended; both may be nothing."""

    at: str | None = None
    holding: str | None = None


class FinalScene(_Row):
    """The ground truth at the end, the things in the scene's order, the one held at the start last."""

    robot: RobotAt
    objects: tuple[ThingAt, ...] = ()


class Came(_Row):
    """A disturbance that came: somebody moved `thing` from one place to another; "hand" and "floor" are places here."""

    thing: str
    start: str = Field(alias="from")
    to: str


class Disturbed(_Row):
    """A disturbance that was planned; `came` is None where its moment never came."""

    kind: str
    came: Came | None = None


class RecordedRun(_Row):
    """One task's execution. `error` says why it could not be tried, `way` how it was run (who gave Can, with which check)."""

    id: str
    instruction: str = ""
    steps: tuple[str, ...] = ()
    outcome: str
    final_scene: FinalScene
    sim_s: float = 0.0
    disturbance: Disturbed | None = None
    error: str = ""
    way: dict[str, Any] = Field(default_factory=dict)

    @property
    def tried(self) -> bool:
        """Whether it can be judged; not where the stack broke."""
        return not self.error and self.outcome not in _BREAKDOWNS


def load_runs(path: Path) -> list[RecordedRun]:
    """Every row of `path`; of two rows of one task the later one.

    Raises:
        OutcomeError: INVALID_REQUEST, with file, line and field.
    """
    rows = read_json_lines(path, RecordedRun, "a line is an execution, as `saycan run` writes it")
    return list({row.id: row for row in rows}.values())
