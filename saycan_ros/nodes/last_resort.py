"""Stopping a Stretch from outside the process that commands it, harder and harder until it rests."""

from __future__ import annotations

import threading
import time

from geometry_msgs.msg import Twist
from nav_msgs.msg import Odometry
from rclpy.callback_groups import ReentrantCallbackGroup
from rclpy.node import Node
from rclpy.qos import qos_profile_sensor_data
from sensor_msgs.msg import JointState
from std_srvs.srv import SetBool, Trigger

from saycan_ros.robots.holding import REST_ANGULAR, REST_LINEAR

REST_IN = 1.5  # s of the robot's stamps from the stop to rest, before the runstop
WALL_LIMIT = 8.0  # wall s after which a body that is not heard to rest is runstopped, too
MOVING = 3.0  # times the speed that counts as rest: what trembles is not runstopped


class LastResort:
    """A zero velocity, `stop_the_robot`, and, where the body goes on moving, the driver's `runstop`. Returns at once."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._group = ReentrantCallbackGroup()
        self._twist = node.create_publisher(Twist, "stretch/cmd_vel", 1)
        self._stop = node.create_client(Trigger, "stop_the_robot", callback_group=self._group)
        self._runstop = node.create_client(SetBool, "runstop", callback_group=self._group)
        self._lock = threading.Lock()
        self._watching = False
        self._motion: _Motion | None = None

    def stop(self, why: str) -> None:
        """Stop the body now, and watch that it comes to rest."""
        self._twist.publish(Twist())
        if self._stop.service_is_ready():
            self._stop.call_async(Trigger.Request())
        with self._lock:
            if self._watching:
                return
            self._watching = True
        self._listen()
        threading.Thread(target=self._watch, args=(why,), name="rest watch", daemon=True).start()

    def _listen(self) -> None:
        """The body's state is of no interest before the first stop."""
        if self._motion is None:
            self._motion = motion = _Motion()
            rows = ((Odometry, "odom", motion.take_odometry), (JointState, "stretch/joint_states", motion.take_joints))
            for kind, topic, take in rows:
                self._node.create_subscription(kind, topic, take, qos_profile_sensor_data, callback_group=self._group)

    def _watch(self, why: str) -> None:
        """Until the body rests."""
        try:
            if self._motion is not None and not self._motion.comes_to_rest(REST_IN, WALL_LIMIT):
                self._node.get_logger().error(f"the body still moves {REST_IN} s after {why}: runstop")
                self._twist.publish(Twist())
                self._runstop.call_async(SetBool.Request(data=True))
        finally:
            with self._lock:
                self._watching = False


class _Motion:
    """Whether base and joints move, from the newest messages."""

    def __init__(self) -> None:
        self._news = threading.Condition()
        self._first: float | None = None
        self._last = 0.0
        self._base: bool | None = None
        self._joints: bool | None = None

    def take_odometry(self, message: Odometry) -> None:
        twist = message.twist.twist
        moving = abs(twist.linear.x) > MOVING * REST_LINEAR or abs(twist.angular.z) > MOVING * REST_ANGULAR
        with self._news:
            self._base = moving
            self._news.notify_all()

    def take_joints(self, message: JointState) -> None:
        stamp = message.header.stamp.sec + message.header.stamp.nanosec * 1e-9
        with self._news:
            self._first = stamp if self._first is None or stamp < self._first else self._first
            self._last = stamp
            self._joints = any(abs(v) > MOVING * REST_ANGULAR for v in message.velocity)
            self._news.notify_all()

    def comes_to_rest(self, seconds: float, wall: float) -> bool:
        """Whether both rest within `seconds` of the robot's own time; a silent robot has `wall` seconds, and then is unknown."""
        end = time.monotonic() + wall
        with self._news:
            # What was heard before the stop says nothing about it.
            self._first = self._base = self._joints = None
            while time.monotonic() < end:
                if self._base is False and self._joints is False:
                    return True
                if self._first is not None and self._last - self._first > seconds:
                    return False
                self._news.wait(0.1)
        return self._first is None  # nothing was heard: there is no driver to stop
