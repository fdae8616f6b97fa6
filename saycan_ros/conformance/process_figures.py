"""What a process uses, read from /proc."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path

from saycan_ros.outcome import OutcomeCode, OutcomeError


@dataclass(frozen=True)
class ProcessFigures:
    """One look at a process: resident memory in kB, threads, open file handles, and CPU seconds since it began."""

    rss_kb: int
    threads: int
    handles: int
    cpu_s: float

    @classmethod
    def read(cls, pid: int) -> ProcessFigures:
        """Look at process `pid` now.

        Raises:
            OutcomeError: SERVER_GONE, there is no such process.
        """
        folder = Path("/proc") / str(pid)
        try:
            status = (folder / "status").read_text(encoding="ascii", errors="replace")
            # The name in brackets may hold spaces and brackets itself.
            fields = (folder / "stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
            handles = len(list((folder / "fd").iterdir()))
        except OSError as error:
            raise OutcomeError(OutcomeCode.SERVER_GONE, f"process {pid} cannot be looked at: {error}") from error
        rows = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
        ticks = int(fields[11]) + int(fields[12])
        return cls(int(rows["VmRSS"].split()[0]), int(rows["Threads"]), handles, ticks / os.sysconf("SC_CLK_TCK"))


def cpu_percent(pid: int, seconds: float) -> float:
    """The CPU that a process takes over the next `seconds` of wall time, in percent of one core.

    Raises:
        OutcomeError: as `ProcessFigures.read`.
    """
    before, began = ProcessFigures.read(pid), time.monotonic()
    time.sleep(seconds)
    after = ProcessFigures.read(pid)
    return 100.0 * (after.cpu_s - before.cpu_s) / (time.monotonic() - began)
