"""A scorer or a source of affordances that answers for other skills, or with what is no probability, moves nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from saycan_ros.affordance.symbolic import SymbolicAffordances
from saycan_ros.language.refusal import Refusal
from saycan_ros.language.scorer import Assessment, Step
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode
from saycan_ros.planning.decider import Decider
from saycan_ros.planning.instruction_loop import InstructionLoop, InstructionResult
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.planning.symbolic_body import SymbolicBody
from saycan_ros.world.scene import Scene, SceneRobot
from saycan_ros.world.snapshot import WorldSnapshot
from saycan_ros.world.symbolic import SymbolicWorld


class Odd:
    """Gives whatever it was made with."""

    model_id = "odd"

    def __init__(self, say: NDArray[np.float32], refusals: Mapping[Refusal, float]) -> None:
        self.found = Assessment(say, refusals)

    def score(
        self, instruction: str, steps: Sequence[Step], world: WorldSnapshot, skills: Sequence[Skill]
    ) -> NDArray[np.float32]:
        return self.found.skills

    def assess(self, instruction: str, steps: Sequence[Step], world: WorldSnapshot, skills: Sequence[Skill]) -> Assessment:
        return self.found


def run(library: SkillLibrary, scorer: Odd) -> InstructionResult:
    world = SymbolicWorld(library.manifest, Scene(robot=SceneRobot(at="table")))
    decider = Decider(library, scorer, SymbolicAffordances(world), PlannerSettings())
    return InstructionLoop(decider, SymbolicBody(world), SymbolicBody(world), PlannerSettings()).run("bring me a coke")


@pytest.mark.parametrize("shape", [(1,), (3,), (0,), (2, 1)])
def test_scores_for_another_number_of_skills_are_refused_and_nothing_runs(library: SkillLibrary, shape: tuple[int, ...]) -> None:
    result = run(library, Odd(np.full(shape, 0.5, np.float32), {}))
    assert result.outcome.code is OutcomeCode.MODEL_UNAVAILABLE
    assert f"scores of the shape {shape} for {len(library)} options" in result.outcome.message
    assert result.steps == ()


@pytest.mark.parametrize("value", [np.nan, np.inf, -0.1, 1.5])
def test_a_refusal_that_is_no_probability_is_refused_like_a_skill(library: SkillLibrary, value: float) -> None:
    say = np.full(len(library), 1 / len(library), np.float32)
    result = run(library, Odd(say, {Refusal.OBJECT: value, Refusal.PLACE: 0.1}))
    assert result.outcome.code is OutcomeCode.MODEL_UNAVAILABLE
    assert "no probability" in result.outcome.message
    assert result.steps == ()
