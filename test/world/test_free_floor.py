"""Where the base may stand to take up what lies on the floor: with room for base, arm and hand, and a straight free way."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.paths import share_directory
from saycan_ros.world.clearance import Clearance
from saycan_ros.world.conditions import first_unmet, from_floor
from saycan_ros.world.free_floor import CLEAR, OUTSIDE, PASSING, TURNING, FreeFloor
from saycan_ros.world.model import WorldModel
from saycan_ros.world.places import from_station, location_of, station_pose
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.snapshot import DrawerSighting, Sighting, WorldSnapshot
from saycan_ros.world.stretch_geometry import GRASP_AHEAD

Point = tuple[float, float, float]
MANIFEST = load_manifest(share_directory() / "config" / "kitchen.yaml")
LIBRARY = SkillLibrary(MANIFEST)
FLOOR = FreeFloor(MANIFEST)
PICK, BY_SIGHT = LIBRARY.find("pick up the coke"), LIBRARY.find("pick up the coke by sight")
MIDDLE, UNDER_TABLE, OUT_OF_THE_ROOM = (0.2, 0.3, 0.06), (3.1, 0.3, 0.06), (2.6, 2.6, 0.06)
TABLE = station_pose(MANIFEST.location("table"))


def lying(point: Point | None, name: str = "coke") -> Sighting:
    return Sighting(name, None, 0.0, point)


def world(*things: Sighting, at: str | None = "table", holding: str | None = None) -> WorldSnapshot:
    return Clearance(MANIFEST).mark(WorldSnapshot(1.0, at, holding, things))


def to_furniture(x: float, y: float) -> float:
    """Metres to the nearest surface's own rectangle."""
    found = []
    for place in MANIFEST.locations:
        ahead, right = from_station(place, x, y)
        surface = place.surface
        aside = max(0.0, abs(ahead) - surface.width / 2)
        found.append(math.hypot(aside, max(surface.near - right, 0.0, right - surface.near - surface.depth)))
    return min(found)


def test_every_stance_has_the_thing_on_the_arms_line_and_the_base_clear_of_furniture_between_the_stations() -> None:
    random, reached = np.random.default_rng(0), 0
    xs, ys = ([getattr(place.station, axis) for place in MANIFEST.locations] for axis in "xy")
    for _ in range(60):
        point = (float(random.uniform(-1.6, 2.8)), float(random.uniform(-1.6, 2.2)), 0.05)
        stances = list(FLOOR.stances(point))
        reached += bool(stances)
        for base in stances:
            ahead, left = base.to_base(point[0], point[1])
            assert ahead == pytest.approx(GRASP_AHEAD)
            assert 0.45 < -left < 0.85
            assert to_furniture(base.x, base.y) >= CLEAR - 1e-9
            assert min(xs) - OUTSIDE <= base.x <= max(xs) + OUTSIDE
            assert min(ys) - OUTSIDE <= base.y <= max(ys) + OUTSIDE
            hand = base.to_map(ahead, left - 0.05)
            assert to_furniture(*hand) > 0.0
    assert reached > 40


@pytest.mark.parametrize(
    ("point", "reachable"),
    [(MIDDLE, True), ((0.6, -1.45, 0.06), True), (UNDER_TABLE, False), ((0.6, -1.62, 0.06), False), (OUT_OF_THE_ROOM, False)],
)
def test_what_lies_under_or_against_furniture_or_outside_is_known_to_be_out_of_reach(point: Point, reachable: bool) -> None:
    assert world(lying(point)).sightings[0].reachable is reachable


