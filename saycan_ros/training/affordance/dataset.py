"""Shards of many scenes as arrays to train on or to judge by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.training.affordance.shard import FAMILIES, Shard, load_shard


@dataclass(frozen=True)
class Dataset:
    """The shards, and the phrases of the skills that they rolled out, in the manifest's order."""

    shards: tuple[Shard, ...]
    skills: tuple[str, ...]

    @property
    def seeds(self) -> list[int]:
        """The seeds of the collections."""
        return sorted({int(shard.origin[0]) for shard in self.shards})

    def split(self, every: int) -> tuple[Dataset, Dataset]:
        """All scenes but each `every`-th, and those; a scene's frames stay together."""
        last = tuple(s for s in self.shards if s.origin[1] % every == every - 1)
        rest = tuple(s for s in self.shards if s.origin[1] % every != every - 1)
        return Dataset(rest, self.skills), Dataset(last, self.skills)

    def frames(self) -> NDArray[np.uint8]:
        """Every frame, (F, 160, 90, 3)."""
        return np.concatenate([shard.frames for shard in self.shards])

    def proprioception(self) -> NDArray[np.float32]:
        """What the body felt at every frame, (F, 8)."""
        return np.concatenate([shard.proprioception for shard in self.shards])

    def outcomes(self) -> NDArray[np.float32]:
        """1 success, 0 failure, NaN not tried, for every frame and skill, (F, S)."""
        rows = []
        for shard in self.shards:
            table = np.full((len(shard.frames), len(self.skills)), np.nan, np.float32)
            columns = [self.skills.index(str(phrase)) for phrase in shard.skill]
            table[shard.frame, columns] = shard.label
            rows.append(table)
        return np.concatenate(rows)

    def truths(self, library: SkillLibrary) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """What is true of each skill's object, (F, S) each: in view (in the hand, where the skill needs it there); here.

        NaN where the question makes no sense.
        """
        looks, stands = (np.full((sum(len(s.frames) for s in self.shards), len(self.skills)), np.nan, np.float32) for _ in "ab")
        visible, present, held = (
            np.concatenate([getattr(s, field) for s in self.shards]) for field in ("visible", "present", "held")
        )
        names = list(self.shards[0].objects)
        for column, phrase in enumerate(self.skills):
            skill = library.find(phrase)
            if skill.object is None:
                looks[:, column] = held.any(axis=1)
            elif skill.id == "pick":
                looks[:, column] = visible[:, names.index(skill.object)]
                stands[:, column] = present[:, names.index(skill.object)]
            else:
                looks[:, column] = held[:, names.index(skill.object)]
        return looks, stands


def load_dataset(folders: Sequence[Path], library: SkillLibrary) -> Dataset:
    """Every shard of the folders (or single shard files).

    Raises:
        ValueError: no shard there, one of another format, or of skills that the manifest does not have.
    """
    paths = [path for folder in folders for path in ([folder] if folder.is_file() else sorted(folder.glob("*.npz")))]
    if not paths:
        raise ValueError(f"no shards in {', '.join(map(str, folders))}; collect some first")
    shards = tuple(load_shard(path) for path in paths)
    tried = {str(phrase) for shard in shards for phrase in shard.skill}
    skills = tuple(skill.phrase for skill in library if skill.id in FAMILIES and skill.phrase in tried)
    if unknown := tried - set(skills):
        raise ValueError(f"the manifest has no {', '.join(sorted(unknown)[:3])}; collect with this manifest")
    names = tuple(entry.name for entry in library.manifest.objects)
    for shard, path in zip(shards, paths, strict=True):
        if tuple(shard.objects) != names:
            raise ValueError(f"{path}: collected with other objects than the manifest has")
    return Dataset(shards, skills)
