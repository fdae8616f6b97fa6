"""A body rests when it is slow, or trembles in its place; one that leaves its place does not."""

from __future__ import annotations

import pytest

from saycan_ros.conformance.rest_check import Posture, unrest


def posture(lift: float = 0.5, x: float = 0.0, speed: float = 0.0) -> Posture:
    return Posture({"lift": lift, "gripper": 0.05}, (x, 0.0, 1.57), speed)


def looks(*postures: Posture) -> tuple[str, list[float]]:
    rows, pauses = list(postures), []
    return unrest(lambda: rows.pop(0), pauses.append), pauses


def test_a_slow_body_rests_and_is_looked_at_once() -> None:
    assert looks(posture(speed=0.01)) == ("", [])


def test_a_body_that_trembles_in_its_place_rests() -> None:
    words, pauses = looks(posture(lift=0.500, speed=0.08), posture(lift=0.502, speed=0.08))
    assert words == ""
    assert len(pauses) == 1


@pytest.mark.parametrize(("later", "name"), [(posture(lift=0.52), "lift"), (posture(x=0.03), "base x")])
def test_a_body_that_leaves_its_place_does_not_rest_and_the_part_is_named(later: Posture, name: str) -> None:
    words, _ = looks(posture(speed=0.08), later)
    assert words.startswith(f"{name} moved by 0.0")
