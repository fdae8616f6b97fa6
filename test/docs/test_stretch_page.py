"""What the page on a real robot tells a person to type exists, and what it shows of files is read as it stands."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from saycan_ros.cli import app
from saycan_ros.manifest.schema import LocationEntry

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "stretch.md").read_text(encoding="utf-8")
COMMANDS: dict[str, Any] = getattr(typer.main.get_command(app), "commands", {})


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.S)


def lines(first: str) -> list[str]:
    typed = [line for block in blocks("bash") for line in block.splitlines()]
    return [line for line in (*typed, *re.findall(r"`([^`\n]+)`", PAGE)) if line.startswith(f"{first} ")]


@pytest.mark.parametrize("line", lines("saycan"))
def test_a_command_has_the_options_that_it_is_given(line: str) -> None:
    words = shlex.split(line)
    command = COMMANDS[words[1]]
    options = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
    assert {word for word in words if word.startswith("--")} <= options


@pytest.mark.parametrize("line", lines("ros2 launch saycan_ros"))
def test_a_launch_file_declares_the_arguments_that_it_is_given(line: str) -> None:
    words = shlex.split(line)
    text = (ROOT / "launch" / words[3]).read_text(encoding="utf-8")
    given = {word.split(":=")[0] for word in words[4:]}
    assert "manifest" in given
    assert given <= set(re.findall(r'DeclareLaunchArgument\("(\w+)"', text))


def test_the_parameters_of_the_page_are_ones_that_the_body_declares() -> None:
    (parameters,) = (row["/**"]["ros__parameters"] for row in map(yaml.safe_load, blocks("yaml")) if "/**" in row)
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "saycan_ros" / "robots").glob("*.py"))
    for name in parameters:
        words = name.split(".")
        assert f'"{words[-1]}"' in sources
        assert len(words) == 1 or words[:2] == ["camera", "head"]


def test_the_location_of_the_page_is_one_that_a_manifest_takes() -> None:
    (rows,) = (row["locations"] for row in map(yaml.safe_load, blocks("yaml")) if "locations" in row)
    assert [LocationEntry.model_validate(row).name for row in rows] == ["table"]


def test_a_real_robot_without_a_manifest_is_sent_to_a_section_of_this_page() -> None:
    said = (ROOT / "saycan_ros" / "console" / "command_line.py").read_text(encoding="utf-8")
    (section,) = re.findall("“(.*?)”", said)
    assert f"\n## {section}\n" in PAGE
