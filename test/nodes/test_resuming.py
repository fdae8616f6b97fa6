"""A resume says whether the robot may move, and leaves the driver's runstop alone unless it is told to release it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from rclpy.node import Node
from std_msgs.msg import Bool
from std_srvs.srv import SetBool, Trigger

from saycan_ros.console.resuming import Resuming
from saycan_ros.console.session import release_command
from saycan_ros.outcome import OutcomeCode, OutcomeError

from .graph import Graph, graph

pytestmark = pytest.mark.ros


class Robot:
    """A stop node and a driver in name only."""

    def __init__(
        self, ros: Graph, *, stops: bool = True, drives: bool = True, runstopped: bool = False, moves: bool = False
    ) -> None:
        self.runstopped = runstopped
        self._moves = moves
        self.told: list[str] = []
        node = ros.node("robot")
        if stops:
            node.create_service(Trigger, "saycan/resume", self._resume)
            node.create_service(Trigger, "saycan/stop", self._stop)
        if drives:
            node.create_service(SetBool, "runstop", self._runstop)
            flag = node.create_publisher(Bool, "is_runstopped", 1)
            node.create_timer(0.05, lambda: self._tell(flag))

    def _tell(self, flag: Any) -> None:
        flag.publish(Bool(data=self.runstopped))
        # What watches a stopped robot that moves presses the runstop again.
        self.runstopped = self.runstopped or (self._moves and "runstop False" in self.told)

    def _resume(self, request: Any, response: Any) -> Any:
        self.told.append("resume")
        response.success, response.message = True, "motion is allowed again"
        return response

    def _stop(self, request: Any, response: Any) -> Any:
        self.told.append("stop")
        response.success = True
        return response

    def _runstop(self, request: Any, response: Any) -> Any:
        self.told.append(f"runstop {request.data}")
        self.runstopped, response.success = request.data, True
        return response


@pytest.fixture
def ros(ros_domain: int) -> Iterator[Graph]:
    with graph() as inner:
        yield inner


def resume(ros: Graph, *, release_runstop: bool = False, limit: float = 20.0) -> list[str]:
    said: list[str] = []
    Resuming(ros.node("resuming"), said.append, limit).resume(release_runstop=release_runstop)
    return said


def test_a_robot_that_is_not_runstopped_may_move_again(ros: Graph) -> None:
    robot = Robot(ros)
    assert resume(ros) == ["motion is allowed again"]
    assert robot.told == ["resume"]


def test_a_runstopped_robot_is_not_said_to_move_and_stays_runstopped(ros: Graph) -> None:
    robot = Robot(ros, runstopped=True)
    with pytest.raises(OutcomeError, match="--release-runstop") as error:
        resume(ros)
    assert error.value.outcome.code is OutcomeCode.RUNSTOP
    assert robot.told == ["resume"]
    assert robot.runstopped


def test_a_runstop_is_released_where_that_is_asked_for_and_before_the_stop(ros: Graph) -> None:
    robot = Robot(ros, runstopped=True)
    assert resume(ros, release_runstop=True) == ["the driver's runstop is released", "motion is allowed again"]
    assert robot.told == ["stop", "runstop False", "resume"]


def test_a_robot_that_moves_as_its_runstop_goes_stays_stopped(ros: Graph) -> None:
    robot = Robot(ros, runstopped=True, moves=True)
    with pytest.raises(OutcomeError, match="runstopped again") as error:
        resume(ros, release_runstop=True)
    assert error.value.outcome.code is OutcomeCode.RUNSTOP
    assert robot.told == ["stop", "runstop False"]


def test_a_driver_that_says_nothing_is_not_taken_for_one_that_moves(ros: Graph) -> None:
    Robot(ros, drives=False)
    with pytest.raises(OutcomeError, match="no driver says") as error:
        resume(ros, limit=2.0)
    assert error.value.outcome.code is OutcomeCode.DRIVER_GONE


def test_without_a_stop_node_a_resume_leaves_the_runstop_alone(ros: Graph) -> None:
    robot = Robot(ros, stops=False, runstopped=True)
    with pytest.raises(OutcomeError, match="no service /saycan/resume") as error:
        resume(ros, limit=2.0)
    assert "SUBNET" in error.value.outcome.message
    assert robot.told == []


def test_without_a_stop_node_the_driver_itself_is_asked_where_its_runstop_is_to_be_released(ros: Graph) -> None:
    robot = Robot(ros, stops=False, runstopped=True)
    (said,) = resume(ros, release_runstop=True, limit=3.0)
    assert "no stop node answers" in said
    assert "its runstop is released" in said
    assert robot.told == ["runstop False"]
    assert not robot.runstopped


def test_a_driver_that_keeps_its_runstop_is_not_said_to_have_released_it(ros: Graph) -> None:
    Robot(ros, stops=False, runstopped=True, moves=True)
    with pytest.raises(OutcomeError, match="does not say that the robot is free") as error:
        resume(ros, release_runstop=True, limit=3.0)
    assert error.value.outcome.code is OutcomeCode.RUNSTOP


def test_where_neither_stop_node_nor_driver_answers_that_is_said(ros: Graph) -> None:
    with pytest.raises(OutcomeError, match="no service /runstop") as error:
        resume(ros, release_runstop=True, limit=0.5)
    assert error.value.outcome.code is OutcomeCode.DRIVER_GONE


def test_what_releases_the_runstop_is_named_with_the_robots_namespace(ros: Graph) -> None:
    assert release_command(ros.node("one")) == "saycan resume --release-runstop"
    assert release_command(ros.spin(Node("two", namespace="/robot2"))) == "saycan resume --release-runstop --namespace /robot2"
