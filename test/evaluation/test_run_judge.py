"""An execution is judged by the scene at its end."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from evaluation.other_judge import BENCH, PLACES, Row, judged_task, other_judge, random_task
from evaluation.worlds import fetch, task
from saycan_ros.evaluation.judged_task import JudgedTask
from saycan_ros.evaluation.recorded_run import RecordedRun, load_runs
from saycan_ros.evaluation.run_judge import RunJudge
from saycan_ros.evaluation.run_report import RunReport, Way
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.outcome import OutcomeError

ROOT = Path(__file__).resolve().parents[2]

COKE, APPLE = ("coke", "table"), ("apple", "table")
TO_YOU = {"deliver": [{"any_of": ["coke"], "to": "you"}]}
BROUGHT = [*fetch("coke"), "done"]


def run(*things: tuple[str, str], outcome: str = "done", steps: list[str] | None = None, **more: Any) -> RecordedRun:
    """A row whose scene at the end has these things."""
    held = next((name for name, place in things if place == "hand"), None)
    scene = {"robot": {"at": "you", "holding": held}, "objects": [{"name": n, "at": p} for n, p in things]}
    row = {"id": "t", "steps": BROUGHT if steps is None else steps, "outcome": outcome, "final_scene": scene, "sim_s": 100.0}
    return RecordedRun.model_validate(row | more)


def disturbed(kind: str, thing: str, start: str, to: str) -> Row:
    return {"kind": kind, "number": 1, "fraction": 0.3, "came": {"thing": thing, "from": start, "to": to, "step": 1}}


@pytest.fixture(scope="module")
def judge(library: SkillLibrary) -> RunJudge:
    return RunJudge(library)


HOLDS = [
    (task(TO_YOU, COKE, APPLE), run(("coke", "you"), APPLE)),
    (task({"holding": ["coke"]}, COKE), run(("coke", "hand"))),
    (task({"released": ["coke"]}, holding="coke"), run(("coke", "floor"))),
    (task({"visit": ["table"]}, COKE), run(COKE, steps=["go to the table", "done"])),
    (task({"infeasible": True}, COKE), run(COKE, outcome="nothing_feasible", steps=[])),
]


@pytest.mark.parametrize(("judged", "row"), HOLDS)
def test_an_execution_whose_goal_holds_at_the_end_is_good(judge: RunJudge, judged: JudgedTask, row: RecordedRun) -> None:
    verdict = judge.judge(judged, row)
    assert (verdict.holds, verdict.fault, verdict.false_done) == (True, "", False)


BAD = [
    (task(TO_YOU, COKE), run(COKE), "not everything is where it was wanted"),
    (task(TO_YOU, COKE, APPLE), run(("coke", "you"), ("apple", "hand")), "still holding the apple"),
    (task(TO_YOU, COKE, APPLE), run(("coke", "you"), ("apple", "floor")), "also moved: apple"),
    (task(TO_YOU, COKE), run(), "the scene at the end has other things"),
    (task({"holding": ["coke"]}, COKE), run(COKE), "holding nothing"),
    (task({"released": ["coke"]}, holding="coke"), run(("coke", "hand")), "did not let go of the coke"),
    (task({"visit": ["table", "trash"]}, COKE), run(COKE, steps=["go to the table", "done"]), "did not go to trash"),
    (task({"infeasible": True}, COKE), run(COKE), "said done to a request that cannot be met"),
    (task({**TO_YOU, "uses": [{"any_of": ["look around"]}]}, COKE), run(("coke", "you")), "a skill was not used"),
]


@pytest.mark.parametrize(("judged", "row", "why"), BAD)
def test_one_that_says_done_where_the_goal_does_not_hold_says_so_falsely(
    judge: RunJudge, judged: JudgedTask, row: RecordedRun, why: str
) -> None:
    verdict = judge.judge(judged, row)
    assert (verdict.fault, verdict.holds, verdict.false_done) == (why, False, True)


@pytest.mark.parametrize("distinct", [False, True])
def test_many_wants_of_one_kind_are_judged_at_once(judge: RunJudge, distinct: bool) -> None:
    names = ["apple", "orange", "coke", "sponge", "7up", "pepsi", "tea", "water bottle", "lime soda", "grapefruit soda"]
    goal = {"deliver": [{"any_of": names, "to": "you"}] * len(names), "distinct": distinct}
    things = [(name, "table") for name in names]
    there = [(name, "you") for name in names]
    assert judge.judge(task(goal, *things), run(*there)).holds
    assert judge.judge(task(goal, *things), run(*there[:-1], things[-1])).unmet == "not everything is where it was wanted"


def test_a_goal_that_holds_without_a_word_holds_but_is_not_good_and_an_honest_failure_is_no_false_done(judge: RunJudge) -> None:
    silent = judge.judge(task(TO_YOU, COKE), run(("coke", "you"), outcome="step_limit"))
    assert (silent.holds, silent.fault) == (True, "outcome step_limit")
    honest = judge.judge(task(TO_YOU, COKE), run(("coke", "floor"), outcome="nothing_feasible"))
    assert (honest.holds, honest.false_done) == (False, False)


def test_what_somebody_else_moved_is_no_fault_of_the_robots(judge: RunJudge) -> None:
    moved = disturbed("moved", "apple", "table", "close counter")
    judged, row = task(TO_YOU, COKE, APPLE), run(("coke", "you"), ("apple", "close counter"), disturbance=moved)
    assert judge.judge(judged, row).holds
    assert not judge.judge(judged, row.model_copy(update={"disturbance": None})).holds
    never = run(("coke", "you"), ("apple", "close counter"), disturbance={**moved, "came": None})
    assert not judge.judge(judged, never).holds


def test_what_the_robot_had_taken_before_it_was_knocked_away_stays_its_fault(judge: RunJudge) -> None:
    fell = disturbed("fell", "apple", "hand", "floor")
    wrong = run(("coke", "you"), ("apple", "floor"), disturbance=fell)
    assert judge.judge(task(TO_YOU, COKE, APPLE), wrong).unmet == "also moved: apple"
    given = task({"visit": ["table"]}, COKE, holding="apple")
    assert judge.judge(given, run(COKE, ("apple", "floor"), steps=["go to the table"], disturbance=fell)).holds


def random_end(rng: random.Random, scene: Row, goal: Row) -> Row:
    """The scene after somebody has carried a few things about, mostly where the goal wants them."""
    rows = [(thing["name"], thing["at"]) for thing in scene["objects"]]
    if scene["robot"]["holding"]:
        rows.append((scene["robot"]["holding"], "hand"))
    targets = [want["to"] for want in goal.get("deliver", [])] or [*PLACES, "hand", "floor"]
    for n, (name, place) in enumerate(rows):
        if place == "hand" or rng.random() < 0.5:
            rows[n] = (name, rng.choice([*targets, "hand"]) if not any(p == "hand" for _, p in rows) else rng.choice(targets))
    if rng.random() < 0.05:
        rows = rows[1:]
    held = next((name for name, place in rows if place == "hand"), None)
    return {"robot": {"at": rng.choice(PLACES), "holding": held}, "objects": [{"name": n, "at": p} for n, p in rows]}


def compare(judge: RunJudge, other: ModuleType, row: Row, run_row: Row) -> bool:
    verdict = judge.judge(judged_task(row), RecordedRun.model_validate(run_row))
    theirs = other.why(row, run_row)
    assert (not verdict.fault) == (theirs is None), f"{row}\n{run_row}\nours: {verdict.fault}\ntheirs: {theirs}"
    return not verdict.fault


def test_random_executions_get_the_verdict_of_another_judge_with_the_same_rules(judge: RunJudge) -> None:
    other, rng = other_judge("run_eval"), random.Random(7)
    verdicts = []
    for _ in range(4000):
        row = random_task(rng)
        end = random_end(rng, row["scene"], row["goal"])
        steps = [f"go to the {place}" for place in rng.sample(PLACES, rng.randint(0, 4))]
        outcome = rng.choice(["done", "done", "nothing_feasible"])
        verdicts.append(compare(judge, other, row, {"id": "x", "steps": steps, "outcome": outcome, "final_scene": end}))
    assert 200 < sum(verdicts) < 3800


def test_ends_of_the_tasks_beside_the_repository_get_the_verdict_of_their_judge(judge: RunJudge) -> None:
    other, rng, path = other_judge("run_eval"), random.Random(8), BENCH / "saycan_dev.jsonl"
    verdicts = []
    for line in filter(None, map(str.strip, path.read_text(encoding="utf-8").splitlines())):
        row = json.loads(line)
        for _ in range(40):
            end = random_end(rng, row["scene"], row["goal"])
            steps = [f"go to the {place}" for place in rng.sample(PLACES, 4)]
            outcome = rng.choice(["done", "done", "step_limit"])
            verdicts.append(compare(judge, other, row, {"id": "x", "steps": steps, "outcome": outcome, "final_scene": end}))
    assert 100 < sum(verdicts) < len(verdicts) - 100


def way(name: str, judge: RunJudge, ends: str, outcomes: str = "", disturb: str = "") -> Way:
    """Five tasks of two families; `ends` has a letter for each: + the goal holds, - not, ! not tried, a blank for no row."""
    tasks = [task(TO_YOU, COKE, id=f"t{n}", family="ab"[n % 2]) for n in range(5)]
    rows = []
    for n, end in enumerate(ends):
        more: Row = {"error": "no survey"} if end == "!" else {}
        if disturb[n : n + 1] in ("c", "n"):
            came = disturbed("fell", "coke", "hand", "floor")
            more["disturbance"] = came if disturb[n] == "c" else {**came, "came": None}
        outcome = "done" if outcomes[n : n + 1] != "f" else "step_limit"
        if end != " ":
            place = "you" if end == "+" else "floor"
            rows.append(run(("coke", place), outcome=outcome, way={"can": name}, **more | {"id": f"t{n}"}))
    return Way(name, tasks, rows, judge)


def test_the_share_of_the_distance_that_the_model_recovers_is_of_the_tasks_that_all_three_have(judge: RunJudge) -> None:
    ways = [way("one", judge, "+----"), way("model", judge, "+++- "), way("oracle", judge, "++++-")]
    report = RunReport("tasks", ways)
    assert report.recovered() == {"tasks": 4, "one": 1, "model": 3, "oracle": 4, "recovered": pytest.approx(2 / 3, abs=1e-3)}
    assert "model recovers 66.7 % of the distance" in report.as_text()
    assert "1 tasks have no row" in report.as_text()
    flat = RunReport("tasks", [way("one", judge, "++"), way("model", judge, "+-"), way("oracle", judge, "+-")])
    assert flat.recovered() == {"tasks": 2, "one": 2, "model": 1, "oracle": 1, "recovered": None}
    assert "no distance to recover" in flat.as_text()
    assert RunReport("tasks", ways[:2]).recovered() is None


def test_a_report_has_families_intervals_false_dones_and_disturbed_tasks_apart(judge: RunJudge) -> None:
    found = RunReport("tasks", [way("check", judge, "+-+-!", outcomes="   f", disturb=" cn")]).as_json()["ways"][0]
    assert found["untried"] == ["t4"]
    assert (found["all"]["n"], found["all"]["holds"], found["all"]["false_done"]) == (4, 2, 1)
    assert found["all"]["interval"] == [pytest.approx(0.15, abs=0.01), pytest.approx(0.85, abs=0.01)]
    assert (found["all"]["skills"], found["all"]["sim_s"]) == (4.0, 100.0)
    assert {family: row["n"] for family, row in found["families"].items()} == {"a": 2, "b": 2}
    assert [found[part]["n"] for part in ("undisturbed", "disturbed", "disturbed, and it came")] == [2, 2, 1]
    assert found["failed"] == {"t1": "not everything is where it was wanted", "t3": "not everything is where it was wanted"}
    assert found["way"] == {"can": "check"}


def test_a_run_in_which_the_stack_broke_says_nothing_of_the_robot(judge: RunJudge) -> None:
    broken = run(("coke", "table"), outcome="server_gone", id="b")
    tasks = [task({"infeasible": True}, COKE, id="b")]
    assert not broken.tried
    assert Way("w", tasks, [broken], judge).untried == ["b"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "runs.jsonl:2: not JSON"),
        ('{"id": "b", "outcome": "done"}', "runs.jsonl:2: final_scene"),
        ('{"id": "b", "outcome": "x", "final_scene": {"robot": {}, "objects": [{"name": "a"}]}}', "final_scene.objects.0.at"),
    ],
)
def test_a_row_that_cannot_be_read_is_refused_with_file_line_and_field(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "runs.jsonl"
    path.write_text(json.dumps({"id": "a", "outcome": "done", "final_scene": {"robot": {}}}) + f"\n{text}\n", encoding="utf-8")
    with pytest.raises(OutcomeError) as error:
        load_runs(path)
    assert words in error.value.outcome.message


def saycan(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "saycan_ros.cli", "evaluate", "runs", *words]
    where = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    return subprocess.run(line, cwd=folder, capture_output=True, text=True, timeout=120, check=False, env=where)


def test_the_command_prints_the_tables_and_says_in_one_sentence_what_is_wrong(tmp_path: Path) -> None:
    scene = {"robot": {"at": "you", "holding": None}, "objects": [{"name": "coke", "at": "table"}]}
    row = {"id": "t", "family": "named", "instruction": "bring me a coke", "scene": scene, "goal": TO_YOU}
    (tmp_path / "tasks.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    for name, place in (("a", "you"), ("b", "table")):
        (tmp_path / f"{name}.jsonl").write_text(run(("coke", place)).model_dump_json() + "\n", encoding="utf-8")
    done = saycan(tmp_path, "--tasks", "tasks.jsonl", "model=a.jsonl", "one=b.jsonl", "oracle=a.jsonl")
    assert done.returncode == 0, done.stderr
    assert "model recovers 100.0 % of the distance" in done.stdout
    for words, what in (
        (("a.jsonl",), "write NAME=FILE"),
        (("x=a.jsonl", "x=b.jsonl"), "a name of its own"),
        (("x=absent.jsonl",), "absent.jsonl: cannot be read"),
    ):
        done = saycan(tmp_path, "--tasks", "tasks.jsonl", *words)
        assert done.returncode == 1
        assert what in done.stderr
        assert "Traceback" not in done.stderr
