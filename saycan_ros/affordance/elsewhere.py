"""Where the manifest asks a model about a skill, and what a rule says where it does not."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.rule_row import RuleRow
from saycan_ros.manifest.schema import Manifest, ModelAffordance, Predicate
from saycan_ros.manifest.skill import Skill
from saycan_ros.world.conditions import holds
from saycan_ros.world.snapshot import WorldSnapshot
from saycan_ros.world.ways import destination


class Elsewhere:
    """Of a row of a model's skills those of which a picture tells only where the manifest's `where` holds."""

    def __init__(self, skills: Sequence[tuple[int, Skill]], manifest: Manifest) -> None:
        """`skills` with their places in the row that is asked about."""
        rules = []
        for place, skill in skills:
            source = skill.template.affordance
            if isinstance(source, ModelAffordance) and source.otherwise is not None:
                rules.append((place, skill, source.otherwise))
        self._skills = [skill for _, skill, _ in rules]
        self._rules = RuleRow(rules, manifest)
        self._found: tuple[WorldSnapshot, NDArray[np.bool_]] | None = None

    def look(self, world: WorldSnapshot) -> None:
        """Find out what `fill` needs to know of `world`."""
        if self._skills and self._elsewhere(world).any():
            self._rules.values(world)

    def fill(self, world: WorldSnapshot, values: NDArray[np.float32]) -> None:
        """Put what the rules say in place of the model's answers where it is not asked; `values` is the whole row."""
        if self._skills and (elsewhere := self._elsewhere(world)).any():
            values[self._rules.places[elsewhere]] = self._rules.values(world)[elsewhere]

    def _elsewhere(self, world: WorldSnapshot) -> NDArray[np.bool_]:
        """Of each skill whether a rule speaks for it; the same snapshot is looked at once."""
        if (found := self._found) is not None and found[0] is world:
            return found[1]
        mask = np.array([not asks_model(skill, world) for skill in self._skills], np.bool_)
        self._found = (world, mask)
        return mask


def asks_model(skill: Skill, world: WorldSnapshot) -> bool:
    """Whether a model that scores `skill` is asked about it in `world`: always, but for the manifest's `where`.

    By `here(object)` the thing is meant that the skill goes for: not one that the robot has put down here, where it drives to
    another.
    """
    source = skill.template.affordance
    if not isinstance(source, ModelAffordance) or source.where is None:
        return True
    if not holds(source.where, skill, world):
        return False
    return source.where.predicate is not Predicate.HERE or destination(skill, world) in (None, world.at)
