"""Which of many skills the robot is known to be unable to start: each condition is looked at once, not once a skill."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from saycan_ros.manifest.schema import Condition, Predicate
from saycan_ros.manifest.skill import Skill
from saycan_ros.world.conditions import holds
from saycan_ros.world.snapshot import WorldSnapshot

_OF_THE_OBJECT = frozenset({Predicate.CONTAINS, Predicate.HERE, Predicate.KNOWN})


def unmet(skills: Sequence[Skill], world: WorldSnapshot) -> NDArray[np.bool_]:
    """For each skill whether one of its preconditions is known not to hold, shape (len(skills),); as `first_unmet`."""
    result = np.zeros(len(skills), np.bool_)
    shut: dict[str, bool] = {}
    of_skill: dict[str, list[Condition]] = {}
    for i, skill in enumerate(skills):
        template = skill.template.id
        if template not in shut:
            own = [c for c in skill.template.preconditions if _names_the_slot(c)]
            common = [c for c in skill.template.preconditions if c not in own]
            shut[template] = not all(holds(c, skill, world) for c in common)
            of_skill[template] = own
        result[i] = shut[template] or not all(holds(c, skill, world) for c in of_skill[template])
    return result


def _names_the_slot(condition: Condition) -> bool:
    """Whether the answer may differ between two skills of one template."""
    return condition.argument in ("object", "location") or condition.predicate in _OF_THE_OBJECT
