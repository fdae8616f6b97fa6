"""The learned policy beside the scripted one, over the same seeded scenes."""

from __future__ import annotations

import dataclasses
import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from saycan_ros.manifest.schema import Manifest, SkillTemplate
from saycan_ros.manifest.skill import Skill
from saycan_ros.skills.policy import Progress
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
    manifest: Manifest, template: SkillTemplate, seed: int, scenes: int, policies: tuple[str, ...] = POLICIES
) -> list[Attempt]:
    """Let each policy try each of the scenes from the same start; `template` is the learned skill's.

    A try counts where the runner says SUCCEEDED and the ground truth has the right thing in the hand, the robot at its place,
    and everything else where it was.
    """
    rows: list[Attempt] = []
    began = told = time.monotonic()
    for done, tries in enumerate(_tries(manifest, template, seed, scenes, policies), 1):
        rows += tries
        if time.monotonic() - told > 10 or done == scenes:
            told = time.monotonic()
            counts = ", ".join(f"{name} {sum(r.held for r in rows if r.policy == name)}" for name in policies)
            LOGGER.info("%d/%d scenes: %s succeeded, about %.0f s to go", done, scenes, counts,
                        (told - began) / done * (scenes - done))  # fmt: skip
    return rows


def _tries(
    manifest: Manifest, template: SkillTemplate, seed: int, scenes: int, policies: tuple[str, ...]
) -> Iterator[list[Attempt]]:
    for block in range(-(-scenes // BLOCK)):
        random = np.random.default_rng([seed, block])
        kinds = random_kinds(manifest, random)
        robot = RolloutRobot(manifest, random_task(manifest, kinds, random).scene, 0)
        try:
            for _ in range(min(BLOCK, scenes - block * BLOCK)):
                task = random_task(manifest, kinds, random, varied=False)
                place = begin(robot, task, random)
                moment = robot.save()
                rows = []
                for name in policies:
                    robot.restore(moment)
                    scripted = robot.library.find(f"pick up the {task.name}")
                    skill = scripted if name == "scripted" else _learned(template, scripted)
                    rows.append(_attempt(robot, Episode(robot, task, place, random), skill, name))
                yield rows
        finally:
            robot.close()


def _learned(template: SkillTemplate, scripted: Skill) -> Skill:
    return dataclasses.replace(scripted, template=template)


def _attempt(robot: RolloutRobot, episode: Episode, skill: Skill, name: str) -> Attempt:
    before = robot.kitchen.truth()
    last: list[Progress] = []
    result = robot.do(skill, lambda progress: last.__setitem__(slice(None), [progress]))
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
