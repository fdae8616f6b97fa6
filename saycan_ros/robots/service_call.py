"""A service call that ends: with the answer, or with an outcome."""

from __future__ import annotations

import math
import threading
import time
from typing import Any

from rclpy.client import Client
from std_srvs.srv import Trigger

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.interruption import HEED, Heed, unheeding, wait_until

AGAIN = 1.0  # s of wall time after which a request that may be made twice is made again


def call_service(client: Client, request: Any, seconds: float, again: float = math.inf, heed: Heed = unheeding) -> Any:
    """The answer to `request`; needs the node's executor to be spinning in another thread.

    Args:
        seconds: the most wall time to wait, for the server and for its answer each.
        again: seconds of wall time after which the request is made once more, for those that may be: a server may be seen
            before it sees whom it has to answer, and then its first answer is lost.
        heed: ends the call by what it raises.

    Raises:
        OutcomeError: SERVER_GONE, where there is no server, or no answer in time.
    """
    if not wait_until(client.service_is_ready, seconds, heed):
        raise OutcomeError(OutcomeCode.SERVER_GONE, f"no service {client.srv_name}; is the driver running, and new enough?")
    answered = threading.Event()
    futures: list[Any] = []
    end = time.monotonic() + seconds
    try:
        while (left := end - time.monotonic()) > 0 and not answered.is_set():
            futures.append(client.call_async(request))
            futures[-1].add_done_callback(lambda _: answered.set())
            _await(answered, min(left, again), heed)
        answers = [future for future in futures if future.done()]
    finally:
        for future in futures:
            if not future.done():
                client.remove_pending_request(future)
    if not answers:
        raise OutcomeError(OutcomeCode.SERVER_GONE, f"{client.srv_name} did not answer within {seconds:.0f} s")
    return answers[0].result()


def trigger(client: Client, seconds: float, heed: Heed = unheeding) -> None:
    """Call a Trigger service that may be called twice.

    Raises:
        OutcomeError: as `call_service`; PRECONDITION, where the server refuses.
    """
    answer = call_service(client, Trigger.Request(), seconds, AGAIN, heed)
    if not answer.success:
        raise OutcomeError(OutcomeCode.PRECONDITION, f"{client.srv_name.rsplit('/', 1)[-1]}: {answer.message}")


def _await(event: threading.Event, seconds: float, heed: Heed) -> None:
    end = time.monotonic() + seconds
    while not event.wait(min(max(end - time.monotonic(), 0.0), HEED)):
        heed()
        if time.monotonic() >= end:
            return
