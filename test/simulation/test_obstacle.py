"""Somebody may stand in the robot's way: seen, felt and told of while they do, and without a trace while they do not."""

from __future__ import annotations

import math

import numpy as np
import pytest
from kitchen_hands import MANIFEST, Hands, scene
from pydantic import ValidationError

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.simulation.intervention import Disturbable, Intervention
from saycan_ros.simulation.kitchen import Kitchen
from saycan_ros.simulation.kitchen_model import OBSTACLE, OBSTACLE_RADIUS
from saycan_ros.simulation.variation import Variation

pytestmark = pytest.mark.sim


@pytest.fixture(scope="module")
def kept() -> Kitchen:
    return Kitchen(MANIFEST, scene("close counter", ("apple", "close counter")), renderer="rays")


@pytest.fixture
def kitchen(kept: Kitchen) -> Kitchen:
    """At the close counter, looking along it; built once, set up anew for each test."""
    kept.reset(scene("close counter", ("apple", "close counter")), 1)
    return kept


def ahead_of(kitchen: Kitchen, metres: float, left: float = 0.0) -> tuple[float, float]:
    return kitchen.reading().base.to_map(metres, left)


def seen_at(kitchen: Kitchen, x: float, y: float) -> int:
    """How many of the laser's points lie on the foot print of somebody at (x, y)."""
    base = kitchen.reading().base
    points = np.array([base.to_map(float(px), float(py)) for px, py in kitchen.scan().points])
    return int((np.abs(np.hypot(*(points - (x, y)).T) - OBSTACLE_RADIUS) < 0.04).sum())


@pytest.mark.parametrize(("ahead", "left"), [(1.0, 0.0), (0.9, 0.6), (-0.7, 0.3)])
def test_the_laser_sees_who_stands_in_the_way_where_they_stand_and_not_after_they_have_gone(
    kitchen: Kitchen, ahead: float, left: float
) -> None:
    x, y = ahead_of(kitchen, ahead, left)
    before = seen_at(kitchen, x, y)
    kitchen.obstruct(x, y)
    # Of a post as wide as this, the beams of 1.5 degrees that meet it.
    wide = 2 * math.asin(OBSTACLE_RADIUS / math.hypot(ahead, left))
    assert seen_at(kitchen, x, y) - before == pytest.approx(wide / math.radians(1.5), abs=3)
    kitchen.unobstruct()
    assert seen_at(kitchen, x, y) == before


def test_the_gap_is_from_the_robots_hull_to_the_post_and_infinite_while_nobody_stands_there(kitchen: Kitchen) -> None:
    assert kitchen.gap() == math.inf
    assert kitchen.truth().gap == math.inf
    kitchen.obstruct(*ahead_of(kitchen, 1.0))
    before = kitchen.gap()
    assert 0.5 < before < 1.0 - OBSTACLE_RADIUS
    assert kitchen.truth().gap == before
    Hands(kitchen).drive_along(0.2)
    assert kitchen.gap() == pytest.approx(before - 0.2, abs=0.01)
    kitchen.unobstruct()
    assert kitchen.gap() == math.inf


def test_a_robot_that_drives_into_somebody_is_held_up_and_the_referee_counts_it_once(kitchen: Kitchen) -> None:
    kitchen.obstruct(*ahead_of(kitchen, 0.8))
    start = kitchen.reading().base
    kitchen.command_base(0.3, 0.0)
    kitchen.step(4.0)
    truth = kitchen.truth()
    assert truth.collisions == 1
    assert truth.gap < 0.005
    assert start.distance(kitchen.reading().base) < 0.8 - OBSTACLE_RADIUS


def test_a_hand_that_reaches_into_somebody_counts_although_it_may_touch_furniture(kitchen: Kitchen) -> None:
    kitchen.reset(scene("you"), 1)
    kitchen.command_joints({"lift": 1.0})
    kitchen.step(4.0)
    Hands(kitchen).turn(math.pi)  # the arm works to the right, over the open floor now
    kitchen.obstruct(*ahead_of(kitchen, 0.0, -0.85))
    assert kitchen.truth().collisions == 0
    kitchen.command_joints({"arm": 0.5})
    kitchen.step(5.0)
    assert kitchen.truth().collisions >= 1


def test_a_thing_is_stopped_by_who_stands_there(kitchen: Kitchen) -> None:
    kitchen.obstruct(1.2, 0.3)
    for _ in range(100):
        kitchen._place_body(0, (1.2 - OBSTACLE_RADIUS - 0.02, 0.3, 0.5), 0.0)
        kitchen.step(0.004)
    kitchen.step(2.0)
    x, y, _ = kitchen.truth().positions[0]
    assert math.hypot(x - 1.2, y - 0.3) > OBSTACLE_RADIUS


