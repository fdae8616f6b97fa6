"""A plan made before the robot has looked round says that it has not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("saycan_interfaces.msg")


from saycan_interfaces.action import ExecuteInstruction
from saycan_interfaces.srv import ScoreSkills
from saycan_ros.nodes.waiting import wait_for
from saycan_ros.outcome import OutcomeCode

from .graph import graph
from .lone_planner import lone_planner

pytestmark = pytest.mark.ros
LIMIT = 20.0  # wall s


def nothing(request: ScoreSkills.Request, response: Any) -> Any:
    count = len(request.skills)
    response.probabilities, response.already, response.outcomes = [0.0] * count, [0.0] * count, [0] * count
    return response


@pytest.mark.parametrize("survey", [True, False])
def test_nothing_feasible_before_the_survey_says_that_the_robot_has_not_looked_round(
    ros_domain: int, tmp_path: Path, survey: bool
) -> None:
    with graph(f"survey:={str(survey).lower()}", f"records:={tmp_path}") as ros, lone_planner(ros) as client:
        ros.node("value").create_service(ScoreSkills, "score_skills", nothing)
        goal = ExecuteInstruction.Goal(instruction="bring me a coke", plan_only=True)
        handle = wait_for(client.send_goal_async(goal), LIMIT)
        answer = wait_for(handle.get_result_async(), LIMIT)
        assert answer.result.outcome.code == OutcomeCode.NOTHING_FEASIBLE
        assert ("has not looked round yet" in answer.result.message) is survey, answer.result.message
