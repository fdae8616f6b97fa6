"""Measures pick, carry and place over seeded random scenes: `python test/skills/measure.py --scenes 60 --first 0`.

A developer's tool, not a test. Every thing of a scene is found, picked up, carried to another place and put down, by the
runner and the world model alone; the simulator's ground truth judges. Prints a table per object and every failure. With
`--drawer` the drawer is opened, things are taken out and put in, and it is closed.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import drawer_trials
from kitchen_robot import MANIFEST, Robot

from saycan_ros.world.scene import Scene


def say(line: str) -> None:
    """One line on standard output."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


PLACES = [loc.name for loc in MANIFEST.locations if loc.surface.kind != "drawer"]
NAMES = [entry.name for entry in MANIFEST.objects]
REACHABLE = [loc.name for loc in MANIFEST.locations if loc.surface.kind not in ("bin", "drawer")]
STAGES = ("find", "pick", "carry", "place")


def random_scene(seed: int) -> Scene:
    """1 to 6 things; every object takes its turn, so that few scenes cover all."""
    chance = random.Random(seed)
    count = chance.randint(1, 6)
    names = [NAMES[(seed * 5 + n * 3) % len(NAMES)] if n < 2 else chance.choice(NAMES) for n in range(count)]
    things = [{"name": n, "at": chance.choice(REACHABLE + (["trash"] if chance.random() < 0.3 else []))} for n in names]
    return Scene.model_validate({"robot": {"at": chance.choice(PLACES)}, "objects": things})


def crowded_scene(seed: int) -> Scene:
    """4 to 8 things on one place, the names twice as likely as not to repeat."""
    chance = random.Random(seed)
    place = REACHABLE[seed % len(REACHABLE)]
    names = chance.sample(NAMES, 6)
    things = [{"name": chance.choice(names), "at": place} for _ in range(chance.randint(4, 6 if place == "you" else 8))]
    return Scene.model_validate({"robot": {"at": chance.choice(PLACES)}, "objects": things})


def trial(robot: Robot, scene: Scene, seed: int, tally: Counter[tuple[str, str, bool]]) -> None:
    """Everything in one scene."""
    chance = random.Random(seed + 1)
    robot.reset(scene, seed)
    surveyed = robot.do("look around")
    if not surveyed.outcome.ok:
        say(f"  {seed}: survey: {surveyed.outcome}")
        return
    knows = robot.knows()
    for thing in scene.objects:
        known = [s.name for s in knows.sightings if s.location == thing.at]
        if thing.at != "trash" and thing.name not in known:
            say(f"  {seed}: survey did not see the {thing.name} at {thing.at}")
    for index, thing in enumerate(scene.objects):
        if thing.at == "trash":
            continue
        target = chance.choice([p for p in PLACES if p != thing.at])
        article = next(o.indefinite for o in MANIFEST.objects if o.name == thing.name)
        steps = (f"find {article}", f"pick up the {thing.name}", f"go to the {target}", f"put down the {thing.name}")
        for stage, words in zip(STAGES, steps, strict=True):
            before = robot.kitchen.truth()
            result = robot.do(words)
            truth = robot.kitchen.truth()
            same = [i for i, row in enumerate(scene.objects) if row.name == thing.name]
            in_hand = any(truth.places[i] == "hand" for i in same)
            good = result.outcome.ok and {
                "find": True, "pick": in_hand, "carry": in_hand,
                "place": Counter(truth.places[i] for i in same)[target] > Counter(before.places[i] for i in same)[target],
            }[stage]  # fmt: skip
            tally[thing.name, stage, bool(good)] += 1
            others = [
                (scene.objects[i].name, before.places[i], truth.places[i])
                for i in range(len(scene.objects))
                if i not in same and before.places[i] != truth.places[i]
            ]
            if others or truth.collisions > before.collisions:
                say(f"  {seed}: {words} [{thing.at}]: moved {others}, collisions {truth.collisions - before.collisions}")
                tally["(disturbed)", stage, False] += 1
            if not good:
                say(f"  {seed}: {words} [{thing.at} -> {target}]: {result.outcome}; truth {truth.places[index]}; {robot.phases}")
                if stage in {"find", "pick"} and in_hand:
                    robot.do(f"put down the {thing.name}")
                break
        else:
            continue
        if robot.knows().holding is not None:
            say(f"  {seed}: still holds {robot.knows().holding}")
            return


def main() -> None:
    """Run the scenes and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scenes", type=int, default=60)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--crowded", action="store_true", help="all things of a scene on one place")
    parser.add_argument("--drawer", action="store_true", help="the drawer's skills instead")
    parser.add_argument("--short", action="store_true", help="with --drawer: fetch nothing from elsewhere")
    options = parser.parse_args()
    tally: Counter[tuple[str, str, bool]] = Counter()
    start = time.monotonic()
    make = drawer_trials.drawer_scene if options.drawer else crowded_scene if options.crowded else random_scene
    robot = Robot(make(options.first), options.first)
    for seed in range(options.first, options.first + options.scenes):
        if options.drawer:
            for failure in drawer_trials.drawer_trial(robot, make(seed), seed, tally, errand=not options.short):
                say(f"  {failure}")
        else:
            trial(robot, make(seed), seed, tally)
    say(f"{options.scenes} scenes, {time.monotonic() - start:.0f} s")
    table(tally, drawer_trials.STAGES if options.drawer else STAGES)


def table(tally: Counter[tuple[str, str, bool]], stages: tuple[str, ...]) -> None:
    """A line an object, and one for all of them."""
    say(f"{'':18s}" + "".join(f"{stage:>10s}" for stage in stages))
    totals: Counter[tuple[str, bool]] = Counter()
    for name in [*NAMES, "drawer", "(disturbed)"]:
        cells = ""
        for stage in stages:
            good, bad = tally[name, stage, True], tally[name, stage, False]
            if name != "(disturbed)":
                totals[stage, True] += good
                totals[stage, False] += bad
            cells += f"{f'{good}/{good + bad}':>10s}"
        say(f"{name:18s}{cells}")
    shares = [(totals[s, True], totals[s, True] + totals[s, False]) for s in stages]
    say(f"{'all':18s}" + "".join(f"{f'{g}/{n}':>10s}" for g, n in shares))
    say(f"{'':18s}" + "".join(f"{100 * g / max(1, n):9.0f}%" for g, n in shares))


if __name__ == "__main__":
    main()