def test_both_cameras_see_them(kitchen: Kitchen) -> None:
    kitchen.command_joints({"head_tilt": -0.2})
    kitchen.step(2.0)
    before = kitchen.frame(), kitchen.picture(height=240, width=384)
    kitchen.obstruct(*ahead_of(kitchen, 1.3))
    after = kitchen.frame(), kitchen.picture(height=240, width=384)
    for old, new in zip(before, after, strict=True):
        assert (old != new).any(axis=2).sum() > 500
    kitchen.unobstruct()
    assert all(
        np.array_equal(a, b) for a, b in zip(before, (kitchen.frame(), kitchen.picture(height=240, width=384)), strict=True)
    )


@pytest.mark.parametrize(
    ("x", "y", "why"),
    [
        (math.nan, 0.0, "not finite"), (0.0, math.inf, "not finite"), (0.6, -1.0, "the robot"), (0.6, -0.75, "the robot"),
        (0.6, -1.9, "close counter"), (2.9, 0.3, "stands at table"), (3.6, 1.6, "a wall"), (40.0, 0.0, "outside the room"),
    ],
)  # fmt: skip
def test_a_place_where_nobody_can_stand_is_refused_and_nothing_moves(kitchen: Kitchen, x: float, y: float, why: str) -> None:
    kitchen.obstruct(1.4, 0.2)
    before = kitchen.gap(), kitchen.time, kitchen._data.qpos.copy(), kitchen._data.geom_xpos.copy()
    with pytest.raises(OutcomeError, match=why) as caught:
        kitchen.obstruct(x, y)
    assert caught.value.outcome.code is OutcomeCode.INVALID_REQUEST
    assert (kitchen.gap(), kitchen.time) == before[:2]
    assert np.array_equal(kitchen._data.qpos, before[2])
    assert np.array_equal(kitchen._data.geom_xpos, before[3])


def test_who_stands_there_may_come_nearer_without_going_away_first(kitchen: Kitchen) -> None:
    kitchen.obstruct(*ahead_of(kitchen, 1.5))
    far = kitchen.gap()
    kitchen.obstruct(*ahead_of(kitchen, 1.4))
    assert kitchen.gap() == pytest.approx(far - 0.1, abs=0.005)


def test_another_scene_and_an_earlier_moment_know_nothing_of_them(kitchen: Kitchen) -> None:
    state = kitchen.save()
    kitchen.obstruct(*ahead_of(kitchen, 1.0))
    kitchen.restore(state)
    assert kitchen.gap() == math.inf
    kitchen.obstruct(*ahead_of(kitchen, 1.0))
    kitchen.reset(kitchen.scene, 1)
    assert kitchen.gap() == math.inf


def test_while_nobody_stands_there_nothing_touches_and_nothing_sees_them(kitchen: Kitchen) -> None:
    kitchen.command_base(0.2, 0.5)
    kitchen.step(1.0)
    geom = int(kitchen.model.geom(OBSTACLE).id)
    assert not (kitchen._data.contact.geom == geom).any()
    assert OBSTACLE not in kitchen.poses()


def test_the_looks_of_the_others_are_drawn_as_if_there_were_no_obstacle(kitchen: Kitchen) -> None:
    """The last body of all, and not one of those that are drawn for."""
    obstacle = int(kitchen.model.body(OBSTACLE).id)
    assert obstacle == kitchen.model.nbody - 1
    assert int(kitchen.model.geom(OBSTACLE).id) == kitchen.model.ngeom - 1
    before = kitchen.model.geom_rgba[-1].copy()
    kitchen.reset(kitchen.scene, 3, Variation(colour=0.2))
    assert np.array_equal(kitchen.model.geom_rgba[-1], before)
    # A draw of the numbers that `apply` takes, in its order: three lights and their angles, then a shift for each other body.
    random = np.random.default_rng((3, 1))
    random.uniform(size=2 + 3 * kitchen.model.nlight)
    shifts = random.uniform(-0.2, 0.2, (obstacle, 3))
    piece = int(kitchen.model.body("furniture/table").id)
    geom = int(kitchen.model.body("furniture/table").geomadr[0])
    nominal = kitchen._varied._nominal["rgba"][geom, :3]
    assert kitchen.model.geom_rgba[geom, :3] == pytest.approx(np.clip(nominal + shifts[piece], 0, 1))
    # The camera's mounting is drawn next.
    kitchen.reset(kitchen.scene, 3, Variation(camera_offset=0.1))
    offset = kitchen.model.cam_pos[kitchen._varied._camera] - kitchen._varied._nominal["position"]
    assert offset == pytest.approx(0.1 * random.normal(0.0, 1.0, 3))


def test_an_intervention_with_an_obstacle_says_where_or_away_and_nothing_else() -> None:
    assert Intervention.model_validate_json('{"obstacle": [1.0, 0.5]}').obstacle == (1.0, 0.5)
    assert Intervention.model_validate_json('{"obstacle": "away"}').obstacle == "away"
    for bad in ('{"obstacle": [1.0]}', '{"obstacle": "here"}', '{"obstacle": [0, 0], "to": "table"}', '{"obstacle": {"x": 1}}'):
        with pytest.raises(ValidationError):
            Intervention.model_validate_json(bad)


def test_the_kitchen_is_a_plant_that_can_be_disturbed(kitchen: Kitchen) -> None:
    assert isinstance(kitchen, Disturbable)
