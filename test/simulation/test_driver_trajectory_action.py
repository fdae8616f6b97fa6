"""follow_joint_trajectory over ROS."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from action_msgs.msg import GoalStatus
from driver_rig import DriverRig, wait_for
from rclpy.action import ActionClient
from trajectory_msgs.msg import JointTrajectory, JointTrajectoryPoint

from saycan_ros.robots.standing_in import action_type
from saycan_ros.simulation.driver_node import DriverSettings
from saycan_ros.simulation.trajectory_server import TrajectoryServer

FollowJointTrajectory = action_type("control_msgs", "FollowJointTrajectory")

pytestmark = pytest.mark.ros


@pytest.fixture
def rig(ros_domain: int) -> Iterator[DriverRig]:
    with DriverRig(settings=DriverSettings(speed=5.0)) as rig:
        yield rig


class Client:
    def __init__(self, rig: DriverRig) -> None:
        self._client = ActionClient(rig.node, FollowJointTrajectory, "stretch_controller/follow_joint_trajectory")
        assert self._client.wait_for_server(20.0)
        self.feedback: list[Any] = []

    def send(self, *heights: float, name: str = "joint_lift") -> Any:
        """The goal's handle, accepted or not."""
        points = [JointTrajectoryPoint(positions=[height]) for height in heights]
        goal = FollowJointTrajectory.Goal(trajectory=JointTrajectory(joint_names=[name], points=points))
        return finish(self._client.send_goal_async(goal, feedback_callback=lambda m: self.feedback.append(m.feedback)))


def finish(future: Any) -> Any:
    assert wait_for(future.done)
    return future.result()


@pytest.fixture
def client(rig: DriverRig) -> Client:
    return Client(rig)


def test_client_and_server_speak_the_same_type_whatever_is_installed() -> None:
    assert TrajectoryServer.available() is FollowJointTrajectory
    assert FollowJointTrajectory.Result.PATH_TOLERANCE_VIOLATED == -4


def test_a_goal_runs_with_feedback_to_its_last_point(rig: DriverRig, client: Client) -> None:
    answer = finish(client.send(0.7, 0.6).get_result_async())
    assert (answer.status, answer.result.error_code) == (GoalStatus.STATUS_SUCCEEDED, 0)
    assert rig.plant.position["lift"] == pytest.approx(0.6, abs=0.016)
    first = client.feedback[0]
    assert list(first.joint_names) == ["joint_lift"]
    assert first.actual.positions[0] + first.error.positions[0] == pytest.approx(first.desired.positions[0])


def test_a_cancel_leaves_the_robot_at_rest(rig: DriverRig, client: Client) -> None:
    handle = client.send(1.1)
    assert wait_for(lambda: rig.plant.position["lift"] > 0.55)
    assert finish(handle.cancel_goal_async()).goals_canceling
    assert finish(handle.get_result_async()).status == GoalStatus.STATUS_CANCELED
    held = rig.plant.position["lift"]
    periods = rig.driver.periods
    assert wait_for(lambda: rig.driver.periods > periods + 15)
    assert rig.plant.position["lift"] == held < 1.0


def test_an_unknown_joint_aborts_the_goal_as_invalid_joints(client: Client) -> None:
    answer = finish(client.send(0.7, name="joint_elbow").get_result_async())
    assert (answer.status, answer.result.error_code) == (GoalStatus.STATUS_ABORTED, -2)
    assert "joint_elbow" in answer.result.error_string


def test_a_goal_is_refused_while_streaming_position_is_on(rig: DriverRig, client: Client) -> None:
    rig.trigger("activate_streaming_position")
    answer = finish(client.send(0.7).get_result_async())
    assert (answer.status, answer.result.error_code) == (GoalStatus.STATUS_ABORTED, -1)


def test_a_later_goal_takes_the_place_of_the_first_and_one_too_soon_is_rejected(rig: DriverRig, client: Client) -> None:
    first = client.send(1.1)
    assert first.accepted
    assert not client.send(0.2).accepted
    start = rig.driver.driver.now
    assert wait_for(lambda: rig.driver.driver.now > start + 0.3)
    second = client.send(0.6)
    assert second.accepted
    assert finish(first.get_result_async()).status == GoalStatus.STATUS_ABORTED
    assert finish(second.get_result_async()).status == GoalStatus.STATUS_SUCCEEDED
    assert rig.plant.position["lift"] == pytest.approx(0.6, abs=0.016)
