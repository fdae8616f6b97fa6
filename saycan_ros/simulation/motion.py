"""Motion profiles: how a motor's set point moves towards what was asked, within its speed and acceleration."""

from __future__ import annotations

import math


class PositionProfile:
    """A set point that follows a target with bounded speed and acceleration; it may be given a new target at any time."""

    def __init__(self, speed: float, acceleration: float) -> None:
        self.limit = speed
        self.acceleration = acceleration
        self.target = self.position = self.speed = 0.0
        self._brake = 0.0

    @property
    def braking(self) -> bool:
        """Whether `stop` was the last thing asked."""
        return self._brake > 0

    def reset(self, position: float) -> None:
        """Stand at `position`."""
        self.restore((position, position, 0.0, 0.0))

    def ask(self, target: float) -> None:
        """Move towards `target` from now on."""
        self.target = target
        self._brake = 0.0

    def stop(self, within: float) -> None:
        """Come to rest within `within` seconds and stay there."""
        self._brake = max(abs(self.speed) / within, self.acceleration)

    def step(self, seconds: float) -> None:
        """Advance the set point."""
        if self._brake:
            self.speed = _towards(self.speed, 0.0, self._brake * seconds)
            self.position += self.speed * seconds
            self.target = self.position
            return
        error = self.target - self.position
        # The fastest speed from which it can still stop at the target, one period ahead.
        allowed = min(self.limit, math.sqrt(2 * self.acceleration * abs(error)), abs(error) / seconds)
        self.speed = _towards(self.speed, math.copysign(allowed, error), self.acceleration * seconds)
        step = self.speed * seconds
        if abs(error) <= abs(step) and error * step >= 0 and abs(self.speed) <= 2 * self.acceleration * seconds:
            self.position, self.speed = self.target, 0.0
        else:
            self.position += step

    def yield_to(self, actual: float, slack: float) -> None:
        """Keep the set point within `slack` of where the joint really is: a blocked motor does not wind up."""
        inside = min(max(self.position, actual - slack), actual + slack)
        if inside != self.position and not self._brake:
            self.position, self.speed = inside, 0.0
        else:
            self.position = inside

    def state(self) -> tuple[float, float, float, float]:
        """Everything it remembers."""
        return self.target, self.position, self.speed, self._brake

    def restore(self, state: tuple[float, float, float, float]) -> None:
        """Take a `state` back."""
        self.target, self.position, self.speed, self._brake = state


class SpeedProfile:
    """A speed that follows what was asked with bounded acceleration."""

    def __init__(self, limit: float, acceleration: float) -> None:
        self.limit = limit
        self.acceleration = acceleration
        self.target = self.speed = 0.0
        self._brake = 0.0

    def reset(self) -> None:
        """Stand still."""
        self.restore((0.0, 0.0, 0.0))

    def ask(self, speed: float) -> None:
        """Go at `speed`, cut to the limit, from now on; a `stop` under way goes on where a stand still is all that is asked."""
        target = min(max(speed, -self.limit), self.limit)
        if target != self.target:
            self._brake = 0.0
        self.target = target

    def stop(self, within: float) -> None:
        """Come to rest within `within` seconds."""
        self.target = 0.0
        self._brake = abs(self.speed) / within

    def step(self, seconds: float) -> None:
        """Advance the speed."""
        self.speed = _towards(self.speed, self.target, max(self.acceleration, self._brake) * seconds)

    def state(self) -> tuple[float, float, float]:
        """Everything it remembers."""
        return self.target, self.speed, self._brake

    def restore(self, state: tuple[float, float, float]) -> None:
        """Take a `state` back."""
        self.target, self.speed, self._brake = state


def _towards(value: float, target: float, step: float) -> float:
    return min(value + step, target) if target > value else max(value - step, target)
