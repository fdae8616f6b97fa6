"""Skills that only some made-up manifests have: their phrases, what must hold first, and how people ask for them."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from functools import cached_property

from saycan_ros.training.language import (
    extra_carrying_words,
    extra_farm_words,
    extra_house_words,
    extra_ward_words,
    extra_words,
    extra_workshop_words,
)
from saycan_ros.training.language.lists import lines

_TABLES = (extra_words, extra_workshop_words, extra_ward_words, extra_house_words, extra_farm_words, extra_carrying_words)
_NEEDS = {"-": None, "at": "at(location)", "here": "here(object)", "holding": "holding(object)"}

# Words that say nothing about which skill is meant.
_EMPTY = frozenset(
    word
    for row in lines("""
a an the this that it them you your yours yourself me my us our i we they give get take make do does did put have has
go see use
and or of to in on at by for with from into onto over up down out off away again still now is are be was not no can could need
needs want should some any please what how why all one once little bit good show tell say let robot wants her his here there
around know while if when so too very more something someone somebody everyone nobody
""")
    for word in row.split()
)
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True)
class Extra:
    """A skill of this kind: `requests` start with a verb, `remarks` stand alone; `{x}` is the object, `{p}` the place."""

    id: str
    phrase: str
    needs: str | None
    requests: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    refusable: bool = True

    def drawn(self, rng: random.Random) -> Extra:
        """The same skill with one of its phrases."""
        return replace(self, phrase=self.phrases[0] if rng.random() < 0.5 else rng.choice(self.phrases))

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that tell it from other skills, cut to five letters."""
        return content_words(" ".join((*self.phrases, *self.requests, *self.remarks)))


def content_words(text: str) -> frozenset[str]:
    """The words of a request that say which skill is meant, cut to five letters, so that "washing" is "wash" with a tail."""
    found = _WORD.findall(re.sub(r"\{[^}]*\}", " ", text.lower()))
    return frozenset(word[:5] for word in found if word not in _EMPTY and len(word) > 1)


def _extra(paragraph: str) -> Extra:
    name, needs, phrases, requests, *remarks = (part.strip() for part in paragraph.split("|"))
    options = lines(phrases)
    return Extra(
        name.rstrip("*"),
        options[0],
        _NEEDS[needs],
        lines(requests),
        lines(remarks[0]) if remarks else (),
        options,
        not name.endswith("*"),
    )


EXTRAS = tuple(_extra(paragraph) for table in _TABLES for paragraph in table.SKILLS.strip().split("\n\n"))


def sampled(rng: random.Random, count: int) -> tuple[Extra, ...]:
    """Up to so many skills with a phrase drawn for each, no two of them so near that one request could mean both."""
    chosen: list[Extra] = []
    for extra in rng.sample(EXTRAS, count):
        if all(len(extra.words & other.words) < 3 for other in chosen):
            chosen.append(extra.drawn(rng))
    return tuple(chosen)
