"""The commands and the planner node take the scorer that a file names, and say so where it cannot score."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from saycan_ros.cli import app
from saycan_ros.language.prompt import PromptTemplate
from saycan_ros.manifest.schema import Manifest
from saycan_ros.training.evaluate_scorers import table

NOBODY = "{kind: openai, base_url: 'http://127.0.0.1:9/v1', model: m, retries: 0}"
TASK = {
    "id": "one",
    "family": "x",
    "instruction": "bring me a coke",
    "scene": {"robot": {"at": "table", "holding": None}, "objects": [{"name": "coke", "at": "table"}]},
    "goal": {},
}


def test_plans_can_be_made_by_a_causal_model_in_process(tmp_path: Path, tiny: Path) -> None:
    speaker, tasks, out = tmp_path / "scorer.yaml", tmp_path / "tasks.jsonl", tmp_path / "plans.jsonl"
    speaker.write_text(f"{{kind: onnx_causal, folder: '{tiny}', threads: 1, prompt: {{examples: 0}}}}", encoding="utf-8")
    tasks.write_text(json.dumps(TASK), encoding="utf-8")
    done = CliRunner().invoke(app, ["plan", "--tasks", str(tasks), "--out", str(out), "--scorer", str(speaker)])
    assert done.exit_code == 0, done.output
    row = json.loads(out.read_text(encoding="utf-8"))
    assert row["id"] == "one"
    assert row["outcome"] in ("done", "nothing_feasible", "step_limit")


def test_a_scorer_that_cannot_score_ends_the_command_with_one_sentence(tmp_path: Path) -> None:
    speaker, tasks = tmp_path / "scorer.yaml", tmp_path / "tasks.jsonl"
    speaker.write_text(NOBODY, encoding="utf-8")
    tasks.write_text(json.dumps(TASK), encoding="utf-8")
    done = CliRunner().invoke(app, ["plan", "--tasks", str(tasks), "--out", str(tmp_path / "o"), "--scorer", str(speaker)])
    assert done.exit_code == 1
    assert "127.0.0.1:9: the language model's server cannot be reached" in done.output
    assert done.output.endswith(f"; start it, or correct `base_url` in {speaker}\n")


@pytest.mark.parametrize("command", ["plan --out plans.jsonl", "evaluate plans", "up"])
def test_a_scorer_that_is_not_there_is_told_with_the_folder_that_has_some(command: str, tmp_path: Path) -> None:
    if command == "up":
        pytest.importorskip("rclpy")
    (tmp_path / "tasks.jsonl").write_text(json.dumps(TASK), encoding="utf-8")
    tasks = [] if command == "up" else ["--tasks", str(tmp_path / "tasks.jsonl")]
    done = CliRunner().invoke(app, [*command.split(), *tasks, "--scorer", "nope.yaml"])
    assert done.exit_code == 1
    assert done.output == "saycan: --scorer nope.yaml: no such file; config/scorers has some\n"


def test_plans_never_take_the_place_of_their_tasks(tmp_path: Path) -> None:
    tasks = tmp_path / "tasks.jsonl"
    tasks.write_text(json.dumps(TASK), encoding="utf-8")
    done = CliRunner().invoke(app, ["plan", "--tasks", str(tasks), "--out", str(tmp_path / "." / "tasks.jsonl")])
    assert done.exit_code == 1
    assert "is the task file" in done.output
    assert json.loads(tasks.read_text(encoding="utf-8")) == TASK


def test_a_forwarded_command_that_cannot_begin_ends_with_one_sentence(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["evaluate", "scorers", "--manifest", str(tmp_path / "none.yaml")])
    assert done.exit_code == 1
    assert "none.yaml: cannot be read" in done.output
    assert isinstance(done.exception, SystemExit)


@pytest.mark.parametrize("count", ["0", "-3", "many"])
def test_a_table_over_no_skills_is_refused_with_a_sentence(count: str) -> None:
    done = CliRunner().invoke(app, ["evaluate", "scorers", "--skills", count])
    assert done.exit_code == 2
    assert isinstance(done.exception, SystemExit)


@pytest.mark.ros
def test_the_planner_node_ends_at_start_where_its_scorer_cannot_score(tmp_path: Path, ros_domain: int) -> None:
    speaker = tmp_path / "scorer.yaml"
    speaker.write_text(NOBODY, encoding="utf-8")
    program = [sys.executable, "-m", "saycan_ros.nodes.planner_node", "--ros-args", "-p", f"scorer:='{speaker}'"]
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(program, cwd=root, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "the language model's server cannot be reached" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_table_shows_that_best_first_reads_fewer_tokens_and_chooses_the_same(
    tiny: Path, manifest: Manifest, template: PromptTemplate, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    table(tiny, manifest, [40], template, 1, 40)
    ways = ("each by itself", "token trie, every skill", "token trie, best first")
    rows = {way: row for way in ways for row in caplog.messages if way in row}
    assert list(rows) == list(ways)
    tokens = [int(row.split(way)[1].split()[0].replace(",", "")) for way, row in rows.items()]
    assert tokens[0] > 10 * tokens[1] > 10 * tokens[2]
    assert all(row.endswith("4 of 4") for row in list(rows.values())[1:])
