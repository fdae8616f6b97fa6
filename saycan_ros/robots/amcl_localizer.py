"""Where the odometry frame lies in the map, as AMCL says."""

from __future__ import annotations

import threading
from collections import deque

from saycan_ros.robots.localizer import OdometryLocalizer
from saycan_ros.world.pose import Pose2D, wrap

HISTORY = 90  # odometry messages
NEAR = 0.2  # s; a pose without odometry so near in time says nothing


class AmclLocalizer:
    """Implements `Localizer` from poses in the `map` frame (AMCL's `amcl_pose`) and the odometry of the same moments.

    Until the first usable pose, and for ever where nobody localises, the odometry frame is the map. Safe from any thread.
    """

    def __init__(self, origin: Pose2D | None = None) -> None:
        self._frame = OdometryLocalizer(origin)
        self._turn = threading.Lock()
        self._odometry: deque[tuple[float, Pose2D]] = deque(maxlen=HISTORY)
        self._waiting: tuple[float, Pose2D] | None = None

    def to_map(self, odometry: Pose2D) -> Pose2D:
        """See `Localizer.to_map`."""
        return self._frame.to_map(odometry)

    def take_odometry(self, stamp: float, odometry: Pose2D) -> None:
        """The base in the odometry frame at `stamp` (s of the robot's clock)."""
        with self._turn:
            if self._odometry and stamp < self._odometry[-1][0]:
                self._odometry.clear()
            self._odometry.append((stamp, odometry))
            if self._waiting is not None:
                self._correct(*self._waiting)

    def take_pose(self, stamp: float, pose: Pose2D) -> None:
        """The base in the `map` frame at `stamp`; odometry of that moment may be still to come."""
        with self._turn:
            self._waiting = (stamp, pose)
            self._correct(stamp, pose)

    def _correct(self, stamp: float, pose: Pose2D) -> None:
        if not self._odometry or self._odometry[-1][0] < stamp - NEAR:
            return
        then, odometry = min(self._odometry, key=lambda row: abs(row[0] - stamp))
        self._waiting = None
        if abs(then - stamp) > NEAR:
            return
        heading = wrap(pose.heading - odometry.heading)
        turned_x, turned_y = Pose2D(0.0, 0.0, heading).to_map(odometry.x, odometry.y)
        self._frame = OdometryLocalizer(Pose2D(pose.x - turned_x, pose.y - turned_y, heading))
