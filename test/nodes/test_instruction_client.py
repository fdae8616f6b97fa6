"""`saycan do` looks for a planner no longer than it must, and says so meanwhile."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator

import pytest

pytest.importorskip("saycan_interfaces.msg")

from rclpy.action import ActionServer, CancelResponse, GoalResponse
from rclpy.action.server import ServerGoalHandle
from rclpy.callback_groups import ReentrantCallbackGroup
from rclpy.node import Node
from rich.console import Console
from typer.testing import CliRunner

from saycan_interfaces.action import ExecuteInstruction
from saycan_ros.cli import app
from saycan_ros.console import instruction_client
from saycan_ros.console.decision_view import DecisionView
from saycan_ros.console.instruction_client import InstructionClient
from saycan_ros.console.waiting_line import WaitingLine
from saycan_ros.nodes.conversions import to_outcome_msg
from saycan_ros.nodes.waiting import wait_until
from saycan_ros.outcome import Outcome, OutcomeCode

from .graph import graph

pytestmark = pytest.mark.ros


@pytest.fixture
def node(ros_domain: int) -> Iterator[Node]:
    with graph() as ros:
        yield ros.node("client")


def test_a_search_for_a_planner_that_takes_long_says_so_and_ends_with_what_to_do(
    node: Node, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instruction_client, "APPEAR_LIMIT", 0.5)
    said, wall = io.StringIO(), iter(range(0, 3000, 3))
    waiting = WaitingLine(Console(file=said), lambda: next(wall))
    report = InstructionClient(node, DecisionView(Console(quiet=True)), waiting=waiting).run("a coke", threading.Event())
    assert report.outcome.code is OutcomeCode.SERVER_GONE
    assert "or wait, if it is still starting" in report.outcome.message
    assert "waiting for a planner (3 s)" in said.getvalue()


def test_ctrl_c_ends_the_search_for_a_planner(node: Node) -> None:
    interrupted = threading.Event()
    interrupted.set()
    report = InstructionClient(node, DecisionView(Console(quiet=True))).run("a coke", interrupted)
    assert report.outcome.code is OutcomeCode.CANCELLED


def test_ctrl_c_before_the_planner_has_taken_the_goal_says_so_and_cancels_it_as_soon_as_it_has(ros_domain: int) -> None:
    interrupted, said = threading.Event(), io.StringIO()

    def slow(_: object) -> GoalResponse:
        interrupted.set()
        assert wait_until(lambda: "as soon as the planner" in said.getvalue(), 10.0)
        return GoalResponse.ACCEPT

    def pursue(goal: ServerGoalHandle) -> ExecuteInstruction.Result:
        assert wait_until(lambda: bool(goal.is_cancel_requested), 10.0)
        goal.canceled()
        return ExecuteInstruction.Result(outcome=to_outcome_msg(Outcome(OutcomeCode.CANCELLED, "as asked")))

    with graph() as ros:
        ActionServer(
            ros.node("planner"),
            ExecuteInstruction,
            "execute_instruction",
            pursue,
            goal_callback=slow,
            cancel_callback=lambda _: CancelResponse.ACCEPT,
            callback_group=ReentrantCallbackGroup(),
        )
        client = InstructionClient(ros.node("client"), DecisionView(Console(file=said)))
        assert client.run("a coke", interrupted).outcome.code is OutcomeCode.CANCELLED


@pytest.mark.parametrize("command", ["do", "demo"])
@pytest.mark.parametrize("goal", ["", "  ", "?!"])
def test_a_goal_without_words_is_refused_before_anything_starts(command: str, goal: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def started(*words: object) -> int:
        raise AssertionError("something was started for it")

    monkeypatch.setattr(f"saycan_ros.console.commands.{command}", started)
    done = CliRunner().invoke(app, [command, goal])
    assert done.exit_code == 1
    assert "the instruction" in done.output
