"""Random scenes and starts for a pick; everything follows from one seeded generator."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from saycan_ros.manifest.schema import LocationEntry, Manifest
from saycan_ros.simulation.variation import Variation
from saycan_ros.skills.looking import middle_of
from saycan_ros.training.affordance.rollout_robot import PLAIN, RolloutRobot
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot
from saycan_ros.world.stretch_geometry import aim

KINDS_MOST, HERE_MOST = 6, 5
_HERE, _PLAIN = 0.7, 0.4
# The camera is mounted as the joints say: a policy that puts a hand where it sees a thing cannot do without that.
VARIED = Variation(light=0.35, light_angle=0.5, colour=0.12, camera_angle=0.002, camera_offset=0.001)


@dataclass(frozen=True)
class Task:
    """One thing to pick up: the scene, the seed of where things stand exactly, and the thing's place in the scene's list."""

    scene: Scene
    seed: int
    target: int
    variation: Variation

    @property
    def name(self) -> str:
        """What is to be picked up."""
        return self.scene.objects[self.target].name


def random_kinds(manifest: Manifest, random: np.random.Generator) -> list[str]:
    """Up to six kinds of things, no kind twice: which of two is meant, words alone do not say."""
    names = [entry.name for entry in manifest.objects]
    return [str(n) for n in random.choice(names, int(random.integers(1, KINDS_MOST + 1)), replace=False)]


def random_task(manifest: Manifest, kinds: list[str], random: np.random.Generator, varied: bool = True) -> Task:
    """A place of the robot's with one to five of those things there and the others elsewhere, and one of them to pick up."""
    places = [place.name for place in manifest.locations if place.surface.kind not in ("bin", "drawer")]
    here = str(random.choice(places))
    others = [place.name for place in manifest.locations if place.name != here and place.surface.kind != "drawer"]
    target = int(random.integers(len(kinds)))
    stays = random.random(len(kinds)) < _HERE
    stays[target] = True
    extras = [n for n in random.permutation(np.flatnonzero(stays)) if n != target]
    stays[extras[: max(0, len(extras) + 1 - HERE_MOST)]] = False
    things = tuple(
        SceneObject(name=name, at=here if stay else str(random.choice(others))) for name, stay in zip(kinds, stays, strict=True)
    )
    variation = VARIED if varied and random.random() > _PLAIN else PLAIN
    return Task(Scene(robot=SceneRobot(at=here), objects=things), int(random.integers(2**31)), target, variation)


def begin(robot: RolloutRobot, task: Task, random: np.random.Generator) -> LocationEntry:
    """Set the task up: the robot has come to the place by its own skill, and stands a few centimetres and degrees off."""
    robot.reset(task.scene, task.seed, task.variation)
    robot.tell(random)
    place = robot.manifest.location(task.scene.robot.at)
    robot.do(robot.library.find(f"go to the {place.name}"))
    seconds = float(random.uniform(0.2, 0.8))
    robot.drive(float(random.uniform(-0.18, 0.18)), float(random.uniform(-0.14, 0.14)), seconds)
    pan, tilt = aim(robot.body.read().base, middle_of(place))
    robot.look(pan + float(random.normal(0.0, 0.08)), tilt + float(random.normal(0.0, 0.06)))
    return place
