"""Brings about what a skill needs before it can run: a scene, and a robot that knows about it."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Iterable, Sequence

from saycan_ros.conformance.bench import Bench
from saycan_ros.manifest.schema import SLOT, Condition, Predicate, SkillTemplate
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.world.conditions import first_unmet, holds
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot
from saycan_ros.world.snapshot import WorldSnapshot

THINGS = 3  # in every scene the same, so that the simulator need not build a new model
LEARN_LIMIT = 60.0  # wall s to find out what the scene holds
TRIES = 3
SEED = 0
_OF_DRAWERS = frozenset({Predicate.OPEN, Predicate.WIDE, Predicate.CLOSED, Predicate.CONTAINS, Predicate.CLEAR})


class Arranger:
    """Sets scenes up in the embedded kitchen from a template's preconditions, and has the robot look until it knows."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        manifest = bench.manifest
        self._names = [entry.name for entry in manifest.objects[:THINGS]]
        # Out of a bin nothing can be taken again, and things are in a drawer only where a skill needs them there.
        self._places = [place.name for place in manifest.locations if place.surface.kind not in ("bin", "drawer")]
        self._drawers = [place.name for place in manifest.locations if place.surface.kind == "drawer"]
        self._teacher = next((t for t in manifest.skills if _teaches(t)), None)

    def phrases(self, template: SkillTemplate) -> list[Skill]:
        """Every skill of `template` that names only what the scenes have."""
        slot = SLOT.search(template.phrase)
        if slot is None:
            return [self._bench.library.find(template.phrase)]
        names = self._names if slot["kind"] == "object" else [place.name for place in self._bench.manifest.locations]
        return [self._bench.library.find(template.phrase.replace(slot[0], name)) for name in names]

    def possible(self, template: SkillTemplate) -> list[Skill]:
        """Those whose preconditions hold now, by what the robot knows and by what is really so, and that have something to do."""
        world = self._bench.world.snapshot()
        if self._bench.kitchen and not self._right(world):
            return []
        if world.at is None and SLOT.search(template.phrase) and _handles(template):
            return []
        return [s for s in self.phrases(template) if first_unmet(s, world) is None and not _achieved(s, world)]

    def arrange(self, template: SkillTemplate, rng: random.Random) -> Skill:
        """A skill of `template` that can run now, after whatever it takes.

        Raises:
            OutcomeError: PRECONDITION, it cannot be brought about.
        """
        if possible := self.possible(template):
            return rng.choice(possible)
        if not self._bench.kitchen:
            raise OutcomeError(OutcomeCode.PRECONDITION, "needs a scene to be set up")
        for attempt in range(TRIES):
            self.set_up(template, SEED + attempt)
            if possible := self.possible(template):
                return rng.choice(possible)
        unmet = [first_unmet(s, self._bench.world.snapshot()) for s in self.phrases(template)]
        raise OutcomeError(OutcomeCode.PRECONDITION, f"{template.id}: could not bring about {unmet[0]}")

    def set_up(self, template: SkillTemplate, seed: int = SEED) -> None:
        """A fresh scene in which a skill of `template` can run, and a robot that knows it."""
        bench, needs = self._bench, template.preconditions
        stations = (*self._places, *self._drawers)
        here = next((c.argument for c in needs if c.predicate is Predicate.AT and c.argument in stations), self._places[0])
        self._set(here, needs, seed)
        bench.trigger("forget")
        skills = self.phrases(template)
        if of_drawers := [c for c in needs if c.predicate in _OF_DRAWERS]:
            self._learn(self._looker(here), lambda world: any(all(holds(c, s, world) for c in of_drawers) for s in skills))
        if any(c.predicate in {Predicate.HERE, Predicate.KNOWN, Predicate.NEAR} for c in needs):
            self._learn(self._looker(here), lambda world: any(world.seen(s.object or "") for s in skills))
        if _wants_in_hand(needs):
            self._learn(bench.library.bringup, lambda world: world.holding is not None)
        if any(c.predicate is Predicate.KNOWN for c in needs):
            # What it knows it goes on knowing elsewhere, from where there is a way to go.
            self._set(self._places[len(self._places) // 2], needs, seed)

    def _set(self, at: str, needs: Sequence[Condition], seed: int) -> None:
        first, *others = self._names
        stand, held = (others[:-1], others[-1]) if _wants_in_hand(needs) else (others, None)
        elsewhere = next((c.argument for c in needs if c.predicate is Predicate.CONTAINS), self._places[-1])
        things = [SceneObject(name=first, at=self._places[0]), *(SceneObject(name=name, at=elsewhere) for name in stand)]
        opened = tuple(c.argument for c in needs if c.predicate in {Predicate.OPEN, Predicate.WIDE})
        scene = Scene(robot=SceneRobot(at=at, holding=held), objects=tuple(things), open=opened)
        self._bench.referee.set_scene(scene, seed)

    def _looker(self, place: str) -> Skill | None:
        if self._teacher is None:
            return self._bench.library.bringup
        return next(s for s in self.phrases(self._teacher) if s.location == place)

    def _learn(self, teacher: Skill | None, known: Callable[[WorldSnapshot], bool]) -> None:
        """Run `teacher` until the robot knows, and no longer."""
        bench = self._bench
        if teacher is None:
            return
        goal = bench.send(teacher.template, teacher.phrase)
        bench.until(lambda: known(bench.world.snapshot()) or goal.ended is not None or goal.rejected, LEARN_LIMIT)
        bench.probes[teacher.id].cancel(goal)
        if not goal.wait(LEARN_LIMIT):
            raise OutcomeError(OutcomeCode.SERVER_GONE, f"{teacher.phrase}: no result {LEARN_LIMIT:.0f} s after its cancel")

    def _right(self, world: WorldSnapshot) -> bool:
        """Whether the robot knows what is really so about its hand and the things of the scene."""
        truth = self._bench.referee.truth()["scene"]
        places = {(thing["name"], thing["at"]) for thing in truth["objects"]}
        seen = {(s.name, s.location) for s in world.sightings}
        reachable = (*self._places, *self._drawers)
        return bool(world.holding == truth["robot"]["holding"] and seen <= places and not _in_bins(reachable, seen))


def _in_bins(places: Collection[str], seen: Iterable[tuple[str, str | None]]) -> bool:
    return any(place not in places for _, place in seen)


def _wants_in_hand(needs: Iterable[Condition]) -> bool:
    return any(c.predicate is Predicate.HOLDING and c.argument != "nothing" for c in needs)


def _handles(template: SkillTemplate) -> bool:
    """Whether it handles a thing that is in the hand or beside the robot, for which it has to stand at some place."""
    return any(c.argument == "object" and c.predicate is not Predicate.KNOWN for c in template.preconditions)


def _teaches(template: SkillTemplate) -> bool:
    """Whether it goes to a place and looks at it, whatever the state."""
    effects = [(c.predicate, c.argument) for c in template.effects]
    return (Predicate.AT, "location") in effects and not template.preconditions


def _achieved(skill: Skill, world: WorldSnapshot) -> bool:
    """Whether there is nothing left to do: the goal would end before anything could happen to it."""
    effects = skill.template.effects
    return bool(effects) and all(_holds(effect, skill, world) for effect in effects)


def _holds(effect: Condition, skill: Skill, world: WorldSnapshot) -> bool:
    if effect.predicate is Predicate.AT and effect.argument == "object":
        return any(s.location == world.at for s in world.seen(skill.object or ""))
    return holds(effect, skill, world)
