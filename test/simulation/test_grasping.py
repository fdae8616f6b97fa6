"""Friction alone holds things: every kind is grasped, lifted, carried and put back."""

from __future__ import annotations

import math

import pytest
from kitchen_hands import MANIFEST, Hands, scene

from saycan_ros.simulation.kitchen import Kitchen
from saycan_ros.world.stretch_geometry import GRASP_AHEAD

pytestmark = pytest.mark.sim

KINDS = ["coke", "redbull", "water bottle", "kettle chips", "apple", "sponge", "energy bar"]


@pytest.mark.parametrize("name", KINDS)
def test_a_thing_is_lifted_carried_through_a_turn_and_put_back_upright(name: str) -> None:
    kitchen = Kitchen(MANIFEST, scene("close counter", (name, "close counter")), seed=3, renderer="rays")
    hands = Hands(kitchen)
    start = kitchen.truth().positions[0]
    hands.grasp(0, "close counter")
    hands.reach(lift=hands.up + 0.10)
    assert kitchen.truth().scene["robot"]["holding"] == name
    assert kitchen.truth().places == ("hand",)
    assert kitchen.truth().positions[0][2] > start[2] + 0.08
    hands.reach(arm=0.0)
    hands.turn(math.pi)
    hands.turn(math.pi)
    reading = hands.body.read()
    assert kitchen.truth().places == ("hand",)
    assert reading.position["gripper"] > 0.02
    assert reading.effort["gripper"] < -1.0
    hands.reach(lift=hands.up + 0.05)
    hands.reach(arm=hands.out)
    hands.reach(lift=hands.up + 0.003)
    hands.reach(gripper=hands.opening)
    hands.reach(arm=0.0)
    hands.wait(0.5)
    truth = kitchen.truth()
    assert truth.scene == {
        "robot": {"at": "close counter", "holding": None},
        "objects": [{"name": name, "at": "close counter"}],
    }
    assert truth.positions[0][2] == pytest.approx(start[2], abs=0.01)
    assert truth.collisions == 0


def test_a_gripper_that_closes_on_nothing_reads_closed() -> None:
    kitchen = Kitchen(MANIFEST, scene("you"), renderer="rays")
    Hands(kitchen).reach(gripper=-0.10)
    assert kitchen.reading().position["gripper"] < 0.005
    assert kitchen.truth().scene["robot"]["holding"] is None


def test_an_opened_hand_lets_go_and_the_thing_falls_to_the_floor() -> None:
    kitchen = Kitchen(MANIFEST, scene("you", holding="pepsi"), renderer="rays")
    assert kitchen.truth().places == ("hand",)
    Hands(kitchen).reach(gripper=0.12)
    assert kitchen.truth().places == ("floor",)


def test_what_is_let_go_over_the_bin_is_in_the_trash() -> None:
    kitchen = Kitchen(MANIFEST, scene("trash", holding="orange"), renderer="rays")
    hands = Hands(kitchen)
    hands.reach(lift=0.75)
    hands.reach(arm=0.36)
    hands.reach(gripper=0.14)
    hands.reach(arm=0.0)
    hands.wait(1.0)
    assert kitchen.truth().places == ("trash",)
    assert kitchen.truth().positions[0][2] < 0.3


def test_a_pushed_bottle_falls_over() -> None:
    kitchen = Kitchen(MANIFEST, scene("close counter", ("water bottle", "close counter")), seed=1, renderer="rays")
    hands = Hands(kitchen)
    before = kitchen.truth().positions[0][2]
    x, y, _ = kitchen.truth().positions[0]
    hands.drive_along(kitchen.reading().base.to_base(x, y)[0] - GRASP_AHEAD)
    hands.reach(lift=1.0, gripper=-0.10)
    hands.reach(arm=0.45)
    hands.wait(1.0)
    assert kitchen.truth().positions[0][2] < before - 0.05


@pytest.mark.parametrize("name", ["7up", "rice chips", "apple", "tea", "sponge", "energy bar", "orange"])
def test_a_scene_that_starts_with_something_held_holds_it_by_friction(name: str) -> None:
    kitchen = Kitchen(MANIFEST, scene("table", ("coke", "table"), holding=name), seed=2, renderer="rays")
    hands = Hands(kitchen)
    first = kitchen.truth()
    assert first.scene["robot"] == {"at": "table", "holding": name}
    assert [row["at"] for row in first.scene["objects"]] == ["table", "hand"]
    hands.turn(2.0)
    hands.reach(lift=0.9)
    hands.wait(2.0)
    assert kitchen.truth().scene["robot"]["holding"] == name
