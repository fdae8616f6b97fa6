"""Somebody steps into the base's way: it stands without touching them, says so, and goes on or gives up."""

from __future__ import annotations

import itertools
import math
from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("mujoco", reason="needs mujoco")

from kitchen_robot import LIBRARY, MANIFEST, Robot, scene  # the import needs mujoco

from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.robots.way_guard import FRONT, REAR
from saycan_ros.skills.go_to import GoTo
from saycan_ros.skills.policy import Policy
from saycan_ros.skills.room_to_turn import room_to_turn
from saycan_ros.skills.runner import BLOCKED, SkillResult
from saycan_ros.skills.scripted import Script, ScriptedPolicy
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.range_scan import RangeScan

pytestmark = pytest.mark.sim
GO = LIBRARY.find("go to the table")
Point = tuple[float, float]
WIDE = 0.18  # m from the middle of who stands there to their edge


class Back(ScriptedPolicy):
    """Drives half a metre straight back."""

    def script(self) -> Script:
        self.enter("drive")
        x, y = self.now.base.to_map(-0.5, 0.0)
        yield from self.drive(Pose2D(x, y, self.now.base.heading))


class Round(ScriptedPolicy):
    """Turns round and drives away."""

    def script(self) -> Script:
        self.enter("drive")
        base = self.now.base
        yield from self.drive(Pose2D(*base.to_map(-0.6, 0.75), base.heading + 2.25))


class Street:
    """A robot on its way, and somebody who steps into it and, after a while, out of it."""

    def __init__(self, robot: Robot, ahead: float, leaves_after: float = math.inf) -> None:
        self.robot = robot
        self.ahead = ahead
        self.leaves_after = leaves_after
        self.came: float | None = None
        self.gaps: list[float] = []
        self.speeds: list[float] = []

    def run(self, policy: Policy) -> SkillResult:
        self.robot.phases = []
        robot = self.robot
        return robot.runner.run(policy.skill, policy, robot.body, robot.knows, robot._note, self._meanwhile)

    def _meanwhile(self) -> Outcome | None:
        """Once a cycle; ends nothing."""
        kitchen, reading = self.robot.kitchen, self.robot.body.read()
        drives = abs(reading.speed[0]) > (0.2 if self.ahead > 0 else 0.15)
        if self.came is None and drives and abs(reading.speed[1]) < 0.1:
            self.came = kitchen.time
            kitchen.obstruct(*reading.base.to_map(self.ahead, 0.0))
        elif self.came is not None and kitchen.time - self.came > self.leaves_after:
            kitchen.unobstruct()
        self.gaps.append(kitchen.gap())
        self.speeds.append(reading.speed[0])
        return None


@pytest.fixture(scope="module")
def kitchen_robot() -> Robot:
    return Robot(scene("you"))


def street(robot: Robot, ahead: float, leaves_after: float = math.inf, at: str = "you") -> Street:
    robot.reset(scene(at), 3)
    return Street(robot, ahead, leaves_after)


def names(robot: Robot) -> list[str]:
    return [phase for _, phase in robot.phases]


def test_a_person_who_steps_before_the_base_and_leaves_is_waited_for(kitchen_robot: Robot) -> None:
    way = street(kitchen_robot, FRONT + 0.3 + WIDE, leaves_after=4.0)
    result = way.run(GoTo(MANIFEST, GO))
    assert result.outcome.ok, result.outcome
    assert min(way.gaps) > 0.05
    assert kitchen_robot.kitchen.truth().collisions == 0
    assert names(kitchen_robot)[:4] == ["drive", BLOCKED, "drive", "look"]
    assert kitchen_robot.knows().at == "table"
    rise = max(after - before for before, after in itertools.pairwise(way.speeds))
    assert rise < 0.03, "m/s in a control period: it goes on smoothly"


