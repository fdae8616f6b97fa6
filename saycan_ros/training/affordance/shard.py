"""One file's moments and attempts as arrays to train on or to judge by."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.observation import for_model, proprioception
from saycan_ros.checksum import file_sum
from saycan_ros.episodes.known import as_snapshot
from saycan_ros.episodes.reader import EpisodeFile, read_episodes
from saycan_ros.episodes.records import Moment, Origin
from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode
from saycan_ros.world.clearance import Clearance
from saycan_ros.world.effects import Facts
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.snapshot import WorldSnapshot

LOGGER = logging.getLogger(__name__)

# Of a goal that ended so, before it began or while it ran, something else than the skill was the cause.
_SILENT = frozenset({OutcomeCode.RESOURCE_BUSY, OutcomeCode.NOT_HOMED, OutcomeCode.STALE_FRAME, OutcomeCode.STALE_SCAN})
# A rollout that lasted longer than this (simulated seconds) was not refused at once.
MOVED = 0.5


@dataclass(frozen=True, eq=False)
class Shard:
    """What the robot saw and felt at some moments, and what became of the skills started there.

    Frames (F): `frames` (F, 160, 90, 3) uint8, `proprioception` (F, 8), and for the object kinds of `objects` in the
    manifest's order, 1, 0 or NaN where nobody knows: `visible` (F, K) in view at this station, `present` (F, K) standing at
    this station, `held` (F, K). `facts` has the ground truth of each frame and `known` what the robot knew, None where there
    is none. Rollouts (R): `frame`
    (R,) the index of the frame they started from, `skill` (R,) the phrase, `label` (R,) whether it succeeded, `already` (R,)
    whether its effect was true before, 1, 0 or NaN, `unmet` (R,) whether the robot knew beforehand that a precondition did
    not hold, `seconds` (R,). `origin` says where the file comes from; a robot's file is known by its sha256, `session`.
    """

    frames: NDArray[np.uint8]
    proprioception: NDArray[np.float32]
    visible: NDArray[np.float32]
    present: NDArray[np.float32]
    held: NDArray[np.float32]
    frame: NDArray[np.int64]
    skill: NDArray[np.str_]
    label: NDArray[np.bool_]
    already: NDArray[np.float32]
    unmet: NDArray[np.bool_]
    seconds: NDArray[np.float32]
    objects: tuple[str, ...]
    origin: Origin
    facts: tuple[Facts | None, ...] = field(repr=False)
    known: tuple[WorldSnapshot | None, ...] = field(repr=False)
    session: str = ""

    @property
    def seed(self) -> int:
        """The seed of the collection, -1 where there is none."""
        return -1 if self.origin.seed is None else self.origin.seed

    @property
    def scene(self) -> int:
        """The scene's number, -1 where there is none."""
        return -1 if self.origin.scene is None else self.origin.scene


def load_shard(path: Path, manifest: Manifest) -> Shard:
    """Read an episode file.

    Raises:
        ValueError: another format, a file that is damaged, or a place that the manifest does not have. A robot's file without
            its end is read as far as it goes, and told.
        OSError: the file cannot be read.
    """
    file = read_episodes(path)
    if not file.whole and file.origin.source != "robot":
        raise ValueError(f"{path}: {file.damage}; run the `saycan collect` that made it again, and it is made anew")
    if not file.whole:
        LOGGER.warning("%s: %s; its %d episodes before that are used", path, file.damage, len(file.episodes))
    try:
        shard = shard_of(file, manifest)
    except (KeyError, ValueError) as error:
        what = f"{path}: {error.args[0]}; name the --manifest that it was recorded with, or leave it out"
        raise ValueError(what) from error
    return shard if file.origin.source == "kitchen" else replace(shard, session=file_sum(path))


def shard_of(file: EpisodeFile, manifest: Manifest) -> Shard:
    """The rows of an episode file as arrays."""
    numbers = {number: index for index, number in enumerate(file.moments)}
    moments, names = list(file.moments.values()), tuple(entry.name for entry in manifest.objects)
    frames = np.stack([for_model(file.picture(m)) for m in moments]) if moments else np.zeros((0, 160, 90, 3), np.uint8)
    looks = np.array([_looks(moment, names, manifest) for moment in moments], np.float32).reshape(-1, 3, len(names))
    clearance = Clearance(manifest)
    felt = [proprioception(moment.position, moment.effort) for moment in moments]
    rows = [row for row in file.episodes if _tells(row.outcome)]
    already = [np.nan if row.effect_before is None else float(row.effect_before) for row in rows]
    return Shard(
        frames=frames,
        proprioception=np.array(felt, np.float32).reshape(-1, 8),
        visible=looks[:, 0],
        present=looks[:, 1],
        held=looks[:, 2],
        frame=np.array([numbers[row.before] for row in rows], np.int64),
        skill=np.array([row.skill for row in rows], np.str_),
        label=np.array([row.success for row in rows], np.bool_),
        already=np.array(already, np.float32),
        unmet=np.array([row.unmet for row in rows], np.bool_),
        seconds=np.array([row.seconds for row in rows], np.float32),
        objects=names,
        origin=file.origin,
        facts=tuple(moment.truth.facts if moment.truth is not None else None for moment in moments),
        known=tuple(clearance.mark(_known(moment)) for moment in moments),
    )


def _tells(outcome: int) -> bool:
    """Whether it says something of the skill: not where it was stopped, called off, or a part did not answer."""
    never_asked = OutcomeCode.INVALID_REQUEST <= outcome < OutcomeCode.PRECONDITION
    return outcome < OutcomeCode.SAFETY and not never_asked and outcome not in _SILENT


def _known(moment: Moment) -> WorldSnapshot:
    """What the robot knew, with where it stood."""
    world = as_snapshot(moment.known, moment.stamp)
    return world if moment.base is None else replace(world, pose=Pose2D(*moment.base))


def _looks(moment: Moment, names: tuple[str, ...], manifest: Manifest) -> list[list[float]]:
    """Of each kind of thing: in view here, standing here, held."""
    truth = moment.truth
    if truth is None:
        return [[np.nan] * len(names)] * 3
    # What lies in a bin can neither be seen nor taken.
    here = truth.at if truth.at is not None and manifest.location(truth.at).surface.kind != "bin" else "nowhere"
    standing = {thing.name for thing in truth.things if thing.at == here}
    seen = {thing.name for thing in truth.things if thing.at == here and thing.visible}
    held = {thing.name for thing in truth.things if thing.at == "hand"}
    return [[float(name in group) for name in names] for group in (seen, standing, held)]
