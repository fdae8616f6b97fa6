"""The judges that are not ours, where they lie beside the repository, and made-up tasks to compare verdicts on."""

from __future__ import annotations

import importlib.util
import random
from types import ModuleType
from typing import Any

import pytest

from saycan_ros.evaluation.goal import Goal
from saycan_ros.evaluation.judged_task import JudgedTask
from saycan_ros.paths import share_directory
from saycan_ros.planning.task import Task

BENCH = share_directory().parent / "shared" / "bench"
Row = dict[str, Any]

PLACES, NAMES = ("close counter", "far counter", "table", "trash", "you"), ("coke", "apple", "sponge")


def other_judge(name: str) -> ModuleType:
    """The judge in the file of that name; a test that asks for it is skipped where it is not there."""
    path = BENCH / f"{name}.py"
    if not path.exists():
        pytest.skip(f"no {path.name} beside the repository")
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def random_task(rng: random.Random) -> Row:
    """A row of a task file: one to four things, and any goal."""
    things = [{"name": rng.choice(NAMES), "at": rng.choice(PLACES)} for _ in range(rng.randint(1, 4))]
    robot = {"at": rng.choice(PLACES), "holding": rng.choice(NAMES) if rng.random() < 0.3 else None}
    return {"id": "x", "instruction": "x", "scene": {"robot": robot, "objects": things}, "goal": _random_goal(rng)}


def judged_task(row: Row) -> JudgedTask:
    """The row as our judges read it."""
    return JudgedTask(Task.model_validate(row), Goal.model_validate(row["goal"]))


def _random_goal(rng: random.Random) -> Row:
    kind = rng.choice(["deliver"] * 4 + ["holding", "released", "visit", "infeasible"])
    if kind == "deliver":
        some = [rng.sample(NAMES, rng.randint(1, 2)) for _ in range(rng.randint(1, 3))]
        goal: Row = {"deliver": [{"any_of": names, "to": rng.choice(PLACES)} for names in some]}
        return goal | {word: True for word in ("ordered", "distinct") if rng.random() < 0.3}
    if kind == "visit":
        end = {"end_at": rng.choice(PLACES)} if rng.random() < 0.5 else {}
        return {"visit": rng.sample(PLACES, rng.randint(0, 2)), **end}
    return {"infeasible": True} if kind == "infeasible" else {kind: rng.sample(NAMES, rng.randint(1, 2))}
