"""The bounds around a network: whatever it asks for, only this passes to the body."""

from __future__ import annotations

import math
from collections.abc import Mapping

from pydantic import Field

from saycan_ros.manifest.schema import Strict
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.body import JOINTS, Reading

# A gap between two readings counts as no longer than this (s): after a pause nothing jumps.
LONGEST_PERIOD = 0.1
# The gripper alone may be asked for far beyond where it is: that is how it squeezes.
SQUEEZES = "gripper"
_JOINT_SPEED = {
    "arm": 0.20, "lift": 0.18, "wrist_yaw": 1.5, "wrist_pitch": 1.5, "wrist_roll": 1.5, "head_pan": 2.0, "head_tilt": 2.0,
    "gripper": 0.40,
}  # fmt: skip


class ActionLimits(Strict):
    """How far, how fast and how suddenly a learned policy may move the body; joints by the names of `JOINTS`."""

    joint_speed: dict[str, float] = Field(
        default_factory=lambda: dict(_JOINT_SPEED), description="m/s or rad/s of each set point"
    )
    run_ahead: float = Field(default=0.4, gt=0, le=2, description="s at full speed that a set point may be ahead of its joint")
    base_speed: tuple[float, float] = Field(default=(0.20, 0.60), description="m/s, rad/s")
    base_acceleration: tuple[float, float] = Field(default=(0.30, 1.5), description="per second; also slowing down")
    base_deadband: tuple[float, float] = Field(
        default=(0.006, 0.012), description="m/s, rad/s; a slower wish is none, or a network's small errors add up to a drift"
    )
    smoothing: float = Field(default=0.10, ge=0, le=1, description="time constant of the set points' exponential smoothing, s")
    tolerance: float = Field(default=0.02, ge=0, le=0.5, description="m or rad outside a joint's range that is cut in silence")
    cuts: int = Field(default=15, ge=1, le=1000, description="cycles in a row with a cut beyond `tolerance` that end the skill")

    def model_post_init(self, context: object, /) -> None:
        """Refuse a joint without a speed, or one that the body does not have."""
        if set(self.joint_speed) != set(JOINTS) or not all(0 < speed <= 5 for speed in self.joint_speed.values()):
            raise ValueError(f"joint_speed: give each of {', '.join(JOINTS)} a speed above 0 and up to 5")
        if any(not 0 <= v <= most for v, most in zip(self.base_speed, (0.5, 2.0), strict=True)):
            raise ValueError("base_speed: 0 to 0.5 m/s and 0 to 2 rad/s")
        if any(not 0 <= v <= most for v, most in zip(self.base_deadband, (0.05, 0.1), strict=True)):
            raise ValueError("base_deadband: 0 to 0.05 m/s and 0 to 0.1 rad/s")
        if any(not 0 < v <= 5 for v in self.base_acceleration):
            raise ValueError("base_acceleration: above 0 and up to 5 per second")


class ActionFilter:
    """Cuts, smooths and slows what a network wants, once a control cycle; one instance serves one goal.

    Args:
        limits: what the manifest allows.
        ranges: lower and upper position of each joint, from `Body.limits`.
        first: the reading at the start; set points begin at its positions.
    """

    def __init__(self, limits: ActionLimits, ranges: Mapping[str, tuple[float, float]], first: Reading) -> None:
        self.limits = limits
        self.cut = 0  # cycles so far in which something beyond `tolerance` was cut
        self._ranges = ranges
        self._stamp = first.stamp
        self._smooth = {joint: _inside(first.position[joint], ranges[joint]) for joint in JOINTS}
        self._targets = dict(self._smooth)
        self._speed = (0.0, 0.0)
        self._row = 0

    def step(
        self, reading: Reading, joints: Mapping[str, float], base: tuple[float, float]
    ) -> tuple[dict[str, float], tuple[float, float]]:
        """The joint set points and base speed to ask the body for now.

        Raises:
            OutcomeError: EXECUTION for a number that is not finite; SAFETY for `cuts` cycles in a row outside the joints' ranges.
        """
        if wrong := [name for name, v in (*joints.items(), *zip(("base", "turn"), base, strict=True)) if not math.isfinite(v)]:
            raise OutcomeError(OutcomeCode.EXECUTION, f"the policy asked for a {', '.join(wrong)} that is no number")
        self._count({joint for joint, wanted in joints.items() if _outside(wanted, self._ranges[joint]) > self.limits.tolerance})
        period = min(max(reading.stamp - self._stamp, 0.0), LONGEST_PERIOD)
        self._stamp = reading.stamp
        share = 1.0 - math.exp(-period / self.limits.smoothing) if self.limits.smoothing else 1.0
        for joint, wanted in joints.items():
            speed = self.limits.joint_speed[joint]
            smooth = self._smooth[joint] + share * (_inside(wanted, self._ranges[joint]) - self._smooth[joint])
            target = _towards(self._targets[joint], smooth, speed * period)
            if joint != SQUEEZES:
                room = speed * self.limits.run_ahead
                target = min(max(target, reading.position[joint] - room), reading.position[joint] + room)
            self._smooth[joint] = smooth
            self._targets[joint] = _inside(target, self._ranges[joint])
        self._speed = self._base(base, period)
        return {joint: self._targets[joint] for joint in joints}, self._speed

    def hold(self, reading: Reading) -> tuple[dict[str, float], tuple[float, float]]:
        """The last set points again, and a base that slows down to a stand."""
        period = min(max(reading.stamp - self._stamp, 0.0), LONGEST_PERIOD)
        self._stamp = reading.stamp
        self._speed = self._base((0.0, 0.0), period)
        return dict(self._targets), self._speed

    def _base(self, wanted: tuple[float, float], period: float) -> tuple[float, float]:
        wanted = (_unless_small(wanted[0], self.limits.base_deadband[0]), _unless_small(wanted[1], self.limits.base_deadband[1]))
        pairs = zip(self._speed, wanted, self.limits.base_speed, self.limits.base_acceleration, strict=True)
        linear, angular = (_towards(now, min(max(v, -most), most), rise * period) for now, v, most, rise in pairs)
        return linear, angular

    def _count(self, beyond: set[str]) -> None:
        self._row = self._row + 1 if beyond else 0
        self.cut += bool(beyond)
        if self._row >= self.limits.cuts:
            names = ", ".join(joint for joint in JOINTS if joint in beyond)
            what = f"the policy asked {self._row} times in a row for positions outside the range of {names}"
            raise OutcomeError(OutcomeCode.SAFETY, what)


def _inside(value: float, bounds: tuple[float, float]) -> float:
    return min(max(value, bounds[0]), bounds[1])


def _outside(value: float, bounds: tuple[float, float]) -> float:
    return max(bounds[0] - value, value - bounds[1], 0.0)


def _unless_small(value: float, least: float) -> float:
    return value if abs(value) >= least else 0.0


def _towards(now: float, wanted: float, most: float) -> float:
    return now + min(max(wanted - now, -most), most)
