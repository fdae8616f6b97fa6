"""What the driver says and is no number moves nothing and is known to nobody."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import pytest

pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from body_cycles import outcome_of
from driver_rig import DriverRig, wait_for
from geometry_msgs.msg import PoseWithCovarianceStamped
from nav_msgs.msg import Odometry
from rclpy._rclpy_pybind11 import RCLError
from rclpy.qos import DurabilityPolicy, QoSProfile
from sensor_msgs.msg import JointState, LaserScan
from visualization_msgs.msg import Marker, MarkerArray

from saycan_ros.outcome import OutcomeCode
from saycan_ros.robots.body import JOINTS
from saycan_ros.robots.stretch import StretchBody
from saycan_ros.robots.stretch_joints import JOINT_STATE_NAMES, limits_to_wire, wire_rows
from saycan_ros.simulation.kinematic_plant import LIMITS

pytestmark = pytest.mark.ros

Say = Callable[..., None]
TOPICS: dict[str, tuple[type, int | QoSProfile]] = {
    "stretch/joint_states": (JointState, 1),
    "odom": (Odometry, 1),
    "joint_limits": (JointState, 1),
    "objects/marker_array": (MarkerArray, 1),
    "scan_filtered": (LaserScan, 1),
    "amcl_pose": (PoseWithCovarianceStamped, QoSProfile(depth=1, durability=DurabilityPolicy.TRANSIENT_LOCAL)),
}


class Voice:
    """Says what a driver says, by hand; the clock is the node's own, at 0."""

    def __init__(self, rig: DriverRig) -> None:
        self.body: StretchBody = rig.body()
        self._publishers = {name: rig.node.create_publisher(kind, name, qos) for name, (kind, qos) in TOPICS.items()}

    def until(self, topic: str, message: Any, condition: Callable[[], bool]) -> bool:
        """Say it again and again until the condition holds."""

        def said() -> bool:
            self._publishers[topic].publish(message)
            self.body._intake.refresh()
            return condition()

        return wait_for(said)

    def wrong_then_right(self, topic: str, wrong: Any, right: Any, seen: Callable[[], bool]) -> list[bool]:
        """Whether it is seen after `wrong` has been said many times, and after `right` has."""
        refused = self.body._intake._warned
        assert self.until(topic, wrong, lambda: any("finite" in warning for warning in refused)), "nobody was warned"
        before = seen()
        return [before, self.until(topic, right, seen)]


@pytest.fixture
def voice(ros_domain: int) -> Iterator[Voice]:
    with DriverRig(driver=False) as rig:
        yield Voice(rig)


def states(row: str = "", value: float = math.nan) -> JointState:
    rows = {name: wire_rows(dict.fromkeys(JOINTS, 0.1)) for name in ("position", "velocity", "effort")}
    if row:
        rows[row][JOINT_STATE_NAMES.index("joint_lift")] = value
    return JointState(name=list(JOINT_STATE_NAMES), **rows)


def odometry(field: str = "") -> Odometry:
    message = Odometry()
    message.pose.pose.orientation.w = 1.0
    if field == "x":
        message.pose.pose.position.x = math.nan
    elif field == "turn":
        message.pose.pose.orientation.z = math.inf
    elif field == "speed":
        message.twist.twist.linear.x = math.nan
    return message


@pytest.mark.parametrize("row", ["position", "velocity", "effort"])
@pytest.mark.parametrize("value", [math.nan, -math.inf])
def test_joint_states_that_are_not_finite_are_not_taken(voice: Voice, row: str, value: float) -> None:
    monitor = voice.body._monitor
    assert voice.wrong_then_right("stretch/joint_states", states(row, value), states(), lambda: monitor.joints is not None) == [
        False,
        True,
    ]


@pytest.mark.parametrize("field", ["x", "turn", "speed"])
def test_odometry_that_is_not_finite_is_not_taken_and_so_the_robot_may_not_move(voice: Voice, field: str) -> None:
    monitor = voice.body._monitor
    assert voice.until("stretch/joint_states", states(), lambda: monitor.joints is not None)
    assert voice.wrong_then_right("odom", odometry(field), odometry(), lambda: monitor.located) == [False, True]


