"""The figures of a value model on rollouts: against what happened, against the rule, and with its eyes shut."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.observation import Observation
from saycan_ros.affordance.value_model import ValueModel
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.training.affordance.dataset import Dataset
from saycan_ros.training.affordance.metrics import auroc, ece, reliability
from saycan_ros.training.affordance.shard import FAMILIES


def figures(model: ValueModel, data: Dataset, library: SkillLibrary, seed: int = 0) -> dict[str, Any]:
    """Every figure of `model` on the rollouts of `data`.

    `families` holds the model alone; `served` the model as the value node serves it, 0 where a precondition is known not to
    hold; `rule` the same with 1 elsewhere. `pick_empty_handed` leaves out the frames in which the gripper is full, where
    every pick fails. `ablation` is the AUROC of that with the frames as they are, blank, and given to other rollouts.
    """
    skills = [library.find(phrase) for phrase in data.skills]
    family = np.array([skill.id for skill in skills])
    table = Rollouts(data)
    frames = data.frames()[table.index]
    felt = data.proprioception()[table.index]
    score = _scores(model, frames, felt, data.skills, library)
    value = score[table.row, table.column]
    of: NDArray[np.str_] = family[table.column]
    served = np.where(table.unmet, 0.0, value)
    rule = np.where(table.unmet, 0.0, 1.0)
    empty = np.asarray(of == "pick") & ~table.held
    shuffled = np.random.default_rng(seed).permutation(len(frames))
    eyes = {"seen": score, "blank": _scores(model, np.zeros_like(frames), felt, data.skills, library)}
    eyes["shuffled"] = _scores(model, frames[shuffled], felt, data.skills, library)
    return {
        "model": model.model_id,
        "seeds": data.seeds,
        "scenes": len(data.shards),
        **_row(value, table.label),
        "families": {name: _row(value[of == name], table.label[of == name]) for name in FAMILIES},
        "pick_empty_handed": _row(value[empty], table.label[empty]),
        "served": {name: _row(served[of == name], table.label[of == name]) for name in FAMILIES},
        "rule": {name: _row(rule[of == name], table.label[of == name]) for name in FAMILIES},
        "ablation": {
            name: _round(auroc(rows[table.row, table.column][empty], table.label[empty])) for name, rows in eyes.items()
        },
        "reliability": [[_round(a), _round(b), n] for a, b, n in reliability(value, table.label)],
    }


class Rollouts:
    """The rollouts of a dataset as flat arrays; `index` (M,) are the frames with rollouts, `row` (R,) counts among them."""

    def __init__(self, data: Dataset) -> None:
        counts = [len(shard.frames) for shard in data.shards]
        starts = np.cumsum([0, *counts[:-1]])
        frame = np.concatenate([shard.frame + start for shard, start in zip(data.shards, starts, strict=True)])
        self.index, self.row = np.unique(frame, return_inverse=True)
        self.column = np.array([data.skills.index(str(phrase)) for shard in data.shards for phrase in shard.skill])
        self.label: NDArray[np.bool_] = np.concatenate([shard.label for shard in data.shards])
        self.unmet: NDArray[np.bool_] = np.concatenate([shard.unmet for shard in data.shards])
        self.held: NDArray[np.bool_] = np.concatenate([shard.held[shard.frame].any(axis=1) for shard in data.shards])


def _scores(
    model: ValueModel, frames: NDArray[np.uint8], felt: NDArray[np.float32], phrases: Sequence[str], library: SkillLibrary
) -> NDArray[np.float32]:
    skills = [library.find(phrase) for phrase in phrases]
    rows = [model.score(Observation(frame, 0.0, body), skills) for frame, body in zip(frames, felt, strict=True)]
    return np.stack(rows)


def _row(value: NDArray[np.floating], label: NDArray[np.bool_]) -> dict[str, float | int]:
    return {
        "auroc": _round(auroc(value, label)),
        "ece": _round(ece(value, label)),
        "n": len(label),
        "successes": int(label.sum()),
    }


def _round(value: float) -> float:
    return round(value, 4)
