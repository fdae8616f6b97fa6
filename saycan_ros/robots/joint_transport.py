"""How joint targets reach a robot's driver."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Protocol

from saycan_ros.robots.interruption import Heed, unheeding


class JointTransport(Protocol):
    """One way of moving joints; `StretchBody` decides the targets, a transport brings them to the driver.

    Targets are by policy names and units. The caller holds a lock: no method may wait, but `prepare`.
    """

    @property
    def name(self) -> str:
        """What the parameter `transport` calls it."""

    @property
    def streams(self) -> bool:
        """Whether the driver must take streaming positions; the other kind refuses goals while it does."""

    def prepare(self, seconds: float, heed: Heed = unheeding) -> None:
        """Make the driver take targets this way, within `seconds` of wall time a call; `heed` ends it by what it raises.

        Raises:
            OutcomeError: PRECONDITION, where the driver refuses; SERVER_GONE, where it does not answer.
        """

    @property
    def settled(self) -> bool:
        """Whether the driver has everything that was sent, and joint states have come since."""

    def send(self, targets: Mapping[str, float], joints: Collection[str]) -> None:
        """Bring every joint to its target; `joints` are those that were asked for just now."""

    def hold(self, targets: Mapping[str, float], joints: Collection[str]) -> None:
        """Bring `joints` to rest at their targets now, before anything that still waits to be sent."""

    def renew(self, targets: Mapping[str, float]) -> None:
        """Once a control period in which nothing was sent: say again what may have been lost."""

    def check(self) -> None:
        """Raises what became of targets that the driver gave up: CONTACT, MOTION_FAILED or SERVER_GONE."""

    def forget(self) -> None:
        """The driver began anew: nothing that was sent counts any more."""

    def close(self) -> None:
        """Leave the graph."""
