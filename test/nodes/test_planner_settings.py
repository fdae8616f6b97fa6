"""What a person switches off reaches the planner."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("saycan_interfaces.msg")

import rclpy
from pydantic import ValidationError
from rclpy.signals import SignalHandlerOptions
from typer.testing import CliRunner

from saycan_interfaces.action import ExecuteInstruction
from saycan_ros.cli import app
from saycan_ros.console import commands
from saycan_ros.console.bringup import StackSettings, programs
from saycan_ros.nodes.planner_node import PlannerNode
from saycan_ros.outcome import OutcomeCode
from saycan_ros.planning.settings import PlannerSettings

pytestmark = pytest.mark.ros


@contextmanager
def planner(*words: str) -> Iterator[PlannerNode]:
    """A planner node with these parameters, not configured yet."""
    arguments = [part for word in ("autostart:=false", *words) for part in ("-p", word)]
    rclpy.init(args=["--ros-args", *arguments], signal_handler_options=SignalHandlerOptions.NO)
    try:
        node = PlannerNode()
        try:
            yield node
        finally:
            node.destroy_node()
    finally:
        rclpy.try_shutdown()


def settings_of(*words: str) -> PlannerSettings:
    """Those of a planner node with these parameters."""
    with planner(*words) as node:
        return node._settings


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
    assert settings_of("most_steps:=300") == PlannerSettings(most_steps=300)
    assert settings_of("searches:=0", "insists:=0.5") == PlannerSettings(searches=0, insists=0.5)


def test_a_limit_that_makes_no_sense_is_refused_at_start(ros_domain: int) -> None:
    with pytest.raises(ValidationError, match="undone"):
        settings_of("undone:=0.7")


def test_a_goal_that_asks_for_too_many_steps_is_refused_at_acceptance(ros_domain: int) -> None:
    with planner("most_steps:=50") as node:
        for asked, code in ((0, None), (50, None), (51, OutcomeCode.INVALID_REQUEST), (2**32 - 1, OutcomeCode.INVALID_REQUEST)):
            refused = node._check(ExecuteInstruction.Goal(instruction="bring me a coke", max_steps=asked), False)
            assert (refused.code if refused else None) is code
        assert refused is not None
        assert "asks for 4294967295 steps, and max_steps may be 1 to 50" in refused.message


@pytest.mark.parametrize("asked", ["-1", str(2**32)])
def test_a_number_of_steps_that_no_goal_can_hold_is_refused_by_the_command(asked: str) -> None:
    done = CliRunner().invoke(app, ["do", "bring me a coke", "--max-steps", asked])
    assert done.exit_code == 2
    assert "--max-steps" in done.output
