"""A service call that ends, whatever becomes of its answer."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("rclpy")

from rclpy.task import Future

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.service_call import call_service


class Client:
    """Answers the `answers`-th request and no other."""

    srv_name = "switch"

    def __init__(self, answers: int, there: bool = True) -> None:
        self.answers, self.there = answers, there
        self.requests = self.removed = 0

    def service_is_ready(self) -> bool:
        return self.there

    def call_async(self, request: Any) -> Future:
        self.requests += 1
        future = Future()
        if self.requests == self.answers:
            future.set_result(SimpleNamespace(success=True))
        return future

    def remove_pending_request(self, future: Future) -> None:
        self.removed += 1


def code_of(client: Client, seconds: float, again: float) -> OutcomeCode:
    with pytest.raises(OutcomeError) as error:
        call_service(client, None, seconds, again)
    return error.value.outcome.code


def test_a_lost_answer_is_asked_for_again_where_that_may_be_done() -> None:
    client = Client(answers=3)
    assert call_service(client, None, 20.0, again=0.01).success
    assert (client.requests, client.removed) == (3, 2)


def test_a_request_that_may_not_be_made_twice_is_made_once() -> None:
    client = Client(answers=2)
    assert code_of(client, 0.05, again=float("inf")) is OutcomeCode.SERVER_GONE
    assert (client.requests, client.removed) == (1, 1)


def test_a_service_that_is_not_there_is_gone_and_nothing_is_asked() -> None:
    client = Client(answers=1, there=False)
    assert code_of(client, 0.1, again=0.1) is OutcomeCode.SERVER_GONE
    assert client.requests == 0
