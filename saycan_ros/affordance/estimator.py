"""p(success) of every skill from the source its manifest entry names: the value model, or a rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from saycan_ros.affordance.feasibility import Feasibility
from saycan_ros.affordance.observation import Observation
from saycan_ros.affordance.rules import rule_value
from saycan_ros.affordance.value_model import ValueModel
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import ModelAffordance, RuleAffordance
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.world.conditions import first_unmet
from saycan_ros.world.snapshot import WorldSnapshot


class AffordanceEstimator:
    """Scores any skills of one manifest; each model runs once a call, over all skills that name it."""

    def __init__(self, library: SkillLibrary, models: Mapping[str, ValueModel]) -> None:
        """`models` holds a loaded model for every model path that the manifest names.

        Raises:
            OutcomeError: MODEL_UNAVAILABLE where the manifest gives a skill to a model that never saw it.
        """
        self._library = library
        self._models = models
        for skill in library:
            source = skill.template.affordance
            if isinstance(source, ModelAffordance) and not models[source.model].knows(skill):
                what = f"skill {skill.id!r}: {source.model} never saw {skill.phrase!r}; train it, or name a rule"
                raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, what)
        self.model_id = "+".join(sorted({m.model_id for m in models.values()})) or "rules"

    def score(self, observation: Observation, world: WorldSnapshot, skills: Sequence[Skill]) -> Feasibility:
        """p(success if started now) of each skill; 0 where the skill server would refuse for a precondition."""
        values = np.zeros(len(skills), np.float32)
        asked: dict[str, list[int]] = {}
        for i, skill in enumerate(skills):
            source = skill.template.affordance
            if isinstance(source, RuleAffordance):
                values[i] = rule_value(source, skill, self._library.manifest, world)
            else:
                asked.setdefault(source.model, []).append(i)
        for path, rows in asked.items():
            values[rows] = self._models[path].score(observation, [skills[i] for i in rows])
            for i in rows:
                if first_unmet(skills[i], world) is not None:
                    values[i] = 0.0
        return Feasibility(values, observation.stamp, self.model_id)
