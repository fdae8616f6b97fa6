"""Whether a skill's effects are true, and whether it has really done what it claims; for judges that know the facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from saycan_ros.manifest.schema import Condition, Predicate
from saycan_ros.manifest.skill import Skill
from saycan_ros.world.snapshot import DrawerState, WorldSnapshot


@dataclass(frozen=True)
class Facts:
    """Where the robot and the things are: `things` holds (name, place), with "hand" and "floor" among the places.

    `at` is the location at which the robot stands, None between two; `drawers` says how far each drawer stands open.
    """

    at: str | None
    holding: str | None
    things: tuple[tuple[str, str | None], ...] = ()
    drawers: Mapping[str, DrawerState] = field(default_factory=dict)

    @classmethod
    def known(cls, world: WorldSnapshot) -> Facts:
        """What the robot itself takes for true."""
        things = [(s.name, s.location) for s in world.sightings]
        if world.holding is not None:
            things.append((world.holding, "hand"))
        return cls(world.at, world.holding, tuple(things), {d.place: d.state for d in world.drawers})

    def count(self, name: str | None, place: str) -> int:
        """How many things of that name are there."""
        return sum(row == (name, place) for row in self.things)


def is_true(effect: Condition, skill: Skill, facts: Facts) -> bool:
    """Whether one effect of `skill` is true; a drawer that stands half open is neither `open` nor `closed`.

    `at(object)` is true where the robot stands at the place of such a thing; what it carries is at no place.
    """
    argument = effect.argument
    if effect.predicate is Predicate.HOLDING:
        if argument in ("nothing", "any"):
            return (facts.holding is None) == (argument == "nothing")
        return skill.object is not None and facts.holding == skill.object
    if effect.predicate in (Predicate.OPEN, Predicate.CLOSED):
        return bool(facts.drawers.get(argument) == effect.predicate.value)
    if effect.predicate is Predicate.CONTAINS:
        return facts.count(skill.object, argument) > 0
    if effect.predicate is Predicate.KNOWN:
        return any(name == skill.object for name, _ in facts.things)
    if facts.at is None:
        return False
    if effect.predicate is Predicate.HERE or argument == "object":
        return facts.count(skill.object, facts.at) > 0
    if argument == "surface":
        return facts.at not in facts.drawers and facts.at not in skill.drawers
    return facts.at == (skill.location if argument == "location" else argument)


def effects_true(skill: Skill, facts: Facts) -> bool | None:
    """Whether everything that the skill is for is true; None for a skill without effects, such as a survey."""
    effects = skill.template.effects
    return all(is_true(effect, skill, facts) for effect in effects) if effects else None


def goes(skill: Skill) -> bool:
    """Whether the skill does nothing but go to a place and see what is there."""
    return skill.location is not None and [str(e) for e in skill.template.effects] == ["at(location)"]


def leaves_no_trace(skill: Skill) -> bool:
    """Whether the skill changes nothing that conditions can tell, a wipe or a scan: what it is for is true before it begins."""
    return not skill.ends and set(map(str, skill.template.effects)) <= set(map(str, skill.template.preconditions))


def has_done(skill: Skill, before: Facts, after: Facts) -> bool:
    """Whether `skill` has done what it claims: its effects are true, and what they do not say follows from its object.

    What is let go of is at the place where the robot stands, and not beside it; what is taken is one more in the hand; and a
    skill that says nothing of the gripper still holds what it held.
    """
    if effects_true(skill, after) is False:
        return False
    holding = [effect.argument for effect in skill.template.effects if effect.predicate is Predicate.HOLDING]
    if not holding:
        return before.holding == after.holding
    if skill.object is None:
        return True
    place = "hand" if "object" in holding else after.at
    return place is not None and after.count(skill.object, place) > before.count(skill.object, place)
