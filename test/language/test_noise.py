"""Made-up requests are misspelt as people misspell: every word can still be told."""

from __future__ import annotations

import random

import pytest

from saycan_ros.manifest.schema import Manifest
from saycan_ros.training.language.noise import misspell, mistype
from saycan_ros.training.language.setting import kitchen


@pytest.mark.parametrize("word", ["tray", "desk", "table", "coke"])
def test_a_short_name_keeps_its_letters(word: str) -> None:
    rng = random.Random(word)
    for _ in range(300):
        assert set(mistype(rng, word, named=True)) == set(word)
        assert len(mistype(rng, word, named=True)) >= len(word)


def test_another_word_has_every_kind_of_slip_and_a_very_short_one_none() -> None:
    rng = random.Random(1)
    assert {len(mistype(rng, "bring")) for _ in range(100)} == {4, 5, 6}
    assert any(set(mistype(rng, "bring")) - set("bring") for _ in range(100)), "a letter hit beside"
    assert {mistype(rng, word) for word in ("to", "the", "in", "on", "all", "two", "don't") for _ in range(20)} <= {
        *("to", "the", "in", "on", "all", "two", "don't")
    }


def test_a_request_loses_no_letter_of_its_short_names_and_no_more_than_four_words_slip(manifest: Manifest) -> None:
    rng, names = random.Random(2), kitchen(manifest).words
    assert {"coke", "table", "drawer", "counter"} <= names
    said = ["bring", "the", "coke", "from", "the", "table", "over", "there", "and", "then", "come", "back"]
    changed = set()
    for _ in range(400):
        words = misspell(rng, " ".join(said), names).split()
        if len(words) < len(said):
            continue  # two words run together
        slips = [(a, b) for a, b in zip(said, words, strict=True) if a != b]
        assert len(slips) <= 4
        assert all(set(b) == set(a) for a, b in slips if a in names)
        changed |= {a for a, _ in slips}
    assert {"coke", "table", "bring", "there"} <= changed
