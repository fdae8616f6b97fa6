"""`saycan run` says, by its status too, that tasks could not be tried."""

from __future__ import annotations

import io
import threading
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pytestmark = pytest.mark.ros
pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from rich.console import Console  # noqa: E402

from saycan_ros.console import commands  # noqa: E402
from saycan_ros.console.bringup import StackSettings  # noqa: E402
from saycan_ros.console.run_file import RunFile  # noqa: E402
from saycan_ros.evaluation.disturbance import DisturbancePlan  # noqa: E402
from saycan_ros.manifest.schema import Manifest  # noqa: E402
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError  # noqa: E402
from saycan_ros.paths import share_directory  # noqa: E402
from saycan_ros.planning.task import Task  # noqa: E402
from saycan_ros.world.scene import Scene  # noqa: E402


class Runner:
    """Carries out the first of its tasks; the language server is gone for the others."""

    def __init__(self, *given: Any) -> None:
        self.ran = 0

    def run(self, task: Task, seed: int, disturbance: object) -> dict[str, Any]:
        self.ran += 1
        if self.ran > 1:
            raise OutcomeError(OutcomeCode.SERVER_GONE, "cannot be reached")
        return {"id": task.id, "instruction": task.instruction, "outcome": "done", "wall_s": 1.0, "steps": ["done"]}

    def failed(self, task: Task, outcome: Outcome) -> dict[str, Any]:
        row = {"id": task.id, "instruction": task.instruction, "outcome": outcome.code.label, "message": outcome.message}
        return {**row, "error": True, "wall_s": 1.0, "steps": []}


@pytest.mark.parametrize(("count", "status"), [(1, 0), (3, 1)])
def test_the_status_of_a_run_says_whether_every_task_could_be_tried(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, manifest: Manifest, count: int, status: int
) -> None:
    session = nullcontext(SimpleNamespace(node=None, interrupted=threading.Event()))
    stack = nullcontext(SimpleNamespace(check=lambda: None))
    here: dict[str, Any] = {"session": lambda *a, **b: session, "Stack": lambda *a: stack, "TaskRunner": Runner}
    for name in ("own_domain_unless_named", "refuse_second_stack", "_await", "InstructionClient", "programs"):
        here[name] = lambda *a, **b: nullcontext()
    for name, stand_in in here.items():
        monkeypatch.setattr(commands, name, stand_in)
    place = Scene.model_validate({"robot": {"at": "you"}, "objects": []})
    tasks = [Task(id=name, instruction="come", scene=place) for name in ("a", "b", "c")[:count]]
    settings = StackSettings(share_directory() / "config" / "kitchen.yaml")
    said = Console(file=io.StringIO(), width=200)
    out = RunFile(tmp_path / "runs.jsonl", {"can": "model", "check": True})
    assert commands.run(tasks, out, settings, DisturbancePlan(manifest, 0.0, 0), False, said) == status
    assert ("2 of 3 tasks could not be tried; the same command tries them again" in said.file.getvalue()) == bool(status)  # type: ignore[attr-defined]
    assert len(out.path.read_text(encoding="utf-8").splitlines()) == count
