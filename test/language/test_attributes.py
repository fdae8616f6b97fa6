"""Made-up requests for all of a kind, and for one by what tells it from the others."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import pytest

from saycan_ros.manifest.schema import Manifest
from saycan_ros.training.language import attribute_words, every_words
from saycan_ros.training.language.attributes import Attributes
from saycan_ros.training.language.gathering import Gathering
from saycan_ros.training.language.goal import Deliver, Want
from saycan_ros.training.language.kinds import rows_of
from saycan_ros.training.language.scenes import Draft, random_draft
from saycan_ros.training.language.setting import Setting, kitchen, random_setting
from saycan_ros.training.language.tools import Made, Tools

Maker = Callable[[Tools], Attributes | Gathering]


def _made(maker: Maker, setting: Setting, rng: random.Random, number: int) -> list[tuple[str, Want, Draft]]:
    rows: list[tuple[str, Want, Draft]] = []
    making = maker(Tools(rng, setting)).make
    for _ in range(number * 60):
        draft = random_draft(rng, setting)
        made: Made = making(draft)
        if made is not None and isinstance(made[1], Deliver):
            rows.append((made[0], made[1].wants[0], draft))
        if len(rows) == number:
            break
    return rows


@pytest.mark.parametrize("maker", [Attributes, Gathering])
def test_no_slot_is_left_open_in_any_manifest(manifest: Manifest, maker: Maker) -> None:
    rng = random.Random(5)
    settings = [kitchen(manifest), *(random_setting(rng, manifest) for _ in range(6))]
    texts = [text for setting in settings for text, _, _ in _made(maker, setting, rng, 40)]
    assert len(texts) > 150
    assert not [text for text in texts if "{" in text or "}" in text or "  " in text]


def test_one_told_from_others_has_a_near_miss_beside_and_none_at_the_goal(manifest: Manifest) -> None:
    setting = kitchen(manifest)
    rows = _made(Attributes, setting, random.Random(6), 150)
    assert len(rows) == 150
    for _, want, draft in rows:
        assert not want.every
        assert want.count == 1
        assert not draft.named(want.names, want.to)
        own = {k for n in want.names for k in manifest.object(n).categories}
        near = [n for n, _ in draft.things if n not in want.names and own & set(manifest.object(n).categories)]
        assert near


def test_all_of_a_kind_stand_among_things_that_are_not_of_it(manifest: Manifest) -> None:
    rows = _made(Gathering, kitchen(manifest), random.Random(7), 150)
    assert len(rows) == 150
    assert all(want.every for _, want, _ in rows)
    mixed = [draft for _, want, draft in rows if any(n not in want.names for n, _ in draft.things)]
    elsewhere = [1 for _, want, draft in rows if want.source and any(p != want.source for _, p in draft.named(want.names))]
    assert len(mixed) > 120
    assert len(elsewhere) > 25


def test_a_want_without_an_attribute_holds_nothing_that_has_it(manifest: Manifest) -> None:
    rows = _made(Attributes, kitchen(manifest), random.Random(8), 400)
    dry = [want for text, want, _ in rows if "without caffeine" in text or "decaf" in text]
    assert dry
    assert all("caffeinated" not in manifest.object(n).categories for want in dry for n in want.names)


def test_every_attribute_has_an_adjective_and_a_clause() -> None:
    for table in (attribute_words.WITH, attribute_words.LACKING):
        assert all(len(row) == 2 and all(row) for row in rows_of(table).values())


def test_every_way_to_say_all_names_the_kind_and_where_to() -> None:
    assert all("{k" in t or "{ak}" in t for t in (*every_words.WHOLE, *every_words.CLAUSES, *every_words.REMARKS))
    assert all("{l}" in t or "{o}" in t for t in (*every_words.CLAUSES, *every_words.REMARKS, *every_words.SOME_THERE))


def test_every_way_to_say_two_attributes_says_both() -> None:
    assert all("{c2}" in t and ("{c}" in t or "{a}" in t or "{aa}" in t) for t in attribute_words.TWO_CLAUSES)
    assert all("{e}" in t for t in (*attribute_words.COMPARED_OF_TWO, *attribute_words.MOST))
    assert all("{c}" in t for t in attribute_words.ONLY)
    assert all("{a}" in t for t in attribute_words.ADJECTIVE_ONLY)


def test_every_comparison_is_of_an_attribute_that_is_said_of_one_thing() -> None:
    rows = rows_of(attribute_words.COMPARED)
    first = {row[0][0] for table in (attribute_words.WITH, attribute_words.LACKING) for row in rows_of(table).values()}
    assert set(rows) <= first
    assert all(len(row) == 2 and all(len(degree) == 1 for degree in row) for row in rows.values())


def test_a_comparison_names_the_one_thing_there_that_fits(manifest: Manifest) -> None:
    degrees = [degree for row in rows_of(attribute_words.COMPARED).values() for (degree,) in row]
    rows = _made(Attributes, kitchen(manifest), random.Random(9), 1500)
    compared = [(want, draft) for text, want, draft in rows if any(f"the {degree} " in text for degree in degrees)]
    only = re.compile(r"the one and only |the only (?!thing |place |one that counts)")
    alone = [(want, draft) for text, want, draft in rows if only.search(text)]
    assert min(len(compared), len(alone)) > 15
    for want, draft in compared + alone:
        assert len(draft.named(want.names)) + (draft.holding in want.names) == 1


def test_no_sugary_drink_is_one_that_is_not_too_sweet(manifest: Manifest) -> None:
    rng = random.Random(10)
    rows = [row for _ in range(60) for row in _made(Attributes, random_setting(rng, manifest), rng, 20)]
    mild = [text for text, _, _ in rows if "too sweet" in text or "not so sweet" in text]
    assert mild
    assert not [text for text in mild if "drink" in text or "beverage" in text or "soda" in text]
