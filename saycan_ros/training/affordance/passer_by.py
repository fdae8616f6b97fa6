"""Somebody who stands or steps into the way of a drive, and perhaps leaves again."""

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
_THERE = 0.85  # how often somebody stands there before the robot sets off
_COMES = (0.5, 3.0)  # s after the start for who does not
_LEAVES, _STAYS = 0.4, (0.5, 9.0)  # how often somebody leaves, and s after coming
_TRIES = 5


class PasserBy:
    """One person on the straight way that a skill drives; `watch` plays the part while time passes."""

    def __init__(self, kitchen: Kitchen, start: Pose2D, goal: Pose2D, random: np.random.Generator) -> None:
        """Draws where, when and for how long."""
        self._kitchen = kitchen
        way = start.distance(goal)
        line = math.atan2(goal.y - start.y, goal.x - start.x)
        spots = [(random.uniform(_NEAR, way), random.uniform(-_ASIDE, _ASIDE)) for _ in range(_TRIES)]
        self._spots = [
            (start.x + a * math.cos(line) - b * math.sin(line), start.y + a * math.sin(line) + b * math.cos(line))
            for a, b in spots
        ]
        self.there = bool(random.random() < _THERE)
        comes, stays = float(random.uniform(*_COMES)), float(random.uniform(*_STAYS))
        self._comes = 0.0 if self.there else comes
        self.leaves = self._comes + stays if random.random() < _LEAVES else math.inf
        self._began = kitchen.time
        self._standing = self._done = False

    @classmethod
    def perhaps(cls, robot: RolloutRobot, skill: Skill, random: np.random.Generator) -> PasserBy | None:
        """Sometimes somebody, where `skill` would drive far enough from where the robot stands."""
        place = destination(skill, robot.world.snapshot())
        if place is None or random.random() >= SOMEBODY:
            return None
        start, goal = robot.body.read().base, station_pose(robot.manifest.location(place))
        return cls(robot.kitchen, start, goal, random) if start.distance(goal) >= _SHORT else None

    def begin(self) -> None:
        """The skill sets off now; who is `there` stands there at once."""
        self._began = self._kitchen.time
        self.watch()

    def watch(self, progress: object = None) -> None:
        """Step in, or leave, if it is time; call it once a cycle, whatever the skill's `progress`."""
        since = self._kitchen.time - self._began
        if self._standing and since >= self.leaves:
            self.leave()
        elif not self._standing and not self._done and since >= self._comes:
            self._step_in()

    def leave(self) -> None:
        """Go away, and do not come back."""
        if self._standing:
            self._kitchen.unobstruct()
        self._standing, self._done = False, True

    def _step_in(self) -> None:
        """Onto the first spot where neither furniture nor the robot is."""
        for x, y in self._spots:
            with contextlib.suppress(OutcomeError):
                self._kitchen.obstruct(x, y)
                self._standing = True
                return
        self._done = True
