"""The named rules give SayCan's values, and nothing where the robot knows that a precondition does not hold."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from saycan_ros.affordance.rule_row import RuleRow
from saycan_ros.affordance.rules import BLOCKED_WAY, rule_value
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import RuleAffordance
from saycan_ros.world.places import station_pose
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.snapshot import Sighting, WorldSnapshot

DISTANCE = RuleAffordance(rule="distance")
GRIPPER = RuleAffordance(rule="gripper")


def world(at: str | None = None, holding: str | None = None, *sightings: Sighting, pose: Pose2D | None = None) -> WorldSnapshot:
    return WorldSnapshot(1.0, at, holding, sightings, pose)


def test_a_constant_is_its_value(library: SkillLibrary) -> None:
    assert rule_value(RuleAffordance(rule="constant", value=0.1), library.done, library.manifest, world()) == 0.1


@pytest.mark.parametrize(("holding", "value"), [("coke", 1.0), ("pepsi", 0.0), (None, 0.0)])
def test_putting_down_goes_by_what_the_gripper_holds(library: SkillLibrary, holding: str | None, value: float) -> None:
    put = library.find("put down the coke")
    assert rule_value(GRIPPER, put, library.manifest, world("table", holding)) == value


def test_driving_is_the_less_likely_the_further_it_is(library: SkillLibrary) -> None:
    go = library.find("go to the table")
    station = library.manifest.location("table").station
    there = rule_value(DISTANCE, go, library.manifest, world(pose=Pose2D(station.x, station.y, 0.0)))
    near = rule_value(DISTANCE, go, library.manifest, world(pose=Pose2D(station.x + 3.0, station.y + 4.0, 0.0)))
    hopeless = rule_value(DISTANCE, go, library.manifest, world(pose=Pose2D(station.x + 1000.0, station.y, 0.0)))
    assert (there, hopeless) == (1.0, 0.0)
    assert near == pytest.approx(0.95)


def test_without_a_pose_it_is_as_far_as_from_the_place_at_which_the_robot_stands(library: SkillLibrary) -> None:
    manifest = library.manifest
    there, here = (station_pose(manifest.location(name)) for name in ("table", "close counter"))
    for words, known in (("go to the table", ()), ("find a coke", (Sighting("coke", "table", 0.0),))):
        skill = library.find(words)
        assert rule_value(DISTANCE, skill, manifest, world("close counter", None, *known)) == pytest.approx(
            1.0 - here.distance(there) / 100.0
        )
        assert rule_value(DISTANCE, skill, manifest, world(None, None, *known)) == 0.99


@pytest.mark.parametrize(
    ("words", "rule", "holding"),
    [("go to the table", DISTANCE, None), ("find a coke", DISTANCE, None), ("bring it to you", GRIPPER, "coke")],
)
def test_driving_is_less_likely_where_something_stands_in_the_way(
    library: SkillLibrary, words: str, rule: RuleAffordance, holding: str | None
) -> None:
    free = world("close counter", holding, Sighting("coke", "table", 0.0))
    skill = library.find(words)
    before = rule_value(rule, skill, library.manifest, free)
    other = rule_value(rule, skill, library.manifest, replace(free, blocked=("far counter",)))
    after = rule_value(rule, skill, library.manifest, replace(free, blocked=("table", "you")))
    assert other == before > 0.9
    assert after == pytest.approx(before * BLOCKED_WAY)


def test_finding_what_was_never_seen_is_hopeless(library: SkillLibrary) -> None:
    find = library.find("find a coke")
    station = library.manifest.location("table").station
    pose = Pose2D(station.x, station.y, station.heading)
    assert rule_value(DISTANCE, find, library.manifest, world("table", pose=pose)) == 0.0
    seen = Sighting("coke", "table", 0.5, (2.0, 1.0, 0.8))
    assert rule_value(DISTANCE, find, library.manifest, world("table", None, seen, pose=pose)) == 1.0


@pytest.mark.parametrize("at", [None, "close counter"])
def test_finding_goes_by_the_thing_that_stands_somewhere_before_one_of_its_name_on_the_floor(
    library: SkillLibrary, at: str | None
) -> None:
    find, lying = library.find("find a coke"), Sighting("coke", None, 0.5, (9.0, 9.0, 0.03), reachable=False)
    stands = Sighting("coke", "table", 0.4)
    alone = rule_value(DISTANCE, find, library.manifest, world(at, None, stands))
    both = replace(world(at, None, lying, stands), blocked=("table",))
    assert rule_value(DISTANCE, find, library.manifest, replace(both, blocked=())) == alone > 0.9
    assert rule_value(DISTANCE, find, library.manifest, both) == pytest.approx(alone * BLOCKED_WAY)


def test_finding_what_was_seen_at_no_place_is_hopeless_unless_it_lies_in_reach_on_the_floor(library: SkillLibrary) -> None:
    find, lying = library.find("find a coke"), Sighting("coke", None, 0.5, (2.0, 1.0, 0.03))
    for hopeless in (replace(lying, position=None), replace(lying, position=(2.0, 1.0, 0.9)), replace(lying, reachable=False)):
        assert rule_value(DISTANCE, find, library.manifest, world("table", None, hopeless)) == 0.0
    assert rule_value(DISTANCE, find, library.manifest, world(None, None, lying)) == pytest.approx(0.99)
    there = world("table", None, lying, pose=Pose2D(2.0, -1.0, 0.0))
    assert rule_value(DISTANCE, find, library.manifest, there) == pytest.approx(0.98)
    skills = tuple(template for template in library.manifest.skills if not template.takes_from_floor)
    no_hands = library.manifest.model_copy(update={"skills": skills})
    assert rule_value(DISTANCE, find, no_hands, there) == 0.0, "nothing would take it from there"


def test_a_row_of_rules_says_what_each_says_alone_and_looks_at_one_snapshot_once(library: SkillLibrary) -> None:
    skills = [(2 * n, skill, GRIPPER if n % 2 else RuleAffordance(rule="distance")) for n, skill in enumerate(library)]
    row = RuleRow(skills, library.manifest)
    for known in (world("table"), world("table", "coke")):
        alone = [rule_value(rule, skill, library.manifest, known) for _, skill, rule in skills]
        np.testing.assert_allclose(row.values(known), alone, rtol=1e-6)
        assert row.values(known) is row.values(known)
    assert row.places.tolist() == [n for n, _, _ in skills]
