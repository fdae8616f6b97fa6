"""Keeps the base from driving into what its laser sees."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.world.range_scan import RangeScan

# The base in its own frame, m: the box round `base_link` in the Stretch SE3's URDF, a centimetre wider than the robot, and how
# far its furthest corner is from the middle.
REAR, FRONT, HALF_WIDE, CORNER = -0.286, 0.058, 0.181, 0.339
# The tucked hand beside it, which the arm carries 0.6 m above the floor: x from and to, y to, and its reach from the middle.
HAND_REAR, HAND_FRONT, HAND_RIGHT, HAND_REACH = -0.106, 0.063, -0.433, 0.437
# m that stay free: before the end that goes first, to the sides (0.22 m from the middle line), and all round where it turns.
# Nearer than 0.15 m to itself, 0.1 m before the front, the laser sees nothing.
AHEAD, ASIDE, TURNING = 0.12, 0.04, 0.02
# m more that must have come free before a base that stands goes on: a laser's noise must not make it creep.
RELEASE, RELEASE_TURNING = 0.05, 0.02
# What `base_motion.Pace` brakes with where something is in the gripper (m/s2, rad/s2), which nobody here knows.
BRAKE = (0.25, 1.0)
# s from a scan to when the motors obey what it shows, at least; more after an old scan, for they are slow themselves.
DELAY, MOTORS = 0.2, 0.1
CREEP = (0.02, 0.05)  # m/s, rad/s: slower than this it stands
NEAR = 1.0  # m from the base's middle; what is further cannot be in the way before the next scan
INSIDE = -0.03  # m: what is so far within the outline belongs to the robot itself
LOOK = (0.01, 0.03)  # m, rad: so far at least it looks ahead, or a crawl would be too short to show where it leads
CLOSER = 0.001  # m: a way that brings something no nearer than this leads past it, or away
STEPS = 8  # between now and the end of the look ahead
LEAST = 1e-6  # m/s, rad/s: less is none; a look ahead would have no end
ASKED = 0.5  # s; whoever has asked for nothing so long begins anew
Points = tuple[NDArray[np.float64], NDArray[np.float64]]


@dataclass(frozen=True)
class _Blocker:
    """What holds the base back: metres from its outline, and on which side of it."""

    gap: float
    side: str


class WayGuard:
    """Says how fast the base may go: it brakes early for what lies in the way of its motion, and stands 0.12 m before it.

    Only the way that the wanted speeds lead along counts: what is near and stays where it is, seen from the base, or comes no
    nearer, holds nothing back; moving away from something is always allowed. It sees what the laser sees: no table's edge, no
    foot below the laser's plane, nothing that the arm sweeps but the tucked hand. One caller at a time.

    Args:
        patience: seconds of the robot's clock that the base may be asked to go and stand before the way counts as blocked.
    """

    def __init__(self, patience: float = 5.0) -> None:
        self._patience = patience
        self._scan: RangeScan | None = None
        self._x = self._y = self._outside = np.empty(0)
        self._blocked: tuple[str, bool] | None = None  # which way it is asked to go while it stands, and whether ahead or left
        self._delay = DELAY
        self._since: float | None = None  # when it began to stand though it is asked to go, whichever way
        self._asked = -math.inf
        self.held = False

    def holds(self, now: float) -> bool:
        """Whether it holds the base back at `now`, which it can only while somebody asks."""
        return self.held and 0.0 <= now - self._asked <= ASKED

    def forget(self) -> None:
        """Nobody asks any more: patience begins anew."""
        self.held, self._blocked, self._since = False, None, None

    def allow(self, scan: RangeScan, linear: float, angular: float, now: float) -> tuple[float, float]:
        """The speeds (m/s, rad/s) that are allowed of the wanted ones: both by the same part, so that the way stays the same.

        Args:
            scan: the newest one; the caller has seen to its age.
            now: seconds of the robot's clock.

        Raises:
            OutcomeError: WAY_BLOCKED, where the base was asked to go and has stood for `patience`.
        """
        linear, angular = (speed if abs(speed) > LEAST else 0.0 for speed in (linear, angular))
        if not linear and not angular:
            self.forget()
            return 0.0, 0.0
        if scan is not self._scan:
            self._take(scan)
        way = ("drive", linear > 0) if linear else ("turn", angular > 0)
        if not 0.0 <= now - self._asked <= ASKED:
            self._since = None
        if self._since is None or self._blocked != way:
            self._blocked = None
        self._asked = now
        self._delay = max(DELAY, now - scan.stamp + MOTORS)
        part, blocker = self._part(linear, angular)
        self.held = part < 1.0
        if part > 0.0 or blocker is None:
            self._blocked = self._since = None
            return linear * part, angular * part
        self._blocked = way
        if self._since is None:
            self._since = now
        elif now - self._since >= self._patience:
            self.forget()
            what = f"something stands {blocker.gap:.2f} m {blocker.side} the base; clear the way"
            raise OutcomeError(OutcomeCode.WAY_BLOCKED, what)
        return 0.0, 0.0

    def _take(self, scan: RangeScan) -> None:
        """Keep the points near the base; comparing leaves out what is no number."""
        points = np.asarray(scan.points, np.float64).reshape(-1, 2)
        points = points[np.hypot(points[:, 0], points[:, 1]) < NEAR]
        outside = _outside(points[:, 0], points[:, 1])
        keep = outside > INSIDE
        self._scan, self._outside = scan, outside[keep]
        self._x, self._y = points[keep, 0], points[keep, 1]

    def _part(self, linear: float, angular: float) -> tuple[float, _Blocker | None]:
        """The part of the wanted speeds that is allowed, 0 to 1, and what holds it back."""
        braking = max(abs(linear) / BRAKE[0], abs(angular) / BRAKE[1])
        needed = self._delay + braking / 2
        least = min(LOOK[0] / abs(linear) if linear else math.inf, LOOK[1] / abs(angular) if angular else math.inf)
        until = max(needed, least)
        near = self._outside < AHEAD + RELEASE + until * (abs(linear) + HAND_REACH * abs(angular))
        if not near.any():
            return 1.0, None
        times = np.linspace(0.0, until, STEPS + 1)
        points = self._x[near], self._y[near]
        x, y = _seen_from(points, linear, angular, times)
        beyond = self._beyond(x, y, linear)
        clear = beyond[0] >= 0.0
        # What is within the margin already may not come nearer; the rest may not come into it.
        if not clear.all():
            closer = ~clear & (self._outside[near] - _outside(x, y).min(axis=0) > CLOSER)
            if closer.any():
                return 0.0, _nearest(points[0][closer], points[1][closer])
        enters = clear & (beyond.min(axis=0) < 0.0)
        if not enters.any():
            return 1.0, None
        rows = beyond[:, enters]
        first = np.argmax(rows < 0.0, axis=0)
        columns = np.arange(rows.shape[1])
        before, after = rows[first - 1, columns], rows[first, columns]
        free = float(((first - 1 + before / (before - after)) * times[1]).min())
        if free >= needed:
            return 1.0, None
        # Where braking from `part` of the speeds, after the delay, ends where the way does.
        part = (math.sqrt(self._delay**2 + 2 * braking * free) - self._delay) / braking
        if part < 1.0 and part * abs(linear) < CREEP[0] and part * abs(angular) < CREEP[1]:
            part = 0.0
        return min(1.0, part), _nearest(points[0][enters], points[1][enters])

    def _beyond(self, x: NDArray[np.float64], y: NDArray[np.float64], linear: float) -> NDArray[np.float64]:
        """Metres outside the outline with the margins of this motion; negative within."""
        stood = self._blocked is not None
        turning = TURNING + (RELEASE_TURNING if stood else 0.0)
        leading = AHEAD + (RELEASE if stood else 0.0)
        front, rear = (leading if linear > 0 else turning), (leading if linear < 0 else turning)
        low, high = REAR - rear, FRONT + front
        half = HALF_WIDE + (ASIDE if linear else turning)
        base = np.maximum(np.abs(x - (low + high) / 2) - (high - low) / 2, np.abs(y) - half)
        low, high, right = HAND_REAR - rear, HAND_FRONT + front, HAND_RIGHT - turning
        hand = np.maximum(np.abs(x - (low + high) / 2) - (high - low) / 2, np.abs(y - right / 2) + right / 2)
        return np.minimum(base, hand)


def _seen_from(points: Points, linear: float, angular: float, times: NDArray[np.float64]) -> Points:
    """The points as the base will see them at these times on its way; shape (times, points) each."""
    turn = angular * times
    # The chord of an arc points along its half turn.
    reach = linear * times * np.sinc(turn / (2 * math.pi))
    dx = points[0] - (reach * np.cos(turn / 2))[:, None]
    dy = points[1] - (reach * np.sin(turn / 2))[:, None]
    cos, sin = np.cos(turn)[:, None], np.sin(turn)[:, None]
    return cos * dx + sin * dy, cos * dy - sin * dx


def _nearest(x: NDArray[np.float64], y: NDArray[np.float64]) -> _Blocker:
    outside = _outside(x, y)
    nearest = int(np.argmin(outside))
    ahead = max(x[nearest] - FRONT, REAR - x[nearest])
    if ahead >= abs(y[nearest]) - HALF_WIDE:
        side = "ahead of" if x[nearest] > 0 else "behind"
    else:
        side = "to the left of" if y[nearest] > 0 else "to the right of"
    return _Blocker(max(0.0, float(outside[nearest])), side)


def _outside(x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    """Metres from the outline of base and hand; negative within."""
    base = _beside(np.abs(x - (REAR + FRONT) / 2) - (FRONT - REAR) / 2, np.abs(y) - HALF_WIDE)
    middle = (HAND_REAR + HAND_FRONT) / 2
    hand = _beside(np.abs(x - middle) - (HAND_FRONT - HAND_REAR) / 2, np.abs(y - HAND_RIGHT / 2) + HAND_RIGHT / 2)
    return np.minimum(base, hand)


def _beside(ahead: NDArray[np.float64], aside: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.hypot(np.maximum(ahead, 0.0), np.maximum(aside, 0.0)) + np.minimum(np.maximum(ahead, aside), 0.0)
