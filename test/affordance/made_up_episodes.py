"""Episode files of made-up pictures, small and quickly written."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from saycan_ros.episodes.records import Moment, Origin, Thing, World
from saycan_ros.episodes.writer import EpisodeWriter
from saycan_ros.outcome import OutcomeCode

TRIED = ("pick up the coke", "put down the coke", "go to the table", "open the drawer")
JOINTS = ("arm", "lift", "wrist_yaw", "wrist_pitch", "wrist_roll", "head_pan", "head_tilt", "gripper")


def attempt(
    writer: EpisodeWriter,
    moment: Moment,
    phrase: str,
    success: bool,
    effect_before: bool,
    failure: int = OutcomeCode.PRECONDITION,
) -> None:
    """A row for a skill that was tried at `moment` and took no time."""
    writer.episode(
        moment.stamp,
        before=moment.id,
        after=moment.id,
        skill=phrase,
        skill_id=phrase.split(maxsplit=1)[0],
        outcome=0 if success else int(failure),
        outcome_name="",
        seconds=0.0,
        success=success,
        effect_before=effect_before,
        judge="ground truth",
    )


def write(path: Path, source: str, moments: int = 4, finish: bool = True) -> None:
    """A file of made-up pictures: at the table with a coke on it, and every second time in the hand."""
    random = np.random.default_rng(len(path.name))
    origin = Origin(source=source, seed=3 if source == "kitchen" else None, scene=0, manifest="kitchen", manifest_sha256="0" * 64)
    with path.open("wb") as stream:
        writer = EpisodeWriter(stream, origin, lasting=source == "robot")
        for n in range(moments):
            held = bool(n % 2)
            thing = Thing(name="coke", at="hand" if held else "table", visible=True)
            world = World(at="table", holding="coke" if held else None, things=(thing,), drawers={"drawer": "closed"})
            frame = writer.frame(random.integers(0, 255, (424, 240, 3), np.uint8), float(n))
            truth = world if source == "kitchen" else None
            joints = dict.fromkeys(JOINTS, 0.1 * n)
            row = writer.moment(float(n), frame, position=joints, effort=joints, known=world, truth=truth)
            for phrase in TRIED:
                attempt(writer, row, phrase, success=(phrase == TRIED[0]) != held, effect_before=held)
        if finish:
            writer.finish()


def write_take_out(path: Path, apple: tuple[float, float, float] | None, success: bool) -> None:
    """One attempt at the coke in the open drawer, of which nobody noted that a precondition did not hold."""
    coke = Thing(name="coke", at="drawer", position=(2.13, -1.94, 0.66))
    things = (coke, Thing(name="apple", at="drawer", position=apple))
    world = World(at="drawer", holding=None, things=things, drawers={"drawer": "open"})
    write_attempt(path, world, "take the coke out of the drawer", success)


def write_attempt(path: Path, world: World, skill: str, success: bool, failure: int = OutcomeCode.PRECONDITION) -> None:
    """One attempt in a world that the robot knows."""
    with path.open("wb") as stream:
        writer = EpisodeWriter(stream, Origin(source="kitchen", seed=1, scene=0, manifest="kitchen", manifest_sha256="0" * 64))
        frame, joints = writer.frame(np.zeros((424, 240, 3), np.uint8), 0.0), dict.fromkeys(JOINTS, 0.1)
        row = writer.moment(0.0, frame, position=joints, effort=joints, known=world, truth=world)
        attempt(writer, row, skill, success, effect_before=False, failure=failure)
        writer.finish()
