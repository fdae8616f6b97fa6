"""Episode files of many scenes as arrays to train on or to judge by."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.elsewhere import asks_model
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest, Predicate
from saycan_ros.manifest.skill import Skill
from saycan_ros.training.affordance.shard import Shard, load_shard
from saycan_ros.world.conditions import first_unmet, holds
from saycan_ros.world.effects import effects_true
from saycan_ros.world.ways import way_blocked

LOGGER = logging.getLogger(__name__)
_TELL = 2.0  # wall s between two lines about files that are read


@dataclass(frozen=True)
class Dataset:
    """The shards, the skills that they tried, in the manifest's order, and that manifest."""

    shards: tuple[Shard, ...]
    skills: tuple[Skill, ...]
    manifest: Manifest

    @property
    def phrases(self) -> tuple[str, ...]:
        """The skills' phrases."""
        return tuple(skill.phrase for skill in self.skills)

    @property
    def families(self) -> tuple[str, ...]:
        """The ids of the skills, each once."""
        return tuple(dict.fromkeys(skill.id for skill in self.skills))

    @property
    def seeds(self) -> list[int]:
        """The seeds of the collections; -1 for a robot's own runs."""
        return sorted({shard.seed for shard in self.shards})

    @property
    def sessions(self) -> list[str]:
        """The sha256 of a robot's files, which have no seed to be known by."""
        return sorted({shard.session for shard in self.shards if shard.session})

    def split(self, every: int) -> tuple[Dataset, Dataset]:
        """All files but each `every`-th, and those; a scene's frames stay together."""
        last = tuple(s for n, s in enumerate(self.shards) if n % every == every - 1)
        rest = tuple(s for n, s in enumerate(self.shards) if n % every != every - 1)
        return replace(self, shards=rest), replace(self, shards=last)

    def frames(self) -> NDArray[np.uint8]:
        """Every frame, (F, 160, 90, 3)."""
        return np.concatenate([shard.frames for shard in self.shards])

    def proprioception(self) -> NDArray[np.float32]:
        """What the body felt at every frame, (F, 8)."""
        return np.concatenate([shard.proprioception for shard in self.shards])

    def successes(self) -> NDArray[np.float32]:
        """1 success, 0 failure, NaN not tried, for every frame and skill, (F, S)."""
        return self._table("label")

    def already(self) -> NDArray[np.float32]:
        """1 where a skill's effect is true, 0 where it is not, NaN where nobody knows, for every frame and skill, (F, S).

        From the ground truth of every frame; on a robot, of the skills that were tried.
        """
        table, row = self._table("already"), 0
        for shard in self.shards:
            for facts in shard.facts:
                if facts is not None:
                    values = (effects_true(skill, facts) for skill in self.skills)
                    table[row] = [np.nan if value is None else float(value) for value in values]
                row += 1
        return table

    def refused(self) -> NDArray[np.bool_]:
        """Whether a skill that was not tried would have been refused for a precondition, for every frame and skill, (F, S)."""
        known = [world for shard in self.shards for world in shard.known]
        rows = [[world is not None and first_unmet(skill, world) is not None for skill in self.skills] for world in known]
        return np.array(rows, np.bool_).reshape(-1, len(self.skills)) & np.isnan(self.successes())

    def unmet(self) -> NDArray[np.bool_]:
        """Whether a skill was tried though the robot knew that a precondition did not hold, for every frame and skill, (F, S)."""
        return np.asarray(self._table("unmet") == 1.0)

    def unseeable(self) -> NDArray[np.bool_]:
        """Whether a skill would be refused for what the robot remembers alone, for every frame and skill, (F, S).

        A thing that it has never seen is `known` to it nowhere, and no picture of this place shows that.
        """
        asks = [[c for c in skill.template.preconditions if c.predicate is Predicate.KNOWN] for skill in self.skills]
        known = [world for shard in self.shards for world in shard.known]
        pairs = list(zip(self.skills, asks, strict=True))
        rows = [
            [world is not None and not all(holds(c, s, world) for c in conditions) for s, conditions in pairs] for world in known
        ]
        return np.array(rows, np.bool_).reshape(-1, len(self.skills))

    def blocked(self) -> NDArray[np.bool_]:
        """Whether something was known to stand in the way that a skill drives, for every frame and skill, (F, S).

        The laser tells, no picture does; the value node counts it by itself.
        """
        known = [world for shard in self.shards for world in shard.known]
        rows = [[world is not None and way_blocked(skill, world) for skill in self.skills] for world in known]
        return np.array(rows, np.bool_).reshape(-1, len(self.skills))

    def elsewhere(self) -> NDArray[np.bool_]:
        """Whether the manifest has a rule answer for a skill that elsewhere is a model's, for every frame and skill, (F, S)."""
        known = [world for shard in self.shards for world in shard.known]
        rows = [[world is not None and not asks_model(skill, world) for skill in self.skills] for world in known]
        return np.array(rows, np.bool_).reshape(-1, len(self.skills))

    def truths(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """What is true of each skill's object, (F, S) each: in view (in the hand, where the skill needs it there); here.

        NaN where the question makes no sense, or nobody knows.
        """
        looks, stands = (np.full((sum(len(s.frames) for s in self.shards), len(self.skills)), np.nan, np.float32) for _ in "ab")
        visible, present, held = (
            np.concatenate([getattr(s, field) for s in self.shards]) for field in ("visible", "present", "held")
        )
        names = list(self.shards[0].objects)
        for column, skill in enumerate(self.skills):
            if any(str(c) == "holding(any)" for c in skill.template.preconditions):
                looks[:, column] = held.max(axis=1)
            elif skill.object is None:
                continue
            elif any(str(c) == "holding(object)" for c in skill.template.preconditions):
                looks[:, column] = held[:, names.index(skill.object)]
            else:
                looks[:, column] = visible[:, names.index(skill.object)]
                stands[:, column] = present[:, names.index(skill.object)]
        return looks, stands

    def _table(self, field: str) -> NDArray[np.float32]:
        rows, columns = [], {phrase: n for n, phrase in enumerate(self.phrases)}
        for shard in self.shards:
            table = np.full((len(shard.frames), len(self.skills)), np.nan, np.float32)
            table[shard.frame, [columns[str(phrase)] for phrase in shard.skill]] = getattr(shard, field)
            rows.append(table)
        return np.concatenate(rows)


def load_dataset(places: Sequence[Path], library: SkillLibrary) -> Dataset:
    """Every file in the folders, or the files, `places`; a collection's, a robot's, or both.

    Raises:
        ValueError: there is nothing, something of another format, a skill or object that the manifest does not have, or the
            same scene or session twice.
    """
    paths = [path for place in places for path in ([place] if place.is_file() else _files_in(place))]
    if not paths:
        raise ValueError(f"no episode files in {', '.join(map(str, places))}; run `saycan collect --out …` first")
    shards, told = [], time.monotonic()
    for path in paths:
        shards.append(load_shard(path, library.manifest))
        if time.monotonic() - told > _TELL:
            told = time.monotonic()
            LOGGER.info("%d of %d files read", len(shards), len(paths))
    served = [skill for template in library.manifest.skills for skill in library.grounded(template)]
    have, tried = {skill.phrase for skill in served}, set[str]()
    for shard, path in zip(shards, paths, strict=True):
        tried |= (phrases := {str(phrase) for phrase in shard.skill})
        if unknown := sorted(phrases - have):
            some = ", ".join(map(repr, unknown[:3]))
            raise ValueError(
                f"{path}: the manifest has no {some}; name the --manifest that it was recorded with, or leave it out"
            )
    names = tuple(entry.name for entry in library.manifest.objects)
    for shard, path in zip(shards, paths, strict=True):
        if shard.objects != names:
            raise ValueError(f"{path}: collected with other objects than the manifest has")
    _refuse_twice(shards, paths)
    skills = tuple(skill for skill in served if skill.phrase in tried)
    return Dataset(tuple(_with_preconditions(shard, skills) for shard in shards), skills, library.manifest)


def _refuse_twice(shards: Sequence[Shard], paths: Sequence[Path]) -> None:
    """Of a scene that is there twice, one copy would be learned and the other validate what was learned."""
    first: dict[str, Path] = {}
    for shard, path in zip(shards, paths, strict=True):
        if shard.session:
            name, words = shard.session, "the session"
        elif shard.scene >= 0:
            name = words = f"scene {shard.scene} of seed {shard.seed}"
        else:
            continue  # a file of many scenes, kept to judge by
        if name in first:
            raise ValueError(f"{path}: {words} that {first[name]} has, too; leave one of them out")
        first[name] = path


def _with_preconditions(shard: Shard, skills: Sequence[Skill]) -> Shard:
    """The shard with `unmet` also where a precondition of the present manifest did not hold in what the robot knew.

    A collection's manifest may have had fewer of them. An attempt counts so whether or not it came off: today nobody would make
    it, and to leave out the failures alone would flatter a model.
    """
    named = {skill.phrase: skill for skill in skills}
    worlds = [shard.known[frame] for frame in shard.frame]
    rows = zip(shard.skill, worlds, strict=True)
    unmet = [world is not None and first_unmet(named[str(phrase)], world) is not None for phrase, world in rows]
    return replace(shard, unmet=shard.unmet | np.array(unmet, np.bool_))


def _files_in(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.mcap"))
