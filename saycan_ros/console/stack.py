"""The processes of one stack: started together, watched, and ended by their own ids."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from saycan_ros.outcome import OutcomeCode, OutcomeError

QUIT_LIMIT = 8.0  # s for a process to end by itself after SIGINT, and again after SIGTERM


@dataclass(frozen=True)
class Program:
    """One process: a module of this package, its ROS parameters and the namespace of its nodes."""

    name: str
    module: str
    parameters: Mapping[str, str | int | float | bool]
    namespace: str = ""


class Stack:
    """Starts the programs on entry and ends them on exit; each writes its own log file."""

    def __init__(self, programs: list[Program], logs: Path, environment: Mapping[str, str] | None = None) -> None:
        self._programs = programs
        self.logs = logs
        self._environment = {**os.environ, **(environment or {})}
        self._running: dict[str, subprocess.Popen[bytes]] = {}

    def __enter__(self) -> Stack:
        self.logs.mkdir(parents=True, exist_ok=True)
        for program in self._programs:
            self._start(program, "wb")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        # The robot's driver ends last, so that every skill can still bring it to rest.
        running = list(reversed(self._running.items()))
        self._running = {}
        for _, process in running:
            _end(process)

    def restart(self, name: str) -> None:
        """Kill one program where it still runs, and start it anew; its log goes on. The thread that calls must outlive it."""
        process = self._running[name]
        process.kill()
        process.wait(QUIT_LIMIT)
        self._start(next(program for program in self._programs if program.name == name), "ab")

    def has(self, name: str) -> bool:
        """Whether a program of that name belongs to this stack."""
        return any(program.name == name for program in self._programs)

    def runs(self, name: str) -> bool:
        """Whether one program still runs."""
        return self._running[name].poll() is None

    def log_of(self, name: str) -> Path:
        """The log file of one program."""
        return self.logs / f"{name}.log"

    def pid(self, name: str) -> int:
        """The process id of one program."""
        return self._running[name].pid

    def check(self) -> None:
        """Whether every program still runs.

        Raises:
            OutcomeError: SERVER_GONE, with the end of the log of the one that ended.
        """
        for name, process in self._running.items():
            if (code := process.poll()) is not None:
                lines = self.log_of(name).read_text(encoding="utf-8", errors="replace").splitlines()
                tail = "\n  ".join(lines[-12:]) or "(it printed nothing)"
                raise OutcomeError(OutcomeCode.SERVER_GONE, f"{name} ended with status {code}; {self.log_of(name)}:\n  {tail}")

    def _start(self, program: Program, mode: str) -> None:
        command = [sys.executable, "-m", program.module, "--ros-args"]
        if program.namespace:
            command += ["-r", f"__ns:={program.namespace}"]
        for key, value in program.parameters.items():
            command += ["-p", f"{key}:={_ros_value(value)}"]
        with self.log_of(program.name).open(mode) as log:
            self._running[program.name] = subprocess.Popen(
                command,
                stdout=log,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
                env=self._environment,
                # A Ctrl-C in the terminal is for this command; it then ends the others in order.
                start_new_session=True,
                preexec_fn=_end_with_parent,  # noqa: PLW1509 - one system call, no locks
            )


def _end(process: subprocess.Popen[bytes]) -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        if process.poll() is None:
            process.send_signal(number)
            end = time.monotonic() + QUIT_LIMIT
            while process.poll() is None and time.monotonic() < end:
                time.sleep(0.02)


_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None
_PR_SET_PDEATHSIG = 1


def _end_with_parent() -> None:
    """Ask the kernel for SIGTERM when the command dies without a chance to end its processes; they bring the body to rest."""
    if _LIBC is not None:
        _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def _ros_value(value: str | int | float | bool) -> str:
    """A parameter as YAML on the command line; text in quotes, so that braces and colons in it stay text."""
    if isinstance(value, bool):
        return str(value).lower()
    return "'" + value.replace("'", "''") + "'" if isinstance(value, str) else repr(value)
