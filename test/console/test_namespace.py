"""A namespace is checked before anything is asked of a robot."""

from __future__ import annotations

import pytest
import typer
from typer.testing import CliRunner

from saycan_ros.cli import app
from saycan_ros.console.command_line import namespace_of


@pytest.mark.parametrize(("said", "meant"), [("", ""), ("/", ""), ("robot2", "/robot2"), ("/lab/robot_2/", "/lab/robot_2")])
def test_a_namespace_is_absolute_and_none_is_none(said: str, meant: str) -> None:
    assert namespace_of(said) == meant


@pytest.mark.parametrize("said", ["two robots", "2nd", "a//b", "robot__2", "robot_", "robot-2", "~"])
def test_what_ros_takes_for_no_namespace_is_refused(said: str) -> None:
    with pytest.raises(typer.Exit):
        namespace_of(said)


@pytest.mark.parametrize("words", [("up",), ("do", "go to the table"), ("stop",), ("resume",)])
def test_a_command_refuses_a_wrong_namespace_in_one_line(words: tuple[str, ...]) -> None:
    done = CliRunner().invoke(app, [*words, "--namespace", "two robots"])
    assert done.exit_code == 1
    assert "--namespace two robots" in done.output
    assert done.output.count("\n") == 1
