"""Long drives through Nav2."""

from __future__ import annotations

import contextlib
import logging
import math
import threading
import time
from collections.abc import Callable
from typing import Any

from action_msgs.msg import GoalStatus
from action_msgs.srv import CancelGoal
from geometry_msgs.msg import PoseStamped
from rclpy._rclpy_pybind11 import RCLError
from rclpy.exceptions import InvalidHandle
from rclpy.node import Node

from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.robots.choice import choice
from saycan_ros.robots.standing_in import action_type
from saycan_ros.robots.threaded_action_client import ThreadedActionClient
from saycan_ros.world.pose import Pose2D

ACTION = "navigate_to_pose"
WAYS = ("auto", "nav2", "drive")
SILENT = 3.0  # s of wall time without an answer or feedback after which the server counts as gone
# A cancel without an answer is sent again after so many seconds of wall time, so many times in all.
CANCEL_AGAIN, CANCELS = 0.5, 6
REJECTED = CancelGoal.Response.ERROR_REJECTED
LOGGER = logging.getLogger(__name__)


class Navigator:
    """A client of Nav2's `navigate_to_pose`, one drive at a time; Nav2 sends its speeds to the driver itself.

    A drive that Nav2 refuses, gives up or no longer speaks of has failed; nobody goes on blindly where a map showed no way. Where
    Nav2 is not up when a drive would begin, there is none, and the caller drives by itself.

    The node gets the parameter `navigation`: `auto`, `nav2` (it has to be up) or `drive` (it is never used).

    Args:
        ended: called when a drive has ended, in the executor's thread and before its end is known to anyone else.
    """

    def __init__(self, node: Node, ended: Callable[[], None]) -> None:
        self._clock = node.get_clock()
        self._ended = ended
        self._turn = threading.Lock()
        self._drive: _Drive | None = None
        self._wanted = choice(node, "navigation", WAYS)
        self._action = action_type("nav2_msgs", "NavigateToPose")
        self._client = ThreadedActionClient(node, self._action, ACTION) if self._wanted != "drive" else None

    @property
    def active(self) -> bool:
        """Whether Nav2 may still move the base."""
        drive = self._drive
        return drive is not None and drive.moves and self._client is not None and bool(self._client.server_is_ready())

    def begin(self, goal: Pose2D) -> _Drive | None:
        """Send the base to a pose in the `map` frame, or None where Nav2 is not up; waits for nothing.

        Raises:
            OutcomeError: SERVER_GONE, where Nav2 has to be up and is not.
        """
        if self._client is None:
            return None
        if not self._client.server_is_ready():
            if self._wanted == "nav2":
                raise OutcomeError(OutcomeCode.SERVER_GONE, f"no action {ACTION}; is Nav2 running?")
            return None
        self.cancel()
        request = self._action.Goal(pose=PoseStamped())
        request.pose.header.frame_id = "map"
        request.pose.header.stamp = self._clock.now().to_msg()
        request.pose.pose.position.x, request.pose.pose.position.y = float(goal.x), float(goal.y)
        request.pose.pose.orientation.z = math.sin(goal.heading / 2)
        request.pose.pose.orientation.w = math.cos(goal.heading / 2)
        drive = _Drive(self._client, self._ended)
        with self._turn:
            self._drive = drive
        future = self._client.send_goal_async(request, feedback_callback=drive.on_feedback)
        future.add_done_callback(drive.on_answer)
        return drive

    def cancel(self) -> None:
        """End the drive under way, if any; waits for nothing. One that is not accepted yet is cancelled when it is."""
        with self._turn:
            drive = self._drive
        if drive is not None:
            drive.cancel()

    def close(self) -> None:
        """Leave the graph."""
        with self._turn:
            drive = self._drive
        if drive is not None:
            drive.close()
        if self._client is not None:
            self._client.destroy()


