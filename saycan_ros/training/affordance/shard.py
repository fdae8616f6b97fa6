"""One scene's rollouts as arrays, and the file they are kept in."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FORMAT = 1
# The skills whose success is rolled out: those that a look and a feel can say something about.
FAMILIES = ("pick", "place", "bring")
# A rollout that lasted longer than this (simulated seconds) was not refused at once.
MOVED = 0.5


@dataclass(frozen=True, eq=False)
class Shard:
    """What the robot saw and felt at some moments of one scene, and what became of the skills started there.

    Frames (F): `frames` (F, 160, 90, 3) uint8, `proprioception` (F, 8), and for the object kinds of `objects` in the
    manifest's order, from the ground truth: `visible` (F, K) in view at this station, `present` (F, K) standing at this
    station, `held` (F, K). Rollouts (R): `frame` (R,) the index of the frame they started from, `skill` (R,) the phrase,
    `outcome` (R,) the code, `label` (R,) whether it succeeded and the ground truth agrees, `unmet` (R,) whether the robot
    knew beforehand that a precondition did not hold, `seconds` (R,) simulated. `origin` is (seed, scene number).
    """

    frames: NDArray[np.uint8]
    proprioception: NDArray[np.float32]
    visible: NDArray[np.bool_]
    present: NDArray[np.bool_]
    held: NDArray[np.bool_]
    frame: NDArray[np.int64]
    skill: NDArray[np.str_]
    outcome: NDArray[np.int64]
    label: NDArray[np.bool_]
    unmet: NDArray[np.bool_]
    seconds: NDArray[np.float32]
    objects: NDArray[np.str_]
    origin: NDArray[np.int64]

    def save(self, path: Path) -> None:
        """Write atomically: a crash leaves the old file or none, never half a one."""
        part = path.with_suffix(f".{os.getpid()}.part")
        with part.open("wb") as file:
            rows = {f.name: getattr(self, f.name) for f in fields(self)}
            np.savez_compressed(file, format=np.array(FORMAT), **rows)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)


def decisions_of(shards: Sequence[Shard]) -> Shard:
    """The rollouts of several scenes, and only the frames they started from, as one shard; `origin` is the first one's."""
    parts = []
    start = 0
    for shard in shards:
        used, frame = np.unique(shard.frame, return_inverse=True)
        kept = {name: getattr(shard, name)[used] for name in ("frames", "proprioception", "visible", "present", "held")}
        parts.append(replace(shard, frame=frame.astype(np.int64) + start, **kept))
        start += len(used)
    same = {"objects", "origin"}
    rows = {f.name: np.concatenate([getattr(p, f.name) for p in parts]) for f in fields(Shard) if f.name not in same}
    return Shard(**rows, objects=shards[0].objects, origin=shards[0].origin)


def load_shard(path: Path) -> Shard:
    """Read a shard.

    Raises:
        ValueError: another format, or not a shard at all.
        OSError: the file cannot be read.
    """
    with np.load(path, allow_pickle=False) as file:
        if int(file["format"]) != FORMAT:
            raise ValueError(f"{path}: format {int(file['format'])}; this version reads {FORMAT}")
        return Shard(**{f.name: file[f.name] for f in fields(Shard)})
