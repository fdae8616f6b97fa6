"""Plans of a scorer that follows a script are judged, counted, calibrated and reported; held-out sentences stay unread."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from planning.fakes import ScriptedScorer

from evaluation.worlds import fetch, task
from saycan_ros.evaluation.calibration import Calibration, refuse_bounds
from saycan_ros.evaluation.family_tally import FamilyTally, wilson
from saycan_ros.evaluation.judged_plan import JudgedPlan, judged_plans, tally
from saycan_ros.evaluation.judged_task import JudgedTask
from saycan_ros.evaluation.plan_report import PlanReport, PlanRun
from saycan_ros.evaluation.reliability_plot import draw_reliability
from saycan_ros.language.refusal import Refusal
from saycan_ros.language.scorer import Assessment
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.planning.confidence import as_decided, without_priors
from saycan_ros.planning.decision import Candidate, Decision
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.world.snapshot import WorldSnapshot

ROOT = Path(__file__).resolve().parents[2]
COKE, APPLE = ("coke", "table"), ("apple", "table")
TO_YOU = {"deliver": [{"any_of": ["coke"], "to": "you"}]}
SETTINGS = PlannerSettings()


class Refuser(ScriptedScorer):
    """As scripted, until the script says `refuse`."""

    def assess(self, instruction: str, steps: Any, world: WorldSnapshot, skills: Any) -> Assessment:
        if self.plan[min(len(steps), len(self.plan) - 1)] == "refuse":
            return Assessment(np.full(len(skills), 0.1 / len(skills), np.float32), {Refusal.OBJECT: 0.9})
        return Assessment(self.score(instruction, steps, world, skills), dict.fromkeys(Refusal, 0.0))


def planned(library: SkillLibrary, judged: JudgedTask, *plan: str) -> JudgedPlan:
    """What becomes of a task when the scorer wants these steps."""
    return next(judged_plans([judged], library, Refuser(plan), SETTINGS))


@pytest.fixture(scope="module")
def plans(library: SkillLibrary) -> list[JudgedPlan]:
    """A good plan, one with a detour, one that takes the wrong thing, a refusal that is right and one that is wrong."""
    rows = [
        (task(TO_YOU, COKE, id="good"), [*fetch("coke"), "done"]),
        (task(TO_YOU, COKE, id="detour"), ["go to the trash", *fetch("coke"), "done"]),
        (task(TO_YOU, COKE, APPLE, id="wrong", family="other"), [*fetch("apple"), "done"]),
        (task({"infeasible": True}, COKE, id="refused", family="other"), ["refuse"]),
        (task(TO_YOU, COKE, id="too early", family="other"), ["find a coke", "refuse"]),
    ]
    return [planned(library, judged, *steps) for judged, steps in rows]


def test_each_plan_is_judged_and_counted_in_its_family(plans: list[JudgedPlan]) -> None:
    assert [plan.fault is None for plan in plans] == [True, True, False, True, False]
    found = tally(plans)
    assert found.total == (3, 5)
    assert found.solved == {"any": 2, "other": 1}
    assert found.tried == {"any": 2, "other": 3}


def test_decisions_count_up_to_the_first_wrong_one(plans: list[JudgedPlan], library: SkillLibrary) -> None:
    found = Calibration.of(plans, library, SETTINGS)
    kinds = [(row.kind, row.right) for row in found.rows]
    good = [*[("step", True)] * 4, ("done", True)]
    wrong = [("step", True), ("step", False)]  # `find an apple` leads to the coke, too: both are on the table
    assert kinds[:6] == [*good, ("step", False)]
    assert kinds[-3:] == [("refusal", True), ("step", True), ("refusal", False)]
    assert kinds[6:-3] == wrong
    assert found.detours == 1
    assert found.unmet == 0


def test_a_task_without_a_right_choice_is_left_out_of_the_calibration(library: SkillLibrary) -> None:
    hopeless = task({"holding": ["apple"]}, COKE, APPLE, holding="coke")
    found = Calibration.of([planned(library, hopeless, "put down the coke", "done")], library, SETTINGS)
    assert (found.unmet, found.rows) == (1, [])


def decision(choice: Skill | None, rows: list[Candidate], refusals: dict[str, float]) -> Decision:
    ordered = tuple(sorted(rows, key=lambda row: -row.combined))
    return Decision(1, "x", 0.0, (), ordered, choice, 0.0, "say", "can", "", "", refusals)


def test_confidence_is_the_share_of_the_choice_in_what_was_weighed(library: SkillLibrary) -> None:
    find, pick, done = library.find("find a coke"), library.find("pick up the coke"), library.done
    rows = [Candidate(find, 0.3, 1.0, 0.3), Candidate(pick, 0.2, 0.0, 0.0), Candidate(done, 0.4, 0.1, 0.04)]
    refusals = {"object": 0.1, "place": 0.0}
    assert as_decided(decision(find, rows, refusals), 0.1) == pytest.approx(0.3 / 0.35)
    assert without_priors(decision(find, rows, refusals)) == pytest.approx(0.3 / 0.8)
    assert without_priors(decision(done, rows, refusals)) == pytest.approx(0.4 / 0.8)
    assert as_decided(decision(None, rows, refusals), 0.1) == pytest.approx(0.01 / 0.35)
    blocked = [Candidate(find, 0.3, 1.0, 0.0, "just completed"), *rows[1:]]
    assert without_priors(decision(done, blocked, {})) == 1.0
    nothing = [Candidate(find, 0.99, 0.0, 0.0), Candidate(done, 0.01, 0.1, 0.001)]
    assert as_decided(decision(None, nothing, {}), 0.1) == pytest.approx(0.999)


def test_a_choice_among_skills_that_were_not_scored_has_no_probability(library: SkillLibrary) -> None:
    find, pick = library.find("find a coke"), library.find("pick up the coke")
    bounded = decision(find, [Candidate(find, 0.3, 1.0, 0.3), Candidate(pick, 0.2, 1.0, 0.2, exact=False)], {})
    with pytest.raises(OutcomeError, match="say has not scored every skill.*set `exhaustive: true` in the scorer's file"):
        refuse_bounds(bounded)
    refuse_bounds(decision(find, [Candidate(find, 0.3, 1.0, 0.3)], {}))


def test_the_interval_of_a_share_is_wilsons() -> None:
    low, high = wilson(46, 47)
    assert (round(low, 3), round(high, 3)) == (0.889, 0.996)
    assert wilson(0, 0) == (0.0, 1.0)
    assert wilson(5, 5)[1] == 1.0
    assert FamilyTally().share == 0.0


def test_a_report_gives_ids_and_rules_and_sentences_only_when_asked(plans: list[JudgedPlan]) -> None:
    report = PlanReport("tasks", [PlanRun("Say x Can", "scripted", plans)])
    text = report.as_text()
    assert "wrong\tsaid done before the goal held" in text
    assert "3/5 = 60.0 %" in text
    assert "do it" not in text
    assert "apple" not in text
    assert "do it" in report.as_text(words=True)
    row = report.as_json()["runs"][0]
    assert row["families"] == {"any": [2, 2], "other": [1, 3]}
    assert set(row["failed"]) == {"wrong", "too early"}
    assert "mean" not in report.as_json()


def test_several_seeds_give_mean_and_worst(plans: list[JudgedPlan]) -> None:
    report = PlanReport("tasks", [PlanRun("a", "x", plans), PlanRun("b", "y", plans[:2])], seeds=True)
    assert (report.as_json()["mean"], report.as_json()["worst"]) == (0.8, 0.6)
    assert "mean 80.0 %, worst 60.0 %" in report.as_text()


def test_a_reliability_plot_is_a_picture(plans: list[JudgedPlan], library: SkillLibrary, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    path = tmp_path / "folder" / "plot.png"
    draw_reliability(Calibration.of(plans, library, SETTINGS), path, "scripted")
    assert path.read_bytes().startswith(b"\x89PNG")
    with pytest.raises(OutcomeError, match="nothing to draw"):
        draw_reliability(Calibration(), path, "scripted")


def test_a_scorer_that_cannot_answer_is_no_bad_plan(library: SkillLibrary) -> None:
    class Gone(ScriptedScorer):
        def score(self, instruction: str, steps: Any, world: WorldSnapshot, skills: Any) -> Any:
            raise OutcomeError(OutcomeCode.SERVER_GONE, "nobody answers")

    with pytest.raises(OutcomeError, match="t: nobody answers"):
        next(judged_plans([task(TO_YOU, COKE)], library, Gone(["done"]), SETTINGS))


def test_a_scorer_with_a_fault_is_no_refusal_of_what_cannot_be_met(library: SkillLibrary) -> None:
    class Broken(ScriptedScorer):
        def score(self, instruction: str, steps: Any, world: WorldSnapshot, skills: Any) -> Any:
            raise KeyError("scale")

    with pytest.raises(OutcomeError, match="t: KeyError: 'scale'"):
        next(judged_plans([task(TO_YOU, COKE)], library, Broken(["done"]), SETTINGS))


def saycan(*words: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "saycan_ros.cli", "evaluate", *words]
    where = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False, env=where)


def written(folder: Path) -> Path:
    """Two tasks whose sentences a report must not give away."""
    scene = {"robot": {"at": "you", "holding": None}, "objects": [{"name": "coke", "at": "table"}]}
    rows = [
        {"id": "t1", "family": "named", "instruction": "bring me a coke", "scene": scene, "goal": TO_YOU},
        {"id": "t2", "family": "trick", "instruction": "bring me a coke", "scene": scene, "goal": {"infeasible": True}},
    ]
    path = folder / "tasks.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    return path


def test_the_command_prints_families_and_calibration_of_the_committed_model(tmp_path: Path) -> None:
    done = saycan("plans", "--tasks", str(written(tmp_path)), "--calibration")
    assert done.returncode == 0, done.stderr
    assert "1/2 = 50.0 %" in done.stdout
    assert "t2\tmoved something for a request that cannot be met" in done.stdout
    assert "p as decided: all" in done.stdout
    assert "bring me" not in done.stdout + done.stderr


def test_a_plot_that_cannot_be_written_costs_no_figure(tmp_path: Path) -> None:
    done = saycan("plans", "--tasks", str(written(tmp_path)), "--plot", str(tmp_path))
    assert done.returncode == 1
    assert "p as decided: all" in done.stdout
    assert str(tmp_path) in done.stderr
    assert "Traceback" not in done.stderr


def test_the_ablation_runs_the_same_tasks_in_three_ways(tmp_path: Path) -> None:
    done = saycan("plans", "--tasks", str(written(tmp_path)), "--ablation", "--json")
    assert done.returncode == 0, done.stderr
    runs = json.loads(done.stdout)["runs"]
    assert [run["name"] for run in runs] == ["Say only", "Can only", "Say x Can"]
    assert {run["tried"] for run in runs} == {2}
    assert runs[2]["solved"] == 1


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (("--tasks", "absent.jsonl"), "absent.jsonl: cannot be read"),
        (("--tasks", "x", "--ablation", "--calibration"), "--ablation is of one scorer"),
        (("--tasks", "x", "--plot", "p.png", "--scorer", "a", "--scorer", "b"), "--plot draws the calibration of one scorer"),
    ],
)
def test_a_command_that_cannot_run_says_why_in_one_sentence(words: tuple[str, ...], what: str) -> None:
    done = saycan("plans", *words)
    assert done.returncode == 1
    assert what in done.stderr
    assert "Traceback" not in done.stderr
