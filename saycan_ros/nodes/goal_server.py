"""One action server that runs one goal at a time and ends every goal with exactly one result."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from rclpy._rclpy_pybind11 import RCLError
from rclpy.action import CancelResponse, GoalResponse
from rclpy.action.server import ServerGoalHandle
from rclpy.node import Node

from saycan_ros.nodes.goal_threads import GoalThreadServer
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.skills.interrupt import Interrupt

ResultT = TypeVar("ResultT")
SLICE = 0.05  # wall s between two looks at why a waiting goal might have to end
TRANSITION_LIMIT = 1.0  # wall s for rclpy to mark a goal whose cancel was accepted
RESULT_KEPT = 120  # s that a result is kept for a client that asks late
CANCELLED = Outcome(OutcomeCode.CANCELLED, "cancelled by the client")


class Goal:
    """One accepted goal: its request, its feedback channel, and whatever asks it to end."""

    def __init__(self, handle: ServerGoalHandle, halted: Callable[[], Outcome | None]) -> None:
        self.request: Any = handle.request
        self.id = bytes(handle.goal_id.uuid)
        self.interrupt = Interrupt()
        self.outcome: Outcome | None = None
        self._handle = handle
        self._halted = halted

    def interrupted(self) -> Outcome | None:
        """Why this goal has to end now, or None to go on; may be asked from any thread."""
        if (outcome := self.interrupt.outcome) is not None:
            return outcome
        if (outcome := self._halted()) is not None:
            self.interrupt.tell(outcome)
        return self.interrupt.outcome

    def told(self) -> Outcome | None:
        """As `interrupted`, without looking for a new reason."""
        return self.interrupt.outcome

    def feedback(self, message: Any) -> None:
        """Publish feedback to the client."""
        self._handle.publish_feedback(message)


class GoalServer(Generic[ResultT]):
    """Serves one action with `run(goal) -> (outcome, result)`, called in a thread of its own.

    A newer goal supersedes the running one, which is aborted (never marked cancelled) before the newer one starts; a goal
    that can never run supersedes nothing. A cancel is seen whenever it comes: before the goal starts, while it runs, and in its
    last cycle; once the result is made it is rejected. Any executor will do.
    """

    def __init__(
        self,
        node: Node,
        action_type: Any,
        name: str,
        run: Callable[[Goal], tuple[Outcome, ResultT]],
        refuse: Callable[[Outcome], ResultT],
        halted: Callable[[bytes], Outcome | None] = lambda goal: None,
        check: Callable[[Any, bool], Outcome | None] = lambda request, busy: None,
        ended: Callable[[Any, Outcome], None] = lambda request, outcome: None,
        ready: Callable[[], bool] = lambda: True,
        supersede_limit: float = 30.0,
    ) -> None:
        """Serve until `destroy`.

        Args:
            refuse: makes the result of a goal that never ran, or that ended in its last moment.
            halted: asked all the time with a goal's id; an outcome ends that goal.
            check: (request, whether a goal runs) -> an outcome that refuses the goal before it supersedes anything.
            ended: called with each request and its outcome, after the result has been sent.
            ready: whether goals may start yet; they wait until it is true, and only then is `halted` asked.
            supersede_limit: wall seconds a goal waits for the one before it to end.
        """
        self._run = run
        self._refuse = refuse
        self._halted = halted
        self._check = check
        self._ended = ended
        self._ready = ready
        self._limit = supersede_limit
        self._turn = threading.Condition()
        self._newest: Goal | None = None
        self._active: dict[bytes, Goal] = {}
        self._told: dict[bytes, Goal] = {}
        self._running: Goal | None = None
        self._logger = node.get_logger()
        self._server = GoalThreadServer(
            node,
            action_type,
            name,
            execute_callback=self._execute,
            goal_callback=lambda request: GoalResponse.ACCEPT,
            handle_accepted_callback=self._accepted,
            cancel_callback=self._cancel,
            result_timeout=RESULT_KEPT,
            after=self._after,
        )

    def goals(self) -> list[bytes]:
        """The ids of the goals that wait or run."""
        with self._turn:
            return list(self._active)

    def end_all(self, outcome: Outcome) -> None:
        """Tell every goal that waits or runs to end with `outcome`, even where the reason passes before it is looked at."""
        with self._turn:
            goals = list(self._active.values())
        for goal in goals:
            goal.interrupt.tell(outcome)
        with self._turn:
            self._turn.notify_all()

    def close(self, outcome: Outcome, seconds: float) -> bool:
        """End every goal and wait at most `seconds` of wall time until all have."""
        self.end_all(outcome)
        with self._turn:
            return self._turn.wait_for(lambda: not self._active, seconds)

    def destroy(self) -> None:
        """Stop serving."""
        self._server.destroy()

    def _accepted(self, handle: ServerGoalHandle) -> None:
        goal_id = bytes(handle.goal_id.uuid)
        goal = Goal(handle, lambda: self._halted(goal_id))
        with self._turn:
            refused = self._check(handle.request, self._running is not None or self._newest is not None)
            older = None if refused is not None else self._newest
            self._newest = self._newest if refused is not None else goal
            self._active[goal_id] = goal
        if refused is not None:
            goal.interrupt.tell(refused)
        if older is not None:
            older.interrupt.tell(Outcome(OutcomeCode.SUPERSEDED, "a newer goal took its place"))
        try:
            handle.execute()
        except RCLError:
            # A cancel came between rclpy's look at the state and its step to EXECUTING; now it sees CANCELING.
            handle.execute()

    def _cancel(self, handle: ServerGoalHandle) -> CancelResponse:
        with self._turn:
            goal = self._active.get(bytes(handle.goal_id.uuid))
        # Told first, marked by rclpy afterwards: the body halts before anything is answered.
        taken = goal is not None and (goal.interrupt.tell(CANCELLED) or goal.interrupt.outcome is not None)
        return CancelResponse.ACCEPT if taken else CancelResponse.REJECT

    def _execute(self, handle: ServerGoalHandle) -> ResultT:
        with self._turn:
            goal = self._active[bytes(handle.goal_id.uuid)]
        try:
            outcome, result = self._serve(goal)
            told = goal.interrupt.close()
            if told is not None and told.code is not outcome.code:
                # What the goal was told to end with is what whoever told it may count on.
                words = told.message if outcome.ok else f"{told.message}; meanwhile: {outcome}"
                outcome = Outcome(told.code, words)
                result = self._refuse(outcome)
            goal.outcome = outcome
            self._conclude(handle, outcome)
        finally:
            with self._turn:
                self._active.pop(goal.id, None)
                self._told[goal.id] = goal
                if self._newest is goal:
                    self._newest = None
                self._turn.notify_all()
        return result

    def _after(self, handle: ServerGoalHandle) -> None:
        with self._turn:
            goal = self._told.pop(bytes(handle.goal_id.uuid), None)
        if goal is not None and goal.outcome is not None:
            self._ended(goal.request, goal.outcome)

    def _conclude(self, handle: ServerGoalHandle, outcome: Outcome) -> None:
        """The goal's last state; an accepted cancel may not have reached rclpy's own state yet."""
        if outcome.ok:
            handle.succeed()
            return
        if outcome.code is OutcomeCode.CANCELLED:
            end = time.monotonic() + TRANSITION_LIMIT
            while not handle.is_cancel_requested and time.monotonic() < end:
                time.sleep(0.0005)
            if handle.is_cancel_requested:
                handle.canceled()
                return
        handle.abort()

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
                ready = self._ready()
                if (ended := goal.interrupted() if ready else goal.told()) is not None:
                    return ended
                if self._running is None and ready:
                    self._running = goal
                    return None
                if time.monotonic() > end:
                    what = f"the goal before it did not end within {self._limit:.0f} s"
                    return Outcome(OutcomeCode.RESOURCE_BUSY, what)
                self._turn.wait(SLICE)
