"""A script that grasps, carries and puts back through `DirectBody` alone: physics under test, not the policies."""

from __future__ import annotations

import math
from pathlib import Path

from saycan_ros.manifest.loading import load_manifest
from saycan_ros.simulation.direct_body import DirectBody
from saycan_ros.simulation.kitchen import Kitchen
from saycan_ros.world.pose import wrap
from saycan_ros.world.scene import Scene
from saycan_ros.world.stretch_geometry import GRASP_AHEAD, reach

MANIFEST = load_manifest(Path(__file__).parents[2] / "config" / "kitchen.yaml")
# How far behind `link_grasp_center` the middle of the tips is.
DEPTH = 0.02


def scene(at: str, *things: tuple[str, str], holding: str | None = None) -> Scene:
    """The robot at `at`, and (name, place) things."""
    return Scene.model_validate({"robot": {"at": at, "holding": holding}, "objects": [{"name": n, "at": a} for n, a in things]})


class Hands:
    """The robot's arm and base as a few blocking motions."""

    def __init__(self, kitchen: Kitchen) -> None:
        self.kitchen = kitchen
        self.body = DirectBody(kitchen)

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        for _ in range(round(seconds * 30)):
            self.body.wait()

    def reach(self, limit: float = 8.0, **targets: float) -> None:
        """Move joints until they are there and at rest; the gripper gets a fixed time, since it may squeeze something."""
        self.body.move(targets)
        end = self.kitchen.time + limit
        self.wait(1.5 if "gripper" in targets else 0.1)
        while self.kitchen.time < end:
            now = self.body.read()
            if self.body.at_rest() and all(abs(now.position[n] - v) < 0.004 for n, v in targets.items() if n != "gripper"):
                return
            self.body.wait()
        raise AssertionError(f"{targets} not reached: {self.body.read().position}")

    def drive_along(self, metres: float) -> None:
        """Drive straight ahead or back."""
        start = self.body.read().base
        for _ in range(600):
            now = self.body.read().base
            left = metres - start.to_base(now.x, now.y)[0]
            if abs(left) < 0.003:
                break
            self.body.drive(max(-0.2, min(0.2, 1.5 * left)), 0.0)
            self.body.wait()
        self.body.drive(0.0, 0.0)
        self.wait(0.3)

    def turn(self, radians: float) -> None:
        """Turn on the spot, at most half a turn."""
        goal = self.body.read().base.heading + radians
        for _ in range(600):
            left = wrap(goal - self.body.read().base.heading)
            if abs(left) < 0.01:
                break
            self.body.drive(0.0, max(-1.0, min(1.0, 2.0 * left)))
            self.body.wait()
        self.body.drive(0.0, 0.0)
        self.wait(0.3)

    def grasp(self, index: int, place: str) -> None:
        """Close on thing number `index` where it stands; leaves arm and lift there."""
        name = self.kitchen.scene.objects[index].name
        grasp = MANIFEST.object(name).grasp
        x, y, _ = self.kitchen.truth().positions[index]
        self.reach(arm=0.0, lift=0.95)
        self.drive_along(self.body.read().base.to_base(x, y)[0] - GRASP_AHEAD)
        cos, sin = math.cos(grasp.pitch), math.sin(grasp.pitch)
        right = -self.body.read().base.to_base(x, y)[1] + DEPTH * cos
        self.out, self.up = reach(right, self.kitchen.surfaces[place].height + grasp.height + DEPTH * sin, grasp.pitch)
        self.opening = grasp.width + 0.05
        self.reach(wrist_pitch=grasp.pitch, gripper=self.opening)
        self.reach(lift=self.up)
        self.reach(arm=self.out)
        self.reach(gripper=self.body.limits["gripper"][0])
