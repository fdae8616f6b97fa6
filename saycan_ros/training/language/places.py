"""Places of the randomised manifests: from a list, or made of two words, so that a name tells little that was seen before."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Collection
from functools import cache

from saycan_ros.training.language import place_words
from saycan_ros.training.language.things import named

Place = tuple[str, tuple[str, ...]]  # name and aliases
_MADE = 0.5  # the share of the places that are made of two words
_LIKE_ANOTHER = 0.35  # of these, those of the same kind as one before: the left shelf beside the right one
_SHORT = 0.4  # the share of the names that have their last word as an alias, where no other place is called so
_USUAL_BINS = 6  # the first ones of the list, of which half of the bins are


def sampled_places(rng: random.Random, count: int, taken: Collection[str]) -> list[Place]:
    """Places to put things at; none is called as in `taken` or as another one."""
    pool = [place for place in _listed() if place[0] not in taken]
    rng.shuffle(pool)
    found = dict[str, tuple[str, ...]]()
    made = list[str]()
    while len(found) < count:
        if rng.random() < _MADE:
            kind = rng.choice(made) if made and rng.random() < _LIKE_ANOTHER else rng.choice(place_words.KINDS)
            name = f"{rng.choice(place_words.PURPOSES + place_words.WHICH)} {kind}"
            made += [kind]
            place: Place = (name, ())
        else:
            place = pool.pop()
        if place[0] not in taken:
            found.setdefault(*place)
    called = Counter(word for name, aliases in found.items() for word in {name.split()[-1], *aliases})
    own = {word for word, times in called.items() if times == 1} - set(taken)
    return [(name, tuple(a for a in aliases or _short(rng, name) if a in own)) for name, aliases in found.items()]


def sampled_bin(rng: random.Random) -> Place:
    """A place that things are thrown away at."""
    bins = _bins()
    return rng.choice(bins[:_USUAL_BINS] if rng.random() < 0.5 else bins)


def _short(rng: random.Random, name: str) -> tuple[str, ...]:
    """The last word of a name, now and then, as an alias."""
    last = name.rsplit(maxsplit=1)[-1]
    return (last,) if last != name and rng.random() < _SHORT else ()


@cache
def _listed() -> tuple[Place, ...]:
    return tuple(named(line) for line in place_words.PLACES.strip().splitlines())


@cache
def _bins() -> tuple[Place, ...]:
    return tuple(named(line) for line in place_words.BINS.strip().splitlines())
