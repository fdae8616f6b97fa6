"""What a person switches off reaches the planner."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("saycan_interfaces.msg")

import rclpy
from pydantic import ValidationError
from rclpy.signals import SignalHandlerOptions
from typer.testing import CliRunner

from saycan_ros.cli import app
from saycan_ros.console import commands
from saycan_ros.console.bringup import StackSettings, programs
from saycan_ros.nodes.planner_node import PlannerNode
from saycan_ros.planning.settings import PlannerSettings

pytestmark = pytest.mark.ros


def settings_of(*words: str) -> PlannerSettings:
    """Those of a planner node with these parameters."""
    arguments = [part for word in ("autostart:=false", *words) for part in ("-p", word)]
    rclpy.init(args=["--ros-args", *arguments], signal_handler_options=SignalHandlerOptions.NO)
    try:
        node = PlannerNode()
        try:
            return node._settings
        finally:
            node.destroy_node()
    finally:
        rclpy.try_shutdown()


@pytest.mark.parametrize(("words", "on"), [((), True), (("--no-check",), False), (("--check",), True)])
def test_the_option_of_saycan_run_is_the_planners_parameter(
    words: tuple[str, ...], on: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[StackSettings] = []

    def run(tasks: Any, out: Path, settings: StackSettings, *rest: Any) -> int:
        heard.append(settings)
        return 0

    monkeypatch.setattr(commands, "run", run)
    (tmp_path / "tasks.jsonl").write_text("", encoding="utf-8")
    done = CliRunner().invoke(app, ["run", "--tasks", str(tmp_path / "tasks.jsonl"), "--out", "r.jsonl", *words])
    assert done.exit_code == 0, done.output
    planner = next(program for program in programs(heard[0]) if program.name == "planner")
    assert planner.parameters["check_effects"] is on


def test_the_planners_parameters_are_its_settings(ros_domain: int) -> None:
    assert settings_of() == PlannerSettings()
    said = settings_of("check_effects:=false", "notice_effects:=false", "completed:=0.8", "undone:=0.1", "max_steps:=7")
    assert said == PlannerSettings(check_effects=False, notice_effects=False, completed=0.8, undone=0.1, max_steps=7)
    assert settings_of("searches:=0", "insists:=0.5") == PlannerSettings(searches=0, insists=0.5)


def test_a_limit_that_makes_no_sense_is_refused_at_start(ros_domain: int) -> None:
    with pytest.raises(ValidationError, match="undone"):
        settings_of("undone:=0.7")
