"""The driver's follow_joint_trajectory action."""

from __future__ import annotations

from typing import Any

from rclpy.action import ActionServer, CancelResponse, GoalResponse
from rclpy.callback_groups import ReentrantCallbackGroup
from rclpy.node import Node

from saycan_ros.robots.standing_in import action_type
from saycan_ros.simulation.stretch_driver import StretchDriver
from saycan_ros.simulation.ticks import Ticks
from saycan_ros.simulation.trajectory_goal import GoalRefused, TrajectoryGoal, TrajectoryPoint

# Two goals nearer together than this (s) are one too many while the first runs.
APART = 0.2


class TrajectoryServer:
    """Serves `stretch_controller/follow_joint_trajectory`; one goal runs, and a later one takes its place.

    As with the real driver a goal that is pre-empted is aborted and what it moved goes on; a cancel stops the robot.
    """

    def __init__(self, node: Node, driver: StretchDriver, ticks: Ticks, fail_out_of_range: bool, limit: float) -> None:
        """`limit` bounds each point, in seconds."""
        self._driver = driver
        self._ticks = ticks
        self._action = self.available()
        self._fail_out_of_range = fail_out_of_range
        self._limit = limit
        self._logger = node.get_logger()
        self._newest: Any = None
        self._last = -APART
        self._server = ActionServer(
            node,
            self._action,
            "stretch_controller/follow_joint_trajectory",
            execute_callback=self._execute,
            goal_callback=self._on_goal,
            handle_accepted_callback=self._on_accepted,
            cancel_callback=lambda handle: CancelResponse.ACCEPT,
            callback_group=ReentrantCallbackGroup(),  # a cancel comes while a goal runs
        )

    @staticmethod
    def available() -> Any:
        """The action's type: control_msgs' where that is installed, else the stand-in of saycan_interfaces."""
        return action_type("control_msgs", "FollowJointTrajectory")

    def _on_goal(self, request: Any) -> GoalResponse:
        if self._driver.faults.goals_rejected > 0:
            self._driver.faults.goals_rejected -= 1
            return GoalResponse.REJECT
        running = self._newest is not None and self._newest.is_active
        if running and self._driver.now - self._last < APART:
            self._logger.warning(f"a goal within {APART} s of the last one is rejected")
            return GoalResponse.REJECT
        self._last = self._driver.now
        return GoalResponse.ACCEPT

    def _on_accepted(self, handle: Any) -> None:
        self._newest = handle
        handle.execute()

    async def _execute(self, handle: Any) -> Any:
        result = self._action.Result()
        trajectory = handle.request.trajectory
        points = [TrajectoryPoint(list(p.positions), list(p.effort), _seconds(p.time_from_start)) for p in trajectory.points]
        try:
            goal = TrajectoryGoal(self._driver, list(trajectory.joint_names), points, self._fail_out_of_range, self._limit)
        except GoalRefused as error:
            result.error_code, result.error_string = error.code, str(error)
            self._logger.error(str(error))
            handle.abort()
            return result
        await self._ticks.until(lambda: self._ended(handle, goal))
        if handle.is_cancel_requested:
            if not self._driver.faults.cancel_ignored:
                self._driver.stop()
            handle.canceled()
            result.error_string = "cancelled"
        elif goal.result is None:
            handle.abort()
            result.error_string = "a newer goal took its place"
        else:
            result.error_code, result.error_string = goal.result
            handle.succeed() if result.error_code == 0 else handle.abort()
        self._logger.info(f"follow_joint_trajectory: {result.error_string}")
        return result

    def _ended(self, handle: Any, goal: TrajectoryGoal) -> bool:
        """One control period of the goal."""
        if handle.is_cancel_requested or self._newest is not handle:
            return True
        goal.update()
        if goal.result is None:
            self._feed_back(handle, goal)
        return goal.result is not None

    def _feed_back(self, handle: Any, goal: TrajectoryGoal) -> None:
        feedback = self._action.Feedback()
        errors, desired = goal.errors(), goal.desired
        feedback.joint_names = list(goal.names)
        feedback.desired.positions = [float(x) for x in desired.positions]
        feedback.error.positions = [float(x) for x in errors]
        feedback.actual.positions = [float(x - e) for x, e in zip(desired.positions, errors, strict=False)]
        handle.publish_feedback(feedback)


def _seconds(duration: Any) -> float:
    return float(duration.sec + duration.nanosec * 1e-9)
