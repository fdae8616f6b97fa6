"""The limits of motion that are not the driver's own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SafetyLimits:
    """When nothing may move any more.

    Attributes:
        stale: seconds of the node's clock after which joint states or odometry are too old.
        gone: seconds of wall time without joint states or odometry after which the driver counts as dead.
        scan: seconds of the node's clock after which a laser scan is too old to drive by.
        camera: seconds of the node's clock after which a camera frame is too old for a skill that needs to see.
        voltage: the lowest battery voltage to move at; the driver's own alarm sounds at 10.5 V.
        linear, angular: the fastest base speed that may be asked for (m/s, rad/s).
        restart: seconds of wall time for which a driver that began anew is refused, so that every goal under way sees it.
    """

    stale: float = 0.5
    gone: float = 2.0
    scan: float = 0.5
    camera: float = 1.0
    voltage: float = 10.5
    linear: float = 0.3
    angular: float = 1.0
    restart: float = 0.25
