"""Random scenes and light for collecting rollouts; everything follows from one seeded generator."""

from __future__ import annotations

import numpy as np

from saycan_ros.manifest.schema import LocationEntry, Manifest
from saycan_ros.simulation.variation import Variation
from saycan_ros.training.affordance.rollout_robot import PLAIN
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot

# How often a scene is about each kind of place; nothing can be picked out of the bin, so it is seen less.
_KIND_WEIGHT = {"counter": 3.0, "table": 3.0, "tray": 2.0, "bin": 1.0, "drawer": 0.0}
_COUNT_WEIGHT = (0.05, 0.10, 0.15, 0.20, 0.20, 0.15, 0.15)
_HERE, _TWICE, _HOLDING = 0.55, 0.10, 0.25
_UNCHANGED = 0.4
VARIED = Variation(light=0.35, light_angle=0.5, colour=0.12, camera_angle=0.02, camera_offset=0.01)


def random_place(manifest: Manifest, random: np.random.Generator) -> LocationEntry:
    """A location; counters and tables come oftener than the bin."""
    weights = np.array([_KIND_WEIGHT[place.surface.kind] for place in manifest.locations])
    return manifest.locations[int(random.choice(len(weights), p=weights / weights.sum()))]


def random_scene(manifest: Manifest, random: np.random.Generator) -> Scene:
    """0 to 6 things, about half of them where the robot stands, and sometimes one in its gripper."""
    count = int(random.choice(len(_COUNT_WEIGHT), p=_COUNT_WEIGHT))
    names = [entry.name for entry in manifest.objects]
    chosen = [str(name) for name in random.permutation(names)[:count]]
    if count > 1 and random.random() < _TWICE:
        chosen[-1] = chosen[0]
    holding = str(random.choice(names)) if random.random() < _HOLDING else None
    return _arranged(manifest, chosen, holding, random)


def rearranged(manifest: Manifest, scene: Scene, random: np.random.Generator) -> Scene:
    """The same things put elsewhere, and the robot perhaps, too; needs no new model of the kitchen."""
    return _arranged(manifest, [thing.name for thing in scene.objects], scene.robot.holding, random)


def random_variation(random: np.random.Generator) -> Variation:
    """The kitchen as it is, or, oftener, in another light, in other colours, seen by a camera mounted a little differently."""
    return PLAIN if random.random() < _UNCHANGED else VARIED


def _arranged(manifest: Manifest, names: list[str], holding: str | None, random: np.random.Generator) -> Scene:
    here = random_place(manifest, random).name
    places = [here if random.random() < _HERE else random_place(manifest, random).name for _ in names]
    things = tuple(SceneObject(name=name, at=at) for name, at in zip(names, places, strict=True))
    return Scene(robot=SceneRobot(at=here, holding=holding), objects=things)
