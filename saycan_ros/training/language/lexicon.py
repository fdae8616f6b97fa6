"""Words of the made-up requests that the tokenizer's vocabulary does not have whole, so that no one takes them for misspelt."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping

from saycan_ros.manifest.schema import Manifest
from saycan_ros.training.language import (
    absent_words,
    anecdotes,
    attribute_words,
    bringing,
    context_words,
    drawers,
    every_words,
    exclusion_words,
    extras,
    framing,
    joining,
    kind_phrases,
    kind_sayings,
    kinds,
    manners,
    moving,
    need_words,
    negation_words,
    number_words,
    order_words,
    primitive_words,
    quantity_words,
    rambling,
    small_talk,
    terse_words,
    things,
    tossing,
    wording,
)
from saycan_ros.training.language.setting import random_setting

_TABLES = (attribute_words, extras, kinds, kind_phrases, kind_sayings, need_words, things, wording)  # one long text with rows
_LISTS = (
    absent_words,
    anecdotes,
    attribute_words,
    bringing,
    context_words,
    drawers,
    every_words,
    exclusion_words,
    framing,
    joining,
    manners,
    moving,
    negation_words,
    number_words,
    order_words,
    primitive_words,
    quantity_words,
    rambling,
    small_talk,
    terse_words,
    tossing,
    wording,
)
_WORD = re.compile(r"[a-z]{4,24}")


def lexicon(vocabulary: Mapping[str, int], base: Manifest) -> tuple[str, ...]:
    """The words in alphabetical order."""
    texts = [*_rows(), *_parts(), *(t.phrase for t in random_setting(random.Random(0), base).manifest.skills)]
    found = {word for text in texts for word in _WORD.findall(text.lower())}
    return tuple(sorted(word for word in found if word not in vocabulary))


def _rows() -> Iterator[str]:
    for module in _TABLES:
        yield from (value for name, value in vars(module).items() if isinstance(value, str) and not name.startswith("__"))


def _parts() -> Iterator[str]:
    for module in _LISTS:
        for value in vars(module).values():
            if isinstance(value, tuple):
                yield from (part for part in value if isinstance(part, str))
