"""The figures of a value model: against what happened, against the named rules, and with its eyes shut."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from saycan_ros.manifest.schema import ModelAffordance
from saycan_ros.training.affordance.dataset import Dataset
from saycan_ros.training.affordance.judged import BLANK, SEEN, SHUFFLED, Judged, Model
from saycan_ros.training.affordance.metrics import auroc, brier, ece, reliability
from saycan_ros.training.affordance.rollouts import beside, named_rule, robots_own_view

FEWEST = 5  # successes and failures each, below which an AUROC means nothing
SIGHT = 0.15  # AUROC that blank and shuffled frames must cost where a family needs sight
Row = dict[str, Any]
_WAYS = (SEEN, BLANK, SHUFFLED)


def figures(model: Model, data: Dataset, seed: int = 0) -> Row:
    """Every figure of `model` on the attempts of `data` at the skills that it knows."""
    return figures_of(Judged.of(model, data, seed))


def figures_of(judged: Judged) -> Row:
    """Every figure, ready for JSON; an AUROC is None where there are fewer than five successes or failures.

    At the top, p(success) as the value node serves it from this model: 0 where a precondition is known not to hold. `network` is
    the network alone, `met` the network where it is asked and no precondition was known not to hold, `rule` the named rule in
    its place, `manifest` what the manifest chooses family by family. `already` is p(effect already true) over every skill at
    every frame; `beside` in it leaves out a drawer's state at frames taken elsewhere, and `known` is what the robot itself took
    for true. `sight` is the AUROC of the network with frames seen, blank and given to others, of success among the attempts for
    which the gripper was as the skill needs it and a model is asked, and of effects.
    """
    tries, families = judged.rollouts, judged.families
    of: NDArray[np.str_] = families[tries.column]
    names = tuple(dict.fromkeys(families.tolist()))

    def each(value: NDArray[np.floating], among: NDArray[np.bool_] | None = None) -> Row:
        return _all_and_each(value, tries.label, of, names, among)

    templates = {skill.id: skill for skill in judged.skills}
    sources = {n: "model" if isinstance(s.template.affordance, ModelAffordance) else "rule" for n, s in templates.items()}
    by_model: NDArray[np.bool_] = np.array([sources[name] == "model" for name in families])[tries.column]
    served, rule = each(judged.served), each(tries.rule)
    for name, row in rule["families"].items():
        row["rule"] = named_rule(templates[name]).rule
    return {
        "model": judged.model_id,
        "seeds": judged.data.seeds,
        "scenes": len(judged.data.shards),
        "frames": len(judged.answers[SEEN].success),
        **served,
        "network": each(judged.success),
        "met": each(judged.success, ~tries.unmet & tries.asked),
        "rule": rule,
        "manifest": {
            "sources": sources,
            "lower_brier": {name: _lower(served["families"][name], rule["families"][name]) for name in names},
            **each(np.where(by_model, judged.served, tries.rule)),
        },
        "already": _effects(judged, names),
        "sight": _sight(judged, of, names),
        "reliability": _rounded(reliability(judged.served, tries.label)),
    }


def _all_and_each(
    value: NDArray[np.floating],
    label: NDArray[np.bool_],
    of: NDArray[np.str_],
    names: tuple[str, ...],
    among: NDArray[np.bool_] | None = None,
) -> Row:
    some = np.ones(len(label), np.bool_) if among is None else among
    rows = {name: _row(value[some & (of == name)], label[some & (of == name)]) for name in names}
    return {**_row(value[some], label[some]), "families": rows}


def _effects(judged: Judged, names: tuple[str, ...]) -> Row | None:
    """None where the model says nothing of effects, or nobody knows them."""
    value, truth = judged.answers[SEEN].already, judged.truth
    asked = ~np.isnan(truth)
    if value is None or not asked.any():
        return None
    of = np.broadcast_to(judged.families, truth.shape)[asked]
    rows = _all_and_each(value[asked], truth[asked] == 1.0, of, names)
    known = robots_own_view(judged.data, judged.skills)[asked]
    said = ~np.isnan(known)
    rows["known"] = _all_and_each(np.nan_to_num(known), truth[asked] == 1.0, of, names, said) if said.any() else None
    seeable = beside(judged.data, judged.skills)[asked]
    rows["beside"] = _all_and_each(value[asked], truth[asked] == 1.0, of, names, seeable)
    rows["reliability"] = _rounded(reliability(value[asked], truth[asked] == 1.0))
    return rows


def _sight(judged: Judged, of: NDArray[np.str_], names: tuple[str, ...]) -> Row:
    tries, truth = judged.rollouts, judged.truth

    def success(name: str, way: str) -> float | None:
        rows = tries.ready & tries.asked & (of == name)
        return _auroc(judged.of_rollouts(way)[rows], tries.label[rows])

    def already(name: str, way: str) -> float | None:
        value, columns = judged.answers[way].already, judged.families == name
        asked = ~np.isnan(truth[:, columns])
        return None if value is None else _auroc(value[:, columns][asked], truth[:, columns][asked] == 1.0)

    return {
        "success": {name: _eyes({way: success(name, way) for way in _WAYS}) for name in names},
        "already": {name: _eyes({way: already(name, way) for way in _WAYS}) for name in names},
    }


def _eyes(row: Row) -> Row:
    seen, shut = row[SEEN], [row[way] for way in (BLANK, SHUFFLED)]
    needs = None if seen is None else all(value is not None and seen - value >= SIGHT for value in shut)
    return {**row, "needs_sight": needs}


def _lower(model: Row, rule: Row) -> str | None:
    """Whose Brier score is the lower, the model's or the rule's; None without attempts."""
    if not model["n"]:
        return None
    return "model" if model["brier"] < rule["brier"] else "rule" if rule["brier"] < model["brier"] else "same"


def _row(value: NDArray[np.floating], label: NDArray[np.bool_]) -> Row:
    return {
        "auroc": _auroc(value, label),
        "ece": _round(ece(value, label)),
        "brier": _round(brier(value, label)),
        "n": len(label),
        "successes": int(label.sum()),
    }


def _auroc(value: NDArray[np.floating], label: NDArray[np.bool_]) -> float | None:
    return _round(auroc(value, label)) if min(label.sum(), (~label).sum()) >= FEWEST else None


def _round(value: float) -> float | None:
    """JSON has no NaN."""
    return None if np.isnan(value) else round(value, 4)


def _rounded(rows: list[tuple[float, float, int]]) -> list[list[float | int | None]]:
    return [[_round(mean), _round(share), count] for mean, share, count in rows]
