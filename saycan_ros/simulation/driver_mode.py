"""The driver's modes."""

from __future__ import annotations

from enum import Enum


class DriverMode(str, Enum):
    """How the driver takes commands, by the names its `mode` topic says.

    A client chooses among the first three; the driver enters the others by itself and goes back to where it was.
    """

    POSITION = "position"
    NAVIGATION = "navigation"
    TRAJECTORY = "trajectory"
    HOMING = "homing"
    STOWING = "stowing"
    RUNSTOPPED = "runstopped"

    @property
    def chosen(self) -> bool:
        """Whether a client can choose it."""
        return self in {DriverMode.POSITION, DriverMode.NAVIGATION, DriverMode.TRAJECTORY}
