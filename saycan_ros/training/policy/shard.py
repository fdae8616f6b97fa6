"""What several episodes with the same things gave, as arrays, and the file it is kept in."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from saycan_ros.training.policy.episode import Look

FORMAT = 1


@dataclass(frozen=True, eq=False)
class Shard:
    """Looks (N): `frames` (N, 128, 72, 3) uint8, `felt` (N, 15), `where` (N, K, 5) of every kind of thing (see `privileged`),
    and the teacher's words for the thing `kind` (N,) that is to be picked up and for another one, `other` (N,): chunks
    (N, H, 10) and, for the first, `finished` (N,). `episode` (N,) counts from 0; `done` and `held` (E,) say how each ended.
    """

    frames: NDArray[np.uint8]
    felt: NDArray[np.float32]
    where: NDArray[np.float32]
    kind: NDArray[np.int16]
    chunk: NDArray[np.float32]
    finished: NDArray[np.float32]
    other: NDArray[np.int16]
    other_chunk: NDArray[np.float32]
    episode: NDArray[np.int16]
    done: NDArray[np.bool_]
    held: NDArray[np.bool_]

    @staticmethod
    def of(episodes: Sequence[Sequence[Look]], done: Sequence[bool], held: Sequence[bool]) -> Shard:
        """The looks of these episodes."""
        looks = [look for rows in episodes for look in rows]
        return Shard(
            frames=np.stack([look.frame for look in looks]),
            felt=np.stack([look.felt for look in looks]),
            where=np.stack([look.where for look in looks]),
            kind=np.array([look.kind for look in looks], np.int16),
            chunk=np.stack([look.chunk for look in looks]),
            finished=np.array([look.finished for look in looks], np.float32),
            other=np.array([look.other for look in looks], np.int16),
            other_chunk=np.stack([look.other_chunk for look in looks]),
            episode=np.concatenate([np.full(len(rows), n, np.int16) for n, rows in enumerate(episodes)]),
            done=np.array(done, np.bool_),
            held=np.array(held, np.bool_),
        )

    def save(self, path: Path) -> None:
        """Write atomically: a crash leaves the old file or none, never half a one."""
        part = path.with_suffix(f".{os.getpid()}.part")
        with part.open("wb") as file:
            np.savez_compressed(file, format=np.array(FORMAT), **{f.name: getattr(self, f.name) for f in fields(self)})
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)


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
