"""A learned policy behind its action server: over ROS, by the camera topic, judged by the simulator's ground truth."""

from __future__ import annotations

import pytest
from action_msgs.msg import GoalStatus

from saycan_ros.outcome import OutcomeCode

from ..client import Client

pytestmark = [pytest.mark.ros, pytest.mark.sim]


def test_it_picks_up_what_is_named_by_sight(fresh_stack: Client) -> None:
    stack = fresh_stack
    assert stack.skill("go_to", "go to the table").code is OutcomeCode.SUCCEEDED
    phases: set[str] = set()
    ended = stack.end(
        stack.send_skill("pick_by_sight", "pick up the coke by sight", lambda message: phases.add(message.feedback.phase))
    )
    assert ended.code is OutcomeCode.SUCCEEDED, ended.result.message
    assert "act" in phases
    assert stack.referee.truth()["scene"]["robot"] == {"at": "table", "holding": "coke"}
    assert stack.at_rest()


def test_with_something_in_the_hand_it_is_refused_and_nothing_moves(stack: Client) -> None:
    before = stack.referee.truth()["scene"]
    ended = stack.skill("pick_by_sight", "pick up the apple by sight")
    assert (ended.status, ended.code) == (GoalStatus.STATUS_ABORTED, OutcomeCode.PRECONDITION)
    assert stack.referee.truth()["scene"] == before
