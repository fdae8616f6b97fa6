"""A plan is judged by what it did, step by step: possible, done, the goal, nothing else."""

from __future__ import annotations

import json
import random
from collections import Counter
from pathlib import Path

import pytest

from evaluation.other_judge import BENCH, PLACES, Row, judged_task, other_judge, random_task
from evaluation.worlds import fetch, task
from saycan_ros.evaluation.fault import FaultKind
from saycan_ros.evaluation.judged_task import JudgedTask, load_judged_tasks
from saycan_ros.evaluation.plan_judge import PlanJudge
from saycan_ros.evaluation.progress_oracle import ProgressOracle
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeError

COKE, APPLE = ("coke", "table"), ("apple", "far counter")
TO_YOU = {"deliver": [{"any_of": ["coke"], "to": "you"}]}
BOTH = {"deliver": [{"any_of": ["coke"], "to": "you"}, {"any_of": ["apple"], "to": "you"}]}
CHIPS = {"deliver": [{"any_of": ["kettle chips", "rice chips"], "to": "table"}] * 2}
BAGS = (("kettle chips", "you"), ("kettle chips", "you"), ("rice chips", "you"))
VISIT = {"visit": ["table", "trash"], "end_at": "trash"}
DRAWER = {"deliver": [{"any_of": ["coke"], "to": "drawer"}]}
INTO_THE_DRAWER = ["go to the drawer", "open the drawer", "find a coke", "pick up the coke", "go to the drawer"]

GOOD = [
    (task(TO_YOU, COKE), [*fetch("coke"), "done"]),
    (task(TO_YOU, COKE), ["Go to the table.", "pick up a coke", "bring it to you", "put down the coke can", "done"]),
    (task(TO_YOU, ("coke", "you")), ["done"]),
    (task(TO_YOU, COKE, holding="coke"), ["put down the coke", "done"]),
    (task(BOTH, COKE, APPLE), [*fetch("apple"), *fetch("coke"), "done"]),
    (task({**BOTH, "ordered": True}, COKE, APPLE), [*fetch("coke"), *fetch("apple"), "done"]),
    (task(CHIPS, *BAGS), [*fetch("kettle chips", "table"), *fetch("kettle chips", "table"), "done"]),
    (task({**CHIPS, "distinct": True}, *BAGS), [*fetch("kettle chips", "table"), *fetch("rice chips", "table"), "done"]),
    (task({"holding": ["apple", "coke"]}, COKE), ["find a coke", "pick up the coke", "done"]),
    (task({"released": ["coke"]}, holding="coke"), ["put down the coke", "done"]),
    (task(VISIT, COKE), ["go to the table", "go to the trash", "done"]),
    (task({"visit": [], "end_at": "table"}, COKE), ["find a coke", "done"]),
    (task(TO_YOU, COKE, APPLE), ["find an apple", "pick up the apple", "put down the apple", *fetch("coke"), "done"]),
    (task(DRAWER, COKE), [*INTO_THE_DRAWER, "put the coke in the drawer", "done"]),
]

BAD = [
    (task(TO_YOU, COKE), [*fetch("coke")], FaultKind.NOT_DONE),
    (task(TO_YOU, COKE), [], FaultKind.NOT_DONE),
    (task(TO_YOU, COKE), ["done"], FaultKind.UNMET),
    (task(TO_YOU, COKE), ["pick up the coke", "done"], FaultKind.IMPOSSIBLE_STEP),
    (task(TO_YOU, COKE), ["done", *fetch("coke"), "done"], FaultKind.IMPOSSIBLE_STEP),
    (task(TO_YOU, COKE), ["find a pepsi", *fetch("coke"), "done"], FaultKind.IMPOSSIBLE_STEP),
    (task(TO_YOU, COKE), ["juggle", *fetch("coke"), "done"], FaultKind.UNKNOWN_STEP),
    (task(TO_YOU, COKE, APPLE), [*fetch("coke"), *fetch("apple"), "done"], FaultKind.MOVED_ELSE),
    (task(TO_YOU, COKE, APPLE), [*fetch("coke"), *fetch("apple")[:2], "done"], FaultKind.STILL_HOLDING),
    (task(TO_YOU, COKE, ("coke", "trash")), [*fetch("coke"), *fetch("coke"), "done"], FaultKind.MOVED_ELSE),
    (task({**BOTH, "ordered": True}, COKE, APPLE), [*fetch("apple"), *fetch("coke"), "done"], FaultKind.UNMET),
    (task({**CHIPS, "distinct": True}, *BAGS), [*fetch("kettle chips", "table") * 2, "done"], FaultKind.UNMET),
    (task({"holding": ["apple"]}, COKE), ["find a coke", "pick up the coke", "done"], FaultKind.UNMET),
    (task({"holding": ["apple"]}, COKE, APPLE, holding="coke"), ["put down the coke", *fetch("apple")[:2], "done"], None),
    (task({"released": ["coke"]}, holding="coke"), ["done"], FaultKind.STILL_HOLDING),
    (task(VISIT, COKE), ["go to the trash", "go to the table", "done"], FaultKind.UNMET),
    (task(VISIT, COKE), ["go to the table", "go to you", "go to the trash", "done"], FaultKind.VISITED_ELSE),
    (task(VISIT, COKE), ["go to the trash", "done"], FaultKind.UNMET),
    (task(VISIT, COKE), ["find a coke", "pick up the coke", "go to the table", "go to the trash", "done"], FaultKind.MOVED_ELSE),
    (task(DRAWER, COKE), [*INTO_THE_DRAWER, "put down the coke", "done"], FaultKind.IMPOSSIBLE_STEP),
    (task(DRAWER, COKE), ["find a coke", "pick up the coke", "put the coke in the drawer", "done"], FaultKind.IMPOSSIBLE_STEP),
]


