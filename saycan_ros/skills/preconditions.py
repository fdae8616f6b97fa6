"""Which of a skill's preconditions the robot's own knowledge says do not hold."""

from __future__ import annotations

from saycan_ros.manifest.schema import Condition, Predicate
from saycan_ros.manifest.skill import Skill
from saycan_ros.world.snapshot import WorldSnapshot


def unmet(skill: Skill, world: WorldSnapshot) -> Condition | None:
    """The first precondition of `skill` that does not hold in `world`; None if all do."""
    return next((c for c in skill.template.preconditions if not _holds(c, skill, world)), None)


def _holds(condition: Condition, skill: Skill, world: WorldSnapshot) -> bool:
    argument = condition.argument
    if condition.predicate is Predicate.HOLDING:
        if argument == "nothing":
            return world.holding is None
        return world.holding is not None if argument == "any" else world.holding == skill.object
    if condition.predicate is Predicate.AT:
        return world.at == (skill.location if argument == "location" else argument)
    seen = world.seen(skill.object or "")
    if condition.predicate is Predicate.HERE:
        return world.at is not None and any(s.location == world.at for s in seen)
    return bool(seen)
