"""The drawer moves because a hand pulls or pushes it, stays where it is left, and takes along what stands in it."""

from __future__ import annotations

import math

import pytest
from kitchen_hands import MANIFEST, Hands

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.simulation.kitchen import Kitchen
from saycan_ros.world.drawer import BAR_NEARER, Drawer
from saycan_ros.world.scene import Scene
from saycan_ros.world.stretch_geometry import GRASP_AHEAD, reach

pytestmark = pytest.mark.sim

DRAWER = Drawer(MANIFEST.location("drawer"))
TALL, ROUND = "water bottle", "apple"


def kitchen_with(*names: str, opened: bool = False, seed: int = 2) -> Kitchen:
    """The robot beside the drawer, and these things in it."""
    objects = [{"name": name, "at": "drawer"} for name in names]
    scene = {"robot": {"at": "drawer"}, "objects": objects, "open": ["drawer"] if opened else []}
    return Kitchen(MANIFEST, Scene.model_validate(scene), seed, renderer="rays")


def grip_handle(kitchen: Kitchen) -> Hands:
    """Close the fingers on the bar where it is."""
    hands = Hands(kitchen)
    bar = DRAWER.handle(kitchen.truth().openings["drawer"])
    hands.reach(arm=0.0)
    hands.drive_along(kitchen.reading().base.to_base(bar[0], bar[1])[0] - GRASP_AHEAD)
    arm, lift = reach(DRAWER.place.surface.near - BAR_NEARER + 0.02, bar[2], 0.0)
    hands.reach(lift=lift, gripper=0.09)
    hands.reach(arm=arm)
    hands.reach(gripper=-0.10)
    return hands


def look_at_drawer(kitchen: Kitchen) -> list[str]:
    """The names of what the head sees that looks at the closed drawer's handle, then into the open drawer."""
    seen: set[str] = set()
    for pan in (-1.15, -1.55):
        kitchen.command_joints({"head_pan": pan, "head_tilt": -0.8})
        kitchen.step(2.0)
        seen |= {detection.name for detection in kitchen.detections()}
    return sorted(seen)


def test_a_pull_at_the_handle_opens_it_and_it_stays_where_the_hand_lets_go() -> None:
    kitchen = kitchen_with(TALL, ROUND)
    kitchen.step(3.0)
    assert kitchen.truth().openings["drawer"] == pytest.approx(0.0, abs=1e-3)
    before = kitchen.truth().positions
    hands = grip_handle(kitchen)
    assert kitchen.reading().position["gripper"] > 0.015
    assert kitchen.reading().effort["gripper"] < -1.0
    assert kitchen.truth().scene["robot"]["holding"] is None
    hands.drive_along(-0.25)
    pulled = kitchen.truth().openings["drawer"]
    assert pulled == pytest.approx(0.25, abs=0.02)
    hands.reach(gripper=0.10)
    hands.reach(arm=0.0)
    kitchen.step(5.0)
    truth = kitchen.truth()
    assert truth.openings["drawer"] == pytest.approx(pulled, abs=0.01)
    assert truth.places == ("drawer", "drawer")
    for old, new in zip(before, truth.positions, strict=True):
        assert math.dist(old, new) == pytest.approx(pulled, abs=0.02)
        assert new[2] == pytest.approx(old[2], abs=0.01)  # nothing has fallen over
    assert truth.collisions == 0


def test_a_push_at_the_handle_closes_it() -> None:
    kitchen = kitchen_with(TALL, opened=True)
    hands = grip_handle(kitchen)
    hands.drive_along(0.43)
    truth = kitchen.truth()
    assert truth.openings["drawer"] < 0.03
    assert truth.places == ("drawer",)


def test_driving_past_without_a_grip_moves_nothing() -> None:
    kitchen = kitchen_with(TALL)
    hands = Hands(kitchen)
    hands.reach(arm=0.0)
    hands.drive_along(0.25)
    hands.drive_along(-0.45)
    assert kitchen.truth().openings["drawer"] == pytest.approx(0.0, abs=1e-3)
    assert kitchen.truth().collisions == 0


def test_what_stands_in_it_is_seen_while_it_is_open_and_hidden_while_it_is_closed() -> None:
    assert look_at_drawer(kitchen_with(TALL, ROUND)) == ["drawer"]
    assert look_at_drawer(kitchen_with(TALL, ROUND, opened=True)) == sorted(["drawer", TALL, ROUND])


@pytest.mark.parametrize("opening", [0.0, 0.44])
def test_its_handle_is_detected_where_the_geometry_says(opening: float) -> None:
    kitchen = kitchen_with()
    kitchen.slide("drawer", opening)
    bar = DRAWER.handle(opening)
    ahead, left = kitchen.reading().base.to_base(bar[0], bar[1])
    kitchen.command_joints({"head_pan": math.atan2(left, ahead), "head_tilt": -0.8})
    kitchen.step(2.0)
    seen = [d.position for d in kitchen.detections() if d.name == "drawer"]
    assert len(seen) == 1
    assert math.dist(seen[0], bar) < 0.06
    assert DRAWER.opening_at(seen[0]) == pytest.approx(opening, abs=0.04)


def test_a_saved_moment_has_the_drawer_as_it_was() -> None:
    kitchen = kitchen_with(TALL)
    kitchen.slide("drawer", 0.30)
    saved = kitchen.save()
    kitchen.slide("drawer", 0.0)
    kitchen.step(1.0)
    assert kitchen.truth().openings["drawer"] == pytest.approx(0.0, abs=1e-3)
    kitchen.restore(saved)
    assert kitchen.truth().openings["drawer"] == pytest.approx(0.30, abs=1e-3)
    assert kitchen.truth().places == ("drawer",)
    kitchen.reset(kitchen.scene)
    assert kitchen.truth().openings["drawer"] == pytest.approx(0.0, abs=1e-3)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"open": ["table"]}, "open[0]"),
        ({"objects": [{"name": "coke", "at": "drawer"}] * 5}, "drawer: no room for 5 things"),
    ],
)
def test_a_scene_that_no_drawer_can_be_is_refused(change: dict[str, object], field: str) -> None:
    scene = Scene.model_validate({"robot": {"at": "you"}, **change})
    with pytest.raises(OutcomeError) as refused:
        Kitchen(MANIFEST, scene, renderer="rays")
    assert refused.value.outcome.code is OutcomeCode.INVALID_SCENE
    assert field in refused.value.outcome.message


@pytest.mark.parametrize(("name", "opening"), [("table", 0.1), ("drawer", 0.6), ("drawer", -0.1)])
def test_nobody_can_open_what_is_no_drawer_or_further_than_it_goes(name: str, opening: float) -> None:
    with pytest.raises(OutcomeError):
        kitchen_with().slide(name, opening)
