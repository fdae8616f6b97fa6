"""Seeded scenes about the drawer, and what must be true after each of its skills."""

from __future__ import annotations

import random
from collections import Counter

from kitchen_robot import MANIFEST, Robot

from saycan_ros.world.drawer import Drawer
from saycan_ros.world.scene import Scene

DRAWER = Drawer(MANIFEST.location("drawer"))
STAGES = ("open", "take", "put", "close")
NAMES = [entry.name for entry in MANIFEST.objects]
ELSEWHERE = [loc.name for loc in MANIFEST.locations if loc.surface.kind not in ("bin", "drawer")]
Tally = Counter[tuple[str, str, bool]]


def drawer_scene(seed: int) -> Scene:
    """One thing somewhere in the kitchen, and up to three others in the drawer, which is closed or open."""
    chance = random.Random(seed)
    # Every object takes its turn at being fetched and at being taken out; the last one has nothing before it.
    turns = NAMES[seed * 5 % 16], NAMES[(seed * 5 + 3) % 16]
    names = [turns[0], *chance.sample([n for n in NAMES if n not in turns], chance.randint(0, 2)), turns[1]]
    things = [{"name": name, "at": "drawer" if n else chance.choice(ELSEWHERE)} for n, name in enumerate(names)]
    opened = ["drawer"] if chance.random() < 0.3 else []
    return Scene.model_validate({"robot": {"at": chance.choice(ELSEWHERE)}, "objects": things, "open": opened})


def drawer_trial(robot: Robot, scene: Scene, seed: int, tally: Tally, errand: bool = True) -> list[str]:
    """Close it where it is open, open it, take a thing out and put it back, fetch the other thing and put it in, close it.

    Without the `errand` it does not look round first and fetches nothing.

    Returns:
        What failed, in words; `tally` counts by (object or "drawer", stage, whether the ground truth agrees).
    """
    robot.reset(scene, seed)
    fetched, taken = scene.objects[0].name, scene.objects[-1].name
    article = next(o.indefinite for o in MANIFEST.objects if o.name == fetched)
    steps = [
        *([(None, "look around")] if errand else []),
        (None, "go to the drawer"),
        *([("close", "close the drawer")] if scene.open else []),
        ("open", "open the drawer"),
        ("take", f"take the {taken} out of the drawer"),
        ("put", f"put the {taken} in the drawer"),
    ]
    if errand:
        steps += [(None, f"find {article}"), (None, f"pick up the {fetched}"), (None, "go to the drawer")]
        steps += [("put", f"put the {fetched} in the drawer")]
    steps += [("close", "close the drawer")]
    failures = []
    for stage, words in steps:
        before = robot.kitchen.truth()
        result = robot.do(words)
        truth = robot.kitchen.truth()
        if truth.collisions > before.collisions:
            failures.append(f"{seed}: {words}: touched something with more than the hand")
        if stage is None:
            good = result.outcome.ok
        else:
            named = words.removeprefix("put the ").removeprefix("take the ").partition(" out of")[0].partition(" in the")[0]
            good = result.outcome.ok and _is_so(stage, named, scene, truth)
            tally[named if stage in ("put", "take") else "drawer", stage, good] += 1
            gone = [n for n, place in enumerate(before.places) if place == "drawer" != truth.places[n]]
            if [scene.objects[n].name for n in gone] not in ([], [named]):
                failures.append(f"{seed}: {words}: things fell out of the drawer: {truth.places}")
        if not good:
            failures.append(f"{seed}: {words}: {result.outcome}; truth {truth.places} {truth.openings}; {robot.phases[-3:]}")
            break
    return failures


def _is_so(stage: str, name: str, scene: Scene, truth: object) -> bool:
    opening, places = truth.openings["drawer"], truth.places  # type: ignore[attr-defined]
    if stage in ("open", "close"):
        return DRAWER.state(opening) == {"open": "open", "close": "closed"}[stage]
    here = [place for thing, place in zip(scene.objects, places, strict=True) if thing.name == name]
    return "hand" in here if stage == "take" else "hand" not in places and "drawer" in here
