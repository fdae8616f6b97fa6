"""The skills on MuJoCo's physics: what they leave behind, and what they say where they fail."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

pytest.importorskip("mujoco", reason="needs mujoco")

from kitchen_robot import LIBRARY, Robot, scene  # the import needs mujoco

from saycan_ros.manifest.schema import Predicate
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.skills.rest import wait_for_rest
from saycan_ros.world.arm_reach import NEAREST, UNSURE, shortfall
from saycan_ros.world.pose import wrap
from saycan_ros.world.stretch_geometry import ARM_TRAVEL

pytestmark = pytest.mark.sim
CANCELLED = Outcome(OutcomeCode.CANCELLED, "the caller asked")
PICK_APPLE = LIBRARY.find("pick up the apple")


@pytest.fixture(scope="module")
def kitchen_robot() -> Robot:
    return Robot(scene("you"))


def without(skill: Skill, predicate: Predicate) -> Skill:
    """The skill, which no longer asks for that beforehand."""
    unasked = tuple(c for c in skill.template.preconditions if c.predicate is not predicate)
    return replace(skill, template=skill.template.model_copy(update={"preconditions": unasked}))


def at_its_station(robot: Robot, place: str) -> bool:
    station, base = robot.kitchen.surfaces[place].station, robot.body.read().base
    return base.distance(station) < 0.025 and abs(wrap(base.heading - station.heading)) < math.radians(2)


def test_the_survey_fills_the_world_model_in_75_seconds(kitchen_robot: Robot) -> None:
    robot = kitchen_robot
    things = [("coke", "far counter"), ("sponge", "far counter"), ("apple", "table"), ("tea", "you"), ("coke", "close counter")]
    robot.reset(scene("you", *things), 5)
    result = robot.do("look around")
    assert result.outcome.ok, result.outcome
    assert result.duration < 75.0
    assert sorted((s.name, s.location) for s in robot.knows().sightings) == sorted(things)
    assert robot.kitchen.truth().collisions == 0


def test_a_thing_held_from_the_start_is_known_as_soon_as_the_survey_has_looked_at_the_gripper(kitchen_robot: Robot) -> None:
    robot = kitchen_robot
    robot.reset(scene("table", holding="coke"), 1)

    def at_the_second_place() -> Outcome | None:
        places = {phase for _, phase in robot.phases if phase in robot.kitchen.surfaces}
        return CANCELLED if len(places) > 1 else None

    assert robot.do("look around", at_the_second_place).outcome == CANCELLED
    assert robot.knows().holding == "coke"
    assert robot.knows().seen("coke") == ()
    assert robot.kitchen.truth().places == ("hand",)


def test_find_pick_bring_and_put_down_delivers_the_sponge(kitchen_robot: Robot) -> None:
    robot = kitchen_robot
    robot.reset(scene("far counter", ("sponge", "far counter"), ("coke", "far counter"), ("tea", "you")), 2)
    assert robot.do("go to the far counter").outcome.ok
    assert robot.do("go to the you").outcome.ok
    for words in ("find a sponge", "pick up the sponge", "bring it to you", "put down the sponge"):
        result = robot.do(words)
        assert result.outcome.ok, f"{words}: {result.outcome}"
        assert result.duration < 25.0
        assert wait_for_rest(robot.body, 2.0)
        if words == "find a sponge":
            assert "sponge" in [d.name for d in robot.body.detections()]
            assert robot.knows().at == "far counter"
        if words == "pick up the sponge":
            assert robot.knows().holding == "sponge"
            assert robot.kitchen.truth().places == ("hand", "far counter", "you")
            assert at_its_station(robot, "far counter")
    assert robot.kitchen.truth().places == ("you", "far counter", "you")
    assert robot.kitchen.truth().collisions == 0
    knows = robot.knows()
    assert knows.holding is None
    assert [(s.location, s.placed) for s in knows.seen("sponge")] == [("you", True)]


def test_the_thing_thrown_away_lies_in_the_bin_stays_known_there_and_is_not_picked_up_again(kitchen_robot: Robot) -> None:
    robot = kitchen_robot
    robot.reset(scene("table", ("apple", "table")), 3)
    for words in ("go to the table", "pick up the apple", "go to the trash", "put down the apple"):
        result = robot.do(words)
        assert result.outcome.ok, f"{words}: {result.outcome}"
    assert robot.kitchen.truth().places == ("trash",)
    assert [(s.location, s.placed) for s in robot.knows().seen("apple")] == [("trash", True)]
    before = robot.body.read()
    result = robot.do("pick up the apple")
    assert result.outcome.code is OutcomeCode.PRECONDITION
    assert "reachable(object)" in result.outcome.message
    assert "trash" in robot.do(without(PICK_APPLE, Predicate.REACHABLE)).outcome.message, "the policy looks itself"
    after = robot.body.read()
    assert all(abs(after.position[j] - before.position[j]) < 0.005 for j in after.position)


def test_what_stands_at_the_end_of_the_reach_is_picked_up_and_what_is_known_to_stand_beyond_it_is_refused(
    kitchen_robot: Robot,
) -> None:
    robot = kitchen_robot
    table, arm = robot.kitchen.surfaces["table"], robot.body.limits["arm"][1]
    furthest = NEAREST - shortfall(0.0, 0.0, arm)
    assert arm <= ARM_TRAVEL, "else a longer arm would be forbidden what it reaches"
    for beyond, code, words in (
        (-0.02, OutcomeCode.SUCCEEDED, ""),
        (UNSURE / 2, OutcomeCode.MOTION_FAILED, "too far for the arm"),
        (UNSURE + 0.04, OutcomeCode.PRECONDITION, "reachable(object)"),
    ):
        robot.reset(scene("table", ("coke", "table")), 5)
        robot.kitchen.put(0, "table", 0.0, furthest + beyond - table.near)
        assert robot.do("go to the table").outcome.ok
        outcome = robot.do("pick up the coke").outcome
        assert (outcome.code, words in outcome.message) == (code, True), outcome


def test_picking_disturbs_no_neighbour(kitchen_robot: Robot) -> None:
    robot = kitchen_robot
    things = [(name, "close counter") for name in ("coke", "water bottle", "tea", "kettle chips")]
    robot.reset(scene("close counter", *things), 4)
    assert robot.do("go to the close counter").outcome.ok
    before = robot.kitchen.truth().positions
    result = robot.do("pick up the water bottle")
    assert result.outcome.ok, result.outcome
    after = robot.kitchen.truth()
    assert after.places == ("close counter", "hand", "close counter", "close counter")
    assert all(math.dist(before[i], after.positions[i]) < 0.01 for i in (0, 2, 3))


def test_what_is_put_down_stands_apart_from_what_was_there(kitchen_robot: Robot) -> None:
    robot = kitchen_robot
    things = [(name, "you") for name in ("pepsi", "redbull", "lime soda")]
    robot.reset(scene("table", ("coke", "table"), *things), 6)
    for words in ("go to the you", "go to the table", "pick up the coke", "bring it to you", "put down the coke"):
        result = robot.do(words)
        assert result.outcome.ok, f"{words}: {result.outcome}"
    truth = robot.kitchen.truth()
    assert truth.places == ("you",) * 4
    assert all(math.dist(truth.positions[0], other) > 0.12 for other in truth.positions[1:])


def test_a_thing_that_somebody_took_away_is_not_found_and_forgotten(kitchen_robot: Robot) -> None:
    robot = kitchen_robot
    robot.reset(scene("table", ("orange", "table")), 3)
    robot.do("go to the table")
    robot.do("go to the you")
    assert robot.knows().seen("orange")[0].location == "table"
    robot.kitchen.disturb("orange", "far counter")
    result = robot.do("find an orange")
    assert result.outcome.code is OutcomeCode.OBJECT_NOT_FOUND
    assert "table" in result.outcome.message
    assert robot.knows().seen("orange") == ()


@pytest.mark.parametrize("seconds", [2.0, 4.5, 5.0, 5.3])
def test_a_pick_cancelled_half_way_ends_at_rest_and_the_next_goal_runs(kitchen_robot: Robot, seconds: float) -> None:
    robot = kitchen_robot
    robot.reset(scene("table", ("pepsi", "table")), 7)
    robot.do("go to the table")
    started = robot.kitchen.time

    def after_a_while() -> Outcome | None:
        return CANCELLED if robot.kitchen.time > started + seconds else None

    result = robot.do("pick up the pepsi", after_a_while)
    assert result.outcome == CANCELLED
    truth = robot.kitchen.truth()
    assert truth.joint_speed < 0.01
    assert max(map(abs, truth.base_speed)) < 0.01
    assert robot.do("pick up the pepsi").outcome.ok
    assert robot.kitchen.truth().places == ("hand",)


def test_losing_the_thing_on_the_way_is_a_lost_grasp_and_known(kitchen_robot: Robot) -> None:
    robot = kitchen_robot
    robot.reset(scene("table", ("apple", "table")), 8)
    robot.do("go to the table")
    assert robot.do("pick up the apple").outcome.ok
    started = robot.kitchen.time

    def let_go() -> Outcome | None:
        # Opens on the way, then closes: what a knock would do.
        if 3.0 < robot.kitchen.time - started < 4.0:
            robot.kitchen.command_joints({"gripper": 0.15})
        elif robot.kitchen.time - started > 4.0:
            robot.kitchen.command_joints({"gripper": -0.1})
        return None

    result = robot.do("bring it to you", let_go)
    assert result.outcome.code is OutcomeCode.GRASP_LOST
    assert robot.knows().holding is None
    assert robot.kitchen.truth().places == ("floor",)


@pytest.mark.parametrize("phase", ["align", "reach"])
def test_losing_the_thing_before_it_is_put_down_is_a_lost_grasp_and_ends_at_rest(kitchen_robot: Robot, phase: str) -> None:
    robot = kitchen_robot
    robot.reset(scene("table", ("tea", "table"), holding="apple"), 8)
    assert robot.do("go to the table").outcome.ok
    assert robot.knows().holding == "apple"

    def knocked_out() -> Outcome | None:
        # The fingers are forced open until it has fallen, then press again.
        if robot.phases and robot.phases[-1][1] == phase:
            fallen = robot.kitchen.truth().places[-1] != "hand"
            robot.kitchen.command_joints({"gripper": -0.1 if fallen else 0.15})
        return None

    result = robot.do("put down the apple", knocked_out)
    assert result.outcome.code is OutcomeCode.GRASP_LOST, result.outcome
    assert robot.phases[-1][1] == phase
    assert wait_for_rest(robot.body, 2.0)
    truth = robot.kitchen.truth()
    assert truth.joint_speed < 0.01
    assert max(map(abs, truth.base_speed)) < 0.01
    assert truth.places[-1] != "hand"
    assert robot.knows().holding is None
