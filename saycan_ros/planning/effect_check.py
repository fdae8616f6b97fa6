"""What p(effect already true) tells a planner: which step is complete before it begins, and which only claims to be."""

from __future__ import annotations

import logging
import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.feasibility import AffordanceSource, InterruptibleSource
from saycan_ros.manifest.schema import Predicate
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.planning.history import History
from saycan_ros.planning.ports import Interrupted, WorldSource
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.world.effects import Facts, effects_true, leaves_no_trace
from saycan_ros.world.snapshot import WorldSnapshot

LOGGER = logging.getLogger(__name__)

# A look at one thing in the hand may leave p small. Where it has grown this much, the skill has done something after all.
GROWN = 5.0


class EffectCheck:
    """Asks whether a skill has really done what it claims; silent where nobody knows."""

    def __init__(self, affordances: AffordanceSource, settings: PlannerSettings) -> None:
        self._affordances = affordances
        self._settings = settings

    def complete(
        self, skills: Sequence[Skill], already: NDArray[np.floating] | None, history: History, world: WorldSnapshot
    ) -> frozenset[int]:
        """The places of the skills whose steps are complete before they begin; `already` has NaN where nobody knows.

        Two witnesses are needed, the model and what the robot itself takes for true: a step left out is not made up for.
        """
        if already is None or not self._settings.notice_effects:
            return frozenset()
        likely, known = np.flatnonzero(already >= self._settings.completed).tolist(), Facts.known(world)
        return frozenset(n for n in likely if effects_true(skills[n], known) and not _wanted_again(skills[n], history, world))

    def after(self, skill: Skill, world: WorldSource, interrupted: Interrupted = lambda: None) -> float | None:
        """p(the effect of `skill` is true), from a frame taken after this call.

        None where nobody knows, where none can be had, and as soon as `interrupted` gives an outcome.
        """
        source = self._affordances
        source = source.until(interrupted) if isinstance(source, InterruptibleSource) else source
        try:
            scores = source.feasibility((skill,), since=world.snapshot().stamp)
        except OutcomeError as error:
            LOGGER.warning("what %r has done could not be checked: %s", skill.phrase, error)
            return None
        if scores.already is None or math.isnan(p := float(scores.already[0])):
            return None
        if not 0.0 <= p <= 1.0 + 1e-5:
            LOGGER.warning(
                "what %r has done could not be checked: %s gave %g, which is no probability", skill.phrase, scores.model_id, p
            )
            return None
        return min(p, 1.0)

    def verdict(self, skill: Skill, before: float | None, p: float | None) -> Outcome | None:
        """The outcome of a skill that reported success, where its effect is true with probability `p`; None: let it stand.

        A claim is contradicted by a small p that is no more than `GROWN` times what it was `before`.
        """
        if p is None or before is None or p >= self._settings.undone or p > GROWN * before:
            return None
        what = f"{skill.phrase} reported success, but its effect does not hold (p = {p:.2f})"
        return Outcome(_fault(skill), what)


def _wanted_again(skill: Skill, history: History, world: WorldSnapshot) -> bool:
    """Whether `skill` may be meant although its effect is true.

    A skill that leaves no trace is done for its own sake. One that succeeded in this instruction and is useful once more was
    asked for again: Say knows that it ran. Of things of which the robot itself has put one down, another may be meant.
    """
    if leaves_no_trace(skill) or any(step.skill == skill and step.outcome is OutcomeCode.SUCCEEDED for step in history.steps):
        return True
    return skill.object is not None and any(s.name == skill.object and s.placed for s in world.sightings)


def _fault(skill: Skill) -> OutcomeCode:
    for effect in skill.template.effects:
        if effect.argument == "object":
            return OutcomeCode.GRASP_LOST if effect.predicate is Predicate.HOLDING else OutcomeCode.OBJECT_NOT_FOUND
    return OutcomeCode.EXECUTION
