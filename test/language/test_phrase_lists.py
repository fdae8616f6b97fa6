"""The phrase lists of the made-up requests: every entry has the slots that its maker fills."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from saycan_ros.manifest.loading import load_manifest
from saycan_ros.training.language import (
    anecdotes,
    bringing,
    chain_words,
    exception_words,
    frame_words,
    joining,
    manners,
    moving,
    number_words,
    order_words,
    situation_words,
    small_talk,
    state_words,
    tally_words,
    terse_words,
    tossing,
    waste_words,
)
from saycan_ros.training.language.describing import Describer, Phrase, with_article
from saycan_ros.training.language.extras import EXTRAS
from saycan_ros.training.language.lexicon import lexicon
from saycan_ros.training.language.phrasing import Phraser, Saying, agree, gerund, pronoun_inside, several
from saycan_ros.training.language.setting import kitchen

KITCHEN = Path(__file__).parents[2] / "config" / "kitchen.yaml"
# What each list must have, and what it may have besides.
SLOTS = {
    bringing.BRING: ("x", ""),
    bringing.WISHES: ("x", ""),
    bringing.CORRECTED: ("xy", ""),
    tossing.TOSS: ("x", "t"),
    tossing.TOSS_REMARKS: ("x", "t"),
    tossing.RECYCLE: ("x", ""),
    tossing.COMPOST: ("x", ""),
    moving.MOVE: ("xl", ""),
    moving.MOVE_CORRECTED: ("xlq", ""),
    moving.SWAP: ("xy", ""),
    terse_words.TERSE_BRING: ("x", ""),
    terse_words.TERSE_TOSS: ("x", "t"),
    terse_words.TERSE_MOVE: ("xp", ""),
    manners.LEADS: ("c", ""),
    joining.AND: ("ab", ""),
    small_talk.CHATTER: ("", ""),
    small_talk.REASONS: ("", ""),
    small_talk.AROUND: ("ar", "b"),
    small_talk.AROUND_ANY: ("ar", "b"),
    frame_words.ORDERS: ("c", ("d", "e", "w", "dp")),
    frame_words.BRINGING: ("x", "dew"),
    frame_words.TOSSING: ("x", ("d", "e", "w", "t", "dp")),
    frame_words.MOVING: ("xl", ("d", "e", "w", "dp")),
    frame_words.CANCELLED: ("xo", "w"),
    frame_words.REFERRED: ("xo", "dew"),
    frame_words.DEFINED: ("cx", ""),
    situation_words.AROUND_NEEDS: ("n", "dew"),
    waste_words.WASTE: ("sh", "dew"),
    waste_words.HINTS: ("", "tw"),
    anecdotes.STORIES: ("r", "w"),
    chain_words.STRAIGHT: ("ab", ""),
    chain_words.TURNED: ("ab", ""),
    chain_words.WHILE_THERE: ("ab", ""),
    chain_words.REMARK_FIRST: ("md", ""),
    chain_words.REMARK_LAST: ("md", ""),
    chain_words.REMARK: ("md", ""),
    anecdotes.FALSE_STARTS: ("r", "w"),
    exception_words.ALL_BUT_TWO: ("xde", ""),
    exception_words.ALL_BUT_TWO_AFTER: ("rde", ""),
    exception_words.ALL_BUT_ONES: ("xk", ""),
    exception_words.ALL_BUT_ONES_AFTER: ("rk", ""),
    exception_words.ONE_BUT_TWO: ("xnm", ""),
    exception_words.ONE_BUT_TWO_AFTER: ("rnm", ""),
    exception_words.HAD: ("", "an"),
    exception_words.HAVE_HERE: ("", ("a", "t", "is")),
    exception_words.OTHER: ("", ("k", "ak")),
    exception_words.THIS_NOT_THAT: ("a", ("k", "ks", "b", "bare")),
    exception_words.THIS_NOT_THAT_AFTER: ("r", ("b", "bare")),
    exception_words.RETRACTED: ("t", ""),
    exception_words.REPLACED: ("tw", ""),
    state_words.SHOULD: ("xl", ("be", "he", "s")),
    state_words.QUESTIONS: ("xl", ("be", "bent", "he", "it")),
    state_words.SEE_TO_IT: ("xl", ("be", "bent", "he", "it", "s")),
    state_words.NOT_YET: ("xl", ("be", "bent", "he", "it", "s")),
    state_words.THERE: ("xl", ("be", "bent")),
    state_words.TOLD: ("dlr", ("be", "he", "w")),
    state_words.SOME_THERE: ("r", ""),
    state_words.IN_HAND: ("nr", ("be", "it")),
    state_words.FULL_HAND: ("r", ("n", "it", "he", "be")),
    state_words.RATHER_THAN: ("lq", ""),
    state_words.ALL_BUT: ("xd", ""),
    state_words.BE_AT: ("p", ""),
    state_words.STAY_AT: ("p", ""),
}


def _slots(template: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", template))


def test_every_phrase_has_the_slots_of_its_list() -> None:
    wrong = [t for entries, (must, may) in SLOTS.items() for t in entries if not set(must) <= _slots(t) <= set(must) | set(may)]
    assert not wrong


def test_a_place_is_named_wherever_a_thing_is_to_be_moved() -> None:
    assert all(_slots(t) & {"l", "p"} and "x" in _slots(t) for t in (*moving.MOVE_REMARKS, *moving.STOCK))


def test_no_joint_loses_a_request() -> None:
    assert all("a" in _slots(t) and _slots(t) & {"b", "b2"} for t in joining.THEN)
    phraser = Phraser(random.Random(3), setting := kitchen(load_manifest(KITCHEN)), Describer(random.Random(3), setting))
    parts = [Saying("fetch the coke"), Saying("bin the apple"), Saying("put the sponge on the table")]
    for ordered in (True, False):
        for _ in range(200):
            text = phraser.join(parts, ordered).text
            assert all(noun in text for noun in ("coke", "apple", "sponge"))
            assert text.index("coke") < text.index("apple") or text.index("sponge") < text.index("coke")


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{x} isn't fresh, throw it away", "{x} aren't fresh, throw them away"),
        ("see to it that {x} is {l}", "see to it that {x} are {l}"),
        ("as for {x}, it goes {l}", "as for {x}, they go {l}"),
        ("what I want is {x}", "what I want is {x}"),
        ("{x} sticks out, hammer it flat", "{x} stick out, hammer them flat"),
        ("how tall is {x}?", "how tall are {x}?"),
        ("is {x} magnetic?", "are {x} magnetic?"),
        ("does {x} stick to a magnet?", "do {x} stick to a magnet?"),
    ],
)
def test_several_things_take_the_plural(template: str, words: str) -> None:
    assert agree(template, True) == words
    assert agree(template, False) == template


def test_every_question_about_a_skill_can_be_asked_of_several_things() -> None:
    one = re.compile(r"((how|what|when|where|why) )?(is|isn't|does|doesn't|has) \{x\}")
    assert [said for extra in EXTRAS for remark in extra.remarks if one.match(said := agree(remark, True))] == []


def test_what_has_no_plural_takes_no_article() -> None:
    nouns = ("fresh celery", "toilet paper", "roll of duct tape", "apple")
    assert [with_article(noun) for noun in nouns] == ["some fresh celery", "some toilet paper", "a roll of duct tape", "an apple"]


def test_no_joint_of_several_requests_asks_for_a_skill() -> None:
    joints = (*order_words.STRAIGHT, *order_words.TURNED, *number_words.ONE_OF_TWO, *tally_words.COUNT_FIRST)
    asked = [r for extra in EXTRAS if extra.id in ("wave", "coin", "count") for r in extra.requests if " " in r and "{" not in r]
    assert not [t for t in joints if t.startswith("count ") or any(request in t for request in asked)]


def test_what_takes_a_tool_is_not_said_as_if_the_tool_were_to_be_brought() -> None:
    brought = re.compile(r"\b(bring|take|get) (a|the) [a-z ]+ to \{[xp]\}")
    wrong = [r for extra in EXTRAS if extra.refusable for r in extra.requests if brought.match(r)]
    assert not wrong


def test_everything_takes_a_verb_in_the_singular() -> None:
    assert not several(Phrase("everything on the table", "", (), many=True))
    assert several(Phrase("two cokes", "", (), many=True))


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        ("bin it", "binning it"),
        ("go to me", "going to me"),
        ("go get it", None),
        ("stir the pot", "stirring the pot"),
        ("tie it up", "tying it up"),
    ],
)
def test_a_clause_becomes_its_ing_form_or_none(clause: str, words: str | None) -> None:
    assert gerund(clause) == words


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        ("plug in it", "plug it in"),
        ("turn on them", "turn them on"),
        ("blow on it", "blow on it"),
        ("fold up it neatly", "fold it up neatly"),
        ("dig up that rug", "dig up that rug"),
    ],
)
def test_a_pronoun_stands_before_the_little_word_of_its_verb(clause: str, words: str) -> None:
    assert pronoun_inside(clause) == words


def test_only_a_statement_is_given_as_a_reason() -> None:
    assert small_talk.states("I ate the apple already")
    assert not any(small_talk.states(a) for a in ("who left the coke on the table?", "leave the coke alone", "don't touch it"))


def test_words_of_texts_with_rows_of_lists_and_of_skills_are_known_unless_the_vocabulary_has_them() -> None:
    words = lexicon({"bubbly": 7}, load_manifest(KITCHEN))
    assert {"carbonated", "somebody", "bring", "prithee"} <= set(words), "from a row, a list, a skill, a table named nowhere else"
    assert "bubbly" not in words
    assert list(words) == sorted(words)
