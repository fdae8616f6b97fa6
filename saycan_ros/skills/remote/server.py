"""A reference policy server: it serves any callable."""

from __future__ import annotations

import contextlib
import hmac
import logging
import ssl
import threading
import time
from collections.abc import Callable
from http import HTTPStatus
from types import TracebackType

from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response
from websockets.sync.server import ServerConnection, serve

from saycan_ros.skills.remote.contract import PolicyContract
from saycan_ros.skills.remote.exchange import Answer, Question
from saycan_ros.skills.remote.quiet import quiet_logger
from saycan_ros.skills.remote.settings import LOOPBACK
from saycan_ros.skills.remote.wire import WireError, decode, encode

LOGGER = logging.getLogger(__name__)
# An upright image of 1024 x 1024 and some numbers.
LARGEST_QUESTION = 4 * 1024 * 1024
BAD_DATA, FAILED, TRY_LATER = 1007, 1011, 1013  # websocket close codes


class PolicyServer:
    """Serves `infer` to a few robots at a time, one question after the other; a context manager.

    Args:
        infer: from a question to its answer; what it raises is told to the client in one line and ends the connection.
        token: what a client must send; at least 16 characters.
        port: 0 takes a free one; `url` says which.
        tls: needed for a host that is not this machine.
        clients: the most connections at a time.
        idle: s without a question after which a connection is closed.

    Raises:
        ValueError: a short token, or another machine's host without TLS.
        OSError: the port is taken.
    """

    def __init__(
        self,
        contract: PolicyContract,
        infer: Callable[[Question], Answer],
        token: str,
        host: str = "127.0.0.1",
        port: int = 8000,
        tls: ssl.SSLContext | None = None,
        clients: int = 4,
        idle: float = 60.0,
    ) -> None:
        if len(token) < 16:
            raise ValueError("token: at least 16 characters; python -c 'import secrets; print(secrets.token_urlsafe())'")
        if tls is None and host not in LOOPBACK:
            raise ValueError(f"host: {host} can be reached from other machines, so it needs tls")
        self._contract = contract
        self._infer = infer
        self._token = token.encode()
        self._idle = idle
        self._turn = threading.Lock()
        self._places = threading.BoundedSemaphore(clients)
        self._server = serve(
            self._serve_client,
            host,
            port,
            ssl=tls,
            compression=None,
            max_size=LARGEST_QUESTION,
            process_request=self._admit,
            open_timeout=5.0,
            close_timeout=1.0,
            ping_interval=None,
            logger=quiet_logger(),
        )
        self.url = f"{'ws' if tls is None else 'wss'}://{host}:{self._server.socket.getsockname()[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, name="policy server", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Take no more connections, and end those there are."""
        self._server.shutdown()
        self._thread.join(5.0)

    def __enter__(self) -> PolicyServer:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _admit(self, connection: ServerConnection, request: Request) -> Response | None:
        said = request.headers.get("Authorization", "").encode(errors="replace")
        if hmac.compare_digest(said, b"Api-Key " + self._token):
            return None
        return connection.respond(HTTPStatus.UNAUTHORIZED, "the token is missing or wrong\n")

    def _serve_client(self, connection: ServerConnection) -> None:
        if not self._places.acquire(blocking=False):
            connection.close(TRY_LATER, "too many clients")
            return
        try:
            connection.send(encode(self._contract.metadata))
            with contextlib.suppress(ConnectionClosed, TimeoutError):
                while True:
                    self._answer(connection, connection.recv(self._idle))
        finally:
            self._places.release()

    def _answer(self, connection: ServerConnection, data: str | bytes) -> None:
        try:
            question = Question.read(decode(data if isinstance(data, bytes) else data.encode(), LARGEST_QUESTION), self._contract)
        except WireError as error:
            connection.send(f"bad question: {error}")
            connection.close(BAD_DATA)
            return
        began = time.monotonic()
        try:
            with self._turn:
                answer = Answer.read(self._infer(question).message, self._contract)
        except Exception as error:
            LOGGER.exception("the policy raised")
            connection.send(f"the policy failed: {type(error).__name__}: {error}")
            connection.close(FAILED)
            return
        connection.send(encode({**answer.message, "server_timing": {"infer_ms": (time.monotonic() - began) * 1e3}}))
