"""A row of skills, prepared to be asked about again and again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.preconditions import Preconditions
from saycan_ros.affordance.value_model import ValueModel
from saycan_ros.manifest.schema import RuleAffordance
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError


@dataclass(frozen=True)
class ModelPart:
    """The skills of a question that one model answers for: their places in the row, and their preconditions."""

    model: ValueModel
    skills: tuple[Skill, ...]
    rows: NDArray[np.int64]
    preconditions: Preconditions


class Question:
    """Which skills are asked about, and who answers for which."""

    def __init__(self, skills: Sequence[Skill], models: Mapping[str, ValueModel]) -> None:
        """`models` by the path that the manifest names.

        Raises:
            OutcomeError: MODEL_UNAVAILABLE for a skill that its model never saw, naming it.
        """
        self.skills = tuple(skills)
        self.by_rule: list[tuple[int, Skill, RuleAffordance]] = []
        rows: dict[str, list[int]] = {}
        for i, skill in enumerate(self.skills):
            source = skill.template.affordance
            if isinstance(source, RuleAffordance):
                self.by_rule.append((i, skill, source))
            else:
                rows.setdefault(source.model, []).append(i)
        self.by_model = [self._part(path, models[path], numbers) for path, numbers in rows.items()]

    def _part(self, path: str, model: ValueModel, rows: list[int]) -> ModelPart:
        skills = tuple(self.skills[i] for i in rows)
        if strange := [skill.phrase for skill in skills if not model.knows(skill)]:
            some = ", ".join(repr(phrase) for phrase in strange[:3]) + (f" and {len(strange) - 3} more" if strange[3:] else "")
            what = f"{path} ({model.model_id}) never saw {some}; train it on this manifest, or name a rule there"
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, what)
        return ModelPart(model, skills, np.array(rows, np.int64), Preconditions(skills))
