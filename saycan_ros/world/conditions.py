"""Whether a condition of the manifest holds in what the robot knows."""

from __future__ import annotations

from saycan_ros.manifest.schema import Condition, Predicate
from saycan_ros.manifest.skill import Skill
from saycan_ros.world.snapshot import WorldSnapshot


def holds(condition: Condition, skill: Skill, world: WorldSnapshot) -> bool:
    """Whether `condition`, with its slot filled by `skill`, holds in `world`."""
    argument = condition.argument
    if condition.predicate is Predicate.HOLDING:
        if argument == "nothing":
            return world.holding is None
        if argument == "any":
            return world.holding is not None
        return skill.object is not None and world.holding == skill.object
    if condition.predicate is Predicate.AT:
        if argument == "surface":
            return _surface(skill, world) is not None
        return world.at == (skill.location if argument == "location" else argument)
    if condition.predicate in (Predicate.OPEN, Predicate.CLOSED):
        drawer = world.drawer(argument)
        return drawer is not None and drawer.state in (condition.predicate.value, "half open")
    if condition.predicate is Predicate.WIDE:
        drawer = world.drawer(argument)
        return drawer is not None and drawer.state == "open"
    rows = () if skill.object is None else world.by_name.get(skill.object, ())
    if condition.predicate is Predicate.CONTAINS:
        return any(s.location == argument for s in rows)
    if condition.predicate in (Predicate.HERE, Predicate.NEAR):
        place = _surface(skill, world)
        here = place is not None and place in [s.location for s in rows]
        return here or (condition.predicate is Predicate.NEAR and any(s.on_floor for s in rows))
    if condition.predicate is Predicate.CLEAR:
        place = taken_from(skill, world)
        return any(s.location == place and s.behind is None for s in rows)
    if condition.predicate is Predicate.REACHABLE:
        floor = skill.template.takes_from_floor
        place = _surface(skill, world) if floor else taken_from(skill, world)
        return any(s.reachable and ((place is not None and s.location == place) or (floor and s.on_floor)) for s in rows)
    return bool(rows)


def taken_from(skill: Skill, world: WorldSnapshot) -> str | None:
    """Where `skill` would take its object from: the place that it asks to contain it, or else the one the robot stands at."""
    asked = (c.argument for c in skill.template.preconditions if c.predicate is Predicate.CONTAINS)
    return next(asked, world.at)


def from_floor(skill: Skill, world: WorldSnapshot) -> bool:
    """Whether `skill`, which may take its object from the floor, has to.

    None in reach stands where the robot stands, but such as the robot itself has put there: what fell is what is wanted then.
    """
    if not skill.template.takes_from_floor:
        return False
    rows, place = [s for s in world.by_name.get(skill.object or "", ()) if s.reachable], _surface(skill, world)
    here = place is not None and any(s.location == place and not s.placed for s in rows)
    return not here and any(s.on_floor for s in rows)


def _surface(skill: Skill, world: WorldSnapshot) -> str | None:
    """The place where the robot stands, if things stand on it: what lies in a drawer is taken out of it, not picked up."""
    drawer = world.at in skill.drawers or world.drawer(world.at) is not None
    return None if drawer else world.at


def first_unmet(skill: Skill, world: WorldSnapshot) -> Condition | None:
    """The first precondition of `skill` that does not hold, or None where all do."""
    return next((c for c in skill.template.preconditions if not holds(c, skill, world)), None)
