"""A robot in the kitchen without ROS: skills run on it through the runner and the world model alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome
from saycan_ros.simulation.direct_body import DirectBody
from saycan_ros.simulation.kitchen import Kitchen
from saycan_ros.simulation.kitchen_looks import KitchenLooks
from saycan_ros.skills.loading import load_policy
from saycan_ros.skills.policy import Progress
from saycan_ros.skills.runner import SkillResult, SkillRunner
from saycan_ros.world.model import WorldModel
from saycan_ros.world.scene import Scene
from saycan_ros.world.snapshot import Detection, WorldSnapshot

MANIFEST = load_manifest(Path(__file__).parents[2] / "config" / "kitchen.yaml")
LIBRARY = SkillLibrary(MANIFEST)


EYES = 0.2  # s between two detection messages, as the driver has it


class SlowEyes(DirectBody):
    """A direct body whose detections come as seldom as the driver's."""

    def __init__(self, kitchen: Kitchen) -> None:
        super().__init__(kitchen)
        self._kitchen_of_eyes = kitchen
        self._seen: Sequence[Detection] = ()
        self._due = 0.0

    def wait(self) -> None:
        """As `DirectBody.wait`."""
        super().wait()
        if self._kitchen_of_eyes.time >= self._due:
            self._due += EYES
            self._seen = super().detections()

    def detections(self) -> Sequence[Detection]:
        """The newest message."""
        return self._seen


class Robot:
    """One kitchen, its body and what the robot knows; `do` runs one skill by its words."""

    def __init__(self, scene: Scene, seed: int = 0, library: SkillLibrary = LIBRARY, looks: KitchenLooks | None = None) -> None:
        self.library = library
        self.kitchen = Kitchen(library.manifest, scene, seed, looks=looks)
        self.reset(scene, seed)

    def reset(self, scene: Scene, seed: int = 0) -> None:
        """Another scene, and a robot that knows nothing."""
        self.kitchen.reset(scene, seed)
        self.body = SlowEyes(self.kitchen)
        self.world = WorldModel(self.library.manifest)
        self.runner = SkillRunner()
        self.phases: list[tuple[float, str]] = []
        self._seen: Sequence[Detection] | None = None

    def knows(self) -> WorldSnapshot:
        """What the robot knows now; called once a cycle by the runner."""
        self.world.update(self.body.read())
        detections = self.body.detections()
        if detections is not self._seen:
            self._seen = detections
            self.world.see(detections)
        return self.world.snapshot()

    def do(self, words: str | Skill, cancelled: Callable[[], Outcome | None] = lambda: None) -> SkillResult:
        """Run one skill to its end."""
        skill = self.library.find(words) if isinstance(words, str) else words
        policy = load_policy(skill.template)(self.library.manifest, skill)
        self.phases = []
        return self.runner.run(skill, policy, self.body, self.knows, self._note, cancelled)

    def _note(self, progress: Progress) -> None:
        if not self.phases or self.phases[-1][1] != progress.phase:
            self.phases.append((self.kitchen.time, progress.phase))


def scene(at: str, *objects: tuple[str, str], holding: str | None = None) -> Scene:
    """A scene from (name, place) pairs."""
    return Scene.model_validate({"robot": {"at": at, "holding": holding}, "objects": [{"name": n, "at": p} for n, p in objects]})