def test_a_pose_in_the_map_that_is_not_finite_leaves_the_base_where_it_was(voice: Voice) -> None:
    monitor = voice.body._monitor
    assert voice.until("stretch/joint_states", states(), lambda: monitor.joints is not None)
    assert voice.until("odom", odometry(), lambda: monitor.located)
    right, wrong = PoseWithCovarianceStamped(), PoseWithCovarianceStamped()
    right.header.frame_id = wrong.header.frame_id = "map"
    right.pose.pose.position.x, right.pose.pose.orientation.w = 2.0, 1.0
    wrong.pose.pose.position.x, wrong.pose.pose.orientation.w = 2.0, math.nan
    assert voice.wrong_then_right("amcl_pose", wrong, right, lambda: monitor.reading()[0].base.x != 0.0) == [False, True]
    assert monitor.reading()[0].base.x == 2.0


def test_limits_that_are_not_finite_are_not_taken(voice: Voice) -> None:
    names, lower, upper = limits_to_wire(LIMITS)
    right = JointState(name=names, position=lower, velocity=upper)
    wrong = JointState(name=names, position=[math.nan, *lower[1:]], velocity=upper)
    monitor = voice.body._monitor
    assert voice.wrong_then_right("joint_limits", wrong, right, lambda: monitor.joint_limits is not None) == [False, True]


def test_a_laser_scan_that_is_not_finite_is_not_taken(voice: Voice) -> None:
    right, wrong = (
        LaserScan(ranges=[1.0] * 4, angle_max=3 * step, angle_increment=step, range_min=0.1, range_max=6.0)
        for step in (math.pi / 2, math.nan)
    )
    right.header.frame_id = wrong.header.frame_id = "laser"
    monitor = voice.body._monitor
    assert voice.wrong_then_right("scan_filtered", wrong, right, lambda: monitor.scan is not None) == [False, True]
    assert monitor.scan is not None
    assert monitor.scan.points.shape == (4, 2)


def test_a_marker_that_is_not_finite_is_not_seen_and_the_others_are(voice: Voice) -> None:
    wrong, right = Marker(text="apple"), Marker(text="sponge")
    wrong.header.frame_id = right.header.frame_id = "map"
    wrong.pose.position.z = math.nan
    assert voice.until("objects/marker_array", MarkerArray(markers=[wrong, right]), lambda: len(voice.body.detections()) > 0)
    assert [seen.name for seen in voice.body.detections()] == ["sponge"]


def test_a_driver_that_says_nothing_finite_any_more_has_gone_stale(ros_domain: int) -> None:
    with DriverRig() as rig:
        body = rig.body()
        body.activate(20.0)
        step = rig.plant.step
        rig.plant.step = lambda seconds: (step(seconds), rig.plant.velocity.update(lift=math.nan))[0]  # type: ignore[method-assign]
        assert wait_for(lambda: outcome_of(body.read) in {OutcomeCode.STALE_STATE, OutcomeCode.DRIVER_GONE})
        assert not body.at_rest()


def test_a_topic_that_cannot_be_read_leaves_the_others_heard(voice: Voice, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(message: JointState) -> None:
        raise TypeError("what is this?")

    body = voice.body
    uses = body._intake._uses
    monkeypatch.setattr(body._intake, "_uses", [(s, broken if s.topic_name == "/joint_limits" else use) for s, use in uses])
    assert voice.until("joint_limits", JointState(), lambda: any("what is this?" in warning for warning in body._intake._warned))
    assert voice.until("stretch/joint_states", states(), lambda: body._monitor.joints is not None)


def test_a_wait_that_fails_does_not_make_the_body_deaf(voice: Voice, monkeypatch: pytest.MonkeyPatch) -> None:
    body, failed = voice.body, list[bool]()
    heard = body._intake._await_joint_state

    def wait() -> None:
        if len(failed) < 2:
            failed.append(True)
            raise RCLError("no wait is possible now")
        heard()

    monkeypatch.setattr(body._intake, "_await_joint_state", wait)

    def listening() -> bool:
        body._intake.attend()
        return len(failed) == 2 and body._monitor.joints is not None

    assert voice.until("stretch/joint_states", states(), listening)
