"""Somebody who stands in the way of a drive, and perhaps leaves while the robot waits."""

from __future__ import annotations

import contextlib
import math

import numpy as np

from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeError
from saycan_ros.simulation.kitchen import Kitchen
from saycan_ros.training.affordance.rollout_robot import RolloutRobot
from saycan_ros.world.places import station_pose
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.ways import destination

SOMEBODY = 0.3  # how often a drive that is long enough meets somebody
_SHORT, _NEAR = 1.2, 0.65  # m: the shortest drive, and how near to its start somebody stands
_ASIDE = 0.15  # m from the line
_LEAVES, _STAYS = 0.4, (0.5, 9.0)  # how often somebody leaves, and s after the robot was told to go
_TRIES = 5


class PasserBy:
    """One person on the straight way that a skill drives, there before it sets off; `watch` plays the part while time passes."""

    def __init__(self, kitchen: Kitchen, start: Pose2D, goal: Pose2D, random: np.random.Generator) -> None:
        """Draws where, and for how long."""
        self._kitchen = kitchen
        way = start.distance(goal)
        line = math.atan2(goal.y - start.y, goal.x - start.x)
        spots = [(random.uniform(_NEAR, way), random.uniform(-_ASIDE, _ASIDE)) for _ in range(_TRIES)]
        self._spots = [
            (start.x + a * math.cos(line) - b * math.sin(line), start.y + a * math.sin(line) + b * math.cos(line))
            for a, b in spots
        ]
        stays = float(random.uniform(*_STAYS))
        self.leaves = stays if random.random() < _LEAVES else math.inf
        self._began = kitchen.time
        self._standing = False

    @classmethod
    def perhaps(cls, robot: RolloutRobot, skill: Skill, random: np.random.Generator) -> PasserBy | None:
        """Sometimes somebody, where `skill` would drive far enough from where the robot stands."""
        place = destination(skill, robot.world.snapshot())
        if place is None or random.random() >= SOMEBODY:
            return None
        start, goal = robot.body.read().base, station_pose(robot.manifest.location(place))
        return cls(robot.kitchen, start, goal, random) if start.distance(goal) >= _SHORT else None

    def begin(self) -> bool:
        """Stand on the first spot where neither furniture nor the robot is; whether there is one."""
        self._began = self._kitchen.time
        for x, y in self._spots:
            with contextlib.suppress(OutcomeError):
                self._kitchen.obstruct(x, y)
                self._standing = True
                break
        return self._standing

    def watch(self, progress: object = None) -> None:
        """Leave, if it is time; call it once a cycle, whatever the skill's `progress`."""
        if self._kitchen.time - self._began >= self.leaves:
            self.leave()

    def leave(self) -> None:
        """Go away, and do not come back."""
        if self._standing:
            self._kitchen.unobstruct()
        self._standing = False
