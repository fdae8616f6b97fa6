#!/usr/bin/env python3
"""Run the tests: what may run side by side first, on every core, then the rest one by one.

    python scripts/run_tests.py [pytest's own arguments]

Which is which, test/conftest.py says. Status 0 only where both halves pass; 5, as pytest's, where neither has a test to run.
A process that its tests have left behind fails a half, and is killed.
With --pdb or --trace the first half runs one by one, too; --junitxml gives one file of both.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import uuid
from pathlib import Path
from xml.etree import ElementTree

HALVES = {
    # By file, so that a module's fixtures are made once; in their order, since the long ones come early in it.
    "side by side": [
        "--half", "parallel", "-n", "logical", "--maxprocesses", "4", "--dist", "loadfile", "--no-loadscope-reorder",
    ],
    "one by one": ["--half", "serial"],
}  # fmt: skip
PASSED, FAILED, NOTHING = 0, 1, 5
WORDS = {PASSED: "passed", FAILED: "failed", NOTHING: "nothing to run"}  # of pytest's statuses; any other ends all

MARK = "SAYCAN_TEST_RUN"  # in the environment of whatever a half starts
PATIENCE = 30.0  # s in which what a half has started may still end
JUNIT = ("--junitxml", "--junit-xml")


def junit_file(arguments: list[str]) -> Path | None:
    """The file that pytest is to write its results into, if any."""
    for number, word in enumerate(arguments):
        option, _, value = word.partition("=")
        if option in JUNIT:
            return Path(value or "".join(arguments[number + 1 : number + 2]))
    return None


def join(first: str, file: Path) -> None:
    """Put the suites of one report before those of the report in `file`."""
    report = ElementTree.fromstring(file.read_text(encoding="utf-8"))
    for suite in reversed(ElementTree.fromstring(first)):
        report.insert(0, suite)
    ElementTree.ElementTree(report).write(file, encoding="utf-8", xml_declaration=True)


def run(options: list[str]) -> int:
    """One pytest in a process of its own; its status, or FAILED where processes outlive it."""
    mark = uuid.uuid4().hex
    # A run of tests within a test adds its mark to that of the run around it.
    environment = os.environ | {MARK: f"{os.environ.get(MARK, '')}/{mark}"}
    process = subprocess.Popen([sys.executable, "-m", "pytest", *options], env=environment)
    while True:
        try:
            status = process.wait()
            break
        except KeyboardInterrupt:
            # It has got the Ctrl-C as well, and takes its time to end what its tests have started.
            continue
    return FAILED if end_survivors(mark) and status in (PASSED, NOTHING) else status


def end_survivors(mark: str) -> int:
    """How many processes with this mark do not end by themselves; they are named and killed."""
    until = time.monotonic() + PATIENCE
    while (left := marked(mark)) and time.monotonic() < until:
        time.sleep(0.2)
    killed = 0
    for number in left:
        try:
            line = Path(f"/proc/{number}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
            os.kill(number, signal.SIGKILL)
        except OSError:
            continue  # it has ended now
        print(f"left behind by a test, and killed: {number} {line}", flush=True)
        killed += 1
    return killed


def marked(mark: str) -> list[int]:
    """The living processes that have the mark in their environment (Linux; elsewhere none is found)."""
    found = []
    for file in Path("/proc").glob("[0-9]*/environ"):
        try:
            environment = file.read_bytes()
        except OSError:  # it has ended, or is somebody else's
            continue
        if mark.encode() in environment:
            found.append(int(file.parent.name))
    return found


def main(arguments: list[str]) -> int:
    ended: dict[str, int] = {}
    report, before = junit_file(arguments), ""
    alone = ["-n0"] if {"--pdb", "--trace"} & set(arguments) else []  # a debugger needs the terminal for itself
    for half, options in HALVES.items():
        if report is not None:
            before = report.read_text(encoding="utf-8") if ended else ""
        ended[half] = run([*options, *alone, *arguments])
        if ended[half] not in WORDS:
            return ended[half]
    if report is not None:
        join(before, report)
    print("; ".join(f"{half}: {WORDS[status]}" for half, status in ended.items()), flush=True)
    if FAILED in ended.values():
        return FAILED
    return PASSED if PASSED in ended.values() else NOTHING


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
