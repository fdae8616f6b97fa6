"""The rows of `saycan skills`: every skill, who says p(success) of it, and whether that one can."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from saycan_ros.affordance.model_files import ModelDescription
from saycan_ros.manifest.schema import RuleAffordance
from saycan_ros.manifest.skill import Skill
from saycan_ros.paths import find_file


@dataclass(frozen=True)
class SkillRow:
    """One skill; `known` says whether its source can answer for it, None where the model's description cannot be read."""

    skill: Skill
    source: str
    known: bool | None

    def as_json(self) -> dict[str, Any]:
        """For `--json`."""
        return {
            "skill": self.skill.phrase, "id": self.skill.id, "affordance": self.source, "known": self.known,
            "timeout_s": self.skill.template.timeout,
        }  # fmt: skip

    def as_text(self) -> str:
        """One line."""
        notes = {True: "", False: ", which never saw it: MODEL_UNAVAILABLE, never chosen", None: ", which cannot be read"}
        return f"{self.skill.phrase:36s} {self.skill.id:10s} {self.source}{notes[self.known]}"


def skill_rows(skills: Iterable[Skill]) -> list[SkillRow]:
    """A row for each skill, in their order; each model's description is read once, its networks are not."""
    trained = cache(_trained_on)
    rows = []
    for skill in skills:
        source = skill.template.affordance
        if isinstance(source, RuleAffordance):
            rows.append(SkillRow(skill, f"rule {source.rule}", True))
            continue
        phrases = trained(source.model)
        elsewhere = "" if source.otherwise is None else f" where {source.where}, elsewhere rule {source.otherwise.rule}"
        known = None if phrases is None else skill.phrase in phrases
        rows.append(SkillRow(skill, f"model {source.model}{elsewhere}", known))
    return rows


def _trained_on(model: str) -> frozenset[str] | None:
    try:
        return frozenset(ModelDescription.model_validate_json(find_file(model).read_bytes()).skills)
    except (OSError, ValueError):
        return None
