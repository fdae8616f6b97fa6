#!/usr/bin/env python3
"""Run the tests: what may run side by side first, on every core, then the rest one by one.

    python scripts/run_tests.py [pytest's own arguments]

Which is which, test/conftest.py says. Status 0 only where both halves pass; 5, as pytest's, where neither has a test to run.
"""

from __future__ import annotations

import subprocess
import sys

HALVES = {
    # By file, so that a module's fixtures are made once; in their order, since the long ones come early in it.
    "side by side": [
        "--half", "parallel", "-n", "logical", "--maxprocesses", "4", "--dist", "loadfile", "--no-loadscope-reorder",
    ],
    "one by one": ["--half", "serial"],
}  # fmt: skip
PASSED, FAILED, NOTHING = 0, 1, 5
WORDS = {PASSED: "passed", FAILED: "failed", NOTHING: "nothing to run"}  # of pytest's statuses; any other ends all


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
    for half, options in HALVES.items():
        ended[half] = run([*options, *arguments])
        if ended[half] not in WORDS:
            return ended[half]
    print("; ".join(f"{half}: {WORDS[status]}" for half, status in ended.items()), flush=True)
    if FAILED in ended.values():
        return FAILED
    return PASSED if PASSED in ended.values() else NOTHING


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
