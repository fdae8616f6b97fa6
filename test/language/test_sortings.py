"""What requests of many parts, and for numbers that belong to several names, say and mean."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from saycan_ros.language.refusal import Refusal
from saycan_ros.language.scorer import Step
from saycan_ros.manifest.schema import Manifest
from saycan_ros.training.language import sorting_words, tally_words, whole_words
from saycan_ros.training.language.counts import Counts
from saycan_ros.training.language.expert import Expert
from saycan_ros.training.language.goal import Deliver, Task, Want
from saycan_ros.training.language.scenes import Draft, random_draft
from saycan_ros.training.language.setting import Setting, kitchen
from saycan_ros.training.language.sortings import Sortings
from saycan_ros.training.language.tallies import Tallies
from saycan_ros.training.language.tools import Made, Tools

NUMBERS = ("none", "one", "two", "three", "four", "five", "six")


def drawn(setting: Setting, maker: type[Sortings | Tallies], count: int) -> Iterator[tuple[str, Deliver, Draft]]:
    """So many requests with the scenes that they were made for."""
    rng = random.Random(maker.__name__)
    tools = Tools(rng, setting)
    maker_of = maker(tools, Counts(tools))
    while count:
        draft = random_draft(rng, setting)
        made: Made = maker_of.make(draft)
        if made and isinstance(made[1], Deliver):
            count -= 1
            yield " ".join(made[0].split()), made[1], draft


def named(setting: Setting, text: str) -> str | None:
    """The one object that these words name by its own name."""
    found = [o.name for o in setting.manifest.objects if re.search(rf"\b{o.name}s?\b", text)]
    return found[0] if len(found) == 1 else None


def left(setting: Setting, text: str, goal: Deliver, draft: Draft) -> list[tuple[str, str | None]]:
    """Where everything is when the expert is done."""
    expert, steps = Expert(setting, goal, Task("", text, draft.scene(), goal).scene), list[Step]()
    while len(steps) < 60:
        best = max((choices := expert.choices(steps)), key=choices.__getitem__)
        assert not isinstance(best, Refusal), text
        if best.ends:
            return list(zip(expert.world.names, expert.world.places, strict=True))
        assert expert.world.do(best).ok
        steps.append(Step(best))
    raise AssertionError(text)


def met(want: Want, places: list[tuple[str, str | None]]) -> bool:
    there = sum(n in want.names and p == want.to for n, p in places)
    return not any(n in want.names and p == want.source for n, p in places) if want.every else there == want.count


def test_the_expert_meets_every_part_of_a_request_of_many_parts(manifest: Manifest) -> None:
    setting = kitchen(manifest)
    for maker in (Sortings, Tallies):
        for text, goal, draft in drawn(setting, maker, 40):
            assert not set("{}") & set(text), text
            places = left(setting, text, goal, draft)
            for want in goal.wants:
                assert met(want, places) or (want.source and not want.every) or draft.named(want.names, want.to), text
                if want.every and not want.source:
                    assert all(p == want.to for n, p in places if n in want.names), text


def test_a_number_told_by_other_things_is_the_number_of_those_things(manifest: Manifest) -> None:
    setting, seen = kitchen(manifest), 0
    for text, goal, draft in drawn(setting, Tallies, 400):
        told = re.search(r"as there are (.*?)(?: on the (table|close counter|far counter)\b|$|[.,?!])", text)
        other = named(setting, told[1]) if told else None
        if not told or not other or len(goal.wants) > 1 or re.search(r"\b(on|over|to|in|here)\b", told[1]):
            continue
        if told[2] is None and " on the " in text:
            continue
        seen += 1
        assert goal.wants[0].count == len(draft.named((other,), told[2])), text
        assert other not in goal.wants[0].names
    assert seen > 5


def test_a_total_that_is_told_is_the_sum_of_its_parts(manifest: Manifest) -> None:
    seen = 0
    for text, goal, _ in drawn(kitchen(manifest), Tallies, 400):
        told = re.search(r"\b(\w+) (?:in all|altogether)\b|that makes (\w+)|\(that's (\w+)\)|\bso (\w+) things", text)
        number = next((g for g in told.groups() if g), "") if told else ""
        if number in NUMBERS:
            seen += 1
            assert sum(w.count for w in goal.wants) == NUMBERS.index(number), text
    assert seen > 10


def test_twice_as_many_are_twice_as_many(manifest: Manifest) -> None:
    seen = 0
    for text, goal, _ in drawn(kitchen(manifest), Tallies, 300):
        if re.search(r"\b(twice|double|two times) (as|that|the) ?(many|number)?", text):
            seen += 1
            assert [w.count for w in goal.wants] in ([1, 2], [2, 4]), text
    assert seen > 5


def test_the_same_again_goes_to_the_same_place_and_four_parts_are_four(manifest: Manifest) -> None:
    sizes: set[int] = set()
    for text, goal, _ in drawn(kitchen(manifest), Sortings, 300):
        if re.search(r"\b(ditto|likewise|same (with|for|goes|story|treatment|again))\b", text):
            assert len({w.to for w in goal.wants}) == 1, text
            assert not goal.ordered, text
        sizes.add(len(goal.wants))
    assert {2, 3, 4} <= sizes


def test_the_one_that_is_named_first_and_the_one_named_last_come_first_and_last(manifest: Manifest) -> None:
    setting, seen = kitchen(manifest), 0
    for text, goal, _ in drawn(setting, Sortings, 500):
        found = re.search(r"starting with the (.+) and ending with the ([\w -]+)", text) or re.search(
            r"start with the ([\w -]+)\. the ([\w -]+) can wait", text
        )
        ends = [named(setting, found[1]), named(setting, found[2])] if found else [None]
        if all(ends):
            seen += 1
            assert goal.ordered
            assert [goal.wants[0].names[0], goal.wants[-1].names[0]] == ends, text
    assert seen


def test_of_one_place_the_rest_is_all_but_the_one_that_is_named(manifest: Manifest) -> None:
    setting, seen = kitchen(manifest), 0
    for text, goal, draft in drawn(setting, Sortings, 600):
        if (
            re.search(r"\b(the rest|everything else|all else|anything else there|all other things)\b", text)
            and goal.wants[-1].every
        ):
            (one, rest), seen = goal.wants, seen + 1
            assert one.source == rest.source
            assert one.to != rest.to
            assert not set(one.names) & set(rest.names)
            assert set(one.names) | set(rest.names) == {o.name for o in setting.manifest.objects}
            assert len(draft.named(one.names, one.source)) == 1
    assert seen > 5


def test_what_is_sorted_has_nothing_in_common_and_a_place_of_its_own(manifest: Manifest) -> None:
    setting, seen = kitchen(manifest), 0
    for text, goal, draft in drawn(setting, Sortings, 300):
        if all(w.every for w in goal.wants):
            seen += 1
            assert len({w.to for w in goal.wants}) == len(goal.wants), text
            meant = [(n, p) for w in goal.wants for n in w.names for p in ([w.source] if w.source else setting.places)]
            assert len(meant) == len(set(meant)), text
            assert all(draft.named(w.names, w.source, but=w.to) for w in goal.wants), text
    assert seen > 20


def test_every_phrase_of_many_parts_has_a_slot_for_each(manifest: Manifest) -> None:
    def all_have(templates: tuple[str, ...], slots: str) -> bool:
        return all(f"{{{slot}}}" in t for t in templates for slot in slots)

    assert all_have(sorting_words.AND_FOUR + sorting_words.THEN_FOUR + sorting_words.TURNED_FOUR, "abcd")
    assert all_have(sorting_words.ECHO_TWO, "rb")
    assert all_have(sorting_words.ECHO_THREE, "rbc")
    assert all_have(sorting_words.ECHO_FOUR, "rbcd")
    assert all_have(sorting_words.RANKED_TURNED, "r")
    assert all("{r}" in t and sum(f"{{{slot}}}" in t for slot in "abc") >= 2 for t in sorting_words.RANKED)
    assert all_have(sorting_words.REST + sorting_words.SPLIT_UP + sorting_words.SHARE_OUT, "lm")
    assert all_have(sorting_words.REST, "x")
    assert all("{s}" in t or "{o}" in t for t in sorting_words.REST + sorting_words.SORT_AT)
    assert all_have(sorting_words.SORT_LEADS + sorting_words.SORT_AT, "x")
    assert all_have(tally_words.MIXED_TWO + tally_words.PAIRED, "ab")
    assert all_have(tally_words.SAME_NUMBER, "n")
    assert all("{x" in t and "{y" in t for t in tally_words.AS_MANY)
    assert all("{xs}" in t for t in tally_words.THAT_MANY)
    assert all_have(tally_words.COUNT_FIRST, "r")
    assert all("{ys}" in t for t in tally_words.COUNT_FIRST + tally_words.TWICE)
    assert all_have(tally_words.MIXED_THREE + tally_words.EACH_OF_THREE + whole_words.THREE_KINDS, "abc")
    assert all_have(whole_words.CLEAR + whole_words.CLEAR_OF, "sl")
    assert all("{n}" in t or "{n1}" in t for t in whole_words.CLEAR_OF)
    assert all_have(whole_words.ALL_AND_SOME + whole_words.SEVERAL_KINDS + whole_words.TWO_PLACES, "ab")
