"""What the robot knows of the thing in its hand and of what it let go of, from its joints and detections alone."""

from __future__ import annotations

import pytest
from world.world_robot import ARM_IN, MANIFEST, Robot, on

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Condition
from saycan_ros.world.conditions import first_unmet
from saycan_ros.world.places import station_pose
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.snapshot import UNNAMED

LIBRARY = SkillLibrary(MANIFEST)


def test_closing_on_a_thing_takes_it_out_of_the_sightings_into_the_hand() -> None:
    robot = Robot()
    robot.arm(arm=0.30, lift=0.85)
    x, y, z = robot.grasp_centre()
    robot.look(("coke", (x + 0.01, y, z)), ("coke", (x + 0.3, y, z)))
    robot.grip(0.047, -3.0)
    snapshot = robot.model.snapshot()
    assert snapshot.holding == "coke"
    assert len(snapshot.seen("coke")) == 1
    assert snapshot.seen("coke")[0].position == pytest.approx((x + 0.3, y, z))


def test_closing_on_nothing_holds_nothing() -> None:
    robot = Robot()
    robot.arm(arm=0.30, lift=0.85)
    robot.look(("coke", robot.grasp_centre()))
    robot.grip(-0.007, -2.2)
    assert robot.model.snapshot().holding is None
    assert len(robot.sightings("coke")) == 1


def test_open_fingers_without_effort_hold_nothing() -> None:
    robot = Robot()
    robot.look(("coke", robot.grasp_centre()))
    robot.grip(0.05, 0.0)
    assert robot.model.snapshot().holding is None


def test_a_trembling_grip_holds() -> None:
    robot = Robot()
    robot.look(("sponge", robot.grasp_centre()))
    for n in range(12):
        robot.grip(0.055 + 0.001 * (-1) ** n, -3.0, times=1)
    assert robot.model.snapshot().holding == "sponge"


def test_something_held_from_the_start_is_named_by_a_look_at_the_hand() -> None:
    robot = Robot()
    robot.grip(0.047, -3.0)
    world = robot.model.snapshot()
    assert world.holding == UNNAMED
    # Unknown is not empty: whoever opened the gripper now would drop it.
    assert first_unmet(LIBRARY.find("pick up the coke"), world) == Condition.model_validate("holding(nothing)")
    robot.look(("pepsi", robot.grasp_centre()))
    assert robot.model.snapshot().holding == "pepsi"
    assert robot.sightings("pepsi") == []


def test_what_is_seen_in_the_hand_again_and_again_renames_what_is_held() -> None:
    robot = Robot()
    robot.look(("coke", robot.grasp_centre()))
    robot.grip(0.047, -3.0)
    robot.look(("pepsi", robot.grasp_centre()), times=2)
    assert robot.model.snapshot().holding == "coke"
    robot.look(("pepsi", robot.grasp_centre()), times=10)
    assert robot.model.snapshot().holding == "pepsi"


def held_over(place: str, name: str = "coke") -> Robot:
    """A robot that reaches over the place with the thing in its hand."""
    robot = Robot()
    entry = MANIFEST.location(place)
    robot.at(station_pose(entry))
    robot.arm(arm=entry.surface.near + 0.17 - 0.4148, lift=entry.surface.height + 0.07 - 0.11)
    robot.look((name, robot.grasp_centre()))
    robot.grip(0.047, -3.0)
    assert robot.model.snapshot().holding == name
    return robot


def test_what_the_robot_lets_go_of_is_placed_there() -> None:
    robot = held_over("table")
    robot.grip(0.12, 0.0)
    snapshot = robot.model.snapshot()
    assert snapshot.holding is None
    assert [(s.name, s.location, s.placed) for s in snapshot.sightings] == [("coke", "table", True)]


def test_the_next_detection_near_by_is_the_placed_thing() -> None:
    robot = held_over("table")
    x, y, z = robot.grasp_centre()
    robot.grip(0.12, 0.0)
    robot.look(("coke", (x, y + 0.25, z)), times=3)
    (coke,) = robot.sightings("coke")
    assert coke.placed
    assert coke.position == pytest.approx((x, y + 0.25, z), abs=0.01)


def test_a_placed_thing_that_was_forgotten_is_placed_when_it_is_seen_again_and_no_other_is() -> None:
    robot = held_over("table")
    spot = robot.grasp_centre()
    robot.grip(0.1, 0.0)
    robot.arm(**ARM_IN)
    robot.face(spot)
    robot.look(times=10)
    assert robot.sightings("coke") == [], "hidden by something that the robot does not know"
    x, y, z = spot
    robot.look(("coke", (x + 0.5, y, z)), ("coke", spot), ("coke", on(0.0)), ("apple", spot), times=2)
    marks = [(s.location, s.placed) for s in robot.sightings("coke")]
    assert sorted(marks) == [("close counter", False), ("table", False), ("table", True)], "as many as were put there"
    assert [s.placed for s in robot.sightings("apple")] == [False]


def test_a_thing_that_stood_there_all_along_does_not_become_the_placed_one_that_was_taken_away() -> None:
    robot = held_over("table")
    spot = robot.grasp_centre()
    x, y, z = spot
    other = (x + 0.5, y, z)
    robot.look(("coke", other), ("coke", spot), times=2)
    robot.grip(0.1, 0.0)
    robot.look(("coke", other), ("coke", spot), times=2)
    assert sorted(s.placed for s in robot.sightings("coke")) == [False, True]
    robot.arm(**ARM_IN)
    robot.face(spot)
    robot.look(("coke", other), times=12)
    assert [(s.location, s.placed) for s in robot.sightings("coke")] == [("table", False)]


