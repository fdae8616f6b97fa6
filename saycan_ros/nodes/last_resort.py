"""Stopping a Stretch from outside the process that commands it, harder and harder until it rests."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable
from typing import Any

from action_msgs.srv import CancelGoal
from geometry_msgs.msg import Twist
from nav_msgs.msg import Odometry
from rclpy._rclpy_pybind11 import RCLError
from rclpy.callback_groups import ReentrantCallbackGroup
from rclpy.exceptions import InvalidHandle
from rclpy.node import Node
from rclpy.qos import qos_profile_sensor_data
from sensor_msgs.msg import JointState
from std_srvs.srv import SetBool, Trigger

from saycan_ros.nodes.motion_watch import MotionWatch

REST_IN = 1.5  # s of the robot's stamps from the stop to rest, before the runstop
WALL_LIMIT = 8.0  # wall s after which a body that is not heard to rest is runstopped, too
LOOK = 0.1  # wall s
AGAIN = 1.0  # wall s between two calls of a runstop that is not answered
TRIES = 10
# Whoever drives by these actions is told to give up, too.
ACTIONS = ("navigate_to_pose", "stretch_controller/follow_joint_trajectory")


class LastResort:
    """A zero velocity, `stop_the_robot`, a cancel of what others drive by, and, where the body goes on moving, the `runstop`.

    `stop` returns at once. Until `release`, or until the body rests where nothing is latched, any motion leads to the runstop: a
    command that comes after the stop, from whomever, does not get away with it.
    """

    def __init__(self, node: Node, latched: Callable[[], bool]) -> None:
        self._node = node
        self._latched = latched
        self._allowed = 0  # how often motion was allowed again
        self._group = ReentrantCallbackGroup()
        self._twist = node.create_publisher(Twist, "stretch/cmd_vel", 1)
        self._stop = node.create_client(Trigger, "stop_the_robot", callback_group=self._group)
        self._runstop = node.create_client(SetBool, "runstop", callback_group=self._group)
        self._cancels = [
            node.create_client(CancelGoal, f"{action}/_action/cancel_goal", callback_group=self._group) for action in ACTIONS
        ]
        self._lock = threading.Lock()
        self._watching = False
        self._motion: MotionWatch | None = None

    def stop(self, why: str) -> None:
        """Stop the body now, and watch that it comes to rest and stays so."""
        self._twist.publish(Twist())
        _call(self._stop, Trigger.Request())
        for client in self._cancels:
            _call(client, CancelGoal.Request())  # an empty request cancels every goal
        with self._lock:
            motion = self._listen()
            if self._watching:
                return  # its time runs since the first stop: one repeated all the time must not put the runstop off
            motion.restart()
            self._watching = True
            allowed = self._allowed
        threading.Thread(target=self._watch_quietly, args=(motion, why, allowed), name="rest watch", daemon=True).start()

    def release(self) -> None:
        """Motion is allowed again from now on; a watch under way ends."""
        with self._lock:
            self._allowed += 1
            self._watching = False

    def _listen(self) -> MotionWatch:
        """The body's state is of no interest before the first stop."""
        if self._motion is None:
            self._motion = motion = MotionWatch()
            rows = ((Odometry, "odom", motion.take_odometry), (JointState, "stretch/joint_states", motion.take_joints))
            for kind, topic, take in rows:
                self._node.create_subscription(kind, topic, take, qos_profile_sensor_data, callback_group=self._group)
        return self._motion

    def _watch_quietly(self, motion: MotionWatch, why: str, allowed: int) -> None:
        # Where the node goes away under it there is nobody left to tell.
        with contextlib.suppress(RCLError, InvalidHandle):
            self._watch(motion, why, allowed)

    def _watch(self, motion: MotionWatch, why: str, allowed: int) -> None:
        """Until motion is allowed again, or the body rests and nothing is latched."""
        pause = threading.Event()
        while self._node.context.ok():
            verdict = motion.verdict(REST_IN, WALL_LIMIT)
            with self._lock:
                # Asked after the verdict: what moves since a resume may move.
                if self._allowed != allowed:
                    return
                if verdict is True and not self._latched():
                    self._watching = False
                    return
            if verdict is False:
                self._node.get_logger().error(f"the body moves after {why}: runstop")
                self._press_runstop()
                motion.restart()
            pause.wait(LOOK)

    def _press_runstop(self) -> None:
        """Until the driver answers, or it has been asked often enough."""
        for _ in range(TRIES):
            self._twist.publish(Twist())
            answered = _call(self._runstop, SetBool.Request(data=True))
            end = time.monotonic() + AGAIN
            while time.monotonic() < end:
                if answered is not None and answered.done():
                    return
                time.sleep(LOOK / 2)
        self._node.get_logger().error("the driver does not answer its runstop: press the robot's own")


def _call(client: Any, request: Any) -> Any:
    """The future of a call, or None where there is no server; waits for nothing."""
    return client.call_async(request) if client.service_is_ready() else None
