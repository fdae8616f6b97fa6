"""How the made-up requests speak of kinds, and of one thing in a story."""

from __future__ import annotations

import random

import pytest

from saycan_ros.manifest.schema import Manifest
from saycan_ros.training.language.frames import Frames
from saycan_ros.training.language.goal import Deliver
from saycan_ros.training.language.kinds import kinds
from saycan_ros.training.language.quantities import Quantities
from saycan_ros.training.language.requests import RequestMaker
from saycan_ros.training.language.scenes import Draft, random_draft
from saycan_ros.training.language.setting import kitchen, random_setting
from saycan_ros.training.language.stories import around, numbered
from saycan_ros.training.language.things import blocks
from saycan_ros.training.language.tools import Tools


def test_a_thing_fits_a_union_by_any_entry_and_an_entry_by_all_its_kinds(manifest: Manifest) -> None:
    setting = kitchen(manifest)
    assert set(setting.named("healthy&food")) == {"apple", "orange"}
    assert set(setting.named("healthy&food+spicy")) == {"apple", "orange", "jalapeno chips"}
    assert set(setting.preferred("spicy+healthy&food")) == {"jalapeno chips"}
    assert not setting.preferred("spicy/healthy&food")


def test_every_kind_of_the_made_up_manifests_has_words_of_its_own() -> None:
    known = kinds()
    used = {kind for held in (False, True) for block in blocks(held) for thing in block for kind in thing.categories}
    bare = [
        k for k in used - {"orange coloured"} if k not in known or not (known[k].is_noun or known[k].phrases or known[k].needs)
    ]
    assert len(used) > 100
    assert not bare


@pytest.mark.parametrize("kind", ["context", "again", "mishap", "pointer", "asked", "need", "either"])
def test_no_slot_of_a_story_is_left_open(manifest: Manifest, kind: str) -> None:
    rng = random.Random(kind)
    peopled = [s for s in (random_setting(rng, manifest) for _ in range(8)) if s.user]
    makers = [RequestMaker(rng, setting) for setting in (kitchen(manifest), *peopled)]
    made = [makers[n % 2 and n % len(makers)].make(kind) for n in range(60)]
    assert len({task.instruction for task in made}) > 50
    assert not [task.instruction for task in made if "{" in task.instruction or "}" in task.instruction]


def test_something_in_a_story_means_one_thing(manifest: Manifest) -> None:
    maker = RequestMaker(random.Random(12), kitchen(manifest))
    tasks = [task for task in (maker.make("context") for _ in range(250)) if "something" in task.instruction]
    assert len(tasks) > 30
    for task in tasks:
        assert isinstance(task.goal, Deliver)
        assert [(want.count, want.every) for want in task.goal.wants] == [(1, False)]


def test_a_request_loses_its_mark_where_the_sentence_goes_on() -> None:
    assert around("{r} because {a}", "can I have one?", a="mine broke") == "can I have one because mine broke"
    assert around("{r}. {a}", "can I have one?", a="mine broke") == "can I have one? mine broke"
    assert around("{a}. {r}", "can I have one?", a="mine broke") == "mine broke. can I have one?"


def test_a_plural_takes_a_plural_verb() -> None:
    assert numbered("{d} is gone", "d", "kettle chips") == "{d} are gone"
    assert numbered("{d} is gone", "d", "coke") == "{d} is gone"


def test_a_frame_asks_for_a_thing_that_stands_in_the_scene_and_not_yet_where_it_is_wanted(manifest: Manifest) -> None:
    rng, setting = random.Random(5), kitchen(manifest)
    tools = Tools(rng, setting)
    frames, texts = Frames(tools, Quantities(tools)), set()
    for _ in range(200):
        draft = random_draft(rng, setting)
        made = frames.make(draft)
        if made is None:
            continue
        text, goal = made
        texts.add(text)
        assert "{" not in text
        assert isinstance(goal, Deliver)
        assert draft.named(goal.wants[0].names, but=goal.wants[0].to)
    assert len(texts) > 100


def test_what_is_named_in_passing_is_put_into_a_scene_that_lacks_it(manifest: Manifest) -> None:
    rng, setting = random.Random(6), kitchen(manifest)
    tools = Tools(rng, setting)
    frames = Frames(tools, Quantities(tools))
    drafts = [Draft("you", [("sponge", "table")]) for _ in range(80)]
    assert sum(frames.make(draft) is not None for draft in drafts) > 30
    assert sum(len(draft.things) > 1 for draft in drafts) > 20
