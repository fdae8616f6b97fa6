"""What a server sends, read with a limit on its size and an end to its time: a server may never stop sending."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import Any, Protocol

LARGEST = 64 << 20  # bytes of an answer
LONGEST_WORDS = 4096  # bytes read of why a server refuses


class _Response(Protocol):
    status_code: int
    headers: Any
    request: Any

    def iter_raw(self) -> Iterable[bytes]: ...


class BoundedAnswer(Exception):
    """An answer that cannot be used: another status than success, too large, or too slow.

    `status` and `wait` (the Retry-After header) belong to an answer with a status; else `status` is 0. `late` tells too slow.
    """

    def __init__(self, words: str, *, status: int = 0, wait: str | None = None, late: bool = False) -> None:
        # Whoever logs this logs no words of a server's refusal: they may quote the key.
        super().__init__(f"status {status}" if status else words)
        self.words = words
        self.status = status
        self.wait = wait
        self.late = late

    @classmethod
    def check(cls, response: _Response) -> None:
        """Raise for any status but success, with the beginning of the server's words; a redirection is not followed.

        For the client's response hooks: before it reads an error to its end, however long that is.
        """
        if 200 <= response.status_code < 300:
            return
        seconds = dict(response.request.extensions.get("timeout") or {}).get("read") or 1.0
        end, words = time.monotonic() + seconds, b""
        for chunk in response.iter_raw():
            words += chunk
            if len(words) >= LONGEST_WORDS or time.monotonic() > end:
                break
        text = words[:LONGEST_WORDS].decode("utf-8", "replace")
        if 300 <= response.status_code < 400 and (where := response.headers.get("location")):
            text = f"it is to be found at {where}; write that into base_url"
        raise cls(text, status=response.status_code, wait=response.headers.get("retry-after"))

    @classmethod
    def read(cls, response: _Response, end: float, given_up: Callable[[], bool]) -> bytes:
        """The whole body, until `end` (monotonic s) at the latest; an answer that nobody waits for any more is left.

        Raises:
            BoundedAnswer: it is packed, larger than `LARGEST`, or late.
        """
        if (packed := response.headers.get("content-encoding", "identity")) != "identity":
            # A few bytes may unpack to more than there is memory.
            raise cls(f"answered packed ({packed[:20]}), though it was asked not to")
        parts, size = [], 0
        for chunk in response.iter_raw():
            size += len(chunk)
            if size > LARGEST:
                raise cls(f"answered with more than {LARGEST >> 20} MiB; a lower `together` makes answers smaller")
            if given_up() or time.monotonic() > end:
                raise cls("was too slow", late=True)
            parts.append(chunk)
        return b"".join(parts)
