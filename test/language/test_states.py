"""Made-up requests that say how things should be, where some are so already."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

import pytest

from saycan_ros.language.scorer import Step
from saycan_ros.manifest.schema import Manifest
from saycan_ros.manifest.skill import Skill
from saycan_ros.training.language.describing import Describer
from saycan_ros.training.language.expert import Expert
from saycan_ros.training.language.goal import Deliver, Goal, Visit
from saycan_ros.training.language.requests import RequestMaker
from saycan_ros.training.language.scenes import Draft, random_draft
from saycan_ros.training.language.setting import Setting, kitchen
from saycan_ros.training.language.states import States
from saycan_ros.training.language.tools import Made, Tools
from saycan_ros.world.scene import Scene

Maker = Callable[[States, Draft, str], Made]
COUNT = 40


def done_by(setting: Setting, goal: Goal, scene: Scene) -> list[Skill]:
    """The expert's own best choices."""
    expert, steps = Expert(setting, goal, scene), list[Step]()
    while len(steps) < 40:
        best = max((choices := expert.choices(steps)), key=choices.__getitem__)
        assert isinstance(best, Skill)
        steps.append(Step(best))
        if best.ends:
            return [step.skill for step in steps]
        assert expert.world.do(best).ok
    pytest.fail(f"no end: {goal}")


def drawn(manifest: Manifest, maker: Maker, seed: int) -> Iterator[tuple[str, Deliver, Draft]]:
    """Requests of one maker in scenes of the kitchen."""
    rng, setting, found = random.Random(seed), kitchen(manifest, drawer=False), 0
    states = States(Tools(rng, setting))
    for _ in range(40 * COUNT):
        draft = random_draft(rng, setting)
        made = maker(states, draft, rng.choice(("you", "trash", "table", "far counter")))
        if made and found < COUNT:
            found += 1
            assert isinstance(made[1], Deliver)
            assert not set("{}") & set(made[0])
            yield made[0], made[1], draft
    assert found == COUNT


@pytest.mark.parametrize("maker", [States.several, States.kinds, States.all_of, States.counted], ids=lambda m: m.__name__)
def test_only_what_is_not_as_it_should_be_is_moved(manifest: Manifest, maker: Maker) -> None:
    setting, partly = kitchen(manifest, drawer=False), 0
    for text, goal, draft in drawn(manifest, maker, 41):
        skills = done_by(setting, goal, draft.scene())
        missing = there = 0
        for want in goal.wants:
            right, away = draft.named(want.names, want.to), draft.named(want.names, but=want.to)
            held = draft.holding in want.names
            missing += len(away) + held if want.every else max(0, want.count - len(right))
            there += bool(right)
        put = [s for s in skills if s.id == "place"]
        assert len(put) == missing, text
        partly += bool(there and missing)
    assert partly > 5


def test_what_is_held_and_should_be_somewhere_is_put_down_there_and_nothing_is_picked_up(manifest: Manifest) -> None:
    setting, held = kitchen(manifest, drawer=False), 0
    for text, goal, draft in drawn(manifest, States.one, 42):
        if draft.holding is None:
            continue
        held += 1
        skills = [s.id for s in done_by(setting, goal, draft.scene())]
        assert skills == (["place", "done"] if draft.at == goal.wants[0].to else [*skills[:1], "place", "done"]), text
        assert skills[0] in ("place", "go_to", "bring"), text
    assert held > 5


def test_a_wish_for_how_it_should_be_is_said_where_it_is_so_and_where_it_is_not(manifest: Manifest) -> None:
    setting = kitchen(manifest, drawer=False)
    at_once = [len(done_by(setting, goal, draft.scene())) == 1 for _, goal, draft in drawn(manifest, States.one, 43)]
    assert COUNT // 4 < sum(at_once) < 3 * COUNT // 4


def test_of_two_things_one_of_which_is_said_to_be_there_the_other_is_wanted(manifest: Manifest) -> None:
    for text, goal, draft in drawn(manifest, States.told, 44):
        (want,) = goal.wants
        assert not draft.named(want.names, want.to), text
        assert any(place == want.to for _, place in draft.things), text


def test_what_is_held_and_not_asked_for_is_put_down_first(manifest: Manifest) -> None:
    setting = kitchen(manifest, drawer=False)

    def full(states: States, draft: Draft, to: str) -> Made:
        draft.things = [t for t in draft.things if t[0] != "sponge"]
        draft.holding = "sponge"
        return states.full_hand(draft, "sponge", to)

    for text, goal, draft in drawn(manifest, full, 46):
        first, *others = done_by(setting, goal, draft.scene())
        assert (first.id, first.object) == ("place", "sponge"), text
        assert [s.id for s in others if s.object == "sponge"] == [], text
        assert [s.id for s in others].count("place") == 1, text


def test_what_is_excepted_from_a_state_of_all_is_not_wanted(manifest: Manifest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Describer, "noun", lambda describer, name: name)
    excepted = 0
    for text, goal, _ in drawn(manifest, States.all_of, 47):
        (want,) = goal.wants
        if len(want.names) == 1:  # all things of one name, which is not an exception
            continue
        named = [o.name for o in manifest.objects if re.search(rf"\b{o.name}\b", text)]
        excepted += bool(named)
        assert not set(named) & set(want.names), text
    assert excepted > 3


def test_a_robot_that_is_where_it_should_be_is_done_at_once(manifest: Manifest) -> None:
    setting = kitchen(manifest)
    maker, there, away = RequestMaker(random.Random(45), setting), 0, 0
    for task in (maker.make("visit") for _ in range(400)):
        assert isinstance(task.goal, Visit)
        if task.goal.places:
            continue
        skills = [s.id for s in done_by(setting, task.goal, task.scene)]
        at = task.scene.robot.at == task.goal.end_at
        there, away = there + at, away + (not at)
        assert skills == (["done"] if at else ["go_to", "done"]), task.instruction
    assert there > 10
    assert away > 10
