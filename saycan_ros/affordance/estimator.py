"""p(success) of every skill from the source its manifest entry names: the value model, or a rule."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

import numpy as np

from saycan_ros.affordance.feasibility import Feasibility
from saycan_ros.affordance.preconditions import unmet
from saycan_ros.affordance.rules import rule_value
from saycan_ros.affordance.senses import Senses
from saycan_ros.affordance.value_model import ValueModel
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import ModelAffordance, RuleAffordance
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.world.snapshot import WorldSnapshot


class AffordanceEstimator:
    """Scores any skills of one manifest; each model runs once a call, over all skills that name it.

    `unseen` has the skills that the manifest gives to a model that was not trained on them: nobody knows their p(success).
    """

    def __init__(self, library: SkillLibrary, models: Mapping[str, ValueModel]) -> None:
        """`models` holds a loaded model for every model path that the manifest names."""
        self.library = library
        self._models = models
        self.unseen = tuple(skill for skill in library if (m := self._model(skill)) is not None and not m.knows(skill))
        strange = {skill.phrase for skill in self.unseen}
        self.answerable = tuple(skill for skill in library if skill.phrase not in strange)
        self.cameras = frozenset(model.camera for model in models.values())
        self.model_id = "+".join(sorted({m.model_id for m in models.values()})) or "rules"
        self._by_phrase = {skill.phrase: skill for skill in library}

    def find(self, phrase: str) -> Skill:
        """The skill that `phrase` names, as `SkillLibrary.find`; its exact words are found at once.

        Raises:
            OutcomeError: UNKNOWN_SKILL, UNKNOWN_OBJECT, UNKNOWN_LOCATION.
        """
        return self._by_phrase.get(phrase) or self.library.find(phrase)

    def score(self, senses: Senses, world: WorldSnapshot, skills: Sequence[Skill]) -> Feasibility:
        """p(success if started now) of each skill; 0 where the skill server would refuse for a precondition.

        Only the cameras are looked at whose models are asked. The stamp is that of the oldest frame that was, or of the world.

        Raises:
            OutcomeError: MODEL_UNAVAILABLE for a skill that its model never saw; whatever `senses` refuse with.
        """
        values = np.zeros(len(skills), np.float32)
        already = np.full(len(skills), np.nan, np.float32)
        stamps: list[float] = []
        seconds = 0.0
        asked: dict[str, list[int]] = {}
        for i, skill in enumerate(skills):
            source = skill.template.affordance
            if isinstance(source, RuleAffordance):
                values[i] = rule_value(source, skill, self.library.manifest, world)
            else:
                asked.setdefault(source.model, []).append(i)
        for path, rows in asked.items():
            model, theirs = self._models[path], [skills[i] for i in rows]
            self._refuse_unseen(model, path, theirs)
            observation = senses.observe(model.camera)
            began = time.perf_counter()
            judgement = model.judge(observation, theirs)
            seconds += time.perf_counter() - began
            stamps.append(observation.stamp)
            values[rows] = np.where(unmet(theirs, world), 0.0, judgement.success)
            if judgement.already is not None:
                already[rows] = judgement.already
        known = None if np.isnan(already).all() else already
        return Feasibility(values, min(stamps, default=world.stamp), self.model_id, known, seconds)

    def _model(self, skill: Skill) -> ValueModel | None:
        source = skill.template.affordance
        return self._models[source.model] if isinstance(source, ModelAffordance) else None

    @staticmethod
    def _refuse_unseen(model: ValueModel, path: str, skills: Sequence[Skill]) -> None:
        if strange := [skill.phrase for skill in skills if not model.knows(skill)]:
            some = ", ".join(repr(phrase) for phrase in strange[:3]) + (f" and {len(strange) - 3} more" if strange[3:] else "")
            what = f"{path} ({model.model_id}) never saw {some}; train it on this manifest, or name a rule there"
            raise OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, what)
