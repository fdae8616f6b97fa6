"""A robot drives blind only where somebody has said so, in that word."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from saycan_ros.cli import app
from saycan_ros.console.bringup import StackSettings, programs

pytestmark = pytest.mark.ros


def laser_of_the_skills(settings: StackSettings) -> object:
    (skills,) = (program for program in programs(settings) if program.name == "skills")
    return skills.parameters["laser"]


@pytest.mark.parametrize("robot", ["kitchen", "stretch"])
def test_the_skills_need_the_laser_unless_it_is_switched_off(robot: str) -> None:
    assert laser_of_the_skills(StackSettings(Path("rooms.yaml"), robot)) == "required"
    assert laser_of_the_skills(StackSettings(Path("rooms.yaml"), robot, laser="off")) == "off"


@pytest.mark.parametrize("command", ["up", "conformance"])
def test_a_command_refuses_another_word_in_one_line(command: str) -> None:
    done = CliRunner().invoke(app, [command, "--laser", "no"])
    assert done.exit_code == 1
    assert "--laser no: it is either required or off" in done.output
    assert done.output.count("\n") == 1
