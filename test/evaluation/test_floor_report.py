"""The figures of floor picks count what was tried alone, and set the served constant beside it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from saycan_ros.evaluation.family_tally import wilson
from saycan_ros.evaluation.floor_report import FloorReport
from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.training.affordance.floor_trial import FloorTrial

ROOT = Path(__file__).resolve().parents[2]
WELL = Outcome(OutcomeCode.SUCCEEDED)
MISSED = Outcome(OutcomeCode.GRASP_MISSED, "pick up the tea: the gripper closed on nothing")
AT = (0.25, 0.3, 0.03)
TRIALS = [
    FloorTrial(0, "coke", "knocked", AT, False, True, outcome=WELL, success=True, held=True, duration=18.0),
    FloorTrial(1, "coke", "dropped", AT, True, True, outcome=WELL, success=True, held=True, duration=19.0),
    FloorTrial(2, "tea", "knocked", AT, True, False, outcome=MISSED, duration=30.0),
    FloorTrial(3, "tea", "dropped", AT, True, False, unmet="reachable(object)"),
]


def test_what_was_refused_counts_as_a_case_and_not_as_tried() -> None:
    row = FloorReport("here", TRIALS, 0.9).as_json()
    assert (row["cases"], row["refused"], row["tried"], row["succeeded"]) == (4, {"reachable(object)": 1}, 3, 2)
    assert row["rate"] == pytest.approx(2 / 3, abs=1e-4)
    assert row["interval"] == pytest.approx(wilson(2, 3), abs=1e-4)
    assert row["things"] == {"coke": [2, 2], "tea": [0, 1]}
    assert row["falls"] == {"dropped": [1, 1], "knocked": [1, 2]}
    assert row["failures"] == {"GRASP_MISSED": 1}
    assert [r["end"] for r in row["rows"]] == ["SUCCEEDED", "SUCCEEDED", "GRASP_MISSED", "refused"]


def test_the_constant_is_judged_by_what_was_tried() -> None:
    row = FloorReport("here", TRIALS, 0.9).as_json()
    assert row["brier"] == pytest.approx((0.01 + 0.01 + 0.81) / 3, abs=1e-4)
    assert row["ece"] == pytest.approx(0.9 - 2 / 3, abs=1e-4)


def test_a_failure_is_told_in_one_line_with_its_code() -> None:
    lines = FloorReport("here", TRIALS, 0.9).as_text().splitlines()
    assert "succeeded      2 = 66.7 %, 95 % interval 20.8 to 93.9 %" in lines
    where = "case 2: tea, knocked, lies at (0.25, 0.30), not found before"
    assert lines[-2:] == ["failed: GRASP_MISSED 1", f"{where}: GRASP_MISSED: {MISSED.message}"]


def test_a_success_that_the_ground_truth_denies_is_a_failure_with_a_word_of_its_own() -> None:
    denied = FloorTrial(0, "coke", "dropped", AT, True, True, outcome=WELL)
    assert FloorReport("here", [denied], 0.9).as_json()["failures"] == {"NOT_IN_HAND": 1}


def test_where_nothing_was_tried_there_are_no_figures() -> None:
    report = FloorReport("here", TRIALS[3:], 0.9)
    row = report.as_json()
    assert (row["rate"], row["brier"], row["ece"], row["interval"]) == (None, None, None, [0.0, 1.0])
    assert json.loads(json.dumps(row, allow_nan=False)) == row
    assert "nothing was tried" in report.as_text()


def saycan(*words: str, before: str = "pass") -> subprocess.CompletedProcess[str]:
    code = f"import sys; {before}; from saycan_ros.cli import main; main()"
    where = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", "COLUMNS": "200"}
    line = [sys.executable, "-c", code, "evaluate", "floor", *words]
    return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False, env=where)


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (("--cases", "0"), "Invalid value for '--cases'"),
        (("--seed", "-1"), "Invalid value for '--seed'"),
        (("--manifest", "absent.yaml"), "absent.yaml: cannot be read"),
    ],
)
def test_nonsense_is_refused_in_one_sentence(words: tuple[str, str], what: str) -> None:
    done = saycan(*words)
    assert done.returncode in (1, 2)
    assert what in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_without_the_simulator_the_command_says_what_is_missing() -> None:
    done = saycan("--cases", "1", before="sys.modules['mujoco'] = None")
    assert done.returncode == 1
    assert done.stderr.startswith("saycan: the simulated kitchen needs MuJoCo")


@pytest.mark.sim
def test_the_command_plays_its_cases_and_tells_how_far_it_is() -> None:
    pytest.importorskip("mujoco", reason="needs mujoco")
    done = saycan("--cases", "1", "--seed", "77", "--json")
    assert done.returncode == 0, done.stderr
    row = json.loads(done.stdout)
    assert (row["cases"], row["tried"], row["succeeded"]) == (1, 1, 1)
    assert "case 1 of 1: " in done.stderr
