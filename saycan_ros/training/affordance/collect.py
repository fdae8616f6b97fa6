"""Collects rollouts in the kitchen, a shard per scene: `python -m saycan_ros.training.affordance.collect --help`."""

from __future__ import annotations

import argparse
import json
import logging
import multiprocessing
import os
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.paths import find_file
from saycan_ros.training.affordance.recording import FAMILIES, SceneRecorder
from saycan_ros.training.affordance.shard import FORMAT

LOGGER = logging.getLogger(__name__)
EXAMPLE = "Example: python -m saycan_ros.training.affordance.collect --out data/affordance --scenes 200 --seed 1 --workers 1"


@dataclass(frozen=True)
class Collected:
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
    manifest: Path

    def path(self, number: int) -> Path:
        """The shard of scene `number`."""
        return self.folder / f"scene-{number:05d}.npz"

    def open(self) -> None:
        """Make the folder and note what it holds, or check that it holds the same.

        Raises:
            ValueError: the folder has rollouts of another seed or format.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        index = self.folder / "index.json"
        about = {"format": FORMAT, "seed": self.seed, "families": list(FAMILIES)}
        if index.exists() and json.loads(index.read_text(encoding="utf-8")) != about:
            raise ValueError(f"{index} is of another collection; choose another --out, or its seed")
        part = index.with_suffix(".part")
        part.write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
        part.replace(index)

    def record(self, number: int) -> Collected:
        """Record one scene and keep its shard."""
        began = time.process_time()
        library = SkillLibrary(load_manifest(self.manifest))
        shard = SceneRecorder(library, self.seed, number).record()
        shard.save(self.path(number))
        moved = int((shard.seconds > 0.5).sum())
        spent = time.process_time() - began
        return Collected(number, len(shard.label), moved, int(shard.label.sum()), len(shard.frames), spent)


def collect(collection: Collection, scenes: int, workers: int) -> None:
    """Record scenes 0 to `scenes` - 1 that have no shard yet.

    Raises:
        ValueError: the folder belongs to another collection.
    """
    collection.open()
    missing = [number for number in range(scenes) if not collection.path(number).exists()]
    LOGGER.info("%s: %d of %d scenes are there", collection.folder, scenes - len(missing), scenes)
    began, done = time.monotonic(), []
    for row in _recorded(collection, missing, workers):
        done.append(row)
        hours = sum(r.cpu_s for r in done) / 3600
        LOGGER.info(
            "%d/%d: scene %d gave %d rollouts (%d moved the robot, %d succeeded) and %d frames; "
            "%.0f rollouts and %.0f that move per CPU-hour; %.0f s, about %.0f s to go",
            scenes - len(missing) + len(done), scenes, row.number, row.rollouts, row.moved, row.succeeded, row.frames,
            sum(r.rollouts for r in done) / hours, sum(r.moved for r in done) / hours, time.monotonic() - began,
            (time.monotonic() - began) / len(done) * (len(missing) - len(done)),
        )  # fmt: skip


def _recorded(collection: Collection, numbers: list[int], workers: int) -> Iterator[Collected]:
    if workers <= 1:
        yield from (collection.record(number) for number in numbers)
        return
    # A renderer's context does not survive a fork.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=start_logging) as pool:
        for future in as_completed([pool.submit(collection.record, number) for number in numbers]):
            yield future.result()


def start_logging() -> None:
    """Progress on standard error, one line an event."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(message)s")
    logging.getLogger("saycan_ros.training").setLevel(logging.INFO)


def main() -> None:
    """Collect as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, epilog=EXAMPLE)
    parser.add_argument("--out", type=Path, default=Path("data/affordance"), help="folder of the shards")
    parser.add_argument("--scenes", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="processes")
    parser.add_argument("--manifest", type=Path, default=Path("config/kitchen.yaml"))
    options = parser.parse_args()
    start_logging()
    collect(Collection(options.out, options.seed, find_file(options.manifest).resolve()), options.scenes, options.workers)


if __name__ == "__main__":
    main()