@pytest.fixture
def judge(library: SkillLibrary) -> PlanJudge:
    return PlanJudge(library)


@pytest.mark.parametrize(("judged", "steps"), GOOD)
def test_a_plan_that_does_what_was_asked_and_nothing_else_succeeds(
    judge: PlanJudge, judged: JudgedTask, steps: list[str]
) -> None:
    assert judge.fault(judged, steps) is None


@pytest.mark.parametrize(("judged", "steps", "kind"), BAD)
def test_the_first_rule_that_a_plan_breaks_is_named(
    judge: PlanJudge, judged: JudgedTask, steps: list[str], kind: FaultKind | None
) -> None:
    fault = judge.fault(judged, steps)
    assert fault is not None
    assert kind is None or fault.kind is kind, fault


@pytest.mark.parametrize(
    ("steps", "outcome", "kind"),
    [
        ([], "nothing_feasible", None),
        (["go to the table", "find a coke"], "nothing_feasible", None),
        (["done"], "done", FaultKind.CLAIMED_IMPOSSIBLE),
        (["find a coke", "pick up the coke"], "nothing_feasible", FaultKind.TOUCHED_IMPOSSIBLE),
        (["juggle"], "nothing_feasible", FaultKind.UNKNOWN_STEP),
    ],
)
def test_a_request_that_cannot_be_met_is_refused_with_nothing_moved(
    judge: PlanJudge, steps: list[str], outcome: str, kind: FaultKind | None
) -> None:
    fault = judge.fault(task({"infeasible": True}, COKE), steps, outcome)
    assert (fault.kind if fault else None) is kind


def test_a_fault_names_no_thing_and_no_place_unless_asked_for_its_detail(judge: PlanJudge) -> None:
    fault = judge.fault(task({"holding": ["coke"]}, COKE, APPLE), [*fetch("apple"), *fetch("coke")[:2], "done"])
    assert fault is not None
    assert "apple" not in fault.kind.value
    assert "apple" in str(fault)


def test_another_manifest_has_its_own_words_and_skills_that_leave_no_trace(manifest: Manifest) -> None:
    whole = manifest.model_dump(mode="json")
    wipe = {"id": "wipe", "phrase": "wipe the {location}", "preconditions": ["at(location)"], "effects": ["at(location)"]}
    for template in whole["skills"]:
        for field in ("preconditions", "effects"):
            template[field] = [f"{c['predicate']}({c['argument']})" for c in template[field]]
        template["phrase"] = {"go_to": "drive to the {location}", "pick": "grab the {object}"}.get(
            template["id"], template["phrase"]
        )
    whole["skills"].append({**wipe, "policy": "saycan_ros.skills.go_to:GoTo", "affordance": {"rule": "beside"}})
    judge = PlanJudge(SkillLibrary(Manifest.model_validate(whole)))
    goal = {"deliver": [{"any_of": ["coke"], "to": "you"}], "uses": [{"any_of": ["wipe the table", "wipe the trash"]}]}
    plan = ["drive to the table", "wipe the table", "grab the coke", "bring it to you", "put down the coke"]
    assert judge.fault(task(goal, COKE), [*plan, "done"]) is None
    fault = judge.fault(task(goal, COKE), [*plan[:1], *plan[2:], "done"])
    assert fault is not None
    assert fault.kind is FaultKind.UNMET
    fault = judge.fault(task(goal, COKE), [*plan, "wipe the you", "done"])
    assert fault is not None
    assert fault.kind is FaultKind.USED_ELSE


def random_plan(rng: random.Random, scene: Row, goal: Row) -> list[str]:
    """Carries things about, mostly where the goal wants them, now and then nonsense."""
    steps, held = [], scene["robot"]["holding"]
    targets = [want["to"] for want in goal.get("deliver", [])] or list(PLACES)
    for _ in range(rng.randint(0, 4)):
        if rng.random() < 0.1:
            steps.append(rng.choice([f"go to the {rng.choice(PLACES)}", "put down the apple", "find a sponge"]))
        elif held is None:
            thing = rng.choice(scene["objects"])
            held = thing["name"]
            steps += [rng.choice([f"find a {held}", f"go to the {thing['at']}"]), f"pick up the {held}"]
        else:
            steps += [rng.choice([f"go to the {rng.choice(targets)}", "bring it to you"]), f"put down the {held}"]
            held = None
    return [*steps, "done"] if rng.random() < 0.97 else steps


