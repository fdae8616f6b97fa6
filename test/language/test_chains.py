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
from saycan_ros.training.language.extras import EXTRAS, content_words
from saycan_ros.training.language.goal import Chain, Deliver, Goal, Task, Use, Visit, Want
from saycan_ros.training.language.primitives import Primitives
from saycan_ros.training.language.quantities import Quantities
from saycan_ros.training.language.rambling import Rambler
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


def with_skill_in_hand(manifest: Manifest) -> tuple[Setting, str]:
    rng = random.Random(7)
    settings = (random_setting(rng, manifest) for _ in range(200))
    able = (s for s in settings if s.drawer is None and s.user and any(e.needs == "holding(object)" for e in s.extras))
    setting = next(able)
    return setting, next(e.id for e in setting.extras if e.needs == "holding(object)")


def test_what_was_used_in_the_hand_is_brought_without_being_laid_down(manifest: Manifest) -> None:
    setting, role = with_skill_in_hand(manifest)
    name, place = setting.manifest.objects[0].name, setting.surfaces[0]
    start = Scene(robot=SceneRobot(at=setting.user or ""), objects=(SceneObject(name=name, at=place),))
    goal = Chain((Use(role, name), Deliver((Want((name,), setting.user or ""),))), ordered=True)
    roles = [setting.library.find(step).id for step in steps_of(setting, goal, start)]
    assert roles == ["find", "pick", role, "bring", "place"]


def test_a_thing_that_is_taken_up_after_a_delivery_is_kept_until_it_was_used(manifest: Manifest) -> None:
    setting, role = with_skill_in_hand(manifest)
    (one, other), place = (entry.name for entry in setting.manifest.objects[:2]), setting.surfaces[0]
    start = Scene(robot=SceneRobot(at=place), objects=(SceneObject(name=one, at=place), SceneObject(name=other, at=place)))
    delivery = Deliver((Want((one,), setting.user or ""),))
    use = Use(role, other)
    last = [setting.library.find(step).id for step in steps_of(setting, Chain((delivery, use), ordered=True), start)]
    assert last == ["pick", "bring", "place", "find", "pick", role]
    first = [setting.library.find(step).id for step in steps_of(setting, Chain((use, delivery), ordered=True), start)]
    assert first == ["pick", role, "place", "pick", "bring", "place"]


def test_nothing_in_a_drawer_is_touched_there(manifest: Manifest) -> None:
    push, plain, rng = next(e for e in EXTRAS if e.id == "push"), kitchen(manifest), random.Random(9)
    tools = Tools(rng, Setting(plain.manifest, plain.trash, plain.user, (push,)))
    chains, primitives = Chains(tools, Combinations(tools, Quantities(tools))), Primitives(tools)
    for place in ("drawer", "table"):
        drafts = [Draft("you", [("apple", place)], open=("drawer",)) for _ in range(60)]
        made = [primitives.use(draft) for draft in drafts] + [chains.make(draft) for draft in drafts]
        assert any(made) == (place == "table")


def test_deliveries_in_no_order_are_one_part(manifest: Manifest) -> None:
    rng, several = random.Random(9), 0
    for maker in (RequestMaker(rng, random_setting(rng, manifest)) for _ in range(90)):
        for task in (maker.make("chain") for _ in range(15)):
            if not isinstance(task.goal, Chain):
                continue
            deliveries = [part for part in task.goal.goals if isinstance(part, Deliver)]
            assert task.goal.ordered or len(deliveries) < 2
            several += any(len(part.wants) > 1 for part in deliveries)
    assert several > 2


def test_the_place_of_a_use_and_of_a_delivery_is_named_once(manifest: Manifest) -> None:
    rng, there, both = random.Random(8), 0, 0
    for setting in (random_setting(rng, manifest) for _ in range(40)):
        for task in (RequestMaker(rng, setting).make("chain") for _ in range(8)):
            if not isinstance(task.goal, Chain):
                continue
            uses = {g.argument for g in task.goal.goals if isinstance(g, Use)}
            if uses & {want.to for g in task.goal.goals if isinstance(g, Deliver) for want in g.wants}:
                both += 1
                there += "there" in task.instruction
    assert both > 15
    assert there > 4


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


def test_a_manifest_without_skills_of_its_own_gets_no_chain(manifest: Manifest) -> None:
    rng = random.Random(4)
    made = [RequestMaker(rng, kitchen(manifest)).make("chain") for _ in range(20)]
    assert not [task for task in made if isinstance(task.goal, Chain)]


def test_two_things_are_not_joined_where_each_is_to_be_worked_on(manifest: Manifest) -> None:
    glue, push = (next(e for e in EXTRAS if e.id == name) for name in ("glue", "push"))
    plain, rng = kitchen(manifest), random.Random(9)
    for extra, any_made in ((glue, False), (push, True)):
        tools = Tools(rng, Setting(plain.manifest, plain.trash, plain.user, (extra,)))
        chains = Chains(tools, Combinations(tools, Quantities(tools)))
        made = [chains.make(Draft("you", [("apple", "table"), ("coke", "table")])) for _ in range(120)]
        goals = [found[1].goals for found in made if found and isinstance(found[1], Chain)]
        assert any(all(isinstance(goal, Use) and goal.role == extra.id for goal in goals_) for goals_ in goals) == any_made


def test_small_talk_asks_for_no_skill_of_the_manifest(manifest: Manifest) -> None:
    mow, plain = next(e for e in EXTRAS if e.id == "mow"), kitchen(manifest)
    able = Setting(plain.manifest, plain.trash, plain.user, (mow,))
    assert "the lawn needs mowing" in plain.chatter
    assert "the lawn needs mowing" not in able.chatter
    assert len(able.chatter) > 0.9 * len(plain.chatter)
    rambler = Rambler(random.Random(2), able.skill_words)
    assert not any(content_words(rambler.remark()) & able.skill_words for _ in range(300))
