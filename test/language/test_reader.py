"""Token budgets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from saycan_ros.language.context import Context
from saycan_ros.language.reader import Reader


@pytest.fixture(scope="module")
def tokenizer(description: Path) -> Tokenizer:
    return Tokenizer.from_file(str(description.with_name("tokenizer.json")))


def read(tokenizer: Tokenizer, context: Context, max_tokens: int = 64) -> tuple[str, list[int]]:
    ids, segments = Reader(tokenizer, max_tokens).context(context)
    assert len(ids) == len(segments) <= max_tokens
    return tokenizer.decode(ids), segments


def test_short_contexts_are_whole(tokenizer: Tokenizer) -> None:
    text, segments = read(tokenizer, Context("bring me a coke", "at you. holding nothing", ("find a coke;",)))
    assert text == "bring me a coke at you. holding nothing find a coke ;"
    assert segments[:6] == [0] * 6
    assert set(segments[6:]) == {1}


def test_a_long_instruction_keeps_both_ends(tokenizer: Tokenizer) -> None:
    text, _ = read(tokenizer, Context("first " + "blah " * 5000 + "last", "at you", ("find a coke;",)))
    assert text.startswith("first blah")
    assert "last at you" in text


@pytest.mark.parametrize(("words", "excess"), [(38, ""), (39, ""), (40, "40 tokens .* at most 39"), (4000, "20000 characters")])
def test_an_instruction_that_is_not_read_whole_is_told_from_one_that_is(tokenizer: Tokenizer, words: int, excess: str) -> None:
    # 0.6 of the 66 tokens that the marks leave of 70.
    reader, instruction = Reader(tokenizer, 70), "blah " * words
    assert re.match(excess or "$", reader.excess(instruction))
    read_whole = tokenizer.decode(reader.context(Context(instruction, "", ()))[0]).count("blah") == words
    assert read_whole is not bool(excess)


def test_a_state_gets_all_that_the_instruction_and_the_newest_step_leave_and_keeps_both_ends(tokenizer: Tokenizer) -> None:
    state = "first. " + "thing, " * 500 + "in all 3 soda"
    text, segments = read(tokenizer, Context("clean up", state, ("find a coke;", "pick up the apple;")), max_tokens=128)
    assert len(segments) == 128
    assert text.startswith("clean up first. thing")
    assert text.endswith("in all 3 soda pick up the apple ;")


def test_the_newest_steps_stay(tokenizer: Tokenizer) -> None:
    steps = (*(f"go to the table {n};" for n in range(40)), "pick up the apple;")
    text, _ = read(tokenizer, Context("clean up", "at you", steps))
    assert text.endswith("pick up the apple ;")
    assert "table 0" not in text


def test_a_long_state_leaves_room_for_the_newest_step(tokenizer: Tokenizer) -> None:
    text, _ = read(tokenizer, Context("word " * 200, "thing, " * 500, ("pick up the apple;",)))
    assert text.endswith("pick up the apple ;")


def test_batches_are_padded_and_masked(tokenizer: Tokenizer) -> None:
    reader = Reader(tokenizer, 64)
    batch = Reader.batch([reader.text("done"), reader.text("pick up the apple")])
    assert batch.ids.shape == batch.mask.shape == batch.segments.shape == (2, 6)
    assert batch.mask.sum(1).tolist() == [3, 6]
