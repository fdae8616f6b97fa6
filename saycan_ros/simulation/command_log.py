"""Which motion commands the driver has taken lately, and when; for judges and tests alone."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Mapping
from typing import Any


class CommandLog:
    """Keeps the newest `LENGTH` commands and control periods until somebody takes them.

    Every row begins with the wall time in seconds of this machine's monotonic clock, which all its processes share, so that a
    client can say where between two commands its own request fell.
    """

    LENGTH = 3000

    def __init__(self, now: Callable[[], float], wall: Callable[[], float] = time.monotonic) -> None:
        """`now` gives the simulated time in seconds."""
        self._now = now
        self._wall = wall
        self._periods: deque[tuple[float, float]] = deque(maxlen=self.LENGTH)
        self._commands: deque[tuple[float, str, dict[str, float]]] = deque(maxlen=self.LENGTH)

    def period(self) -> None:
        """A control period begins."""
        self._periods.append((round(self._wall(), 5), round(self._now(), 4)))

    def velocity(self, linear: float, angular: float) -> None:
        """A base speed (m/s, rad/s) was taken."""
        self._add("velocity", {"linear": linear, "angular": angular})

    def pose(self, targets: Mapping[str, float]) -> None:
        """Joint targets, by the names of `robots.body.JOINTS`, were taken."""
        self._add("pose", targets)

    def stop(self) -> None:
        """The driver itself was told to stop everything."""
        self._add("stop", {})

    def take(self) -> dict[str, list[Any]]:
        """What has come since the last call: `periods` [[wall, simulated], ...], `commands` [[wall, kind, values], ...]."""
        rows: dict[str, list[Any]] = {"periods": list(self._periods), "commands": list(self._commands)}
        self._periods.clear()
        self._commands.clear()
        return rows

    def _add(self, kind: str, values: Mapping[str, float]) -> None:
        self._commands.append((round(self._wall(), 5), kind, {name: round(x, 5) for name, x in values.items()}))
