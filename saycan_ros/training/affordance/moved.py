"""Whether a thing that is moved out of view loses its chance to be picked up, and nothing else does."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.observation import Observation
from saycan_ros.affordance.preconditions import Preconditions
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.training.affordance.judged import Model
from saycan_ros.training.affordance.rollout_robot import RolloutRobot
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot

LOGGER = logging.getLogger(__name__)
LIKELY, UNLIKELY = 0.6, 0.3
LOOKS = 1.0  # s: by then the world model has noticed what is gone
_THINGS = 3


def moved_away(model: Model, library: SkillLibrary, cases: int, seed: int) -> dict[str, Any]:
    """p(pick) of a thing in view before and after somebody has moved it to another place, and of those that stayed.

    Each case is a scene of three things at one place, to which the robot goes and where it looks for `LOOKS` simulated seconds
    before and after; no rollout is made. The figures are of what is served, 0 where a precondition is known not to hold, and
    under `network` of the network alone, to which the robot's memory says nothing. `others_changed` is how much p(success)
    changes on average of every skill that is not about the thing that was moved.

    Raises:
        ValueError: in no case was there anything in view.
    """
    random = np.random.default_rng([seed, 99])
    served, alone = [], []
    for n in range(cases):
        before, after, visible = _case(model, library, random)
        served.append(_sorted(before.served, after.served, visible))
        alone.append(_sorted(before.network, after.network, visible))
        LOGGER.info("%d of %d things moved away", n + 1, cases)
    return {**_figures(served, cases), "network": _figures(alone, cases)}


@dataclass(frozen=True)
class _Look:
    """p(success) of the picks of the case's things, the moved one first, and of all other skills: (skills,) each."""

    served: NDArray[np.float32]
    network: NDArray[np.float32]


def _figures(rows: Sequence[Sequence[Sequence[float]]], cases: int) -> dict[str, Any]:
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


def _case(model: Model, library: SkillLibrary, random: np.random.Generator) -> tuple[_Look, _Look, list[list[bool]]]:
    """What is said before and after, and which of the things are in view then."""
    manifest = library.manifest
    names = [str(n) for n in random.permutation([entry.name for entry in manifest.objects])[:_THINGS]]
    places = [place.name for place in manifest.locations if place.surface.kind not in ("bin", "drawer")]
    surfaces = [str(n) for n in random.permutation(places)]
    scene = Scene(robot=SceneRobot(at=surfaces[0]), objects=tuple(SceneObject(name=name, at=surfaces[0]) for name in names))
    picks = [next(s for s in library if s.id == "pick" and s.object == name) for name in names]
    skills = (*picks, *(s for s in library if model.knows(s) and s.object != names[0]))
    preconditions = Preconditions(skills)
    robot = RolloutRobot(manifest, scene, int(random.integers(2**31)))
    looks, visible = [], []
    try:
        robot.tell(random)
        robot.do(library.find(f"go to the {surfaces[0]}"))
        for taken in (False, True):
            if taken:
                robot.kitchen.disturb(names[0], surfaces[1])
            robot.wait(LOOKS)
            seen = robot.observe()
            network = model.judge(Observation(seen.frame, 0.0, seen.proprioception), skills).success
            looks.append(_Look(np.where(preconditions.unmet(robot.world.snapshot()), np.float32(0), network), network))
            visible.append([bool(seen.visible[robot.names.index(name)]) for name in names])
    finally:
        robot.close()
    return looks[0], looks[1], visible


def _sorted(before: NDArray[np.float32], after: NDArray[np.float32], visible: Sequence[Sequence[bool]]) -> list[list[float]]:
    """The moved thing's value before and after, and of those that stayed, before and after; only of things in view.

    Last, how much the value changed of every other skill, where the moved thing was in view.
    """
    moved = [0] if visible[0][0] else []
    stayed = [n for n in range(1, _THINGS) if visible[0][n] and visible[1][n]]
    rows = [[float(values[n]) for n in which] for which in (moved, stayed) for values in (before, after)]
    changed = np.abs(after - before)[_THINGS:].tolist() if moved else []
    return [*rows, changed]
