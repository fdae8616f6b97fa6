"""The drawer's skills on MuJoCo's physics, the restocking tasks as sequences of them, and what they say where they fail."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

pytest.importorskip("mujoco", reason="needs mujoco")

from drawer_trials import DRAWER, Tally, drawer_scene, drawer_trial
from kitchen_robot import LIBRARY, Robot, scene  # the import needs mujoco

from saycan_ros.manifest.schema import Predicate
from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.world.scene import Scene

pytestmark = pytest.mark.sim
SEEDS = (0, 3, 5)  # open and closed at the start, with one to three things in it
CANCELLED = Outcome(OutcomeCode.CANCELLED, "the caller asked")


@pytest.fixture(scope="module")
def kitchen_robot() -> Robot:
    return Robot(scene("you"))


def beside(robot: Robot, *things: str, opened: bool = False, seed: int = 3) -> Robot:
    """The robot beside the drawer, which it has looked at, with these things in it."""
    objects = [{"name": name, "at": "drawer"} for name in things]
    start = {"robot": {"at": "drawer"}, "objects": objects, "open": ["drawer"] if opened else []}
    robot.reset(Scene.model_validate(start), seed)
    assert robot.do("go to the drawer").outcome.ok
    return robot


def succeed(robot: Robot, *phrases: str) -> None:
    for words in phrases:
        result = robot.do(words)
        assert result.outcome.ok, f"{words}: {result.outcome}"


def phase_of(robot: Robot) -> str:
    return robot.phases[-1][1] if robot.phases else ""


@pytest.mark.parametrize("seed", SEEDS)
def test_it_is_opened_emptied_filled_and_closed(kitchen_robot: Robot, seed: int) -> None:
    tally: Tally = Counter()
    failures = drawer_trial(kitchen_robot, drawer_scene(seed), seed, tally, errand=False)
    assert failures == []
    assert {stage for _, stage, good in tally if good} == {"open", "take", "put", "close"}


def test_restocking_the_kettle_chips_into_the_drawer(kitchen_robot: Robot) -> None:
    robot = kitchen_robot
    robot.reset(scene("table", ("kettle chips", "close counter"), ("coke", "close counter"), ("apple", "drawer")), 4)
    succeed(robot, "go to the close counter", "go to the drawer", "open the drawer", "find the kettle chips")
    succeed(robot, "pick up the kettle chips", "go to the drawer", "put the kettle chips in the drawer", "close the drawer")
    truth = robot.kitchen.truth()
    assert truth.places == ("drawer", "close counter", "drawer")
    assert DRAWER.state(truth.openings["drawer"]) == "closed"
    assert truth.collisions == 0
    knows = robot.knows()
    assert [(s.location, s.placed) for s in knows.seen("kettle chips")] == [("drawer", True)]
    assert knows.holding is None
    # It is found again by driving there, although nothing of it can be seen.
    succeed(robot, "go to the close counter", "find the kettle chips")
    assert robot.knows().at == "drawer"
    assert "kettle chips" not in [d.name for d in robot.kitchen.detections()]


def test_a_coke_out_of_the_closed_drawer_is_delivered(kitchen_robot: Robot) -> None:
    robot = kitchen_robot
    robot.reset(scene("close counter", ("coke", "drawer"), ("tea", "you")), 5)
    succeed(robot, "go to the drawer")
    assert robot.knows().seen("coke") == ()
    succeed(robot, "open the drawer", "take the coke out of the drawer", "bring it to you", "put down the coke")
    assert robot.kitchen.truth().places == ("you", "you")
    assert robot.kitchen.truth().openings["drawer"] > 0.4
    assert robot.kitchen.truth().collisions == 0


def test_the_survey_sees_what_is_in_an_open_drawer_and_does_not_drive_to_a_closed_one(kitchen_robot: Robot) -> None:
    robot = kitchen_robot
    start = scene("you", ("coke", "drawer"), ("apple", "table"))
    robot.reset(start, 1)
    succeed(robot, "look around")
    assert "drawer" not in [phase for _, phase in robot.phases]
    assert [(s.name, s.location) for s in robot.knows().sightings] == [("apple", "table")]
    assert [d.state for d in robot.knows().drawers] == ["closed"]
    robot.reset(start.model_copy(update={"open": ("drawer",)}), 1)
    succeed(robot, "look around")
    assert sorted((s.name, s.location) for s in robot.knows().sightings) == [("apple", "table"), ("coke", "drawer")]
    assert [d.state for d in robot.knows().drawers] == ["open"]


@pytest.mark.parametrize("phase", ["reach", "close", "slide", "let go"])
def test_an_opening_cancelled_in_any_phase_ends_at_rest_and_the_next_goals_run(kitchen_robot: Robot, phase: str) -> None:
    robot = beside(kitchen_robot, "water bottle")
    began: list[float] = []

    def half_a_second_in() -> Outcome | None:
        if phase_of(robot) == phase:
            began.append(robot.kitchen.time)
        return CANCELLED if began and robot.kitchen.time - began[0] > 0.5 else None

    result = robot.do("open the drawer", half_a_second_in)
    assert result.outcome == CANCELLED
    truth = robot.kitchen.truth()
    assert truth.joint_speed < 0.01
    assert max(map(abs, truth.base_speed)) < 0.01
    assert robot.knows().holding is None
    left = truth.openings["drawer"]
    succeed(robot, "go to the drawer")
    assert robot.kitchen.truth().openings["drawer"] == pytest.approx(left, abs=0.03)  # it let go before it drove
    assert robot.knows().gripped is None
    if DRAWER.state(left) != "open":
        succeed(robot, "open the drawer")
    truth = robot.kitchen.truth()
    assert DRAWER.state(truth.openings["drawer"]) == "open"
    assert truth.places == ("drawer",)
    assert truth.collisions == 0


def test_a_handle_that_moves_away_before_the_fingers_close_is_a_missed_grasp(kitchen_robot: Robot) -> None:
    robot = beside(kitchen_robot)

    def somebody_opens_it() -> Outcome | None:
        if phase_of(robot) == "close" and robot.kitchen.truth().openings["drawer"] < 0.1:
            robot.kitchen.slide("drawer", 0.30)
        return None

    assert robot.do("open the drawer", somebody_opens_it).outcome.code is OutcomeCode.GRASP_MISSED
    succeed(robot, "open the drawer")


def test_losing_the_handle_on_the_way_is_a_lost_grasp_and_it_can_be_tried_again(kitchen_robot: Robot) -> None:
    robot = beside(kitchen_robot)

    def let_go() -> Outcome | None:
        if phase_of(robot) == "slide" and robot.kitchen.truth().openings["drawer"] > 0.1:
            robot.kitchen.slide("drawer", 0.0)
        return None

    assert robot.do("open the drawer", let_go).outcome.code is OutcomeCode.GRASP_LOST
    succeed(robot, "open the drawer")
    assert DRAWER.state(robot.kitchen.truth().openings["drawer"]) == "open"


def test_a_drawer_that_somebody_opened_meanwhile_is_found_and_left_alone(kitchen_robot: Robot) -> None:
    robot = beside(kitchen_robot, "coke")
    robot.kitchen.slide("drawer", DRAWER.travel)
    before = robot.body.read().base
    succeed(robot, "open the drawer")
    assert "close" not in [phase for _, phase in robot.phases]
    assert robot.body.read().base.distance(before) < 0.01


def test_what_does_not_fit_the_drawers_state_is_refused_and_nothing_moves(kitchen_robot: Robot) -> None:
    robot = beside(kitchen_robot, "coke", "apple", "sponge", opened=True)
    refused = {
        "open the drawer": "closed(drawer)",
        "pick up the coke": "near(object)",
        "take the tea out of the drawer": "contains(drawer)",
        "put the coke in the drawer": "holding(object)",
        "take the coke out of the drawer": "clear(object)",
    }
    before = robot.kitchen.truth()
    for words, why in refused.items():
        result = robot.do(words)
        assert result.outcome.code is OutcomeCode.PRECONDITION, words
        assert why in result.outcome.message
    assert robot.kitchen.truth().openings["drawer"] == pytest.approx(before.openings["drawer"], abs=1e-3)
    succeed(robot, "take the sponge out of the drawer")
    assert "at(surface)" in robot.do("put down the sponge").outcome.message
    assert robot.do("close the drawer").outcome.code is OutcomeCode.PRECONDITION
    assert robot.kitchen.truth().places == ("drawer", "drawer", "hand")


def test_of_two_of_a_name_the_one_that_nothing_stands_before_is_taken(kitchen_robot: Robot) -> None:
    robot = beside(kitchen_robot, "coke", "apple", "sponge", "coke", opened=True)
    assert sorted(s.behind or "" for s in robot.knows().seen("coke")) == ["", "sponge"]
    succeed(robot, "take the coke out of the drawer")
    assert robot.kitchen.truth().places == ("drawer", "drawer", "drawer", "hand")
    assert robot.kitchen.truth().collisions == 0


def test_the_policy_looks_itself_whether_something_stands_before_it(kitchen_robot: Robot) -> None:
    robot = beside(kitchen_robot, "coke", "apple", "sponge", opened=True)
    skill = LIBRARY.find("take the coke out of the drawer")
    unasked = tuple(c for c in skill.template.preconditions if c.predicate is not Predicate.CLEAR)
    careless = replace(skill, template=skill.template.model_copy(update={"preconditions": unasked}))
    outcome = robot.do(careless).outcome
    assert (outcome.code, outcome.message) == (OutcomeCode.PRECONDITION, f"{skill.phrase}: the sponge stands before it")


def test_nothing_is_put_into_a_drawer_that_stands_half_open(kitchen_robot: Robot) -> None:
    robot = beside(kitchen_robot, "coke", opened=True)
    succeed(robot, "take the coke out of the drawer")
    robot.kitchen.slide("drawer", 0.2)
    succeed(robot, "go to the drawer")
    result = robot.do("put the coke in the drawer")
    assert result.outcome.code is OutcomeCode.PRECONDITION
    assert "wide(drawer)" in result.outcome.message
    assert robot.kitchen.truth().places == ("hand",)
