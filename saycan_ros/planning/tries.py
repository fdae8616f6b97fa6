"""What was tried in one instruction, and what of it speaks against trying it again now."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from saycan_ros.manifest.skill import Skill
from saycan_ros.world.conditions import from_floor
from saycan_ros.world.model import SAME_THING
from saycan_ros.world.snapshot import Sighting, WorldSnapshot


@dataclass(frozen=True)
class _Try:
    """One step: where it began, in which situation, and the things that it may have been about, before and after it.

    `at` is None and `floor` true for what took its thing from the floor, wherever it began.
    """

    skill: Skill
    at: str | None
    floor: bool
    situation: tuple[object, ...]
    before: Sequence[Sighting]
    after: Sequence[Sighting]


class Tries:
    """The steps of one instruction by their skills; a failure counts until the robot achieves something or it is forgiven."""

    def __init__(self) -> None:
        self._all: dict[str, list[_Try]] = {}
        self._failed: dict[str, list[_Try]] = {}

    @property
    def failures(self) -> int:
        """How many failures count, of all skills and at all places."""
        return sum(map(len, self._failed.values()))

    def note(self, skill: Skill, failed: bool, before: WorldSnapshot, after: WorldSnapshot | None) -> None:
        """Take one step, and what the robot knew before it and, if that is known, after it."""
        floor = from_floor(skill, before)
        at = None if floor else before.at
        things = _in_question(skill, at, before)
        left = things if after is None else _in_question(skill, at, after)
        row = _Try(skill, at, floor, _situation(before), things, left)
        self._all.setdefault(skill.phrase, []).append(row)
        if failed:
            self._failed.setdefault(skill.phrase, []).append(row)

    def achieved(self) -> None:
        """Something else may be possible now: no failure counts any more."""
        self._failed.clear()

    def forgive(self, name: str) -> None:
        """What failed with the thing where it was says nothing of where it is now."""
        self._failed = {phrase: rows for phrase, rows in self._failed.items() if rows[0].skill.object != name}

    def failed(self, skill: Skill, world: WorldSnapshot) -> int:
        """How many failures of `skill` speak against trying it in `world`."""
        rows = self._failed.get(skill.phrase, [])
        return sum(_speaks(rows[n:], world) for n in range(len(rows)))

    def repeated(self, skill: Skill, world: WorldSnapshot) -> int:
        """How often `skill` was tried, whatever came of it, where everything was as in `world`."""
        rows, now = self._all.get(skill.phrase, []), _situation(world)
        return sum(row.situation == now and _speaks(rows[n:], world) for n, row in enumerate(rows))


def _speaks(rows: Sequence[_Try], world: WorldSnapshot) -> bool:
    """Whether the first of these tries of one skill was about what another try would be about in `world`.

    A skill that takes a thing is about what stands where the robot stands, or about what lies on the floor: at another place it
    is about another, and where another has come into view, too. What the tries themselves have pushed aside is none. One that
    needs a surface besides is about that of the place where the robot stands.
    """
    first = rows[0]
    if not _takes(first.skill):
        return first.at == world.at or not _needs_surface(first.skill)
    if first.floor != from_floor(first.skill, world) or not (first.floor or world.at == first.at):
        return False
    known, most = [*first.before, *first.after], max(len(first.before), len(first.after))
    for later in rows[1:]:
        if (later.floor, later.at) == (first.floor, first.at) and not _another(later.before, known, most):
            known, most = [*known, *later.after], max(most, len(later.after))
    return not _another(_in_question(first.skill, first.at, world), known, most)


def _another(now: Sequence[Sighting], known: Sequence[Sighting], most: int) -> bool:
    """Whether one of `now` is none of those known, of which there were `most` at a time."""
    spots = [s.position for s in known if s.position is not None]
    far = (min(math.dist(s.position, spot) for spot in spots) > SAME_THING for s in now if s.position is not None and spots)
    return len(now) > most or any(far)


def _takes(skill: Skill) -> bool:
    return any(str(effect) == "holding(object)" for effect in skill.template.effects)


def _needs_surface(skill: Skill) -> bool:
    return any(str(condition) == "at(surface)" for condition in skill.template.preconditions)


def _in_question(skill: Skill, at: str | None, world: WorldSnapshot) -> tuple[Sighting, ...]:
    """The things of the name of the skill's object, in reach at `at` or seen at no place, that the robot has not put there."""
    rows = world.by_name.get(skill.object or "", ())
    return tuple(s for s in rows if not s.placed and s.reachable and (s.location == at if s.location else s.position is not None))


def _situation(world: WorldSnapshot) -> tuple[object, ...]:
    """What must differ before the same skill is worth choosing again: place, hand, things, drawers."""
    things = tuple(sorted((s.name, s.location or "", s.placed) for s in world.sightings))
    drawers = tuple(sorted((d.place, d.state) for d in world.drawers))
    return world.at, world.holding, things, drawers
