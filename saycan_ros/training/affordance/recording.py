"""What is recorded in one scene: frames with the ground truth, and rollouts of every informative skill."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import LocationEntry
from saycan_ros.manifest.skill import Skill
from saycan_ros.training.affordance.rollout_robot import Glimpse, Moment, RolloutRobot, Trial
from saycan_ros.training.affordance.scenes import random_place, random_scene, random_variation, rearranged
from saycan_ros.training.affordance.shard import FAMILIES, Shard
from saycan_ros.world.places import surface_point
from saycan_ros.world.scene import Scene
from saycan_ros.world.stretch_geometry import aim

LOGGER = logging.getLogger(__name__)

_TAKEN, _FIND, _NUDGE, _ELSEWHERE = 0.2, 0.4, 0.5, 0.3


@dataclass(frozen=True)
class Effort:
    """How much is done in a scene: rollouts of picks a moment, rearrangements to look at, frames at each of them."""

    picks: int = 3
    rearrangements: int = 7
    glances: int = 4


@dataclass
class _Rows:
    glimpses: list[Glimpse] = field(default_factory=list)
    rollouts: list[tuple[int, Skill, Trial]] = field(default_factory=list)


class SceneRecorder:
    """Records one scene; the same seed and number give the same scene, start and skills."""

    def __init__(self, library: SkillLibrary, seed: int, number: int, effort: Effort | None = None) -> None:
        self.library = library
        self.manifest = library.manifest
        self.origin = (seed, number)
        self.effort = effort or Effort()
        self.skills = [skill for skill in library if skill.id in FAMILIES]
        self._random = np.random.default_rng([seed, number])
        self._rows = _Rows()

    def record(self) -> Shard:
        """Play the scene and return everything seen."""
        scene = random_scene(self.manifest, self._random)
        here = self.manifest.location(scene.robot.at)
        if self._random.random() < _ELSEWHERE:
            start = scene.robot.model_copy(update={"at": random_place(self.manifest, self._random).name})
            scene = scene.model_copy(update={"robot": start})
        robot = RolloutRobot(self.manifest, scene, self._number(), random_variation(self._random))
        try:
            self._rollouts(robot, here)
            for _ in range(self.effort.rearrangements):
                scene = rearranged(self.manifest, scene, self._random)
                robot.reset(scene, self._number(), random_variation(self._random))
                self._glances(robot, scene)
        finally:
            robot.close()
        return self._shard()

    def _rollouts(self, robot: RolloutRobot, here: LocationEntry) -> None:
        """Arrive, try everything; go on with what a pick has taken, there and at another place."""
        robot.tell(self._random)
        self._take_away(robot, here)
        self._arrive(robot, here)
        moments = self._try_everything(robot, here)
        held = self._any(moments, "pick")
        if held is not None:
            robot.restore(held)
            self._look_about(robot, here, 1)
            robot.restore(held)
            moments = self._try_everything(robot, here)
        carried = self._any(moments, "bring") if self._random.random() < 0.5 else None
        there = self.manifest.location("you") if carried is not None else random_place(self.manifest, self._random)
        if carried is not None:
            robot.restore(carried)
        self._arrive(robot, there)
        moments = self._try_everything(robot, there)
        done = self._any(moments, "place")
        if done is not None and self._random.random() < 0.5:
            robot.restore(done)
            self._try_everything(robot, there)

    def _arrive(self, robot: RolloutRobot, place: LocationEntry) -> None:
        """Come to stand at `place` by the robot's own skills, with small errors, its head as they leave it or elsewhere."""
        robot.do(self.library.find(f"go to the {place.name}"))
        if self._random.random() < _NUDGE:
            self._nudge(robot)
        known = [s.name for s in robot.knows().sightings if s.location == place.name]
        if known and self._random.random() < _FIND:
            name = str(self._random.choice(known))
            robot.do(next(s for s in self.library if s.id == "find" and s.object == name))
        elif self._random.random() < _FIND:
            self._glance(robot, place)
        robot.wait(0.2)

    def _try_everything(self, robot: RolloutRobot, place: LocationEntry) -> list[tuple[Skill, Moment]]:
        """Roll every skill out from this moment; returns where the successful ones ended."""
        began, index = time.monotonic(), len(self._rows.glimpses)
        self._rows.glimpses.append(robot.observe())
        moment, ends = robot.save(), []
        picks = 0
        for n in self._random.permutation(len(self.skills)):
            skill = self.skills[n]
            robot.restore(moment)
            glimpse = self._rows.glimpses[index]
            if skill.id == "pick" and glimpse.present[robot.names.index(skill.object or "")] and not glimpse.held.any():
                picks += 1
                if picks > self.effort.picks:
                    continue
            trial = robot.attempt(skill)
            self._rows.rollouts.append((index, skill, trial))
            if trial.label:
                ends.append((skill, robot.save()))
        robot.restore(moment)
        LOGGER.info(
            "scene %d: at %s, %d rollouts, %d succeeded, %.1f s", self.origin[1], place.name, len(self.skills), len(ends),
            time.monotonic() - began,
        )  # fmt: skip
        return ends

    def _any(self, ends: Sequence[tuple[Skill, Moment]], family: str) -> Moment | None:
        rows = [moment for skill, moment in ends if skill.id == family]
        return rows[int(self._random.integers(len(rows)))] if rows else None

    def _glances(self, robot: RolloutRobot, scene: Scene) -> None:
        """Frames without rollouts: they teach what things look like."""
        place = self.manifest.location(scene.robot.at)
        robot.tell(self._random)
        robot.do(self.library.find(f"go to the {place.name}"))
        self._rows.glimpses.append(robot.observe())
        self._look_about(robot, place, self.effort.glances - 1)

    def _look_about(self, robot: RolloutRobot, place: LocationEntry, count: int) -> None:
        for n in range(count):
            if n % 2:
                self._nudge(robot)
            self._glance(robot, place)
            self._rows.glimpses.append(robot.observe())

    def _glance(self, robot: RolloutRobot, place: LocationEntry) -> None:
        """Look at some point of the surface, or a little beside it."""
        surface = place.surface
        ahead = self._random.uniform(-0.5, 0.5) * surface.width
        right = surface.near + self._random.uniform(0.0, 0.6) * surface.depth
        pan, tilt = aim(robot.body.read().base, surface_point(place, float(ahead), float(right)))
        robot.look(pan + float(self._random.normal(0.0, 0.05)), tilt + float(self._random.normal(0.0, 0.05)))

    def _nudge(self, robot: RolloutRobot) -> None:
        """A few centimetres and degrees off."""
        seconds = float(self._random.uniform(0.3, 0.8))
        robot.drive(float(self._random.uniform(-0.15, 0.15)), float(self._random.uniform(-0.12, 0.12)), seconds)

    def _take_away(self, robot: RolloutRobot, place: LocationEntry) -> None:
        """Sometimes somebody has moved one of the place's things elsewhere, and the robot does not know."""
        here = [str(row["name"]) for row in robot.kitchen.truth().scene["objects"] if row["at"] == place.name]
        if here and self._random.random() < _TAKEN:
            others = [o.name for o in self.manifest.locations if o.name != place.name and o.surface.slide is None]
            robot.kitchen.disturb(str(self._random.choice(here)), str(self._random.choice(others)), self._number())

    def _number(self) -> int:
        return int(self._random.integers(2**31))

    def _shard(self) -> Shard:
        glimpses, rollouts = self._rows.glimpses, self._rows.rollouts
        return Shard(
            frames=np.stack([g.frame for g in glimpses]),
            proprioception=np.stack([g.proprioception for g in glimpses]),
            visible=np.stack([g.visible for g in glimpses]),
            present=np.stack([g.present for g in glimpses]),
            held=np.stack([g.held for g in glimpses]),
            frame=np.array([index for index, _, _ in rollouts], np.int64),
            skill=np.array([skill.phrase for _, skill, _ in rollouts], np.str_),
            outcome=np.array([int(trial.result.outcome.code) for _, _, trial in rollouts], np.int64),
            label=np.array([trial.label for _, _, trial in rollouts], np.bool_),
            unmet=np.array([trial.unmet for _, _, trial in rollouts], np.bool_),
            seconds=np.array([trial.result.duration for _, _, trial in rollouts], np.float32),
            objects=np.array([entry.name for entry in self.manifest.objects], np.str_),
            origin=np.array(self.origin, np.int64),
        )
