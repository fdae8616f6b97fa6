"""No stack is started beside one that moves the same robot, and no kitchen beside a robot's driver."""

from __future__ import annotations

import threading

import pytest

pytestmark = pytest.mark.ros
pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from rclpy.action import ActionClient  # noqa: E402
from rclpy.node import Node  # noqa: E402
from sensor_msgs.msg import JointState  # noqa: E402
from std_srvs.srv import Trigger  # noqa: E402

from saycan_interfaces.action import ExecuteInstruction  # noqa: E402
from saycan_ros.console.second_stack import refuse_second_stack  # noqa: E402
from saycan_ros.console.session import Session  # noqa: E402
from saycan_ros.outcome import OutcomeCode, OutcomeError  # noqa: E402

from .graph import Graph, graph  # noqa: E402


def here(ros: Graph, namespace: str = "") -> Session:
    return Session(ros.spin(Node("command", namespace=namespace, enable_rosout=False)), threading.Event())


def refusal(session: Session, *, kitchen: bool) -> str:
    with pytest.raises(OutcomeError) as caught:
        refuse_second_stack(session, kitchen=kitchen)
    assert caught.value.outcome.code is OutcomeCode.RESOURCE_BUSY
    return caught.value.outcome.message


@pytest.mark.parametrize("kitchen", [True, False])
def test_a_stop_node_is_a_stack_whatever_else_runs(ros_domain: int, kitchen: bool) -> None:
    with graph() as ros:
        ros.node("stop").create_service(Trigger, "saycan/stop", lambda request, response: response)
        message = refusal(here(ros), kitchen=kitchen)
    assert f"already serves saycan/stop in ROS_DOMAIN_ID {ros_domain}; end it, or choose another domain" in message


def test_whoever_only_waits_for_a_stack_is_none(ros_domain: int) -> None:
    with graph() as ros:
        waits = ros.node("waits")
        waits.create_client(Trigger, "saycan/stop")
        client = ActionClient(waits, ExecuteInstruction, "execute_instruction")
        refuse_second_stack(here(ros), kitchen=True)
        client.destroy()


def test_another_robots_stack_is_none_of_its_business(ros_domain: int) -> None:
    with graph() as ros:
        ros.node("stop").create_service(Trigger, "saycan/stop", lambda request, response: response)
        refuse_second_stack(here(ros, "/robot2"), kitchen=True)


def test_a_kitchen_is_not_started_where_a_driver_runs_and_a_stack_over_that_driver_is(ros_domain: int) -> None:
    with graph() as ros:
        ros.node("driver").create_publisher(JointState, "stretch/joint_states", 1)
        message = refusal(here(ros), kitchen=True)
        assert "a driver already publishes stretch/joint_states" in message
        assert "--robot stretch" in message
        refuse_second_stack(here(ros), kitchen=False)


def test_ctrl_c_ends_the_look(ros_domain: int) -> None:
    with graph() as ros:
        session = here(ros)
        session.interrupted.set()
        with pytest.raises(OutcomeError) as caught:
            refuse_second_stack(session, kitchen=True)
    assert caught.value.outcome.code is OutcomeCode.CANCELLED
