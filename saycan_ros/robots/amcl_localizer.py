"""Where the odometry frame lies in the map, as AMCL says."""

from __future__ import annotations

import threading
from collections import deque

from saycan_ros.robots.localizer import OdometryLocalizer
from saycan_ros.world.pose import Pose2D, wrap

HISTORY = 90  # odometry messages
NEAR = 0.2  # s; a pose without odometry so near in time says nothing
# What odometry may change by between two messages, m and rad, and with each second between them up to `GAP`. Beyond that it is
# that of a driver which has begun anew.
STEP, STEP_TURN = 0.1, 0.2
FASTEST, FASTEST_TURN = 0.6, 2.0
GAP = 1.0  # s
# s after a jump for which a pose is not believed: the map matcher took the jump for a motion.
CONFUSED = 5.0


class AmclLocalizer:
    """Implements `Localizer` from poses in the `map` frame (AMCL's `amcl_pose`) and the odometry of the same moments.

    Until the first usable pose, and for ever where nobody localises, the odometry frame is the map. Where odometry jumps after
    that, the base is lost until somebody gives the map matcher a pose. Safe from any thread.
    """

    def __init__(self, origin: Pose2D | None = None) -> None:
        self._frame = OdometryLocalizer(origin)
        self._turn = threading.Lock()
        self._odometry: deque[tuple[float, Pose2D]] = deque(maxlen=HISTORY)
        self._waiting: tuple[float, Pose2D] | None = None
        self._located = False
        self._jumped: tuple[float, float] | None = None

    @property
    def lost(self) -> str:
        """See `Localizer.lost`."""
        if (jumped := self._jumped) is None:
            return ""
        what = f"odometry jumped by {jumped[1]:.2f} m, so where the robot is in the map is unknown"
        return f"{what}; give AMCL its pose (in RViz: 2D Pose Estimate)"

    def to_map(self, odometry: Pose2D) -> Pose2D:
        """See `Localizer.to_map`."""
        return self._frame.to_map(odometry)

    def take_odometry(self, stamp: float, odometry: Pose2D) -> None:
        """The base in the odometry frame at `stamp` (s of the robot's clock)."""
        with self._turn:
            if self._odometry and self._located and _jumps(*self._odometry[-1], stamp, odometry):
                self._jumped = stamp, self._odometry[-1][1].distance(odometry)
                self._odometry.clear()
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
        if abs(then - stamp) > NEAR or (self._jumped is not None and stamp - self._jumped[0] < CONFUSED):
            return
        self._located, self._jumped = True, None
        heading = wrap(pose.heading - odometry.heading)
        turned_x, turned_y = Pose2D(0.0, 0.0, heading).to_map(odometry.x, odometry.y)
        self._frame = OdometryLocalizer(Pose2D(pose.x - turned_x, pose.y - turned_y, heading))


def _jumps(before: float, start: Pose2D, after: float, end: Pose2D) -> bool:
    """Whether no base could have come from `start` to `end` between these two moments."""
    seconds = after - before if 0.0 <= after - before < GAP else 0.0
    turned = abs(wrap(end.heading - start.heading))
    return start.distance(end) > STEP + FASTEST * seconds or turned > STEP_TURN + FASTEST_TURN * seconds
