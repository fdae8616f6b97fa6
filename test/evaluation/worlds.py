"""Tasks in the kitchen, in few words."""

from __future__ import annotations

from typing import Any

from saycan_ros.evaluation.goal import Goal
from saycan_ros.evaluation.judged_task import JudgedTask
from saycan_ros.planning.task import Task


def task(goal: dict[str, Any], *things: tuple[str, str], at: str = "you", holding: str | None = None, **more: Any) -> JudgedTask:
    """A task whose scene has these things by name and place."""
    objects = [{"name": name, "at": place} for name, place in things]
    scene = {"robot": {"at": at, "holding": holding}, "objects": objects, **more.pop("scene", {})}
    row = {"id": "t", "instruction": "do it", "family": "any", "scene": scene, **more}
    return JudgedTask(Task.model_validate(row), Goal.model_validate(goal))


def fetch(name: str, to: str = "you") -> list[str]:
    """The plain steps that carry one thing to a place."""
    article = "an" if name[0] in "aeiou" else "a"
    return [f"find {article} {name}", f"pick up the {name}", f"go to the {to}", f"put down the {name}"]
