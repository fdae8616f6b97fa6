"""Random scenes and looks for collecting rollouts; everything follows from one seeded generator."""

from __future__ import annotations

from typing import TypeVar

import numpy as np

from saycan_ros.manifest.schema import LocationEntry, Manifest, Strict
from saycan_ros.simulation.kitchen_looks import KitchenLooks
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot

# How often a scene is about each kind of place; nothing can be picked out of the bin, so it is seen less.
_KIND_WEIGHT = {"counter": 3.0, "table": 3.0, "tray": 2.0, "bin": 1.0}
_COUNT_WEIGHT = (0.05, 0.10, 0.15, 0.20, 0.20, 0.15, 0.15)
_HERE, _TWICE, _HOLDING = 0.55, 0.10, 0.25
# Colours move by at most so much: things must stay tellable apart, the room need not.
_THING_SHIFT, _ROOM_SHIFT = 0.04, 0.12
Looks = TypeVar("Looks", bound=Strict)


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


def _arranged(manifest: Manifest, names: list[str], holding: str | None, random: np.random.Generator) -> Scene:
    here = random_place(manifest, random).name
    places = [here if random.random() < _HERE else random_place(manifest, random).name for _ in names]
    things = tuple(SceneObject(name=name, at=at) for name, at in zip(names, places, strict=True))
    return Scene(robot=SceneRobot(at=here, holding=holding), objects=things)


def random_looks(looks: KitchenLooks, random: np.random.Generator) -> KitchenLooks:
    """The same kitchen in slightly other colours."""
    things = {
        name: thing.model_copy(update={"parts": tuple(_recoloured(part, _THING_SHIFT, random) for part in thing.parts)})
        for name, thing in looks.objects.items()
    }
    return looks.model_copy(
        update={
            "objects": things,
            "room": _recoloured(looks.room, _ROOM_SHIFT, random),
            "person": _recoloured(looks.person, _ROOM_SHIFT, random),
            "kinds": {kind: _recoloured(row, _ROOM_SHIFT, random) for kind, row in looks.kinds.items()},
            "furniture": {name: _recoloured(row, _ROOM_SHIFT, random) for name, row in looks.furniture.items()},
        }
    )


def _recoloured(entry: Looks, most: float, random: np.random.Generator) -> Looks:
    """`entry` with each colour among its fields, or each of a field of several, moved by at most `most` a channel."""
    changes: dict[str, object] = {}
    for name, value in entry:
        if name in {"size", "at"} or not isinstance(value, tuple):
            continue
        several = isinstance(value[0], tuple)
        moved = tuple(_moved(colour, most, random) for colour in (value if several else (value,)))
        changes[name] = moved if several else moved[0]
    return entry.model_copy(update=changes)


def _moved(colour: tuple[float, ...], most: float, random: np.random.Generator) -> tuple[float, ...]:
    return tuple(float(np.clip(c + random.uniform(-most, most), 0.0, 1.0)) for c in colour)
