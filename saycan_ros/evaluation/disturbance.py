"""What somebody does to the things during a task, seeded by the task alone, so that it is the same whatever decides."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from saycan_ros.manifest.schema import Condition, Manifest, Predicate
from saycan_ros.manifest.skill import Skill

Kind = Literal["moved", "fell", "taken"]
# A hand that reaches for a thing has not closed on it before half of a pick; a drive is then still under way.
_LEAST, _MOST = 0.15, 0.5
# Nobody carries a thing to where a task may want it, nor to where no hand takes it out again, as long as there are others.
_LAST_CHOICE = ("tray", "bin", "drawer")


@dataclass(frozen=True)
class Disturbance:
    """One disturbance: of which kind, at which moment of the run, and where the thing ends up.

    `moved`: the object that a skill names and the gripper does not hold, during the `number`-th such skill. `fell` and `taken`:
    what the gripper holds during a drive falls to the floor, or is put somewhere. It comes once the skill's progress reaches
    `fraction`, or in the next skill that fits. `places` are tried in this order; `seed` says where exactly on one.
    """

    kind: Kind
    number: int
    fraction: float
    places: tuple[str, ...]
    seed: int

    def as_json(self) -> dict[str, Any]:
        """For a row of runs."""
        return {"kind": self.kind, "number": self.number, "fraction": round(self.fraction, 3)}


class DisturbancePlan:
    """Which tasks are disturbed: about `share` of them, each by its id and the seed alone."""

    def __init__(self, manifest: Manifest, share: float, seed: int) -> None:
        self.share = share
        self.seed = seed
        kinds = {place.name: place.surface.kind for place in manifest.locations}
        free = [name for name, kind in kinds.items() if kind not in _LAST_CHOICE]
        self._places = free if len(free) > 1 else [name for name, kind in kinds.items() if kind not in _LAST_CHOICE[1:]]

    def of(self, task: str) -> Disturbance | None:
        """The disturbance of the task with that id; None for none."""
        dice = random.Random(f"{self.seed}/{task}")
        if dice.random() >= self.share:
            return None
        kind: Kind = dice.choice(("moved", "moved", "fell", "taken"))
        places = tuple(dice.sample(self._places, len(self._places)))
        return Disturbance(kind, dice.choice((1, 2)), dice.uniform(_LEAST, _MOST), places, dice.randrange(2**31))


class DisturbanceWatch:
    """Follows a run's feedback and says when it is time to look whether the disturbance can come."""

    def __init__(self, disturbance: Disturbance) -> None:
        self._disturbance = disturbance
        self._fitting: list[int] = []
        self._looked: set[int] = set()

    def due(self, step: int, skill: Skill, progress: float) -> bool:
        """Whether to look now, while the skill of that step has got so far; true once a step."""
        if not self._fits(skill):
            return False
        if step not in self._fitting:
            self._fitting.append(step)
        wanted = self._disturbance
        early = wanted.kind == "moved" and len(self._fitting) < wanted.number
        if early or step in self._looked or progress < wanted.fraction:
            return False
        self._looked.add(step)
        return True

    def _fits(self, skill: Skill) -> bool:
        if self._disturbance.kind == "moved":
            return skill.object is not None and not _has(skill.template.preconditions, Predicate.HOLDING, "object")
        return _has(skill.template.effects, Predicate.AT)


def _has(conditions: Sequence[Condition], predicate: Predicate, argument: str | None = None) -> bool:
    return any(c.predicate is predicate and argument in (None, c.argument) for c in conditions)
