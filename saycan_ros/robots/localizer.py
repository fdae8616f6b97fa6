"""From the odometry frame to the `map` frame."""

from __future__ import annotations

from typing import Protocol

from saycan_ros.world.pose import Pose2D, wrap


class Localizer(Protocol):
    """Says where the base is in the `map` frame; AMCL or another map matcher can stand behind it."""

    @property
    def lost(self) -> str:
        """Why nobody knows where the base is in the map, in a sentence; empty where it is known."""

    def to_map(self, odometry: Pose2D) -> Pose2D:
        """The pose in the `map` frame for a pose in the odometry frame; quick, and safe from any thread."""

    def take_odometry(self, stamp: float, odometry: Pose2D) -> None:
        """The base in the odometry frame at `stamp` (s of the robot's clock)."""

    def take_pose(self, stamp: float, pose: Pose2D) -> None:
        """Somebody's estimate of the base in the `map` frame at `stamp`."""


class OdometryLocalizer:
    """A fixed transform: the odometry frame lies at `origin` in the `map` frame.

    The embedded kitchen's odometry starts at the map's own origin, so the default is the identity.
    """

    def __init__(self, origin: Pose2D | None = None) -> None:
        self.origin = origin or Pose2D(0.0, 0.0, 0.0)

    @property
    def lost(self) -> str:
        """Never."""
        return ""

    def to_map(self, odometry: Pose2D) -> Pose2D:
        x, y = self.origin.to_map(odometry.x, odometry.y)
        return Pose2D(x, y, wrap(self.origin.heading + odometry.heading))

    def take_odometry(self, stamp: float, odometry: Pose2D) -> None:
        """The transform is fixed."""

    def take_pose(self, stamp: float, pose: Pose2D) -> None:
        """The transform is fixed."""
