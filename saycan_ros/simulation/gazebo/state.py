"""What Gazebo said last; no ROS."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from saycan_ros.simulation.gazebo import topics
from saycan_ros.world.pose import Pose2D


@dataclass(frozen=True)
class GazeboState:
    """What Gazebo said last; stamps in simulated seconds. Joints by Gazebo's own names; things by their number: x, y, z."""

    clock: float = -math.inf
    joints_stamp: float = -math.inf
    position: Mapping[str, float] = field(default_factory=dict)
    velocity: Mapping[str, float] = field(default_factory=dict)
    odometry_stamp: float = -math.inf
    base: Pose2D = field(default_factory=lambda: Pose2D(0.0, 0.0, 0.0))
    speed: tuple[float, float] = (0.0, 0.0)
    things: Mapping[int, tuple[float, float, float]] = field(default_factory=dict)

    def missing(self) -> list[str]:
        """The topics of which nothing has come yet."""
        rows = (
            (topics.ROS_CLOCK, self.clock),
            (topics.ROS_JOINT_STATES, self.joints_stamp),
            (topics.ROS_ODOMETRY, self.odometry_stamp),
        )
        return [name for name, stamp in rows if not math.isfinite(stamp)]
