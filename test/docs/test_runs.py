"""Every command of docs/runs.md exists with its options, the judge's run as they stand, and so does its task."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import BaseModel

from saycan_ros.planning.task import Task
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "runs.md").read_text(encoding="utf-8")
LINES = [line for block in re.findall(r"```bash\n(.*?)```", PAGE, re.S) for line in block.splitlines() if line.strip()]
(TASK,) = re.findall(r"```json\n(.*?)```", PAGE, re.S)  # one line, as a task file has it


def saycan(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    where = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", "COLUMNS": "200"}
    line = [sys.executable, "-m", "saycan_ros.cli", *words]
    return subprocess.run(line, cwd=folder, capture_output=True, text=True, timeout=120, check=False, env=where)


def test_the_page_has_commands_of_both_kinds() -> None:
    assert {tuple(shlex.split(line)[1:2]) for line in LINES} == {("run",), ("evaluate",)}


def test_the_task_of_the_page_can_be_planned_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "tasks.jsonl").write_text(TASK, encoding="utf-8")
    done = saycan(tmp_path, "plan", "--tasks", "tasks.jsonl", "--out", "plans.jsonl")
    assert done.returncode == 0, done.stderr
    (row,) = map(json.loads, (tmp_path / "plans.jsonl").read_text(encoding="utf-8").splitlines())
    assert row["steps"] == ["find a coke", "pick up the coke", "bring it to you", "put down the coke", "done"]
    assert row["outcome"] == "done"


@pytest.mark.parametrize(("model", "before"), [(Task, ""), (Scene, "scene."), (SceneRobot, "scene.robot."), (SceneObject, "")])
def test_the_page_has_every_field_of_a_task(model: type[BaseModel], before: str) -> None:
    # Of the scene and the robot in it the page has the fields alone.
    fields = [name for name in model.model_fields if name not in ("scene", "robot")]
    assert [name for name in fields if f"`{before}{name}`" not in PAGE] == []


def test_every_option_of_a_run_on_the_page_exists_and_the_help_has_an_example(tmp_path: Path) -> None:
    told = saycan(tmp_path, "run", "--help")
    assert told.returncode == 0, told.stderr
    assert "Example: saycan run" in told.stdout
    words = {word for line in LINES for word in shlex.split(line) if shlex.split(line)[1] == "run"}
    options = {word for word in words if word.startswith("--")}
    assert len(options) >= 5
    assert all(option in told.stdout for option in options)
    assert "model|one|oracle" in told.stdout


@pytest.mark.parametrize("line", [line for line in LINES if shlex.split(line)[1] == "evaluate"])
def test_a_judging_command_of_the_page_runs_and_prints_its_figures(line: str, tmp_path: Path) -> None:
    (tmp_path / "tasks.jsonl").write_text(TASK, encoding="utf-8")
    end = {"robot": {"at": "you", "holding": None}, "objects": [{"name": "coke", "at": "you"}]}
    task = json.loads(TASK)
    for name in (word.partition("=")[2] for word in shlex.split(line) if "=" in word):
        row = {
            "id": task["id"],
            "steps": ["done"],
            "outcome": "done",
            "final_scene": task["scene"] if name == "one.jsonl" else end,
        }
        (tmp_path / name).write_text(json.dumps(row) + "\n", encoding="utf-8")
    done = saycan(tmp_path, *shlex.split(line)[1:])
    assert done.returncode == 0, done.stderr
    assert "recovers 100.0 %" in done.stdout or '"holds": 1' in done.stdout
