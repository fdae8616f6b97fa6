"""The stop latches, tells everyone, and goes on to the runstop where a driver does not listen."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from geometry_msgs.msg import Twist
from nav_msgs.msg import Odometry
from rclpy.executors import SingleThreadedExecutor
from rclpy.node import Node
from sensor_msgs.msg import JointState
from std_msgs.msg import Empty
from std_srvs.srv import SetBool, Trigger

from saycan_interfaces.msg import Heartbeat as HeartbeatMsg
from saycan_interfaces.msg import StopState
from saycan_ros.nodes.stop_listener import RELIABLE
from saycan_ros.nodes.stop_node import StopNode
from saycan_ros.nodes.waiting import wait_for

from .graph import Graph, graph

pytestmark = pytest.mark.ros
LIMIT = 20.0


class Driver:
    """A driver in name only: it says how fast the base is, and writes down what it is told."""

    def __init__(self, ros: Graph, obeys: bool) -> None:
        node = ros.spin(Node("driver", enable_rosout=False), SingleThreadedExecutor())
        self.speed = 0.3
        self.told: list[str] = []
        self._obeys = obeys
        self._time = 0
        self._odometry = node.create_publisher(Odometry, "odom", 1)
        self._joints = node.create_publisher(JointState, "stretch/joint_states", 1)
        node.create_subscription(Twist, "stretch/cmd_vel", lambda _: self._hear("zero"), 10)
        node.create_service(Trigger, "stop_the_robot", lambda _, response: self._answer("stop", response))
        node.create_service(SetBool, "runstop", lambda _, response: self._answer("runstop", response))
        node.create_timer(0.02, self._publish)

    def push(self) -> None:
        """Somebody else has it drive."""
        self.speed = 0.3

    def _hear(self, what: str) -> None:
        self.told.append(what)
        if self._obeys or what == "runstop":
            self.speed = 0.0

    def _answer(self, what: str, response: Any) -> Any:
        self._hear(what)
        response.success = True
        return response

    def _publish(self) -> None:
        self._time += 1
        odometry, joints = Odometry(), JointState(velocity=[0.0, 0.0])
        odometry.twist.twist.linear.x = self.speed
        joints.header.stamp.sec, joints.header.stamp.nanosec = divmod(self._time * 33_000_000, 10**9)
        self._odometry.publish(odometry)
        self._joints.publish(joints)


class Listener:
    def __init__(self, node: Node) -> None:
        self.node = node
        self.said: list[bool] = []
        node.create_subscription(StopState, "saycan/stopped", lambda m: self.said.append(m.stopped), RELIABLE)

    def trigger(self, service: str) -> None:
        client = self.node.create_client(Trigger, service)
        assert client.wait_for_service(timeout_sec=LIMIT)
        answer = wait_for(client.call_async(Trigger.Request()), LIMIT)
        assert answer is not None
        assert answer.success


def until(condition: Callable[[], bool]) -> None:
    pause = threading.Event()
    for _ in range(int(LIMIT / 0.01)):
        if condition():
            return
        pause.wait(0.01)
    raise AssertionError("the condition did not come true")


@pytest.fixture
def ros(ros_domain: int) -> Iterator[Graph]:
    with graph() as inner:
        yield inner


def start(ros: Graph, obeys: bool = True) -> tuple[Driver, Listener]:
    driver = Driver(ros, obeys)
    # As its process spins it; with threads the two get in each other's way, and the driver's time goes seven times slower.
    ros.spin(StopNode(), SingleThreadedExecutor())
    listener = Listener(ros.node("listener"))
    until(lambda: False in listener.said)
    return driver, listener


def test_a_stop_latches_until_resume_and_everyone_is_told_again_and_again(ros: Graph) -> None:
    driver, listener = start(ros)
    listener.trigger("saycan/stop")
    until(lambda: listener.said[-3:] == [True, True, True])
    assert {"zero", "stop"} <= set(driver.told)
    listener.trigger("saycan/resume")
    until(lambda: listener.said[-3:] == [False, False, False])


def test_a_button_on_the_topic_stops_as_the_service_does(ros: Graph) -> None:
    driver, listener = start(ros)
    button = listener.node.create_publisher(Empty, "saycan/stop", 10)
    until(lambda: button.get_subscription_count() > 0)
    button.publish(Empty())
    until(lambda: listener.said[-1])
    until(lambda: driver.speed == 0.0)


def test_whoever_comes_late_hears_that_everything_is_stopped(ros: Graph) -> None:
    _, listener = start(ros)
    listener.trigger("saycan/stop")
    until(lambda: listener.said[-1])
    late = Listener(ros.node("late"))
    until(lambda: bool(late.said))
    assert late.said[0] is True


def test_a_driver_that_goes_on_moving_after_a_stop_is_runstopped(ros: Graph) -> None:
    driver, listener = start(ros, obeys=False)
    listener.trigger("saycan/stop")
    until(lambda: "runstop" in driver.told)
    assert driver.speed == 0.0


def test_a_stop_repeated_all_the_time_does_not_put_the_runstop_off(ros: Graph) -> None:
    driver, listener = start(ros, obeys=False)
    button = listener.node.create_publisher(Empty, "saycan/stop", 10)
    until(lambda: button.get_subscription_count() > 0)

    def pressed() -> bool:
        button.publish(Empty())
        return "runstop" in driver.told

    until(pressed)
    assert driver.speed == 0.0


def test_a_driver_that_obeys_is_not_runstopped(ros: Graph) -> None:
    driver, listener = start(ros)
    listener.trigger("saycan/stop")
    until(lambda: driver.speed == 0.0)
    # More than the time that rest is waited for, by the driver's own stamps.
    count = driver._time
    until(lambda: driver._time > count + 150)
    assert "runstop" not in driver.told


def test_whoever_has_it_drive_again_while_everything_is_stopped_meets_the_runstop(ros: Graph) -> None:
    driver, listener = start(ros)
    listener.trigger("saycan/stop")
    until(lambda: driver.speed == 0.0)
    count = driver._time
    until(lambda: driver._time > count + 80)
    driver.push()
    until(lambda: "runstop" in driver.told)
    assert driver.speed == 0.0


def test_what_moves_after_a_resume_may_move(ros: Graph) -> None:
    driver, listener = start(ros)
    for _ in range(2):
        listener.trigger("saycan/stop")
        until(lambda: driver.speed == 0.0)
        listener.trigger("saycan/resume")
        driver.push()
        count = driver._time
        until(lambda count=count: driver._time > count + 70)
    assert "runstop" not in driver.told


def test_a_heartbeat_without_an_owner_ends_nobody(ros: Graph) -> None:
    from unique_identifier_msgs.msg import UUID

    driver, listener = start(ros)
    running = listener.node.create_publisher(HeartbeatMsg, "saycan/running", 10)
    until(lambda: running.get_subscription_count() > 0)
    running.publish(HeartbeatMsg(owner="", goals=[UUID()]))
    until(lambda: "stop" in driver.told)
    count = len(listener.said)
    until(lambda: len(listener.said) > count + 5)


def test_two_skill_processes_at_once_stop_everything(ros: Graph) -> None:
    from unique_identifier_msgs.msg import UUID

    _, listener = start(ros)
    running = listener.node.create_publisher(HeartbeatMsg, "saycan/running", 10)
    until(lambda: running.get_subscription_count() > 0)
    for owner in ("/skills_node 1", "/skills_node 2"):
        running.publish(HeartbeatMsg(owner=owner, goals=[UUID()]))
    until(lambda: listener.said[-1] is True)


def test_a_skill_process_that_falls_silent_with_goals_running_is_stopped_for_and_nothing_latches(ros: Graph) -> None:
    from unique_identifier_msgs.msg import UUID

    driver, listener = start(ros)
    running = listener.node.create_publisher(HeartbeatMsg, "saycan/running", 10)
    until(lambda: running.get_subscription_count() > 0)
    running.publish(HeartbeatMsg(owner="/skills_node 1", goals=[UUID()]))
    until(lambda: "stop" in driver.told)
    assert listener.said[-1] is False


def test_a_skill_process_that_falls_silent_with_nothing_to_do_stops_nothing(ros: Graph) -> None:
    from unique_identifier_msgs.msg import UUID

    driver, listener = start(ros)
    running = listener.node.create_publisher(HeartbeatMsg, "saycan/running", 10)
    until(lambda: running.get_subscription_count() > 0)
    running.publish(HeartbeatMsg(owner="/skills_node 1", goals=[UUID()]))
    running.publish(HeartbeatMsg(owner="/skills_node 1", goals=[]))
    count = len(listener.said)
    until(lambda: len(listener.said) > count + 12)
    assert driver.told == []
