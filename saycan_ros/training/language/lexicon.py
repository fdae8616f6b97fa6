"""Words of the made-up requests that the tokenizer's vocabulary does not have whole, so that no one takes them for misspelt."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping

from saycan_ros.manifest.schema import Manifest
from saycan_ros.training.language import (
    bringing,
    drawers,
    framing,
    joining,
    kinds,
    manners,
    moving,
    rambling,
    small_talk,
    stories,
    terse_words,
    things,
    tossing,
    wording,
)
from saycan_ros.training.language.setting import random_setting

_LISTS = (framing, wording, rambling, stories, drawers, bringing, joining, manners, moving, small_talk, terse_words, tossing)
_WORD = re.compile(r"[a-z]{4,24}")


def lexicon(vocabulary: Mapping[str, int], base: Manifest) -> tuple[str, ...]:
    """The words in alphabetical order."""
    texts = [value for module in (kinds, things, wording) for value in vars(module).values() if isinstance(value, str)]
    texts += [part for module in _LISTS for value in vars(module).values() if isinstance(value, tuple) for part in value]
    texts += [t.phrase for t in random_setting(random.Random(0), base).manifest.skills]
    found = {word for text in texts for word in _WORD.findall(text.lower())}
    return tuple(sorted(word for word in found if word not in vocabulary))
