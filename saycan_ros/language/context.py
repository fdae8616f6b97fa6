"""The text that the encoder reads: the instruction, what the robot knows, and the steps so far."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from saycan_ros.language.scorer import Step
from saycan_ros.manifest.schema import SLOT, Manifest
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode
from saycan_ros.world.snapshot import Sighting, WorldSnapshot

NEWEST = 6  # older steps show in the state: what was placed where
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class Context:
    """One decision's text in three parts, so that each can be cut to its own length: see `EmbeddedScorer`."""

    instruction: str
    state: str
    steps: tuple[str, ...]

    @classmethod
    def of(cls, instruction: str, steps: Sequence[Step], world: WorldSnapshot) -> Context:
        """The context of a decision; of the steps the newest `NEWEST`, the last one last."""
        return cls(_SPACES.sub(" ", instruction).strip(), describe(world), tuple(_step(s) for s in steps[-NEWEST:]))

    def __str__(self) -> str:
        return f"{self.instruction} [SEP] {self.state} [SEP] {' '.join(self.steps)}"


def describe(world: WorldSnapshot) -> str:
    """What the robot knows in words, for example "at table. holding nothing. placed at you: tea. table: 2 coke, apple"."""
    parts = [f"at {world.at or 'no place'}", f"holding {world.holding or 'nothing'}"]
    placed = [f"placed at {_group(place, rows)}" for place, rows in _by_place([s for s in world.sightings if s.placed], None)]
    seen = [_group(place, rows) for place, rows in _by_place([s for s in world.sightings if not s.placed], world.at)]
    return ". ".join(parts + placed + seen if placed or seen else [*parts, "seen nothing"])


def skill_text(manifest: Manifest, skill: Skill) -> str:
    """The skill's phrase with the other names and the kinds that the manifest gives its object or place.

    Kinds choose between objects, so a skill for the one in the gripper goes without.
    """
    slot = SLOT.search(skill.template.phrase)
    words: tuple[str, ...] = ()
    if slot is not None and skill.object:
        entry = manifest.object(skill.object)
        words = entry.aliases if _in_hand(skill) else (*entry.aliases, *entry.categories)
    elif slot is not None and skill.location:
        words = manifest.location(skill.location).aliases
    return f"{skill.phrase}: {' '.join(words)}" if words else skill.phrase


def _in_hand(skill: Skill) -> bool:
    return any(str(condition) == "holding(object)" for condition in skill.template.preconditions)


def _by_place(sightings: Sequence[Sighting], first: str | None) -> list[tuple[str, list[Sighting]]]:
    """Sightings by place in order of appearance, the place `first` leading."""
    places: dict[str | None, list[Sighting]] = {}
    for sighting in sightings:
        places.setdefault(sighting.location, []).append(sighting)
    order = sorted(places, key=lambda place: place != first) if first is not None else list(places)
    return [(place or "elsewhere", places[place]) for place in order]


def _group(place: str, rows: Sequence[Sighting]) -> str:
    counts = Counter(row.name for row in rows)
    return f"{place}: {', '.join(name if n == 1 else f'{n} {name}' for name, n in counts.items())}"


def _step(step: Step) -> str:
    return step.skill.phrase + (";" if step.outcome is OutcomeCode.SUCCEEDED else " failed;")
