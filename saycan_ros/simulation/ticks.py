"""Waiting for control periods inside a coroutine callback."""

from __future__ import annotations

from collections.abc import Callable

from rclpy.task import Future


class Ticks:
    """The driver's loop calls `advance` once a control period; coroutines of the same thread wait with `until`."""

    def __init__(self) -> None:
        self._next = Future()
        self.waiting = 0

    def advance(self) -> None:
        """A control period has passed."""
        if self.waiting:
            passed, self._next = self._next, Future()
            passed.set_result(None)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Come back in the first control period in which `condition` holds; now, if it holds already."""
        self.waiting += 1
        try:
            while not condition():
                await self._next
        finally:
            self.waiting -= 1
