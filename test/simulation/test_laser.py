"""The laser at the robot's foot sees what stands round it, where it stands, and never the robot itself."""

from __future__ import annotations

import math

import numpy as np
import pytest
from kitchen_hands import MANIFEST, Hands, scene
from numpy.typing import NDArray

from saycan_ros.simulation.beams import BEAMS, FARTHEST, NEAREST, beam_ranges
from saycan_ros.simulation.kitchen import Kitchen
from saycan_ros.world.range_scan import RangeScan
from saycan_ros.world.stretch_geometry import LASER_AHEAD, LASER_HEIGHT, LASER_TURN

pytestmark = pytest.mark.sim

# How far behind the edge of its top the front of a counter is at the laser's height; its doors stand a little before that.
SET_BACK = 0.03
NOISE = 0.04  # four times the laser's own


@pytest.fixture(scope="module")
def bare() -> Kitchen:
    """A kitchen without things, built once; each test sets it up anew."""
    return Kitchen(MANIFEST, scene("you"), renderer="rays")


def kitchen_at(place: str, *things: tuple[str, str], seed: int = 0) -> Kitchen:
    return Kitchen(MANIFEST, scene(place, *things), seed=seed, renderer="rays")


def at(kitchen: Kitchen, place: str, seed: int = 0) -> Kitchen:
    kitchen.reset(scene(place), seed)
    return kitchen


def on_the_map(kitchen: Kitchen) -> NDArray[np.float64]:
    base = kitchen.reading().base
    return np.array([base.to_map(float(x), float(y)) for x, y in kitchen.scan().points])


def test_the_laser_is_where_the_robots_model_has_it(bare: Kitchen) -> None:
    kitchen = at(bare, "table")
    base, laser = kitchen._data.body("base_link"), kitchen._data.body("laser")
    turn = base.xmat.reshape(3, 3)
    assert turn.T @ (laser.xpos - base.xpos) == pytest.approx((LASER_AHEAD, 0.0, LASER_HEIGHT), abs=0.001)
    ahead = turn.T @ laser.xmat.reshape(3, 3)[:, 0]
    assert abs(math.remainder(math.atan2(ahead[1], ahead[0]) - LASER_TURN, 2 * math.pi)) < 0.001


@pytest.mark.parametrize("turn", [0.0, 0.7, -1.3])
@pytest.mark.parametrize("place", ["close counter", "far counter"])
def test_a_counter_is_seen_at_its_distance_and_bearing_however_the_robot_is_turned(
    bare: Kitchen, place: str, turn: float
) -> None:
    kitchen = at(bare, place)
    hands = Hands(kitchen)
    if turn:
        hands.turn(turn)
    surface = kitchen.surfaces[place]
    spots = np.array([surface.to_surface(x, y) for x, y in on_the_map(kitchen)])
    front = spots[(np.abs(spots[:, 0]) < surface.width / 2 - 0.05) & (np.abs(spots[:, 1]) < 0.3)]
    assert len(front) > 20
    assert np.all(front[:, 1] > -NOISE)
    assert np.all(front[:, 1] < SET_BACK + NOISE)
    # Straight at it: the nearest of all is the counter, at its own bearing.
    points = kitchen.scan().points
    base = kitchen.reading().base
    ahead, left = base.to_base(*surface.to_map(*surface.to_surface(base.x, base.y)[:1], 0.0))
    towards = np.abs(np.arctan2(points[:, 1], points[:, 0]) - math.atan2(left, ahead)) < 0.04
    assert np.hypot(*points[towards].T) == pytest.approx(surface.near + SET_BACK, abs=NOISE)


def test_of_a_table_only_the_legs_are_seen(bare: Kitchen) -> None:
    kitchen = at(bare, "table")
    surface = kitchen.surfaces["table"]
    spots = np.array([surface.to_surface(x, y) for x, y in on_the_map(kitchen)])
    below = spots[(np.abs(spots[:, 0]) < surface.width / 2) & (spots[:, 1] > 0.0) & (spots[:, 1] < surface.depth)]
    assert len(below)
    assert np.all(np.abs(np.abs(below[:, 0]) - (surface.width / 2 - 0.08)) < 0.03 + NOISE)


POSTURES = [
    {"lift": 0.0, "arm": 0.0, "wrist_pitch": 0.0},
    {"lift": 0.0, "arm": 0.3, "wrist_pitch": -1.2},
    {"lift": 0.15, "arm": 0.0, "wrist_yaw": 3.0},
    {"lift": 0.3, "arm": 0.5, "wrist_pitch": -1.5},
    {"lift": 1.0, "head_tilt": -1.5},
]


