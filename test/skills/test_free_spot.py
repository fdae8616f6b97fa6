"""Where a thing is put down: free, near, within reach, and with a free way to it."""

from __future__ import annotations

import math
import random

import pytest
from kitchen_words import MANIFEST

from saycan_ros.skills.free_spot import APART, CORRIDOR, free_spot

TRAY = MANIFEST.location("you")
COUNTER = MANIFEST.location("close counter")
REACH = 0.93


def test_an_empty_surface_is_used_straight_ahead_in_the_front() -> None:
    ahead, right = free_spot(COUNTER, [], 0.0, REACH) or (math.nan, math.nan)
    assert abs(ahead) < 0.03
    assert right == pytest.approx(COUNTER.surface.near + 0.12)


def test_the_spot_is_near_to_where_the_hand_is() -> None:
    ahead, _ = free_spot(COUNTER, [], 0.5, REACH) or (math.nan, math.nan)
    assert ahead == pytest.approx(0.5, abs=0.03)


@pytest.mark.parametrize("seed", range(20))
def test_the_spot_is_on_the_surface_apart_from_others_and_nothing_stands_before_it(seed: int) -> None:
    chance = random.Random(seed)
    place = chance.choice([TRAY, COUNTER])
    half = place.surface.width / 2
    others = [(chance.uniform(-half, half), place.surface.near + chance.uniform(0.1, 0.35)) for _ in range(chance.randint(1, 4))]
    spot = free_spot(place, others, chance.uniform(-0.3, 0.3), REACH)
    if spot is None:
        return
    ahead, right = spot
    assert abs(ahead) < half - 0.1
    assert place.surface.near + 0.1 < right <= REACH
    assert all(math.hypot(a - ahead, r - right) >= APART for a, r in others)
    assert not any(abs(a - ahead) < CORRIDOR and r < right for a, r in others)


def test_a_full_surface_has_no_spot() -> None:
    others = [(-0.35 + 0.17 * n, TRAY.surface.near + 0.12) for n in range(5)]
    assert free_spot(TRAY, others, 0.0, REACH) is None
