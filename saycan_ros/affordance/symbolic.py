"""Affordances from a symbolic world: 1 where every precondition holds, 0 where one does not; the same of effects."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from saycan_ros.affordance.feasibility import Feasibility
from saycan_ros.affordance.rules import constant_value
from saycan_ros.manifest.skill import Skill
from saycan_ros.world.conditions import first_unmet
from saycan_ros.world.effects import Facts, effects_true
from saycan_ros.world.symbolic import SymbolicWorld


class SymbolicAffordances:
    """The perfect value function of a symbolic world; skills with the rule `constant` keep their constant."""

    def __init__(self, world: SymbolicWorld) -> None:
        self._world = world

    def feasibility(self, skills: Sequence[Skill], since: float = 0.0) -> Feasibility:
        known = self._world.snapshot()
        values = [constant_value(skill) * (first_unmet(skill, known) is None) for skill in skills]
        facts = Facts.known(known)
        already = [np.nan if (true := effects_true(skill, facts)) is None else float(true) for skill in skills]
        return Feasibility(np.array(values, np.float32), self._world.stamp, "symbolic", np.array(already, np.float32))
