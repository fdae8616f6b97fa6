"""Task files are refused with file, line and field; the goal never reaches the planner."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.planning.task import load_tasks

GOOD = {
    "id": "t1",
    "family": "any",
    "instruction": "bring me a coke",
    "scene": {"robot": {"at": "you", "holding": None}, "objects": [{"name": "coke", "at": "table"}]},
    "goal": {"deliver": [{"any_of": ["coke"], "to": "you"}]},
}


def write(tmp_path: Path, row: object) -> Path:
    path = tmp_path / "tasks.jsonl"
    path.write_text(json.dumps(GOOD) + "\n\n" + (row if isinstance(row, str) else json.dumps(row)) + "\n", encoding="utf-8")
    return path


def test_a_good_file_is_read_without_its_goals(tmp_path: Path, manifest: Manifest) -> None:
    tasks = load_tasks(write(tmp_path, {**GOOD, "id": "t2"}), manifest)
    assert [task.instruction for task in tasks] == ["bring me a coke"] * 2
    assert not any(hasattr(task, "goal") for task in tasks)


@pytest.mark.parametrize(
    ("row", "code", "words"),
    [
        ("{", OutcomeCode.INVALID_REQUEST, ":3: not JSON"),
        ({**GOOD, "instruction": 7}, OutcomeCode.INVALID_REQUEST, ":3: instruction"),
        ({k: v for k, v in GOOD.items() if k != "scene"}, OutcomeCode.INVALID_REQUEST, ":3: scene"),
        (
            {**GOOD, "scene": {"robot": {"at": "garden"}, "objects": []}},
            OutcomeCode.INVALID_SCENE,
            ":3: scene: robot.at: 'garden' is not in the manifest; it has close counter",
        ),
        (
            {**GOOD, "scene": {"robot": {"at": "you"}, "objects": [{"name": "coke", "at": "moon"}]}},
            OutcomeCode.INVALID_SCENE,
            ":3: scene: objects[0].at: 'moon'",
        ),
        (
            {**GOOD, "scene": {"robot": {"at": "you", "holding": "cat"}, "objects": []}},
            OutcomeCode.INVALID_SCENE,
            ":3: scene: robot.holding: 'cat'",
        ),
    ],
)
def test_a_bad_row_is_refused_with_file_line_and_field(
    tmp_path: Path, manifest: Manifest, row: object, code: OutcomeCode, words: str
) -> None:
    with pytest.raises(OutcomeError) as error:
        load_tasks(write(tmp_path, row), manifest)
    assert error.value.outcome.code is code
    assert f"tasks.jsonl{words}" in error.value.outcome.message


def test_two_tasks_of_one_id_are_refused(tmp_path: Path, manifest: Manifest) -> None:
    with pytest.raises(OutcomeError, match="id: t1 stands more than once"):
        load_tasks(write(tmp_path, GOOD), manifest)


def test_a_missing_file_is_refused_by_name(tmp_path: Path, manifest: Manifest) -> None:
    with pytest.raises(OutcomeError, match="absent.jsonl: cannot be read"):
        load_tasks(tmp_path / "absent.jsonl", manifest)
