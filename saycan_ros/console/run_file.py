"""The rows that `saycan run` writes, one JSON object a line; all of one way to run."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from saycan_ros.evaluation.recorded_run import RecordedRun
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.planning.task import Task

_FIX = "name another --out"


class RunFile:
    """Adds rows at the end of a file, and goes on where an earlier command stopped.

    The file stays as it is until the first row is added. Then a row cut short by a crash goes, and one of a task that could not
    be tried.

    Args:
        way: what every row says of how it was run, such as who gave Can.
    """

    def __init__(self, path: Path, way: Mapping[str, Any]) -> None:
        self.path = path
        self._way = dict(way)
        self._kept: list[str] | None = None

    def begin(self, tasks: Iterable[Task], *, again: bool = False) -> set[str]:
        """The ids of the tasks that need not be run; with `again` none, and their rows go when the first new one comes.

        Raises:
            OutcomeError: INVALID_REQUEST, naming the file, where it holds anything but runs, or runs of another way or of a task
                that has changed since.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        words = {task.id: task.instruction for task in tasks}
        kept: dict[str, str] = {}
        for number, line in enumerate(self._lines(), 1):
            if not line.strip():
                continue
            run = self._run(line, number)
            if again and run.id in words:
                continue
            if run.way and run.way != self._way:
                both = f"run with {json.dumps(run.way)}, not {json.dumps(self._way)}"
                raise self._unfit(number, f"{both}; {_FIX}, or --again with all its tasks")
            if run.instruction not in ("", words.get(run.id, run.instruction)):
                raise self._unfit(number, f"{run.id} was “{run.instruction}”, and is “{words[run.id]}” now; {_FIX}, or --again")
            if run.tried:
                kept[run.id] = line
        self._kept = list(kept.values())
        return set(kept)

    def add(self, row: Mapping[str, Any]) -> None:
        """Write one row, with the way."""
        if self._kept is not None:
            # Whole or not at all: here hours of runs are at stake.
            part = self.path.with_name(f"{self.path.name}.part")
            part.write_text("".join(f"{line}\n" for line in self._kept), encoding="utf-8")
            part.replace(self.path)
            self._kept = None
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps({**row, "way": self._way}) + "\n")

    def _lines(self) -> list[str]:
        """The file's lines but for a last one that was cut short."""
        if not self.path.exists():
            return []
        try:
            lines = self.path.read_text(encoding="utf-8").split("\n")
        except UnicodeDecodeError as error:
            raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"{self.path}: not a text of UTF-8; {_FIX}") from error
        return lines[:-1] if lines[-1].startswith('{"id"') and not _whole(lines[-1]) else lines

    def _run(self, line: str, number: int) -> RecordedRun:
        try:
            return RecordedRun.model_validate_json(line)
        except ValueError as error:
            raise self._unfit(number, f"not a row of `saycan run`; {_FIX}") from error

    def _unfit(self, number: int, what: str) -> OutcomeError:
        return OutcomeError(OutcomeCode.INVALID_REQUEST, f"{self.path}:{number}: {what}")


def _whole(line: str) -> bool:
    try:
        json.loads(line)
    except ValueError:
        return False
    return True
