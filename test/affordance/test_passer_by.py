"""Somebody in the way of a recorded drive stands on it, is known where the laser sees them, and leaves when it is time."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("mujoco", reason="needs mujoco")

from saycan_ros.manifest.loading import load_manifest
from saycan_ros.outcome import OutcomeCode
from saycan_ros.training.affordance import passer_by
from saycan_ros.training.affordance.passer_by import PasserBy
from saycan_ros.training.affordance.rollout_robot import Moment, RolloutRobot
from saycan_ros.world.places import station_pose
from saycan_ros.world.scene import Scene

pytestmark = pytest.mark.sim
MANIFEST = load_manifest(Path(__file__).parents[2] / "config" / "kitchen.yaml")
HERE, THERE = "close counter", "table"
SCENE = Scene.model_validate({"robot": {"at": HERE, "holding": None}, "objects": [{"name": "coke", "at": HERE}]})


@pytest.fixture(scope="module")
def kitchen_robot() -> Iterator[tuple[RolloutRobot, Moment]]:
    robot = RolloutRobot(MANIFEST, SCENE, 0)
    robot.tell(np.random.default_rng(0))
    yield robot, robot.save()
    robot.close()


@pytest.fixture
def robot(kitchen_robot: tuple[RolloutRobot, Moment]) -> Iterator[RolloutRobot]:
    yours, moment = kitchen_robot
    yours.restore(moment)
    yield yours
    yours.kitchen.unobstruct()


def somebody(robot: RolloutRobot, leaves: bool) -> PasserBy:
    """The first who is so, of many draws."""
    start, goal = robot.body.read().base, station_pose(MANIFEST.location(THERE))
    rows = (PasserBy(robot.kitchen, start, goal, np.random.default_rng(n)) for n in range(100))
    return next(p for p in rows if math.isfinite(p.leaves) is leaves)


def test_who_stands_there_is_known_beforehand_and_the_drive_fails_without_a_touch(robot: RolloutRobot) -> None:
    skill, touches = robot.library.find(f"go to the {THERE}"), robot.kitchen.truth().collisions
    assert THERE not in robot.world.snapshot().blocked
    passer = somebody(robot, leaves=False)
    assert passer.begin()
    robot.wait(0.3)
    assert THERE in robot.world.snapshot().blocked
    trial = robot.attempt(skill, passer.watch)
    assert trial.result.outcome.code is OutcomeCode.WAY_BLOCKED
    assert not trial.success
    assert not trial.unmet
    assert robot.kitchen.gap() > 0.05
    assert robot.kitchen.truth().collisions == touches


def test_the_drive_goes_on_when_who_stood_there_has_left(robot: RolloutRobot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passer_by, "_STAYS", (3.0, 4.0))
    passer = somebody(robot, leaves=True)
    assert passer.begin()
    robot.wait(0.3)
    assert robot.attempt(robot.library.find(f"go to the {THERE}"), passer.watch).success
    assert robot.kitchen.gap() == math.inf


def test_nobody_stands_in_the_way_of_what_drives_nowhere_or_not_far(robot: RolloutRobot) -> None:
    random = np.random.default_rng(0)
    skills = [robot.library.find(words) for words in (f"go to the {HERE}", "pick up the coke", "find a coke", "open the drawer")]
    assert not any(PasserBy.perhaps(robot, skill, random) for skill in skills for _ in range(50))
    far = robot.library.find(f"go to the {THERE}")
    met = sum(PasserBy.perhaps(robot, far, random) is not None for _ in range(400))
    assert met / 400 == pytest.approx(passer_by.SOMEBODY, abs=0.08)
