"""Driving the base to a pose: rotate, drive straight, rotate."""

from __future__ import annotations

import math
from dataclasses import dataclass

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.body import Reading
from saycan_ros.world.pose import Pose2D, wrap

# Where a drive may end: metres and radians from its goal.
WITHIN = 0.015
WITHIN_HEADING = math.radians(1.0)
# A goal nearly straight ahead or behind is driven to without turning first, if it is not further than this.
BACKWARDS = 0.9
STUCK = 3.0  # s without progress
REPEATS = 3


@dataclass(frozen=True)
class Pace:
    """How fast the base moves: m/s, rad/s, and their accelerations per second."""

    linear: float = 0.30
    angular: float = 1.0
    linear_rise: float = 0.35
    angular_rise: float = 1.6


class DriveTo:
    """A controller that brings the base to a pose in the `map` frame.

    Call `step` once a control cycle with the newest reading; it returns the speeds to ask for and whether it has arrived.
    Arrived means within 2 cm and 1.5 degrees, and slow.
    """

    def __init__(
        self, goal: Pose2D, pace: Pace | None = None, within: float = WITHIN, within_heading: float = WITHIN_HEADING
    ) -> None:
        self.goal = goal
        self.within = within
        self.within_heading = within_heading
        self.pace = pace or Pace()
        self._stage = "aim"
        self._way = 0.0
        self._backwards = False
        self._line = 0.0
        self._speed = (0.0, 0.0)
        self._stamp: float | None = None
        self._repeats = 0
        self._best = math.inf
        self._best_at = 0.0

    @property
    def turns(self) -> bool:
        """Whether it turns to where it will drive."""
        return self._stage == "turn"

    def step(self, reading: Reading, held: bool = False) -> tuple[float, float, bool]:
        """The speeds to ask for (m/s, rad/s), and whether the base has arrived.

        Args:
            held: as `Body.held`; the speeds then begin again at what the base really does, and no time counts as stuck.

        Raises:
            OutcomeError: MOTION_FAILED where the base does not get nearer for `STUCK` seconds, or cannot end within the limits.
        """
        if self._stamp is None:
            self._way = reading.base.distance(self.goal)
        period = 0.0 if self._stamp is None else min(0.2, max(0.0, reading.stamp - self._stamp))
        self._stamp = reading.stamp
        base = reading.base
        if self._stage == "aim":
            self._aim(base)
        wanted = (0.0, 0.0)
        if self._stage == "turn":
            error = wrap(self._line - base.heading)
            wanted = (0.0, self._turn(error))
            if abs(error) < math.radians(1.5) and abs(reading.speed[1]) < 0.1:
                self._to("drive")
        elif self._stage == "drive":
            remaining, aside = self._along(base)
            if remaining < 0.004:
                self._to("face")
            else:
                correction = max(-0.3, min(0.3, 2.0 * aside)) if remaining > 0.08 else 0.0
                heading = wrap(self._line - base.heading + (correction if not self._backwards else -correction))
                speed = min(self.pace.linear, math.sqrt(2 * 0.7 * self.pace.linear_rise * remaining), 2.5 * remaining + 0.01)
                wanted = (-speed if self._backwards else speed, max(-0.5, min(0.5, 1.5 * heading)))
        if self._stage == "face":
            error = wrap(self.goal.heading - base.heading)
            wanted = (0.0, self._turn(error))
            if abs(error) < self.within_heading and max(abs(reading.speed[0]), abs(reading.speed[1])) < 0.03:
                if base.distance(self.goal) <= self.within + 0.003:
                    return 0.0, 0.0, True
                self._aim_again()
        self._watch(reading, wanted, held)
        if held:
            # No faster than its pace, whatever the wheels say: nobody may ask for more than the limits.
            self._speed = (_slew(0.0, reading.speed[0], self.pace.linear), _slew(0.0, reading.speed[1], self.pace.angular))
        self._speed = (
            _slew(self._speed[0], wanted[0], self.pace.linear_rise * period),
            _slew(self._speed[1], wanted[1], self.pace.angular_rise * period),
        )
        return *self._speed, False

    def progress(self, reading: Reading) -> float:
        """How much of the way is behind the base, 0 to 1."""
        return max(0.0, 1.0 - reading.base.distance(self.goal) / self._way) if self._way else 1.0

    def _aim(self, base: Pose2D) -> None:
        distance = base.distance(self.goal)
        if distance <= self.within:
            self._to("face")
            return
        bearing = math.atan2(self.goal.y - base.y, self.goal.x - base.x)
        off = wrap(bearing - base.heading)
        # Turning round and back again takes longer than a short way backwards.
        turned = abs(off) + abs(wrap(self.goal.heading - bearing))
        turned_back = (math.pi - abs(off)) + abs(wrap(self.goal.heading - bearing - math.pi))
        self._backwards = distance < BACKWARDS and turned_back < turned
        self._line = wrap(bearing + math.pi) if self._backwards else bearing
        self._to("turn")

    def _along(self, base: Pose2D) -> tuple[float, float]:
        """Metres left to drive along the line, and how far the line lies to the left."""
        line = Pose2D(base.x, base.y, self._line)
        ahead, left = line.to_base(self.goal.x, self.goal.y)
        return (-ahead if self._backwards else ahead), left

    def _turn(self, error: float) -> float:
        speed = min(self.pace.angular, math.sqrt(2 * 0.5 * self.pace.angular_rise * abs(error)), 3.0 * abs(error))
        return math.copysign(speed, error)

    def _to(self, stage: str) -> None:
        self._stage = stage
        self._best = math.inf

    def _aim_again(self) -> None:
        self._stage = "aim"
        self._repeats += 1
        if self._repeats > REPEATS:
            raise OutcomeError(OutcomeCode.MOTION_FAILED, f"the base does not come nearer than {self.within} m to its goal")

    def _watch(self, reading: Reading, wanted: tuple[float, float], held: bool) -> None:
        """Progress within the present stage, or MOTION_FAILED."""
        if self._stage == "drive":
            left = self._along(reading.base)[0]
        else:
            left = abs(wrap((self._line if self._stage == "turn" else self.goal.heading) - reading.base.heading))
        if left < self._best - 0.005 or wanted == (0.0, 0.0) or held:
            self._best, self._best_at = min(self._best, left), reading.stamp
        elif reading.stamp - self._best_at > STUCK:
            raise OutcomeError(OutcomeCode.MOTION_FAILED, "the base is asked to move and does not get nearer to its goal")


def _slew(now: float, wanted: float, most: float) -> float:
    return now + max(-most, min(most, wanted - now))