def test_random_plans_get_the_verdict_of_another_judge_with_the_same_rules(judge: PlanJudge) -> None:
    other, rng = other_judge("plan_eval"), random.Random(5)
    verdicts = []
    for _ in range(4000):
        row = random_task(rng)
        steps, outcome = random_plan(rng, row["scene"], row["goal"]), rng.choice(["done", "done", "nothing_feasible"])
        fault = judge.fault(judged_task(row), steps, outcome)
        theirs = other.judge(row, {"steps": steps, "outcome": outcome})
        assert (fault is None) == (theirs is None), f"{row}\n{steps} {outcome}\nours: {fault}\ntheirs: {theirs}"
        verdicts.append(fault is None)
    assert 300 < sum(verdicts) < 3700


def right_plan(library: SkillLibrary, judged: JudgedTask) -> tuple[list[str], str]:
    """Steps and outcome of a plan of right choices, the first one each time."""
    oracle, steps = ProgressOracle(library, judged), list[str]()
    here = oracle.start()
    while not oracle.right(here, None) and steps[-1:] != ["done"]:
        moving = (s for s in library if s.ends or ((after := here.after(s)) is not None and after.state != here.state))
        choice = next(skill for skill in moving if oracle.right(here, skill))
        steps.append(choice.phrase)
        here.do(choice)
    return steps, "done" if steps else "nothing_feasible"


def test_plans_for_the_tasks_beside_the_repository_get_the_verdict_of_their_judge(
    judge: PlanJudge, library: SkillLibrary
) -> None:
    other, rng, path = other_judge("plan_eval"), random.Random(6), BENCH / "saycan_dev.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    verdicts = Counter[bool]()
    for row, judged in zip(rows, load_judged_tasks(path, library), strict=True):
        steps, outcome = right_plan(library, judged)
        assert judge.fault(judged, steps, outcome) is None, f"{row['id']}: {steps}"
        n = rng.randrange(len(steps))
        for plan in (steps, steps[:-1], steps[:n] + steps[n + 1 :], [*steps[:n], "find a sponge", *steps[n:]], steps[n:]):
            ours, theirs = judge.fault(judged, plan, outcome), other.judge(row, {"steps": plan, "outcome": outcome})
            assert (ours is None) == (theirs is None), f"{row['id']}: {plan}\nours: {ours}\ntheirs: {theirs}"
            verdicts[ours is None] += 1
    assert verdicts[True] >= len(rows)
    assert verdicts[False] >= len(rows)


def write(path: Path, *rows: str) -> Path:
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


ROW = '{"id": "%s", "instruction": "x", "scene": {"robot": {"at": "you"}, "objects": []}, "goal": %s}'


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        ("{}", "goal: name exactly one of deliver, holding, released, visit, infeasible; it names none"),
        ('{"infeasible": true, "visit": ["table"]}', "it names visit, infeasible"),
        ('{"deliver": [{"any_of": [], "to": "you"}]}', "goal.deliver.0.any_of"),
        ('{"deliver": [{"any_of": ["cat"], "to": "you"}]}', "goal: deliver[0].any_of: 'cat' is not in the manifest"),
        ('{"deliver": [{"any_of": ["coke"], "to": "moon"}]}', "goal: deliver[0].to: 'moon' is not in the manifest"),
        ('{"visit": ["moon"]}', "goal: visit[0]: 'moon'"),
        ('{"holding": ["coke"], "ordered": true}', "`ordered`, `distinct` and `uses` belong to `deliver`"),
        ('{"deliver": [], "uses": [{"any_of": ["wipe the moon"]}]}', "no skill 'wipe the moon'"),
        ('{"fetch": ["coke"]}', "goal.fetch"),
        ("7", "goal: "),
    ],
)
def test_a_bad_goal_is_refused_with_file_line_and_field(tmp_path: Path, library: SkillLibrary, goal: str, words: str) -> None:
    path = write(tmp_path / "tasks.jsonl", ROW % ("a", '{"visit": ["table"]}'), "", ROW % ("b", goal))
    with pytest.raises(OutcomeError) as error:
        load_judged_tasks(path, library)
    assert "tasks.jsonl:3: " in error.value.outcome.message
    assert words in error.value.outcome.message


def test_an_id_that_stands_twice_is_refused(tmp_path: Path, library: SkillLibrary) -> None:
    row = ROW % ("a", '{"visit": ["table"]}')
    with pytest.raises(OutcomeError, match="id: a stands more than once"):
        load_judged_tasks(write(tmp_path / "tasks.jsonl", row, row), library)


def test_a_plan_that_ends_is_judged_whichever_phrase_the_manifest_has_for_done(manifest: Manifest) -> None:
    skills = tuple(t.model_copy(update={"phrase": "say that it is finished"}) if t.ends else t for t in manifest.skills)
    judge = PlanJudge(SkillLibrary(manifest.model_copy(update={"skills": skills})))
    assert judge.fault(task(TO_YOU, COKE), [*fetch("coke"), "done"]) is None
    assert judge.fault(task(TO_YOU, COKE), [*fetch("coke"), "say that it is finished"]) is None
