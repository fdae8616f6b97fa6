"""Made-up requests that say what is not wanted."""

from __future__ import annotations

import random

import pytest

from saycan_ros.manifest.schema import Manifest
from saycan_ros.training.language import exclusion_words, negation_words
from saycan_ros.training.language.exclusion import tidy
from saycan_ros.training.language.expert import Expert
from saycan_ros.training.language.goal import Deliver, Task
from saycan_ros.training.language.requests import RequestMaker
from saycan_ros.training.language.setting import kitchen, random_setting

WANTED = ("{r}", "{x}", "{w}")  # one of these names what is wanted
UNWANTED = ("{d}", "{n}", "{a}", "{t}", "{ns}", "{m}")


def negations(manifest: Manifest, count: int) -> list[tuple[Task, Expert]]:
    rng, found = random.Random(21), []
    for n in range(count):
        setting = kitchen(manifest) if n % 2 else random_setting(rng, manifest)
        task = RequestMaker(rng, setting).make("negation")
        found.append((task, Expert(setting, task.goal, task.scene)))
    return found


TEMPLATES = (
    "BUT_PLAIN BUT BUT_AFTER AFTER_ANYWHERE AFTER_KEPT BUT_LEAVE NEITHER NEITHER_AFTER RATHER RATHER_AFTER "
    "NOT_VERB_BRING NOT_VERB_TOSS NOT_VERB_MOVE"
)


@pytest.mark.parametrize("name", TEMPLATES.split())
def test_every_template_names_what_is_wanted_and_what_is_not(name: str) -> None:
    for template in getattr(negation_words, name):
        assert any(slot in template for slot in WANTED), template
        assert any(slot in template for slot in UNWANTED), template


def test_every_template_around_a_request_holds_the_request_and_the_exclusion() -> None:
    for template in (*exclusion_words.AROUND, *exclusion_words.AFAR):
        assert template.count("{r}") == template.count("{e}") == 1, template


def test_no_slot_is_left_open(manifest: Manifest) -> None:
    for task, _ in negations(manifest, 400):
        assert not set("{}") & set(task.instruction), task.instruction


def test_what_is_asked_for_once_ends_after_one_thing(manifest: Manifest) -> None:
    single = 0
    for task, expert in negations(manifest, 150):
        assert isinstance(task.goal, Deliver)
        want = task.goal.wants[0]
        if len(task.goal.wants) > 1 or want.every or want.count > 1:
            continue
        single += 1
        choices = expert.choices([])
        before = sum(n in want.names and p == want.to for n, p in zip(expert.world.names, expert.world.places, strict=True))
        assert before == 0
        assert not any(getattr(skill, "ends", False) for skill in choices), task.instruction
    assert single > 90


def test_punctuation_does_not_pile_up() -> None:
    assert tidy("can I have tea?, not coffee") == "can I have tea, not coffee"
    assert tidy("can I have tea?. not coffee") == "can I have tea? not coffee"
