"""What is recorded in one scene: moments with the ground truth, and attempts at every family of skills from them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.observation import upright
from saycan_ros.episodes.known import known_world
from saycan_ros.episodes.records import Moment as Row
from saycan_ros.episodes.writer import EpisodeWriter
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import LocationEntry, Predicate
from saycan_ros.manifest.skill import Skill
from saycan_ros.training.affordance.effort import Effort
from saycan_ros.training.affordance.mischief import Mischief
from saycan_ros.training.affordance.passer_by import PasserBy
from saycan_ros.training.affordance.rollout_robot import PLAIN, Moment, RolloutRobot, Trial
from saycan_ros.training.affordance.scenes import random_place, random_scene, random_variation, rearranged
from saycan_ros.training.affordance.tally import FamilyTally, SceneTally
from saycan_ros.training.affordance.witness import true_world
from saycan_ros.world.conditions import first_unmet, from_floor
from saycan_ros.world.places import station_of, surface_point
from saycan_ros.world.scene import Scene
from saycan_ros.world.stretch_geometry import aim

_GLANCE, _NUDGE, _ASTRAY, _ELSEWHERE = 0.4, 0.4, 0.08, 0.3
_SHUT_IN_SECRET = 0.5  # how often the robot does not know what a closed drawer holds
_AFTER_FAILURE = 0.15
_IDLE = 0.02  # how often a family that has no success to match is tried where it must be refused
_AHEAD, _AGAIN = 2, 0.35  # a family so many successes ahead of its failures is tried on only so often
_TRAVEL = 0.2  # how likely it is to go on from where a skill that drives has ended, beside one that handles things
_TAKEN = 0.3  # how often somebody moves a thing away while the robot stands before it
_LOOKS_ROUND = 0.3  # s in which the laser sees who stands there
_NOISE = 5.0  # grey levels: the largest standard deviation of a camera's noise


class SceneRecorder:
    """Records one scene; the same seed and number give the same rows.

    A walk: the robot arrives, tries skills of every family from the same state, goes on from where one of them ended, and tries
    again. Attempts that must be refused are made until every family has as many failures as successes.
    """

    def __init__(
        self, library: SkillLibrary, skills: Collection[str], seed: int, number: int, effort: Effort | None = None
    ) -> None:
        """`skills` are the ids of the skills to try."""
        self.library = library
        self.manifest = library.manifest
        self.effort = effort or Effort()
        served = (skill for template in self.manifest.skills for skill in library.grounded(template))
        self.skills = [skill for skill in served if skill.id in skills and not skill.ends]
        self.tally = SceneTally(number)
        self._random = np.random.default_rng([seed, number])
        self._noise = 0.0

    def record(self, writer: EpisodeWriter) -> SceneTally:
        """Play the scene, and write everything that was seen and tried."""
        self._writer = writer
        scene = random_scene(self.manifest, self._random)
        here = self.manifest.location(scene.robot.at)
        if self._random.random() < _ELSEWHERE:
            start = scene.robot.model_copy(update={"at": random_place(self.manifest, self._random).name})
            scene = scene.model_copy(update={"robot": start})
        robot = RolloutRobot(self.manifest, scene, self._number())
        try:
            self._begin(robot, scene, here)
            self._walk(robot)
            for _ in range(self.effort.rearrangements):
                scene = rearranged(self.manifest, scene, self._random)
                self._begin(robot, scene, self.manifest.location(scene.robot.at))
                self._look_about(robot)
        finally:
            robot.close()
        return self.tally

    def _begin(self, robot: RolloutRobot, scene: Scene, place: LocationEntry) -> None:
        """Set the scene up, play its tricks, tell the robot what it would know, and let it come to `place`."""
        variation = random_variation(self._random)
        self._noise = 0.0 if variation == PLAIN else float(self._random.uniform(0.0, _NOISE))
        robot.reset(scene, self._number(), variation)
        mischief = Mischief(robot.kitchen, self._random)
        mischief.arrange(place)
        robot.wait(0.6)
        shut = [name for name, opening in robot.kitchen.truth().openings.items() if opening < 0.03]
        robot.tell(self._random, shut if self._random.random() < _SHUT_IN_SECRET else ())
        mischief.take_away(place)
        self._mischief = mischief
        robot.do(self.library.find(f"go to the {place.name}"))
        self._perturb(robot)

    def _walk(self, robot: RolloutRobot) -> None:
        for n in range(self.effort.moments):
            if n:
                self._perturb(robot)
            taken = None
            if (place := self._place(robot)) is not None and self._random.random() < _TAKEN:
                # At once, before the robot has looked for long enough to notice.
                taken = self._mischief.take_away(place, always=True)
            ends, failures = self._try_everything(robot, taken)
            if failures and (not ends or self._random.random() < _AFTER_FAILURE):
                robot.restore(failures[int(self._random.integers(len(failures)))])
            elif ends:
                weights = np.array([_TRAVEL if _drives(skill) else 1.0 for skill, _ in ends])
                robot.restore(ends[int(self._random.choice(len(ends), p=weights / weights.sum()))][1])

    def _try_everything(self, robot: RolloutRobot, first: str | None) -> tuple[list[tuple[Skill, Moment]], list[Moment]]:
        """Attempts from this moment; where the successes ended, and where the failures did that moved the robot.

        Of a family that handles things, the skill with the thing named `first` is tried before the others.
        """
        before, state = self._observe(robot), robot.save()
        snapshot = robot.world.snapshot()
        shuffled = [self.skills[n] for n in self._random.permutation(len(self.skills))]
        # Of what lies on the floor a rule speaks, and no model: see `AffordanceEstimator`.
        shuffled = [skill for skill in shuffled if not from_floor(skill, snapshot)]
        shuffled.sort(key=lambda skill: first is None or skill.object != first)
        possible = [skill for skill in shuffled if first_unmet(skill, snapshot) is None]
        ends, failures, tried = [], [], dict.fromkeys((skill.id for skill in self.skills), 0)
        for skill in possible:
            if tried[skill.id] >= (1 if _drives(skill) else self.effort.tries):
                continue
            if self._lead(skill.id) >= _AHEAD and self._random.random() > _AGAIN:
                continue
            tried[skill.id] += 1
            if self._attempt(robot, skill, before, state).success:
                ends.append((skill, robot.save()))
            else:
                failures.append(robot.save())
        impossible = [skill for skill in shuffled if first_unmet(skill, snapshot) is not None]
        for family in tried:
            rows = [skill for skill in impossible if skill.id == family]
            for skill in rows[: max(self._lead(family), int(self._random.random() < _IDLE))]:
                self._attempt(robot, skill, before, state)
        robot.restore(state)
        return ends, failures

    def _lead(self, family: str) -> int:
        """How many failures a family lacks to have as many as successes in this scene."""
        row = self.tally.families.get(family, FamilyTally())
        return 2 * row.succeeded - row.tried

    def _attempt(self, robot: RolloutRobot, skill: Skill, before: Row, state: Moment) -> Trial:
        """Run one skill from `state`, and write the episode; sometimes somebody is in its way."""
        robot.restore(state)
        somebody = PasserBy.perhaps(robot, skill, self._random)
        if somebody is not None and somebody.begin():
            robot.wait(_LOOKS_ROUND)
            before = self._observe(robot)
        trial = robot.attempt(skill) if somebody is None else robot.attempt(skill, somebody.watch)
        if somebody is not None:
            somebody.leave()
        moved = trial.result.duration > 0.0
        after = self._observe(robot) if moved else before
        episode = self._writer.attempt(
            robot.kitchen.time,
            skill,
            before,
            after,
            trial.result.outcome,
            trial.result.duration,
            success=trial.success,
            effect_before=trial.effect_before,
            effect_after=trial.effect_after,
            unmet=trial.unmet,
            judge="ground truth",
        )
        self.tally.add(episode)
        return trial

    def _observe(self, robot: RolloutRobot) -> Row:
        """Write what the robot sees, feels and knows now, and what is really so."""
        frame = self._writer.frame(self._noisy(upright(robot.kitchen.frame())), robot.kitchen.time)
        reading = robot.body.read()
        self.tally.moments += 1
        return self._writer.moment(
            reading.stamp,
            frame,
            position={joint: round(value, 5) for joint, value in reading.position.items()},
            effort={joint: round(value, 5) for joint, value in reading.effort.items()},
            base=tuple(round(value, 4) for value in (reading.base.x, reading.base.y, reading.base.heading)),
            known=known_world(robot.world.snapshot()),
            truth=true_world(robot.kitchen),
        )

    def _noisy(self, frame: NDArray[np.uint8]) -> NDArray[np.uint8]:
        if not self._noise:
            return frame
        grain = self._random.standard_normal(frame.shape, np.float32) * self._noise
        return np.asarray(np.clip(frame + grain, 0, 255), np.uint8)

    def _perturb(self, robot: RolloutRobot) -> None:
        """Perhaps stand a few centimetres and degrees off, or far off, and look at another point."""
        place = self._place(robot)
        if self._random.random() < _ASTRAY:
            robot.drive(float(self._random.choice([-0.3, 0.3])), float(self._random.uniform(-0.8, 0.8)), 1.2)
        elif self._random.random() < _NUDGE:
            self._nudge(robot)
        if place is not None and self._random.random() < _GLANCE:
            self._glance(robot, place)
        robot.wait(0.2)

    def _look_about(self, robot: RolloutRobot) -> None:
        """Moments without attempts: they teach what things look like, and which effects are true."""
        self._observe(robot)
        for n in range(self.effort.glances - 1):
            if n % 2:
                self._nudge(robot)
            if (place := self._place(robot)) is not None:
                self._glance(robot, place)
            self._observe(robot)

    def _place(self, robot: RolloutRobot) -> LocationEntry | None:
        name = station_of(self.manifest, robot.body.read().base)
        return self.manifest.location(name) if name is not None else None

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

    def _number(self) -> int:
        return int(self._random.integers(2**31))


def _drives(skill: Skill) -> bool:
    """Whether the skill is for being somewhere."""
    return any(effect.predicate is Predicate.AT for effect in skill.template.effects)


def skill_ids(library: SkillLibrary, also: Sequence[str] = ()) -> list[str]:
    """The ids of the skills that are tried: all that the planner is offered, and `also`.

    Raises:
        ValueError: `also` names a skill that the manifest does not have.
    """
    known = {template.id for template in library.manifest.skills}
    if unknown := sorted(set(also) - known):
        raise ValueError(f"the manifest has no skill {', '.join(unknown)}; it has {', '.join(sorted(known))}")
    return [t.id for t in library.manifest.skills if not t.ends and (t.planned or t.id in also)]
