"""A client of one skill's action server that looks closer than a usual one: by goal id, down to the services of the action."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import Any

from action_msgs.msg import GoalInfo, GoalStatus, GoalStatusArray
from action_msgs.srv import CancelGoal
from rclpy.node import Node
from rclpy.qos import qos_profile_action_status_default
from unique_identifier_msgs.msg import UUID

from saycan_interfaces.action import ExecuteSkill
from saycan_ros.nodes.conversions import to_outcome
from saycan_ros.nodes.threaded_action_client import ThreadedActionClient
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError

TERMINAL = frozenset({GoalStatus.STATUS_SUCCEEDED, GoalStatus.STATUS_CANCELED, GoalStatus.STATUS_ABORTED})
KEPT = 64  # goals whose statuses are remembered
SETTLE = 0.5  # wall s for the status message of a goal whose result has come


@dataclass(frozen=True)
class Ended:
    """The result of a goal: its ROS status, its outcome, and the wall time (monotonic) at which it came."""

    status: int
    outcome: Outcome
    wall: float


class ProbeGoal:
    """One goal under way; everything it hears is kept with its wall time."""

    def __init__(self, identity: bytes) -> None:
        self.identity = identity
        self.sent = time.monotonic()
        self.accepted: float | None = None
        self.cancelled: float | None = None
        self.progress = 0.0
        self.phase = ""
        self.ended: Ended | None = None
        self.rejected = False
        self.cancel_answers: list[Any] = []
        self._changed = threading.Condition()

    def wait(self, seconds: float, what: str = "ended", progress: float = 0.0) -> bool:
        """Wait at most `seconds` of wall time until it is `accepted`, `running` (feedback of `progress` or more) or `ended`.

        A goal that has ended or was rejected is waited for no longer. Whether what was waited for has come.
        """

        def came() -> bool:
            if what == "accepted":
                return self.accepted is not None
            if what == "running":
                return self.phase != "" and self.progress >= progress
            return self.ended is not None

        with self._changed:
            self._changed.wait_for(lambda: came() or self.ended is not None or self.rejected, seconds)
            return came()

    def note(self, **values: Any) -> None:
        """Take something heard, from any thread."""
        with self._changed:
            for name, value in values.items():
                setattr(self, name, value)
            self._changed.notify_all()


class SkillProbe:
    """Sends goals to `skills/<id>` and counts how often each gives a result; another thread must spin `node`."""

    def __init__(self, node: Node, name: str) -> None:
        self.name = name
        self._client = ThreadedActionClient(node, ExecuteSkill, name)
        self._cancel = node.create_client(CancelGoal, f"{name}/_action/cancel_goal")
        self._result = node.create_client(ExecuteSkill.Impl.GetResultService, f"{name}/_action/get_result")
        self._statuses: dict[bytes, set[int]] = {}
        self._heard = threading.Condition()
        topic = f"{name}/_action/status"
        node.create_subscription(GoalStatusArray, topic, self._on_status, qos_profile_action_status_default)

    def ready(self, seconds: float) -> bool:
        """Whether the server is there, waiting at most `seconds` of wall time."""
        there = bool(self._client.wait_for_server(timeout_sec=seconds))
        return there and bool(self._cancel.wait_for_service(timeout_sec=seconds))

    def send(self, phrase: str, identity: bytes, *, cancel_on_accept: bool = False) -> ProbeGoal:
        """Send a goal whose 16-byte id is chosen here; `cancel_on_accept` cancels it where its acceptance is handled."""
        goal = self._watched(identity)

        def hear(message: Any) -> None:
            goal.note(phase=message.feedback.phase or "running", progress=float(message.feedback.progress))

        def answered(sending: Any) -> None:
            handle = sending.result()
            if not handle.accepted:
                goal.note(rejected=True)
                return
            if cancel_on_accept:
                self.cancel(goal)
            goal.note(accepted=time.monotonic())
            handle.get_result_async().add_done_callback(lambda future: self._take_result(goal, future.result()))

        sending = self._client.send_goal_async(ExecuteSkill.Goal(skill=phrase), hear, UUID(uuid=list(identity)))
        sending.add_done_callback(answered)
        return goal

    def follow(self, identity: bytes) -> ProbeGoal:
        """A goal that somebody else sends under this id: its result is asked for like the sender does."""
        goal = self._watched(identity)
        request = ExecuteSkill.Impl.GetResultService.Request(goal_id=UUID(uuid=list(identity)))
        self._result.call_async(request).add_done_callback(lambda future: self._take_result(goal, future.result()))
        return goal

    def cancel(self, goal: ProbeGoal) -> None:
        """Ask for the goal's end by its id alone, whether or not it has been accepted; only the first time is kept."""
        if goal.cancelled is None:
            goal.note(cancelled=time.monotonic())
        request = CancelGoal.Request(goal_info=GoalInfo(goal_id=UUID(uuid=list(goal.identity))))
        self._cancel.call_async(request).add_done_callback(lambda future: goal.cancel_answers.append(future.result()))

    def results(self, goal: ProbeGoal) -> int:
        """How many results the goal gave: final states it was seen in, and none where its result never came."""
        if goal.ended is None:
            return 0
        with self._heard:
            self._heard.wait_for(lambda: bool(self._finals(goal)), SETTLE)
            return max(1, len(self._finals(goal)))

    def require(self, seconds: float) -> None:
        """Raises OutcomeError SERVER_GONE where the server does not appear within `seconds` of wall time."""
        if not self.ready(seconds):
            raise OutcomeError(OutcomeCode.SERVER_GONE, f"no action server {self.name} after {seconds:.0f} s")

    def _watched(self, identity: bytes) -> ProbeGoal:
        with self._heard:
            self._statuses[identity] = set()
            if len(self._statuses) > KEPT:
                self._statuses.pop(next(iter(self._statuses)))
        return ProbeGoal(identity)

    def _finals(self, goal: ProbeGoal) -> set[int]:
        return self._statuses.get(goal.identity, set()) & TERMINAL

    def _take_result(self, goal: ProbeGoal, answer: Any) -> None:
        if goal.ended is not None:
            return
        outcome = to_outcome(answer.result.outcome, answer.result.message)
        if answer.status not in TERMINAL:
            goal.note(rejected=True)  # the server knows no goal of this id
            return
        goal.note(ended=Ended(answer.status, outcome, time.monotonic()))

    def _on_status(self, message: Any) -> None:
        with self._heard:
            for row in message.status_list:
                self._statuses.get(bytes(row.goal_info.goal_id.uuid), set()).add(row.status)
            self._heard.notify_all()
