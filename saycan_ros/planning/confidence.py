"""How sure a decision is of its choice: what asking for help rests on."""

from __future__ import annotations

from saycan_ros.manifest.schema import RuleAffordance
from saycan_ros.manifest.skill import Skill
from saycan_ros.planning.decision import Decision


def as_decided(decision: Decision, refusal: float) -> float:
    """The choice's share of all that the decider weighed: Say x Can of each skill, and each refusal at its weight, in [0, 1].

    Of a choice of nothing without a refusal it is what Can and the history ruled out of Say.
    """
    weights = {row.skill.phrase: row.combined for row in decision.candidates}
    return _share(decision, weights, {name: p * refusal for name, p in decision.refusals.items()})


def without_priors(decision: Decision) -> float:
    """The same, each constant affordance (that of `done`) and the refusals' weight at 1.

    Those constants make a planner slow to end. They say nothing of how likely ending is right.
    """
    weights = {}
    for row in decision.candidates:
        can = (float(row.can > 0) if _is_constant(row.skill) else row.can) * row.undone
        weights[row.skill.phrase] = 0.0 if row.blocked else max(row.say, row.sought) * can
    return _share(decision, weights, dict(decision.refusals))


def _share(decision: Decision, skills: dict[str, float], refusals: dict[str, float]) -> float:
    total = sum(skills.values()) + sum(refusals.values())
    if decision.choice is not None:
        return skills[decision.choice.phrase] / total if total > 0 else 0.0
    refused = max(refusals.values(), default=0.0)
    if refused > 0 and total > 0:
        return min(1.0, refused / total)
    return max(0.0, 1.0 - total)


def _is_constant(skill: Skill) -> bool:
    source = skill.template.affordance
    return isinstance(source, RuleAffordance) and source.rule == "constant"
