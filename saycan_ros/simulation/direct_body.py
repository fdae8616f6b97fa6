"""The kitchen's robot in process, without a driver: for fast tests and for collecting data."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

import numpy as np

from saycan_ros.manifest.schema import Resource
from saycan_ros.outcome import Outcome, OutcomeError
from saycan_ros.robots.body import WHOLE_BODY, CameraFrame, Reading, joints_of
from saycan_ros.robots.commands import refuse_speed, refuse_targets
from saycan_ros.robots.safety_limits import SafetyLimits
from saycan_ros.robots.way_guard import WayGuard
from saycan_ros.simulation.kitchen import Kitchen
from saycan_ros.world.range_scan import RangeScan
from saycan_ros.world.snapshot import Detection

CONTROL_PERIOD = 1 / 30
DRIVE_TIMEOUT = 0.5
# Slower than this counts as rest: joints in m/s or rad/s, base in m/s and rad/s.
_REST = 0.01


class DirectBody:
    """Implements `robots.body.Body` on a `Kitchen`; `wait` steps it by one control period, nothing else lets time pass."""

    def __init__(self, kitchen: Kitchen) -> None:
        self._kitchen = kitchen
        self._driven = kitchen.time
        self._guard = WayGuard()

    @property
    def limits(self) -> Mapping[str, tuple[float, float]]:
        """As `Body.limits`."""
        return self._kitchen.limits

    def activate(self, seconds: float = 10.0, interrupted: Callable[[], Outcome | None] = lambda: None) -> None:
        """Nothing to do: the kitchen is always ready."""

    def read(self) -> Reading:
        """As `Body.read`; always fresh."""
        return self._kitchen.reading()

    def detections(self) -> Sequence[Detection]:
        """As `Body.detections`; seen now."""
        return self._kitchen.detections()

    def frame(self) -> CameraFrame:
        """As `Body.frame`; drawn now."""
        return CameraFrame(np.ascontiguousarray(np.rot90(self._kitchen.frame(), 3)), self._kitchen.time)

    def scan(self) -> RangeScan:
        """As `Body.scan`; never older than one turn."""
        return self._kitchen.scan()

    @property
    def held(self) -> bool:
        """As `Body.held`."""
        return self._guard.holds(self._kitchen.time)

    def drive(self, linear: float, angular: float) -> None:
        """As `Body.drive`."""
        refuse_speed(linear, angular, (SafetyLimits.linear, SafetyLimits.angular))
        self._driven = self._kitchen.time
        try:
            allowed = self._guard.allow(self.scan(), linear, angular, self._kitchen.time)
        except OutcomeError:
            self._kitchen.command_base(0.0, 0.0)
            raise
        self._kitchen.command_base(*allowed)

    def move(self, targets: Mapping[str, float]) -> None:
        """As `Body.move`."""
        refuse_targets(targets, self.limits)
        self._kitchen.command_joints(targets)

    def wait(self) -> None:
        """As `Body.wait`: one control period of 1/30 s of simulated time passes."""
        if self._kitchen.time - self._driven > DRIVE_TIMEOUT:
            self._kitchen.command_base(0.0, 0.0)
        self._kitchen.step(CONTROL_PERIOD)

    def halt(self, parts: Collection[Resource] = WHOLE_BODY) -> None:
        """As `Body.halt`: the set points stop at once, rest follows within two calls of `wait`."""
        if Resource.BASE in parts:
            self._guard.forget()
        if set(parts) == WHOLE_BODY:
            self._kitchen.freeze()
            return
        if Resource.BASE in parts:
            self._kitchen.command_base(0.0, 0.0)
        reading = self.read()
        self._kitchen.command_joints({joint: reading.position[joint] for joint in joints_of(parts)})

    def at_rest(self, parts: Collection[Resource] = WHOLE_BODY) -> bool:
        """As `Body.at_rest`."""
        reading = self.read()
        speeds = [reading.velocity[joint] for joint in joints_of(parts)]
        speeds += reading.speed if Resource.BASE in parts else ()
        return all(abs(speed) < _REST for speed in speeds)

    def pending(self, parts: Collection[Resource] = WHOLE_BODY) -> bool:
        """As `Body.pending`: the kitchen takes every command at once."""
        return False
