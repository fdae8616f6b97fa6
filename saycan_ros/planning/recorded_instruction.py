"""A decision record, read back: what was weighed and chosen, and the same choices again from the numbers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from saycan_ros.json_lines import first_fault
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.planning.recorded_decision import RecordedDecision
from saycan_ros.planning.settings import PlannerSettings

# Version 1 was written before effects were asked for.
_BEFORE_EFFECTS = {"notice_effects": False, "check_effects": False}
# Version 2 before the robot looked for what it had lost.
_BEFORE_SEARCHES = {"searches": 0}


class RecordedInstruction(BaseModel):
    """One file of `DecisionRecord`; `outcome` is empty where the planner did not live to write it."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    version: int = Field(ge=1, le=3)
    instruction: str
    manifest: str
    settings: PlannerSettings
    decisions: tuple[RecordedDecision, ...] = ()
    outcome: str = ""
    message: str = ""

    @classmethod
    def read(cls, path: Path) -> RecordedInstruction:
        """Every whole line of `path`; a last one cut short by a crash is left out.

        Raises:
            OutcomeError: INVALID_REQUEST, with file, line and field, for what is no record, or one of a version not known here.
        """
        try:
            lines = path.read_text(encoding="utf-8").split("\n")
        except (OSError, UnicodeDecodeError) as error:
            raise _wrong(f"{path}: cannot be read: {error}") from error
        begin: dict[str, Any] | None = None
        decisions, end = [], {}
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                kind = row["kind"] if isinstance(row, dict) else None
                if begin is None:
                    begin = _begin(row, kind)
                elif kind == "decision":
                    decisions.append(RecordedDecision.model_validate(row))
                elif kind == "end":
                    end = {name: row.get(name, "") for name in ("outcome", "message")}
                else:
                    raise ValueError(f"kind: {kind!r} is neither decision nor end")
            except ValidationError as error:
                raise _wrong(f"{path}:{number}: {first_fault(error)}") from error
            except (ValueError, KeyError, RecursionError) as error:
                if begin is not None and number == len(lines) and isinstance(error, json.JSONDecodeError):
                    break  # without a line's end: the planner died while it wrote
                raise _wrong(f"{path}:{number}: no line of a decision record: {error}") from error
        if begin is None:
            raise _wrong(f"{path}: empty; a decision record has at least its first line")
        try:
            return cls(**begin, decisions=tuple(decisions), **end)
        except ValidationError as error:
            raise _wrong(f"{path}: {first_fault(error)}") from error


def _begin(row: Any, kind: str | None) -> dict[str, Any]:
    if kind != "begin":
        raise ValueError(f"kind: {kind!r}; the first line must be `begin`")
    version = row.get("version")
    if version not in (1, 2, 3):
        raise ValueError(f"version: {version!r} is not known here, only 1 to 3 are; read it with the release that wrote it")
    said = _BEFORE_EFFECTS if version == 1 else row["settings"]
    if not isinstance(said, dict):
        raise ValueError(f"settings: {said!r} are none")
    settings = PlannerSettings.model_validate(said if version == 3 else said | _BEFORE_SEARCHES)
    return {"version": version, "instruction": row["instruction"], "manifest": row["manifest"], "settings": settings}


def _wrong(what: str) -> OutcomeError:
    return OutcomeError(OutcomeCode.INVALID_REQUEST, what)
