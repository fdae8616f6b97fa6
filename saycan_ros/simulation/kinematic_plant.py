"""A plant without physics: joints and base follow their commands, objects are points. For tests and dry runs of the driver."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from saycan_ros.robots.body import JOINTS, Reading
from saycan_ros.simulation.ground_truth import GroundTruth
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.range_scan import RangeScan
from saycan_ros.world.scene import Scene
from saycan_ros.world.snapshot import Detection
from saycan_ros.world.stretch_geometry import ARM_TRAVEL

# Stretch SE3's defaults; the gripper's range is that of its opening in metres.
LIMITS: Mapping[str, tuple[float, float]] = {
    "arm": (0.0, ARM_TRAVEL),
    "lift": (0.0, 1.10),
    "wrist_yaw": (-1.35, 4.50),
    "wrist_pitch": (-1.57, 0.45),
    "wrist_roll": (-2.91, 2.91),
    "head_pan": (-3.88, 1.84),
    "head_tilt": (-1.61, 0.34),
    "gripper": (-0.10, 0.20),
}
# m/s and rad/s.
RATES: Mapping[str, float] = {**dict.fromkeys(JOINTS, 2.0), "arm": 0.2, "lift": 0.2, "gripper": 0.2}


class KinematicPlant:
    """Joints move at `RATES` at once, and stop at once; so does the base.

    Args:
        held_width: metres between the finger tips at which they meet something, or None.
        seen: what the camera sees, whatever the pose: name and position in the `map` frame.
    """

    SQUEEZE = -2.0  # effort while the fingers press on something

    def __init__(self, held_width: float | None = None, seen: Sequence[tuple[str, tuple[float, float, float]]] = ()) -> None:
        self.time = 0.0
        self.limits: Mapping[str, tuple[float, float]] = dict(LIMITS)
        self.position = {**dict.fromkeys(JOINTS, 0.0), "lift": 0.5, "gripper": 0.1}
        self.target = dict(self.position)
        self.velocity = dict.fromkeys(JOINTS, 0.0)
        self.jammed: set[str] = set()
        self.base = Pose2D(0.0, 0.0, 0.0)
        self.speed = (0.0, 0.0)
        self.held_width = held_width
        self.seen = list(seen)
        self.scene: Scene | None = None
        self.frames = 0
        self.around = np.empty((0, 2), np.float32)

    def reset(self, scene: Scene, seed: int = 0) -> None:
        """Start again with `scene` at time zero, the base at the origin."""
        self.__init__(self.held_width, self.seen)  # type: ignore[misc]
        self.scene = scene

    def step(self, seconds: float) -> None:
        """Let that much time pass."""
        self.time += seconds
        for joint, target in self.target.items():
            before, most = self.position[joint], RATES[joint] * seconds
            meets = self.held_width if joint == "gripper" and self.held_width is not None else target
            step = 0.0 if joint in self.jammed else max(-most, min(most, max(target, meets) - before))
            self.position[joint] = before + step
            self.velocity[joint] = step / seconds
        linear, angular = self.speed
        heading = self.base.heading + angular * seconds
        x = self.base.x + linear * seconds * math.cos(heading)
        y = self.base.y + linear * seconds * math.sin(heading)
        self.base = Pose2D(x, y, math.remainder(heading, 2 * math.pi))

    def command_base(self, linear: float, angular: float) -> None:
        self.speed = (linear, angular)

    def command_joints(self, targets: Mapping[str, float]) -> None:
        self.target.update(targets)

    def freeze(self) -> None:
        """Hold every joint where it is; a squeeze goes on."""
        squeeze = self.target["gripper"] if self._squeezing else self.position["gripper"]
        self.target = {**self.position, "gripper": squeeze}
        self.speed = (0.0, 0.0)

    def reading(self) -> Reading:
        effort = {**dict.fromkeys(JOINTS, 0.0), "gripper": self.SQUEEZE if self._squeezing else 0.0}
        return Reading(self.time, dict(self.position), dict(self.velocity), effort, self.base, self.speed)

    def detections(self) -> list[Detection]:
        return [Detection(name, position, self.time) for name, position in self.seen]

    def scan(self) -> RangeScan:
        """Nothing stands round it, or what a test has put into `around`: points in the base's frame, shape (N, 2)."""
        return RangeScan(self.around, self.time)

    def frame(self) -> NDArray[np.uint8]:
        """A plain picture; each one is a shade brighter than the one before."""
        self.frames += 1
        return np.full((240, 424, 3), self.frames % 256, np.uint8)

    def truth(self) -> GroundTruth:
        """The scene as it was set up: nothing here moves an object."""
        scene = self.scene.model_dump() if self.scene is not None else {"robot": {"at": None, "holding": None}, "objects": []}
        fastest = max(abs(v) for v in self.velocity.values())
        return GroundTruth(self.time, scene, tuple(position for _, position in self.seen), fastest, self.speed, 0)

    @property
    def _squeezing(self) -> bool:
        stopped = self.held_width is not None and self.position["gripper"] <= self.held_width + 1e-9
        return stopped and self.target["gripper"] < self.position["gripper"] - 1e-9
