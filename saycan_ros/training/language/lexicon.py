"""Words of the made-up requests that the tokenizer's vocabulary does not have whole, so that no one takes them for misspelt."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping

from saycan_ros.manifest.schema import Manifest
from saycan_ros.training.language import absent_words, drawers, extras, framing, kinds, primitive_words, rambling, things, wording
from saycan_ros.training.language.setting import random_setting

_WORD = re.compile(r"[a-z]{4,24}")


def lexicon(vocabulary: Mapping[str, int], base: Manifest) -> tuple[str, ...]:
    """The words in alphabetical order."""
    texts = [value for module in (kinds, things, wording, extras) for value in vars(module).values() if isinstance(value, str)]
    texts += [
        part
        for module in (framing, wording, rambling, drawers, absent_words, primitive_words)
        for value in vars(module).values()
        if isinstance(value, tuple)
        for part in value
    ]
    texts += [t.phrase for t in random_setting(random.Random(0), base).manifest.skills]
    found = {word for text in texts for word in _WORD.findall(text.lower())}
    return tuple(sorted(word for word in found if word not in vocabulary))
