"""Task files with their goals, for whoever judges."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from saycan_ros.evaluation.goal import Goal
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.planning.task import Task, load_tasks


@dataclass(frozen=True)
class JudgedTask:
    """A task as the planner gets it, and beside it what it asks for."""

    task: Task
    goal: Goal


def load_judged_tasks(path: Path, library: SkillLibrary) -> list[JudgedTask]:
    """Every task of `path` with its goal, checked against the manifest.

    Raises:
        OutcomeError: INVALID_REQUEST and its family, with file, line and field.
    """
    tasks = load_tasks(path, library.manifest)
    lines = [(n, line) for n, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1) if line.strip()]
    rows = []
    for task, (number, line) in zip(tasks, lines, strict=True):
        try:
            goal = Goal.model_validate(json.loads(line).get("goal"))
            goal.check(library)
        except ValidationError as error:
            fault = error.errors()[0]
            field = ".".join(["goal", *(str(part) for part in fault["loc"])])
            what = f"{path}:{number}: {field}: {fault['msg'].removeprefix('Value error, ')}"
            raise OutcomeError(OutcomeCode.INVALID_REQUEST, what) from error
        except OutcomeError as error:
            raise OutcomeError(error.outcome.code, f"{path}:{number}: {error.outcome.message}") from error
        rows.append(JudgedTask(task, goal))
    if twice := sorted({t.id for t in tasks if sum(t.id == other.id for other in tasks) > 1}):
        raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"{path}: id: {', '.join(twice)} stands more than once")
    return rows
