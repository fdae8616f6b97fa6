"""Task files: one JSON object a line, as the judges under the benchmark read them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.world.scene import Scene


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
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"{path}: cannot be read: {error}") from error
    tasks = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row: Any = json.loads(line)
            task = Task.model_validate(row)
            task.scene.check(manifest)
        except (json.JSONDecodeError, RecursionError) as error:
            raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"{path}:{number}: not JSON: {error}") from error
        except ValidationError as error:
            fault = error.errors()[0]
            field = ".".join(str(part) for part in fault["loc"])
            raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"{path}:{number}: {field}: {fault['msg']}") from error
        except OutcomeError as error:
            raise OutcomeError(error.outcome.code, f"{path}:{number}: {error.outcome.message}") from error
        tasks.append(task)
    return tasks
