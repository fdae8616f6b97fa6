"""Can that sees nothing: what a value function is worth is measured against it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from saycan_ros.affordance.feasibility import Feasibility
from saycan_ros.affordance.rules import constant_value
from saycan_ros.manifest.skill import Skill

MODEL_ID = "one"


class BlindAffordances:
    """1 for every skill, whatever its preconditions; the skill that ends keeps its constant. Knows of no effect."""

    def feasibility(self, skills: Sequence[Skill], stamp: float) -> Feasibility:
        """Score `skills`; `stamp` is the moment to answer for, in seconds of the node's clock."""
        values = [constant_value(skill) if skill.ends else 1.0 for skill in skills]
        return Feasibility(np.array(values, np.float32), stamp, MODEL_ID)
