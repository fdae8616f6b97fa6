"""A robot that is sent somewhere with an empty hand looks all over the place, and shows that its hand is empty."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fake_body import FakeBody
from kitchen_words import LIBRARY, MANIFEST

from saycan_ros.skills.go_to import GoTo
from saycan_ros.skills.looking import looks_over
from saycan_ros.skills.postures import OPEN, tucked
from saycan_ros.skills.runner import SkillRunner
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.snapshot import WorldSnapshot
from saycan_ros.world.stretch_geometry import in_view


def sent(body: FakeBody, holding: str | None) -> list[tuple[Pose2D, float, float]]:
    """Send the robot to the table; base, pan and tilt at every cycle."""
    skill, gazes = LIBRARY.find("go to the table"), list[tuple[Pose2D, float, float]]()
    world = WorldSnapshot(0.0, None, holding)

    def knows() -> WorldSnapshot:
        gazes.append((body.base, body.position["head_pan"], body.position["head_tilt"]))
        return world

    result = SkillRunner().run(skill, GoTo(MANIFEST, skill), body, knows, lambda progress: None, lambda: None)
    assert result.outcome.ok, result.outcome
    return gazes


@pytest.mark.parametrize(("holding", "everything"), [(None, True), ("apple", False)])
def test_every_part_of_the_surface_has_been_looked_at_with_an_empty_hand(holding: str | None, everything: bool) -> None:
    gazes = sent(FakeBody(Pose2D(2.2, 0.2, 1.57)), holding)
    parts = looks_over(MANIFEST.location("table"))
    assert len(parts) > 1
    assert all(any(in_view(*gaze, part, margin=0.1) for gaze in gazes) for part in parts) is everything


@pytest.mark.parametrize(("opening", "after"), [(-0.01, OPEN), (0.05, 0.05)])
def test_an_empty_hand_that_has_closed_on_nothing_opens_and_another_stays_as_it_is(opening: float, after: float) -> None:
    body = FakeBody(Pose2D(2.2, 0.2, 1.57))
    body.position["gripper"] = opening
    sent(body, None)
    assert body.position["gripper"] == pytest.approx(after, abs=0.01)


def test_a_full_hand_is_not_opened() -> None:
    reading = FakeBody(Pose2D(2.2, 0.2, 1.57)).read()
    shut = replace(reading, position={**reading.position, "gripper": 0.0})
    assert "gripper" not in tucked(shut, holding=True)
    assert tucked(shut, holding=False)["gripper"] == OPEN
