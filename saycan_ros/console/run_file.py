"""The rows that `saycan run` writes, one JSON object a line; all of one way to run."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from saycan_ros.outcome import OutcomeCode, OutcomeError


class RunFile:
    """Adds rows at the end of a file, and goes on where an earlier command stopped.

    Args:
        way: what every row says of how it was run, such as who gave Can.
    """

    def __init__(self, path: Path, way: Mapping[str, Any]) -> None:
        self.path = path
        self._way = dict(way)

    def begin(self, *, again: bool = False) -> set[str]:
        """The ids of the tasks that need not be run; with `again` none, and the file is begun anew.

        A row cut short by a crash and one whose task could not be tried are dropped.

        Raises:
            OutcomeError: INVALID_REQUEST, the file's rows were run in another way.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if again or not self.path.exists():
            self.path.unlink(missing_ok=True)
            return set()
        whole: dict[str, str] = {}
        for line in self.path.read_text(encoding="utf-8").split("\n"):
            try:
                row = json.loads(line)
                name = str(row["id"])
            except (ValueError, KeyError, TypeError):
                continue
            self._refuse_another_way(row)
            if not row.get("error"):
                whole[name] = line
        # Whole or not at all: here hours of runs are at stake.
        part = self.path.with_name(f"{self.path.name}.part")
        part.write_text("".join(f"{line}\n" for line in whole.values()), encoding="utf-8")
        part.replace(self.path)
        return set(whole)

    def add(self, row: Mapping[str, Any]) -> None:
        """Write one row, with the way."""
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps({**row, "way": self._way}) + "\n")

    def _refuse_another_way(self, row: Mapping[str, Any]) -> None:
        way = row.get("way")
        if way is not None and way != self._way:
            what = f"its rows were run with {json.dumps(way)}, not {json.dumps(self._way)}; name another --out, or --again"
            raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"{self.path}: {what}")
