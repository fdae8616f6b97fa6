"""The text that the encoder reads: the instruction, what the robot knows, and the steps so far."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from saycan_ros.language.mentions import Mentions
from saycan_ros.language.scorer import Step
from saycan_ros.manifest.schema import SLOT, Manifest
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode
from saycan_ros.world.effects import goes, leaves_no_trace
from saycan_ros.world.snapshot import Sighting, WorldSnapshot

TEXTS = 5  # the version of these texts; a model understands those it was trained on
NEWEST = 4  # older steps show in the state: what was taken from where to where, and where the robot has been
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class Context:
    """One decision's text in three parts, so that each can be cut to its own length: see `EmbeddedScorer`."""

    instruction: str
    state: str
    steps: tuple[str, ...]

    @classmethod
    def of(cls, instruction: str, steps: Sequence[Step], world: WorldSnapshot, mentions: Mentions | None = None) -> Context:
        """The context of a decision; of the steps the newest `NEWEST`, the last one last."""
        state = describe(world, steps, mentions)
        return cls(_SPACES.sub(" ", instruction).strip(), state, tuple(_step(s) for s in steps[-NEWEST:]))

    def __str__(self) -> str:
        return f"{self.instruction} [SEP] {self.state} [SEP] {' '.join(self.steps)}"


def describe(world: WorldSnapshot, steps: Sequence[Step] = (), mentions: Mentions | None = None) -> str:
    """What the robot knows in words, for example "at table. holding nothing. put at you: tea from table. table: 2 coke, apple".

    Where `mentions` are given, things that the instruction names say so: "coke soda", and are counted: "in all 2 soda"; and
    what the robot can do besides carrying leads: "can wipe, switch on"; then what the instruction names, in the manifest's own
    words: "said tea, table". Once the robot has put something down, what it has put
    somewhere and what it has not are counted apart: "put 1 soda. left 1 soda".
    """

    def words(name: str) -> str:
        return name + (mentions.of(name) if mentions else "")

    moved, holding_from = _moves(steps)
    held = words(world.holding) + _from(holding_from) if world.holding else "nothing"
    able = [f"can {', '.join(mentions.abilities)}"] if mentions and mentions.abilities else []
    said = [f"said {', '.join(mentions.said)}"] if mentions and mentions.said else []
    parts = [*able, *said, f"at {world.at or 'no place'}", f"holding {held}"]
    for place, rows in _by_place([s for s in world.sightings if s.placed], None):
        texts = [words(row.name) + _from(_taken(moved, row.name, place)) for row in rows]
        parts.append(f"put at {_group(place, texts)}")
    if earlier := dict.fromkeys(s.skill.location for s in steps[:-NEWEST] if goes(s.skill) and _succeeded(s)):
        parts.append(f"earlier at {', '.join(place or '' for place in earlier)}")
    done = dict.fromkeys(s.skill.phrase for s in steps[:-NEWEST] if _succeeded(s) and leaves_no_trace(s.skill))
    if done and mentions:
        parts.append(f"earlier {', '.join(done)}")
    parts += [f"{drawer.place} {drawer.state}" for drawer in world.drawers]
    seen = _by_place([s for s in world.sightings if not s.placed], world.at)
    parts += [_group(place, [words(row.name) for row in rows]) for place, rows in seen]
    if not world.sightings:
        parts.append("seen nothing")
    elif mentions and (counted := mentions.counted([*(s.name for s in world.sightings), *filter(None, [world.holding])])):
        parts.append(f"in all {counted}")
        if any(s.placed for s in world.sightings):
            for word, placed in (("put", True), ("left", False)):
                parts.append(f"{word} {mentions.counted(s.name for s in world.sightings if s.placed is placed)}")
    return ". ".join(parts)


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


def _group(place: str, texts: Sequence[str]) -> str:
    return f"{place}: {', '.join(text if n == 1 else f'{n} {text}' for text, n in Counter(texts).items())}"


def _succeeded(step: Step) -> bool:
    return step.outcome is OutcomeCode.SUCCEEDED


def _moves(steps: Sequence[Step]) -> tuple[list[tuple[str | None, str | None, str | None]], str | None]:
    """(object, from, to) of every thing that was picked up and put down again, and where the one in the gripper is from."""
    moved = []
    origin: str | None = None
    for step in filter(_succeeded, steps):
        effects = {str(effect) for effect in step.skill.template.effects}
        if "holding(object)" in effects:
            origin = step.at
        elif "holding(nothing)" in effects:
            moved.append((step.skill.object, origin, step.at))
            origin = None
    return moved, origin


def _taken(moved: list[tuple[str | None, str | None, str | None]], name: str, place: str) -> str | None:
    """Where the next of these things that was put at `place` is from; each is found once."""
    found = next((row for row in moved if row[0] == name and row[2] == place), None)
    if found is None:
        return None
    moved.remove(found)
    return found[1]


def _from(place: str | None) -> str:
    return f" from {place}" if place else ""


def _step(step: Step) -> str:
    return step.skill.phrase + (";" if step.outcome is OutcomeCode.SUCCEEDED else " failed;")
