"""The `saycan` command as a person uses it, each in a process of its own."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from saycan_ros.paths import share_directory

pytestmark = [pytest.mark.ros, pytest.mark.sim]

SAYCAN = str(Path(sys.executable).parent / "saycan")
SCENE = json.dumps({"robot": {"at": "you"}, "objects": [{"name": "coke", "at": "table"}]})


def saycan(folder: Path, *words: str, limit: float = 150.0) -> subprocess.CompletedProcess[str]:
    return subprocess.run([SAYCAN, *words], cwd=folder, capture_output=True, text=True, timeout=limit, check=False)


class Up:
    """`saycan up` in the background, with its output."""

    def __init__(self, folder: Path) -> None:
        self.process = subprocess.Popen(
            [SAYCAN, "up", "--scene", SCENE, "--speed", "0", "--no-survey"],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.lines: list[str] = []
        self.ready = threading.Event()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(line)
            if line.startswith("ready"):
                self.ready.set()


@pytest.fixture
def up(ros_domain: int, tmp_path: Path) -> Iterator[Up]:
    running = Up(tmp_path)
    try:
        assert running.ready.wait(60.0), "".join(running.lines)
        yield running
    finally:
        if running.process.poll() is None:
            running.process.send_signal(signal.SIGINT)
            try:
                running.process.wait(timeout=60.0)
            except subprocess.TimeoutExpired:
                running.process.kill()
                raise


def test_up_do_stop_resume_and_ctrl_c(up: Up, tmp_path: Path) -> None:
    done = saycan(tmp_path, "do", "go to the table")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "step 1" in done.stdout
    assert "go to the table" in done.stdout
    assert "succeeded" in done.stdout

    assert saycan(tmp_path, "stop").returncode == 0
    refused = saycan(tmp_path, "do", "go to the trash")
    assert refused.returncode == 1
    assert "stopped" in refused.stdout
    assert saycan(tmp_path, "resume").returncode == 0

    second = saycan(tmp_path, "up", "--no-survey")
    assert second.returncode == 1
    assert "already" in second.stderr

    up.process.send_signal(signal.SIGINT)
    assert up.process.wait(timeout=60.0) == 0, "".join(up.lines)


def test_ctrl_c_while_a_goal_runs_waits_for_rest_and_a_stack_whose_command_is_killed_leaves_no_process(
    up: Up, tmp_path: Path
) -> None:
    goal = subprocess.Popen([SAYCAN, "do", "go to the trash"], cwd=tmp_path, stdout=subprocess.PIPE, text=True)
    assert goal.stdout is not None
    seen = []
    for line in goal.stdout:
        seen.append(line)
        if "drive" in line:
            goal.send_signal(signal.SIGINT)
            break
    rest, _ = goal.communicate(timeout=60.0)
    assert goal.returncode == 1
    assert "cancelled" in "".join(seen) + rest

    children = Path(f"/proc/{up.process.pid}/task/{up.process.pid}/children").read_text(encoding="utf-8").split()
    assert len(children) == 5
    up.process.kill()
    end = time.monotonic() + 30.0
    while any(Path(f"/proc/{child}/exe").exists() for child in children):
        assert time.monotonic() < end, "a process of the stack outlived its command"
        threading.Event().wait(0.05)


def test_demo_ends_with_what_really_changed_and_a_picture(ros_domain: int, tmp_path: Path) -> None:
    done = saycan(tmp_path, "demo", "throw away the coke", "--scene", SCENE)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "coke: table → trash" in done.stdout
    pictures = list((tmp_path / "out" / "strips").glob("*.png"))
    assert len(pictures) == 1
    assert pictures[0].stat().st_size > 5_000


def test_run_keeps_steps_scores_and_ground_truth_and_goes_on_where_it_stopped(ros_domain: int, tmp_path: Path) -> None:
    tasks = [
        {"id": f"t{n}", "instruction": f"go to the {place}", "scene": json.loads(SCENE), "goal": {"visit": [place]}}
        for n, place in enumerate(("table", "trash"))
    ]
    (tmp_path / "tasks.jsonl").write_text("".join(json.dumps(t) + "\n" for t in tasks), encoding="utf-8")
    # Nothing has to be found, so nobody looks round before each task; in test_runs_on_the_kitchen.py somebody does.
    whole = (share_directory() / "config" / "kitchen.yaml").read_text(encoding="utf-8")
    at_once = whole.replace("bringup: survey\n", "")
    assert at_once != whole
    (tmp_path / "at_once.yaml").write_text(at_once, encoding="utf-8")
    words = ("run", "--tasks", "tasks.jsonl", "--out", "runs.jsonl", "--manifest", "at_once.yaml")
    done = saycan(tmp_path, *words)
    assert done.returncode == 0, done.stdout + done.stderr
    rows = [json.loads(line) for line in (tmp_path / "runs.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["id"] for row in rows] == ["t0", "t1"]
    for row, task in zip(rows, tasks, strict=True):
        assert row["outcome"] == "done", row["message"]
        assert row["steps"][-1] == "done"
        assert [thing["name"] for thing in row["final_scene"]["objects"]] == ["coke"]
        assert len(row["decisions"]) == len(row["steps"])
        assert {"skill", "say", "can", "combined"} <= set(row["decisions"][0]["candidates"][0])
        assert row["sim_s"] > 1.0, task
    assert saycan(tmp_path, *words, limit=60.0).returncode == 0
    assert len((tmp_path / "runs.jsonl").read_text(encoding="utf-8").splitlines()) == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("up", "--scene", '{"robot": {"at": "moon"}}'), "robot.at: 'moon' is not in the manifest"),
        (("up", "--manifest", "absent.yaml"), "absent.yaml: cannot be read"),
        (("up", "--robot", "toaster"), "either kitchen or stretch"),
        (("plan", "--tasks", "absent.jsonl", "--out", "p.jsonl"), "absent.jsonl: cannot be read"),
        (("run", "--tasks", "absent.jsonl", "--out", "r.jsonl"), "absent.jsonl: cannot be read"),
    ],
)
def test_bad_input_is_one_sentence_and_a_failing_status(tmp_path: Path, words: tuple[str, ...], told: str) -> None:
    done = saycan(tmp_path, *words, limit=60.0)
    assert done.returncode == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_do_without_a_stack_says_how_to_start_one(ros_domain: int, tmp_path: Path) -> None:
    done = saycan(tmp_path, "do", "anything", limit=60.0)
    assert done.returncode == 1
    assert "saycan up" in done.stdout
