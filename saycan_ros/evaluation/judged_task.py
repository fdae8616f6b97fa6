"""Task files with their goals, for whoever judges."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from saycan_ros.evaluation.goal import Goal
from saycan_ros.json_lines import read_json_lines
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.planning.task import FIX, Task, load_tasks


@dataclass(frozen=True)
class JudgedTask:
    """A task as the planner gets it, and beside it what it asks for."""

    task: Task
    goal: Goal


class _Goal(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)
    goal: Goal


def load_judged_tasks(path: Path, library: SkillLibrary) -> list[JudgedTask]:
    """Every task of `path` with its goal, checked against the manifest.

    Raises:
        OutcomeError: INVALID_REQUEST and its family, with file, line and field.
    """
    tasks = load_tasks(path, library.manifest)
    goals = read_json_lines(path, _Goal, FIX, lambda row: row.goal.check(library))
    return [JudgedTask(task, row.goal) for task, row in zip(tasks, goals, strict=True)]
