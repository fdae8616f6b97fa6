"""A client beside a running stack, on whatever body: plain action and service clients, as any other process would have them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from rclpy.node import Node
from std_srvs.srv import Trigger

from saycan_interfaces.action import ExecuteInstruction, ExecuteSkill
from saycan_ros.console.referee_client import RefereeClient
from saycan_ros.console.stack import Stack
from saycan_ros.nodes.waiting import wait_for
from saycan_ros.outcome import OutcomeCode
from saycan_ros.robots.threaded_action_client import ThreadedActionClient

from .judge import Judge, Referee

REST = 0.02  # m/s, rad/s: slower than this is at rest


@dataclass(frozen=True)
class Ended:
    """How a goal ended: its ROS status, the outcome code and the result message."""

    status: int
    code: OutcomeCode
    result: Any


class Client:
    """Sends goals and asks the judge what came of them.

    Args:
        stack: the processes, where this process has started them.
        judge: the simulator's ground truth by default.
        limit: wall s for any one goal.
    """

    def __init__(self, node: Node, stack: Stack | None = None, judge: Judge | None = None, limit: float = 120.0) -> None:
        self.node = node
        self.referee = RefereeClient(node)
        self.judge = judge or Referee(self.referee)
        self._stack = stack
        self._limit = limit
        self._instruct = ThreadedActionClient(node, ExecuteInstruction, "execute_instruction")
        self._skills: dict[str, ThreadedActionClient] = {}
        self._services: dict[str, Any] = {}

    @property
    def stack(self) -> Stack:
        """The processes of a stack that this process has started."""
        assert self._stack is not None, "somebody else has started this stack"
        return self._stack

    def server(self, name: str) -> ThreadedActionClient:
        """The client of one skill server, which is there."""
        client = self._skills.setdefault(name, ThreadedActionClient(self.node, ExecuteSkill, f"skills/{name}"))
        assert client.wait_for_server(timeout_sec=20.0), f"no skills/{name}"
        return client

    def send_skill(self, server: str, skill: str, heard: Callable[[Any], None] | None = None) -> Any:
        client = self.server(server)
        return self._accepted(client.send_goal_async(ExecuteSkill.Goal(skill=skill), feedback_callback=heard))

    def skill(self, server: str, skill: str) -> Ended:
        return self.end(self.send_skill(server, skill))

    def until_allowed(self, server: str, skill: str) -> None:
        """Have that skill done once; right after a start it may be refused until its process has heard the stop node."""
        self.until(lambda: self.skill(server, skill).code is not OutcomeCode.SERVER_GONE)

    def send(self, instruction: str, heard: Callable[[Any], None] | None = None, **fields: Any) -> Any:
        assert self._instruct.wait_for_server(timeout_sec=20.0)
        goal = ExecuteInstruction.Goal(instruction=instruction, **fields)
        return self._accepted(self._instruct.send_goal_async(goal, feedback_callback=heard))

    def instruct(self, instruction: str, **fields: Any) -> Ended:
        return self.end(self.send(instruction, **fields))

    def end(self, handle: Any) -> Ended:
        answer = wait_for(handle.get_result_async(), self._limit)
        assert answer is not None, "the goal has no result"
        return Ended(answer.status, OutcomeCode(answer.result.outcome.code), answer.result)

    def service(self, kind: Any, name: str) -> Any:
        """The client of a service, which is there; made once, since finding it takes longer than some drives."""
        if name not in self._services:
            self._services[name] = self.node.create_client(kind, name)
        client = self._services[name]
        assert client.wait_for_service(timeout_sec=20.0), f"no {name}"
        return client

    def ask(self, kind: Any, service: str, request: Any) -> Any:
        """A service's answer."""
        answer = wait_for(self.service(kind, service).call_async(request), 20.0)
        assert answer is not None, f"{service} does not answer"
        return answer

    def trigger(self, service: str) -> None:
        assert self.ask(Trigger, service, Trigger.Request()).success

    def until(self, condition: Callable[[], bool], seconds: float = 30.0) -> None:
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, "the condition did not come true"
            threading.Event().wait(0.02)

    def until_moving(self, handle: Any) -> None:
        """Wait until the goal of `handle` has the robot moving; say how it ended where it ends first."""
        result = handle.get_result_async()
        self.until(lambda: result.done() or self.speed() > 0.1)
        assert not result.done(), f"the goal ended before anything moved: {result.result().result}"

    def speed(self) -> float:
        """The fastest of base and joints (m/s or rad/s)."""
        return self.judge.speed()

    def at_rest(self) -> bool:
        return self.speed() < REST

    @staticmethod
    def _accepted(sending: Any) -> Any:
        handle = wait_for(sending, 20.0)
        assert handle is not None
        assert handle.accepted
        return handle
