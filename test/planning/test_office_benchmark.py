"""The office and its benchmark fit each other: every row can be read, can be solved in symbols, and is not solved already."""

from __future__ import annotations

import itertools
import json
from collections import Counter
from typing import Any

import pytest

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.manifest.schema import Manifest
from saycan_ros.paths import share_directory
from saycan_ros.planning.task import Task, load_tasks
from saycan_ros.skills.loading import load_policy
from saycan_ros.world.scene import Scene
from saycan_ros.world.symbolic import SymbolicWorld

ROOT = share_directory()
TASKS = ROOT / "benchmark" / "office.jsonl"
pytestmark = pytest.mark.skipif(not TASKS.exists(), reason="the benchmark lies in the repository alone")

HOLD_AT_THE_START = {"office-start-states-04", "office-start-states-05", "office-start-states-09"}
GOALS = ({"deliver"}, {"deliver", "uses"}, {"holding"}, {"released"}, {"visit"}, {"infeasible"})
OPTIONS = {"ordered", "distinct", "end_at"}
Row = dict[str, Any]


@pytest.fixture(scope="module")
def office() -> SkillLibrary:
    return SkillLibrary(load_manifest(ROOT / "config" / "office.yaml"))


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return [json.loads(line) for line in TASKS.read_text(encoding="utf-8").splitlines()]


def things(scene: Scene) -> list[tuple[str, str]]:
    held = [(scene.robot.holding, "hand")] if scene.robot.holding else []
    return [(thing.name, thing.at) for thing in scene.objects] + held


def chosen(goal: Row, scene: Scene) -> list[tuple[str, str]]:
    """One thing, as (name, where it is), for each want of `deliver`: those that need no move first, then what is in hand."""
    stock = list(enumerate(things(scene)))
    options = []
    for want in goal["deliver"]:
        fit = [row for row in stock if row[1][0] in want["any_of"]]
        options.append(sorted(fit, key=lambda row, to=want["to"]: (row[1][1] != to, row[1][1] != "hand")))  # type: ignore[misc]
    for pick in itertools.product(*options):
        names = [thing[0] for _, thing in pick]
        if len({n for n, _ in pick}) == len(pick) and not (goal.get("distinct") and len(set(names)) < len(names)):
            return [thing for _, thing in pick]
    raise AssertionError(f"nothing in the scene meets {goal}")


def solution(goal: Row, scene: Scene) -> list[str]:
    """The phrases of a plain plan for `goal`."""
    go, find, pick, place = "drive to the {}", "look for the {}", "pick up the {}", "set down the {}"
    steps = []
    moves = zip(goal.get("deliver", ()), chosen(goal, scene) if "deliver" in goal else (), strict=True)
    for want, (name, at) in moves:
        if at != want["to"]:
            steps += [] if at == "hand" else [go.format(at), pick.format(name)]
            steps += [go.format(want["to"]), place.format(name)]
    for use in goal.get("uses", ()):
        verb, _, rest = use["any_of"][0].partition(" the ")
        steps += [(go if verb == "wipe" else find).format(rest), use["any_of"][0]]
    if "holding" in goal and scene.robot.holding not in goal["holding"]:
        steps += [find.format(goal["holding"][0]), pick.format(goal["holding"][0])]
    if "released" in goal:
        steps += [place.format(goal["released"][0])]
    steps += [go.format(at) for at in goal.get("visit", ())]
    if goal.get("visit") == []:
        steps += [find.format(next(thing.name for thing in scene.objects if thing.at == goal["end_at"]))]
    return steps


def holds_at_the_start(goal: Row, scene: Scene) -> bool:
    if "infeasible" in goal or goal.get("uses") or goal.get("visit"):
        return False
    if "deliver" in goal:
        free = scene.robot.holding is None
        return free and all(at == want["to"] for (_, at), want in zip(chosen(goal, scene), goal["deliver"], strict=True))
    if "holding" in goal:
        return scene.robot.holding in goal["holding"]
    return scene.robot.holding is None if "released" in goal else scene.robot.at == goal["end_at"]


