"""The figures of a value model on rollouts: against what happened, against the rules, and with its eyes shut."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.observation import Observation
from saycan_ros.manifest.skill import Skill
from saycan_ros.training.affordance.dataset import Dataset
from saycan_ros.training.affordance.exported import Judgement
from saycan_ros.training.affordance.metrics import auroc, ece, reliability


class Model(Protocol):
    """What is judged."""

    model_id: str

    def knows(self, skill: Skill) -> bool: ...

    def judge(self, observation: Observation, skills: Sequence[Skill]) -> Judgement: ...


def figures(model: Model, data: Dataset, seed: int = 0) -> dict[str, Any]:
    """Every figure of `model` on those rollouts of `data` whose skills it knows.

    `families` holds the model alone; `served` the model as the value node serves it, 0 where a precondition is known not to
    hold; `rule` the same with 1 elsewhere. `already` is about effects, of every skill at every frame, over all and by family.
    `pick_empty_handed` leaves out the frames in which the gripper is full, where every pick fails. `ablation` is the AUROC of
    that with the frames as they are, blank, and given to other rollouts.
    """
    skills = [skill for skill in data.skills if model.knows(skill)]
    family = np.array([skill.id for skill in skills])
    names = tuple(dict.fromkeys(family.tolist()))
    table = Rollouts(data, [skill.phrase for skill in skills])
    frames = data.frames()[table.index]
    felt = data.proprioception()[table.index]
    score, already = _scores(model, frames, felt, skills)
    value = score[table.row, table.column]
    of: NDArray[np.str_] = family[table.column]
    served = np.where(table.unmet, 0.0, value)
    rule = np.where(table.unmet, 0.0, 1.0)
    empty = np.asarray(of == "pick") & ~table.held
    shuffled = np.random.default_rng(seed).permutation(len(frames))
    eyes = {"seen": score, "blank": _scores(model, np.zeros_like(frames), felt, skills)[0]}
    eyes["shuffled"] = _scores(model, frames[shuffled], felt, skills)[0]
    columns = [n for n, skill in enumerate(data.skills) if model.knows(skill)]
    return {
        "model": model.model_id,
        "seeds": data.seeds,
        "scenes": len(data.shards),
        **_row(value, table.label),
        "families": {name: _row(value[of == name], table.label[of == name]) for name in names},
        "already": _effects(already, data.already()[table.index][:, columns], family),
        "pick_empty_handed": _row(value[empty], table.label[empty]),
        "served": {name: _row(served[of == name], table.label[of == name]) for name in names},
        "rule": {name: _row(rule[of == name], table.label[of == name]) for name in names},
        "ablation": {
            name: _round(auroc(rows[table.row, table.column][empty], table.label[empty])) for name, rows in eyes.items()
        },
        "reliability": [[_round(a), _round(b), n] for a, b, n in reliability(value, table.label)],
    }


class Rollouts:
    """The rollouts of a dataset, of the skills named, as flat arrays.

    `index` (M,) are the frames with rollouts, `row` (R,) counts among them, `column` (R,) among `phrases`.
    """

    def __init__(self, data: Dataset, phrases: Sequence[str]) -> None:
        counts = [len(shard.frames) for shard in data.shards]
        starts = np.cumsum([0, *counts[:-1]])
        numbers = {phrase: n for n, phrase in enumerate(phrases)}
        column = np.array([numbers.get(str(phrase), -1) for shard in data.shards for phrase in shard.skill], np.int64)
        known = column >= 0
        frame = np.concatenate([shard.frame + start for shard, start in zip(data.shards, starts, strict=True)])[known]
        self.index, self.row = np.unique(frame, return_inverse=True)
        self.column = column[known]
        self.label: NDArray[np.bool_] = np.concatenate([shard.label for shard in data.shards])[known]
        self.unmet: NDArray[np.bool_] = np.concatenate([shard.unmet for shard in data.shards])[known]
        # What nobody knows counts as an empty gripper.
        held = np.concatenate([shard.held[shard.frame] for shard in data.shards])[known]
        self.held: NDArray[np.bool_] = (held == 1.0).any(axis=1)


def _effects(value: NDArray[np.float32] | None, truth: NDArray[np.float32], family: NDArray[np.str_]) -> dict[str, Any] | None:
    """Figures about effects from (M, S) tables; None where the model says nothing of them, or nobody knows them."""
    known = ~np.isnan(truth)
    if value is None or not known.any():
        return None
    rows = {}
    for name in dict.fromkeys(family.tolist()):
        of = known & (family == name)[None]
        rows[name] = _row(value[of], truth[of] == 1.0)
    return {**_row(value[known], truth[known] == 1.0), "families": rows}


def _scores(
    model: Model, frames: NDArray[np.uint8], felt: NDArray[np.float32], skills: Sequence[Skill]
) -> tuple[NDArray[np.float32], NDArray[np.float32] | None]:
    rows = [model.judge(Observation(frame, 0.0, body), skills) for frame, body in zip(frames, felt, strict=True)]
    already = [row.already for row in rows if row.already is not None]
    return np.stack([row.success for row in rows]), np.stack(already) if already else None


def _row(value: NDArray[np.floating], label: NDArray[np.bool_]) -> dict[str, float | int | None]:
    return {
        "auroc": _round(auroc(value, label)),
        "ece": _round(ece(value, label)),
        "n": len(label),
        "successes": int(label.sum()),
    }


def _round(value: float) -> float | None:
    """JSON has no NaN."""
    return None if np.isnan(value) else round(value, 4)
