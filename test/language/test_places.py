"""Places of the made-up manifests."""

from __future__ import annotations

import random
from collections import Counter

from saycan_ros.training.language.places import sampled_bin, sampled_places


def test_no_two_places_of_a_manifest_are_called_alike_and_none_as_a_thing_is() -> None:
    rng, taken = random.Random(3), {"bench", "easel", "left shelf"}
    for _ in range(400):
        found = sampled_places(rng, 6, taken)
        called = Counter(word for name, aliases in found for word in (name, *aliases))
        assert len(found) == 6
        assert max(called.values()) == 1
        assert not taken & set(called)


def test_a_place_is_not_called_by_the_word_that_another_ends_in() -> None:
    rng = random.Random(4)
    for _ in range(400):
        found = sampled_places(rng, 6, ())
        ends = Counter(name.split()[-1] for name, _ in found)
        assert not [alias for name, aliases in found for alias in aliases if ends[alias] - (name.split()[-1] == alias)]


def test_a_thousand_manifests_have_hundreds_of_places_and_many_bins() -> None:
    rng = random.Random(5)
    assert len({name for _ in range(1000) for name, _ in sampled_places(rng, 4, ())}) > 800
    assert len({sampled_bin(rng)[0] for _ in range(1000)}) > 30


def test_the_same_seed_gives_the_same_places() -> None:
    assert sampled_places(random.Random(6), 5, {"desk"}) == sampled_places(random.Random(6), 5, {"desk"})
