"""Whether a thing that is moved out of view loses its chance to be picked up, and nothing else does."""

from __future__ import annotations

import logging
from typing import Any

import numpy as np

from saycan_ros.affordance.observation import Observation
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.training.affordance.judged import Model
from saycan_ros.training.affordance.rollout_robot import RolloutRobot
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot

LOGGER = logging.getLogger(__name__)
LIKELY, UNLIKELY = 0.6, 0.3
_THINGS = 3


def moved_away(model: Model, library: SkillLibrary, cases: int, seed: int) -> dict[str, Any]:
    """p(pick) of a thing in view before and after somebody has moved it to another place, and of those that stayed.

    Each case is a scene of three things at one place, to which the robot goes; no rollout is made. `others_changed` is how much
    p(success) changes on average of every skill that is not about the thing that was moved.

    Raises:
        ValueError: in no case was there anything in view.
    """
    random = np.random.default_rng([seed, 99])
    rows = []
    for n in range(cases):
        rows.append(_case(model, library, random))
        LOGGER.info("%d of %d things moved away", n + 1, cases)
    before, after, stayed_before, stayed_after, others = (np.concatenate([row[n] for row in rows]) for n in range(5))
    if not len(before) or not len(stayed_before):
        raise ValueError(f"in {cases} cases nothing stood in view that could be moved away; ask for more")
    return {
        "cases": len(before),
        "before": round(float(before.mean()), 4),
        "after": round(float(after.mean()), 4),
        f"above_{LIKELY}_before": round(float((before > LIKELY).mean()), 4),
        f"below_{UNLIKELY}_after": round(float((after < UNLIKELY).mean()), 4),
        "both": round(float(((before > LIKELY) & (after < UNLIKELY)).mean()), 4),
        "stayed_before": round(float(stayed_before.mean()), 4),
        "stayed_after": round(float(stayed_after.mean()), 4),
        "others_changed": round(float(others.mean()), 4),
    }


def _case(model: Model, library: SkillLibrary, random: np.random.Generator) -> list[list[float]]:
    """p(pick) of the moved thing before and after, and of those that stayed, before and after; only of things in view.

    Last, how much p(success) changed of every other skill, where the moved thing was in view.
    """
    manifest = library.manifest
    names = [str(n) for n in random.permutation([entry.name for entry in manifest.objects])[:_THINGS]]
    places = [place.name for place in manifest.locations if place.surface.kind not in ("bin", "drawer")]
    surfaces = [str(n) for n in random.permutation(places)]
    scene = Scene(robot=SceneRobot(at=surfaces[0]), objects=tuple(SceneObject(name=name, at=surfaces[0]) for name in names))
    picks = [next(s for s in library if s.id == "pick" and s.object == name) for name in names]
    others = [s for s in library if model.knows(s) and s.object != names[0]]
    robot = RolloutRobot(manifest, scene, int(random.integers(2**31)))
    values, visible = [], []
    try:
        robot.tell(random)
        robot.do(library.find(f"go to the {surfaces[0]}"))
        for taken in (False, True):
            if taken:
                robot.kitchen.disturb(names[0], surfaces[1])
                robot.wait(0.4)
            seen = robot.observe()
            values.append(model.judge(Observation(seen.frame, 0.0, seen.proprioception), (*picks, *others)).success)
            visible.append([bool(seen.visible[robot.names.index(name)]) for name in names])
    finally:
        robot.close()
    moved = [0] if visible[0][0] else []
    stayed = [n for n in range(1, _THINGS) if visible[0][n] and visible[1][n]]
    rows = [[float(values[when][n]) for n in which] for which in (moved, stayed) for when in (0, 1)]
    changed = np.abs(values[1] - values[0])[_THINGS:].tolist() if moved else []
    return [*rows, changed]
