"""A file of runs goes on where a command stopped, never mixes two ways to run, and loses nothing that it does not replace."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from saycan_ros.console.bringup import StackSettings
from saycan_ros.console.run_file import RunFile
from saycan_ros.console.way import way_of
from saycan_ros.outcome import OutcomeError
from saycan_ros.planning.task import Task
from saycan_ros.world.scene import Scene

WAY = {"can": "oracle", "check": True}
PLACE: dict[str, Any] = {"robot": {"at": "you"}, "objects": []}


def task(name: str, words: str = "come") -> Task:
    return Task(id=name, instruction=words, scene=Scene.model_validate(PLACE))


def row(name: str, outcome: str = "done", **more: Any) -> dict[str, Any]:
    return {"id": name, "instruction": "come", "outcome": outcome, "final_scene": PLACE, **more}


TASKS = [task("a"), task("b"), task("c")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """With the row of `a`."""
    file = RunFile(tmp_path / "folder" / "runs.jsonl", WAY)
    assert file.begin(TASKS) == set()
    file.add(row("a"))
    return file.path


def ids(path: Path) -> list[str]:
    return [json.loads(line)["id"] for line in path.read_text(encoding="utf-8").splitlines()]


def test_rows_that_are_whole_are_kept_and_those_cut_short_or_never_tried_are_run_again(path: Path) -> None:
    file = RunFile(path, WAY)
    file.begin(TASKS)
    file.add(row("b", "timeout", error="the survey was not finished"))
    with path.open("a", encoding="utf-8") as rest:
        rest.write('{"id": "c", "outcome": "done", "final_scene": {}')
    file = RunFile(path, WAY)
    assert file.begin(TASKS) == {"a"}
    file.add(row("c"))
    assert ids(path) == ["a", "c"]
    assert json.loads(path.read_text(encoding="utf-8").splitlines()[0]) == {**row("a"), "way": WAY}


@pytest.mark.parametrize("outcome", ["server_gone", "planner", "model_unavailable", "driver_gone"])
def test_a_run_in_which_the_stack_broke_is_run_again(path: Path, outcome: str) -> None:
    RunFile(path, WAY).add(row("b", outcome))
    assert RunFile(path, WAY).begin(TASKS) == {"a"}


@pytest.mark.parametrize("outcome", ["hung", "remote_policy", "nothing_feasible", "step_limit", "grasp_missed"])
def test_a_run_that_the_robot_itself_failed_counts(path: Path, outcome: str) -> None:
    RunFile(path, WAY).add(row("b", outcome))
    assert RunFile(path, WAY).begin(TASKS) == {"a", "b"}


def test_a_last_row_without_a_line_break_is_a_row(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8") + json.dumps(row("b")), encoding="utf-8")
    file = RunFile(path, WAY)
    assert file.begin(TASKS) == {"a", "b"}
    file.add(row("c"))
    assert ids(path) == ["a", "b", "c"]


def test_again_replaces_the_rows_of_its_tasks_alone_and_only_when_the_first_new_one_comes(path: Path) -> None:
    RunFile(path, WAY).add(row("b"))
    before = path.read_text(encoding="utf-8")
    file = RunFile(path, WAY)
    assert file.begin([task("a")], again=True) == {"b"}
    assert path.read_text(encoding="utf-8") == before
    file.add(row("a", "timeout"))
    assert ids(path) == ["b", "a"]


def test_rows_of_another_way_are_refused_and_left_as_they_are_and_rows_without_a_way_are_taken(tmp_path: Path) -> None:
    path = tmp_path / "runs.jsonl"
    path.write_text(json.dumps(row("old")) + "\n", encoding="utf-8")
    file = RunFile(path, WAY)
    assert file.begin(TASKS) == {"old"}
    file.add(row("a"))
    before = path.read_text(encoding="utf-8")
    other = RunFile(path, {**WAY, "can": "one"})
    with pytest.raises(OutcomeError, match=r"runs.jsonl:2: run with .* name another --out, or --again"):
        other.begin(TASKS)
    assert path.read_text(encoding="utf-8") == before
    assert other.begin([task("a")], again=True) == {"old"}


def test_a_task_that_has_changed_since_is_refused(path: Path) -> None:
    with pytest.raises(OutcomeError, match="a was “come”, and is “go” now; name another --out, or --again"):
        RunFile(path, WAY).begin([task("a", "go")])
    assert RunFile(path, WAY).begin([task("a", "go")], again=True) == set()


@pytest.mark.parametrize(
    "line",
    ["{", "dear diary", "[1, 2]", '{"id": "a", "steps": ["done"], "outcome": "done", "message": ""}', '{"report": 1}'],
)
@pytest.mark.parametrize("again", [False, True])
def test_a_file_of_anything_but_runs_is_refused_and_left_as_it_is(tmp_path: Path, line: str, again: bool) -> None:
    path = tmp_path / "mine.json"
    path.write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(OutcomeError, match=r"mine.json:1: not a row of `saycan run`; name another --out"):
        RunFile(path, WAY).begin(TASKS, again=again)
    assert path.read_text(encoding="utf-8") == f"{line}\n"


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\xff\xfe")
    with pytest.raises(OutcomeError, match=r"picture.png: not a text of UTF-8; name another --out"):
        RunFile(path, WAY).begin(TASKS)


def test_rows_survive_a_disk_that_is_full_when_a_command_goes_on(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = path.read_text(encoding="utf-8")

    def full(path: Path, *rest: object, **more: object) -> int:
        with path.open("w", encoding="utf-8"):
            raise OSError(28, "No space left on device")

    file = RunFile(path, WAY)
    file.begin(TASKS)
    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OSError, match="No space left"):
        file.add(row("b"))
    assert path.read_text(encoding="utf-8") == before


def test_a_way_names_the_manifest_the_scorer_and_its_model_by_what_they_hold(tmp_path: Path) -> None:
    manifest, model, scorer = (tmp_path / name for name in ("kitchen.yaml", "language.json", "mine.yaml"))
    manifest.write_text("one", encoding="utf-8")
    model.write_text("one", encoding="utf-8")
    scorer.write_text(f"kind: embedded\nmodel: {model}\n", encoding="utf-8")
    settings = StackSettings(manifest, speed=0.0, scorer=scorer)
    first = way_of(settings, 0.0, 0)
    assert first == way_of(settings, 0.0, 0)
    assert str(first["manifest"]).startswith("kitchen-")
    assert way_of(replace(settings, speed=1.0), 0.0, 0) != first
    for file, field in ((manifest, "manifest"), (model, "scorer")):
        before = way_of(settings, 0.0, 0)
        file.write_text("two", encoding="utf-8")
        assert {key for key, value in way_of(settings, 0.0, 0).items() if value != before[key]} == {field}
