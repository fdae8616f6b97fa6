"""What fell to the floor is seen, driven to, taken up and carried on; and left where it is where that is not known to go well."""

from __future__ import annotations

import math

import pytest

pytest.importorskip("mujoco", reason="needs mujoco")

from floor_trials import drop, trial  # the import needs mujoco
from kitchen_robot import Robot, scene

from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.skills.floor_looking import TUCKED
from saycan_ros.skills.rest import wait_for_rest
from saycan_ros.world.free_floor import PASSING
from saycan_ros.world.pose import Pose2D

pytestmark = pytest.mark.sim
CANCELLED = Outcome(OutcomeCode.CANCELLED, "the caller asked")
FREE = (0.2, 0.3)


@pytest.fixture(scope="module")
def robot() -> Robot:
    return Robot(scene("you"))


# Standing and lying, along the fingers and across them, near and beyond the eyes' range.
@pytest.mark.parametrize("seed", [3, 9, 10, 13, 17, 19])
def test_a_thing_that_lies_or_stands_anywhere_on_the_free_floor_is_picked_up(seed: int) -> None:
    done = trial(seed)
    assert done.outcome.ok, done.outcome
    assert done.held
    assert done.collisions == 0
    assert done.duration < 50.0


@pytest.mark.parametrize(
    ("name", "start", "way", "to"),
    [
        ("coke", "table", "go to the far counter", "far counter"),
        ("multigrain chips", "close counter", "go to the trash", "trash"),
    ],
)
def test_what_is_knocked_out_of_the_hand_on_its_way_is_found_fetched_and_delivered(
    robot: Robot, name: str, start: str, way: str, to: str
) -> None:
    robot.reset(scene(start, (name, start)), 0)
    assert robot.do(f"go to the {start}").outcome.ok
    assert robot.do(f"pick up the {name}").outcome.ok
    begun = robot.kitchen.time

    def knocked() -> Outcome | None:
        if robot.kitchen.time > begun + 4.0 and "hand" in robot.kitchen.truth().places:
            robot.kitchen.knock_out()
        return None

    assert robot.do(way, knocked).outcome.code is OutcomeCode.GRASP_LOST
    (fallen,) = robot.knows().seen(name)
    assert fallen.on_floor, "it is taken to lie where it fell, unseen"
    find = "find the multigrain chips" if name == "multigrain chips" else f"find a {name}"
    for words in (find, f"pick up the {name}", way, f"put down the {name}"):
        result = robot.do(words)
        assert result.outcome.ok, f"{words}: {result.outcome}"
    assert robot.kitchen.truth().places == (to,)
    assert robot.knows().holding is None
    assert robot.kitchen.truth().collisions == 0


@pytest.mark.parametrize("spot", [(3.2, 0.3), (0.6, -1.62), (2.4, 1.9)])
def test_what_lies_where_the_base_cannot_stand_beside_it_is_refused_and_nothing_moves(
    robot: Robot, spot: tuple[float, float]
) -> None:
    robot.reset(scene("far counter", ("coke", "far counter")), 0)
    drop(robot, 0, *spot, 0.0, height=0.1)
    before = robot.body.read()
    result = robot.do("pick up the coke")
    assert result.outcome.code is OutcomeCode.PRECONDITION
    assert "reachable(object)" in result.outcome.message
    after = robot.body.read()
    assert after.base.distance(before.base) < 0.005
    assert all(abs(after.position[j] - before.position[j]) < 0.005 for j in after.position)


@pytest.mark.parametrize("words", ["pick up the coke", "find a coke"])
def test_what_no_longer_lies_there_is_not_found_and_forgotten_and_nobody_reaches_for_it(robot: Robot, words: str) -> None:
    robot.reset(scene("table", ("coke", "table")), 0)
    drop(robot, 0, *FREE, 0.0)
    robot.kitchen.disturb("coke", "far counter")
    result = robot.do(words)
    assert result.outcome.code is OutcomeCode.OBJECT_NOT_FOUND
    assert robot.body.read().position["arm"] < 0.03
    assert not any(s.on_floor for s in robot.knows().seen("coke"))


def test_the_base_drives_over_nothing_that_lies_on_the_floor_and_not_by_the_map(
    robot: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned: list[Pose2D] = []
    monkeypatch.setattr(robot.body, "navigate", planned.append, raising=False)
    robot.reset(scene("table", ("coke", "table"), ("sponge", "table")), 0)
    drop(robot, 0, *FREE, 0.0)
    drop(robot, 1, 1.2, 0.3, 0.0)
    other = robot.kitchen.truth().positions[1]
    nearest = math.inf

    def watch() -> Outcome | None:
        nonlocal nearest
        base = robot.body.read().base
        nearest = min(nearest, math.dist((base.x, base.y), other[:2]))
        return None

    assert robot.do("pick up the coke", watch).outcome.ok
    assert nearest > PASSING - 0.02
    assert planned == [], "a planner of its own knows nothing of what lies there"
    assert math.dist(robot.kitchen.truth().positions[1], other) < 0.005


@pytest.mark.parametrize("phase", ["approach", "reach", "close", "lift"])
def test_a_pick_from_the_floor_cancelled_in_any_phase_ends_at_rest_and_the_next_goal_runs(robot: Robot, phase: str) -> None:
    robot.reset(scene("table", ("apple", "table")), 0)
    drop(robot, 0, *FREE, 0.0)
    entered: list[float] = []

    def in_that_phase() -> Outcome | None:
        if robot.phases and robot.phases[-1][1] == phase:
            entered.append(robot.kitchen.time)
        return CANCELLED if entered and robot.kitchen.time > entered[0] + 0.7 else None

    assert robot.do("pick up the apple", in_that_phase).outcome == CANCELLED
    assert wait_for_rest(robot.body, 2.0)
    truth = robot.kitchen.truth()
    assert truth.joint_speed < 0.01
    assert max(map(abs, truth.base_speed)) < 0.01
    if robot.knows().holding is None:
        assert robot.do("pick up the apple").outcome.ok
    assert robot.do("go to the table").outcome.ok
    assert robot.do("put down the apple").outcome.ok
    assert robot.kitchen.truth().places == ("table",)
    assert robot.kitchen.truth().collisions == 0


def test_the_base_never_drives_with_the_hand_turned_ahead_of_it(robot: Robot) -> None:
    robot.reset(scene("table", ("coke", "table")), 0)
    drop(robot, 0, *FREE, 0.0)
    yaws: list[float] = []

    def watch() -> None:
        now = robot.body.read()
        if abs(now.speed[0]) > 0.03 or abs(now.speed[1]) > 0.05:
            yaws.append(abs(now.position["wrist_yaw"]))

    assert robot.do("pick up the coke", watch).outcome.ok
    assert max(yaws) < TUCKED


def test_a_thing_on_the_surface_here_is_taken_before_one_on_the_floor(robot: Robot) -> None:
    robot.reset(scene("table", ("coke", "table"), ("coke", "table")), 0)
    assert robot.do("go to the table").outcome.ok
    drop(robot, 1, *FREE, 0.0)
    assert robot.do("pick up the coke").outcome.ok
    assert robot.kitchen.truth().places == ("hand", "floor")
