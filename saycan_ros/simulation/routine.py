"""A motion that the driver runs by itself, one set of joint targets after another: homing and stowing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from saycan_ros.robots.body import Reading
from saycan_ros.simulation.plant import Plant

LINEAR = ("arm", "lift", "gripper")


class Routine:
    """Runs `phases` in order. `failure` is None until it ends, then "" or why it did not arrive."""

    PHASE_LIMIT = 20.0  # s
    SETTLE = 0.5  # s without motion before a joint that is not there counts as stuck
    WITHIN = (0.01, 0.05)  # m, rad
    STILL = (0.004, 0.02)  # m/s, rad/s

    def __init__(self, plant: Plant, phases: Sequence[Mapping[str, float]]) -> None:
        self._plant = plant
        limits = plant.limits
        self._phases = [{j: min(max(x, limits[j][0]), limits[j][1]) for j, x in phase.items()} for phase in phases]
        self._left: float = self.PHASE_LIMIT
        self._still = 0.0
        self._stamp = plant.reading().stamp
        self.failure: str | None = None
        plant.command_joints(self._phases[0])

    def update(self) -> None:
        """Look at the plant once a control period, and begin the next phase when this one has arrived."""
        if self.failure is not None:
            return
        reading = self._plant.reading()
        passed, self._stamp = reading.stamp - self._stamp, reading.stamp
        self._left -= passed
        targets = self._phases[0]
        away = [j for j, x in targets.items() if abs(reading.position[j] - x) > self.WITHIN[j not in LINEAR]]
        moving = any(abs(reading.velocity[j]) > self.STILL[j not in LINEAR] for j in targets)
        self._still = 0.0 if moving else self._still + passed
        stuck = self._still >= self.SETTLE or self._left <= 0
        # A gripper that closes on something has done what it was asked.
        if not away or (stuck and away == ["gripper"]):
            self._next()
        elif stuck:
            self.failure = f"did not arrive: {_describe(away, targets, reading)}"

    def abandon(self, reason: str) -> None:
        """End it now; what moves is the caller's to stop."""
        if self.failure is None:
            self.failure = reason

    def _next(self) -> None:
        self._phases.pop(0)
        self._left, self._still = self.PHASE_LIMIT, 0.0
        if self._phases:
            self._plant.command_joints(self._phases[0])
        else:
            self.failure = ""


def _describe(joints: Sequence[str], targets: Mapping[str, float], reading: Reading) -> str:
    return ", ".join(f"{j} at {reading.position[j]:.3f} instead of {targets[j]:.3f}" for j in joints)
