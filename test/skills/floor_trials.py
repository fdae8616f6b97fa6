"""Seeded trials of picking what fell to the floor: anything, anywhere between the stations, dropped as a hand drops it."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from kitchen_robot import MANIFEST, Robot, scene

from saycan_ros.outcome import Outcome
from saycan_ros.world.snapshot import Detection

NAMES = tuple(entry.name for entry in MANIFEST.objects)
PLACES = tuple(place.name for place in MANIFEST.locations)
FROM = 0.65  # m that it falls, as out of a carrying hand
SETTLES = 3.0  # s


@dataclass(frozen=True)
class FloorTrial:
    """What was tried, how it ended, and what is really so then."""

    name: str
    at: tuple[float, float, float]
    axis: tuple[float, float, float]
    outcome: Outcome
    duration: float
    held: bool
    collisions: int


def drop(
    robot: Robot, index: int, x: float, y: float, turn: float, *, lying: bool = False, height: float = FROM
) -> tuple[float, float, float]:
    """Let thing `index` fall at the `map` point, tell the robot where it was seen then, and give that position."""
    robot.kitchen._place_body(index, (x, y, height), turn, lying)
    robot.kitchen._wake()
    robot.kitchen.step(SETTLES)
    position = robot.kitchen.truth().positions[index]
    robot.knows()
    robot.world.see([Detection(robot.kitchen.scene.objects[index].name, position, robot.kitchen.time)])
    return position


def trial(seed: int) -> FloorTrial:
    """One thing on the floor at least 0.6 m from the base, which stands at a station; the robot picks it up."""
    dice = random.Random(seed)
    name, at = NAMES[seed % len(NAMES)], dice.choice(PLACES)
    robot = Robot(scene(at, (name, at)), seed)
    base = robot.body.read().base
    while True:
        x, y = dice.uniform(-1.3, 2.5), dice.uniform(-1.3, 1.9)
        if math.hypot(x - base.x, y - base.y) > 0.6:
            break
    position = drop(robot, 0, x, y, dice.uniform(-math.pi, math.pi), lying=dice.random() < 0.6)
    axis = robot.kitchen.truth().axes[0]
    result = robot.do(f"pick up the {name}")
    truth = robot.kitchen.truth()
    held = truth.places == ("hand",) and robot.knows().holding == name
    return FloorTrial(name, position, axis, result.outcome, result.duration, held, truth.collisions)


if __name__ == "__main__":
    import sys

    for number in range(int(sys.argv[1]), int(sys.argv[2])):
        row = trial(number)
        where = ", ".join(f"{v:.2f}" for v in row.at)
        ended = f"{'held' if row.held else row.outcome} {row.duration:.0f} s {row.collisions} collisions"
        sys.stdout.write(f"{number} {row.name} ({where}) {'lies' if abs(row.axis[2]) < 0.8 else 'stands'}: {ended}\n")
