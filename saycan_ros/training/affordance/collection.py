"""A folder of shards, one per scene, filled by one or more processes."""

from __future__ import annotations

import json
import logging
import multiprocessing
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest
from saycan_ros.training.affordance.recording import SceneRecorder
from saycan_ros.training.affordance.shard import FAMILIES, FORMAT, MOVED

LOGGER = logging.getLogger(__name__)


@dataclass(frozen=True)
class SceneTally:
    """What one scene gave, and the processor seconds it took."""

    number: int
    rollouts: int
    moved: int
    succeeded: int
    frames: int
    cpu_s: float


@dataclass(frozen=True)
class Collection:
    """A folder of shards from one seed, for one manifest."""

    folder: Path
    seed: int
    manifest: Manifest

    def path(self, number: int) -> Path:
        """The shard of scene `number`."""
        return self.folder / f"scene-{number:05d}.npz"

    def collect(self, scenes: int, workers: int) -> None:
        """Record those of the scenes 0 to `scenes` - 1 that have no shard yet; logs each.

        Raises:
            ValueError: the folder has rollouts of another seed or format.
        """
        self._open()
        missing = [number for number in range(scenes) if not self.path(number).exists()]
        LOGGER.info("%s: %d of %d scenes are there", self.folder, scenes - len(missing), scenes)
        began, done = time.monotonic(), []
        for row in self._recorded(missing, workers):
            done.append(row)
            hours, wall = sum(r.cpu_s for r in done) / 3600, time.monotonic() - began
            LOGGER.info(
                "%d/%d: scene %d gave %d rollouts (%d moved the robot, %d succeeded) and %d frames; "
                "%.0f rollouts and %.0f that move per CPU-hour; %.0f s, about %.0f s to go",
                scenes - len(missing) + len(done), scenes, row.number, row.rollouts, row.moved, row.succeeded, row.frames,
                sum(r.rollouts for r in done) / hours, sum(r.moved for r in done) / hours, wall,
                wall / len(done) * (len(missing) - len(done)),
            )  # fmt: skip

    def record(self, number: int) -> SceneTally:
        """Record one scene and keep its shard."""
        began = time.process_time()
        shard = SceneRecorder(SkillLibrary(self.manifest), self.seed, number).record()
        shard.save(self.path(number))
        moved, succeeded = int((shard.seconds > MOVED).sum()), int(shard.label.sum())
        return SceneTally(number, len(shard.label), moved, succeeded, len(shard.frames), time.process_time() - began)

    def _open(self) -> None:
        """Make the folder and note what it holds, or check that it holds the same."""
        self.folder.mkdir(parents=True, exist_ok=True)
        index = self.folder / "index.json"
        about = {"format": FORMAT, "seed": self.seed, "families": list(FAMILIES)}
        if index.exists() and json.loads(index.read_text(encoding="utf-8")) != about:
            raise ValueError(f"{index} is of another collection; choose another folder, or its seed")
        part = index.with_suffix(".part")
        part.write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
        part.replace(index)

    def _recorded(self, numbers: list[int], workers: int) -> Iterator[SceneTally]:
        if workers <= 1:
            yield from (self.record(number) for number in numbers)
            return
        # A renderer's context does not survive a fork.
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(workers, mp_context=context, initializer=start_logging) as pool:
            for future in as_completed([pool.submit(self.record, number) for number in numbers]):
                yield future.result()


def start_logging() -> None:
    """Progress on standard error, one line an event."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(message)s")
    for name in ("saycan_ros.training", "__main__"):
        logging.getLogger(name).setLevel(logging.INFO)
