"""A folder of shards from one seed, filled by one or more processes; what is there already stays."""

from __future__ import annotations

import json
import logging
import multiprocessing
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from saycan_ros.manifest.schema import Manifest
from saycan_ros.skills.policy_model import PolicyModel
from saycan_ros.training.affordance.collection import start_logging
from saycan_ros.training.affordance.rollout_robot import RolloutRobot
from saycan_ros.training.policy.episode import Driver, Episode
from saycan_ros.training.policy.scenes import begin, random_kinds, random_task
from saycan_ros.training.policy.shard import FORMAT, Shard

LOGGER = logging.getLogger(__name__)
EPISODES = 6  # a shard: the kitchen is compiled once for them
# In the first round half of the episodes are the scripted policy's own; in later ones the teacher drives a few still.
_SCRIPTED, _TAUGHT = 0.5, 0.1


@dataclass(frozen=True)
class Tally:
    """What one shard gave, and the processor seconds it took."""

    number: int
    looks: int
    episodes: int
    held: int
    cpu_s: float


@dataclass(frozen=True)
class Collection:
    """The shards of one round: demonstrations where `model` is None, else what that learner does, with the teacher's words."""

    folder: Path
    seed: int
    manifest: Manifest
    model: Path | None = None

    def path(self, number: int) -> Path:
        """The shard `number`."""
        return self.folder / f"{number:05d}.npz"

    def collect(self, shards: int, workers: int) -> None:
        """Record those of the shards 0 to `shards` - 1 that are not there yet; logs each.

        Raises:
            ValueError: the folder has shards of another seed or format.
        """
        self._open()
        missing = [number for number in range(shards) if not self.path(number).exists()]
        LOGGER.info("%s: %d of %d shards are there", self.folder, shards - len(missing), shards)
        began, rows = time.monotonic(), list[Tally]()
        for row in self._recorded(missing, workers):
            rows.append(row)
            wall = time.monotonic() - began
            LOGGER.info(
                "%d/%d: %d looks, %d of %d episodes held it (%.0f %% so far), %.1f CPU s; %.0f s, about %.0f s to go",
                shards - len(missing) + len(rows), shards, row.looks, row.held, row.episodes,
                100 * sum(r.held for r in rows) / sum(r.episodes for r in rows), row.cpu_s, wall,
                wall / len(rows) * (len(missing) - len(rows)),
            )  # fmt: skip

    def record(self, number: int) -> Tally:
        """Play one shard's episodes and keep them; the same seed, number and learner give the same."""
        began = time.process_time()
        random = np.random.default_rng([self.seed, number])
        learner = PolicyModel(self.model) if self.model is not None else None
        kinds = random_kinds(self.manifest, random)
        robot = RolloutRobot(self.manifest, random_task(self.manifest, kinds, random).scene, 0)
        episodes, done, held = [], [], []
        try:
            for _ in range(EPISODES):
                task = random_task(self.manifest, kinds, random)
                episode = Episode(robot, task, begin(robot, task, random), random)
                episodes.append(list(episode.play(self._driver(random), learner)))
                done.append(episode.done)
                held.append(episode.held())
        finally:
            robot.close()
        shard = Shard.of(episodes, done, held)
        shard.save(self.path(number))
        return Tally(number, len(shard.frames), len(held), int(sum(held)), time.process_time() - began)

    def _driver(self, random: np.random.Generator) -> Driver:
        if self.model is None:
            return "scripted" if random.random() < _SCRIPTED else "teacher"
        return "teacher" if random.random() < _TAUGHT else "learner"

    def _open(self) -> None:
        """Make the folder and note what it holds, or check that it holds the same."""
        self.folder.mkdir(parents=True, exist_ok=True)
        index = self.folder / "index.json"
        about: dict[str, Any] = {"format": FORMAT, "seed": self.seed}
        if not index.exists():
            index.write_text(json.dumps(about) + "\n", encoding="utf-8")
        elif json.loads(index.read_text(encoding="utf-8")) != about:
            raise ValueError(f"{index}: made with another seed or format than {about}; name another folder")

    def _recorded(self, numbers: list[int], workers: int) -> Iterator[Tally]:
        if workers <= 1 or len(numbers) <= 1:
            yield from map(self.record, numbers)
            return
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(workers, context, initializer=start_logging) as pool:
            for job in as_completed([pool.submit(self.record, number) for number in numbers]):
                yield job.result()
