"""The newest frame of one camera: kept as it came, read once, and only when somebody asks or has just asked."""

from __future__ import annotations

import contextlib
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.freshness import Freshness
from saycan_ros.outcome import OutcomeError

RATE_WINDOW = 5.0  # s of wall time over which frames are counted
ASKED = 1.0  # s of wall time after a question in which the next frames are made ready as they come


@dataclass(frozen=True)
class Unread:
    """A frame whose header is known: its stamp in seconds, and a function that gives the RGB pixels as the camera sent them."""

    stamp: float
    pixels: Callable[[], NDArray[np.uint8]]


class NewestFrame:
    """One camera's slot; `hear` costs next to nothing unless somebody asked a moment ago. Thread safe.

    Args:
        name: the camera, for messages.
        unpack: from a message as the transport gives it to its header, without its pixels.
        freshness: the age limit.
        clockwise: the turn in degrees that makes its pixels upright.
        prepare: called with a frame's pixels as it comes, while somebody asks at least once a second; None for nothing. Whoever
            asks next need not wait for what it does.
    """

    def __init__(
        self,
        name: str,
        unpack: Callable[[Any], Unread],
        freshness: Freshness,
        clockwise: int = 0,
        prepare: Callable[[NDArray[np.uint8]], None] | None = None,
    ) -> None:
        self.clockwise = clockwise
        self._prepare = prepare
        self._asked = -ASKED
        self._what = f"frame of camera {name!r}"
        self._unpack = unpack
        self._freshness = freshness
        self._reading = threading.Lock()
        self._newest: tuple[Any, float] | None = None
        self._opened: tuple[Any, Unread] | None = None
        self._read: tuple[Any, NDArray[np.uint8]] | None = None
        self._arrivals: deque[float] = deque(maxlen=256)

    def hear(self, message: Any) -> None:
        """Keep a message and let the one before go."""
        now = self._freshness.wall()
        self._newest = (message, now)
        self._arrivals.append(now)
        if self._prepare is not None and now - self._asked < ASKED:
            with contextlib.suppress(OutcomeError):  # whoever asks is told
                self._prepare(self._frame(stale=False)[0])

    def frame(self, stale: bool = False) -> tuple[NDArray[np.uint8], float]:
        """The newest frame's pixels, unturned, read-only, and its stamp; the same array for everybody who asks before the next.

        With `stale`, a frame that is too old is given, too.

        Raises:
            OutcomeError: STALE_FRAME; PERCEPTION where it cannot be read.
        """
        found = self._frame(stale)
        self._asked = self._freshness.wall()
        return found

    def _frame(self, stale: bool) -> tuple[NDArray[np.uint8], float]:
        with self._reading:
            if (newest := self._newest) is None:
                self._freshness.require(self._what, None, 0.0)
            assert newest is not None
            message, heard = newest
            unread = self._unread(message)
            if not stale:
                self._freshness.require(self._what, unread.stamp, heard)
            if self._read is None or self._read[0] is not message:
                pixels = unread.pixels()
                pixels.flags.writeable = False
                self._read = (message, pixels)
            return self._read[1], unread.stamp

    def require(self) -> float:
        """The newest frame's stamp, without reading its pixels.

        Raises:
            OutcomeError: STALE_FRAME.
        """
        newest = self._newest
        stamp = self.stamp()
        self._freshness.require(self._what, stamp, newest[1] if newest else 0.0)
        assert stamp is not None
        return stamp

    def check(self) -> None:
        """Read the newest frame, as `frame`, without being a question: no frame that follows is made ready for it.

        Raises:
            OutcomeError: as `frame`.
        """
        self._frame(stale=False)

    def stamp(self) -> float | None:
        """The newest frame's stamp, however old; None before the first."""
        with self._reading:
            return self._unread(self._newest[0]).stamp if self._newest else None

    def rate(self) -> float:
        """Frames a second of wall time, over the last five."""
        since = self._freshness.wall() - RATE_WINDOW
        times = [t for t in tuple(self._arrivals) if t >= since]
        return (len(times) - 1) / (times[-1] - times[0]) if len(times) > 1 and times[-1] > times[0] else 0.0

    def silence(self) -> float | None:
        """Seconds of wall time since the newest frame came; None before the first."""
        newest = self._newest
        return self._freshness.wall() - newest[1] if newest else None

    def _unread(self, message: Any) -> Unread:
        if self._opened is None or self._opened[0] is not message:
            self._opened = (message, self._unpack(message))
        return self._opened[1]
