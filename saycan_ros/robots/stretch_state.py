"""Where the robot is, as its driver says; no ROS."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from saycan_ros.world.pose import Pose2D


@dataclass(frozen=True)
class JointStates:
    """One joint state message by policy names and units; `stamp` in seconds of the node's clock."""

    stamp: float
    position: Mapping[str, float]
    velocity: Mapping[str, float]
    effort: Mapping[str, float]


@dataclass(frozen=True)
class Odometry:
    """One odometry message: the base in the odometry frame, and its speed (m/s, rad/s)."""

    stamp: float
    pose: Pose2D
    speed: tuple[float, float]
