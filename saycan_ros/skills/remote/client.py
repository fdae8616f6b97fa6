"""One connection to a policy server, every wait of it bounded."""

from __future__ import annotations

import contextlib
import math
import socket
import ssl
import struct
from types import TracebackType
from urllib.parse import urlsplit

from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus, InvalidURI
from websockets.sync.client import ClientConnection, connect

from saycan_ros.skills.remote.contract import ContractError, PolicyContract, contract_in
from saycan_ros.skills.remote.exchange import Answer, Question
from saycan_ros.skills.remote.quiet import quiet_logger
from saycan_ros.skills.remote.wire import WireError, decode, encode

# A chunk of 1,000 actions for every joint and the base is 80 kB.
LARGEST_ANSWER = 1024 * 1024
TOO_BIG = 1009  # the websocket close code


class Unreachable(Exception):
    """The server is not there, is late, or has gone; a new connection may help."""


class Refused(Exception):
    """The server refuses, or what it says is wrong; asking again would give the same."""


class RemotePolicyClient:
    """Connects, reads the contract, and asks. Used by one thread; a context manager.

    Args:
        url: ws:// or wss://.
        token: sent as `Authorization: Api-Key ...`, as openpi does; "" sends none.
        deadline: the most seconds of wall time for the connection and for each message either way.
        ca: a file of certificates to trust besides the system's.

    Raises:
        Unreachable: nobody answers in time.
        Refused: wrong token, no contract, or one of another protocol.
    """

    def __init__(self, url: str, token: str, deadline: float, ca: str | None = None) -> None:
        self._deadline = deadline
        self._open = contextlib.ExitStack()
        self._connection = self._connect(url, token, ca)
        try:
            self._bound_sending()
            self.contract: PolicyContract = contract_in(decode(self._receive("its metadata"), LARGEST_ANSWER))
        except BaseException as error:
            self.close()
            if isinstance(error, (WireError, ContractError)):
                raise Refused(f"its metadata: {error}") from error
            raise

    def ask(self, question: Question) -> Answer:
        """One question, one answer. After any exception the connection is closed: a late answer must not meet a later question.

        Raises:
            Unreachable: gone, or no whole answer within the deadline.
            Refused: the server's policy failed, or its answer does not fit the contract.
        """
        try:
            self._send(encode(question.message))
            return Answer.read(decode(self._receive("its answer"), LARGEST_ANSWER), self.contract)
        except BaseException as error:
            self.close()
            if isinstance(error, WireError):
                raise Refused(str(error)) from error
            raise

    def close(self) -> None:
        """Close the connection; bounded, and harmless when it is closed already."""
        with contextlib.suppress(OSError, ConnectionClosed):
            self._open.close()

    def __enter__(self) -> RemotePolicyClient:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _connect(self, url: str, token: str, ca: str | None) -> ClientConnection:
        try:
            connection = connect(
                url,
                ssl=_trusting(ca) if urlsplit(url).scheme == "wss" else None,
                additional_headers={"Authorization": f"Api-Key {token}"} if token else None,
                compression=None,  # what a compressed message grows to would be known too late
                max_size=LARGEST_ANSWER,
                open_timeout=self._deadline,
                ping_interval=None,
                close_timeout=min(0.5, self._deadline),
                proxy=None,
                logger=quiet_logger(),
            )
            return self._open.enter_context(connection)
        except InvalidStatus as error:
            status = error.response.status_code
            if status in {401, 403}:
                raise Refused(f"it refuses the token (HTTP {status}); is SAYCAN_POLICY_TOKEN right?") from None
            raise Unreachable(f"HTTP {status}") from None
        except (ssl.SSLCertVerificationError, InvalidURI) as error:
            raise Refused(f"{type(error).__name__}: {error}") from None
        except (OSError, InvalidHandshake, EOFError) as error:
            raise Unreachable(f"no connection: {error or type(error).__name__}") from None

    def _bound_sending(self) -> None:
        """A server that does not read must not hold up this thread; receiving has time-outs of its own."""
        whole = math.floor(self._deadline)
        span = struct.pack("ll", whole, int((self._deadline - whole) * 1e6))
        # A connection that its greeting has closed already: receiving says why.
        with contextlib.suppress(OSError):
            self._connection.socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, span)

    def _send(self, data: bytes) -> None:
        try:
            self._connection.send(data)
        except (ConnectionClosed, OSError) as error:
            raise Unreachable(f"the question did not get through: {_why(error)}") from None

    def _receive(self, what: str) -> bytes:
        try:
            message = self._connection.recv(self._deadline)
        except TimeoutError:
            raise Unreachable(f"{what} did not come whole within {self._deadline:.1f} s") from None
        except ConnectionClosed as error:
            if error.sent is not None and error.sent.code == TOO_BIG:
                raise Refused(f"{what} is larger than {LARGEST_ANSWER} bytes") from None
            raise Unreachable(f"the connection closed before {what}: {_why(error)}") from None
        if isinstance(message, str):
            # openpi's way to say that its policy raised; the last line of the trace is what it raised.
            last = message.strip().splitlines()[-1:] or [""]
            raise Refused(f"the server says: {''.join(c for c in last[0] if c.isprintable())[:200]}")
        return message


def _trusting(ca: str | None) -> ssl.SSLContext:
    try:
        context = ssl.create_default_context()
        if ca is not None:
            context.load_verify_locations(cafile=ca)
    except OSError as error:
        raise Refused(f"ca {ca!r}: {error}") from error
    return context


def _why(error: Exception) -> str:
    if isinstance(error, ConnectionClosed):
        return f"closed with {error.rcvd.code}" if error.rcvd is not None else "it vanished"
    return str(error) or type(error).__name__
