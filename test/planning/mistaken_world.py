"""A symbolic kitchen in which somebody moves things while the robot works, and a scorer that wants one thing brought."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from saycan_ros.language.scorer import Step
from saycan_ros.manifest.schema import Manifest
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.planning.losses import finds
from saycan_ros.world.conditions import first_unmet
from saycan_ros.world.effects import goes
from saycan_ros.world.scene import Scene
from saycan_ros.world.snapshot import Sighting, WorldSnapshot
from saycan_ros.world.symbolic import SymbolicWorld

FLOOR = "floor"


class MistakenWorld(SymbolicWorld):
    """Its snapshot is what a robot believes that sees only the place where it has just looked. No two things share a name.

    `moves` says by a skill's phrase what goes where, once, while it runs; what is in the hand then is lost.
    """

    def __init__(self, manifest: Manifest, scene: Scene, moves: Mapping[str, tuple[str, str]]) -> None:
        super().__init__(manifest, scene)
        self._moves = dict(moves)
        self.believed = {s.name: s for s in super().snapshot().sightings}
        self.standing: str | None = scene.robot.at

    def where(self, name: str) -> str | None:
        """Where the thing really is."""
        return dict(self.things)[name]

    def snapshot(self) -> WorldSnapshot:
        drawers = super().snapshot().drawers
        return WorldSnapshot(self.stamp, self.standing, self.holding, tuple(self.believed.values()), drawers=drawers)

    def do(self, skill: Skill) -> Outcome:
        self.stamp += 1.0
        if (unmet := first_unmet(skill, self.snapshot())) is not None:
            return Outcome(OutcomeCode.PRECONDITION, f"{unmet} does not hold")
        lost = self._disturb(skill)
        if lost is not None:
            self.standing = None
            return Outcome(OutcomeCode.GRASP_LOST, f"{lost} slipped away")
        if finds(skill):
            place = self.believed[skill.object or ""].location
            if place is None:
                return Outcome(OutcomeCode.OBJECT_NOT_FOUND, "seen at no place")
            self.at = self.standing = place
            self._look()
            known = skill.object in self.believed and self.believed[skill.object].location == place
            return Outcome(OutcomeCode.SUCCEEDED if known else OutcomeCode.OBJECT_NOT_FOUND, "looked")
        if "near(object)" in map(str, skill.template.preconditions) and self.where(skill.object or "") != self.at:
            return Outcome(OutcomeCode.GRASP_MISSED, "closed on nothing")
        self.at = self.standing or self.at
        for effect in skill.template.effects:
            self._apply(effect, skill)
        self.standing = self.at
        if goes(skill) and self.holding is None:
            self._look()
        if self.holding is not None:
            self.believed.pop(self.holding, None)
        elif skill.id == "place":
            self.believed[skill.object or ""] = Sighting(skill.object or "", self.at, self.stamp, placed=True)
        return Outcome(OutcomeCode.SUCCEEDED)

    def _disturb(self, skill: Skill) -> str | None:
        """The name of what was lost from the hand."""
        if skill.phrase not in self._moves:
            return None
        name, to = self._moves.pop(skill.phrase)
        if name == self.holding:
            return self.drop(to)
        self._places[self._names.index(name)] = to
        return None

    def drop(self, to: str) -> str:
        """What is in the hand goes there; its name."""
        assert self._held is not None
        name, self._places[self._held], self._held = self._names[self._held], to, None
        self.believed[name] = Sighting(name, None, self.stamp)
        return name

    def _look(self) -> None:
        here = {name: s for name, s in self.believed.items() if s.location != self.at}
        put = {name for name, s in self.believed.items() if s.placed and s.location == self.at}
        seen = {name: Sighting(name, self.at, self.stamp, placed=name in put) for name, at in self.things if at == self.at}
        self.believed = {**here, **seen}


class Wanting:
    """A scorer that wants one thing on the user's tray; once something was lost it says `done` with at least that probability."""

    model_id = "wanting"

    def __init__(self, name: str, done: float = 0.0) -> None:
        self._name = name
        self._done = done
        self.heard: list[WorldSnapshot] = []

    def score(
        self, instruction: str, steps: Sequence[Step], world: WorldSnapshot, skills: Sequence[Skill]
    ) -> NDArray[np.float32]:
        self.heard.append(world)
        best = self._best(world)
        done = self._done if any(step.outcome is OutcomeCode.GRASP_LOST for step in steps) else 0.0
        rest = np.full(len(skills), 0.001 / len(skills), np.float32)
        for n, skill in enumerate(skills):
            if skill.ends:
                rest[n] = max(done, 0.95 * (best == "done"))
            elif skill.phrase == best:
                rest[n] = 0.95 * (1.0 - done)
        return rest

    def _best(self, world: WorldSnapshot) -> str:
        if world.holding == self._name:
            return f"put down the {self._name}" if world.at == "you" else "bring it to you"
        rows = world.seen(self._name)
        if any(s.placed and s.location == "you" for s in rows):
            return "done"
        here = any(s.location == world.at and world.at is not None for s in rows)
        return f"pick up the {self._name}" if here else f"find a {self._name}"
