"""Every command of docs/language_models.md runs as it stands, on a short task file and few rounds."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "language_models.md").read_text(encoding="utf-8")
LINES = [line for block in re.findall(r"```bash\n(.*?)```", PAGE, re.S) for line in block.splitlines() if line.strip()]
ROW = {
    "id": "t1",
    "family": "named",
    "instruction": "bring me a coke",
    "scene": {"robot": {"at": "you", "holding": None}, "objects": [{"name": "coke", "at": "table"}]},
    "goal": {"deliver": [{"any_of": ["coke"], "to": "you"}]},
}
SHORTER = {"--skills": "10,20", "--rounds": "1"}


def test_the_page_has_commands_and_they_are_all_of_saycan() -> None:
    assert len(LINES) >= 6
    assert {shlex.split(line)[0] for line in LINES} == {"saycan"}


@pytest.mark.parametrize("line", LINES)
def test_a_command_of_the_page_runs_and_prints_its_figures(line: str, tmp_path: Path) -> None:
    if "--plot" in line:
        pytest.importorskip("matplotlib")
    tasks = tmp_path / "benchmark" / "sentences.jsonl"
    tasks.parent.mkdir()
    tasks.write_text(json.dumps(ROW) + "\n", encoding="utf-8")
    words = shlex.split(line)[1:]
    for n, word in enumerate(words[:-1]):
        words[n + 1] = SHORTER.get(word, words[n + 1])
    done = subprocess.run(
        [sys.executable, "-m", "saycan_ros.cli", *words],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "1/1" in done.stdout or '"solved": 1' in done.stdout or "growth from 10 to 20" in done.stdout
    if "--plot" in line:
        assert (tmp_path / "out" / "reliability.png").is_file()
