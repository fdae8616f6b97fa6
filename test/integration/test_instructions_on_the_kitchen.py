"""Whole instructions through the ROS graph, judged by the simulator's ground truth."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from action_msgs.msg import GoalStatus

from saycan_ros.outcome import OutcomeCode

from .running_stack import Client

pytestmark = [pytest.mark.ros, pytest.mark.sim]


def whereabouts(stack: Client) -> dict[str, str]:
    return {thing["name"]: thing["at"] for thing in stack.referee.truth()["scene"]["objects"]}


@pytest.fixture(scope="module", autouse=True)
def _look_round(stack: Client) -> None:
    assert stack.skill("survey", "look around").code is OutcomeCode.SUCCEEDED


def test_a_goal_from_another_process_runs_with_feedback_to_done(stack: Client) -> None:
    heard: list[Any] = []
    handle = stack.send("bring me the sponge", lambda message: heard.append(message.feedback))
    ended = stack.end(handle)
    assert (ended.status, ended.code) == (GoalStatus.STATUS_SUCCEEDED, OutcomeCode.SUCCEEDED), ended.result.message
    assert whereabouts(stack)["sponge"] == "you"
    assert whereabouts(stack)["coke"] == "table"
    decisions = [f.decision for f in heard if f.decision.candidates]
    assert [d.choice for d in decisions] == list(ended.result.steps)
    assert ended.result.steps[-1] == "done"
    assert all(len(d.candidates) == 55 for d in decisions)
    assert {f.phase for f in heard} - {""}, "no progress was reported"
    assert len(Path(ended.result.record).read_text(encoding="utf-8").splitlines()) == len(decisions) + 2


@pytest.mark.parametrize("words", ["", "   ", "x" * 10_000])
def test_an_empty_or_endless_instruction_is_refused_and_nothing_moves(stack: Client, words: str) -> None:
    before = stack.referee.truth()["scene"]
    ended = stack.instruct(words)
    assert (ended.status, ended.code) == (GoalStatus.STATUS_ABORTED, OutcomeCode.INVALID_INSTRUCTION)
    assert "1 to 1000 characters" in ended.result.message
    assert stack.referee.truth()["scene"] == before


def test_plan_only_names_the_first_step_and_moves_nothing(stack: Client) -> None:
    before = stack.referee.truth()["scene"]
    ended = stack.instruct("throw away the coke", plan_only=True)
    assert ended.code is OutcomeCode.SUCCEEDED
    assert len(ended.result.steps) == 1
    assert stack.referee.truth()["scene"] == before


def test_the_step_limit_of_the_goal_holds(stack: Client) -> None:
    ended = stack.instruct("throw away the apple", max_steps=1)
    assert ended.code is OutcomeCode.STEP_LIMIT
    assert len(ended.result.steps) == 1


def test_a_cancel_at_a_random_moment_leaves_the_robot_at_rest_and_the_next_goal_runs(stack: Client) -> None:
    rng = random.Random(5)
    for _ in range(3):
        feedbacks = [0]
        wanted = rng.randrange(1, 40)

        def hear(message: Any, feedbacks: list[int] = feedbacks) -> None:
            feedbacks[0] += 1

        handle = stack.send("put the coke on the close counter", hear)
        stack.until(lambda feedbacks=feedbacks, wanted=wanted: feedbacks[0] >= wanted)
        handle.cancel_goal_async()
        ended = stack.end(handle)
        assert (ended.status, ended.code) == (GoalStatus.STATUS_CANCELED, OutcomeCode.CANCELLED)
        assert stack.at_rest(), f"still moving at {stack.speed():.3f}"
    assert stack.instruct("go to the table").code is OutcomeCode.SUCCEEDED


def test_stop_ends_an_instruction_in_motion_and_the_next_one_waits_for_resume(stack: Client) -> None:
    handle = stack.send("go to the trash")
    stack.until_moving(handle)
    stack.trigger("saycan/stop")
    assert stack.end(handle).code is OutcomeCode.STOPPED
    assert stack.at_rest()
    assert stack.instruct("go to the table").code is OutcomeCode.STOPPED
    stack.trigger("saycan/resume")
    assert stack.instruct("go to the table").code is OutcomeCode.SUCCEEDED
