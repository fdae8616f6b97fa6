"""A whole plan in symbols: the loop of a running robot, with perfect affordances from a scene."""

from __future__ import annotations

from saycan_ros.affordance.symbolic import SymbolicAffordances
from saycan_ros.language.scorer import SkillScorer
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.planning.decider import Decider
from saycan_ros.planning.instruction_loop import InstructionLoop, InstructionResult
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.planning.symbolic_body import SymbolicBody
from saycan_ros.planning.task import Task
from saycan_ros.world.symbolic import SymbolicWorld


def plan_task(task: Task, library: SkillLibrary, scorer: SkillScorer, settings: PlannerSettings) -> InstructionResult:
    """Plan one task with perfect symbolic affordances from its scene."""
    world = SymbolicWorld(library.manifest, task.scene)
    body = SymbolicBody(world)
    decider = Decider(library, scorer, SymbolicAffordances(world), settings)
    return InstructionLoop(decider, body, body, settings).run(task.instruction)


def outcome_word(result: InstructionResult) -> str:
    """`done`, or the outcome's name: the word that judges of plans read."""
    return "done" if result.outcome.ok else result.outcome.code.label