def test_what_was_placed_and_taken_up_again_leaves_no_mark_behind() -> None:
    robot = held_over("table")
    spot = robot.grasp_centre()
    robot.grip(0.1, 0.0)
    robot.look(("coke", spot))
    robot.grip(0.05, -3.0)
    assert robot.model.snapshot().holding == "coke"
    x, y, z = spot
    robot.look(("coke", spot), ("coke", (x + 0.5, y, z)))
    assert [(s.location, s.placed) for s in robot.sightings("coke")] == [("table", False)]


def test_a_new_instruction_clears_the_marks_and_keeps_the_sightings() -> None:
    robot = held_over("table")
    robot.grip(0.12, 0.0)
    robot.model.begin_instruction()
    (coke,) = robot.sightings("coke")
    assert not coke.placed
    assert coke.location == "table"


def test_a_thing_dropped_into_the_bin_stays_known_there_though_unseen() -> None:
    robot = held_over("trash", "apple")
    robot.grip(0.12, 0.0)
    robot.face(on(0.0, right=0.78, place="trash"))
    robot.arm(arm=0.0)
    robot.look(times=40)
    (apple,) = robot.sightings("apple")
    assert (apple.location, apple.placed) == ("trash", True)


def test_a_thing_that_slips_away_between_places_is_on_the_floor_and_not_placed() -> None:
    robot = Robot()
    robot.at(Pose2D(0.6, 0.3, 1.0))
    robot.look(("orange", robot.grasp_centre()))
    robot.grip(0.05, -3.0)
    assert robot.model.snapshot().holding == "orange"
    robot.grip(-0.007, -2.2)
    (orange,) = robot.sightings("orange")
    assert (orange.location, orange.placed) == (None, False)
    assert robot.model.snapshot().holding is None


def test_a_thing_that_slips_away_over_a_surface_is_not_placed() -> None:
    robot = held_over("table")
    robot.grip(-0.007, -2.2)
    (coke,) = robot.sightings("coke")
    assert (coke.location, coke.placed) == ("table", False)


def test_a_picked_thing_is_no_longer_placed_when_it_slips_back() -> None:
    robot = held_over("table")
    robot.grip(0.12, 0.0)
    robot.look(("coke", robot.grasp_centre()))
    robot.grip(0.047, -3.0)
    robot.grip(-0.007, -2.2)
    assert [s.placed for s in robot.sightings("coke")] == [False]


def test_clear_forgets_everything() -> None:
    robot = held_over("table")
    robot.look(("apple", on(0.0, place="table")))
    robot.model.clear()
    assert robot.model.snapshot().sightings == ()
    assert robot.model.snapshot().holding is None


def slipped() -> Robot:
    """Between two places, after an orange has slipped out of the hand."""
    robot = Robot()
    robot.at(Pose2D(0.6, 0.3, 1.0))
    robot.look(("orange", robot.grasp_centre()))
    robot.grip(0.05, -3.0)
    robot.grip(-0.007, -2.2)
    return robot


def test_a_thing_that_slipped_away_and_is_seen_falling_and_lying_is_one_thing() -> None:
    robot = slipped()
    x, y, z = robot.grasp_centre()
    for at in [(x, y, z - 0.1), (x + 0.1, y, 0.3), (x + 0.5, y, 0.03), (x + 0.6, y, 0.03), (x + 0.6, y, 0.03)]:
        robot.look(("orange", at))
    (orange,) = robot.sightings("orange")
    assert orange.location is None
    assert orange.position == pytest.approx((x + 0.6, y, 0.03), abs=0.01)


def test_a_thing_that_was_seen_only_while_it_fell_is_taken_to_lie_on_the_floor_until_it_is_seen_elsewhere() -> None:
    robot = slipped()
    x, y, z = robot.grasp_centre()
    robot.look(("orange", (x + 0.1, y, z)))
    (orange,) = robot.sightings("orange")
    assert orange.on_floor
    assert orange.position == pytest.approx((x + 0.1, y, 0.0))
    robot.look(("orange", (x + 1.5, y, 0.03)))
    (orange,) = robot.sightings("orange")
    assert orange.position == pytest.approx((x + 1.5, y, 0.03)), "it rolled"


def test_a_thing_that_was_seen_to_leave_the_hand_before_the_fingers_felt_it_is_one_thing() -> None:
    robot = Robot()
    robot.at(Pose2D(0.6, 0.3, 1.0))
    robot.look(("orange", robot.grasp_centre()))
    robot.grip(0.05, -3.0)
    x, y, z = robot.grasp_centre()
    robot.look(("orange", (x + 0.15, y, z)))
    robot.grip(-0.007, -2.2)
    (orange,) = robot.sightings("orange")
    assert orange.on_floor


def test_what_stands_high_at_no_place_long_after_is_not_on_the_floor() -> None:
    robot = slipped()
    x, y, z = robot.grasp_centre()
    robot.look(times=15)
    robot.look(("orange", (x + 0.4, y, z)), times=2)
    (orange,) = robot.sightings("orange")
    assert not orange.on_floor


def test_a_thing_that_slipped_away_and_is_seen_at_a_place_is_nowhere_else() -> None:
    robot = slipped()
    robot.look(("orange", on(0.2)), times=3)
    assert [s.location for s in robot.sightings("orange")] == ["close counter"]


def test_another_of_the_name_that_was_known_before_is_not_taken_for_the_one_that_slipped_away() -> None:
    robot = Robot()
    robot.look(("orange", on(0.2)))
    robot.at(Pose2D(0.6, 0.3, 1.0))
    robot.look(("orange", robot.grasp_centre()))
    robot.grip(0.05, -3.0)
    robot.grip(-0.007, -2.2)
    robot.look(("orange", on(0.2)), times=3)
    assert sorted(s.location or "" for s in robot.sightings("orange")) == ["", "close counter"]
