"""Whatever the planner waits for while the body rests, a cancel ends the wait."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.ros
pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from action_msgs.msg import GoalStatus  # noqa: E402
from builtin_interfaces.msg import Time  # noqa: E402
from rclpy.node import Node  # noqa: E402
from std_srvs.srv import Trigger  # noqa: E402

from saycan_interfaces.action import ExecuteInstruction  # noqa: E402
from saycan_interfaces.msg import Outcome as OutcomeMsg  # noqa: E402
from saycan_interfaces.msg import WorldState  # noqa: E402
from saycan_interfaces.srv import ScoreSkills  # noqa: E402
from saycan_ros.manifest.grounding import SkillLibrary  # noqa: E402
from saycan_ros.nodes.score_client import ScoreClient  # noqa: E402
from saycan_ros.nodes.waiting import wait_for  # noqa: E402
from saycan_ros.nodes.world_client import LATCHED, WorldClient  # noqa: E402
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError  # noqa: E402

from .graph import graph  # noqa: E402
from .lone_planner import lone_planner  # noqa: E402

LIMIT = 10.0  # wall s
SOON = 3.0  # wall s, on a busy machine; each of these waits takes 5 s or 10 s otherwise
CANCELLED = Outcome(OutcomeCode.CANCELLED, "cancelled by the client")


class Silent:
    """The value node's and the world node's services, which say nothing, or what they are told to."""

    def __init__(self, node: Node) -> None:
        self.asked, self.released = threading.Event(), threading.Event()
        self._node = node

    def serve(self, kind: Any, name: str, answer: Callable[[Any], Any] | None = None) -> None:
        def respond(request: Any, response: Any) -> Any:
            self.asked.set()
            if answer is None:
                self.released.wait(2 * LIMIT)
                return response
            return answer(response)

        self._node.create_service(kind, name, respond)

    def interrupted(self) -> Outcome | None:
        return CANCELLED if self.asked.is_set() else None


def stale(response: ScoreSkills.Response) -> ScoreSkills.Response:
    response.outcome, response.message = OutcomeMsg(code=int(OutcomeCode.STALE_FRAME)), "no frame"
    return response


def old(response: ScoreSkills.Response) -> ScoreSkills.Response:
    response.probabilities, response.already, response.outcomes = [0.5], [0.5], [0]
    response.frame_stamp = Time(sec=1)
    return response


def ended(wait: Callable[[], object]) -> Outcome:
    """How `wait` ends, which must be soon."""
    began = time.monotonic()
    with pytest.raises(OutcomeError) as caught:
        wait()
    assert time.monotonic() - began < SOON
    return caught.value.outcome


@pytest.mark.parametrize("answer", [None, stale, old], ids=["silent", "stale", "old"])
def test_a_cancel_ends_the_wait_for_a_score(ros_domain: int, library: SkillLibrary, answer: Callable[[Any], Any] | None) -> None:
    with graph() as ros:
        silent, client = Silent(ros.node("value")), ScoreClient(ros.node("planner"))
        silent.serve(ScoreSkills, "score_skills", answer)
        assert client._client.wait_for_service(LIMIT)
        scores = client.until(silent.interrupted)
        assert ended(lambda: scores.feasibility(library.skills[:1], since=2.0)) == CANCELLED
        silent.released.set()


def test_a_cancel_ends_the_wait_for_a_value_node_that_is_not_there(ros_domain: int, library: SkillLibrary) -> None:
    with graph() as ros:
        scores = ScoreClient(ros.node("planner")).until(lambda: CANCELLED)
        assert ended(lambda: scores.feasibility(library.skills[:1])) == CANCELLED


def test_a_cancel_ends_the_wait_for_the_world(ros_domain: int, library: SkillLibrary) -> None:
    with graph() as ros:
        silent, client = Silent(ros.node("world")), WorldClient(ros.node("planner"), library.manifest)
        assert ended(client.until(lambda: CANCELLED).begin_instruction) == CANCELLED, "no world node is there"
        silent.serve(Trigger, "begin_instruction")
        assert client._begin.wait_for_service(LIMIT)
        assert ended(client.until(silent.interrupted).begin_instruction) == CANCELLED
        assert ended(client.until(silent.interrupted).snapshot) == CANCELLED
        silent.released.set()


def test_a_world_that_is_heard_is_given_whole(ros_domain: int, library: SkillLibrary) -> None:
    with graph() as ros:
        node, client = ros.node("world"), WorldClient(ros.node("planner"), library.manifest)
        publisher = node.create_publisher(WorldState, "world_state", LATCHED)
        node.create_timer(0.05, lambda: publisher.publish(WorldState(at="table")))
        assert client.until(lambda: None).snapshot().at == "table"


def test_an_instruction_that_waits_for_a_score_says_so_and_ends_with_its_cancel(ros_domain: int, tmp_path: Path) -> None:
    with graph("survey:=false", f"records:={tmp_path}") as ros, lone_planner(ros) as client:
        silent = Silent(ros.node("value"))
        silent.serve(ScoreSkills, "score_skills")
        heard: list[ExecuteInstruction.Feedback] = []
        told = threading.Event()

        def hear(message: Any) -> None:
            heard.append(message.feedback)
            told.set()

        goal = ExecuteInstruction.Goal(instruction="bring me a coke")
        handle = wait_for(client.send_goal_async(goal, feedback_callback=hear), LIMIT)
        assert handle is not None
        assert silent.asked.wait(LIMIT)
        assert told.wait(LIMIT), "whoever follows hears of the wait"
        assert (heard[0].state, heard[0].phase, list(heard[0].decision.candidates)) == ("deciding", "waiting for scores", [])
        began = time.monotonic()
        handle.cancel_goal_async()
        answer = wait_for(handle.get_result_async(), 2 * LIMIT)
        assert time.monotonic() - began < SOON
        assert (answer.status, answer.result.outcome.code) == (GoalStatus.STATUS_CANCELED, OutcomeCode.CANCELLED)
        silent.released.set()
