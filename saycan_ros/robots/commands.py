"""What may be asked of a body at all: a command outside its limits is refused, never cut down to fit."""

from __future__ import annotations

import math
from collections.abc import Mapping

from saycan_ros.outcome import OutcomeCode, OutcomeError

HAIR = 1e-6  # m, rad, m/s, rad/s: what rounding may add


def refuse_targets(targets: Mapping[str, float], limits: Mapping[str, tuple[float, float]]) -> None:
    """Refuse joint targets (m, rad) of which one is unknown, no number or outside `limits`.

    Raises:
        OutcomeError: INVALID_REQUEST, naming the joint and its range.
    """
    for joint, target in targets.items():
        if joint not in limits:
            raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"no joint {joint!r}; there are {', '.join(limits)}")
        low, high = limits[joint]
        if not low - HAIR <= target <= high + HAIR:
            what = f"{joint} cannot go to {target:.3f}; its range is {low:.3f} to {high:.3f}"
            raise OutcomeError(OutcomeCode.INVALID_REQUEST, what)


def refuse_speed(linear: float, angular: float, most: tuple[float, float]) -> None:
    """Refuse a base speed (m/s, rad/s) that is no number or faster than `most`.

    Raises:
        OutcomeError: INVALID_REQUEST, naming the speed and its limit.
    """
    for name, speed, limit, unit in (("linear", linear, most[0], "m/s"), ("angular", angular, most[1], "rad/s")):
        if not math.isfinite(speed):
            raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"the base's {name} speed {speed} is not finite")
        if abs(speed) > limit + HAIR:
            what = f"the base cannot go at {speed:.3f} {unit}; {limit:.3f} is its {name} limit"
            raise OutcomeError(OutcomeCode.INVALID_REQUEST, what)
