"""A robot that lets time pass for a world model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from saycan_ros.manifest.loading import load_manifest
from saycan_ros.world.model import WorldModel
from saycan_ros.world.places import station_pose, surface_point
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.snapshot import Detection, Sighting, WorldSnapshot
from saycan_ros.world.stretch_geometry import aim, grasp_centre

MANIFEST = load_manifest(Path(__file__).parents[2] / "config" / "kitchen.yaml")
COUNTER = MANIFEST.location("close counter")
TABLE = MANIFEST.location("table")
PERIOD = 0.1
Point = tuple[float, float, float]
ARM_IN = {"arm": 0.01, "lift": 0.55, "wrist_yaw": 0.0, "wrist_pitch": 0.0, "wrist_roll": 0.0, "head_pan": 0.0, "head_tilt": 0.0}
REST = dict.fromkeys(("arm", "lift", "head_pan", "head_tilt", "gripper"), 0.0)


@dataclass(frozen=True)
class State:
    """A body's reading."""

    stamp: float = 0.0
    base: Pose2D = field(default_factory=lambda: station_pose(COUNTER))
    position: Mapping[str, float] = field(default_factory=lambda: {**ARM_IN, "gripper": 0.1})
    velocity: Mapping[str, float] = field(default_factory=lambda: dict(REST))
    effort: Mapping[str, float] = field(default_factory=lambda: dict(REST))
    speed: tuple[float, float] = (0.0, 0.0)


class Robot:
    """Lets time pass for a world model."""

    def __init__(self, base: Pose2D | None = None) -> None:
        self.model = WorldModel(MANIFEST)
        self.state = State() if base is None else State(base=base)
        self.model.update(self.state)

    def look(self, *seen: tuple[str, Point], times: int = 1) -> WorldSnapshot:
        """So many detection messages with these things."""
        for _ in range(times):
            self.wait()
            self.model.see([Detection(name, at, self.state.stamp) for name, at in seen], self.state.stamp)
        return self.model.snapshot()

    def wait(self, times: int = 1, **joints: float) -> WorldSnapshot:
        """So many readings."""
        for _ in range(times):
            position = {**self.state.position, **joints}
            self.state = replace(self.state, stamp=self.state.stamp + PERIOD, position=position)
            self.model.update(self.state)
        return self.model.snapshot()

    def at(self, base: Pose2D) -> None:
        self.state = replace(self.state, base=base)

    def face(self, point: Point) -> None:
        pan, tilt = aim(self.state.base, point)
        self.state = replace(self.state, position={**self.state.position, "head_pan": pan, "head_tilt": tilt})

    def arm(self, **joints: float) -> None:
        self.state = replace(self.state, position={**self.state.position, **joints})

    def grip(self, opening: float, effort: float, times: int = 6) -> None:
        self.state = replace(
            self.state, position={**self.state.position, "gripper": opening}, effort={**self.state.effort, "gripper": effort}
        )
        self.wait(times)

    def grasp_centre(self) -> Point:
        return grasp_centre(self.state.base, self.state.position)

    def sightings(self, name: str) -> list[Sighting]:
        return [s for s in self.model.snapshot().sightings if s.name == name]


def on(ahead: float, right: float = 0.75, place: str = "close counter") -> Point:
    return surface_point(MANIFEST.location(place), ahead, right, 0.06)
