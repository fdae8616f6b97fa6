"""A file of runs goes on where a command stopped, and never mixes two ways to run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from saycan_ros.console.run_file import RunFile
from saycan_ros.outcome import OutcomeError

WAY = {"can": "oracle", "check": True}


def test_rows_that_are_whole_are_kept_and_those_cut_short_or_never_tried_are_run_again(tmp_path: Path) -> None:
    file = RunFile(tmp_path / "folder" / "runs.jsonl", WAY)
    assert file.begin() == set()
    file.add({"id": "a", "outcome": "done"})
    file.add({"id": "b", "outcome": "timeout", "error": "the survey was not finished"})
    with file.path.open("a", encoding="utf-8") as rest:
        rest.write('{"id": "c", "outco')
    assert RunFile(file.path, WAY).begin() == {"a"}
    assert [json.loads(line) for line in file.path.read_text(encoding="utf-8").splitlines()] == [
        {"id": "a", "outcome": "done", "way": WAY}
    ]
    assert RunFile(file.path, WAY).begin(again=True) == set()
    assert not file.path.exists()


def test_rows_of_another_way_are_refused_and_left_as_they_are_and_rows_without_a_way_are_taken(tmp_path: Path) -> None:
    path = tmp_path / "runs.jsonl"
    path.write_text('{"id": "old"}\n', encoding="utf-8")
    file = RunFile(path, WAY)
    assert file.begin() == {"old"}
    file.add({"id": "a"})
    before = path.read_text(encoding="utf-8")
    with pytest.raises(OutcomeError, match="its rows were run with"):
        RunFile(path, {**WAY, "can": "one"}).begin()
    assert path.read_text(encoding="utf-8") == before


def test_rows_survive_a_disk_that_is_full_when_a_command_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = RunFile(tmp_path / "runs.jsonl", WAY)
    file.begin()
    file.add({"id": "a"})
    before = file.path.read_text(encoding="utf-8")

    def full(path: Path, *rest: object, **more: object) -> int:
        with path.open("w", encoding="utf-8"):
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OSError, match="No space left"):
        RunFile(file.path, WAY).begin()
    assert file.path.read_text(encoding="utf-8") == before
