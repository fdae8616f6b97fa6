"""An action client that may be used from another thread than the one that spins."""

from __future__ import annotations

import threading
from typing import Any

from rclpy.action import ActionClient


class ThreadedActionClient(ActionClient):
    """rclpy's ActionClient registers a request only after it was sent, without a lock.

    A response that the spinning thread takes in between is dropped as unexpected, and its future never ends: an accepted goal
    without an owner, a lost cancel, or a lost result. Here responses wait until the request they answer is registered.
    """

    def __init__(self, node: Any, action_type: Any, action_name: str) -> None:
        self._sending = threading.RLock()
        super().__init__(node, action_type, action_name)

    async def execute(self, taken_data: Any) -> None:
        """As in rclpy, after every request under way is registered."""
        with self._sending:
            pass
        await super().execute(taken_data)

    def send_goal_async(self, *args: Any, **kwargs: Any) -> Any:
        """As in rclpy."""
        with self._sending:
            return super().send_goal_async(*args, **kwargs)

    def _cancel_goal_async(self, goal_handle: Any) -> Any:
        with self._sending:
            return super()._cancel_goal_async(goal_handle)

    def _get_result_async(self, goal_handle: Any) -> Any:
        with self._sending:
            return super()._get_result_async(goal_handle)
