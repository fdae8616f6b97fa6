"""Whether a Stretch moves, from its own messages alone."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Collection, Sequence

from nav_msgs.msg import Odometry
from sensor_msgs.msg import JointState

from saycan_ros.robots.holding import REST_ANGULAR, REST_LINEAR
from saycan_ros.world.steadiness import Steadiness

MOVING = 3.0  # times the speed that counts as rest: what trembles is not runstopped
STILL = 0.5  # s of the robot's stamps without motion that count as rest
LASTING = 0.2  # s of the robot's stamps for which a motion lasts that is none of its trembling
SILENT = 2.0  # wall s without a message after which the last one says nothing any more
FINGERS = "joint_gripper_finger"  # how the names of those joints begin that may squeeze something
PLACE = 0.006  # rad; contact shakes fingers that squeeze by less, however fast; what moves leaves it within `LASTING`
METRIC = ("wrist_extension", "joint_lift", "joint_arm")  # how the names of joints in metres begin; the others are in radians


class MotionWatch:
    """Takes odometry and joint states, from any thread, and says whether the body rests.

    A message without numbers, or with fewer than names, counts as motion: unknown is not rest. Fingers that stay in their place
    rest, whatever their speed.
    """

    def __init__(self, wall: Callable[[], float] = time.monotonic) -> None:
        self._wall = wall
        self._lock = threading.Lock()
        self.restart()

    def restart(self) -> None:
        """What was heard before says nothing about what comes."""
        with self._lock:
            self._began = self._wall()
            self._first: float | None = None
            self._last = -math.inf
            self._moved: float | None = None
            self._since: float | None = None
            self._base: bool | None = None
            self._heard = -math.inf
            self._places: dict[str, Steadiness] = {}

    def take_odometry(self, message: Odometry) -> None:
        """The base's speed."""
        linear, angular = message.twist.twist.linear.x, message.twist.twist.angular.z
        with self._lock:
            self._base = _fast(linear, REST_LINEAR) or _fast(angular, REST_ANGULAR)

    def take_joints(self, message: JointState) -> None:
        """The joints' speeds, and the robot's time."""
        stamp = message.header.stamp.sec + message.header.stamp.nanosec * 1e-9
        with self._lock:
            if self._first is None or stamp < self._last:
                self._first = self._moved = self._since = stamp
            self._last, self._heard = stamp, self._wall()
            if self._base is not False or _any_fast(message.name, message.velocity, self._in_place(message, stamp)):
                self._moved = stamp
                self._since = stamp if self._since is None else self._since
            else:
                self._since = None

    def verdict(self, seconds: float, wall: float) -> bool | None:
        """True at rest, False where it moves and should not any more, None while that cannot be said yet.

        Args:
            seconds: of the robot's own time, since the last `restart`, in which it has to come to rest.
            wall: seconds of wall time for a robot whose clock stands, or that has not been heard.
        """
        with self._lock:
            now = self._wall()
            if self._first is None:
                # Nobody says anything: there is no driver to stop, or none to be heard.
                return True if now - self._began > wall else None
            if now - self._heard > SILENT:
                return False if now - self._began > wall else None
            if self._moved is not None and self._last - self._moved >= STILL:
                return True
            late = self._last - self._first > seconds or now - self._began > wall
            lasting = self._since is not None and self._last - self._since >= LASTING
            return False if late and lasting else None

    def _in_place(self, message: JointState, stamp: float) -> set[str]:
        """The fingers that have not left their place for `LASTING`; `_lock` is held."""
        fingers = {n: x for n, x in zip(message.name, message.position, strict=False) if n.startswith(FINGERS)}
        return {n for n, x in fingers.items() if self._places.setdefault(n, Steadiness(PLACE, LASTING)).update(stamp, x)}


def _fast(speed: float, rest: float) -> bool:
    return not math.isfinite(speed) or abs(speed) > MOVING * rest


def _any_fast(names: Sequence[str], speeds: Sequence[float], in_place: Collection[str]) -> bool:
    if len(speeds) < len(names) or not len(speeds):
        return True
    limits = [_limit(name, in_place) for name in names] or [REST_ANGULAR] * len(speeds)
    return any(_fast(speed, limit) for speed, limit in zip(speeds, limits, strict=False))


def _limit(name: str, in_place: Collection[str]) -> float:
    if name in in_place:
        return math.inf
    return REST_LINEAR if name.startswith(METRIC) else REST_ANGULAR
