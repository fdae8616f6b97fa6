"""What is really so in the kitchen, as a row of an episode file."""

from __future__ import annotations

import math

from saycan_ros.episodes.records import Thing, World
from saycan_ros.simulation.kitchen import Kitchen
from saycan_ros.world.drawer import Drawer

_SAME = 0.10  # m between a thing and its noisy detection


def true_world(kitchen: Kitchen) -> World:
    """The ground truth now, with what the camera sees."""
    truth = kitchen.truth()
    seen = [(d.name, d.position) for d in kitchen.detections()]
    things = []
    for row, position in zip(truth.scene["objects"], truth.positions, strict=True):
        name = str(row["name"])
        visible = any(name == other and math.dist(position, where) < _SAME for other, where in seen)
        things.append(Thing(name=name, at=str(row["at"]), position=_rounded(position), visible=visible))
    robot, drawers = truth.scene["robot"], Drawer.all_of(kitchen.manifest)
    return World(
        at=robot["at"],
        holding=robot["holding"],
        things=tuple(things),
        drawers={name: drawers[name].state(opening) for name, opening in truth.openings.items()},
        collisions=truth.collisions,
    )


def _rounded(position: tuple[float, float, float]) -> tuple[float, float, float]:
    x, y, z = (round(value, 4) for value in position)
    return x, y, z
