"""The thread that asks a policy server, so that the control cycle never waits for a network."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from saycan_ros.manifest.schema import Resource
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.skills.remote.client import Refused, RemotePolicyClient, Unreachable
from saycan_ros.skills.remote.contract import PolicyContract
from saycan_ros.skills.remote.exchange import Answer, Question

LOGGER = logging.getLogger(__name__)
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 1.0  # s between two connections, doubling
# s of wall time without the policy's cycle after which the goal has ended, however it ended.
ABANDONED = 2.0


@dataclass(frozen=True)
class Observation:
    """The body at one moment of its own clock: `felt` by the names of `contract.STATES`, and the upright RGB frame or None."""

    stamp: float
    felt: Mapping[str, float]
    frame: NDArray[np.uint8] | None


@dataclass(frozen=True)
class StampedAnswer:
    """An answer with its observation's stamp: action i is meant for `stamp` + i / rate on the body's clock."""

    stamp: float
    answer: Answer


class InferenceWorker:
    """Asks with the newest observation it was given and keeps the newest chunk. Ends by itself once nobody polls it.

    Args:
        open_client: a new connection; raises `Unreachable` or `Refused`.
        parts: the parts of the body that the goal holds; a policy that moves others is refused.
        sighted: whether the skill has the camera; a policy that looks at pictures is refused where it has not.
        reconnects: new connections after the first; never counted down again, so that the cap always fires.
    """

    def __init__(
        self,
        open_client: Callable[[], RemotePolicyClient],
        instruction: str,
        parts: tuple[Resource, ...],
        sighted: bool,
        reconnects: int,
    ) -> None:
        self._open_client = open_client
        self._instruction = instruction
        self._parts = parts
        self._sighted = sighted
        self._left = reconnects + 1
        self._changed = threading.Condition()
        self._waiting: Observation | None = None
        self._asking = False
        self._chunk: StampedAnswer | None = None
        self._contract: PolicyContract | None = None
        self._failure: OutcomeError | None = None
        self._last_error = ""
        self._polled = time.monotonic()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="remote policy", daemon=True)
        self._thread.start()

    # Called by the control cycle; none of these waits.

    def poll(self) -> StampedAnswer | None:
        """The newest chunk, or None before the first.

        Raises:
            OutcomeError: REMOTE_POLICY, where the server refuses or cannot be reached any more.
        """
        with self._changed:
            self._polled = time.monotonic()
            if self._failure is not None:
                raise self._failure
            return self._chunk

    def offer(self, observation: Observation) -> None:
        """Ask with this next; it takes the place of one that has not been asked with yet."""
        with self._changed:
            self._waiting = observation
            self._changed.notify_all()

    @property
    def contract(self) -> PolicyContract | None:
        """What the server said of its policy; None until it has."""
        return self._contract

    @property
    def busy(self) -> bool:
        """Whether a question is on its way."""
        return self._asking

    @property
    def last_error(self) -> str:
        """Why the last try failed, "" where none has."""
        return self._last_error

    def close(self) -> None:
        """Ask nothing any more; the thread ends within the client's deadline. Does not wait."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def join(self, seconds: float) -> bool:
        """Wait for the thread's end; whether it has ended."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    # The thread

    def _run(self) -> None:
        client: RemotePolicyClient | None = None
        pause = FIRST_PAUSE
        try:
            while not self._over():
                try:
                    client = client or self._connect()
                    if self._ask(client):
                        pause = FIRST_PAUSE
                except Unreachable as error:
                    client = None
                    self._last_error = str(error)
                    LOGGER.warning("policy server: %s", error)
                    if self._left <= 0:
                        self._fail(f"the policy server is not to be reached: {error}")
                        return
                    self._sleep(pause)
                    pause = min(2 * pause, LONGEST_PAUSE)
        except Refused as error:
            self._fail(f"the policy server: {error}")
        except Exception as error:
            LOGGER.exception("asking the policy server")
            self._fail(f"asking the policy server: {type(error).__name__}: {error}")
        finally:
            if client is not None:
                client.close()

    def _connect(self) -> RemotePolicyClient:
        self._left -= 1
        client = self._open_client()
        if reason := self._unfit(client.contract):
            client.close()
            raise Refused(reason)
        self._contract = client.contract
        LOGGER.info("policy server: %s, %.0f Hz", client.contract.model or "unnamed policy", client.contract.rate)
        return client

    def _unfit(self, contract: PolicyContract) -> str:
        """Why a policy with that contract may not carry this skill out, or ""."""
        if self._contract not in {None, contract}:
            return "it came back as another policy"
        if beyond := contract.beyond(self._parts):
            held = ", ".join(part.value for part in self._parts) or "nothing"
            return f"its policy moves {', '.join(beyond)}, and the skill holds {held}"
        if contract.image is not None and not self._sighted:
            return "its policy looks at pictures; the skill's entry needs `senses: [camera]`"
        return ""

    def _ask(self, client: RemotePolicyClient) -> bool:
        """Ask once, if there is an observation within a moment; whether there was."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting is not None or self._closed, 0.2)
            observation, self._waiting = self._waiting, None
            # One without a frame was made before the contract said that one is needed; the next has it.
            if observation is None or self._closed or (client.contract.image is not None and observation.frame is None):
                return False
            self._asking = True
        try:
            answer = client.ask(_question(observation, client.contract, self._instruction))
            with self._changed:
                self._chunk = StampedAnswer(observation.stamp, answer)
        finally:
            self._asking = False
        return True

    def _over(self) -> bool:
        with self._changed:
            return self._closed or time.monotonic() - self._polled > ABANDONED

    def _sleep(self, seconds: float) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._closed, seconds)

    def _fail(self, message: str) -> None:
        with self._changed:
            self._failure = OutcomeError(OutcomeCode.REMOTE_POLICY, message)


def _question(observation: Observation, contract: PolicyContract, instruction: str) -> Question:
    state = np.array([observation.felt[name] for name in contract.state], np.float32)
    if contract.image is None:
        return Question(state, instruction)
    assert observation.frame is not None
    rows, columns = contract.image
    image = cv2.resize(observation.frame, (columns, rows), interpolation=cv2.INTER_AREA)
    return Question(state, instruction, np.asarray(image, np.uint8))
