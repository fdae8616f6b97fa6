"""A scorer that follows a script, and a world that can be told to fail."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from saycan_ros.language.scorer import Step
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome
from saycan_ros.planning.ports import Interrupted
from saycan_ros.planning.symbolic_body import SymbolicBody
from saycan_ros.world.snapshot import WorldSnapshot
from saycan_ros.world.symbolic import SymbolicWorld


class ScriptedScorer:
    """Gives the skills of a plan 0.9 in turn (by how many steps succeeded), everything else an equal share of the rest."""

    model_id = "scripted"

    def __init__(self, plan: Sequence[str]) -> None:
        self.plan = list(plan)
        self.value = 0.9

    def score(
        self, instruction: str, steps: Sequence[Step], world: WorldSnapshot, skills: Sequence[Skill]
    ) -> NDArray[np.float32]:
        done = sum(step.outcome == 0 for step in steps)
        wanted = self.plan[min(done, len(self.plan) - 1)]
        rest = 0.1 / (len(skills) - 1)
        return np.array([self.value if skill.phrase == wanted else rest for skill in skills], np.float32)


class FailingBody(SymbolicBody):
    """A symbolic body whose skills end with the outcomes given for them, in turn, before they work."""

    def __init__(self, world: SymbolicWorld, failures: Mapping[str, Sequence[Outcome]]) -> None:
        super().__init__(world)
        self.left = {phrase: list(outcomes) for phrase, outcomes in failures.items()}
        self.ran: list[str] = []

    def execute(self, skill: Skill, interrupted: Interrupted, progress: Callable[[str, float], None]) -> Outcome:
        self.ran.append(skill.phrase)
        if self.left.get(skill.phrase):
            return self.left[skill.phrase].pop(0)
        return super().execute(skill, interrupted, progress)


FETCH = ("find a sponge", "pick up the sponge", "bring it to you", "put down the sponge", "done")


def phrases(library: SkillLibrary) -> list[str]:
    """Every phrase the planner may choose."""
    return [skill.phrase for skill in library]
