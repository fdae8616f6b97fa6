"""One action server that runs one goal at a time and ends every goal with exactly one result."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from rclpy._rclpy_pybind11 import RCLError
from rclpy.action import ActionServer, CancelResponse, GoalResponse
from rclpy.action.server import ServerGoalHandle
from rclpy.callback_groups import ReentrantCallbackGroup
from rclpy.node import Node

from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError

ResultT = TypeVar("ResultT")
SLICE = 0.05  # wall s between two looks at why a waiting goal might have to end


class Goal:
    """One accepted goal: its request, its feedback channel, and whatever asks it to end."""

    def __init__(self, handle: ServerGoalHandle, halted: Callable[[], Outcome | None]) -> None:
        self.request: Any = handle.request
        self._handle = handle
        self._halted = halted
        self._told: Outcome | None = None

    def tell_to_end(self, outcome: Outcome) -> None:
        """End with `outcome`; what was told first stays."""
        self._told = self._told or outcome

    def interrupted(self) -> Outcome | None:
        """Why this goal has to end now, or None to go on; may be asked from any thread."""
        if (outcome := self._told or self._halted()) is not None:
            return outcome
        if self._handle.is_cancel_requested:
            return Outcome(OutcomeCode.CANCELLED, "cancelled by the client")
        return None

    def feedback(self, message: Any) -> None:
        """Publish feedback to the client."""
        self._handle.publish_feedback(message)


class GoalServer(Generic[ResultT]):
    """Serves one action with `run(goal) -> (outcome, result)`, called in a thread of the node's executor.

    A newer goal supersedes the running one, which is aborted (never marked cancelled) before the newer one starts; a goal
    that can never run supersedes nothing. A cancel is always accepted and is seen whenever it comes: before the goal starts,
    while it runs, and in its last cycle. Needs a MultiThreadedExecutor with three threads or more.
    """

    def __init__(
        self,
        node: Node,
        action_type: Any,
        name: str,
        run: Callable[[Goal], tuple[Outcome, ResultT]],
        refuse: Callable[[Outcome], ResultT],
        halted: Callable[[], Outcome | None] = lambda: None,
        check: Callable[[Any, bool], Outcome | None] = lambda request, busy: None,
        supersede_limit: float = 30.0,
    ) -> None:
        """Serve until `destroy`.

        Args:
            refuse: makes the result of a goal that never ran.
            halted: asked all the time; an outcome ends every goal.
            check: (request, whether a goal runs) -> an outcome that refuses the goal before it supersedes anything.
            supersede_limit: wall seconds a goal waits for the one before it to end.
        """
        self._run = run
        self._refuse = refuse
        self._halted = halted
        self._check = check
        self._limit = supersede_limit
        self._turn = threading.Condition()
        self._newest: Goal | None = None
        self._active: set[Goal] = set()
        self._running: Goal | None = None
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

    def end_all(self, outcome: Outcome) -> None:
        """Tell every goal that waits or runs to end with `outcome`, even where the reason passes before it is looked at."""
        with self._turn:
            for goal in self._active:
                goal.tell_to_end(outcome)
            self._turn.notify_all()

    def close(self, outcome: Outcome, seconds: float) -> bool:
        """End every goal and wait at most `seconds` of wall time until all have; the node must go on spinning."""
        self.end_all(outcome)
        with self._turn:
            return self._turn.wait_for(lambda: not self._active, seconds)

    def destroy(self) -> None:
        """Stop serving."""
        self._server.destroy()

    def _accepted(self, handle: ServerGoalHandle) -> None:
        goal = Goal(handle, self._halted)
        with self._turn:
            refused = self._check(handle.request, self._running is not None)
            if refused is not None:
                goal.tell_to_end(refused)
            else:
                if self._newest is not None:
                    self._newest.tell_to_end(Outcome(OutcomeCode.SUPERSEDED, "a newer goal took its place"))
                self._newest = goal
            self._active.add(goal)
            self._goals[bytes(handle.goal_id.uuid)] = goal
            self._turn.notify_all()
        try:
            handle.execute()
        except RCLError:
            # A cancel came between rclpy's look at the state and its step to EXECUTING; now it sees CANCELING.
            handle.execute()

    def _execute(self, handle: ServerGoalHandle) -> ResultT:
        with self._turn:
            goal = self._goals.pop(bytes(handle.goal_id.uuid))
        try:
            outcome, result = self._serve(goal)
            if outcome.ok:
                handle.succeed()
            elif outcome.code is OutcomeCode.CANCELLED and handle.is_cancel_requested:
                handle.canceled()
            else:
                handle.abort()
        finally:
            with self._turn:
                self._active.discard(goal)
                self._turn.notify_all()
        return result

    def _serve(self, goal: Goal) -> tuple[Outcome, ResultT]:
        try:
            if (ended := self._await_turn(goal)) is not None:
                return ended, self._refuse(ended)
            try:
                return self._run(goal)
            finally:
                with self._turn:
                    self._running = None
                    self._turn.notify_all()
        except OutcomeError as error:
            return error.outcome, self._refuse(error.outcome)
        except Exception as error:  # noqa: BLE001 - the last line of defence: a goal must end with a result
            self._logger.error(f"a goal raised {type(error).__name__}: {error}")
            outcome = Outcome(OutcomeCode.INFRASTRUCTURE, f"{type(error).__name__}: {error}")
            return outcome, self._refuse(outcome)

    def _await_turn(self, goal: Goal) -> Outcome | None:
        """Take the turn, or give the outcome that ends the goal before it ran."""
        end = time.monotonic() + self._limit
        with self._turn:
            while True:
                if (ended := goal.interrupted()) is not None:
                    return ended
                if self._running is None:
                    self._running = goal
                    return None
                if time.monotonic() > end:
                    what = f"the goal before it did not end within {self._limit:.0f} s"
                    return Outcome(OutcomeCode.RESOURCE_BUSY, what)
                self._turn.wait(SLICE)
