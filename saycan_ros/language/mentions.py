"""Which of the manifest's own words an instruction contains."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from saycan_ros.language.abilities import Abilities
from saycan_ros.manifest.schema import Manifest

_WORD = re.compile(r"[a-z0-9]+")
# "can" is a verb as often as a thing.
_BEFORE_A_CAN = frozenset(("a", "the", "any", "another", "every", "each", "one", "in"))
_SPOKEN_TO = ("you",)  # "could you": the robot, whatever the manifest calls the person's place
# "the other counter" is not the one that "the counter" is.
_ANOTHER = re.compile("(an)?other|opposite|second|distant|remote|f[au]rthe(r|st)")
_BEFORE_A_PLACE = re.compile("the|an?|this|that|to|on|onto|at|from|off|by|in|of|and|or|my|your|our")
_REACH = 2  # words before a place's bare noun among which another place's own word is looked for: "the far away counter"
MOST_SAID = 12
PART = 4  # letters of a word that may stand for a longer name


@dataclass(frozen=True)
class Mentions:
    """The objects and kinds that an instruction names, in its order, and what the robot can do besides carrying.

    `kinds_of` has every object's kinds. `said` has objects, kinds and places together, by the manifest's names, as often as the
    instruction turns to them; at most `MOST_SAID`.
    """

    objects: tuple[str, ...]
    kinds: tuple[str, ...]
    kinds_of: dict[str, frozenset[str]]
    abilities: tuple[str, ...] = ()
    said: tuple[str, ...] = ()

    def of(self, name: str) -> str:
        """What the instruction says of an object, for example " named soda"; empty where it says nothing."""
        own = self.kinds_of.get(name, frozenset())
        words = [*(("named",) if name in self.objects else ()), *(kind for kind in self.kinds if kind in own)]
        return f" {' '.join(words)}" if words else ""

    def counted(self, names: Iterable[str]) -> str:
        """How many of each mentioned object and kind there are among `names`, for example "3 soda 0 tea"."""
        rows = Counter(names)
        counts = [(name, rows[name]) for name in self.objects]
        counts += [(kind, sum(n for name, n in rows.items() if kind in self.kinds_of.get(name, ()))) for kind in self.kinds]
        return " ".join(f"{n} {word}" for word, n in counts)


class MentionFinder:
    """Finds the names and aliases of one manifest's objects and places, and kinds, at a cost that more of them do not raise."""

    def __init__(self, manifest: Manifest) -> None:
        self._objects: dict[tuple[str, ...], list[str]] = {}
        self._kinds: dict[tuple[str, ...], str] = {}
        for entry in manifest.objects:
            for words in (entry.name, *entry.aliases):
                names = self._objects.setdefault(_key(words), [])
                if entry.name not in names:
                    names.append(entry.name)
            for kind in entry.categories:
                self._kinds.setdefault(_key(kind.removeprefix("for ")), kind)
        self._places: dict[tuple[str, ...], str] = {}
        for place in manifest.locations:
            for words in (place.name, *place.aliases):
                if (key := _key(words)) and key != _SPOKEN_TO:
                    self._places.setdefault(key, place.name)
        self._nouns, self._sides = _nouns_and_sides(self._places)
        self._parts = _parts(manifest)
        self._longest = max(map(len, (*self._objects, *self._kinds, *self._places)))
        self._abilities = Abilities(manifest)
        self._kinds_of = {entry.name: frozenset(entry.categories) for entry in manifest.objects}

    def find(self, instruction: str) -> Mentions:
        """The longest names first, from left to right; no word counts twice."""
        words = _WORD.findall(instruction.lower())
        objects: dict[str, None] = {}
        kinds: dict[str, None] = {}
        said: list[str] = []
        start = 0
        while start < len(words):
            for size in range(min(self._longest, len(words) - start), 0, -1):
                key = _singular(tuple(words[start : start + size]))
                if key in self._objects:
                    objects.update(dict.fromkeys(self._objects[key]))
                    said += self._objects[key]
                    break
                if key in self._kinds and (words[start] != "can" or set(words[max(0, start - 1) : start]) & _BEFORE_A_CAN):
                    kinds[self._kinds[key]] = None
                    said.append(self._kinds[key])
                    break
                if key in self._places:
                    said += self._place(words[max(0, start - _REACH) : start], key)
                    break
            else:
                size = 1
                said += self._parts.get(_one(words[start]), ())
            start += size
        able = self._abilities.for_instruction(instruction)
        listed = tuple(word for word, _ in groupby(said))[:MOST_SAID]
        return Mentions(tuple(objects), tuple(kinds), self._kinds_of, able, listed)

    def _place(self, before: list[str], key: tuple[str, ...]) -> tuple[str, ...]:
        """(The place,) that is meant; () where a noun that several places share is said of yet another one."""
        if key[0] in self._nouns and len(key) == 1:
            if before and _ANOTHER.fullmatch(before[-1]):
                return ()
            for word in reversed(before):
                if word in self._sides:
                    return (self._sides[word],)
                if _BEFORE_A_PLACE.fullmatch(word):
                    break
        return (self._places[key],)


def _nouns_and_sides(places: dict[tuple[str, ...], str]) -> tuple[frozenset[str], dict[str, str]]:
    """The words that several places' names end with, and whose is each word before such a noun that one place alone has."""
    ends: dict[str, set[str]] = {}
    for key, place in places.items():
        ends.setdefault(key[-1], set()).add(place)
    nouns = frozenset(noun for noun, names in ends.items() if len(names) > 1)
    owners: dict[str, set[str]] = {}
    for key, place in places.items():
        for word in key[:-1] if key[-1] in nouns else ():
            owners.setdefault(word, set()).add(place)
    return nouns, {word: min(names) for word, names in owners.items() if len(names) == 1}


def _parts(manifest: Manifest) -> dict[str, tuple[str, ...]]:
    """The words that name one object alone, so that "the lime one" is the lime soda: (that object,) by such a word."""
    owners: dict[str, set[str]] = {}
    for entry in manifest.objects:
        for word in _WORD.findall(" ".join((entry.name, *entry.aliases)).lower()):
            owners.setdefault(_one(word), set()).add(entry.name)
    places = " ".join(words for place in manifest.locations for words in (place.name, *place.aliases))
    others = {_one(word) for word in _WORD.findall(places.lower())}
    others |= {_one(kind) for entry in manifest.objects for kind in entry.categories}
    return {word: (*names,) for word, names in owners.items() if len(names) == 1 and len(word) >= PART and word not in others}


def _key(words: str) -> tuple[str, ...]:
    return _singular(tuple(_WORD.findall(words.lower())))


def _singular(words: tuple[str, ...]) -> tuple[str, ...]:
    """The same with its last word, or its first before "of", in the singular."""
    at = 0 if words[1:2] == ("of",) else -1
    rows = list(words)
    if rows:
        rows[at] = _one(rows[at])
    return tuple(rows)


def _one(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
