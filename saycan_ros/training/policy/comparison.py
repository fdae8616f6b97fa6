"""The learned policy beside the scripted one, over the same seeded scenes."""

from __future__ import annotations

import dataclasses
import functools
import logging
import multiprocessing
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np

from saycan_ros.manifest.schema import Manifest, SkillTemplate
from saycan_ros.manifest.skill import Skill
from saycan_ros.training.affordance.rollout_robot import RolloutRobot
from saycan_ros.training.policy.episode import Episode
from saycan_ros.training.policy.scenes import begin, random_kinds, random_task
from saycan_ros.training.policy.teacher import Scene, wish

LOGGER = logging.getLogger(__name__)
BLOCK = 4  # tasks with the same things: the kitchen is compiled once for them
POLICIES = ("learned", "scripted")


@dataclass(frozen=True)
class Attempt:
    """How one policy did in one scene; `stage` is what the teacher would have done next where it ended."""

    policy: str
    object: str
    place: str
    held: bool
    outcome: str
    stage: str
    seconds: float
    collisions: int


def compare(
    manifest: Manifest,
    template: SkillTemplate,
    seed: int,
    scenes: int,
    policies: tuple[str, ...] = POLICIES,
    workers: int = 1,
    varied: bool = False,
) -> list[Attempt]:
    """Let each policy try each of the scenes from the same start; `template` is the learned skill's.

    A try counts where the runner says SUCCEEDED and the ground truth has the right thing in the hand, the robot at its place,
    and everything else where it was. The number of `workers` (processes) does not change what happens. `varied` draws other light
    and colours for three scenes of five.
    """
    blocks = [(n, min(BLOCK, scenes - n * BLOCK)) for n in range(-(-scenes // BLOCK))]
    play = functools.partial(_block, manifest, template, seed, policies, varied)
    rows: list[Attempt] = []
    began = time.monotonic()
    for done, tries in enumerate(_played(play, blocks, workers), 1):
        rows += tries
        counts = ", ".join(f"{name} {sum(r.held for r in rows if r.policy == name)}" for name in policies)
        left = (time.monotonic() - began) / done * (len(blocks) - done)
        LOGGER.info("%d/%d scenes: %s succeeded, about %.0f s to go", len(rows) // len(policies), scenes, counts, left)
    return rows


def _played(
    play: Callable[[tuple[int, int]], list[Attempt]], blocks: list[tuple[int, int]], workers: int
) -> Iterator[list[Attempt]]:
    if workers <= 1 or len(blocks) <= 1:
        yield from map(play, blocks)
        return
    with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(play, blocks)


def _block(
    manifest: Manifest, template: SkillTemplate, seed: int, policies: tuple[str, ...], varied: bool, block: tuple[int, int]
) -> list[Attempt]:
    """The tries in so many scenes with the same things."""
    random = np.random.default_rng([seed, block[0]])
    kinds = random_kinds(manifest, random)
    robot = RolloutRobot(manifest, random_task(manifest, kinds, random).scene, 0)
    rows: list[Attempt] = []
    try:
        for _ in range(block[1]):
            task = random_task(manifest, kinds, random, varied)
            place = begin(robot, task, random)
            moment = robot.save()
            for name in policies:
                robot.restore(moment)
                scripted = robot.library.find(f"pick up the {task.name}")
                skill = scripted if name == "scripted" else _learned(template, scripted)
                rows.append(_attempt(robot, Episode(robot, task, place, random), skill, name))
    finally:
        robot.close()
    return rows


def _learned(template: SkillTemplate, scripted: Skill) -> Skill:
    return dataclasses.replace(scripted, template=template)


def _attempt(robot: RolloutRobot, episode: Episode, skill: Skill, name: str) -> Attempt:
    before = robot.kitchen.truth()
    result = robot.do(skill)
    truth = robot.kitchen.truth()
    entry = robot.manifest.object(episode.task.name)
    scene = Scene(episode.place, entry.grasp, truth.positions[episode.task.target], robot.body.limits)
    held = result.outcome.ok and episode.held()
    stage = "" if held else wish(robot.body.read(), scene).phase
    return Attempt(
        name, episode.task.name, episode.place.name, held, result.outcome.code.label, stage, round(result.duration, 2),
        truth.collisions - before.collisions,
    )  # fmt: skip


def summary(rows: list[Attempt]) -> dict[str, Any]:
    """Counts by policy: in all, by object and by place, and why and where the failed ones ended."""
    result: dict[str, Any] = {}
    for name in dict.fromkeys(r.policy for r in rows):
        mine = [r for r in rows if r.policy == name]
        won = [r for r in mine if r.held]
        lost: dict[str, int] = {}
        for r in mine:
            if not r.held:
                key = f"{r.outcome}, then {r.stage}"
                lost[key] = lost.get(key, 0) + 1
        result[name] = {
            "scenes": len(mine),
            "succeeded": len(won),
            "seconds": round(float(np.median([r.seconds for r in won])), 1) if won else None,
            "collisions": sum(r.collisions for r in mine),
            "by_object": _by(mine, "object"),
            "by_place": _by(mine, "place"),
            "failures": dict(sorted(lost.items(), key=lambda row: -row[1])),
        }
    return result


def _by(rows: list[Attempt], field: str) -> dict[str, list[int]]:
    """[succeeded, tried] by that field."""
    keys = sorted({str(getattr(r, field)) for r in rows})
    return {
        key: [sum(r.held for r in rows if getattr(r, field) == key), sum(getattr(r, field) == key for r in rows)] for key in keys
    }
