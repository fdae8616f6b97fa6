"""What the robot knows, from its joints and detections alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from saycan_ros.manifest.loading import load_manifest
from saycan_ros.world.model import LOOKS, WATCHED, WorldModel
from saycan_ros.world.places import location_of, station_of, station_pose, surface_point
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.snapshot import Detection, Sighting
from saycan_ros.world.stretch_geometry import aim, grasp_centre

MANIFEST = load_manifest(Path(__file__).parents[2] / "config" / "kitchen.yaml")
COUNTER = MANIFEST.location("close counter")
TABLE = MANIFEST.location("table")
PERIOD = 0.1
Point = tuple[float, float, float]
ARM_IN = {"arm": 0.01, "lift": 0.55, "wrist_yaw": 0.0, "wrist_pitch": 0.0, "wrist_roll": 0.0, "head_pan": 0.0, "head_tilt": 0.0}
REST = dict.fromkeys(("arm", "lift", "head_pan", "head_tilt", "gripper"), 0.0)


@dataclass(frozen=True)
class State:
    """A body's reading."""

    stamp: float = 0.0
    base: Pose2D = field(default_factory=lambda: station_pose(COUNTER))
    position: Mapping[str, float] = field(default_factory=lambda: {**ARM_IN, "gripper": 0.1})
    velocity: Mapping[str, float] = field(default_factory=lambda: dict(REST))
    effort: Mapping[str, float] = field(default_factory=lambda: dict(REST))
    speed: tuple[float, float] = (0.0, 0.0)


class Robot:
    """Lets time pass for a world model."""

    def __init__(self) -> None:
        self.model = WorldModel(MANIFEST)
        self.state = State()
        self.model.update(self.state)

    def look(self, *seen: tuple[str, Point], times: int = 1) -> None:
        """So many detection messages with these things."""
        for _ in range(times):
            self.state = replace(self.state, stamp=self.state.stamp + PERIOD)
            self.model.update(self.state)
            self.model.see([Detection(name, at, self.state.stamp) for name, at in seen], self.state.stamp)

    def at(self, base: Pose2D) -> None:
        self.state = replace(self.state, base=base)

    def face(self, point: Point) -> None:
        pan, tilt = aim(self.state.base, point)
        self.state = replace(self.state, position={**self.state.position, "head_pan": pan, "head_tilt": tilt})

    def arm(self, **joints: float) -> None:
        self.state = replace(self.state, position={**self.state.position, **joints})

    def grip(self, opening: float, effort: float, times: int = 6) -> None:
        self.state = replace(
            self.state, position={**self.state.position, "gripper": opening}, effort={**self.state.effort, "gripper": effort}
        )
        for _ in range(times):
            self.state = replace(self.state, stamp=self.state.stamp + PERIOD)
            self.model.update(self.state)

    def grasp_centre(self) -> Point:
        return grasp_centre(self.state.base, self.state.position)

    def sightings(self, name: str) -> list[Sighting]:
        return [s for s in self.model.snapshot().sightings if s.name == name]


def on(ahead: float, right: float = 0.75, place: str = "close counter") -> Point:
    return surface_point(MANIFEST.location(place), ahead, right, 0.06)


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
    assert robot.model.snapshot().holding is None
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
