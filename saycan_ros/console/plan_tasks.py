"""`saycan plan`: plans for a task file, without ROS and without a simulator."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from saycan_ros.language.scorer import SkillScorer
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.outcome import OutcomeError
from saycan_ros.planning.instruction_loop import InstructionResult
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.planning.symbolic_plan import outcome_word, plan_task
from saycan_ros.planning.task import Task


def plan_row(task: Task, result: InstructionResult) -> dict[str, Any]:
    """The row that the judge of plans reads."""
    return {
        "id": task.id,
        "steps": list(result.steps),
        "outcome": outcome_word(result),
        "message": result.outcome.message,
    }


def plan_tasks(
    tasks: list[Task],
    out: Path,
    library: SkillLibrary,
    scorer: SkillScorer,
    settings: PlannerSettings,
    progress: Callable[[Task, InstructionResult], None],
) -> None:
    """Plan every task into `out`, one JSON line each, written as it is made.

    Raises:
        OutcomeError: where no score could be had; that is no plan, and ends the file.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    with out.open("w", encoding="utf-8") as file:
        for task in tasks:
            result = plan_task(task, library, scorer, settings)
            if result.outcome.code.breakdown:
                raise OutcomeError(result.outcome.code, f"{task.id}: {result.outcome.message}")
            file.write(json.dumps(plan_row(task, result)) + "\n")
            file.flush()
            progress(task, result)
