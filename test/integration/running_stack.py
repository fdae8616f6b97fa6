"""A whole stack on the embedded kitchen in its own processes and ROS domain, and a client beside it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rclpy.node import Node
from std_srvs.srv import Trigger

from saycan_interfaces.action import ExecuteInstruction, ExecuteSkill
from saycan_ros.console.bringup import StackSettings, programs, wait_until_ready
from saycan_ros.console.referee_client import RefereeClient
from saycan_ros.console.session import session
from saycan_ros.console.stack import Stack
from saycan_ros.nodes.threaded_action_client import ThreadedActionClient
from saycan_ros.nodes.waiting import wait_for
from saycan_ros.outcome import OutcomeCode
from saycan_ros.paths import share_directory
from saycan_ros.world.scene import Scene

LIMIT = 120.0  # wall s for any one goal
REST = 0.02  # m/s, rad/s: slower than this in the ground truth is at rest

SCENE = Scene.model_validate(
    {
        "robot": {"at": "you", "holding": None},
        "objects": [
            {"name": "sponge", "at": "far counter"},
            {"name": "coke", "at": "table"},
            {"name": "apple", "at": "close counter"},
        ],
    }
)


@dataclass(frozen=True)
class Ended:
    """How a goal ended: its ROS status, the outcome code and the result message."""

    status: int
    code: OutcomeCode
    result: Any


class Client:
    """Plain action and service clients, as any other process would have them."""

    def __init__(self, node: Node, stack: Stack) -> None:
        self.node = node
        self.stack = stack
        self.referee = RefereeClient(node)
        self._instruct = ThreadedActionClient(node, ExecuteInstruction, "execute_instruction")
        self._skills: dict[str, ThreadedActionClient] = {}

    def send_skill(self, server: str, skill: str, heard: Callable[[Any], None] | None = None) -> Any:
        client = self._skills.setdefault(server, ThreadedActionClient(self.node, ExecuteSkill, f"skills/{server}"))
        assert client.wait_for_server(timeout_sec=20.0)
        return self._accepted(client.send_goal_async(ExecuteSkill.Goal(skill=skill), feedback_callback=heard))

    def skill(self, server: str, skill: str) -> Ended:
        return self.end(self.send_skill(server, skill))

    def send(self, instruction: str, heard: Callable[[Any], None] | None = None, **fields: Any) -> Any:
        assert self._instruct.wait_for_server(timeout_sec=20.0)
        goal = ExecuteInstruction.Goal(instruction=instruction, **fields)
        return self._accepted(self._instruct.send_goal_async(goal, feedback_callback=heard))

    def instruct(self, instruction: str, **fields: Any) -> Ended:
        return self.end(self.send(instruction, **fields))

    def end(self, handle: Any) -> Ended:
        answer = wait_for(handle.get_result_async(), LIMIT)
        assert answer is not None, "the goal has no result"
        return Ended(answer.status, OutcomeCode(answer.result.outcome.code), answer.result)

    def trigger(self, service: str) -> None:
        client = self.node.create_client(Trigger, service)
        assert client.wait_for_service(timeout_sec=20.0)
        answer = wait_for(client.call_async(Trigger.Request()), 20.0)
        assert answer is not None
        assert answer.success

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
        """The fastest of base and joints in the simulator's ground truth (m/s or rad/s)."""
        truth = self.referee.truth()
        return max(abs(truth["max_joint_speed"]), *(abs(v) for v in truth["base_speed"]))

    def at_rest(self) -> bool:
        return self.speed() < REST

    @staticmethod
    def _accepted(sending: Any) -> Any:
        handle = wait_for(sending, 20.0)
        assert handle is not None
        assert handle.accepted
        return handle


@contextmanager
def running_stack(folder: Path, extra: dict[str, dict[str, Any]] | None = None, **changes: Any) -> Iterator[Client]:
    """A stack on `SCENE`, as fast as it can, without the survey; `extra` adds ROS parameters to a program by its name."""
    settings = StackSettings(
        manifest=share_directory() / "config" / "kitchen.yaml",
        scene=SCENE,
        seed=3,
        speed=0.0,
        survey=False,
        records=folder / "records",
        logs=folder / "logs",
    )
    rows = [
        replace(program, parameters={**program.parameters, **(extra or {}).get(program.name, {})})
        for program in programs(replace(settings, **changes))
    ]
    with session("client") as here, Stack(rows, settings.logs) as stack:
        wait_until_ready(here, stack, settings.manifest, lambda _: None)
        yield Client(here.node, stack)
