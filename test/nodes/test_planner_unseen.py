"""A robot looks round before it acts on nothing, and a plan made before that says so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("saycan_interfaces.msg")


from rclpy.action import ActionServer

from saycan_interfaces.action import ExecuteInstruction, ExecuteSkill
from saycan_interfaces.msg import Sighting, WorldState
from saycan_interfaces.srv import ScoreSkills
from saycan_ros.nodes.waiting import wait_for
from saycan_ros.nodes.world_client import LATCHED
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


def test_the_robot_looks_round_before_the_first_instruction_and_again_where_all_is_forgotten(
    ros_domain: int, tmp_path: Path
) -> None:
    known = [WorldState(at="table")]
    looked: list[str] = []

    def look(handle: Any) -> ExecuteSkill.Result:
        looked.append(handle.request.skill)
        known[0] = WorldState(at="table", sightings=[Sighting(name="coke", location="table")])
        handle.succeed()
        return ExecuteSkill.Result()

    with graph(f"records:={tmp_path}") as ros, lone_planner(ros, lambda: known[0]) as client:
        ros.node("value").create_service(ScoreSkills, "score_skills", nothing)
        server = ActionServer(ros.node("skills"), ExecuteSkill, "skills/survey", look)
        for forgotten, times in ((False, 1), (False, 1), (True, 2)):
            if forgotten:
                known[0] = WorldState(at="table")
            handle = wait_for(client.send_goal_async(ExecuteInstruction.Goal(instruction="bring me a coke")), LIMIT)
            answer = wait_for(handle.get_result_async(), LIMIT)
            assert answer.result.outcome.code == OutcomeCode.NOTHING_FEASIBLE, answer.result.message
            assert len(looked) == times
        # Skills that were started anew have forgotten everything, though something is in view again already.
        again = ros.node("restarted").create_publisher(WorldState, "world_state", LATCHED)
        again.publish(known[0])
        for _ in range(2):
            handle = wait_for(client.send_goal_async(ExecuteInstruction.Goal(instruction="bring me a coke")), LIMIT)
            assert wait_for(handle.get_result_async(), LIMIT) is not None
            assert len(looked) == 3
        server.destroy()
