"""Words of the made-up requests that the tokenizer's vocabulary does not have whole, so that no one takes them for misspelt."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path

from saycan_ros.manifest.schema import Manifest
from saycan_ros.training.language.setting import random_setting

_OTHERS = (  # modules of this package with words beside those named so
    "anecdotes",
    "bringing",
    "drawers",
    "extras",
    "framing",
    "joining",
    "kind_phrases",
    "kind_sayings",
    "kinds",
    "manners",
    "moving",
    "rambling",
    "small_talk",
    "things",
    "tossing",
    "wording",
)
_WORD = re.compile(r"[a-z]{4,24}")


def lexicon(vocabulary: Mapping[str, int], base: Manifest) -> tuple[str, ...]:
    """The words in alphabetical order."""
    texts = [*_texts(), *(t.phrase for t in random_setting(random.Random(0), base).manifest.skills)]
    found = {word for text in texts for word in _WORD.findall(text.lower())}
    return tuple(sorted(word for word in found if word not in vocabulary))


def _texts() -> Iterator[str]:
    """Of every module with words its long texts with rows, and the parts of its lists."""
    tables = sorted(path.stem for path in Path(__file__).parent.glob("*_words.py"))
    for module in (*_OTHERS, *tables):
        for name, value in vars(import_module(f"{__package__}.{module}")).items():
            if isinstance(value, str) and not name.startswith("__"):
                yield value
            elif isinstance(value, tuple):
                yield from (part for part in value if isinstance(part, str))
