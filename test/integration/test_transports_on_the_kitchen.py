"""The same skills on a driver that takes trajectories alone, with the faults of its family switched on."""

from __future__ import annotations

from pathlib import Path

import pytest

from saycan_ros.outcome import OutcomeCode

from .running_stack import running_stack

pytestmark = [pytest.mark.ros, pytest.mark.sim]

TRAJECTORIES = {"fault_no_streaming": True, "fault_cancel_ignored": True, "fault_stop_ignored": True}


def test_a_thing_is_fetched_by_trajectories_alone_and_a_cancel_that_is_ignored_leaves_it_at_rest(
    tmp_path: Path, ros_domain: int
) -> None:
    # Goals of a trajectory give a simulation nothing to wait for, so it must not run ahead of its controller.
    with running_stack(tmp_path, extra={"driver": TRAJECTORIES}, speed=4.0) as stack:
        assert stack.skill("go_to", "go to the far counter").code is OutcomeCode.SUCCEEDED
        assert stack.skill("pick", "pick up the sponge").code is OutcomeCode.SUCCEEDED
        assert stack.referee.truth()["scene"]["robot"]["holding"] == "sponge"
        handle = stack.send_skill("bring", "bring it to you")
        stack.until_moving(handle)
        handle.cancel_goal_async()
        assert stack.end(handle).code is OutcomeCode.CANCELLED
        assert stack.at_rest()
        assert stack.referee.truth()["scene"]["robot"]["holding"] == "sponge"
