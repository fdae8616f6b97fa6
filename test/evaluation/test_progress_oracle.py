"""A choice is right where it brings the task nearer to an end that the judge accepts."""

from __future__ import annotations

import random
from typing import Any

import pytest

from evaluation.worlds import fetch, task
from saycan_ros.evaluation.judged_task import JudgedTask
from saycan_ros.evaluation.plan_judge import PlanJudge
from saycan_ros.evaluation.progress_oracle import ProgressOracle
from saycan_ros.manifest.grounding import SkillLibrary

COKE, APPLE, SPONGE = ("coke", "table"), ("apple", "far counter"), ("sponge", "table")
TO_YOU = {"deliver": [{"any_of": ["coke"], "to": "you"}]}
BOTH = {"deliver": [{"any_of": ["coke"], "to": "you"}, {"any_of": ["apple"], "to": "you"}]}
DRAWER = {"deliver": [{"any_of": ["coke"], "to": "drawer"}]}


def verdicts(library: SkillLibrary, judged: JudgedTask, steps: list[str]) -> list[bool]:
    """Of each step in turn whether it is right; all are carried out, where they can be."""
    oracle = ProgressOracle(library, judged)
    here, found = oracle.start(), []
    for step in steps:
        skill = library.find(step)
        found.append(oracle.right(here, skill))
        here = here.after(skill) or here
    return found


@pytest.mark.parametrize(
    ("judged", "steps"),
    [
        (task(TO_YOU, COKE), [*fetch("coke"), "done"]),
        (
            task(TO_YOU, COKE),
            ["go to the table", *fetch("coke")[:2], "bring it to you", "put down the coke", "done"],
        ),
        (task(BOTH, COKE, APPLE), [*fetch("apple"), *fetch("coke"), "done"]),
        (task({**BOTH, "ordered": True}, COKE, APPLE), [*fetch("coke"), *fetch("apple"), "done"]),
        (task({"holding": ["apple", "coke"]}, COKE), ["find a coke", "pick up the coke", "done"]),
        (task({"released": ["coke"]}, holding="coke"), ["put down the coke", "done"]),
        (task({"visit": ["table", "trash"], "end_at": "trash"}), ["go to the table", "go to the trash", "done"]),
        (task({"visit": [], "end_at": "table"}, COKE), ["find a coke", "done"]),
        (
            task(DRAWER, COKE),
            ["go to the drawer", "open the drawer", *fetch("coke")[:2], "go to the drawer", "put the coke in the drawer", "done"],
        ),
    ],
)
def test_every_choice_of_a_plain_plan_is_right(library: SkillLibrary, judged: JudgedTask, steps: list[str]) -> None:
    assert verdicts(library, judged, steps) == [True] * len(steps)


@pytest.mark.parametrize(
    ("judged", "steps"),
    [
        (task(TO_YOU, COKE), ["done"]),
        (task(TO_YOU, COKE), ["go to the trash"]),
        (task(TO_YOU, COKE), ["pick up the coke"]),
        (task(TO_YOU, COKE, SPONGE), ["go to the table", "pick up the sponge"]),
        (task(TO_YOU, COKE, SPONGE), ["go to the table", "find a sponge"]),
        (task(TO_YOU, COKE), ["go to the table", "pick up the coke", "put down the coke"]),
        (task(TO_YOU, COKE), ["go to the table", "pick up the coke", "go to the trash"]),
        (task(TO_YOU, COKE, APPLE), [*fetch("coke"), "find an apple"]),
        (task({**BOTH, "ordered": True}, COKE, APPLE), ["find an apple"]),
        (task({**BOTH, "ordered": True}, COKE, ("apple", "table")), ["find a coke", "pick up the apple"]),
        (task({"holding": ["coke"]}, COKE), ["find a coke", "pick up the coke", "put down the coke"]),
        (task({"visit": ["table", "trash"]}), ["go to the table", "go to the far counter"]),
        (task(DRAWER, COKE), ["go to the drawer", "go to the table"]),
        (task(DRAWER, COKE, at="table"), ["pick up the coke"]),
        (task({"infeasible": True}, COKE), ["find a coke"]),
        (task({"infeasible": True}, COKE), ["done"]),
    ],
)
def test_a_step_that_leads_astray_is_the_first_wrong_one(library: SkillLibrary, judged: JudgedTask, steps: list[str]) -> None:
    found = verdicts(library, judged, steps)
    assert found == [*[True] * (len(steps) - 1), False]


def test_a_refusal_is_right_exactly_where_the_request_cannot_be_met(library: SkillLibrary) -> None:
    for goal, right in (({"infeasible": True}, True), (TO_YOU, False)):
        oracle = ProgressOracle(library, task(goal, COKE))
        assert oracle.right(oracle.start(), None) is right


def test_a_scene_that_admits_no_right_choice_is_told_apart(library: SkillLibrary) -> None:
    assert not ProgressOracle(library, task({"holding": ["apple"]}, COKE, APPLE, holding="coke")).can_be_met()
    assert ProgressOracle(library, task({"holding": ["apple"]}, APPLE)).can_be_met()
    assert ProgressOracle(library, task({"infeasible": True})).can_be_met()


PLACES, NAMES = ("far counter", "table", "trash", "you", "drawer"), ("coke", "apple", "sponge")


def random_task(rng: random.Random) -> JudgedTask:
    things = [(rng.choice(NAMES), rng.choice(PLACES)) for _ in range(rng.randint(1, 4))]
    names = [name for name, _ in things]
    wants = [{"any_of": [n, *rng.sample(NAMES, 1)], "to": rng.choice(PLACES)} for n in rng.sample(names, min(2, len(names)))]
    goals: list[dict[str, Any]] = [
        {"deliver": wants, "ordered": rng.random() < 0.5, "distinct": rng.random() < 0.2},
        {"holding": names[:1]},
        {"visit": rng.sample(PLACES, 3)},
    ]
    opened = {"open": ["drawer"]} if rng.random() < 0.5 else {}
    return task(rng.choice(goals), *things, at=rng.choice(PLACES), scene=opened)


def test_any_plan_of_right_choices_ends_and_the_judge_accepts_it(library: SkillLibrary) -> None:
    rng, judge, met = random.Random(11), PlanJudge(library), 0
    for _ in range(40):
        judged = random_task(rng)
        oracle = ProgressOracle(library, judged)
        here, steps = oracle.start(), list[str]()
        if not oracle.can_be_met():
            continue
        met += 1
        while not steps or steps[-1] != "done":
            right = [skill for skill in library if oracle.right(here, skill)]
            moving = [s for s in right if s.ends or (after := here.after(s)) is None or after.state != here.state]
            assert moving, f"no right choice after {steps} for {judged}"
            choice = rng.choice(moving)
            steps.append(choice.phrase)
            here.do(choice)
            assert len(steps) < 30
        assert judge.fault(judged, steps) is None, f"{judged}: {steps}"
    assert met > 20
