"""Random scenes, with things clustered, doubled and missing as in a used kitchen."""

from __future__ import annotations

import random
from dataclasses import dataclass

from saycan_ros.training.language.setting import Setting
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot


@dataclass
class Draft:
    """A scene in the making: the robot's place, what it holds, and (name, place) of every thing."""

    at: str
    things: list[tuple[str, str]]
    holding: str | None = None
    open: tuple[str, ...] = ()

    def scene(self) -> Scene:
        """The finished scene."""
        objects = tuple(SceneObject(name=n, at=p) for n, p in self.things)
        return Scene(robot=SceneRobot(at=self.at, holding=self.holding), objects=objects, open=self.open)

    def place_of(self, name: str) -> str:
        """Where the first thing of that name is."""
        return next(p for n, p in self.things if n == name)

    def named(self, names: tuple[str, ...], source: str | None = None, but: str | None = None) -> list[tuple[str, str]]:
        """The things of these names, at `source` where given, none at `but`."""
        return [(n, p) for n, p in self.things if n in names and source in (None, p) and p != but]

    def inside(self, drawer: str | None) -> set[str]:
        """The names of what lies in a drawer."""
        return {n for n, p in self.things if p == drawer}


def random_draft(rng: random.Random, setting: Setting) -> Draft:
    """A scene with 1 to 12 things, mostly on surfaces, now and then two or three of a name."""
    objects = [o.name for o in setting.manifest.objects]
    spots = list(setting.surfaces)
    if len(spots) > 3 and rng.random() < 0.5:
        spots = rng.sample(spots, 3)
    size = min(rng.choice((1, 1, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 6, 6, 7, 8, 10)), len(objects))
    near_one = rng.choice(spots) if rng.random() < 0.3 else None
    things = []
    for name in rng.sample(objects, size):
        copies = rng.choice((1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3)) if size <= 8 else 1
        home = near_one if near_one and rng.random() < 0.6 else rng.choice(spots)
        for _ in range(copies):
            place = home if rng.random() < 0.7 else rng.choice(spots)
            if setting.user and rng.random() < 0.03:
                place = setting.user
            things.append((name, place))
    rng.shuffle(things)
    start = setting.user if setting.user and rng.random() < 0.6 else rng.choice(setting.places)
    if setting.drawer is None:
        return Draft(start, things)
    start = setting.drawer if rng.random() < 0.03 else start
    if rng.random() < 0.7:
        return Draft(start, things)
    things = [(n, setting.drawer if rng.random() < 0.05 else p) for n, p in things]
    return Draft(start, things, open=(setting.drawer,))
