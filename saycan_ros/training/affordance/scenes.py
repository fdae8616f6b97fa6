"""Random scenes and light for collecting rollouts; everything follows from one seeded generator."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from saycan_ros.manifest.schema import LocationEntry, Manifest
from saycan_ros.simulation.variation import Variation
from saycan_ros.training.affordance.rollout_robot import PLAIN
from saycan_ros.world.drawer import Drawer
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot

# How often a scene is about each kind of place. The drawer has four skills of its own; nothing can be picked out of the bin.
_KIND_WEIGHT = {"counter": 3.0, "table": 3.0, "tray": 2.0, "bin": 1.0, "drawer": 12.0}
_COUNT_WEIGHT = (0.05, 0.10, 0.15, 0.20, 0.20, 0.15, 0.15)
_HERE, _TWICE, _HOLDING, _OPEN = 0.55, 0.10, 0.25, 0.6
_HOLDING_AT_DRAWER = 0.5
_IN_DRAWER = 3  # things at most, so that a place is free
_UNCHANGED = 0.4
VARIED = Variation(light=0.35, light_angle=0.5, colour=0.12, camera_angle=0.02, camera_offset=0.01, texture=0.4)


def random_place(manifest: Manifest, random: np.random.Generator) -> LocationEntry:
    """A location; counters, tables and the drawer come oftener than the bin."""
    weights = np.array([_KIND_WEIGHT[place.surface.kind] for place in manifest.locations])
    return manifest.locations[int(random.choice(len(weights), p=weights / weights.sum()))]


def random_scene(manifest: Manifest, random: np.random.Generator) -> Scene:
    """0 to 6 things, about half of them where the robot stands, sometimes one in its gripper, drawers open or closed."""
    count = int(random.choice(len(_COUNT_WEIGHT), p=_COUNT_WEIGHT))
    names = [entry.name for entry in manifest.objects]
    chosen = [str(name) for name in random.permutation(names)[:count]]
    if count > 1 and random.random() < _TWICE:
        chosen[-1] = chosen[0]
    here = random_place(manifest, random)
    holds = random.random() < (_HOLDING if here.surface.slide is None else _HOLDING_AT_DRAWER)
    holding = str(random.choice(names)) if holds else None
    return _arranged(manifest, chosen, holding, here, random)


def rearranged(manifest: Manifest, scene: Scene, random: np.random.Generator) -> Scene:
    """The same things put elsewhere, and the robot perhaps, too; needs no new model of the kitchen."""
    names = [thing.name for thing in scene.objects]
    return _arranged(manifest, names, scene.robot.holding, random_place(manifest, random), random)


def random_variation(random: np.random.Generator) -> Variation:
    """The kitchen as it is, or, oftener, in another light, in other colours, seen by a camera mounted a little differently."""
    return PLAIN if random.random() < _UNCHANGED else VARIED


def random_opening(drawer: Drawer, random: np.random.Generator) -> float:
    """How far a drawer stands half open, metres."""
    return float(random.uniform(0.15, 0.85)) * drawer.travel


def _arranged(
    manifest: Manifest, names: Sequence[str], holding: str | None, here: LocationEntry, random: np.random.Generator
) -> Scene:
    drawers = [place.name for place in manifest.locations if place.surface.slide is not None]
    things: list[SceneObject] = []
    for name in names:
        at = here.name if random.random() < _HERE else random_place(manifest, random).name
        if at in drawers and sum(thing.at == at for thing in things) >= _IN_DRAWER:
            at = next(place.name for place in manifest.locations if place.surface.kind in ("counter", "table"))
        things.append(SceneObject(name=name, at=at))
    opened = tuple(name for name in drawers if random.random() < _OPEN)
    return Scene(robot=SceneRobot(at=here.name, holding=holding), objects=tuple(things), open=opened)
