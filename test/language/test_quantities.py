"""What requests for numbers of things, and for several things in a row, say and mean."""

from __future__ import annotations

import random
import re

import pytest

from saycan_ros.language.refusal import Refusal
from saycan_ros.language.scorer import Step
from saycan_ros.manifest.schema import Manifest
from saycan_ros.training.language import joining, order_words, quantity_words
from saycan_ros.training.language.expert import Expert
from saycan_ros.training.language.goal import Deliver, Task
from saycan_ros.training.language.quantities import Quantities
from saycan_ros.training.language.requests import RequestMaker
from saycan_ros.training.language.scenes import random_draft
from saycan_ros.training.language.setting import Setting, kitchen, random_setting
from saycan_ros.training.language.tools import Tools


def drawn(manifest: Manifest, kind: str, count: int) -> list[tuple[Setting, Task]]:
    rng, found = random.Random(kind), []
    for n in range(count):
        setting = kitchen(manifest) if n % 2 else random_setting(rng, manifest)
        found.append((setting, RequestMaker(rng, setting).make(kind)))
    return found


def test_most_counts_are_asked_for_where_there_is_more_than_that(manifest: Manifest) -> None:
    goals = [(t.goal.wants, t.scene) for _, t in drawn(manifest, "count", 200) if isinstance(t.goal, Deliver)]
    single = [(wants[0], scene) for wants, scene in goals if len(wants) == 1]
    more = [w for w, scene in single if sum(o.name in w.names for o in scene.objects) > w.count]
    assert len(more) >= 0.75 * len(single)
    assert {1, 2, 3} <= {w.count for w, _ in single}


def test_the_expert_brings_exactly_as_many_as_were_asked_for(manifest: Manifest) -> None:
    for setting, task in drawn(manifest, "count", 40):
        expert = Expert(setting, task.goal, task.scene)
        steps: list[Step] = []
        while len(steps) < 60:
            best = max((choices := expert.choices(steps)), key=choices.__getitem__)
            assert not isinstance(best, Refusal)
            if best.ends:
                break
            assert expert.world.do(best).ok
            steps.append(Step(best))
        assert isinstance(task.goal, Deliver)
        there = list(zip(expert.world.names, expert.world.places, strict=True))
        for want in task.goal.wants:
            assert sum(n in want.names and p == want.to for n, p in there) == want.count, task


@pytest.mark.parametrize("kind", ["count", "pair", "every", "several", "swap", "then go", "terse"])
def test_no_slot_of_a_sentence_stays_empty(manifest: Manifest, kind: str) -> None:
    for _, task in drawn(manifest, kind, 60):
        assert not set("{}") & set(task.instruction), task.instruction


def test_every_way_to_join_requests_keeps_all_of_them() -> None:
    for templates in (joining.AND, joining.THEN, quantity_words.AND, quantity_words.THEN):
        assert all("{a}" in t and "{b" in t for t in templates)
    for templates in (order_words.TURNED, order_words.STRAIGHT, order_words.AND, order_words.AND_PARTED, order_words.THEN_PARTED):
        assert all("{a" in t and "{b" in t for t in templates)
    for templates in (order_words.AND_THREE, order_words.AND_THREE_PARTED, order_words.THEN_THREE, order_words.TURNED_THREE):
        assert all("{a}" in t and "{b}" in t and "{c}" in t for t in templates)
    for templates in (quantity_words.AND_THREE, quantity_words.THEN_THREE):
        assert all("{a}" in t and "{b" in t and "{c}" in t for t in templates)


def test_what_is_told_first_is_known_for_every_way_to_turn_an_order_round() -> None:
    def first(template: str) -> str:
        return template[template.index("{") + 1]

    assert {first(t) for t in order_words.TURNED} == {"b"}
    assert {first(t) for t in order_words.STRAIGHT} == {"a"}
    assert {first(t) for t in order_words.THEN_THREE} == {"a"}


def test_a_number_less_than_the_whole_leaves_as_many_as_are_told(manifest: Manifest) -> None:
    seen = 0
    for _, task in drawn(manifest, "count", 300):
        left = re.search(r"leave one\b|all but one\b|all except one\b|except for one\b|spare one\b", task.instruction)
        if not left or not isinstance(task.goal, Deliver) or len(task.goal.wants) > 1 or task.goal.wants[0].source:
            continue
        (want,), seen = task.goal.wants, seen + 1
        assert sum(o.name in want.names for o in task.scene.objects) + (task.scene.robot.holding in want.names) == want.count + 1
    assert seen


def test_what_stands_for_all_in_the_singular_takes_a_verb_in_the_singular(manifest: Manifest) -> None:
    rng, setting, seen = random.Random(3), kitchen(manifest), 0
    quantities = Quantities(Tools(rng, setting))
    for _ in range(4000):
        found = quantities.all_or_some(random_draft(rng, setting), "you")
        told = (
            re.match(r"(everything|whatever is|all that is|every|each) \w+ (that|which) (is|are)\b", found[0].text)
            if found
            else None
        )
        seen += told is not None
        assert told is None or told[3] == "is"
    assert seen > 5
