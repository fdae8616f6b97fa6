"""A `navigate_to_pose` server that drives the simulated driver by its velocity topic, with faults to switch on."""

from __future__ import annotations

import math
import threading
from typing import Any

import rclpy
from driver_rig import LIMIT, wait_for
from geometry_msgs.msg import Twist
from nav_msgs.msg import Odometry
from rclpy.action import CancelResponse, GoalResponse
from rclpy.executors import SingleThreadedExecutor

from saycan_ros.nodes.goal_threads import GoalThreadServer
from saycan_ros.outcome import OutcomeError
from saycan_ros.robots.body import JOINTS, Reading
from saycan_ros.robots.standing_in import action_type
from saycan_ros.robots.stretch_messages import odometry_of
from saycan_ros.skills.base_motion import DriveTo, Pace
from saycan_ros.world.pose import Pose2D

NONE = dict.fromkeys(JOINTS, 0.0)
NavigateToPose = action_type("nav2_msgs", "NavigateToPose")


class FakeNav2:
    """Ends within Nav2's own tolerance of 0.25 m and 0.25 rad. Use as a context manager, beside a `DriverRig`.

    Attributes:
        refuses: goals are rejected.
        gives_up: a goal ends as aborted once the base has moved so many metres.
        ignores_cancel: a cancel is accepted, and the drive goes on.
        mute: neither feedback nor speeds are sent any more, and no goal ends.
        goals: poses asked for, in the map frame.
    """

    def __init__(self) -> None:
        self.refuses = self.ignores_cancel = self.mute = False
        self.gives_up = math.inf
        self.goals: list[Pose2D] = []
        self.running = 0
        self._heard = threading.Condition()
        self._newest: Any = None
        self._ended = threading.Event()
        self._spun = threading.Event()

    def __enter__(self) -> FakeNav2:
        self.node = rclpy.create_node("nav2", enable_rosout=False)
        self._twist = self.node.create_publisher(Twist, "stretch/cmd_vel", 1)
        self.node.create_subscription(Odometry, "odom", self._on_odometry, 1)
        # rclpy's MultiThreadedExecutor submits a callback again and again until a worker begins it, and starves every other
        # thread of the process meanwhile; so each drive has a thread of its own, and one thread spins.
        self._server = GoalThreadServer(
            self.node,
            NavigateToPose,
            "navigate_to_pose",
            execute_callback=self._execute,
            goal_callback=lambda request: GoalResponse.REJECT if self.refuses else GoalResponse.ACCEPT,
            cancel_callback=lambda handle: CancelResponse.ACCEPT,
            after=lambda handle: None,
        )
        self._executor = SingleThreadedExecutor()
        self._executor.add_node(self.node)
        self._thread = threading.Thread(target=self._spin, daemon=True)
        self._thread.start()
        return self

    @property
    def ready(self) -> bool:
        """Whether it has heard where the base is; before, a goal would find it silent."""
        return self._newest is not None

    def __exit__(self, *error: object) -> None:
        self._ended.set()
        wait_for(lambda: self.running == 0)
        self._spun.set()
        self._thread.join(10.0)
        self._executor.shutdown(timeout_sec=2.0)
        self.node.destroy_node()

    def _spin(self) -> None:
        while not self._spun.is_set():
            self._executor.spin_once(timeout_sec=0.05)

    def _on_odometry(self, message: Odometry) -> None:
        with self._heard:
            self._newest = odometry_of(message)
            self._heard.notify_all()

    def _execute(self, handle: Any) -> Any:
        self.running += 1
        try:
            return self._drive(handle)
        finally:
            self.running -= 1

    def _drive(self, handle: Any) -> Any:
        pose, result = handle.request.pose.pose, NavigateToPose.Result()
        goal = Pose2D(pose.position.x, pose.position.y, 2 * math.atan2(pose.orientation.z, pose.orientation.w))
        self.goals.append(goal)
        controller, start = DriveTo(goal, Pace(0.26, 1.0), 0.2, 0.2), None
        while not self._ended.is_set():
            reading = self._next()
            start = start or reading.base
            if self.mute:
                continue
            if handle.is_cancel_requested and not self.ignores_cancel:
                self._say(0.0, 0.0)
                handle.canceled()
                return result
            try:
                linear, angular, arrived = controller.step(reading)
            except OutcomeError:
                arrived, linear, angular = True, 0.0, 0.0
            if reading.base.distance(start) > self.gives_up:
                self._say(0.0, 0.0)
                handle.abort()
                result.error_code, result.error_msg = 204, "the way is blocked"
                return result
            self._say(linear, angular)
            handle.publish_feedback(NavigateToPose.Feedback(distance_remaining=reading.base.distance(goal)))
            if arrived:
                handle.succeed()
                return result
        handle.abort()
        return result

    def _next(self) -> Reading:
        with self._heard:
            self._heard.wait(0.1)
            # A goal may come before the first odometry does.
            assert self._heard.wait_for(lambda: self._newest is not None, LIMIT)
            odometry = self._newest
        return Reading(odometry.stamp, NONE, NONE, NONE, odometry.pose, odometry.speed)

    def _say(self, linear: float, angular: float) -> None:
        message = Twist()
        message.linear.x, message.angular.z = float(linear), float(angular)
        self._twist.publish(message)
