"""Planning tasks and judging the plans, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from saycan_ros.evaluation.family_tally import FamilyTally
from saycan_ros.evaluation.fault import Fault
from saycan_ros.evaluation.judged_task import JudgedTask
from saycan_ros.evaluation.plan_judge import PlanJudge
from saycan_ros.language.scorer import SkillScorer
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.outcome import OutcomeError
from saycan_ros.planning.instruction_loop import InstructionResult
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.planning.symbolic_plan import outcome_word, plan_task


@dataclass(frozen=True)
class JudgedPlan:
    """A task, how its instruction went, and which rule the plan broke first (None: none)."""

    judged: JudgedTask
    result: InstructionResult
    fault: Fault | None

    @property
    def family(self) -> str:
        """The task's family, or a word for having none."""
        return self.judged.task.family or "no family"


def judged_plans(
    tasks: Iterable[JudgedTask], library: SkillLibrary, scorer: SkillScorer, settings: PlannerSettings
) -> Iterator[JudgedPlan]:
    """Plan each task with perfect symbolic affordances, and judge the plan.

    Raises:
        OutcomeError: where no score could be had; that is no plan, and must not count as a bad one.
    """
    judge = PlanJudge(library)
    for judged in tasks:
        result = plan_task(judged.task, library, scorer, settings)
        if result.outcome.code.breakdown:
            raise OutcomeError(result.outcome.code, f"{judged.task.id}: {result.outcome.message}")
        yield JudgedPlan(judged, result, judge.fault(judged, result.steps, outcome_word(result)))


def tally(plans: Iterable[JudgedPlan]) -> FamilyTally:
    """The plans by family."""
    found = FamilyTally()
    for plan in plans:
        found.add(plan.family, plan.fault is None)
    return found