@pytest.mark.parametrize("posture", POSTURES)
def test_the_robot_does_not_see_itself_in_any_posture(bare: Kitchen, posture: dict[str, float]) -> None:
    kitchen = at(bare, "you")
    kitchen.command_joints(posture)
    kitchen.step(6.0)
    points = kitchen.scan().points
    # The arm works to the robot's right, and the nearest that stands about is at the edge of a surface.
    assert np.hypot(*points.T).min() > kitchen.surfaces["you"].near - NOISE


def test_a_thing_on_the_floor_is_seen_where_it_is_tall_enough_and_not_on_a_counter() -> None:
    kitchen = kitchen_at("close counter", ("water bottle", "close counter"))
    x, y, _ = kitchen.truth().positions[0]
    assert np.linalg.norm(on_the_map(kitchen) - (x, y), axis=1).min() > 0.05
    kitchen._place_body(0, (1.2, 0.0, 0.12), 0.0)
    kitchen._wake()
    kitchen._laser.forget()
    assert np.linalg.norm(on_the_map(kitchen) - (1.2, 0.0), axis=1).min() < 0.05


def test_a_scan_has_the_lasers_range_and_one_point_a_beam(bare: Kitchen) -> None:
    scan = at(bare, "trash").scan()
    assert scan.points.dtype == np.float32
    assert scan.points.shape[1] == 2
    assert 0 < len(scan.points) <= BEAMS
    away = np.hypot(scan.points[:, 0] - LASER_AHEAD, scan.points[:, 1])
    assert away.min() >= NEAREST
    assert away.max() <= FARTHEST + 1e-6


def test_the_same_seed_and_moment_give_the_same_scan_and_another_seed_another(bare: Kitchen) -> None:
    scans = []
    for seed, asked_before in ((4, False), (4, True), (5, False)):
        at(bare, "you", seed)
        if asked_before:
            bare.scan()
        bare.step(0.5)
        scans.append(beam_ranges(bare.scan()))
    assert np.array_equal(scans[0], scans[1])
    assert not np.array_equal(scans[0], scans[2])


def test_a_saved_moment_sees_the_same_again(bare: Kitchen) -> None:
    kitchen = at(bare, "you", 4)
    kitchen.step(0.5)
    state, before = kitchen.save(), kitchen.scan()
    kitchen.step(0.06)
    kitchen.command_base(0.3, 0.0)
    kitchen.step(1.0)
    assert not np.array_equal(kitchen.scan().points, before.points)
    kitchen.restore(state)
    assert np.array_equal(kitchen.scan().points, before.points)


def test_a_scan_changes_no_other_random_draw() -> None:
    with_scan, without = (kitchen_at("close counter", ("apple", "close counter"), seed=2) for _ in range(2))
    with_scan.command_joints({"head_pan": -1.57, "head_tilt": -0.6})
    without.command_joints({"head_pan": -1.57, "head_tilt": -0.6})
    for _ in range(20):
        with_scan.scan()
        with_scan.step(0.1)
        without.step(0.1)
    seen = with_scan.detections()
    assert seen
    assert seen == without.detections()


def test_a_new_turn_comes_at_most_ten_times_a_simulated_second(bare: Kitchen) -> None:
    kitchen = at(bare, "you")
    stamps = set()
    for _ in range(250):
        kitchen.step(0.004)
        stamps.add(kitchen.scan().stamp)
        assert 0.0 <= kitchen.time - kitchen.scan().stamp < 0.1
    assert 8 <= len(stamps) <= 11


def test_beams_give_back_the_points_they_were_made_of(bare: Kitchen) -> None:
    scan = at(bare, "drawer").scan()
    ranges = beam_ranges(scan)
    assert np.isfinite(ranges).sum() == len(scan.points)
    angles = LASER_TURN - math.pi + 2 * math.pi / BEAMS * np.flatnonzero(np.isfinite(ranges))
    hits = ranges[np.isfinite(ranges)]
    points = np.stack([LASER_AHEAD + hits * np.cos(angles), hits * np.sin(angles)], axis=1)
    assert points == pytest.approx(scan.points, abs=1e-5)


def test_of_two_points_on_one_beam_the_nearer_counts() -> None:
    ranges = beam_ranges(RangeScan(np.array([[2.004, 0.0], [1.004, 0.0]], np.float32), 0.0))
    assert ranges[np.isfinite(ranges)] == pytest.approx([1.0])
    assert int(np.argmin(ranges)) == 0  # ahead of the base is behind the laser, where its turn begins
