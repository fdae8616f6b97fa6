"""What a base does from the moment at which somebody is in its way: figures, and what is wrong with them."""

from __future__ import annotations

from typing import Any

import pytest

from saycan_ros.conformance.encounter import (
    AHEAD,
    CREPT,
    PATIENCE,
    PERSON,
    Encounter,
    base_of,
    drives_ahead,
    way_ahead,
)
from saycan_ros.manifest.schema import Manifest


def truth(time: float, x: float = 0.0, speed: float = 0.0, gap: float | None = None, **others: Any) -> dict[str, Any]:
    says = {"time": time, "base": [x, 0.0, 0.0], "base_speed": [speed, 0.0], "collisions": 0, "gap": gap}
    return {**says, **others}


def stood(*later: dict[str, Any]) -> Encounter:
    """A base that drove at 10 s, and stood at 12 s with 0.13 m left; then `later`."""
    encounter = Encounter(truth(10.0, 0.0, 0.3))
    for look in (truth(10.1, 0.03, 0.3, 0.57), truth(11.5, 0.40, 0.15, 0.20), truth(12.0, 0.47, 0.01, 0.13), *later):
        encounter.note(look)
    return encounter


def test_the_figures_are_those_of_the_looks() -> None:
    encounter = stood(truth(17.0, 0.47, 0.0, 0.13))
    assert encounter.end is None
    encounter.note(truth(17.2, 0.47, 0.0, 0.131), ended=True)
    encounter.note(truth(18.0, 0.47, 0.0, 0.131), ended=True)
    assert (encounter.appeared, encounter.gap) == (0.57, 0.13)
    assert (encounter.rest, encounter.end) == (pytest.approx(2.0), pytest.approx(7.2))
    assert encounter.faults(PATIENCE) == ""


@pytest.mark.parametrize(
    ("later", "words"),
    [
        (truth(13.0, 0.47, 0.0, 0.13, collisions=1), "it touched something 1 times"),
        (truth(13.0, 0.60, 0.0, 0.0), "it touched something 1 times"),
        (truth(13.0, 0.47 + 2 * CREPT, 0.0, 0.11), "the base crept 0.020 m from where it stood"),
        (truth(13.0, 0.47, 0.0, 0.13, base=[0.47, 0.0, 0.1]), "the base crept 0.034 m"),
    ],
)
def test_a_touch_and_a_base_that_creeps_or_turns_are_faults_with_how_near_it_began(later: dict[str, Any], words: str) -> None:
    faults = stood(later).faults(PATIENCE)
    assert words in faults
    assert "first seen 0.57 m away" in faults


def test_touches_from_before_are_not_counted() -> None:
    encounter = Encounter(truth(10.0, 0.0, 0.3, collisions=2))
    encounter.note(truth(12.0, 0.47, 0.0, 0.13, collisions=2))
    assert encounter.faults(PATIENCE) == ""


def test_a_base_that_stands_never_or_a_result_that_comes_late_is_a_fault() -> None:
    moving = Encounter(truth(10.0, 0.0, 0.3))
    moving.note(truth(11.0, 0.3, 0.3, 0.3), ended=True)
    assert "the base came to no rest" in moving.faults(PATIENCE)
    late = stood()
    late.note(truth(19.5, 0.47, 0.0, 0.13), ended=True)
    assert "the result came 7.5 s after the base stood" in late.faults(PATIENCE)


def test_it_drives_ahead_only_where_it_drives_fast_and_straight() -> None:
    assert drives_ahead(truth(0.0, speed=0.3), 0.27)
    assert not drives_ahead(truth(0.0, speed=0.2), 0.27)
    assert not drives_ahead(truth(0.0, speed=-0.3), 0.27)
    assert not drives_ahead(truth(0.0, base_speed=[0.3, 0.4]), 0.27)


def test_the_way_ahead_ends_at_the_nearest_station_on_the_line(manifest: Manifest) -> None:
    you, trash = manifest.location("you").station, manifest.location("trash").station
    assert you.x == trash.x
    up, down = [you.x, you.y + 0.2, 1.5708], [you.x, trash.y + 0.5, -1.5708]
    assert way_ahead(truth(0.0, base=up), manifest) == pytest.approx(trash.y - you.y - 0.2)
    assert way_ahead(truth(0.0, base=down), manifest) == pytest.approx(0.5, abs=0.01), "the nearer of the two"
    assert way_ahead(truth(0.0, base=[*up[:2], 0.0]), manifest) == 0.0
    assert base_of(truth(0.0, base=up)).x == you.x


def test_who_steps_in_is_as_wide_as_the_kitchens_obstacle_and_farther_than_the_guard_brakes() -> None:
    pytest.importorskip("mujoco", reason="needs mujoco")
    from saycan_ros.robots import way_guard
    from saycan_ros.simulation.kitchen_model import OBSTACLE_RADIUS
    from saycan_ros.skills.base_motion import Pace

    assert PERSON == OBSTACLE_RADIUS
    speed = Pace().linear
    needed = way_guard.AHEAD + speed * way_guard.DELAY + speed**2 / (2 * way_guard.BRAKE[0])
    assert needed + 0.1 < AHEAD - PERSON - way_guard.FRONT
