"""An action server that runs each goal in a thread of its own, so that no goal occupies the executor."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from rclpy.action import ActionServer


class GoalThreadServer(ActionServer):
    """rclpy runs goals as tasks of the executor: a goal that blocks takes a thread away from cancels, stops and other goals.

    Here the executor only takes requests and hands a goal over; any executor will do, a single-threaded one too.
    """

    def __init__(self, *args: Any, after: Callable[[Any], None], **options: Any) -> None:
        """`after` is called with the goal's handle once its result is on its way."""
        self._after = after
        super().__init__(*args, **options)

    def notify_execute(self, goal_handle: Any, execute_callback: Any) -> None:
        """As in rclpy, in a new thread instead of a task of the executor."""
        arguments = (execute_callback or self._execute_callback, goal_handle)
        threading.Thread(target=self._drive, args=arguments, name="goal", daemon=True).start()

    def _drive(self, execute_callback: Any, goal_handle: Any) -> None:
        """The callback is no coroutine, so rclpy's wrapper ends in its first step."""
        steps = self._execute_goal(execute_callback, goal_handle)
        try:
            while True:
                steps.send(None)
        except StopIteration:
            self._after(goal_handle)
