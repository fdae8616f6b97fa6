"""What the robot knows of the things it sees, from its joints and detections alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from world.world_robot import COUNTER, MANIFEST, REST, Point, Robot, on

from saycan_ros.world.model import LOOKS, WATCHED, WorldModel
from saycan_ros.world.places import location_of, station_of, station_pose
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.snapshot import Detection


def test_before_the_first_reading_nothing_is_known() -> None:
    model = WorldModel(MANIFEST)
    model.see([Detection("coke", on(0.0), 1.0)])
    snapshot = model.snapshot()
    assert (snapshot.at, snapshot.holding, snapshot.sightings, snapshot.pose) == (None, None, (), None)


def test_a_detection_becomes_a_sighting_at_the_location_whose_surface_it_stands_on() -> None:
    robot = Robot()
    robot.look(("coke", on(0.2)), ("apple", on(0.0, place="table")))
    assert [(s.name, s.location, s.placed) for s in robot.model.snapshot().sightings] == [
        ("coke", "close counter", False),
        ("apple", "table", False),
    ]
    assert robot.sightings("coke")[0].stamp == pytest.approx(robot.state.stamp)


def test_the_same_thing_seen_again_is_one_sighting_with_the_newest_stamp() -> None:
    robot = Robot()
    for n in range(10):
        robot.look(("coke", on(0.2 + 0.004 * (-1) ** n)))
    (coke,) = robot.sightings("coke")
    assert coke.stamp == pytest.approx(1.0)


def test_noise_is_averaged() -> None:
    robot = Robot()
    for n in range(40):
        robot.look(("coke", on(0.2 + 0.02 * (-1) ** n)))
    assert robot.sightings("coke")[0].position == pytest.approx(on(0.2), abs=0.01)


def test_a_thing_that_was_pushed_is_the_same_sighting_elsewhere() -> None:
    robot = Robot()
    robot.look(("coke", on(0.0)))
    robot.look(("coke", on(0.15)))
    (coke,) = robot.sightings("coke")
    assert coke.position == pytest.approx(on(0.15))


def test_two_things_of_one_name_are_two_sightings() -> None:
    robot = Robot()
    robot.look(("coke", on(0.0)), ("coke", on(0.2)), times=5)
    assert len(robot.sightings("coke")) == 2


def test_one_detection_claims_one_sighting_only() -> None:
    robot = Robot()
    robot.look(("coke", on(-0.1)), ("coke", on(0.1)))
    robot.look(("coke", on(0.0)))
    assert len(robot.sightings("coke")) == 2


def test_a_thing_on_the_floor_or_beyond_the_edge_has_no_location() -> None:
    x, y, _ = on(0.0)
    assert location_of(MANIFEST, (x, y, 0.04)) is None
    assert location_of(MANIFEST, on(0.0, right=0.3)) is None
    assert location_of(MANIFEST, on(0.0, right=0.78, place="trash")) == "trash"
    x, y, _ = on(0.0, right=0.78, place="trash")
    assert location_of(MANIFEST, (x, y, 0.05)) == "trash"


def test_a_station_is_recognised_within_its_tolerance() -> None:
    for place in MANIFEST.locations:
        station = station_pose(place)
        assert station_of(MANIFEST, station) == place.name
        x, y = station.to_map(0.1, 0.1)
        assert station_of(MANIFEST, Pose2D(x, y, station.heading + 0.1)) == place.name
        assert station_of(MANIFEST, Pose2D(station.x, station.y, station.heading + 1.5)) is None
    assert station_of(MANIFEST, Pose2D(0.6, 0.3, 0.0)) is None


def test_a_missing_thing_is_forgotten_after_several_close_looks_in_a_row() -> None:
    robot = Robot()
    robot.face(on(0.0))
    robot.look(("coke", on(0.0)), times=8)
    robot.look(times=LOOKS - 2)
    assert len(robot.sightings("coke")) == 1
    robot.look(("coke", on(0.0)))
    robot.look(times=LOOKS - 2)
    assert len(robot.sightings("coke")) == 1
    robot.look(times=4)
    assert robot.sightings("coke") == []


def test_a_thing_out_of_view_is_remembered() -> None:
    robot = Robot()
    robot.face(on(0.0))
    robot.look(("coke", on(0.0)))
    robot.face(on(0.0, right=-0.75))
    robot.look(times=30)
    assert len(robot.sightings("coke")) == 1


def test_a_thing_far_away_is_remembered() -> None:
    robot = Robot()
    robot.at(Pose2D(COUNTER.station.x, COUNTER.station.y + 2.0, 0.0))
    robot.face(on(0.0))
    robot.look(("coke", on(0.0)))
    robot.look(times=30)
    assert len(robot.sightings("coke")) == 1


def test_looks_while_the_head_moves_do_not_count() -> None:
    robot = Robot()
    robot.face(on(0.0))
    robot.look(("coke", on(0.0)))
    robot.state = replace(robot.state, velocity={**REST, "head_pan": 0.5})
    robot.look(times=30)
    assert len(robot.sightings("coke")) == 1


def test_a_thing_behind_the_arm_is_remembered() -> None:
    robot = Robot()
    robot.face(on(0.0, right=0.85))
    robot.look(("coke", on(0.0, right=0.85)))
    robot.arm(arm=0.25, lift=0.95)
    robot.look(times=30)
    assert len(robot.sightings("coke")) == 1


def test_a_thing_hidden_by_another_is_remembered() -> None:
    robot = Robot()
    robot.face(on(0.0))
    robot.look(("tea", on(0.0, right=0.72)), ("sponge", on(0.02, right=0.91)))
    robot.look(("tea", on(0.0, right=0.72)), times=30)
    assert len(robot.sightings("sponge")) == 1


def test_a_hidden_thing_is_remembered_where_the_detector_misses_what_hides_it_now_and_then() -> None:
    robot = Robot()
    robot.face(on(0.0))
    robot.look(("tea", on(0.0, right=0.72)), ("sponge", on(0.02, right=0.91)))
    for _ in range(20):
        robot.look(("tea", on(0.0, right=0.72)), times=2)
        robot.look(times=LOOKS - 1)
    assert len(robot.sightings("sponge")) == 1


EDGE = on(0.29)  # in view when the head faces the middle, but only just


def watching(*others: tuple[str, Point], at: Point = EDGE, looks: int = WATCHED) -> Robot:
    """A robot that faces the middle of the counter and has seen the coke there in so many looks in a row."""
    robot = Robot()
    robot.face(on(0.0))
    robot.look(("coke", at), *others, times=looks)
    return robot


def test_what_was_watched_at_the_edge_of_the_view_is_forgotten_when_it_goes() -> None:
    robot = watching()
    robot.look(times=LOOKS - 1)
    assert len(robot.sightings("coke")) == 1
    robot.look(times=4)
    assert robot.sightings("coke") == []


@pytest.mark.parametrize("turn", [{"head_pan": -0.05}, {"head_tilt": -0.05}, {"arm": 0.10}])
def test_what_was_watched_is_no_longer_so_once_the_robot_stands_otherwise(turn: dict[str, float]) -> None:
    robot = watching()
    robot.arm(**{joint: robot.state.position[joint] + by for joint, by in turn.items()})
    robot.look(times=30)
    assert len(robot.sightings("coke")) == 1


def test_what_is_seen_at_the_edge_of_the_view_now_and_then_is_remembered() -> None:
    robot = watching(looks=WATCHED - 1)
    robot.look(times=30)
    for _ in range(5):
        robot.look(("coke", EDGE), times=WATCHED - 1)
        robot.look(times=LOOKS + 4)
    assert len(robot.sightings("coke")) == 1


def test_what_was_watched_beside_a_nearer_thing_is_forgotten_when_it_goes() -> None:
    sponge = ("sponge", on(0.02, right=0.72))
    robot = watching(sponge, at=on(0.0, right=0.91))
    robot.look(sponge, times=8)
    assert robot.sightings("coke") == []


def test_what_was_watched_is_remembered_where_another_thing_comes_before_it() -> None:
    robot = watching(("sponge", on(0.3, right=0.72)), at=on(0.0, right=0.91))
    robot.look(("sponge", on(0.15, right=0.72)), times=1)
    robot.look(("sponge", on(0.01, right=0.72)), times=40)
    assert len(robot.sightings("coke")) == 1
    robot = watching(at=on(0.0, right=0.91))
    robot.look(("sponge", on(0.01, right=0.72)), times=40)
    assert len(robot.sightings("coke")) == 1