def test_a_person_who_stays_before_the_base_ends_the_drive_after_five_seconds(kitchen_robot: Robot) -> None:
    way = street(kitchen_robot, FRONT + 0.5 + WIDE)
    result = way.run(GoTo(MANIFEST, GO))
    assert result.outcome.code is OutcomeCode.WAY_BLOCKED
    assert "m ahead of the base; clear the way" in result.outcome.message
    assert min(way.gaps) > 0.05
    assert kitchen_robot.kitchen.truth().collisions == 0
    assert names(kitchen_robot)[-1] == BLOCKED
    began = next(time for time, phase in kitchen_robot.phases if phase == BLOCKED)
    assert kitchen_robot.kitchen.time - began == pytest.approx(5.0, abs=1.0)
    assert not kitchen_robot.body.held, "the halt has ended it"


@pytest.mark.parametrize("leaves", [True, False])
def test_a_person_behind_a_base_that_backs_up_is_not_touched_either(kitchen_robot: Robot, leaves: bool) -> None:
    way = street(kitchen_robot, REAR - 0.3 - WIDE, 3.0 if leaves else math.inf, at="table")
    result = way.run(Back(MANIFEST, GO))
    assert way.came is not None
    assert min(way.gaps) > 0.05
    assert kitchen_robot.kitchen.truth().collisions == 0
    assert BLOCKED in names(kitchen_robot)
    if leaves:
        assert result.outcome.ok, result.outcome
    else:
        assert result.outcome.code is OutcomeCode.WAY_BLOCKED
        assert "m behind the base; clear the way" in result.outcome.message


def test_a_person_whom_only_the_tucked_hand_would_meet_is_not_touched_either(kitchen_robot: Robot) -> None:
    way = street(kitchen_robot, FRONT)
    kitchen_robot.do(LIBRARY.find("go to the table"))
    way.came = math.inf
    x, y = kitchen_robot.body.read().base.to_map(-0.08, 0.84)  # 0.47 m to the right of where it will drive
    kitchen_robot.kitchen.obstruct(x, y)
    assert way.run(Round(MANIFEST, GO)).outcome.code is OutcomeCode.WAY_BLOCKED
    assert min(way.gaps) > 0.05
    assert kitchen_robot.kitchen.truth().collisions == 0


def test_after_a_blocked_way_the_base_backs_up_where_it_could_not_turn_to_go_elsewhere(kitchen_robot: Robot) -> None:
    way = street(kitchen_robot, FRONT + 0.5 + WIDE)
    assert way.run(GoTo(MANIFEST, GO)).outcome.code is OutcomeCode.WAY_BLOCKED
    way.gaps = []
    result = way.run(Round(MANIFEST, GO))
    assert result.outcome.ok, result.outcome
    assert min(way.gaps) > 0.01
    assert kitchen_robot.kitchen.truth().collisions == 0


@pytest.mark.parametrize(
    ("points", "back"),
    [([], 0.0), ([(0.178, 0.0)] * 2, 0.32), ([(0.178, 0.0)], 0.0), ([(0.1, 0.3)] * 2, 0.30), ([(0.0, 0.25)] * 9, 0.0),
     ([(-0.3, 0.0)] * 9, 0.0), ([(0.51, 0.0)] * 9, 0.0), ([(0.1, 0.0), (0.2, 0.0), (0.3, 0.1)], 0.30)],
)  # fmt: skip
def test_the_room_to_turn_is_what_the_base_has_to_back_up_from_what_is_ahead(points: list[Point], back: float) -> None:
    assert room_to_turn(RangeScan(np.array(points, np.float32).reshape(-1, 2), 0.0)) == pytest.approx(back, abs=0.02)
    assert room_to_turn(None) == 0.0


def test_a_base_that_nobody_drives_any_more_is_not_held(kitchen_robot: Robot) -> None:
    kitchen_robot.reset(scene("you"), 3)
    body = kitchen_robot.body
    kitchen_robot.kitchen.obstruct(*body.read().base.to_map(FRONT + 0.1 + WIDE, 0.0))
    body.wait()
    body.drive(0.2, 0.0)
    assert body.held
    for _ in range(20):
        body.wait()
    assert not body.held


def test_the_skills_own_time_out_still_ends_a_drive_that_is_held(kitchen_robot: Robot) -> None:
    way = street(kitchen_robot, FRONT + 0.3 + WIDE)
    short = replace(GO, template=GO.template.model_copy(update={"timeout": 4.0}))
    assert way.run(GoTo(MANIFEST, short)).outcome.code is OutcomeCode.TIMEOUT
