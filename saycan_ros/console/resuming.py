"""Allowing motion again after a stop, and whether that was all that stood in its way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from rclpy.node import Node
from std_msgs.msg import Bool
from std_srvs.srv import SetBool, Trigger

from saycan_ros.console.session import looked, release_command
from saycan_ros.nodes.waiting import wait_for, wait_until
from saycan_ros.outcome import OutcomeCode, OutcomeError

SETTLED = 1.0  # wall s without a runstop after which the body counts as at rest; the stop's watch needs 0.2 s of motion


class Resuming:
    """Asks the stop node, and the driver whether it is runstopped; another thread must spin `node`.

    Args:
        limit: wall s to wait for each answer.
    """

    def __init__(self, node: Node, say: Callable[[str], object], limit: float = 10.0) -> None:
        self._node = node
        self._say = say
        self._limit = limit

    def resume(self, *, release_runstop: bool = False) -> None:
        """Allow motion again and say so; where it is told to, release the driver's runstop before that, with the stop latched.

        Where no stop node answers there is no stop to release; the driver's runstop is released all the same, if that is asked.

        Raises:
            OutcomeError: SERVER_GONE or DRIVER_GONE, where the one does not answer; RUNSTOP, where the stop is released and the
                robot is runstopped all the same.
        """
        resume = self._node.create_client(Trigger, "saycan/resume")
        if not resume.wait_for_service(timeout_sec=self._limit):
            if not release_runstop:
                raise self._absent("saycan/resume", OutcomeCode.SERVER_GONE, "is the stack running?")
            self._release_unwatched()
            return
        if release_runstop:
            self._release_runstop()
        answer = self._ask(resume, Trigger.Request(), OutcomeCode.SERVER_GONE)
        if not answer.success:
            raise OutcomeError(OutcomeCode.STOPPED, answer.message)
        runstopped = self._is_runstopped()
        if runstopped is None:
            what = "the stop is released, but no driver says whether the robot is runstopped; is the robot's driver running?"
            raise OutcomeError(OutcomeCode.DRIVER_GONE, what)
        if runstopped:
            what = (
                "the stop is released, but the robot is runstopped and goes on refusing to move; see that its way is free, then "
                f"release the runstop: by the robot's own button, or `{release_command(self._node)}`"
            )
            raise OutcomeError(OutcomeCode.RUNSTOP, what)
        self._say(answer.message)

    def _release_runstop(self) -> None:
        """Under a latched stop, so that somebody watches: what moves as the runstop goes is runstopped again."""
        stop = self._client(Trigger, "saycan/stop", OutcomeCode.SERVER_GONE, "is the stack running?")
        runstop = self._client(SetBool, "runstop", OutcomeCode.DRIVER_GONE, "the stop stays; is the robot's driver running?")
        self._ask(stop, Trigger.Request(), OutcomeCode.SERVER_GONE)
        answer = self._ask(runstop, SetBool.Request(data=False), OutcomeCode.DRIVER_GONE)
        if not answer.success:
            raise OutcomeError(OutcomeCode.RUNSTOP, f"the driver keeps its runstop, and the stop stays: {answer.message}")
        if not self._stays_released():
            what = "the runstop was released, and the robot is runstopped again; the stop stays. Does anything make it move?"
            raise OutcomeError(OutcomeCode.RUNSTOP, what)
        self._say("the driver's runstop is released")

    def _release_unwatched(self) -> None:
        hint = "no stop node answers either; is the robot's driver running?"
        runstop = self._client(SetBool, "runstop", OutcomeCode.DRIVER_GONE, hint)
        answer = self._ask(runstop, SetBool.Request(data=False), OutcomeCode.DRIVER_GONE)
        if not answer.success:
            raise OutcomeError(OutcomeCode.RUNSTOP, f"no stop node answers, and the driver keeps its runstop: {answer.message}")
        if not self._stays_released():
            what = "no stop node answers; the driver took the release of its runstop, and does not say that the robot is free"
            raise OutcomeError(OutcomeCode.RUNSTOP, what)
        self._say(
            "no stop node answers, so the driver itself was asked: its runstop is released; nothing watches the robot now, keep "
            "a hand on its own runstop"
        )

    def _stays_released(self) -> bool:
        """Whether the driver says that it is not runstopped, and for a while nothing else; it may take a moment to say so."""
        with self._listening() as heard:
            released = wait_until(lambda: bool(heard) and not heard[-1], self._limit)
            return released and not wait_until(lambda: heard[-1], SETTLED)

    def _is_runstopped(self) -> bool | None:
        """What the driver says; None where it says nothing."""
        with self._listening() as heard:
            wait_until(lambda: bool(heard), self._limit)
            return heard[-1] if heard else None

    @contextmanager
    def _listening(self) -> Iterator[list[bool]]:
        """What the driver says of its runstop within the block, the newest last."""
        heard: list[bool] = []
        topic = self._node.create_subscription(Bool, "is_runstopped", lambda message: heard.append(message.data), 1)
        try:
            yield heard
        finally:
            self._node.destroy_subscription(topic)

    def _client(self, kind: Any, name: str, code: OutcomeCode, hint: str) -> Any:
        client = self._node.create_client(kind, name)
        if not client.wait_for_service(timeout_sec=self._limit):
            raise self._absent(name, code, hint)
        return client

    def _absent(self, name: str, code: OutcomeCode, hint: str) -> OutcomeError:
        return OutcomeError(code, f"no service {self._node.resolve_service_name(name)}; {hint} ({looked(self._node)})")

    def _ask(self, client: Any, request: Any, code: OutcomeCode) -> Any:
        if (answer := wait_for(client.call_async(request), self._limit)) is None:
            raise OutcomeError(code, f"{client.srv_name} did not answer")
        return answer
