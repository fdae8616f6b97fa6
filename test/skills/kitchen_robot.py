"""A robot in the kitchen without ROS: skills run on it through the runner and the world model alone."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome
from saycan_ros.simulation.direct_body import DirectBody
from saycan_ros.simulation.kitchen import Kitchen
from saycan_ros.skills.loading import load_policy
from saycan_ros.skills.policy import Progress
from saycan_ros.skills.runner import SkillResult, SkillRunner
from saycan_ros.world.model import WorldModel
from saycan_ros.world.scene import Scene
from saycan_ros.world.snapshot import WorldSnapshot

MANIFEST = load_manifest(Path(__file__).parents[2] / "config" / "kitchen.yaml")
LIBRARY = SkillLibrary(MANIFEST)


class Robot:
    """One kitchen, its body and what the robot knows; `do` runs one skill by its words."""

    def __init__(self, scene: Scene, seed: int = 0, see_every: int = 3) -> None:
        self.kitchen = Kitchen(MANIFEST, scene, seed)
        self.see_every = see_every
        self.reset(scene, seed)

    def reset(self, scene: Scene, seed: int = 0) -> None:
        """Another scene, and a robot that knows nothing."""
        self.kitchen.reset(scene, seed)
        self.body = DirectBody(self.kitchen)
        self.world = WorldModel(MANIFEST)
        self.runner = SkillRunner()
        self.phases: list[tuple[float, str]] = []
        self._cycles = 0

    def knows(self) -> WorldSnapshot:
        """What the robot knows now; called once a cycle by the runner."""
        self.world.update(self.body.read())
        self._cycles += 1
        if self._cycles % self.see_every == 0:
            self.world.see(self.body.detections(), self.kitchen.time)
        return self.world.snapshot()

    def do(self, words: str | Skill, cancelled: Callable[[], Outcome | None] = lambda: None) -> SkillResult:
        """Run one skill to its end."""
        skill = LIBRARY.find(words) if isinstance(words, str) else words
        policy = load_policy(skill.template)(MANIFEST, skill)
        self.phases = []
        return self.runner.run(skill, policy, self.body, self.knows, self._note, cancelled)

    def _note(self, progress: Progress) -> None:
        if not self.phases or self.phases[-1][1] != progress.phase:
            self.phases.append((self.kitchen.time, progress.phase))


def scene(at: str, *objects: tuple[str, str], holding: str | None = None) -> Scene:
    """A scene from (name, place) pairs."""
    return Scene.model_validate({"robot": {"at": at, "holding": holding}, "objects": [{"name": n, "at": p} for n, p in objects]})


def wall() -> float:
    """Seconds on the wall's clock."""
    return time.monotonic()
