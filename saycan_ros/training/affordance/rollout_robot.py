"""A robot in the kitchen, in process, that can go back to a moment and try something else from there."""

from __future__ import annotations

import copy
from collections.abc import Callable, Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.observation import for_model, proprioception, upright
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest
from saycan_ros.manifest.skill import Skill
from saycan_ros.simulation.direct_body import DirectBody
from saycan_ros.simulation.kitchen import Kitchen
from saycan_ros.simulation.kitchen_state import KitchenState
from saycan_ros.simulation.variation import Variation
from saycan_ros.skills.loading import load_policy
from saycan_ros.skills.policy import Progress
from saycan_ros.skills.runner import SkillResult, SkillRunner
from saycan_ros.training.affordance.witness import true_world
from saycan_ros.world.conditions import first_unmet
from saycan_ros.world.drawer import Drawer
from saycan_ros.world.effects import effects_true, has_done
from saycan_ros.world.model import WorldModel
from saycan_ros.world.places import location_of
from saycan_ros.world.scene import Scene
from saycan_ros.world.snapshot import Detection, WorldSnapshot

PLAIN = Variation()
SEE_EVERY = 3  # control cycles: the detector runs at 10 Hz


@dataclass(frozen=True)
class Moment:
    """The kitchen and what the robot knew at one moment."""

    kitchen: KitchenState
    world: WorldModel


@dataclass(frozen=True)
class Glimpse:
    """One frame (160, 90, 3), what the body felt (8,), and which kinds of things are visible, present and held, (K,) each."""

    frame: NDArray[np.uint8]
    proprioception: NDArray[np.float32]
    visible: NDArray[np.bool_]
    present: NDArray[np.bool_]
    held: NDArray[np.bool_]


@dataclass(frozen=True)
class Trial:
    """How one rollout ended: the runner's result, and whether the ground truth agrees.

    `effect_before` and `effect_after` say whether the skill's effects were and are true, None for a skill without; `unmet`
    whether the robot knew beforehand that a precondition did not hold.
    """

    result: SkillResult
    success: bool
    effect_before: bool | None
    effect_after: bool | None
    unmet: bool


class RolloutRobot:
    """Kitchen, body, world model and skill runner in one; nothing of ROS."""

    def __init__(self, manifest: Manifest, scene: Scene, seed: int, variation: Variation = PLAIN) -> None:
        self.manifest = manifest
        self.library = SkillLibrary(manifest)
        self.names = [entry.name for entry in manifest.objects]
        self.kitchen = Kitchen(manifest, scene, seed)
        self._runner = SkillRunner()
        self.reset(scene, seed, variation)

    def reset(self, scene: Scene, seed: int, variation: Variation = PLAIN) -> None:
        """Another scene, and a robot that knows nothing."""
        self.kitchen.reset(scene, seed, variation)
        self.body = DirectBody(self.kitchen)
        self.world = WorldModel(self.manifest)
        self._cycles = 0

    def tell(self, random: np.random.Generator, but: Collection[str] = ()) -> None:
        """Let the robot know where everything is, as after its survey, `but` for what is at those places."""
        truth = self.kitchen.truth()
        rows = zip(truth.scene["objects"], truth.positions, strict=True)
        seen = [Detection(r["name"], _noisy(position, random), truth.stamp) for r, position in rows if r["at"] not in but]
        drawers = Drawer.all_of(self.manifest)
        seen += [Detection(name, drawers[name].handle(opening), truth.stamp) for name, opening in truth.openings.items()]
        self.world.update(self.body.read())
        self.world.see(seen, truth.stamp)
        self.wait(0.4)

    def knows(self) -> WorldSnapshot:
        """What the robot knows now; the runner asks once a cycle."""
        self.world.update(self.body.read())
        self.world.look_round(self.body.scan())
        self._cycles += 1
        if self._cycles % SEE_EVERY == 0:
            self.world.see(self.body.detections(), self.kitchen.time)
        return self.world.snapshot()

    def wait(self, seconds: float) -> None:
        """Let simulated time pass; the robot goes on looking."""
        end = self.kitchen.time + seconds
        while self.kitchen.time < end:
            self.body.wait()
            self.knows()

    def drive(self, linear: float, angular: float, seconds: float) -> None:
        """Move the base a little and come to rest."""
        end = self.kitchen.time + seconds
        while self.kitchen.time < end:
            self.body.drive(linear, angular)
            self.body.wait()
        self.body.halt()
        self.wait(0.4)

    def look(self, pan: float, tilt: float) -> None:
        """Turn the head there, cut to its limits, and come to rest; at most 3 simulated seconds."""
        limits = self.body.limits
        self.body.move(
            {"head_pan": float(np.clip(pan, *limits["head_pan"])), "head_tilt": float(np.clip(tilt, *limits["head_tilt"]))}
        )
        end = self.kitchen.time + 3.0
        self.wait(0.2)
        while self.kitchen.time < end and not self.body.at_rest():
            self.wait(0.1)

    def do(self, skill: Skill, report: Callable[[Progress], None] = lambda progress: None) -> SkillResult:
        """Run one skill to its end; `report` is told the progress once a cycle."""
        policy = load_policy(skill.template)(self.manifest, skill)
        return self._runner.run(skill, policy, self.body, self.knows, report, lambda: None)

    def attempt(self, skill: Skill, report: Callable[[Progress], None] = lambda progress: None) -> Trial:
        """Run one skill and judge it by the ground truth as well; `report` as in `do`."""
        before = true_world(self.kitchen).facts
        unmet = first_unmet(skill, self.world.snapshot()) is not None
        result = self.do(skill, report)
        after = true_world(self.kitchen).facts
        success = result.outcome.ok and has_done(skill, before, after)
        return Trial(result, success, effects_true(skill, before), effects_true(skill, after), unmet)

    def observe(self) -> Glimpse:
        """What the value function would get now, and the ground truth that goes with it."""
        reading, truth = self.body.read(), self.kitchen.truth()
        here = truth.scene["robot"]["at"]
        rows = [(str(row["name"]), str(row["at"])) for row in truth.scene["objects"]]
        seen = {d.name for d in self.kitchen.detections() if here and location_of(self.manifest, d.position) == here}
        standing = {name for name, at in rows if at == here}
        if here is not None and self.manifest.location(here).surface.kind == "bin":
            standing = set()
        return Glimpse(
            for_model(upright(self.kitchen.frame())),
            proprioception(reading.position, reading.effort),
            np.array([name in seen & standing for name in self.names]),
            np.array([name in standing for name in self.names]),
            np.array([(name, "hand") in rows for name in self.names]),
        )

    def save(self) -> Moment:
        """This moment, for `restore`."""
        return Moment(self.kitchen.save(), _copied(self.world))

    def restore(self, moment: Moment) -> None:
        """Go back to a moment of this scene."""
        self.kitchen.restore(moment.kitchen)
        self.world = _copied(moment.world)
        self.body = DirectBody(self.kitchen)

    def close(self) -> None:
        """Give the renderer back."""
        self.kitchen.close()


def _noisy(position: tuple[float, float, float], random: np.random.Generator) -> tuple[float, float, float]:
    x, y, z = (float(p + random.normal(0.0, 0.01)) for p in position)
    return x, y, z


def _copied(world: WorldModel) -> WorldModel:
    """A world model of its own that knows the same; its lock and the manifest are not state."""
    twin = WorldModel(world.manifest)
    for name, value in vars(world).items():
        if name not in {"_lock", "manifest"}:
            setattr(twin, name, copy.deepcopy(value))
    return twin
