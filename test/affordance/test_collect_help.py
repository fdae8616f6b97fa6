"""`saycan collect` can be asked what it does where its extra is not installed; run there, it says which one that is."""

from __future__ import annotations

import subprocess
import sys

# What the training extra brings, as if it were absent.
WITHOUT = "import sys; sys.modules.update(mcap=None, torch=None, matplotlib=None); from saycan_ros.cli import main; main()"


def collect(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", WITHOUT, "collect", *words]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def test_help_needs_no_extra() -> None:
    done = collect("--help")
    assert done.returncode == 0, done.stderr
    assert "--scenes" in done.stdout


def test_a_run_without_the_extra_names_it() -> None:
    done = collect("--scenes", "1")
    assert done.returncode == 1
    assert ".venv/bin/pip install -e '.[episodes]' in the repository's folder" in done.stderr
    assert "Traceback" not in done.stderr
