"""A task is run with the ground truth as Can, and what the robot carries is knocked out of its gripper on the way."""

from __future__ import annotations

import math
import threading
from pathlib import Path

import pytest
from rich.console import Console

from saycan_interfaces.srv import ScoreSkills
from saycan_ros.console.can_source import CanSource
from saycan_ros.console.decision_view import DecisionView
from saycan_ros.console.instruction_client import InstructionClient
from saycan_ros.console.task_runner import TaskRunner
from saycan_ros.evaluation.disturbance import Disturbance
from saycan_ros.evaluation.goal import Goal
from saycan_ros.evaluation.judged_task import JudgedTask
from saycan_ros.evaluation.recorded_run import RecordedRun
from saycan_ros.evaluation.run_judge import RunJudge
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.outcome import OutcomeCode
from saycan_ros.planning.recorded_instruction import RecordedInstruction
from saycan_ros.planning.task import Task

from .running_stack import running_stack

pytestmark = [pytest.mark.ros, pytest.mark.sim]

TASK = Task.model_validate(
    {
        "id": "t",
        "instruction": "bring me the coke",
        "scene": {"robot": {"at": "table"}, "objects": [{"name": "coke", "at": "table"}]},
    }
)
GOAL = Goal.model_validate({"deliver": [{"any_of": ["coke"], "to": "you"}]})


def test_a_run_with_the_oracle_in_which_the_coke_falls_on_the_way_is_told_in_its_row_and_ends_with_the_coke_brought(
    library: SkillLibrary, tmp_path: Path, ros_domain: int
) -> None:
    with running_stack(tmp_path, can=CanSource.ORACLE, scene=TASK.scene) as stack:
        asked = ["pick up the coke", "go to the table", "juggle", "pick up the apple"]
        answer = stack.ask(ScoreSkills, "score_skills", ScoreSkills.Request(skills=asked))
        assert (answer.model_id, list(answer.outcomes)) == ("oracle", [0, 0, OutcomeCode.UNKNOWN_SKILL, 0])
        assert [answer.probabilities[n] for n in (0, 1, 3)] == [1.0, 1.0, 0.0]
        assert [answer.already[n] for n in (0, 1, 3)] == [0.0, 1.0, 0.0]
        assert math.isnan(answer.probabilities[2])
        assert math.isnan(answer.already[2])
        refused = stack.ask(ScoreSkills, "score_skills", ScoreSkills.Request(skills=["juggle"]))
        assert (refused.outcome.code, list(refused.skills)) == (OutcomeCode.UNKNOWN_SKILL, [])

        # A drive without anything in the gripper comes before: it may not use the disturbance up.
        fell = Disturbance("fell", 1, 0.3, ("table",), 0)
        client = InstructionClient(stack.node, DecisionView(Console(quiet=True)))
        row = TaskRunner(stack.node, library, client, threading.Event()).run(TASK, 3, fell)
    came = row["disturbance"]["came"]
    assert came is not None, row
    assert (came["thing"], came["from"], came["to"]) == ("coke", "hand", "floor")
    assert came["skill"] in row["steps"]
    assert came["progress"] >= 0.3
    assert row["can_models"] == ["oracle"]
    verdict = RunJudge(library).judge(JudgedTask(TASK, GOAL), RecordedRun.model_validate(row))
    assert verdict.holds, row["steps"]
    noticed = RecordedInstruction.read(Path(row["record"])).decisions[came["step"] - 1]
    assert (noticed.choice, noticed.outcome) == (came["skill"], "grasp_lost"), "the robot feels it, and is told by nobody"
