"""Sends instructions to a running stack and shows what happens."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from rclpy.node import Node
from rclpy.qos import qos_profile_sensor_data
from rich.console import Console
from sensor_msgs.msg import Image
from unique_identifier_msgs.msg import UUID

from saycan_interfaces.action import ExecuteInstruction
from saycan_ros.affordance.observation import upright
from saycan_ros.console.decision_view import DecisionView
from saycan_ros.console.picture_strip import PictureStrip
from saycan_ros.console.session import looked
from saycan_ros.console.waiting_line import WaitingLine
from saycan_ros.nodes.conversions import to_outcome
from saycan_ros.nodes.heartbeat import Heartbeat
from saycan_ros.nodes.threaded_action_client import ThreadedActionClient
from saycan_ros.nodes.waiting import wait_for, wait_until
from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.robots.camera_image import to_rgb

APPEAR_LIMIT = 10.0  # wall s for the planner to appear
ACCEPT_LIMIT = 40.0  # wall s for it to take the goal
REST_LIMIT = 30.0  # wall s for a cancelled instruction to bring the robot to rest
SILENCE_LIMIT = 120.0  # wall s without feedback before the planner counts as gone


@dataclass(frozen=True)
class InstructionReport:
    """What a client learns of one instruction; `decisions` are the full Decision messages, in order."""

    outcome: Outcome
    steps: tuple[str, ...]
    decisions: tuple[Any, ...]
    record: str


class InstructionClient:
    """A plain action client of `execute_instruction`; another thread must spin `node`."""

    def __init__(
        self, node: Node, view: DecisionView, strip: PictureStrip | None = None, waiting: WaitingLine | None = None
    ) -> None:
        """`waiting` tells of a search for the planner that takes long."""
        self._node = node
        self._waiting = waiting or WaitingLine(Console(quiet=True))
        self._client = ThreadedActionClient(node, ExecuteInstruction, "execute_instruction")
        self._heartbeat = Heartbeat(node)
        self._view = view
        self._strip = strip
        if strip is not None:
            node.create_subscription(Image, "camera/color/image_raw", self._see, qos_profile_sensor_data)

    def run(
        self,
        instruction: str,
        interrupted: threading.Event,
        *,
        max_steps: int = 0,
        plan_only: bool = False,
        watch: Callable[[Any], None] = lambda feedback: None,
    ) -> InstructionReport:
        """Send one instruction and follow it to its end; `interrupted` cancels it and waits for rest.

        `watch` gets every feedback message, in the thread that spins.
        """
        decisions: list[Any] = []
        if not self._appears(interrupted):
            start = "start one with `saycan up`, or wait, if it is still starting"
            what = f"no planner serves execute_instruction here; {start} ({looked(self._node)})"
            gone = _STOP if interrupted.is_set() else Outcome(OutcomeCode.SERVER_GONE, what)
            return InstructionReport(gone, (), (), "")
        goal = ExecuteInstruction.Goal(instruction=instruction, max_steps=max_steps, plan_only=plan_only)
        # Named in a heartbeat: where this command is killed, the planner ends the instruction.
        with self._heartbeat.naming() as goal_id:
            return self._pursue(goal, goal_id, decisions, interrupted, watch)

    def _appears(self, interrupted: threading.Event) -> bool:
        """Whether a planner serves, or comes to within the limit."""

        def there() -> bool:
            if not (ready := bool(self._client.server_is_ready())):
                self._waiting.waits("a planner")
            return ready

        with self._waiting:
            return wait_until(there, APPEAR_LIMIT, lambda: _STOP if interrupted.is_set() else None)

    def _pursue(
        self,
        goal: ExecuteInstruction.Goal,
        goal_id: UUID,
        decisions: list[Any],
        interrupted: threading.Event,
        watch: Callable[[Any], None],
    ) -> InstructionReport:
        heard = [time.monotonic()]

        def hear(message: Any) -> None:
            heard[0] = time.monotonic()
            self._show(message.feedback, decisions)
            watch(message.feedback)

        sending = self._client.send_goal_async(goal, feedback_callback=hear, goal_uuid=goal_id)
        # As long as a planner may take to let go of the goal before: given up earlier, this one would run with no owner.
        handle = wait_for(sending, ACCEPT_LIMIT, lambda: _STOP if interrupted.is_set() else None)
        if handle is None and interrupted.is_set():
            self._view.say("cancelling as soon as the planner has taken the goal ...")
            handle = wait_for(sending, ACCEPT_LIMIT)  # gone before that, nobody would see the robot at rest
        if handle is None or not handle.accepted:
            sending.add_done_callback(lambda late: late.result() and late.result().cancel_goal_async())
            gone = Outcome(OutcomeCode.SERVER_GONE, "the planner did not take the goal")
            return InstructionReport(gone, (), (), "")
        answer = self._follow(handle, interrupted, lambda: heard[0])
        if answer is None:
            gone = Outcome(OutcomeCode.SERVER_GONE, "the planner went silent; check the robot before you go near it")
            return InstructionReport(gone, (), tuple(decisions), "")
        outcome = to_outcome(answer.result.outcome, answer.result.message)
        return InstructionReport(outcome, tuple(answer.result.steps), tuple(decisions), answer.result.record)

    def _follow(self, handle: Any, interrupted: threading.Event, heard: Callable[[], float]) -> Any:
        result = handle.get_result_async()
        while True:
            answer = wait_for(result, 1.0, lambda: _STOP if interrupted.is_set() else None)
            if answer is not None:
                return answer
            if interrupted.is_set():
                self._view.say("cancelling; waiting for the robot to come to rest ...")
                handle.cancel_goal_async()
                return wait_for(result, REST_LIMIT)
            if time.monotonic() - heard() > SILENCE_LIMIT or not self._client.server_is_ready():
                return None

    def _show(self, feedback: Any, decisions: list[Any]) -> None:
        decision = feedback.decision
        if decision.candidates:
            decisions.append(decision)
            rows = [(c.skill, c.say, c.can, c.combined) for c in decision.candidates]
            self._view.decided(decision.step, decision.choice, rows)
            if self._strip is not None:
                best = decision.candidates[0]
                self._strip.decided(decision.step, decision.choice, best.say, best.can, _nanoseconds(decision.frame_stamp))
        else:
            self._view.progressed(feedback.phase, feedback.progress)

    def _see(self, message: Image) -> None:
        if self._strip is not None:
            self._strip.see(_nanoseconds(message.header.stamp), upright(to_rgb(message)))


_STOP = Outcome(OutcomeCode.CANCELLED, "interrupted at the terminal")


def _nanoseconds(stamp: Any) -> int:
    return int(stamp.sec) * 1_000_000_000 + int(stamp.nanosec)
