"""p(success) of every skill from the source its manifest entry names: the value model, or a rule."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.feasibility import Feasibility
from saycan_ros.affordance.question import ModelPart, Question, teller
from saycan_ros.affordance.rules import BLOCKED_WAY, FLOOR_PICK
from saycan_ros.affordance.senses import Senses
from saycan_ros.affordance.value_model import ValueModel
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import ModelAffordance
from saycan_ros.manifest.skill import Skill
from saycan_ros.world.conditions import from_floor
from saycan_ros.world.snapshot import WorldSnapshot
from saycan_ros.world.ways import way_blocked

KEPT = 16  # questions


class AffordanceEstimator:
    """Scores any skills of one manifest; each model runs once a call, over all skills that name it.

    `unseen` has the skills, planned or only served, that the manifest gives to a model that was not trained on them: nobody knows
    their p(success). `answerable` has the other planned ones. `effects_told` has the phrases of which a model says whether their
    effect is already true.
    Thread safe.
    """

    def __init__(self, library: SkillLibrary, models: Mapping[str, ValueModel]) -> None:
        """`models` holds a loaded model for every model path that the manifest names."""
        self.library = library
        self._models = models
        served = [skill for template in library.manifest.skills for skill in library.grounded(template)]
        self.unseen = tuple(skill for skill in served if (m := self._model(skill)) is not None and not m.knows(skill))
        strange = {skill.phrase for skill in self.unseen}
        self.answerable = tuple(skill for skill in library if skill.phrase not in strange)
        self.cameras = frozenset(model.camera for model in models.values())
        self.model_id = "+".join(sorted({m.model_id for m in models.values()})) or "rules"
        self._all = tuple(skill.phrase for skill in self.answerable)
        self.effects_told = frozenset(skill.phrase for skill in served if skill.phrase not in strange and self._tells(skill))
        self._questions: OrderedDict[tuple[str, ...], Question] = OrderedDict()
        self._newest: Question | None = None

    def question(self, phrases: Sequence[str]) -> Question:
        """The skills that `phrases` name, as `SkillLibrary.find`, or all answerable ones where there are none.

        A planner asks the same at every step: the newest few are kept.
        """
        key = tuple(phrases)
        if (asked := self._questions.get(key)) is None:
            asked = self._questions[key] = Question(self.library, key or self._all, self._models)
            if len(self._questions) > KEPT:
                self._questions.popitem(last=False)
        self._newest = asked
        return asked

    def prepare(self, camera: str, frame: NDArray[np.uint8], clockwise: int) -> None:
        """Do what can be done with a camera's frame before anybody asks; `clockwise` as in `Observation`."""
        for model in self._models.values():
            if model.camera == camera:
                model.prepare(frame, clockwise)

    def look(self, world: WorldSnapshot) -> None:
        """Do what can be done with a world before anybody asks; the newest question is taken for the next one, too."""
        if self._newest is not None:
            self._newest.look(world)

    def score(self, senses: Senses, world: WorldSnapshot, asked: Question) -> Feasibility:
        """p(success if started now) of each skill: 0 where its server would refuse for a precondition, NaN where it is refused.

        Beside it p(its effect is already true), of skills with a rule, too, where a model knows it. Only the cameras are looked
        at whose models are asked. The stamp is that of the oldest frame that was, or of the world.

        Raises:
            OutcomeError: whatever `senses` refuse with.
        """
        values, already = np.full((2, len(asked.phrases)), np.nan, np.float32)
        stamps: list[float] = []
        seconds = 0.0
        values[asked.by_rule.places] = asked.by_rule.values(world)
        for part in asked.by_model:
            observation = senses.observe(part.model.camera)
            began = time.perf_counter()
            judgement = part.model.judge(observation, part.skills)
            seconds += time.perf_counter() - began
            stamps.append(observation.stamp)
            success = judgement.success[: part.scored]
            values[part.rows[: part.scored]] = np.where(part.preconditions.unmet(world), 0.0, success)
            if judgement.already is not None:
                already[part.rows] = np.where(part.lasting, judgement.already, np.nan)
            self._mind_the_way(part, world, values)
            part.elsewhere.fill(world, values)
            self._leave_floor(part, world, values, already)
        known = None if np.isnan(already).all() else already
        return Feasibility(values, min(stamps, default=world.stamp), self.model_id, known, seconds, asked.refused)

    @staticmethod
    def _mind_the_way(part: ModelPart, world: WorldSnapshot, values: NDArray[np.float32]) -> None:
        """The camera looks at the surface beside the robot; what stands in its way the laser sees."""
        if world.blocked:
            scored = zip(part.rows[: part.scored], part.skills[: part.scored], strict=True)
            values[[row for row, skill in scored if way_blocked(skill, world)]] *= BLOCKED_WAY

    @staticmethod
    def _leave_floor(part: ModelPart, world: WorldSnapshot, values: NDArray[np.float32], already: NDArray[np.float32]) -> None:
        """What lies on the floor no model was shown: a rule says p(success) of taking it up, and nobody what is true of it."""
        if not (lying := {s.name for s in world.sightings if s.on_floor}):
            return
        for n, (row, skill) in enumerate(zip(part.rows, part.skills, strict=True)):
            if skill.object not in lying:
                continue
            already[row] = np.nan
            if n < part.scored and values[row] > 0.0 and from_floor(skill, world):
                values[row] = FLOOR_PICK

    def _tells(self, skill: Skill) -> bool:
        own = self._model(skill)
        asked = self._models if own is None else {"": own}
        return teller(skill, asked) is not None

    def _model(self, skill: Skill) -> ValueModel | None:
        source = skill.template.affordance
        return self._models[source.model] if isinstance(source, ModelAffordance) else None
