"""What a collection has gathered: attempts by skill family, and what they cost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields

from saycan_ros.episodes.records import Episode


@dataclass
class FamilyTally:
    """Attempts at the skills of one family: how many, how many succeeded, failed under way, or were refused at once.

    `true_before` counts those whose effect was true already.
    """

    tried: int = 0
    succeeded: int = 0
    failed: int = 0
    refused: int = 0
    true_before: int = 0

    def add(self, episode: Episode) -> None:
        """Count one attempt."""
        self.tried += 1
        self.succeeded += episode.success
        self.refused += episode.before == episode.after
        self.failed += not episode.success and episode.before != episode.after
        self.true_before += bool(episode.effect_before)

    def __add__(self, other: FamilyTally) -> FamilyTally:
        return FamilyTally(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))


@dataclass
class SceneTally:
    """What one scene gave, and the processor seconds it took."""

    number: int
    moments: int = 0
    cpu_s: float = 0.0
    families: dict[str, FamilyTally] = field(default_factory=dict)

    def add(self, episode: Episode) -> None:
        """Count one attempt."""
        self.families.setdefault(episode.skill_id, FamilyTally()).add(episode)

    @property
    def total(self) -> FamilyTally:
        """All families together."""
        return sum(self.families.values(), FamilyTally())


def by_family(scenes: Iterable[SceneTally]) -> dict[str, FamilyTally]:
    """The scenes' families added up, in the order of their names."""
    rows: dict[str, FamilyTally] = {}
    for scene in scenes:
        for name, row in scene.families.items():
            rows[name] = rows.get(name, FamilyTally()) + row
    return dict(sorted(rows.items()))


def balance_table(scenes: Sequence[SceneTally]) -> str:
    """The balance as a table for people, a line a family and one for all."""
    rows = by_family(scenes)
    rows["all"] = sum(rows.values(), FamilyTally())
    lines = [f"{'':14s}{'tried':>8s}{'success':>9s}{'failed':>8s}{'refused':>9s}{'share':>8s}{'true before':>13s}"]
    for name, row in rows.items():
        share = row.succeeded / row.tried if row.tried else 0.0
        lines.append(
            f"{name:14s}{row.tried:8d}{row.succeeded:9d}{row.failed:8d}{row.refused:9d}{share:8.2f}{row.true_before:13d}"
        )
    return "\n".join(lines)
