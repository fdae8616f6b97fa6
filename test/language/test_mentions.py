"""The manifest's own words in an instruction."""

from __future__ import annotations

import pytest

from saycan_ros.language.mentions import MOST_SAID, MentionFinder
from saycan_ros.manifest.schema import Manifest


@pytest.mark.parametrize(
    ("words", "objects", "kinds"),
    [
        ("Bring me a coke!", ("coke",), ()),
        ("two COKES and a seven up", ("coke", "7up"), ()),
        ("a lime soda, not a soda", ("lime soda",), ("soda",)),
        ("a bottle of water", ("water bottle",), ()),
        ("throw the sodas and fruits away", (), ("soda", "fruit")),
        ("I have spills to wipe", (), ("for spills",)),
        ("can you come here", (), ()),
        ("a can please", (), ("can",)),
        ("hello", (), ()),
        ("", (), ()),
    ],
)
def test_finds_names_aliases_and_kinds_in_any_number(
    manifest: Manifest, words: str, objects: tuple[str, ...], kinds: tuple[str, ...]
) -> None:
    found = MentionFinder(manifest).find(words)
    assert (found.objects, found.kinds) == (objects, kinds)


def test_says_of_an_object_what_the_instruction_says_of_it(manifest: Manifest) -> None:
    found = MentionFinder(manifest).find("all the caffeinated drinks but not the tea")
    assert found.of("tea") == " named caffeinated drink"
    assert found.of("7up") == " drink"
    assert found.of("sponge") == ""
    assert found.of("no such thing") == ""


def test_counts_what_is_mentioned_and_what_is_missing(manifest: Manifest) -> None:
    found = MentionFinder(manifest).find("a pepsi or any other soda")
    assert found.counted(["coke", "coke", "sponge"]) == "0 pepsi 2 soda"
    assert MentionFinder(manifest).find("come here").counted(["coke"]) == ""


def test_a_very_long_instruction_is_read(manifest: Manifest) -> None:
    assert MentionFinder(manifest).find("coke " * 5000).objects == ("coke",)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("tea on the table, the kettle ones to me", ("tea", "table", "kettle chips", "you")),
        ("could you put a fruit in the bin", ("fruit", "trash")),
        ("the lime one, not the lemon lime", ("lime soda", "lemon lime")),
        ("from the drawer to the back counter and to the drawer", ("drawer", "far counter", "drawer")),
        ("everything from the far away counter to the closer counter", ("far counter", "close counter")),
        ("put it back on the counter", ("close counter",)),
        ("sponge -> counter", ("sponge", "close counter")),
        ("the tea on the other counter, the distant counter, that is", ("tea",)),
        ("coke coke coke", ("coke",)),
        ("hello", ()),
    ],
)
def test_lists_objects_kinds_and_places_by_the_manifests_names_in_the_order_of_the_instruction(
    manifest: Manifest, words: str, said: tuple[str, ...]
) -> None:
    assert MentionFinder(manifest).find(words).said == said


def test_lists_no_more_than_a_dozen(manifest: Manifest) -> None:
    assert len(MentionFinder(manifest).find("coke tea " * 50).said) == MOST_SAID
