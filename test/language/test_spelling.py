"""Misspelt words are put right before the encoder sees them."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from saycan_ros.language.model_card import ModelCard
from saycan_ros.language.spelling import Spelling
from saycan_ros.manifest.schema import Manifest


@pytest.fixture(scope="module")
def spelling(manifest: Manifest, description: Path) -> Spelling:
    vocabulary = Tokenizer.from_file(str(description.with_name("tokenizer.json"))).get_vocab()
    return Spelling(vocabulary, manifest, ModelCard.read(description).words)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("grapfruit", "grapefruit"),
        ("spnoge", "sponge"),
        ("multigrian", "multigrain"),
        ("redbul", "redbull"),
        ("conuter", "counter"),
        ("plaese", "please"),
        ("energgy", "energy"),
        ("frute", "fruit"),
        ("teh", "the"),
        ("yuo", "you"),
        ("wnat", "want"),
        ("watter", "water"),
        ("brng", "bring"),
        ("tbl", "table"),
        ("wtr", "water"),
        ("chps", "chips"),
        ("smthing", "something"),
    ],
)
def test_puts_right_a_slip(spelling: Spelling, typed: str, meant: str) -> None:
    assert spelling.correct(f"the {typed} now") == f"the {meant} now"


@pytest.mark.parametrize(
    "words",
    [
        "Fetch me 7up, PLEASE!",
        "kombucha",
        "",
        "¿qué? 可乐 😀",
        "bringing the caffeinated teas",
        "compost it",
        "-> 2x coke",
        "mould",
        "Evict it",
        "waters",
    ],
)
def test_leaves_what_is_known_or_no_word(spelling: Spelling, words: str) -> None:
    assert spelling.correct(words) == words


@pytest.mark.serial
def test_a_very_long_text_takes_no_time(spelling: Spelling) -> None:
    started = time.perf_counter()
    spelling.correct("qwzrtx " * 2000)
    assert time.perf_counter() - started < 2.0
