"""p(success) of the skills that named rules score, of one row of skills that is asked about again and again."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.rules import rule_value
from saycan_ros.manifest.schema import Manifest, RuleAffordance
from saycan_ros.manifest.skill import Skill
from saycan_ros.world.snapshot import WorldSnapshot


class RuleRow:
    """The skills at the places `places` of a row, shape (number of them,), and the rule of each."""

    def __init__(self, skills: Sequence[tuple[int, Skill, RuleAffordance]], manifest: Manifest) -> None:
        self.places = np.array([i for i, _, _ in skills], np.int64)
        self._skills = skills
        self._manifest = manifest
        self._found: tuple[WorldSnapshot, NDArray[np.float32]] | None = None

    def values(self, world: WorldSnapshot) -> NDArray[np.float32]:
        """What each rule says, shape (number of them,), in [0, 1]; the same snapshot is looked at once."""
        if (found := self._found) is not None and found[0] is world:
            return found[1]
        values = np.array([rule_value(rule, skill, self._manifest, world) for _, skill, rule in self._skills], np.float32)
        values.flags.writeable = False
        self._found = (world, values)
        return values
