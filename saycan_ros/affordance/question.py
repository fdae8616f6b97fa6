"""A row of skills, prepared to be asked about again and again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.elsewhere import Elsewhere
from saycan_ros.affordance.preconditions import Preconditions
from saycan_ros.affordance.rule_row import RuleRow
from saycan_ros.affordance.value_model import ValueModel
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest, RuleAffordance
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.world.snapshot import WorldSnapshot


@dataclass(frozen=True)
class ModelPart:
    """What one model is asked: `skills`, at their places `rows` in the row, in one call.

    The first `scored` of them, which `preconditions` are about, take p(success) from it, or from the rules of `elsewhere`; the
    others, which a rule scores, only p(their effect is already true). `lasting` says which of them have effects at all: of the
    others no model was taught anything.
    """

    model: ValueModel
    skills: tuple[Skill, ...]
    rows: NDArray[np.int64]
    scored: int
    preconditions: Preconditions
    elsewhere: Elsewhere
    lasting: NDArray[np.bool_]


class Question:
    """Which skills are asked about, and who answers for which.

    `phrases` has all of them, as the manifest words them or, where it does not have one, as it was asked for; `refused` says by
    place in that row why there is no number for one: UNKNOWN_SKILL, UNKNOWN_OBJECT, UNKNOWN_LOCATION, or MODEL_UNAVAILABLE for
    one that its model never saw. `cameras` are those that the models asked look through.
    """

    def __init__(self, library: SkillLibrary, phrases: Sequence[str], models: Mapping[str, ValueModel]) -> None:
        """`models` by the path that the manifest names."""
        self.refused: dict[int, Outcome] = {}
        by_rule: list[tuple[int, Skill, RuleAffordance]] = []
        found: dict[int, Skill] = {}
        scored: dict[str, list[int]] = {}
        for i, words in enumerate(phrases):
            try:
                skill = found[i] = library.find(words)
            except OutcomeError as error:
                self.refused[i] = error.outcome
                continue
            source = skill.template.affordance
            if isinstance(source, RuleAffordance):
                by_rule.append((i, skill, source))
            elif models[source.model].knows(skill):
                scored.setdefault(source.model, []).append(i)
            else:
                self.refused[i] = _never_saw(source.model, models[source.model], skill)
        self.phrases = tuple(found[i].phrase if i in found else words for i, words in enumerate(phrases))
        more: dict[str, list[int]] = {}
        for i, skill, _ in by_rule:
            if (path := teller(skill, models)) is not None:
                more.setdefault(path, []).append(i)
        paths = dict.fromkeys([*scored, *more])
        self.by_rule = RuleRow(by_rule, library.manifest)
        manifest = library.manifest
        self.by_model = [_part(models[path], manifest, found, scored.get(path, []), more.get(path, [])) for path in paths]
        self.cameras = frozenset(models[path].camera for path in paths)

    def look(self, world: WorldSnapshot) -> None:
        """Find out what `world` alone says of the skills, before anybody asks; the same snapshot is looked at once."""
        self.by_rule.values(world)
        for part in self.by_model:
            part.preconditions.unmet(world)
            part.elsewhere.look(world)

    @property
    def answerable(self) -> bool:
        """Whether there is a number for any of them; of no skills, yes."""
        return not self.phrases or len(self.refused) < len(self.phrases)


def _part(model: ValueModel, manifest: Manifest, found: Mapping[int, Skill], scored: list[int], more: list[int]) -> ModelPart:
    skills = tuple(found[i] for i in (*scored, *more))
    rows = np.array([*scored, *more], np.int64)
    elsewhere = Elsewhere([(i, found[i]) for i in scored], manifest)
    lasting = np.array([bool(skill.template.effects) for skill in skills], np.bool_)
    return ModelPart(model, skills, rows, len(scored), Preconditions(skills[: len(scored)]), elsewhere, lasting)


def teller(skill: Skill, models: Mapping[str, ValueModel]) -> str | None:
    """The path of the first model that knows the skill and says of effects whether they are true; None of a skill without any."""
    if not skill.template.effects:
        return None
    return next((path for path, model in models.items() if model.tells_effects and model.knows(skill)), None)


def _never_saw(path: str, model: ValueModel, skill: Skill) -> Outcome:
    what = f"{path} ({model.model_id}) never saw {skill.phrase!r}; train it on this manifest, or name a rule there"
    return Outcome(OutcomeCode.MODEL_UNAVAILABLE, what)
