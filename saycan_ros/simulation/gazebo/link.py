"""Gazebo's side of the bridge, as ROS topics: the newest of what it says, and what is asked of it."""

from __future__ import annotations

import contextlib
import math
import threading
import time
from typing import Any

import rclpy
from geometry_msgs.msg import TransformStamped, Twist
from nav_msgs.msg import Odometry
from rclpy.executors import ExternalShutdownException, SingleThreadedExecutor
from rclpy.qos import QoSProfile, ReliabilityPolicy
from rosgraph_msgs.msg import Clock
from sensor_msgs.msg import JointState
from std_msgs.msg import Float64

from saycan_ros.robots.body import JOINTS
from saycan_ros.simulation.gazebo import topics
from saycan_ros.simulation.gazebo.state import GazeboState
from saycan_ros.world.pose import Pose2D


class GazeboLink:
    """A node of its own, spun by a thread of its own; safe from any thread."""

    def __init__(self) -> None:
        self._node = rclpy.create_node("gazebo_link", enable_rosout=False, start_parameter_services=False)
        self._lock = threading.Lock()
        self._said: dict[str, Any] = {}
        self._things: dict[int, tuple[float, float, float]] = {}
        newest = QoSProfile(depth=1, reliability=ReliabilityPolicy.BEST_EFFORT)
        many = QoSProfile(depth=100, reliability=ReliabilityPolicy.BEST_EFFORT)
        node = self._node
        node.create_subscription(Clock, topics.ROS_CLOCK, self._on_clock, newest)
        node.create_subscription(JointState, topics.ROS_JOINT_STATES, self._on_joints, newest)
        node.create_subscription(Odometry, topics.ROS_ODOMETRY, self._on_odometry, newest)
        node.create_subscription(TransformStamped, topics.ROS_THINGS, self._on_thing, many)
        self._base = node.create_publisher(Twist, topics.ROS_BASE, 1)
        self._joints = {joint: node.create_publisher(Float64, topics.ROS_JOINT_COMMANDS[joint], 1) for joint in JOINTS}
        self._ended = threading.Event()
        self._executor = SingleThreadedExecutor()
        self._executor.add_node(node)
        self._thread = threading.Thread(target=self._spin, name="gazebo link", daemon=True)
        self._thread.start()

    def state(self) -> GazeboState:
        """The newest of everything."""
        with self._lock:
            return GazeboState(**self._said, things=dict(self._things))

    def wait_until_heard(self, seconds: float) -> list[str]:
        """Wait at most `seconds` of wall time for the first of each topic; what is missing still."""
        end = time.monotonic() + seconds
        while (missing := self.state().missing()) and time.monotonic() < end:
            time.sleep(0.02)
        return missing

    def send_base(self, linear: float, angular: float) -> None:
        """The base's speed, m/s and rad/s; Gazebo keeps it until the next."""
        message = Twist()
        message.linear.x, message.angular.z = float(linear), float(angular)
        self._base.publish(message)

    def send_joint(self, joint: str, target: float) -> None:
        """A joint's set point in Gazebo's terms: of one arm part, or of one finger."""
        self._joints[joint].publish(Float64(data=float(target)))

    def close(self) -> None:
        """Leave the graph."""
        self._ended.set()
        self._thread.join(2.0)
        self._executor.shutdown()
        self._node.destroy_node()

    def _spin(self) -> None:
        with contextlib.suppress(ExternalShutdownException):
            while not self._ended.is_set():
                self._executor.spin_once(timeout_sec=0.1)

    def _on_clock(self, message: Clock) -> None:
        with self._lock:
            self._said["clock"] = _seconds(message.clock)

    def _on_joints(self, message: JointState) -> None:
        with self._lock:
            self._said["joints_stamp"] = _seconds(message.header.stamp)
            self._said["position"] = dict(zip(message.name, message.position, strict=False))
            self._said["velocity"] = dict(zip(message.name, message.velocity, strict=False))

    def _on_odometry(self, message: Odometry) -> None:
        pose, twist = message.pose.pose, message.twist.twist
        heading = math.remainder(2 * math.atan2(pose.orientation.z, pose.orientation.w), 2 * math.pi)
        with self._lock:
            self._said["odometry_stamp"] = _seconds(message.header.stamp)
            self._said["base"] = Pose2D(pose.position.x, pose.position.y, heading)
            self._said["speed"] = (twist.linear.x, twist.angular.z)

    def _on_thing(self, message: TransformStamped) -> None:
        # Gazebo may say the names of those that carry it first.
        name = message.child_frame_id.replace("::", "/").rpartition("/")[2]
        number = name.removeprefix(topics.THING)
        if name.startswith(topics.THING) and number.isdigit():
            at = message.transform.translation
            with self._lock:
                self._things[int(number)] = (at.x, at.y, at.z)


def _seconds(stamp: Any) -> float:
    return float(stamp.sec + stamp.nanosec * 1e-9)
