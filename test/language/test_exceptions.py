"""Made-up requests with two exceptions, an attribute as an exception, or a part taken back."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

import pytest

from saycan_ros.manifest.schema import Manifest
from saycan_ros.training.language.describing import Describer
from saycan_ros.training.language.exceptions import Exceptions
from saycan_ros.training.language.exclusion import Excluder
from saycan_ros.training.language.goal import Deliver
from saycan_ros.training.language.scenes import Draft, random_draft
from saycan_ros.training.language.setting import kitchen
from saycan_ros.training.language.tools import Made, Tools

Maker = Callable[[Exceptions, Draft, str], Made]
COUNT = 50


def drawn(manifest: Manifest, maker: Maker, seed: int) -> Iterator[tuple[str, Deliver, Draft]]:
    """Requests of one maker in scenes of the kitchen."""
    rng, setting, found = random.Random(seed), kitchen(manifest), 0
    tools = Tools(rng, setting)
    exceptions = Exceptions(tools, Excluder(tools))
    for _ in range(40 * COUNT):
        draft = random_draft(rng, setting)
        made = maker(exceptions, draft, rng.choice(("you", "you", "trash", "table", "far counter")))
        if made and found < COUNT:
            found += 1
            assert isinstance(made[1], Deliver)
            yield made[0], made[1], draft
    assert found == COUNT


def named(text: str, manifest: Manifest) -> set[str]:
    return {o.name for o in manifest.objects if re.search(rf"\b{o.name}s?\b", text)}


@pytest.fixture
def by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is called by its own name."""
    monkeypatch.setattr(Describer, "noun", lambda describer, name: name)


@pytest.mark.usefixtures("by_name")
@pytest.mark.parametrize(
    "maker",
    [Exceptions.all_but_two, Exceptions.anything_but_two, Exceptions.one_but_two, Exceptions.had],
    ids=lambda m: m.__name__,
)
def test_what_is_named_as_an_exception_is_not_wanted_and_something_else_is_there(manifest: Manifest, maker: Maker) -> None:
    for text, goal, draft in drawn(manifest, maker, 31):
        (want,) = goal.wants
        assert named(text, manifest), text
        assert not named(text, manifest) & set(want.names), text
        assert draft.named(want.names, want.source, but=want.to), text


@pytest.mark.usefixtures("by_name")
def test_an_exception_that_is_a_kind_rules_out_every_thing_of_it(manifest: Manifest) -> None:
    setting, seen = kitchen(manifest), 0
    for text, goal, _ in drawn(manifest, Exceptions.anything_but_two, 33):
        for kind, words in (("fruit", r"fruits?"), ("energy drink", r"energy drinks?"), ("cola", r"colas?")):
            if re.search(rf"\b{words}\b", text):
                seen += 1
                assert not set(setting.named(kind)) & set(goal.wants[0].names), text
    assert seen > 3


def test_of_all_of_a_kind_those_with_the_attribute_stay(manifest: Manifest) -> None:
    setting = kitchen(manifest)
    for text, goal, _ in drawn(manifest, Exceptions.all_but_ones, 33):
        (want,) = goal.wants
        assert want.every
        assert not re.search(r"\bsweet\b", text), "fruit is sweet too, whatever its kinds"
        found = [k for k in ("salty", "spicy", "caffeinated", "caffeine free", "citrus") if re.search(rf"\b{k}\b", text)]
        if len(found) == 1:
            assert not set(setting.named(found[0])) & set(want.names), text


def test_of_two_attributes_the_right_one_is_wanted_without_the_wrong_one(manifest: Manifest) -> None:
    entry = manifest.object
    for text, goal, draft in drawn(manifest, Exceptions.this_not_that, 34):
        (want,) = goal.wants
        said = {k for o in manifest.objects for k in o.categories if re.search(rf"\b{k}\b", text)}
        here = {n for n, _ in draft.named(want.names)}
        assert here, text
        assert all(said & set(entry(n).categories) and not said <= set(entry(n).categories) for n in here), text


@pytest.mark.usefixtures("by_name")
def test_what_is_taken_back_is_no_part_of_a_request_and_all_else_is(manifest: Manifest) -> None:
    for text, goal, _ in drawn(manifest, Exceptions.retracted, 35):
        wants = {name for want in goal.wants for name in want.names}
        assert wants < named(text, manifest), text
        assert all(len(re.findall(rf"\b{name}\b", text)) >= 2 for name in named(text, manifest) - wants), text


def test_what_lies_next_to_the_person_is_not_brought_again(manifest: Manifest) -> None:
    there = 0
    for text, goal, draft in drawn(manifest, Exceptions.had, 36):
        near = {n for n, p in draft.things if p == "you"}
        there += bool(near)
        assert not near & set(goal.wants[0].names), text
    assert there > COUNT // 4
