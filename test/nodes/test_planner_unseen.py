"""A plan made before the robot has looked round says that it has not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("saycan_interfaces.msg")

from rclpy.executors import MultiThreadedExecutor, SingleThreadedExecutor
from std_srvs.srv import Trigger

from saycan_interfaces.action import ExecuteInstruction
from saycan_interfaces.msg import WorldState
from saycan_interfaces.srv import ScoreSkills
from saycan_ros.nodes.planner_node import PlannerNode
from saycan_ros.nodes.stop_node import StopNode
from saycan_ros.nodes.threaded_action_client import ThreadedActionClient
from saycan_ros.nodes.waiting import wait_for
from saycan_ros.nodes.world_client import LATCHED
from saycan_ros.outcome import OutcomeCode

from .graph import graph

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
    with graph(f"survey:={str(survey).lower()}", f"records:={tmp_path}") as ros:
        world = ros.node("world")
        publisher = world.create_publisher(WorldState, "world_state", LATCHED)
        world.create_timer(0.05, lambda: publisher.publish(WorldState(at="table")))
        world.create_service(Trigger, "begin_instruction", lambda request, response: response)
        world.create_service(ScoreSkills, "score_skills", nothing)
        ros.spin(StopNode(), SingleThreadedExecutor())
        planner = PlannerNode()
        ros.spin(planner, MultiThreadedExecutor(num_threads=2))
        planner.bring_up()
        client = ThreadedActionClient(ros.node("client"), ExecuteInstruction, "execute_instruction")
        assert client.wait_for_server(timeout_sec=LIMIT)
        goal = ExecuteInstruction.Goal(instruction="bring me a coke", plan_only=True)
        handle = wait_for(client.send_goal_async(goal), LIMIT)
        answer = wait_for(handle.get_result_async(), LIMIT)
        assert answer.result.outcome.code == OutcomeCode.NOTHING_FEASIBLE
        assert ("has not looked round yet" in answer.result.message) is survey, answer.result.message
        planner.close()
