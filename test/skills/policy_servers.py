"""Policy servers on loopback, good ones and bad ones, and a body that takes real time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
from fake_body import PERIOD, FakeBody
from websockets.exceptions import ConnectionClosed
from websockets.sync.server import ServerConnection, serve

from saycan_ros.robots.body import CameraFrame
from saycan_ros.skills.remote.contract import PolicyContract
from saycan_ros.skills.remote.exchange import Answer, Question
from saycan_ros.skills.remote.server import PolicyServer
from saycan_ros.skills.remote.wire import encode

TOKEN = "a token for these tests alone"
CONTRACT = PolicyContract(
    protocol=1, rate=30.0, horizon=60, actions=("head_pan", "base_angular"), state=("head_pan", "lift", "gripper_effort")
)
LOOKING = CONTRACT.model_copy(update={"image": (48, 32)})


class PacedBody(FakeBody):
    """Its clock is not ahead of the wall's, as a robot's is not; it has a camera, and counts its cycles."""

    def __init__(self) -> None:
        super().__init__()
        self.cycles = 0
        self.frame_stamp: float | None = None
        self.on_cycle: Callable[[PacedBody], None] = lambda body: None

    def wait(self) -> None:
        super().wait()
        self.cycles += 1
        self.on_cycle(self)
        time.sleep(PERIOD)

    def frame(self) -> CameraFrame:
        return CameraFrame(np.full((120, 68, 3), 7, np.uint8), self.time if self.frame_stamp is None else self.frame_stamp)


class Pan:
    """A policy that turns the head to `goal`, and remembers what it was asked; done after `questions` of them."""

    def __init__(self, goal: float = -0.4, questions: int = 3, contract: PolicyContract = CONTRACT) -> None:
        self.goal, self.questions, self.contract = goal, questions, contract
        self.asked: list[Question] = []

    def __call__(self, question: Question) -> Answer:
        self.asked.append(question)
        row = [{"head_pan": self.goal, "base_angular": 0.2}.get(name, 0.0) for name in self.contract.actions]
        return Answer(np.tile(np.array(row), (self.contract.horizon, 1)), len(self.asked) >= self.questions)


@contextmanager
def serving(infer: Callable[[Question], Answer], contract: PolicyContract = CONTRACT, **options: Any) -> Iterator[PolicyServer]:
    """The reference server on a free port."""
    with PolicyServer(contract, infer, TOKEN, port=0, **options) as server:
        yield server


@contextmanager
def saying(
    answer: Callable[[ServerConnection], object],
    metadata: bytes | str | None = None,
    contract: PolicyContract = CONTRACT,
    max_queue: int = 16,
) -> Iterator[str]:
    """A server that greets as told and hands each question over to `answer`; its URL."""

    def handle(connection: ServerConnection) -> None:
        try:
            connection.send(encode(contract.metadata) if metadata is None else metadata)
            while True:
                connection.recv(5.0)
                answer(connection)
        except (ConnectionClosed, TimeoutError):
            return

    server = serve(handle, "127.0.0.1", 0, max_size=None, max_queue=max_queue, close_timeout=0.2)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"ws://127.0.0.1:{server.socket.getsockname()[1]}"
    finally:
        server.shutdown()
        thread.join(5.0)
