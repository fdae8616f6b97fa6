"""Shards of several rounds as one set of arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from saycan_ros.skills.policy_observation import PROPRIOCEPTION
from saycan_ros.training.policy.shard import Shard, load_shard

EFFORT = PROPRIOCEPTION.index("gripper_effort")
SQUEEZING = -0.3  # effort below which the fingers press on something
VALIDATION = 12  # every twelfth shard of a round is kept back


@dataclass(frozen=True, eq=False)
class Dataset:
    """Looks of many episodes: the arrays of `Shard`, one after the other; `episode` counts through all of them."""

    rows: Shard
    rounds: tuple[str, ...]
    shards: int

    def __len__(self) -> int:
        return len(self.rows.frames)

    @property
    def episodes(self) -> int:
        """How many episodes there are."""
        return len(self.rows.held)

    def pairs(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32], NDArray[np.float32]]:
        """Every lesson: index of the look (N,), kind that is meant (N,), the teacher's chunk (N, H, 10), done or not (N,).

        Of a look with two things there are two: what to do for this one, and for that one; but only while the fingers press on
        nothing. The eye hardly tells what is in the hand, so it would teach to let go of the right thing, too.
        """
        rows = self.rows
        both = np.flatnonzero((rows.other != rows.kind) & (rows.felt[:, EFFORT] > SQUEEZING))
        index = np.concatenate([np.arange(len(self)), both])
        kind = np.concatenate([rows.kind, rows.other[both]]).astype(np.int64)
        chunk = np.concatenate([rows.chunk, rows.other_chunk[both]])
        finished = np.concatenate([rows.finished, np.zeros(len(both), np.float32)])
        return index, kind, chunk, finished


def load_dataset(folders: Sequence[Path]) -> tuple[Dataset, Dataset]:
    """Everything in these folders, and apart from it what is kept back for validation; of fewer shards the last one.

    Raises:
        ValueError: a folder has no shards.
    """
    learn, keep = list[Shard](), list[Shard]()
    for folder in folders:
        paths = sorted(folder.glob("*.npz"))
        if not paths:
            raise ValueError(f"{folder}: no shards; collect first")
        for number, path in enumerate(paths):
            (keep if number % VALIDATION == VALIDATION - 1 else learn).append(load_shard(path))
    if not keep:
        keep = [learn.pop()] if len(learn) > 1 else learn
    names = tuple(folder.name for folder in folders)
    return _joined(learn, names), _joined(keep, names)


def _joined(shards: Sequence[Shard], rounds: tuple[str, ...]) -> Dataset:
    parts = {f.name: [getattr(s, f.name) for s in shards] for f in fields(Shard)}
    before = 0
    for n, shard in enumerate(shards):
        parts["episode"][n] = shard.episode.astype(np.int32) + before
        before += len(shard.held)
    return Dataset(Shard(**{name: np.concatenate(rows) for name, rows in parts.items()}), rounds, len(shards))
