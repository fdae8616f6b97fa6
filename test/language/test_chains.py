"""Requests of which one part takes a skill that only some manifests have."""

from __future__ import annotations

import random
from pathlib import Path

from saycan_ros.language.refusal import Refusal
from saycan_ros.language.scorer import Step
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.manifest.schema import Manifest
from saycan_ros.training.language.chains import Chains
from saycan_ros.training.language.combinations import Combinations
from saycan_ros.training.language.expert import Expert
from saycan_ros.training.language.goal import Chain, Deliver, Goal, Task, Use, Visit, Want
from saycan_ros.training.language.primitives import Primitives
from saycan_ros.training.language.quantities import Quantities
from saycan_ros.training.language.requests import RequestMaker
from saycan_ros.training.language.scenes import Draft
from saycan_ros.training.language.setting import Setting, kitchen, random_setting
from saycan_ros.training.language.tools import Tools
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot

WIPE, BRING = Use("wipe", "desk"), Deliver((Want(("stapler",), "you"),))


def office() -> Setting:
    return Setting(load_manifest(Path("config/office.yaml")), "recycling bin", "you", ())


def steps_of(setting: Setting, goal: Goal, scene: Scene) -> list[str]:
    expert, steps = Expert(setting, goal, scene), list[Step]()
    while len(steps) < 40:
        choices = expert.choices(steps)
        best = max(choices, key=choices.__getitem__)
        assert not isinstance(best, Refusal)
        if best.ends:
            return [step.skill.phrase for step in steps]
        assert expert.world.do(best).ok
        steps.append(Step(best, at=expert.world.at))
    raise AssertionError(f"no end: {goal}")


def scene(stapler: str = "shelf") -> Scene:
    return Scene(robot=SceneRobot(at="you"), objects=(SceneObject(name="stapler", at=stapler),))


def test_parts_in_an_order_are_done_in_it() -> None:
    brought = ["look for a stapler", "pick up the stapler", "carry it to you", "set down the stapler"]
    wiped = ["drive to the desk", "wipe the desk"]
    assert steps_of(office(), Chain((WIPE, BRING), ordered=True), scene()) == [*wiped, *brought]
    assert steps_of(office(), Chain((BRING, WIPE), ordered=True), scene()) == [*brought, *wiped]


def test_a_thing_is_used_where_it_stands_before_it_is_brought() -> None:
    steps = steps_of(office(), Chain((Use("scan", "stapler"), BRING), ordered=True), scene())
    assert steps[:3] == ["look for a stapler", "scan the stapler", "pick up the stapler"]


def test_the_robot_comes_back_after_a_use() -> None:
    steps = steps_of(office(), Chain((WIPE, Visit((), end_at="you")), ordered=True), scene())
    assert steps == ["drive to the desk", "wipe the desk", "drive to the you"]


def test_parts_in_no_order_may_begin_with_either_until_a_thing_is_held() -> None:
    setting, goal = office(), Chain((WIPE, BRING))
    expert = Expert(setting, goal, scene())
    first = {getattr(option, "phrase", ""): weight for option, weight in expert.choices([]).items()}
    assert first["drive to the desk"] == 1.0
    assert 0 < first["look for a stapler"] < 1.0
    steps = []
    for phrase in ("look for a stapler", "pick up the stapler"):
        skill = setting.library.find(phrase)
        assert expert.world.do(skill).ok
        steps.append(Step(skill, at=expert.world.at))
    assert "drive to the desk" not in {getattr(option, "phrase", "") for option in expert.choices(steps)}


def test_every_made_up_chain_ends_with_each_of_its_parts_done(manifest: Manifest) -> None:
    rng, seen = random.Random(3), 0
    for setting in (random_setting(rng, manifest) for _ in range(20)):
        for _ in range(6):
            task: Task = RequestMaker(rng, setting).make("chain")
            if not isinstance(task.goal, Chain):
                continue
            seen += 1
            steps = steps_of(setting, task.goal, task.scene)
            uses = [setting.skill(g.role, g.argument).phrase for g in task.goal.goals if isinstance(g, Use)]
            assert uses
            assert all(use in steps for use in uses)
            assert "{" not in task.instruction
            if task.goal.ordered:
                assert [s for s in steps if s in uses] == uses
    assert seen > 40


def test_a_thing_that_lies_in_a_drawer_is_not_used_before_it_is_taken_out(manifest: Manifest) -> None:
    rng, seen = random.Random(5), 0
    found = [s for s in (random_setting(rng, manifest) for _ in range(30)) if s.drawer and s.extras]
    for setting in found:
        tools, (inside, outside) = Tools(rng, setting), [o.name for o in setting.manifest.objects[:2]]
        for make in (Chains(tools, Combinations(tools, Quantities(tools))).make, Primitives(tools).use) * 20:
            things = [(inside, str(setting.drawer)), (outside, setting.surfaces[0])]
            made = make(Draft(setting.places[0], things, open=(str(setting.drawer),)))
            for goal in made[1].goals if made and isinstance(made[1], Chain) else ():
                assert not (isinstance(goal, Use) and goal.argument == inside)
            if made and isinstance(made[1], Use) and made[1].argument == inside:
                needs = setting.skill(made[1].role, inside).template.preconditions
                assert "holding(object)" in {str(condition) for condition in needs}
            seen += made is not None
    assert seen > 100


def test_a_manifest_without_skills_of_its_own_gets_no_chain(manifest: Manifest) -> None:
    rng = random.Random(4)
    made = [RequestMaker(rng, kitchen(manifest)).make("chain") for _ in range(20)]
    assert not [task for task in made if isinstance(task.goal, Chain)]
