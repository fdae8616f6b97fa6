"""Instructions through the ROS graph that do not run to their end; `../suite.py` has one that does."""

from __future__ import annotations

import random
from typing import Any

import pytest
from action_msgs.msg import GoalStatus

from saycan_ros.outcome import OutcomeCode

from ..client import Client

pytestmark = [pytest.mark.ros, pytest.mark.sim]


@pytest.fixture(scope="module", autouse=True)
def _look_round(fresh_stack: Client) -> None:
    assert fresh_stack.skill("survey", "look around").code is OutcomeCode.SUCCEEDED


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
