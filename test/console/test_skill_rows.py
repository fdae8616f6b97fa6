"""`saycan skills` marks what its model never saw."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from saycan_ros.cli import app
from saycan_ros.paths import share_directory

MUG = {"name": "mug", "grasp": {"width": 0.07, "height": 0.05}}


def listed(*words: str) -> str:
    done = CliRunner().invoke(app, ["skills", *words])
    assert done.exit_code == 0, done.output
    return done.output


@pytest.fixture
def kitchen_with_a_mug(tmp_path: Path) -> Path:
    whole = yaml.safe_load((share_directory() / "config" / "kitchen.yaml").read_text(encoding="utf-8"))
    whole["objects"].append(MUG)
    path = tmp_path / "my.yaml"
    path.write_text(yaml.safe_dump(whole), encoding="utf-8")
    return path


def test_the_kitchens_own_skills_are_all_known_to_their_sources() -> None:
    assert {row["known"] for row in json.loads(listed("--json"))} == {True}
    assert "never saw" not in listed()


def test_a_skill_that_its_model_never_saw_is_marked_in_both_lists(kitchen_with_a_mug: Path) -> None:
    rows = json.loads(listed("--json", "--manifest", str(kitchen_with_a_mug)))
    assert [row["skill"] for row in rows if row["known"] is False] == ["find a mug", "pick up the mug"]
    marked = [line for line in listed("--manifest", str(kitchen_with_a_mug)).splitlines() if "MODEL_UNAVAILABLE" in line]
    assert [line.split("  ")[0] for line in marked] == ["find a mug", "pick up the mug"]


def test_a_model_that_is_not_there_is_said_and_ends_nothing(kitchen_with_a_mug: Path) -> None:
    text = kitchen_with_a_mug.read_text(encoding="utf-8").replace("models/value.json", "models/nowhere.json")
    kitchen_with_a_mug.write_text(text, encoding="utf-8")
    rows = json.loads(listed("--json", "--manifest", str(kitchen_with_a_mug)))
    assert {row["id"] for row in rows if row["known"] is None} == {"find", "pick"}
    assert "which cannot be read" in listed("--manifest", str(kitchen_with_a_mug))
