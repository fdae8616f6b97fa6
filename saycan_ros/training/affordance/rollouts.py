"""The attempts of a dataset as flat arrays, and what the robot's own knowledge says of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.elsewhere import asks_model
from saycan_ros.affordance.rules import rule_value
from saycan_ros.manifest.schema import Predicate, RuleAffordance
from saycan_ros.manifest.skill import Skill
from saycan_ros.training.affordance.dataset import Dataset
from saycan_ros.world.effects import Facts, effects_true
from saycan_ros.world.ways import way_blocked


@dataclass(frozen=True)
class Rollouts:
    """The attempts at some skills, (R,) each: `frame` counts among the dataset's, `column` among those skills.

    `label` says whether it succeeded, `unmet` whether the robot knew beforehand that a precondition did not hold. `ready` says
    whether the gripper was as the skill needs it, empty or full: there the opening that the body feels tells nothing. `rule` is
    p(success) by the named rule, 0 where a precondition is known not to hold. `blocked` says whether the robot knew that
    something stood in the way that the skill drives, and `asked` whether the manifest's `where` has a model asked there.
    """

    frame: NDArray[np.int64]
    column: NDArray[np.int64]
    label: NDArray[np.bool_]
    unmet: NDArray[np.bool_]
    ready: NDArray[np.bool_]
    rule: NDArray[np.float32]
    blocked: NDArray[np.bool_]
    asked: NDArray[np.bool_]

    @classmethod
    def of(cls, data: Dataset, skills: Sequence[Skill]) -> Rollouts:
        """The attempts of `data` at `skills`."""
        starts = np.cumsum([0, *(len(shard.frames) for shard in data.shards)])[:-1]
        numbers = {skill.phrase: n for n, skill in enumerate(skills)}
        column = np.array([numbers.get(str(phrase), -1) for shard in data.shards for phrase in shard.skill], np.int64)
        asked = column >= 0

        def flat(field: str) -> NDArray[np.bool_]:
            return np.asarray(np.concatenate([getattr(shard, field) for shard in data.shards])[asked], np.bool_)

        frame = np.concatenate([shard.frame + start for shard, start in zip(data.shards, starts, strict=True)])[asked]
        column, unmet = column[asked], flat("unmet")
        full = _full(data)[frame]
        wants = np.array([_gripper(skill) for skill in skills])[column] if len(column) else np.zeros(0)
        ready = (wants == 0) | ((wants > 0) == full)
        known = [world for shard in data.shards for world in shard.known]
        pairs = [(known[f], skills[c]) for f, c in zip(frame, column, strict=True)]
        blocked = np.array([world is not None and way_blocked(skill, world) for world, skill in pairs], np.bool_)
        there = np.array([world is None or asks_model(skill, world) for world, skill in pairs], np.bool_)
        return cls(frame, column, flat("label"), unmet, ready, _by_rule(data, skills, frame, column, unmet), blocked, there)


def named_rule(skill: Skill) -> RuleAffordance:
    """The rule that stands against the model: the manifest's, if only for elsewhere, or else by what the skill is for and asks.

    Distance for driving, `beside` where a place is asked for, and else the gripper's state.
    """
    source = skill.template.affordance
    if isinstance(source, RuleAffordance):
        return source
    if source.otherwise is not None:
        return source.otherwise
    goes = any(e.predicate is Predicate.AT and e.argument in ("object", "location") for e in skill.template.effects)
    stands = any(c.predicate is Predicate.AT and c.argument not in ("object", "surface") for c in skill.template.preconditions)
    return RuleAffordance(rule="distance" if goes else "beside" if stands else "gripper")


def robots_own_view(data: Dataset, skills: Sequence[Skill]) -> NDArray[np.float32]:
    """1 where the robot itself takes a skill's effect for true, 0 where not, NaN where nobody wrote that down, (F, S)."""
    known = [world for shard in data.shards for world in shard.known]
    table = np.full((len(known), len(skills)), np.nan, np.float32)
    for row, world in zip(table, known, strict=True):
        if world is not None:
            facts = Facts.known(world)
            row[:] = [np.nan if (true := effects_true(skill, facts)) is None else float(true) for skill in skills]
    return table


def beside(data: Dataset, skills: Sequence[Skill]) -> NDArray[np.bool_]:
    """Whether the robot stands where a skill's effect can be seen, (F, S): a drawer's state shows beside that drawer alone.

    All of the frame for effects of another kind, and where nobody knows.
    """
    facts = [fact for shard in data.shards for fact in shard.facts]
    drawers = [
        {e.argument for e in skill.template.effects if e.predicate in (Predicate.OPEN, Predicate.CLOSED)} for skill in skills
    ]
    rows = [[not places or fact is None or places == {fact.at} for places in drawers] for fact in facts]
    return np.array(rows, np.bool_).reshape(-1, len(skills))


def _full(data: Dataset) -> NDArray[np.bool_]:
    """Whether the gripper held something at each frame, (F,); on a robot, as far as it knew itself."""
    rows = [fact or world for shard in data.shards for fact, world in zip(shard.facts, shard.known, strict=True)]
    return np.array([row is not None and row.holding is not None for row in rows], np.bool_)


def _gripper(skill: Skill) -> int:
    """-1: the skill needs an empty gripper, 1: a full one, 0: either."""
    wanted = [c.argument for c in skill.template.preconditions if c.predicate is Predicate.HOLDING]
    return (-1 if wanted[0] == "nothing" else 1) if wanted else 0


def _by_rule(
    data: Dataset, skills: Sequence[Skill], frame: NDArray[np.int64], column: NDArray[np.int64], unmet: NDArray[np.bool_]
) -> NDArray[np.float32]:
    known = [world for shard in data.shards for world in shard.known]
    values = np.where(unmet, 0.0, 1.0).astype(np.float32)
    for n, (f, c) in enumerate(zip(frame, column, strict=True)):
        world = known[f]
        # What the attempt itself says goes before what can be worked out later.
        if world is not None and not unmet[n]:
            values[n] = rule_value(named_rule(skills[c]), skills[c], data.manifest, world)
    return values
