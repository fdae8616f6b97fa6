"""What a base does from the moment at which something is in its way, or its laser is gone, as the ground truth shows it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from saycan_ros.conformance.rest_check import REST
from saycan_ros.manifest.schema import Manifest
from saycan_ros.robots.way_guard import CORNER, FRONT
from saycan_ros.world.places import station_pose
from saycan_ros.world.pose import Pose2D, wrap

STRAIGHT = 0.1  # rad/s: slower than this it drives straight on
BEFORE = 0.6  # m from the base's front to whoever steps in; at 0.3 m/s the guard needs 0.36 m of them
PERSON = 0.18  # m from the middle to the edge of who stands in the kitchen
AHEAD = FRONT + BEFORE + PERSON  # m from the base's middle to theirs
ON_LINE = 0.1  # m: so near to its line a station is where the base may be driving to
CREPT = 0.01  # m: a base that has come so far from where it stood has not stood
PATIENCE, IN_TIME = 5.0, 1.5  # s at rest before the way is blocked, and s until everybody knows


class Encounter:
    """Looks at one base, from `before` on; a `truth` is the JSON of `ground_truth/get`.

    Attributes:
        since: seconds from `before` to the last look.
        appeared: metres from the robot to who stepped in, at the first look at both; None where nobody did.
        gap: the smallest of these metres.
        rest: seconds from `before` to the first look at a base that stands; None, it never did.
        end: seconds from `before` to the goal's result; None, it gave none.
    """

    def __init__(self, before: Mapping[str, Any]) -> None:
        self._began = float(before["time"])
        self._touches = self._touched = int(before["collisions"])
        self._stood: Pose2D | None = None
        self._crept = 0.0
        self.since = 0.0
        self.appeared: float | None = None
        self.gap: float | None = None
        self.rest: float | None = None
        self.end: float | None = None

    def note(self, truth: Mapping[str, Any], ended: bool = False) -> None:
        """Take one look; `ended` says whether the goal had given its result before it."""
        self.since = float(truth["time"]) - self._began
        self._touched = int(truth["collisions"])
        if (gap := truth["gap"]) is not None:
            self.appeared = gap if self.appeared is None else self.appeared
            self.gap = min(gap, self.gap if self.gap is not None else math.inf)
        base = base_of(truth)
        if self._stood is None and max(abs(v) for v in truth["base_speed"]) < REST:
            self._stood, self.rest = base, self.since
        elif self._stood is not None:
            turned = CORNER * abs(wrap(base.heading - self._stood.heading))
            self._crept = max(self._crept, self._stood.distance(base) + turned)
        if ended and self.end is None:
            self.end = self.since

    def faults(self, patience: float) -> str:
        """What was not as it must be up to the last look, in words, or nothing.

        Args:
            patience: seconds that the base stands before the goal ends, which it must then do `IN_TIME`.
        """
        words = []
        if self._touched > self._touches or (self.gap is not None and self.gap <= 0.0):
            words.append(f"it touched something {max(1, self._touched - self._touches)} times")
        if self.rest is None:
            words.append("the base came to no rest")
        elif self.end is not None and self.end - self.rest > patience + IN_TIME:
            words.append(f"the result came {self.end - self.rest:.1f} s after the base stood")
        if self._crept > CREPT:
            words.append(f"the base crept {self._crept:.3f} m from where it stood")
        if words and self.appeared is not None:
            words.append(f"who stepped in was first seen {self.appeared:.2f} m away")
        return "; ".join(words)


def base_of(truth: Mapping[str, Any]) -> Pose2D:
    """Where the base is."""
    x, y, heading = truth["base"]
    return Pose2D(x, y, heading)


def drives_ahead(truth: Mapping[str, Any], speed: float) -> bool:
    """Whether the base drives straight ahead at least so fast (m/s)."""
    linear, angular = truth["base_speed"]
    return bool(linear >= speed and abs(angular) < STRAIGHT)


def way_ahead(truth: Mapping[str, Any], manifest: Manifest) -> float:
    """Metres straight ahead to the nearest station, where the drive may end; 0 where there is none on the line."""
    base = base_of(truth)
    seen = [base.to_base(pose.x, pose.y) for pose in map(station_pose, manifest.locations)]
    return min((ahead for ahead, left in seen if ahead > 0.0 and abs(left) < ON_LINE), default=0.0)
