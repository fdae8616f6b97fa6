"""What the robot has lost during one instruction: where it may look for it, and what it still owes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from saycan_ros.manifest.schema import Predicate
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.world.effects import goes
from saycan_ros.world.snapshot import Sighting, WorldSnapshot

# s: so old may be the newest detection of a thing that is in view.
GLANCE = 0.5
_IN_VAIN = frozenset({OutcomeCode.OBJECT_NOT_FOUND, OutcomeCode.GRASP_MISSED, OutcomeCode.GRASP_LOST})


@dataclass(frozen=True)
class Loss:
    """A thing that is not where the robot took it to be, noticed in step `step`; sightings up to `since` (s) say nothing of it.

    `place` is where it was taken to be, None for the hand; `number` counts the losses of this thing in the instruction; `looked`
    are the places that were looked all over since, `passed` those where the robot was since with a full hand, and saw less.
    `put` says that the robot itself had put it at `place`.
    """

    name: str
    step: int
    since: float
    place: str | None
    number: int = 1
    looked: frozenset[str] = frozenset()
    passed: frozenset[str] = frozenset()
    put: bool = False

    def seen(self, world: WorldSnapshot) -> Sighting | None:
        """Where it was seen since, a place of the manifest before the floor; None where it was not.

        What the robot itself has put down is another of its name.
        """
        rows = [s for s in world.seen(self.name) if s.stamp > self.since and not s.placed]
        return min(rows, key=lambda s: s.location is None, default=None)

    def found(self, world: WorldSnapshot) -> bool:
        """Whether it is in the hand, or was seen since at a place of the manifest."""
        seen = self.seen(world)
        return world.holding == self.name or (seen is not None and seen.location is not None)

    def places(self, world: WorldSnapshot) -> tuple[str, ...]:
        """Where things of its name are remembered, which the robot has not put there, and were not looked for in vain."""
        rows = dict.fromkeys(s.location for s in world.seen(self.name) if s.location is not None and not s.placed)
        return tuple(place for place in rows if place not in self.looked)

    def on_floor(self, world: WorldSnapshot) -> bool:
        """Whether one of its name is known, or taken, to lie on the floor in reach."""
        return any(s.on_floor and s.reachable for s in world.seen(self.name))


@dataclass(frozen=True)
class Debt:
    """A thing that left the hand against the robot's will in step `step` and was not in the hand since.

    Sightings up to `since` (s) say nothing of it. `delivered` says that something else was let go of since.
    """

    name: str
    step: int
    since: float
    delivered: bool = False

    def seen(self, world: WorldSnapshot) -> bool:
        """Whether such a thing, none that the robot has put down, was seen since at a place of the manifest."""
        rows = (s for s in world.sightings if s.name == self.name and s.location is not None)
        return any(s.stamp > self.since and not s.placed for s in rows)


class Losses:
    """Follows an instruction step by step, from what the robot itself knows before and after each."""

    def __init__(self) -> None:
        self._losses: dict[str, Loss] = {}
        self._numbers: Counter[str] = Counter()
        self._debts: dict[str, Debt] = {}

    @property
    def debts(self) -> tuple[Debt, ...]:
        """What was lost on its way, in the order in which it was."""
        return tuple(self._debts.values())

    def open(self, world: WorldSnapshot) -> tuple[Loss, ...]:
        """What is lost in `world`."""
        return tuple(loss for loss in self._losses.values() if not loss.found(world))

    def note(self, step: int, skill: Skill, outcome: Outcome, before: WorldSnapshot, after: WorldSnapshot) -> None:
        """Take step number `step`, and what the robot knew before and after it."""
        self._take(before)
        for name, place, since in _lost(skill, outcome, before, after):
            if name not in self._losses or self._losses[name].found(before):
                self._numbers[name] += 1
                put = place is not None and all(s.placed for s in before.seen(name) if s.location == place)
                self._losses[name] = Loss(name, step, since, place, self._numbers[name], put=put)
        self._take(after)
        looked, passed = _looked_over(skill, outcome, before, after), _passed(skill, outcome, before)
        for loss in self.open(after):
            self._losses[loss.name] = replace(loss, looked=loss.looked | looked, passed=loss.passed | passed)
        self._note_debts(step, skill, outcome, before, after)

    def _take(self, world: WorldSnapshot) -> None:
        """What is in the hand is found for good, put down it counts as no sighting; unless one of its name still lies nowhere."""
        if world.holding is not None and all(s.location is not None for s in world.seen(world.holding)):
            self._losses.pop(world.holding, None)

    def slipped(self, step: int, name: str, world: WorldSnapshot) -> None:
        """Take that the hand has lost `name` after step number `step`, while no skill ran."""
        self._numbers[name] += 1
        self._losses[name] = Loss(name, step, world.stamp, None, self._numbers[name])
        self._debts[name] = Debt(name, step, world.stamp)

    def _note_debts(self, step: int, skill: Skill, outcome: Outcome, before: WorldSnapshot, after: WorldSnapshot) -> None:
        self._debts.pop(before.holding or "", None)
        if outcome.ok and lets_go(skill):
            self._debts = {name: replace(debt, delivered=True) for name, debt in self._debts.items()}
        held = _held(skill, outcome, before)
        if held is not None and _out_of_hand(skill, outcome, before, after):
            self._debts[held] = Debt(held, step, after.stamp)
        elif after.holding is not None:
            self._debts.pop(after.holding, None)


def lets_go(skill: Skill) -> bool:
    """Whether the skill is for emptying the hand."""
    return any(str(effect) == "holding(nothing)" for effect in skill.template.effects)


def finds(skill: Skill) -> bool:
    """Whether the skill goes to an object and looks for it."""
    return any(e.predicate is Predicate.AT and e.argument == "object" for e in skill.template.effects)


def _held(skill: Skill, outcome: Outcome, before: WorldSnapshot) -> str | None:
    """What the hand held: before the skill, or because of it."""
    had = outcome.ok or outcome.code is OutcomeCode.GRASP_LOST  # what slipped on the way out was in it
    takes = had and any(str(effect) == "holding(object)" for effect in skill.template.effects)
    return skill.object if takes else before.holding


def _out_of_hand(skill: Skill, outcome: Outcome, before: WorldSnapshot, after: WorldSnapshot) -> bool:
    """Whether what the hand held is gone, and should not be: whatever else the skill failed of, it was not to let go."""
    held = _held(skill, outcome, before)
    if held is None or after.holding == held:
        return False
    return outcome.code is OutcomeCode.GRASP_LOST or (after.holding is None and not lets_go(skill))


def _lost(skill: Skill, outcome: Outcome, before: WorldSnapshot, after: WorldSnapshot) -> list[tuple[str, str | None, float]]:
    """(name, where it was taken to be, since when) of what turned out in this step not to be there."""
    held = _held(skill, outcome, before)
    if held is not None and _out_of_hand(skill, outcome, before, after):
        return [(held, None, after.stamp)]
    found: list[tuple[str, str | None, float]] = []
    if skill.object not in (None, held, after.holding) and outcome.code in _IN_VAIN:
        found.append((skill.object, _place(skill.object, before), after.stamp - GLANCE))
    for name in dict.fromkeys(s.name for s in before.sightings if s.location is not None):
        # What was put down stands for no other of its name.
        rows = [s for s in before.seen(name) if s.location is not None]
        left = any(s.location is not None and (rows[0].placed or not s.placed) for s in after.seen(name))
        if after.holding != name and not left and name not in {row[0] for row in found}:
            found.append((name, rows[0].location, after.stamp))
    return found


def _place(name: str, world: WorldSnapshot) -> str | None:
    return next((s.location for s in world.seen(name) if s.location is not None), None)


def _looked_over(skill: Skill, outcome: Outcome, before: WorldSnapshot, after: WorldSnapshot) -> frozenset[str]:
    """The places that this step has looked all over: with a full hand a robot does not.

    One that looks for a thing visits where it is remembered in the order of `seen`, and stands at the last place that it came to:
    at the last of all if it found none, and before that if what it claims to have found is not there.
    """
    if outcome.ok and goes(skill):
        return frozenset({skill.location or ""}) if before.holding is None else frozenset()
    if finds(skill) and outcome.code is OutcomeCode.OBJECT_NOT_FOUND:
        places = list(dict.fromkeys(s.location for s in before.seen(skill.object or "") if s.location is not None))
        return frozenset(places[: places.index(after.at) + 1] if after.at in places else places)
    return frozenset()


def _passed(skill: Skill, outcome: Outcome, before: WorldSnapshot) -> frozenset[str]:
    return frozenset({skill.location or ""}) if outcome.ok and goes(skill) and before.holding is not None else frozenset()
