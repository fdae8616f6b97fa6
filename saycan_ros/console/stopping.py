"""Stopping everything, by the stop node or, where none answers, by the robot's driver."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from rclpy.node import Node
from rclpy.task import Future
from std_srvs.srv import SetBool, Trigger

from saycan_ros.console.session import looked, release_command
from saycan_ros.nodes.waiting import wait_for, wait_until
from saycan_ros.outcome import OutcomeCode, OutcomeError

# Wall s. Most are found at once; but what listens on its own machine alone, and is not among the first processes there, is
# found only when it calls itself, every 3 s. The driver is not left to move until then.
FIND_LIMIT = 4.0
PATIENCE = 1.5
ANSWER_LIMIT = 2.0


class Stopping:
    """Asks for the stop; another thread must spin `node`.

    Args:
        limit: wall s to find the stop node.
        patience: wall s after which the driver, if it is found, is told to stop while the stop node is still looked for.
    """

    def __init__(self, node: Node, say: Callable[[str], object], limit: float = FIND_LIMIT, patience: float = PATIENCE) -> None:
        self._node = node
        self._say = say
        self._limit = limit
        self._patience = patience
        # All at once, so that the driver is found in the time in which the stop node is not.
        self._stop = node.create_client(Trigger, "saycan/stop")
        self._halt = node.create_client(Trigger, "stop_the_robot")
        self._runstop = node.create_client(SetBool, "runstop")
        self._halting: Future | None = None

    def stop(self) -> bool:
        """Stop, say what was done, and give whether it was taken.

        Raises:
            OutcomeError: DRIVER_GONE, where nothing answers.
        """
        began = time.monotonic()

        def found() -> bool:
            if self._stop.service_is_ready():
                return True
            if self._halting is None and time.monotonic() - began >= self._patience and self._halt.service_is_ready():
                self._halting = self._halt.call_async(Trigger.Request())
            return False

        why = f"no service {self._node.resolve_service_name('saycan/stop')}: {looked(self._node)}"
        if wait_until(found, self._limit):
            answer = wait_for(self._stop.call_async(Trigger.Request()), ANSWER_LIMIT)
            if answer is not None:
                self._say(answer.message)
                return bool(answer.success)
            why = f"{self._stop.srv_name} did not answer"
        self._say(f"{why}; telling the driver itself")
        self._tell_driver()
        return True

    def _tell_driver(self) -> None:
        halting = self._halting or self._sent(self._halt, Trigger.Request())
        pressing = self._sent(self._runstop, SetBool.Request(data=True))
        rows = (("stop_the_robot", halting), ("runstop", pressing))
        taken = [name for name, future in rows if future is not None and wait_for(future, ANSWER_LIMIT) is not None]
        if not taken:
            what = f"no driver answers either; press the robot's own runstop ({looked(self._node)})"
            raise OutcomeError(OutcomeCode.DRIVER_GONE, what)
        said = f"the driver took {' and '.join(taken)}"
        if "runstop" in taken:
            said += f"; to move again release its runstop: by the robot's own button, or `{release_command(self._node)}`"
        self._say(said)

    def _sent(self, client: Any, request: Any) -> Future | None:
        return client.call_async(request) if client.wait_for_service(timeout_sec=ANSWER_LIMIT) else None