class _Drive:
    """Implements `robots.body.Navigation`."""

    def __init__(self, client: ThreadedActionClient, ended: Callable[[], None]) -> None:
        self._client = client
        self._ended = ended
        self._turn = threading.Lock()
        self._handle: Any = None
        self._cancelled = False
        self._stopped = threading.Event()  # Nav2 has ended it, taken its cancel, or been asked often enough
        self._until = math.inf  # wall s; after that a cancelled drive of which nothing is heard counts as ended
        self._outcome: Outcome | None = None
        self._heard = time.monotonic()
        self.left = math.inf

    @property
    def moves(self) -> bool:
        """Whether it may still move the base: until Nav2 has ended it, or has fallen silent after it was told to.

        Where it was given up here, until Nav2 has taken the cancel.
        """
        if self._outcome is not None and (not self._cancelled or self._stopped.is_set()):
            return False
        now = time.monotonic()
        return not self._cancelled or now < self._until or (self._outcome is None and now - self._heard < SILENT)

    def finished(self) -> bool:
        """See `robots.body.Navigation`."""
        silent = time.monotonic() - self._heard
        if self._outcome is None and (silent > SILENT or not self._client.server_is_ready()):
            self.cancel()
            self._end(Outcome(OutcomeCode.SERVER_GONE, f"{ACTION} has said nothing for {silent:.1f} s; is Nav2 still running?"))
        if self._outcome is None:
            return False
        if not self._outcome.ok:
            raise OutcomeError(self._outcome.code, self._outcome.message)
        return True

    def cancel(self) -> None:
        """See `Navigator.cancel`."""
        with self._turn:
            if self._cancelled or self._outcome is not None:
                return
            self._until = time.monotonic() + 2 * CANCELS * CANCEL_AGAIN
            self._cancelled = True
            handle = self._handle
        if handle is not None:
            self._insist(handle)

    def close(self) -> None:
        """Insist on nothing any more."""
        self._stopped.set()

    def _insist(self, handle: Any) -> None:
        """Cancel, in a thread of its own, until Nav2 has answered; one answer that is lost must not leave it driving."""
        threading.Thread(target=self._cancel_until_answered, args=(handle,), name="nav2_cancel", daemon=True).start()

    def _cancel_until_answered(self, handle: Any) -> None:
        # Where the context shuts down under it nobody is left to tell.
        with contextlib.suppress(RCLError, InvalidHandle):
            for _ in range(CANCELS):
                handle.cancel_goal_async().add_done_callback(self.on_cancelled)
                if self._stopped.wait(CANCEL_AGAIN):
                    return
            LOGGER.error("Nav2 did not take a cancel %d times; the watch over the halt sees to the rest", CANCELS)
        self._stopped.set()

    # In the executor's thread

    def on_feedback(self, message: Any) -> None:
        self._heard = time.monotonic()
        self.left = float(message.feedback.distance_remaining)

    def on_answer(self, future: Any) -> None:
        handle = future.result()
        if not handle.accepted:
            self._stopped.set()
            self._end(Outcome(OutcomeCode.MOTION_FAILED, "Nav2 refused the goal"))
            return
        with self._turn:
            self._handle, cancelled = handle, self._cancelled
        self._heard = time.monotonic()
        handle.get_result_async().add_done_callback(self.on_result)
        if cancelled:
            self._insist(handle)

    def on_cancelled(self, future: Any) -> None:
        if future.result().return_code != REJECTED:
            self._stopped.set()

    def on_result(self, future: Any) -> None:
        answer = future.result()
        self._stopped.set()
        if answer.status == GoalStatus.STATUS_SUCCEEDED:
            self._end(Outcome(OutcomeCode.SUCCEEDED))
        elif answer.status == GoalStatus.STATUS_CANCELED:
            self._end(Outcome(OutcomeCode.MOTION_FAILED, "the drive was cancelled"))
        else:
            # Older Nav2 has no words for it.
            words = getattr(answer.result, "error_msg", "") or "there is no way, or it is blocked"
            what = f"Nav2 gave the drive up (error {getattr(answer.result, 'error_code', 0)}): {words}"
            self._end(Outcome(OutcomeCode.MOTION_FAILED, what))

    def _end(self, outcome: Outcome) -> None:
        self._ended()
        self._outcome = self._outcome or outcome
