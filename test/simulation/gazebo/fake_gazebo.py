"""A stand-in for Gazebo and its bridge: it takes the commands, integrates them, and says what Gazebo would say."""

from __future__ import annotations

import contextlib
import math
import threading
import time
from collections.abc import Mapping
from typing import Any

import rclpy
from builtin_interfaces.msg import Time
from geometry_msgs.msg import TransformStamped, Twist
from nav_msgs.msg import Odometry
from rclpy.executors import ExternalShutdownException, SingleThreadedExecutor
from rosgraph_msgs.msg import Clock
from sensor_msgs.msg import JointState
from std_msgs.msg import Float64

from saycan_ros.robots.body import JOINTS
from saycan_ros.simulation.gazebo import topics
from saycan_ros.simulation.motors import MOTORS
from saycan_ros.world.pose import Pose2D

STEP = 0.01  # simulated s
RATE = 3.0  # m/s or rad/s: how fast a joint follows its set point


class FakeGazebo:
    """Use as a context manager, rclpy being up. `speed` simulated seconds pass in one of the wall's, or fewer."""

    def __init__(self, base: Pose2D, things: Mapping[str, tuple[float, float, float]] | None = None, speed: float = 4.0) -> None:
        self.base = base
        self.things = dict(things or {})
        self.speed = speed
        self.time = 0.0
        self.twist = (0.0, 0.0)
        self.position = {part: 0.0 for motor in MOTORS.values() for part in motor.joints}
        self.target = dict(self.position)
        self.commands: dict[str, list[float]] = {joint: [] for joint in JOINTS}
        self.stopped = False
        self.without_odometry = False
        self._ended = threading.Event()

    def __enter__(self) -> FakeGazebo:
        node = self._node = rclpy.create_node("fake_gazebo", enable_rosout=False)
        self._clock = node.create_publisher(Clock, topics.ROS_CLOCK, 10)
        self._joints = node.create_publisher(JointState, topics.ROS_JOINT_STATES, 10)
        self._odometry = node.create_publisher(Odometry, topics.ROS_ODOMETRY, 10)
        self._things = node.create_publisher(TransformStamped, topics.ROS_THINGS, 100)
        node.create_subscription(Twist, topics.ROS_BASE, self._on_base, 10)
        for joint in JOINTS:
            node.create_subscription(Float64, topics.ROS_JOINT_COMMANDS[joint], self._on_joint(joint), 10)
        self._executor = SingleThreadedExecutor()
        self._executor.add_node(node)
        self._threads = [threading.Thread(target=f, daemon=True) for f in (self._spin, self._run)]
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._ended.set()
        for thread in self._threads:
            thread.join(5.0)
        self._executor.shutdown()
        self._node.destroy_node()

    def _spin(self) -> None:
        with contextlib.suppress(ExternalShutdownException):
            while not self._ended.is_set():
                self._executor.spin_once(timeout_sec=0.1)

    def _run(self) -> None:
        while not self._ended.wait(STEP / self.speed):
            if not self.stopped:
                self._step()
                self._say()

    def _step(self) -> None:
        self.time += STEP
        for part, target in self.target.items():
            self.position[part] += max(-RATE * STEP, min(RATE * STEP, target - self.position[part]))
        linear, angular = self.twist
        heading = self.base.heading + angular * STEP
        x, y = self.base.x + linear * STEP * math.cos(heading), self.base.y + linear * STEP * math.sin(heading)
        self.base = Pose2D(x, y, math.remainder(heading, 2 * math.pi))

    def _say(self) -> None:
        stamp = Time(sec=int(self.time), nanosec=int(self.time % 1 * 1e9))
        joints = JointState(name=list(self.position), position=list(self.position.values()), velocity=[0.0] * len(self.position))
        joints.header.stamp = stamp
        self._joints.publish(joints)
        odometry = Odometry()
        odometry.header.stamp = stamp
        odometry.pose.pose.position.x, odometry.pose.pose.position.y = self.base.x, self.base.y
        odometry.pose.pose.orientation.z = math.sin(self.base.heading / 2)
        odometry.pose.pose.orientation.w = math.cos(self.base.heading / 2)
        odometry.twist.twist.linear.x, odometry.twist.twist.angular.z = self.twist
        if not self.without_odometry:
            self._odometry.publish(odometry)
        for name, (x, y, z) in self.things.items():
            message = TransformStamped(child_frame_id=name)
            message.transform.translation.x, message.transform.translation.y, message.transform.translation.z = x, y, z
            self._things.publish(message)
        self._clock.publish(Clock(clock=stamp))

    def _on_base(self, message: Twist) -> None:
        self.twist = (message.linear.x, message.angular.z)

    def _on_joint(self, joint: str) -> Any:
        def take(message: Float64) -> None:
            self.commands[joint].append(message.data)
            self.target.update(dict.fromkeys(MOTORS[joint].joints, message.data))

        return take


def wait_for(condition: Any, seconds: float = 30.0) -> bool:
    """Whether `condition` comes to hold within `seconds` of wall time."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.005)
    return True
