"""What the simulated driver drives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from saycan_ros.robots.body import Reading
from saycan_ros.simulation.ground_truth import GroundTruth
from saycan_ros.world.range_scan import RangeScan
from saycan_ros.world.scene import Scene
from saycan_ros.world.snapshot import Detection


class Plant(Protocol):
    """A simulated Stretch in its surroundings, used by one thread at a time; the MuJoCo kitchen is one."""

    @property
    def time(self) -> float:
        """Simulated seconds."""

    @property
    def limits(self) -> Mapping[str, tuple[float, float]]:
        """Lower and upper position of each joint of `robots.body.JOINTS`."""

    def reset(self, scene: Scene, seed: int = 0) -> None:
        """Set another scene up; `time` may start again."""

    def step(self, seconds: float) -> None:
        """Let that much time pass."""

    def command_base(self, linear: float, angular: float) -> None:
        """The base's speed (m/s, rad/s) until the next call."""

    def command_joints(self, targets: Mapping[str, float]) -> None:
        """Position targets of some joints; the others keep theirs."""

    def freeze(self) -> None:
        """Every motor holds where it is and the base stops; a gripper that squeezes goes on squeezing."""

    def reading(self) -> Reading:
        """The body's state now."""

    def detections(self) -> Sequence[Detection]:
        """What the head camera sees now."""

    def scan(self) -> RangeScan:
        """What the laser at the base's foot sees now; stamped with `time`."""

    def frame(self) -> Any:
        """The head camera's picture, uint8 of shape (240, 424, 3), RGB, sideways as the driver publishes it."""

    def truth(self) -> GroundTruth:
        """What is really the case; for judges and tests."""
