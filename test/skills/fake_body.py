"""A body without physics, for the runner and the controllers."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping, Sequence

from saycan_ros.manifest.schema import Resource
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.robots.body import JOINTS, WHOLE_BODY, Reading, joints_of
from saycan_ros.world.pose import Pose2D, wrap
from saycan_ros.world.range_scan import RangeScan
from saycan_ros.world.snapshot import Detection

PERIOD = 1 / 30
LIMITS = {
    "arm": (0.0, 0.52), "lift": (0.0, 1.10), "wrist_yaw": (-1.35, 4.50), "wrist_pitch": (-1.57, 0.45),
    "wrist_roll": (-2.91, 2.91), "head_pan": (-3.88, 1.84), "head_tilt": (-1.61, 0.34), "gripper": (-0.10, 0.20),
}  # fmt: skip


class FakeBody:
    """Joints run at 0.5 m/s or rad/s, the base follows its command after `delay` cycles; `wait` lets 1/30 s pass."""

    def __init__(
        self, base: Pose2D | None = None, delay: int = 2, seen: Sequence[tuple[str, tuple[float, float, float]]] = ()
    ) -> None:
        self.limits: Mapping[str, tuple[float, float]] = LIMITS
        self.time = 100.0
        self.base = base or Pose2D(0.0, 0.0, 0.0)
        self.position = {**dict.fromkeys(JOINTS, 0.0), "lift": 0.55, "gripper": 0.05}
        self.velocity = dict.fromkeys(JOINTS, 0.0)
        self.target = dict(self.position)
        self.blocked: set[str] = set()
        self.speed = (0.0, 0.0)
        self.seen = list(seen)
        self.stale = False
        self.clock_stands = False
        self.drifts = False
        self.trembles = False
        self.held = False
        self.halts = 0
        self.moves_after_halt = 0
        self._commands = [(0.0, 0.0)] * (delay + 1)

    def activate(self, seconds: float = 10.0, interrupted: Callable[[], Outcome | None] = lambda: None) -> None:
        pass

    def read(self) -> Reading:
        if self.stale:
            raise OutcomeError(OutcomeCode.STALE_STATE, "no joint state for 0.5 s")
        effort = dict.fromkeys(JOINTS, 0.0)
        return Reading(self.time, dict(self.position), dict(self.velocity), effort, self.base, self.speed)

    def detections(self) -> Sequence[Detection]:
        return [Detection(name, position, self.time) for name, position in self.seen]

    def scan(self) -> RangeScan | None:
        return None

    def drive(self, linear: float, angular: float) -> None:
        self._count_late()
        self._commands[-1] = (linear, angular)

    def move(self, targets: Mapping[str, float]) -> None:
        self._count_late()
        self.target.update(targets)

    def wait(self) -> None:
        if self.stale:
            raise OutcomeError(OutcomeCode.STALE_STATE, "no joint state for 0.5 s")
        if not self.clock_stands:
            self.time += PERIOD
        for joint, target in self.target.items():
            step = 0.0 if joint in self.blocked else max(-0.5 * PERIOD, min(0.5 * PERIOD, target - self.position[joint]))
            self.position[joint] += step
            self.velocity[joint] = step / PERIOD
        if self.drifts:
            self.base = Pose2D(self.base.x + 0.1 * PERIOD, self.base.y, self.base.heading)
        if self.trembles:
            self.position["gripper"] = 0.055 + 0.001 * (round(self.time / PERIOD) % 2)
            self.velocity["gripper"] = 0.06
        linear, angular = self.speed = self._commands[0]
        self._commands = [*self._commands[1:], self._commands[-1]]
        heading = self.base.heading + angular * PERIOD / 2
        x, y = self.base.x + linear * PERIOD * math.cos(heading), self.base.y + linear * PERIOD * math.sin(heading)
        self.base = Pose2D(x, y, wrap(self.base.heading + angular * PERIOD))

    def halt(self, parts: Collection[Resource] = WHOLE_BODY) -> None:
        self.halts += 1
        if Resource.BASE in parts:
            self._commands = [(0.0, 0.0)] * len(self._commands)
        self.target.update({joint: self.position[joint] for joint in joints_of(parts)})

    def at_rest(self, parts: Collection[Resource] = WHOLE_BODY) -> bool:
        if self.drifts or self.trembles or any(self.velocity[joint] for joint in joints_of(parts)):
            return False
        return Resource.BASE not in parts or self.speed == (0.0, 0.0)

    def pending(self, parts: Collection[Resource] = WHOLE_BODY) -> bool:
        return False

    def _count_late(self) -> None:
        self.moves_after_halt += self.halts > 0
