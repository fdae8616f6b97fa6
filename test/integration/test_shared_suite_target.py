"""Which body the suite runs on is chosen by name, and a real one moves only with a person at the runstop."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import rclpy
from nav_msgs.msg import Odometry
from rclpy.executors import SingleThreadedExecutor
from rclpy.node import Node
from sensor_msgs.msg import JointState

from . import judge as judging
from .judge import OwnSenses
from .target import Body, NobodyAtTheRunstop, NoRooms, confirm, kitchen_library, launch_folder, manifest_of

pytestmark = pytest.mark.ros


@pytest.mark.parametrize("body", [Body.EMBEDDED, Body.GAZEBO])
def test_a_simulator_asks_nobody(body: Body) -> None:
    confirm(body, False, pytest.fail)


@pytest.mark.parametrize("answer", ["", "no", "y", "yes please"])
def test_a_real_robot_is_refused_without_a_plain_yes(answer: str) -> None:
    asked: list[str] = []
    with pytest.raises(NobodyAtTheRunstop):
        confirm(Body.HARDWARE, False, lambda question: asked.append(question) or answer)
    assert "runstop" in asked[0]
    confirm(Body.HARDWARE, False, lambda _: " Yes\n")


def test_where_nobody_can_be_asked_the_option_is_named() -> None:
    with pytest.raises(NobodyAtTheRunstop, match="--at-the-runstop"):
        confirm(Body.HARDWARE, False, None)
    confirm(Body.HARDWARE, True, None)


def test_a_real_robot_gets_no_manifest_but_the_one_that_is_named() -> None:
    with pytest.raises(NoRooms, match="--manifest"):
        manifest_of(Body.HARDWARE, None)
    assert manifest_of(Body.HARDWARE, "/rooms.yaml") == Path("/rooms.yaml")
    assert manifest_of(Body.GAZEBO, None).name == "kitchen.yaml"


@pytest.mark.parametrize("body", list(Body))
def test_every_body_has_its_launch_file(body: Body) -> None:
    assert (launch_folder() / body.launch_file).is_file()


@pytest.fixture
def node(ros_domain: int) -> Iterator[Node]:
    rclpy.init(args=[])
    node, ended = Node("judged", enable_rosout=False), threading.Event()
    executor = SingleThreadedExecutor()
    executor.add_node(node)

    def spin() -> None:
        while not ended.is_set():
            executor.spin_once(timeout_sec=0.05)

    thread = threading.Thread(target=spin, daemon=True)
    thread.start()
    yield node
    ended.set()
    thread.join(5.0)
    executor.shutdown()
    node.destroy_node()
    rclpy.try_shutdown()


def test_without_a_ground_truth_the_robots_own_topics_say_how_fast_it_is(node: Node) -> None:
    senses = OwnSenses(node, kitchen_library().manifest)
    joints, base = node.create_publisher(JointState, "stretch/joint_states", 1), node.create_publisher(Odometry, "odom", 1)
    moving = Odometry()
    moving.twist.twist.angular.z = -0.4

    def say() -> None:
        joints.publish(JointState(name=["joint_lift"], velocity=[0.1]))
        base.publish(moving)

    timer = node.create_timer(0.02, say)
    assert senses.speed() == pytest.approx(0.4)
    moving.twist.twist.angular.z = 0.0
    senses.speed()
    assert senses.speed() == pytest.approx(0.1)
    node.destroy_timer(timer)


def test_a_robot_that_says_nothing_is_never_judged_at_rest(node: Node, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "SILENCE", 0.2)
    with pytest.raises(AssertionError, match="silent"):
        OwnSenses(node, kitchen_library().manifest).speed()
