"""Where to look for what was lost: Say of the skills that need it goes to the places where it may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from saycan_ros.manifest.schema import Manifest
from saycan_ros.manifest.skill import Skill
from saycan_ros.planning.losses import Debt, Loss, Losses, finds
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.world.effects import goes
from saycan_ros.world.snapshot import Sighting, WorldSnapshot


@dataclass(frozen=True)
class Sought:
    """What a search adds to one decision.

    `say` has shape (skills,): how useful each skill is for looking, 0 where it is not; `names` says for what, by the skill's
    place. `notes` says of each thing that is wanted and will not be looked for why not.
    """

    say: NDArray[np.float64]
    names: dict[int, str]
    notes: tuple[str, ...] = ()


class Search:
    """Stateless: what is lost is a matter of the history.

    A lost thing is looked for first where another of its name that the robot has not put down, or it itself before it was
    missed, is remembered; then at every place that was not looked all over since, each once, in the order of Can (the nearest
    first, by the rule `distance`). Not in a bin or a closed drawer: there no skill sees it. What is known or taken to lie on the
    floor is found there.
    """

    def __init__(self, skills: Sequence[Skill], manifest: Manifest, settings: PlannerSettings) -> None:
        self._skills = skills
        self._settings = settings
        self._bins = frozenset(loc.name for loc in manifest.locations if loc.surface.kind == "bin")
        self._trays = frozenset(loc.name for loc in manifest.locations if loc.surface.kind == "tray")
        self._drawers = frozenset(loc.name for loc in manifest.locations if loc.surface.slide is not None)
        self._ways = [(n, skill.location or "") for n, skill in enumerate(skills) if goes(skill)]
        self._wanting: dict[str, list[int]] = {}
        for n, skill in enumerate(skills):
            if skill.object is not None and not any(str(c) == "holding(object)" for c in skill.template.preconditions):
                self._wanting.setdefault(skill.object, []).append(n)

    def lost(self, losses: Losses, world: WorldSnapshot) -> tuple[Loss, ...]:
        """What is lost now; nothing where searching is switched off."""
        return losses.open(world) if self._settings.searches and self._settings.use_say else ()

    def blocked(self, lost: Sequence[Loss], world: WorldSnapshot) -> dict[str, str]:
        """The skills that find a lost thing of which the robot knows no place that is left to look at, by their phrases."""
        unknown = [loss for loss in lost if not loss.places(world) and not self._on_floor(loss, world)]
        rows = ((self._skills[n], loss) for loss in unknown for n in self._wanting.get(loss.name, ()))
        return {skill.phrase: f"would not know where the {loss.name} is" for skill, loss in rows if finds(skill)}

    def remembered(self, lost: Sequence[Loss], world: WorldSnapshot) -> tuple[Sighting, ...]:
        """Sightings at no place for the lost things that the world model has forgotten: they are somewhere.

        What is gone from the tray on which the robot has put it was brought: who asked for it took it.
        """
        known = {s.name for s in world.sightings if not s.placed}
        gone = [(loss, loss.put and loss.place in self._trays) for loss in lost if loss.name not in known]
        return tuple(Sighting(loss.name, loss.place if took else None, loss.since, placed=took) for loss, took in gone)

    def sought(self, lost: Sequence[Loss], world: WorldSnapshot, say: NDArray[np.float64], worth: NDArray[np.float64]) -> Sought:
        """Say x (1 - what it is multiplied by) of the skills that need a lost thing, given to the skills that look for it.

        `say` and `worth` have shape (skills,) and lie in [0, 1].
        """
        gained, names, notes = np.zeros(len(self._skills)), dict[int, str](), []
        for loss in lost:
            wanting = self._wanting.get(loss.name, [])
            unmet = min(1.0, float((say[wanting] * (1.0 - worth[wanting])).sum()))
            looking = self._looking(loss, world, worth)
            for n in looking:
                if unmet > gained[n]:
                    gained[n], names[n] = unmet, loss.name
            if unmet > self._settings.floor and not looking:
                notes.append(self._why_not(loss, world))
        return Sought(gained, names, tuple(notes))

    def _looking(self, loss: Loss, world: WorldSnapshot, worth: NDArray[np.float64]) -> list[int]:
        if loss.number > self._settings.searches or loss.seen(world) is not None:
            return []
        first = [n for n in self._wanting.get(loss.name, ()) if finds(self._skills[n]) and worth[n] > 0]
        return first or [n for n, place in self._ways if worth[n] > 0 and self._may_be(place, loss, world)]

    def _may_be(self, place: str, loss: Loss, world: WorldSnapshot) -> bool:
        if place in loss.looked or place in self._bins or (world.holding is not None and place in loss.passed):
            return False
        drawer = world.drawer(place)
        return place not in self._drawers or (drawer is not None and drawer.state != "closed")

    def _on_floor(self, loss: Loss, world: WorldSnapshot) -> bool:
        """Whether it lies on the floor, and one of the skills would take it from there."""
        return loss.on_floor(world) and any(self._skills[n].template.takes_from_floor for n in self._wanting.get(loss.name, ()))

    def _why_not(self, loss: Loss, world: WorldSnapshot) -> str:
        where = f"the {loss.name}, lost in step {loss.step}"
        if loss.seen(world) is not None and self._on_floor(loss, world):
            return f"{where}, lies on the floor"
        if loss.seen(world) is not None:
            return f"{where}, lies at no place that this robot takes things from"
        if loss.number > self._settings.searches:
            return f"{where}, was lost {loss.number} times"
        looked = loss.looked | (loss.passed if world.holding is not None else frozenset())
        return f"{where}, is at none of {', '.join(sorted(looked)) or 'the places'}, where it was looked for"


def held_back(debts: Sequence[Debt], world: WorldSnapshot, say: float, settings: PlannerSettings) -> str:
    """Why `done`, with that Say, would be a false one; empty where it may end the instruction.

    A thing that left the hand on its way is owed until it is in the hand again. Only where Say is sure of `done`, and something
    was let go of since or the thing was seen at a place, may it have been meant otherwise, or have been replaced.
    """
    for debt in debts:
        if say < settings.insists or not (debt.delivered or debt.seen(world)):
            return f"comes too early: the {debt.name} was lost in step {debt.step} and has not been in the hand since"
    return ""
