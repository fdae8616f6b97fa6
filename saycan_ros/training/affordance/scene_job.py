"""One scene of a collection as a piece of work that any process on any machine can do."""

from __future__ import annotations

import importlib.metadata
import io
import logging
import platform
import time
from dataclasses import asdict, dataclass

from saycan_ros.episodes.manifest_digest import manifest_digest
from saycan_ros.episodes.records import Origin
from saycan_ros.episodes.writer import EpisodeWriter
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest
from saycan_ros.training.affordance.effort import Effort
from saycan_ros.training.affordance.recording import SceneRecorder
from saycan_ros.training.affordance.tally import SceneTally

LOGGER = logging.getLogger(__name__)
_PACKAGES = ("saycan_ros", "mujoco", "mcap", "numpy")


@dataclass(frozen=True)
class SceneJob:
    """Which scene, of which seed, with which skills."""

    manifest: Manifest
    skills: tuple[str, ...]
    seed: int
    number: int
    effort: Effort


@dataclass(frozen=True)
class RecordedScene:
    """The whole episode file of one scene, and what is in it; or no bytes, and the `error` that ended it."""

    number: int
    data: bytes
    tally: SceneTally
    error: str = ""


def record_scene(job: SceneJob) -> RecordedScene:
    """Play the scene; needs nothing but the job, and touches no file, so it may run anywhere.

    What goes wrong in one scene is told, not raised: the others go on.
    """
    began, stream = time.process_time(), io.BytesIO()
    try:
        writer = EpisodeWriter(stream, origin_of(job))
        tally = SceneRecorder(SkillLibrary(job.manifest), job.skills, job.seed, job.number, job.effort).record(writer)
        writer.finish()
    except Exception as error:
        LOGGER.exception("scene %d", job.number)
        return RecordedScene(job.number, b"", SceneTally(job.number), f"{type(error).__name__}: {error}")
    tally.cpu_s = time.process_time() - began
    return RecordedScene(job.number, stream.getvalue(), tally)


def origin_of(job: SceneJob) -> Origin:
    """What the scene's file says of itself."""
    return Origin(
        source="kitchen",
        seed=job.seed,
        scene=job.number,
        manifest=job.manifest.name,
        manifest_sha256=manifest_digest(job.manifest),
        versions={"python": platform.python_version(), **{name: _version(name) for name in _PACKAGES}},
        settings={name: str(value) for name, value in asdict(job.effort).items()},
    )


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "not installed"
