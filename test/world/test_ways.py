"""A place counts as blocked where the laser sees something on the straight way to it, and only while it does."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from world_robot import COUNTER, MANIFEST, TABLE, Robot

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.world.places import station_pose
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.range_scan import RangeScan
from saycan_ros.world.snapshot import Sighting, WorldSnapshot
from saycan_ros.world.ways import Ways, destination, way_blocked

HERE, GOAL = station_pose(COUNTER), station_pose(TABLE)
WAYS = Ways(MANIFEST)
LIBRARY = SkillLibrary(MANIFEST)


def scan(base: Pose2D, *spots: tuple[float, float], stamp: float = 0.0) -> RangeScan:
    """Three beams that end at each `map` spot, a centimetre apart, as seen from `base`."""
    near = [(x + dx, y) for x, y in spots for dx in (-0.01, 0.0, 0.01)]
    points = np.array([base.to_base(x, y) for x, y in near], np.float32).reshape(-1, 2)
    return RangeScan(points, stamp)


def on_way(part: float, aside: float = 0.0) -> tuple[float, float]:
    """The `map` spot so far from the counter's station to the table's, and so many metres to the left of the line."""
    x, y = HERE.x + part * (GOAL.x - HERE.x), HERE.y + part * (GOAL.y - HERE.y)
    line = math.atan2(GOAL.y - HERE.y, GOAL.x - HERE.x)
    return x - aside * math.sin(line), y + aside * math.cos(line)


@pytest.mark.parametrize("heading", [0.0, 1.0, -2.5, math.pi])
def test_what_stands_on_the_line_blocks_whichever_way_the_base_looks(heading: float) -> None:
    base = Pose2D(HERE.x, HERE.y, heading)
    assert "table" in WAYS.blocked(base, scan(base, on_way(0.5)))
    assert "table" in WAYS.blocked(base, scan(base, on_way(0.5, 0.15)))
    assert "table" not in WAYS.blocked(base, scan(base, on_way(0.5, 0.4)))
    assert "table" in WAYS.blocked(base, scan(base, on_way(0.5, -0.4))), "the tucked hand would meet it"
    assert "table" not in WAYS.blocked(base, scan(base, on_way(0.5, -0.5)))


def test_what_stands_behind_the_base_or_beyond_the_place_blocks_nothing() -> None:
    assert "table" not in WAYS.blocked(HERE, scan(HERE, on_way(-0.3), on_way(1.4)))


def test_there_must_be_room_to_turn_at_the_place() -> None:
    x, y = on_way(1.0)
    assert "table" in WAYS.blocked(HERE, scan(HERE, (x, y + 0.42)))
    assert "table" not in WAYS.blocked(HERE, scan(HERE, (x, y + 0.50)))


def test_one_stray_beam_blocks_nothing_nor_do_no_beams_nor_the_robot_itself() -> None:
    x, y = HERE.to_base(*on_way(0.5))
    assert WAYS.blocked(HERE, RangeScan(np.array([[x, y]], np.float32), 0.0)) == ()
    assert WAYS.blocked(HERE, RangeScan(np.zeros((0, 2), np.float32), 0.0)) == ()
    assert WAYS.blocked(HERE, RangeScan(np.full((50, 2), 0.05, np.float32), 0.0)) == ()


def test_the_place_where_the_robot_stands_is_never_blocked() -> None:
    near = scan(HERE, (HERE.x + 0.2, HERE.y), (HERE.x, HERE.y - 0.2))
    assert COUNTER.name not in WAYS.blocked(HERE, near)


def test_the_world_model_forgets_what_an_old_scan_saw() -> None:
    robot = Robot(HERE)
    robot.model.look_round(scan(HERE, on_way(0.5), stamp=robot.state.stamp))
    assert "table" in robot.model.snapshot().blocked
    assert "table" in robot.wait(5).blocked
    assert robot.wait(6).blocked == ()
    robot.model.look_round(scan(HERE, on_way(0.5), stamp=robot.state.stamp))
    robot.model.look_round(scan(HERE, stamp=robot.state.stamp))
    assert robot.model.snapshot().blocked == ()
    robot.model.look_round(None)
    assert robot.model.snapshot().blocked == ()


def test_while_the_base_turns_a_scan_is_from_where_it_was_then() -> None:
    robot = Robot(HERE)
    beside = scan(HERE, on_way(0.5, 0.6), stamp=robot.state.stamp)
    turned = scan(HERE, on_way(0.5), stamp=robot.state.stamp)
    robot.state = replace(robot.state, base=Pose2D(HERE.x, HERE.y, HERE.heading - 0.3), stamp=robot.state.stamp + 0.3)
    robot.model.update(robot.state)
    robot.model.look_round(beside)
    assert "table" not in robot.model.snapshot().blocked
    robot.model.look_round(turned)
    assert "table" in robot.model.snapshot().blocked


@pytest.mark.parametrize(
    ("words", "place"),
    [("go to the table", "table"), ("bring it to you", "you"), ("find a coke", "far counter"), ("find a tea", None),
     ("pick up the coke", None), ("open the drawer", None)],
)  # fmt: skip
def test_where_a_skill_would_drive_first(words: str, place: str | None) -> None:
    world = WorldSnapshot(1.0, "table", None, (Sighting("coke", "far counter", 0.5),), blocked=("far counter",))
    skill = LIBRARY.find(words)
    assert destination(skill, world) == place
    assert way_blocked(skill, world) is (place == "far counter")
    assert "in the way to: far counter" in world.words
