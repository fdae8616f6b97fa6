"""A folder of episode files, one a scene, filled by one or more workers."""

from __future__ import annotations

import fcntl
import json
import logging
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from saycan_ros.episodes.manifest_digest import manifest_digest
from saycan_ros.episodes.reader import EpisodeFile, read_episodes
from saycan_ros.episodes.records import FORMAT
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest
from saycan_ros.training.affordance.effort import Effort
from saycan_ros.training.affordance.recording import skill_ids
from saycan_ros.training.affordance.scene_job import SceneJob, origin_of, record_scene
from saycan_ros.training.affordance.still_at_it import StillAtIt
from saycan_ros.training.affordance.tally import SceneTally, balance_table
from saycan_ros.training.affordance.workers import InProcess, Workers

LOGGER = logging.getLogger(__name__)
INDEX = "collection.json"
_FAILURES = 3  # scenes that may fail; more, and more than succeed, end the collection
_TELL = 2.0  # wall s between two lines about files that are being checked


@dataclass(frozen=True)
class Collection:
    """A folder of scenes from one seed, for one manifest; `also` names skills beyond those that the planner is offered."""

    folder: Path
    seed: int
    manifest: Manifest
    also: tuple[str, ...] = ()
    effort: Effort = field(default_factory=Effort)

    def path(self, number: int) -> Path:
        """The file of scene `number`."""
        return self.folder / f"scene-{number:05d}.mcap"

    def collect(self, scenes: int, workers: Workers | None = None, seconds: float = float("inf")) -> list[SceneTally]:
        """Record those of the scenes 0 to `scenes` - 1 that are not there whole; logs each, and begins none after `seconds`.

        A file is written at once when its scene is done, so a crash loses the scenes under way and nothing else, and doing
        them again gives the same rows. Files that are damaged are done again.

        Raises:
            ValueError: the folder has scenes of another seed, manifest or format.
            RuntimeError: another process fills the folder, or most scenes fail.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        with self._locked():
            self._open()
            missing = self._missing(scenes)
            LOGGER.info("%s: %d of %d scenes are there", self.folder, scenes - len(missing), scenes)
            return self._fill(missing, workers or InProcess(), seconds)

    def _missing(self, scenes: int) -> list[int]:
        missing, told = [], time.monotonic()
        for number in range(scenes):
            if not self.has(number):
                missing.append(number)
            if time.monotonic() - told > _TELL:
                told = time.monotonic()
                LOGGER.info("%s: %d of %d scenes looked at, %d missing", self.folder, number + 1, scenes, len(missing))
        return missing

    def has(self, number: int) -> bool:
        """Whether scene `number` is there, whole, and of this collection; a damaged file is put aside as `.damaged`."""
        path = self.path(number)
        if not path.exists():
            return False
        try:
            file = read_episodes(path)
            wrong = file.damage or self._differs(number, file)
        except ValueError as error:
            wrong = str(error)
        if wrong:
            LOGGER.warning("%s: %s; it is recorded again", path, wrong)
            path.replace(path.with_suffix(".damaged"))
        return not wrong

    def _fill(self, missing: list[int], workers: Workers, seconds: float) -> list[SceneTally]:
        began, done = time.monotonic(), list[SceneTally]()
        # The workers ask for a job when they can soon begin it.
        jobs = (self.job(number) for number in missing if time.monotonic() < began + seconds)
        failed: list[int] = []
        with StillAtIt(LOGGER, lambda: f"recording; {len(done)} of {len(missing)} scenes are done") as waiting:
            for scene in workers.results(record_scene, jobs):
                waiting.came()
                if scene.error:
                    failed.append(scene.number)
                    LOGGER.error("scene %d cannot be recorded: %s", scene.number, scene.error)
                    if len(failed) > _FAILURES and len(failed) > len(done):
                        raise RuntimeError(f"{len(failed)} scenes failed, the last one with {scene.error}")
                    continue
                self._keep(self.path(scene.number), scene.data)
                done.append(scene.tally)
                self._tell(done, len(missing), scene.tally, len(scene.data), time.monotonic() - began)
        if failed:
            LOGGER.error("%d scenes are missing, since they cannot be recorded: %s", len(failed), ", ".join(map(str, failed)))
        return done

    def job(self, number: int) -> SceneJob:
        """The work of one scene."""
        return SceneJob(self.manifest, self._skills, self.seed, number, self.effort)

    @property
    def _skills(self) -> tuple[str, ...]:
        return tuple(skill_ids(SkillLibrary(self.manifest), self.also))

    def _differs(self, number: int, file: EpisodeFile) -> str:
        wanted, origin = origin_of(self.job(number)), file.origin
        same = ("source", "seed", "scene", "manifest_sha256", "settings")
        return ", ".join(f"its {name} differs" for name in same if getattr(wanted, name) != getattr(origin, name))

    def _keep(self, path: Path, data: bytes) -> None:
        """Write atomically: a crash leaves the whole file or none."""
        part = path.with_suffix(".part")
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        # The new name must be on the disk, too.
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

    def _open(self) -> None:
        """Note what the folder holds, or check that it holds the same."""
        index = self.folder / INDEX
        about: dict[str, Any] = {
            "format": FORMAT,
            "seed": self.seed,
            "manifest": self.manifest.name,
            "manifest_sha256": manifest_digest(self.manifest),
            "skills": list(self._skills),
            "effort": asdict(self.effort),
        }
        if index.exists():
            try:
                there = dict(json.loads(index.read_text(encoding="utf-8")))
            except (ValueError, TypeError) as error:
                raise ValueError(f"{index}: {error}: no index of a collection; delete it, or choose another --out") from error
            if differs := [name for name in about if there.get(name) != about[name]]:
                raise ValueError(f"{index}: its {', '.join(differs)} differ: it is of another collection; choose another --out")
        self._keep(index, (json.dumps(about, indent=1) + "\n").encode())

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """The folder is this process's; the lock goes with the process, however that ends."""
        with (self.folder / ".lock").open("w") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise RuntimeError(
                    f"{self.folder}: another process is filling it; wait for it, or choose another --out"
                ) from error
            yield

    def _tell(self, done: list[SceneTally], wanted: int, scene: SceneTally, size: int, wall: float) -> None:
        row, hours = scene.total, sum(s.cpu_s for s in done) / 3600
        LOGGER.info(
            "%d/%d: scene %d: %d rollouts (%d succeeded, %d refused), %d moments, %.1f MB, %.0f CPU-s; "
            "%.0f rollouts per CPU-hour; %.0f s, about %.0f s to go",
            len(done), wanted, scene.number, row.tried, row.succeeded, row.refused, scene.moments, size / 1e6, scene.cpu_s,
            sum(s.total.tried for s in done) / hours, wall, wall / len(done) * (wanted - len(done)),
        )  # fmt: skip


def summary(done: list[SceneTally], wall: float) -> str:
    """The balance by family, and what a CPU-hour gave."""
    if not done:
        return "no scene was recorded"
    hours = sum(scene.cpu_s for scene in done) / 3600
    total = sum((scene.total for scene in done[1:]), done[0].total)
    moved = total.succeeded + total.failed
    rates = (
        f"{total.tried} rollouts in {len(done)} scenes: {total.tried / hours:.0f} per CPU-hour ({moved / hours:.0f} that moved "
        f"the robot), {total.tried / wall * 3600:.0f} per hour of wall time"
    )
    return f"{balance_table(done)}\n{rates}"


def start_logging() -> None:
    """Progress on standard error, one line an event."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(message)s")
    for name in ("saycan_ros.training", "__main__"):
        logging.getLogger(name).setLevel(logging.INFO)
