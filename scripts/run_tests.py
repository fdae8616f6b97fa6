#!/usr/bin/env python3
"""Run the tests: what may run side by side first, on every core, then the rest one by one.

    python scripts/run_tests.py [pytest's own arguments]

Which is which, test/conftest.py says. Status 0 only where both halves pass; 5, as pytest's, where neither has a test to run.
With --pdb or --trace the first half runs one by one, too; --junitxml gives one file of both.
"""

from __future__ import annotations

import subprocess
import sys
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
    """One pytest in a process of its own; its status."""
    process = subprocess.Popen([sys.executable, "-m", "pytest", *options])
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            # It has got the Ctrl-C as well, and takes its time to end what its tests have started.
            continue


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
