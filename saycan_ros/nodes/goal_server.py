"""One action server that runs one goal at a time and ends every goal with exactly one result."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from rclpy.action import ActionServer, CancelResponse, GoalResponse
from rclpy.action.server import ServerGoalHandle
from rclpy.callback_groups import ReentrantCallbackGroup
from rclpy.node import Node

from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError

ResultT = TypeVar("ResultT")


class Goal:
    """One accepted goal: its request, its feedback channel, and whatever asks it to end."""

    def __init__(self, handle: ServerGoalHandle, halted: Callable[[], Outcome | None], before: Goal | None) -> None:
        self.before = before
        self.request: Any = handle.request
        self.ended = threading.Event()
        self.superseded = threading.Event()
        self._handle = handle
        self._halted = halted

    def interrupted(self) -> Outcome | None:
        """Why this goal has to end now, or None to go on; may be asked from any thread."""
        if (outcome := self._halted()) is not None:
            return outcome
        if self.superseded.is_set():
            return Outcome(OutcomeCode.SUPERSEDED, "a newer goal took its place")
        if self._handle.is_cancel_requested:
            return Outcome(OutcomeCode.CANCELLED, "cancelled by the client")
        return None

    def feedback(self, message: Any) -> None:
        """Publish feedback to the client."""
        self._handle.publish_feedback(message)


class GoalServer(Generic[ResultT]):
    """Serves one action with `run(goal) -> (outcome, result)`, called in a thread of the node's executor.

    A newer goal supersedes the running one, which is aborted (never marked cancelled) before the newer one starts. A
    cancel is always accepted and is seen whenever it comes: before the goal starts, while it runs, and in its last cycle.
    Needs a MultiThreadedExecutor.
    """

    def __init__(
        self,
        node: Node,
        action_type: Any,
        name: str,
        run: Callable[[Goal], tuple[Outcome, ResultT]],
        refuse: Callable[[Outcome], ResultT],
        halted: Callable[[], Outcome | None] = lambda: None,
        supersede_limit: float = 20.0,
    ) -> None:
        """`refuse` makes a result for a goal that never ran; `supersede_limit` (wall s) bounds the wait for an old goal."""
        self._run = run
        self._refuse = refuse
        self._halted = halted
        self._limit = supersede_limit
        self._lock = threading.Lock()
        self._newest: Goal | None = None
        self._goals: dict[bytes, Goal] = {}
        self._logger = node.get_logger()
        self._server = ActionServer(
            node,
            action_type,
            name,
            execute_callback=self._execute,
            callback_group=ReentrantCallbackGroup(),
            goal_callback=lambda request: GoalResponse.ACCEPT,
            handle_accepted_callback=self._accepted,
            cancel_callback=lambda handle: CancelResponse.ACCEPT,
        )

    def destroy(self) -> None:
        """Stop serving."""
        self._server.destroy()

    def _accepted(self, handle: ServerGoalHandle) -> None:
        with self._lock:
            goal = Goal(handle, self._halted, self._newest)
            if self._newest is not None:
                self._newest.superseded.set()
            self._goals[bytes(handle.goal_id.uuid)] = self._newest = goal
        handle.execute()

    def _execute(self, handle: ServerGoalHandle) -> ResultT:
        with self._lock:
            goal = self._goals.pop(bytes(handle.goal_id.uuid))
        outcome, result = self._serve(goal)
        if outcome.ok:
            handle.succeed()
        elif outcome.code is OutcomeCode.CANCELLED and handle.is_cancel_requested:
            handle.canceled()
        else:
            handle.abort()
        return result

    def _serve(self, goal: Goal) -> tuple[Outcome, ResultT]:
        try:
            before, goal.before = goal.before, None
            if before is not None and not before.ended.wait(self._limit):
                outcome = Outcome(OutcomeCode.RESOURCE_BUSY, f"the goal before it did not end within {self._limit:.0f} s")
                return outcome, self._refuse(outcome)
            if (ended := goal.interrupted()) is not None:
                return ended, self._refuse(ended)
            return self._run(goal)
        except OutcomeError as error:
            return error.outcome, self._refuse(error.outcome)
        except Exception as error:  # noqa: BLE001 - the last line of defence: a goal must end with a result
            self._logger.error(f"a goal raised {type(error).__name__}: {error}")
            outcome = Outcome(OutcomeCode.INFRASTRUCTURE, f"{type(error).__name__}: {error}")
            return outcome, self._refuse(outcome)
        finally:
            goal.ended.set()
