"""A service call that ends: with the answer, or with an outcome."""

from __future__ import annotations

import threading
from typing import Any

from rclpy.client import Client
from std_srvs.srv import Trigger

from saycan_ros.outcome import OutcomeCode, OutcomeError


def call_service(client: Client, request: Any, seconds: float) -> Any:
    """The answer to `request`; needs the node's executor to be spinning in another thread.

    Args:
        seconds: the most wall time to wait, for the server and for its answer each.

    Raises:
        OutcomeError: SERVER_GONE, where there is no server, or no answer in time.
    """
    if not client.wait_for_service(seconds):
        raise OutcomeError(OutcomeCode.SERVER_GONE, f"no service {client.srv_name}; is the driver running, and new enough?")
    answered = threading.Event()
    future = client.call_async(request)
    future.add_done_callback(lambda _: answered.set())
    if not answered.wait(seconds):
        client.remove_pending_request(future)
        raise OutcomeError(OutcomeCode.SERVER_GONE, f"{client.srv_name} did not answer within {seconds:.0f} s")
    return future.result()


def trigger(client: Client, seconds: float) -> None:
    """Call a Trigger service.

    Raises:
        OutcomeError: as `call_service`; PRECONDITION, where the server refuses.
    """
    answer = call_service(client, Trigger.Request(), seconds)
    if not answer.success:
        raise OutcomeError(OutcomeCode.PRECONDITION, f"{client.srv_name.rsplit('/', 1)[-1]}: {answer.message}")