def test_no_way_leads_over_a_thing_or_turns_where_one_lies() -> None:
    other = (1.0, 0.3, 0.06)
    free, past = (FLOOR.way_to(MIDDLE, TABLE, things) for things in ([lying(MIDDLE)], [lying(MIDDLE), lying(other, "tea")]))
    assert 0 < len(past) < len(free)
    for stance in past:
        steps = [(TABLE.x + s * (stance.x - TABLE.x), TABLE.y + s * (stance.y - TABLE.y)) for s in np.linspace(0, 1, 50)]
        assert min(math.dist(step, spot[:2]) for step in steps for spot in (MIDDLE, other)) > PASSING - 0.01
        assert min(math.dist((stance.x, stance.y), spot[:2]) for spot in (MIDDLE, other)) >= TURNING
    assert [TABLE.distance(s) for s in free] == sorted(TABLE.distance(s) for s in free)


def test_from_where_the_base_has_no_room_to_turn_there_is_no_way() -> None:
    assert not FLOOR.way_to(MIDDLE, Pose2D(TABLE.x, TABLE.y, 0.0), [lying((TABLE.x + 0.3, TABLE.y, 0.05), "tea")])
    assert not FLOOR.way_to(MIDDLE, Pose2D(2.5, 0.3, 0.0), [])
    assert FLOOR.may_turn(TABLE, [])
    assert not FLOOR.may_turn(Pose2D(2.5, 0.3, 0.0), [])


@pytest.mark.parametrize(
    ("things", "at", "unmet", "floor"),
    [
        ((lying(MIDDLE),), "table", None, True),
        ((lying(MIDDLE),), None, None, True),
        ((lying(UNDER_TABLE),), "table", "reachable(object)", False),
        ((lying(UNDER_TABLE),), None, "reachable(object)", False),
        ((lying(None),), "table", "near(object)", False),
        ((lying(None),), None, "near(object)", False),
        ((lying((0.2, 0.3, 0.7)),), "table", "near(object)", False),
        ((lying(MIDDLE), Sighting("coke", "table", 0.0, (2.9, 0.3, 0.8))), "table", None, False),
        ((lying(MIDDLE), Sighting("coke", "table", 0.0, (3.5, 0.3, 0.8))), "table", None, True),
        ((lying(MIDDLE), Sighting("coke", "table", 0.0, (2.9, 0.3, 0.8), placed=True)), "table", None, True),
        ((lying(UNDER_TABLE), lying((0.2, 0.3, 0.7))), None, "reachable(object)", False),
        ((lying(MIDDLE, "tea"),), "table", "near(object)", False),
    ],
)
def test_a_thing_on_the_floor_is_picked_up_where_the_base_can_stand_beside_it_and_none_stands_here(
    things: tuple[Sighting, ...], at: str | None, unmet: str | None, floor: bool
) -> None:
    known = world(*things, at=at)
    found = first_unmet(PICK, known)
    assert (str(found) if found else None, from_floor(PICK, known)) == (unmet, floor)
    assert first_unmet(PICK, world(*things, at=at, holding="tea")) is not None


@pytest.mark.parametrize(("point", "unmet", "floor"), [(MIDDLE, None, True), (UNDER_TABLE, "reachable(object)", False)])
def test_what_lies_in_the_drawer_here_does_not_count_as_here(point: Point, unmet: str | None, floor: bool) -> None:
    drawer = DrawerSighting("drawer", "open", 0.0)
    known = replace(world(lying(point), Sighting("coke", "drawer", 0.0, None), at="drawer"), drawers=(drawer,))
    found = first_unmet(PICK, known)
    assert (str(found) if found else None, from_floor(PICK, known)) == (unmet, floor)


def test_a_skill_that_asks_for_the_thing_here_takes_nothing_from_the_floor() -> None:
    known = world(lying(MIDDLE))
    assert str(first_unmet(BY_SIGHT, known)) == "here(object)"
    assert not from_floor(BY_SIGHT, known)


def test_nothing_that_the_world_model_knows_at_a_place_counts_as_on_the_floor() -> None:
    for place in MANIFEST.locations:
        point = (*station_pose(place).to_map(0.0, -(place.surface.near + 0.1)), place.surface.height + 0.05)
        assert location_of(MANIFEST, point) == place.name
        assert not Sighting("coke", place.name, 0.0, point).on_floor
    assert WorldModel(MANIFEST).snapshot().sightings == ()
