"""The decision record: JSON lines, one per decision, written as each step ends."""

from __future__ import annotations

import json
import re
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO

from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.planning.decision import Candidate, Decision
from saycan_ros.planning.settings import PlannerSettings

VERSION = 3  # 1 had no settings, and said nothing of effects; 2 nothing of searching


class DecisionRecord:
    """One file per instruction: a `begin` line, a `decision` line per step, an `end` line; `RecordedInstruction` reads it.

    Each line is flushed before the next step, so a crash loses at most the step that was running.
    """

    def __init__(self, path: Path, instruction: str, manifest: str, settings: PlannerSettings | None = None) -> None:
        """`settings` are those that the decisions are made with; the defaults where none are given."""
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file: TextIO = path.open("x", encoding="utf-8")
        except OSError as error:
            raise _unwritable(path, error) from error
        said = (settings or PlannerSettings()).model_dump()
        begin = {"kind": "begin", "version": VERSION, "instruction": instruction, "manifest": manifest, "settings": said}
        self._write({**begin, "wall": time.time()})

    @classmethod
    def in_folder(cls, folder: Path, instruction: str, manifest: str, settings: PlannerSettings | None = None) -> DecisionRecord:
        """A new record in `folder`, named by the time and the instruction's first words; never one that exists."""
        words = "-".join(re.findall(r"[a-z0-9]+", instruction.lower())[:6]) or "empty"
        stem = f"{time.strftime('%Y%m%d-%H%M%S')}-{words[:60]}"
        for n in range(1000):
            path = folder / (f"{stem}.jsonl" if n == 0 else f"{stem}-{n}.jsonl")
            try:
                return cls(path, instruction, manifest, settings)
            except OutcomeError as error:  # another planner may have taken the name just now
                if not isinstance(error.__cause__, FileExistsError) or not folder.is_dir():
                    raise
        raise OutcomeError(OutcomeCode.INFRASTRUCTURE, f"no free name for a decision record {stem} in {folder}")

    def add(self, decision: Decision, outcome: Outcome, effect: float | None = None) -> None:
        """One decision and how its skill ended; `effect` is p(its effect is true) after it, where that was asked."""
        row = {"kind": "decision", **decision_row(decision), "outcome": outcome.code.label, "message": outcome.message}
        self._write(row | ({} if effect is None else {"effect_after": effect}))

    def close(self, outcome: Outcome) -> None:
        """How the instruction ended; the file takes nothing after this."""
        if not self._file.closed:
            try:
                self._write({"kind": "end", "outcome": outcome.code.label, "message": outcome.message, "wall": time.time()})
            finally:
                # What could not be written stays in its buffer, and closing tries it again.
                with suppress(OSError):
                    self._file.close()

    def _write(self, row: dict[str, Any]) -> None:
        try:
            self._file.write(json.dumps(row) + "\n")
            self._file.flush()
        except (OSError, ValueError) as error:
            raise _unwritable(self.path, error) from error


def _unwritable(path: Path, error: Exception) -> OutcomeError:
    return OutcomeError(OutcomeCode.INFRASTRUCTURE, f"the decision record {path} cannot be written: {error}")


def decision_row(decision: Decision) -> dict[str, Any]:
    """A decision as JSON: every candidate with say, can, combined and, where it is known, already; best first."""
    return {
        "step": decision.step,
        "stamp": decision.stamp,
        "frame_stamp": decision.frame_stamp,
        "instruction": decision.instruction,
        "history": list(decision.history),
        "world": decision.world,
        "say_model": decision.say_model,
        "can_model": decision.can_model,
        "choice": decision.choice.phrase if decision.choice else None,
        "reason": decision.reason,
        "refusals": dict(decision.refusals),
        "candidates": [_candidate_row(c) for c in decision.candidates],
    }


def _candidate_row(c: Candidate) -> dict[str, Any]:
    row: dict[str, Any] = {"skill": c.skill.phrase, "say": c.say, "can": c.can, "combined": c.combined}
    if c.already is not None:
        row["already"] = c.already
    if c.noticed:
        row["noticed"] = True
    if c.sought:
        row["sought"] = c.sought
    if c.held:
        row["held"] = c.held
    if c.blocked:
        row["blocked"] = c.blocked
    if not c.exact:
        row["bound"] = True
    return row
