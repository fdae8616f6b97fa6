"""Which of many skills the robot is known to be unable to start, without looking at each."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from saycan_ros.manifest.schema import Condition, Predicate
from saycan_ros.manifest.skill import Skill
from saycan_ros.world.conditions import holds
from saycan_ros.world.snapshot import WorldSnapshot

_OF_THE_OBJECT = frozenset(
    {Predicate.CLEAR, Predicate.CONTAINS, Predicate.HERE, Predicate.KNOWN, Predicate.NEAR, Predicate.REACHABLE}
)


class Preconditions:
    """The preconditions of a fixed row of skills; says what `first_unmet` says of each."""

    def __init__(self, skills: Sequence[Skill]) -> None:
        self._count = len(skills)
        rows: dict[str, list[int]] = {}
        for i, skill in enumerate(skills):
            rows.setdefault(skill.template.id, []).append(i)
        self._found: tuple[WorldSnapshot, NDArray[np.bool_]] | None = None
        self._groups = [_Group([(i, skills[i]) for i in numbers]) for numbers in rows.values()]

    def unmet(self, world: WorldSnapshot) -> NDArray[np.bool_]:
        """For each skill whether one of its preconditions does not hold, shape (number of skills,).

        The same snapshot is looked at once.
        """
        if (found := self._found) is not None and found[0] is world:
            return found[1]
        result = np.zeros(self._count, np.bool_)
        for group in self._groups:
            group.mark(result, world)
        result.flags.writeable = False
        self._found = (world, result)
        return result


class _Group:
    """The skills of one template: what they have in common is looked at once."""

    def __init__(self, rows: list[tuple[int, Skill]]) -> None:
        self._all = np.array([i for i, _ in rows])
        self._one = rows[0][1]
        conditions = self._one.template.preconditions
        self._own = [c for c in conditions if _names_the_slot(c)]
        self._common = [c for c in conditions if not _names_the_slot(c)]
        self._in_hand = any(c.predicate is Predicate.HOLDING for c in self._own)
        self._by_object: dict[str, list[tuple[int, Skill]]] = {}
        self._others = [(i, skill) for i, skill in rows if skill.object is None]
        for i, skill in rows:
            if skill.object is not None:
                self._by_object.setdefault(skill.object, []).append((i, skill))

    def mark(self, result: NDArray[np.bool_], world: WorldSnapshot) -> None:
        if not all(holds(c, self._one, world) for c in self._common):
            result[self._all] = True
            return
        if not self._own:
            return
        # Whatever may be asked of an object is false where the robot has not seen it and does not hold it.
        result[self._all] = True
        rows = list(self._others)
        for name in {world.holding} if self._in_hand else {world.holding, *world.by_name}:
            rows += self._by_object.get(name or "", ())
        for i, skill in rows:
            for condition in self._own:
                if not holds(condition, skill, world):
                    break
            else:
                result[i] = False


def _names_the_slot(condition: Condition) -> bool:
    """Whether the answer may differ between two skills of one template."""
    return condition.argument in ("object", "location") or condition.predicate in _OF_THE_OBJECT
