"""What a process uses, read from /proc and from its CPU clock."""

from __future__ import annotations

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
            cpu_s = time.clock_gettime(_cpu_clock(pid))
            handles = len(list((folder / "fd").iterdir()))
        except OSError as error:
            raise OutcomeError(OutcomeCode.SERVER_GONE, f"process {pid} cannot be looked at: {error}") from error
        rows = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
        return cls(int(rows["VmRSS"].split()[0]), int(rows["Threads"]), handles, cpu_s)


def _cpu_clock(pid: int) -> int:
    """Linux's number for the CPU clock of a whole process, as clock_getcpuclockid(3) gives it; /proc counts in steps of 10 ms."""
    return (~pid << 3) | 2


def cpu_percent(pid: int, seconds: float) -> float:
    """The CPU that a process takes over the next `seconds` of wall time, in percent of one core.

    Raises:
        OutcomeError: as `ProcessFigures.read`.
    """
    before, began = ProcessFigures.read(pid), time.monotonic()
    time.sleep(seconds)
    after = ProcessFigures.read(pid)
    return 100.0 * (after.cpu_s - before.cpu_s) / (time.monotonic() - began)
