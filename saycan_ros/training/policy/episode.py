"""One pick, driven by the scripted policy, by the teacher or by the learner, with the teacher's word on every state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from saycan_ros.manifest.schema import LocationEntry
from saycan_ros.skills.action_chunk import ActionChunk
from saycan_ros.skills.action_filter import ActionFilter, ActionLimits
from saycan_ros.skills.pick import Pick
from saycan_ros.skills.policy_model import PolicyModel
from saycan_ros.skills.policy_observation import feel, shrink
from saycan_ros.training.affordance.rollout_robot import RolloutRobot
from saycan_ros.training.policy.imagination import flat, imagine
from saycan_ros.training.policy.privileged import whereabouts
from saycan_ros.training.policy.scenes import Task
from saycan_ros.training.policy.teacher import Scene

Driver = Literal["scripted", "teacher", "learner"]
PERIOD, LEAD = 0.2, 0.1  # s between two looks; how far ahead of now the set point is taken
LONGEST = 28.0  # s
_FALLEN = 0.12  # m below the surface: it cannot be picked up any more
_DONE = 3  # looks in a row that say so
_SHAKEN, _SHAKE = 0.25, {"joints": 0.03, "base": 0.08}  # share of looks at which the teacher's hand slips, and how far


@dataclass(frozen=True, eq=False)
class Look:
    """One moment: what the robot saw and felt, and what the teacher says for the named thing and for another one here."""

    frame: NDArray[np.uint8]
    felt: NDArray[np.float32]
    where: NDArray[np.float32]
    kind: int
    chunk: NDArray[np.float32]
    finished: float
    other: int
    other_chunk: NDArray[np.float32]
    phase: str


class Episode:
    """Plays one task to its end."""

    def __init__(self, robot: RolloutRobot, task: Task, place: LocationEntry, random: np.random.Generator) -> None:
        self.robot = robot
        self.task = task
        self.place = place
        self.random = random
        self.kinds = {name: n for n, name in enumerate(robot.names)}
        self.phrase = robot.library.find(f"pick up the {task.name}").phrase
        self.done = False

    def play(self, driver: Driver, learner: PolicyModel | None = None) -> Iterator[Look]:
        """Drive the body by `driver`; yields a look every fifth of a second."""
        if driver == "scripted":
            yield from self._play_script()
        else:
            yield from self._play_chunks(driver, learner)
        self.robot.body.halt()

    def _play_script(self) -> Iterator[Look]:
        policy = Pick(self.robot.manifest, self.robot.library.find(self.phrase))
        body, begun = self.robot.body, self.robot.kitchen.time
        policy.start(body, self.robot.knows())
        due = begun
        while self.robot.kitchen.time - begun < LONGEST:
            if self.robot.kitchen.time >= due - 1e-6:
                due += PERIOD
                yield self.look()
            if policy.cycle(body, self.robot.knows()).finished:
                self.done = True
                yield self.look()
                return
            body.wait()

    def _play_chunks(self, driver: Driver, learner: PolicyModel | None) -> Iterator[Look]:
        body, begun = self.robot.body, self.robot.kitchen.time
        # What would end a skill is here a mistake to learn from.
        bounds = ActionFilter(ActionLimits(cuts=1000), body.limits, body.read())
        due, agreed = begun, 0
        memory = learner.blank if learner is not None else np.zeros(0, np.float32)
        while self.robot.kitchen.time - begun < LONGEST:
            now = body.read()
            if now.stamp >= due - 1e-6:
                due += PERIOD
                look = self.look()
                yield look
                if self._lost():
                    return
                if driver == "learner" and learner is not None:
                    chunk, memory = learner.act(look.frame, look.felt, self.phrase, memory, now.stamp)
                else:
                    chunk = self._shaken(look, now.stamp)
                agreed = agreed + 1 if chunk.finished > 0.5 else 0
                if agreed >= _DONE:
                    self.done = True
                    return
            targets, base = bounds.step(now, *chunk.at(now.stamp + LEAD))
            body.move(targets)
            body.drive(*base)
            body.wait()

    def look(self) -> Look:
        """What there is to see, feel and say now."""
        now, truth = self.robot.body.read(), self.robot.kitchen.truth()
        here = [n for n, where in enumerate(truth.places) if where in {self.place.name, "hand"} or n == self.task.target]
        things = {self.kinds[self.task.scene.objects[n].name]: truth.positions[n] for n in here}
        chunk, wish = imagine(now, self._scene(self.task.target, truth.positions))
        others = [n for n in here if n != self.task.target]
        other = int(self.random.choice(others)) if others else self.task.target
        other_chunk, _ = imagine(now, self._scene(other, truth.positions))
        frame = shrink(self.robot.body.frame().image)
        return Look(
            frame, feel(now, self.place), whereabouts(now, things, len(self.kinds)),
            self.kinds[self.task.name], flat(chunk), float(wish.finished),
            self.kinds[self.task.scene.objects[other].name], flat(other_chunk), wish.phase,
        )  # fmt: skip

    def held(self) -> bool:
        """Whether the hand really holds the right thing, beside the place, and all others are where they were."""
        truth = self.robot.kitchen.truth()
        stayed = all(
            where == thing.at
            for n, (where, thing) in enumerate(zip(truth.places, self.task.scene.objects, strict=True))
            if n != self.task.target
        )
        return truth.places[self.task.target] == "hand" and truth.scene["robot"]["at"] == self.place.name and stayed

    def _scene(self, index: int, positions: tuple[tuple[float, float, float], ...]) -> Scene:
        entry = self.robot.manifest.object(self.task.scene.objects[index].name)
        return Scene(self.place, entry.grasp, positions[index], self.robot.body.limits)

    def _lost(self) -> bool:
        truth = self.robot.kitchen.truth()
        return (
            truth.positions[self.task.target][2] < self.place.surface.height - 0.35 and truth.places[self.task.target] == "floor"
        )

    def _shaken(self, look: Look, stamp: float) -> ActionChunk:
        """The teacher's chunk, sometimes with a slip of the hand: it must show how to recover from one."""
        joints, base = look.chunk[:, :8].copy(), look.chunk[:, 8:].copy()
        if self.random.random() < _SHAKEN:
            joints[:, :7] += self.random.normal(0.0, _SHAKE["joints"], 7).astype(np.float32)
            base += self.random.normal(0.0, _SHAKE["base"], 2).astype(np.float32)
        return ActionChunk(stamp, 0.1, joints, base, look.finished)
