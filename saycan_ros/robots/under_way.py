"""Which parts of the body were told something so lately that no state can show it yet; no ROS."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection

from saycan_ros.manifest.schema import Resource

SECONDS = 0.1  # wall s: a message takes wall time, however fast a simulation makes states


class UnderWay:
    """The wall time of the last command to each part; thread safe.

    Args:
        seconds: wall seconds within which a command may still be under way, or its effect not have been said.
    """

    def __init__(self, seconds: float = SECONDS, wall: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._wall = wall
        self._sent: dict[Resource, float] = {}

    def sent(self, parts: Collection[Resource]) -> None:
        """These parts are told something now."""
        self._sent.update(dict.fromkeys(parts, self._wall()))

    def any(self, parts: Collection[Resource]) -> bool:
        """Whether something may be under way to one of these parts."""
        late = self._wall() - self._seconds
        return any(self._sent.get(part, late) > late for part in parts)
