"""Moving joints and knowing when they have arrived."""

from __future__ import annotations

from collections.abc import Mapping

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.body import Reading

# How near is there: metres for arm, lift and gripper, radians for the rest.
WITHIN = {"arm": 0.006, "lift": 0.006, "gripper": 0.015, "head_pan": 0.05, "head_tilt": 0.05}
WITHIN_WRIST = 0.04
STUCK = 2.0  # s without getting nearer
NEARER = 0.002


class MoveJoints:
    """A controller that brings some joints to positions, each no faster than its `speeds` entry if it has one.

    Call `step` once a control cycle with the newest reading; it returns the targets to ask for and whether all have arrived.
    """

    def __init__(self, goals: Mapping[str, float], speeds: Mapping[str, float] | None = None) -> None:
        self.goals = dict(goals)
        self.speeds = dict(speeds or {})
        self._targets: dict[str, float] = {}
        self._stamp = 0.0
        self._best: dict[str, float] = {}
        self._best_at: dict[str, float] = {}

    def step(self, reading: Reading) -> tuple[Mapping[str, float], bool]:
        """The targets to ask for, and whether every joint is there.

        Raises:
            OutcomeError: MOTION_FAILED, naming the joint that does not get nearer for `STUCK` seconds.
        """
        if not self._targets:
            self._targets = {joint: reading.position[joint] for joint in self.goals}
            self._stamp = reading.stamp
        period = max(0.0, reading.stamp - self._stamp)
        self._stamp = reading.stamp
        for joint, goal in self.goals.items():
            most = self.speeds[joint] * period if joint in self.speeds else abs(goal - self._targets[joint])
            self._targets[joint] += max(-most, min(most, goal - self._targets[joint]))
        arrived = True
        for joint, goal in self.goals.items():
            away = abs(goal - reading.position[joint])
            if away <= WITHIN.get(joint, WITHIN_WRIST):
                continue
            arrived = False
            if away < self._best.get(joint, float("inf")) - NEARER:
                self._best[joint], self._best_at[joint] = away, reading.stamp
            elif reading.stamp - self._best_at[joint] > STUCK:
                raise OutcomeError(OutcomeCode.MOTION_FAILED, f"{joint} stopped {away:.3f} short of {goal:.3f}")
        return dict(self._targets), arrived
