"""Task files: one JSON object a line, as the judges under the benchmark read them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from saycan_ros.json_lines import read_json_lines
from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.world.scene import Scene

FIX = 'a line is a task, {"id", "family", "instruction", "scene", "goal"}, as docs/runs.md says'


class Task(BaseModel):
    """An instruction and the scene it is given in. The goal is for the judge alone and is not kept here."""

    model_config = ConfigDict(extra="ignore", frozen=True)
    id: str
    instruction: str
    scene: Scene
    family: str = ""


def load_tasks(path: Path, manifest: Manifest) -> list[Task]:
    """Every task of `path`, checked against the manifest.

    Raises:
        OutcomeError: INVALID_REQUEST or INVALID_SCENE, with file, line and field.
    """
    tasks = read_json_lines(path, Task, FIX, lambda task: task.scene.check(manifest))
    ids = Counter(task.id for task in tasks)
    if twice := sorted(name for name, n in ids.items() if n > 1):
        raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"{path}: id: {', '.join(twice)} stands more than once")
    return tasks
