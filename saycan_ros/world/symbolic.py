"""A symbolic world that the manifest's own preconditions and effects drive: for planning without a body, and for training."""

from __future__ import annotations

import copy
from collections.abc import Hashable

from saycan_ros.manifest.schema import Condition, Manifest, Predicate
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.world.conditions import first_unmet
from saycan_ros.world.scene import Scene
from saycan_ros.world.snapshot import DrawerSighting, Sighting, WorldSnapshot


class SymbolicWorld:
    """A scene in which every skill whose preconditions hold succeeds at once; one tick of `stamp` per skill.

    What lies in a closed drawer is not known before the drawer stands open, and stays known when it closes.
    """

    def __init__(self, manifest: Manifest, scene: Scene) -> None:
        scene.check(manifest)
        self.manifest = manifest
        self.at = scene.robot.at
        self.stamp = 0.0
        self._names = [thing.name for thing in scene.objects]
        self._places: list[str | None] = [thing.at for thing in scene.objects]
        self._placed: set[int] = set()
        self._held: int | None = None
        self._drawers = [loc.name for loc in manifest.locations if loc.surface.slide is not None]
        self._open = set(scene.open)
        self._unseen = {i for i, place in enumerate(self._places) if place in self._drawers and place not in self._open}
        if scene.robot.holding is not None:
            self._names.append(scene.robot.holding)
            self._places.append(None)
            self._held = len(self._names) - 1

    @property
    def holding(self) -> str | None:
        """The name of what the gripper holds."""
        return None if self._held is None else self._names[self._held]

    @property
    def things(self) -> tuple[tuple[str, str | None], ...]:
        """Every thing by its name and where it is, None in the gripper; in the scene's order, the one held at the start last."""
        return tuple(zip(self._names, self._places, strict=True))

    @property
    def state(self) -> Hashable:
        """Equal in two copies of one world exactly where the same skills do the same in both; `stamp` is left out."""
        drawers = (frozenset(self._open), frozenset(self._unseen))
        return self.at, tuple(self._places), frozenset(self._placed), *drawers

    def __copy__(self) -> SymbolicWorld:
        """A world of its own in the same state."""
        other = object.__new__(type(self))
        other.__dict__.update({name: copy.copy(value) for name, value in self.__dict__.items() if name != "manifest"})
        other.manifest = self.manifest
        return other

    def snapshot(self) -> WorldSnapshot:
        """What a robot that had seen everything in sight would know."""
        rows = [
            Sighting(name, place, self.stamp, placed=i in self._placed)
            for i, (name, place) in enumerate(zip(self._names, self._places, strict=True))
            if i != self._held and i not in self._unseen
        ]
        drawers = (DrawerSighting(n, "open" if n in self._open else "closed", self.stamp) for n in self._drawers)
        return WorldSnapshot(self.stamp, self.at, self.holding, tuple(rows), drawers=tuple(drawers))

    def possible(self, skill: Skill) -> bool:
        """Whether every precondition of the skill holds now."""
        return first_unmet(skill, self.snapshot()) is None

    def do(self, skill: Skill) -> Outcome:
        """Carry the skill's effects out, or say which precondition does not hold."""
        if (unmet := first_unmet(skill, self.snapshot())) is not None:
            return Outcome(OutcomeCode.PRECONDITION, f"{skill.phrase}: {unmet} does not hold")
        self.stamp += 1.0
        for condition in skill.template.effects:
            self._apply(condition, skill)
        return Outcome(OutcomeCode.SUCCEEDED)

    def _nearest(self, name: str | None, here: bool = False) -> int | None:
        same = (i for i, n in enumerate(self._names) if n == name and i != self._held and i not in self._unseen)
        rows = [i for i in same if not here or self._places[i] == self.at]
        return min(rows, key=lambda i: (i in self._placed, self._places[i] != self.at), default=None)

    def _apply(self, condition: Condition, skill: Skill) -> None:
        argument = condition.argument
        if condition.predicate is Predicate.AT:
            if argument == "object":
                thing = self._nearest(skill.object)
                self.at = (self._places[thing] if thing is not None else None) or self.at
            else:
                self.at = skill.location or argument if argument == "location" else argument
        elif condition.predicate is Predicate.OPEN:
            self._open.add(argument)
            self._unseen = {i for i in self._unseen if self._places[i] not in self._open}
        elif condition.predicate is Predicate.CLOSED:
            self._open.discard(argument)
        elif condition.predicate is Predicate.HOLDING and argument == "object":
            self._held = self._nearest(skill.object, here=True)
            if self._held is not None:
                self._placed.discard(self._held)
                self._places[self._held] = None
        elif condition.predicate is Predicate.HOLDING and argument == "nothing" and self._held is not None:
            self._places[self._held] = self.at
            self._placed.add(self._held)
            self._held = None
