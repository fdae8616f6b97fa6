"""A plan carried out in symbols, with the traces that a judge asks for."""

from __future__ import annotations

import copy
from collections.abc import Hashable

from saycan_ros.manifest.schema import Manifest, Predicate
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome
from saycan_ros.world.effects import leaves_no_trace
from saycan_ros.world.scene import Scene
from saycan_ros.world.symbolic import SymbolicWorld


def moves_things(skill: Skill) -> bool:
    """Whether the skill takes something into the gripper or out of it."""
    return any(effect.predicate is Predicate.HOLDING for effect in skill.template.effects)


class Replay:
    """A scene, and what skills have done in it so far.

    `start` has where each thing was (None: in the gripper), `put` the things by when each was first put down, `visited` the
    places that a skill with a place in its phrase went to, `used` the phrases of the skills that leave no trace.
    """

    def __init__(self, manifest: Manifest, scene: Scene) -> None:
        self.world = SymbolicWorld(manifest, scene)
        self.names = tuple(name for name, _ in self.world.things)
        self.start = self.places
        self.put: tuple[int, ...] = ()
        self.visited: frozenset[str] = frozenset()
        self.used: frozenset[str] = frozenset()

    @property
    def places(self) -> tuple[str | None, ...]:
        """Where each thing is, None in the gripper."""
        return tuple(place for _, place in self.world.things)

    @property
    def held(self) -> int | None:
        """Which thing the gripper holds."""
        return next((n for n, place in enumerate(self.places) if place is None), None)

    @property
    def state(self) -> Hashable:
        """Equal in two replays of one scene exactly where the same steps lead to the same verdict."""
        return self.world.state, self.put, self.visited, self.used

    def do(self, skill: Skill) -> Outcome:
        """Carry the skill out, or say which precondition does not hold."""
        held = self.held
        outcome = self.world.do(skill)
        if outcome.ok:
            if held is not None and self.held != held and held not in self.put:
                self.put = (*self.put, held)
            if leaves_no_trace(skill):
                self.used |= {skill.phrase}
            elif skill.location is not None and any(e.predicate is Predicate.AT for e in skill.template.effects):
                self.visited |= {skill.location}
        return outcome

    def after(self, skill: Skill) -> Replay | None:
        """What would be after the skill; None where it is not possible now."""
        other = copy.copy(self)
        other.world = copy.copy(self.world)
        return other if other.do(skill).ok else None
