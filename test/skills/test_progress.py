"""What a running policy reports: phases in order, and progress that never goes back."""

from __future__ import annotations

import itertools

from fake_body import FakeBody
from kitchen_words import LIBRARY, MANIFEST

from saycan_ros.skills.go_to import GoTo
from saycan_ros.skills.policy import Progress
from saycan_ros.skills.runner import SkillRunner
from saycan_ros.world.places import station_pose
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.snapshot import WorldSnapshot


def reports_of(words: str, body: FakeBody) -> list[Progress]:
    skill, reports = LIBRARY.find(words), list[Progress]()
    world = WorldSnapshot(0.0, None, "apple")
    body.position["gripper"] = 0.05
    result = SkillRunner().run(skill, GoTo(MANIFEST, skill), body, lambda: world, reports.append, lambda: None)
    assert result.outcome.ok, result.outcome
    return reports


def test_a_drive_reports_its_phases_in_order_and_small_steps_of_progress() -> None:
    reports = reports_of("go to the table", FakeBody(Pose2D(0.0, 0.0, 1.0)))
    assert [phase for phase, _ in itertools.groupby(r.phase for r in reports)] == ["drive", "look"]
    steps = [b.fraction - a.fraction for a, b in itertools.pairwise(reports[:-1])]
    assert min(steps) >= 0.0
    assert max(steps) < 0.15
    assert reports[-1] == Progress("look", 1.0, finished=True)


def test_a_drive_ends_at_the_station_with_the_head_on_the_surface() -> None:
    body = FakeBody(Pose2D(0.0, 0.0, 1.0))
    reports_of("bring it to you", body)
    assert body.base.distance(station_pose(MANIFEST.location("you"))) < 0.02
    assert -1.8 < body.position["head_pan"] < -1.3
    assert body.position["head_tilt"] < -0.3
