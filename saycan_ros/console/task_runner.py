"""`saycan run`: each task's scene set up in the kitchen, its instruction executed through the ROS graph, and the truth kept."""

from __future__ import annotations

import math
import threading
import time
from typing import Any

from rclpy.node import Node
from std_srvs.srv import Trigger

from saycan_interfaces.action import ExecuteSkill
from saycan_ros.console.disturber import Disturber
from saycan_ros.console.instruction_client import InstructionClient, InstructionReport
from saycan_ros.console.referee_client import RefereeClient
from saycan_ros.evaluation.disturbance import Disturbance
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.nodes.conversions import to_outcome
from saycan_ros.nodes.threaded_action_client import ThreadedActionClient
from saycan_ros.nodes.waiting import wait_for
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.planning.task import Task

SURVEY_LIMIT = 300.0  # wall s
SETTLE_LIMIT = 10.0  # wall s for things that were let go of to come to rest


class TaskRunner:
    """Runs tasks one after another on one stack of the embedded kitchen; another thread must spin `node`."""

    def __init__(self, node: Node, library: SkillLibrary, client: InstructionClient, interrupted: threading.Event) -> None:
        self._referee = RefereeClient(node)
        self._library = library
        self._client = client
        self._interrupted = interrupted
        self._bringup = bringup = library.bringup
        self._survey = ThreadedActionClient(node, ExecuteSkill, f"skills/{bringup.id}") if bringup else None
        self._forget = node.create_client(Trigger, "forget")

    def run(self, task: Task, seed: int, disturbance: Disturbance | None = None) -> dict[str, Any]:
        """One task's row for the judge of executions, with how long it took and what was disturbed.

        Raises:
            OutcomeError: the task could not be tried: no scene, no survey, or the stack broke on the way.
        """
        began = time.monotonic()
        self._referee.set_scene(task.scene, seed)
        start = float(self._referee.truth()["time"])
        disturber = Disturber(self._referee, self._library, disturbance, start) if disturbance is not None else None
        self._look_round()
        report = self._follow(task.instruction, disturber)
        if report.outcome.code.breakdown:
            raise OutcomeError(report.outcome.code, report.outcome.message)
        truth = self._referee.truth()
        return {
            "id": task.id,
            "instruction": task.instruction,
            "steps": list(report.steps),
            "outcome": "done" if report.outcome.ok else report.outcome.code.label,
            "message": report.outcome.message,
            "final_scene": truth["scene"],
            "wall_s": round(time.monotonic() - began, 2),
            "sim_s": round(float(truth["time"]) - start, 2),
            "disturbance": disturber.as_json() if disturber is not None else None,
            "can_models": sorted({str(d.can_model) for d in report.decisions}),
            "decisions": _decisions(report),
            "record": report.record,
        }

    @staticmethod
    def failed(task: Task, outcome: Outcome) -> dict[str, Any]:
        """The row of a task that could not be tried; its `error` says why, and it is run again when the command is."""
        nothing = {"robot": {"at": None, "holding": None}, "objects": []}
        row = {"id": task.id, "instruction": task.instruction, "steps": [], "outcome": outcome.code.label}
        return {**row, "message": outcome.message, "error": str(outcome), "final_scene": nothing, "wall_s": 0.0, "sim_s": 0.0}

    def _follow(self, instruction: str, disturber: Disturber | None) -> InstructionReport:
        if disturber is None:
            return self._client.run(instruction, self._interrupted)
        with disturber:
            return self._client.run(instruction, self._interrupted, watch=disturber.hear)

    def _look_round(self) -> None:
        offered = self._forget.wait_for_service(timeout_sec=10.0)
        if not offered or wait_for(self._forget.call_async(Trigger.Request()), 10.0) is None:
            raise OutcomeError(OutcomeCode.SERVER_GONE, "the world node does not answer `forget`")
        if self._bringup is None or self._survey is None:
            return
        if not self._survey.wait_for_server(timeout_sec=10.0):
            raise OutcomeError(OutcomeCode.SERVER_GONE, f"no action server skills/{self._bringup.id}")
        handle = wait_for(self._survey.send_goal_async(ExecuteSkill.Goal(skill=self._bringup.phrase)), 10.0)
        if handle is None or not handle.accepted:
            raise OutcomeError(OutcomeCode.SERVER_GONE, f"skills/{self._bringup.id} did not take the goal")
        result = handle.get_result_async()
        answer = wait_for(result, SURVEY_LIMIT, self._cancelled)
        if answer is None:
            handle.cancel_goal_async()
            wait_for(result, 30.0)
            code = OutcomeCode.CANCELLED if self._interrupted.is_set() else OutcomeCode.TIMEOUT
            raise OutcomeError(code, "the survey was not finished")
        outcome = to_outcome(answer.result.outcome, answer.result.message)
        if not outcome.ok:
            raise OutcomeError(outcome.code, f"the survey failed: {outcome.message}")

    def _cancelled(self) -> Outcome | None:
        return Outcome(OutcomeCode.CANCELLED, "interrupted at the terminal") if self._interrupted.is_set() else None


def _decisions(report: InstructionReport) -> list[dict[str, Any]]:
    return [{"choice": d.choice, "candidates": [_scores(c) for c in d.candidates]} for d in report.decisions]


def _scores(candidate: Any) -> dict[str, Any]:
    numbers = {name: round(getattr(candidate, name), 6) for name in ("say", "can", "combined")}
    known = {} if math.isnan(candidate.already) else {"already": round(candidate.already, 6)}
    return {"skill": candidate.skill, **numbers, **known}
