"""An executor for a node that owns its own loop."""

from __future__ import annotations

from rclpy.executors import ExternalShutdownException, ShutdownException, SingleThreadedExecutor, TimeoutException


class DrainingExecutor(SingleThreadedExecutor):
    """Runs in the caller's thread whatever is ready, and comes back."""

    def drain(self, seconds: float = 0.0, most: int = 64) -> int:
        """Wait at most `seconds` of wall time for something to do, then do all that is ready, at most `most` callbacks.

        Returns:
            How many callbacks ran.
        """
        count = 0
        while count < most:
            try:
                handler, _, _ = self.wait_for_ready_callbacks(timeout_sec=seconds if count == 0 else 0.0)
            except (TimeoutException, ShutdownException, ExternalShutdownException):
                return count
            handler()
            handler.result()  # raises what the callback raised
            count += 1
        return count
