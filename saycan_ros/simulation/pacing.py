"""How fast simulated time passes."""

from __future__ import annotations

import time
from collections.abc import Callable


class Pacing:
    """Says until when to wait before the next control period.

    With a `speed` above 0, simulated time is that multiple of wall time, or less where the machine cannot keep up; what is
    lost is not caught up with. At speed 0 it runs as fast as it can while something moves, and at `idle_speed` while nothing
    does, which leaves the machine to whoever decides what moves next.

    Faster than the wall, a controller behind ROS would be outrun. So while commands stream (one in the last `STREAM`
    simulated seconds), each period waits up to `REPLY` wall seconds for the next command; after `MISSES` periods in a row
    without one the stream counts as ended.
    """

    STREAM, REPLY, MISSES = 0.5, 0.02, 5
    BEHIND = 0.2  # s of wall time that may be caught up with

    def __init__(self, period: float, speed: float, idle_speed: float, wall: Callable[[], float] = time.monotonic) -> None:
        self._period = period
        self._wall = wall
        self._next = self._published = wall()
        self._misses = 0
        self._answered = False
        self.speed = speed
        self.idle_speed = idle_speed

    def published(self) -> None:
        """The state of this period is on the wire; commands from now on answer it."""
        self._published = self._wall()
        self._answered = False

    def commanded(self) -> None:
        """A motion command has come."""
        self._answered = True
        self._misses = 0

    def due(self, streams: bool, busy: bool) -> float:
        """The wall time at which this period ends, whatever comes.

        Args:
            streams: whether a motion command has come within the last `STREAM` simulated seconds.
            busy: whether the driver itself moves the robot.
        """
        speed = self.speed or (0.0 if busy or self._awaits(streams) else self.idle_speed)
        now = self._wall()
        self._next = max(self._next + self._period / speed, now - self.BEHIND) if speed else now
        return self._next

    def reply_due(self, streams: bool) -> float:
        """The wall time until which to wait for an answer to this period's state; in the past where none is awaited."""
        wait = self.REPLY if self._awaits(streams) and not self._answered else 0.0
        return self._published + wait

    def finished(self) -> None:
        """The period has ended; whether it was answered is known."""
        if not self._answered:
            self._misses += 1

    def _awaits(self, streams: bool) -> bool:
        return streams and self.speed != 1.0 and self._misses < self.MISSES
