"""A response that arrives while its request is still being registered is not lost."""

from __future__ import annotations

import threading
from typing import Any

import pytest

pytestmark = pytest.mark.ros
pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from rclpy.action import ActionServer, CancelResponse  # noqa: E402

from saycan_interfaces.action import ExecuteSkill  # noqa: E402
from saycan_ros.nodes.threaded_action_client import ThreadedActionClient  # noqa: E402
from saycan_ros.nodes.waiting import wait_for  # noqa: E402

from .graph import graph  # noqa: E402


class Preempted:
    """The client's handle, with a thread that loses the processor right after each request has left."""

    def __init__(self, handle: Any) -> None:
        self._handle = handle

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._handle, name)
        if name not in {"send_goal_request", "send_cancel_request", "send_result_request"}:
            return found

        def send(request: Any) -> Any:
            number = found(request)
            threading.Event().wait(0.3)
            return number

        return send


def test_goal_cancel_and_result_survive_a_thread_that_is_preempted_while_sending(ros_domain: int) -> None:
    started = threading.Event()

    def execute(handle: Any) -> ExecuteSkill.Result:
        started.set()
        while not handle.is_cancel_requested:
            threading.Event().wait(0.01)
        handle.canceled()
        return ExecuteSkill.Result(message="cancelled")

    with graph() as ros:
        server = ActionServer(
            ros.node("server"), ExecuteSkill, "test", execute, cancel_callback=lambda handle: CancelResponse.ACCEPT
        )
        client = ThreadedActionClient(ros.node("client"), ExecuteSkill, "test")
        assert client.wait_for_server(timeout_sec=10.0)
        client._client_handle = Preempted(client._client_handle)
        handle = wait_for(client.send_goal_async(ExecuteSkill.Goal(skill="x")), 10.0)
        assert handle is not None, "the acceptance was lost"
        assert started.wait(10.0)
        assert wait_for(handle.cancel_goal_async(), 10.0) is not None, "the answer to the cancel was lost"
        answer = wait_for(handle.get_result_async(), 10.0)
        assert answer is not None, "the result was lost"
        assert answer.result.message == "cancelled"
        client.destroy()
        server.destroy()