def test_every_policy_of_the_office_loads_and_every_skill_has_its_own_words(office: SkillLibrary) -> None:
    for template in office.manifest.skills:
        if not template.ends:
            load_policy(template)
    assert len(office.manifest.objects) >= 16
    assert {"switch_on", "scan", "wipe"} <= {skill.id for skill in office}


def test_the_office_has_no_object_of_the_kitchen(office: SkillLibrary, manifest: Manifest) -> None:
    names = [{n for o in m.objects for n in (o.name, *o.aliases)} for m in (office.manifest, manifest)]
    assert not names[0] & names[1]


def test_every_row_is_a_task_with_an_id_and_an_instruction_of_its_own(office: SkillLibrary, rows: list[Row]) -> None:
    tasks = load_tasks(TASKS, office.manifest)
    assert len(tasks) == len(rows) >= 100
    for values in ([task.id for task in tasks], [task.instruction.lower() for task in tasks]):
        assert [value for value, n in Counter(values).items() if n > 1] == []
    assert all(task.id.startswith(f"office-{task.family}-") for task in tasks)
    assert min(Counter(task.family for task in tasks).values()) >= 7
    assert all(4 <= len(task.scene.objects) <= 8 for task in tasks)


def test_every_goal_has_a_known_form_and_names_what_the_office_and_the_scene_have(office: SkillLibrary, rows: list[Row]) -> None:
    places = {place.name for place in office.manifest.locations}
    for row in rows:
        goal, scene = row["goal"], Scene.model_validate(row["scene"])
        assert set(goal) - OPTIONS in GOALS, row["id"]
        present = {name for name, _ in things(scene)}
        named = [*goal.get("holding", ()), *goal.get("released", ()), *(n for w in goal.get("deliver", ()) for n in w["any_of"])]
        assert set(named) <= present, row["id"]
        there = {*goal.get("visit", ()), *(w["to"] for w in goal.get("deliver", ()))} | {goal.get("end_at", "you")}
        assert there <= places, row["id"]
        for phrase in (phrase for use in goal.get("uses", ()) for phrase in use["any_of"]):
            assert office.find(phrase).id in {"switch_on", "scan", "wipe"}, row["id"]


def test_only_the_rows_that_are_meant_to_hold_at_the_start(rows: list[Row]) -> None:
    held = {row["id"] for row in rows if holds_at_the_start(row["goal"], Scene.model_validate(row["scene"]))}
    assert held == HOLD_AT_THE_START


def test_every_row_that_can_be_done_is_done_by_a_plain_plan_that_moves_nothing_else(
    office: SkillLibrary, rows: list[Row]
) -> None:
    for row in rows:
        goal, scene = row["goal"], Task.model_validate(row).scene
        if "infeasible" in goal:
            continue
        world = SymbolicWorld(office.manifest, scene)
        for phrase in solution(goal, scene):
            outcome = world.do(office.find(phrase))
            assert outcome.ok, f"{row['id']}: {phrase}: {outcome.message}"
        end = world.snapshot()
        expected = Counter(things(scene))
        if "deliver" in goal:
            expected -= Counter(chosen(goal, scene))
            expected += Counter((name, w["to"]) for (name, _), w in zip(chosen(goal, scene), goal["deliver"], strict=True))
        elif "holding" in goal:
            expected = Counter(thing for thing in things(scene) if thing[0] not in goal["holding"])
            assert end.holding in goal["holding"], row["id"]
        elif "released" in goal:
            expected = Counter((n, scene.robot.at if at == "hand" else at) for n, at in things(scene))
        if "holding" not in goal:
            assert end.holding is None, row["id"]
        assert Counter((s.name, s.location) for s in end.sightings) == expected, row["id"]
        assert goal.get("end_at", end.at) == end.at, row["id"]
