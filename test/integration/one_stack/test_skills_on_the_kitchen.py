"""What skill servers refuse and how they end, on the embedded kitchen; `../suite.py` has each skill at its work."""

from __future__ import annotations

import random
from typing import Any

import pytest
from action_msgs.msg import GoalStatus

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot

from ..client import Client

pytestmark = [pytest.mark.ros, pytest.mark.sim]


@pytest.fixture(scope="module", autouse=True)
def _fresh(fresh_stack: Client) -> None:
    """Everything where it stands at the start."""


@pytest.mark.parametrize(
    ("server", "skill", "code"),
    [
        ("pick", "pick up the banana", OutcomeCode.UNKNOWN_OBJECT),
        ("go_to", "go to the moon", OutcomeCode.UNKNOWN_LOCATION),
        ("go_to", "juggle", OutcomeCode.UNKNOWN_SKILL),
        ("go_to", "pick up the coke", OutcomeCode.UNKNOWN_SKILL),
        ("place", "put down the coke", OutcomeCode.PRECONDITION),
        ("pick", "pick up the redbull", OutcomeCode.PRECONDITION),
        ("go_to", "", OutcomeCode.UNKNOWN_SKILL),
    ],
)
def test_what_cannot_run_is_refused_with_its_outcome_and_nothing_moves(
    stack: Client, server: str, skill: str, code: OutcomeCode
) -> None:
    stack.until(stack.at_rest)
    before = stack.referee.truth()["scene"]
    ended = stack.skill(server, skill)
    assert (ended.status, ended.code) == (GoalStatus.STATUS_ABORTED, code)
    assert ended.result.message
    assert stack.referee.truth()["scene"] == before
    assert stack.at_rest()


def test_a_cancel_at_any_moment_leaves_the_robot_at_rest_and_the_next_goal_runs(stack: Client) -> None:
    rng = random.Random(11)
    places = ["table", "close counter", "trash", "you"]
    for n in range(6):
        wanted = rng.uniform(0.0, 0.8)
        moving: list[float] = [-1.0]

        def hear(message: Any, moving: list[float] = moving) -> None:
            moving[0] = message.feedback.progress

        handle = stack.send_skill("go_to", f"go to the {places[n % len(places)]}", hear)
        stack.until(lambda moving=moving, wanted=wanted: moving[0] >= wanted)
        handle.cancel_goal_async()
        ended = stack.end(handle)
        assert (ended.status, ended.code) == (GoalStatus.STATUS_CANCELED, OutcomeCode.CANCELLED)
        assert stack.at_rest(), f"still moving at {stack.speed():.3f}"
    assert stack.skill("go_to", "go to the table").code is OutcomeCode.SUCCEEDED


def test_a_second_skill_that_needs_the_same_part_of_the_body_is_refused_as_busy(stack: Client) -> None:
    moving = [False]

    def hear(message: Any) -> None:
        moving[0] = True

    first = stack.send_skill("go_to", "go to the trash", hear)
    stack.until(lambda: moving[0])
    second = stack.skill("survey", "look around")
    assert second.code is OutcomeCode.RESOURCE_BUSY
    assert "'go to the trash'" in second.result.message
    assert stack.end(first).code is OutcomeCode.SUCCEEDED


def test_nothing_that_decides_or_acts_ever_touches_the_ground_truth(stack: Client) -> None:
    seen = 0
    for name, namespace in stack.node.get_node_names_and_namespaces():
        if name in {"client", "_ros2cli"} or name.startswith("stretch_driver"):
            continue
        used = stack.node.get_client_names_and_types_by_node(name, namespace)
        heard = stack.node.get_subscriber_names_and_types_by_node(name, namespace)
        assert not [topic for topic, _ in (*used, *heard) if "ground_truth" in topic], name
        seen += 1
    assert seen >= 6, "the nodes of the stack are not all on the graph"


def test_a_scene_that_names_no_such_place_is_refused_and_the_old_one_stays(stack: Client) -> None:
    before = stack.referee.truth()["scene"]
    scene = Scene(robot=SceneRobot(at="you"), objects=(SceneObject(name="coke", at="moon"),))
    with pytest.raises(OutcomeError, match="'moon' is not in the manifest") as error:
        stack.referee.set_scene(scene, 0)
    assert error.value.outcome.code is OutcomeCode.INVALID_SCENE
    assert stack.referee.truth()["scene"] == before
