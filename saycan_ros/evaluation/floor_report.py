"""What `saycan evaluate floor` prints: how often a thing on the floor is taken up, and how well a constant says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

from saycan_ros.evaluation.family_tally import FamilyTally, wilson
from saycan_ros.training.affordance.floor_trial import FloorTrial
from saycan_ros.training.affordance.metrics import brier


class FloorReport:
    """The trials of one seed beside the `constant` that is served as p(success) of what was tried."""

    def __init__(self, source: str, trials: Sequence[FloorTrial], constant: float) -> None:
        self._source, self._trials, self._constant = source, trials, constant
        self._tried = [trial for trial in trials if trial.unmet is None]
        self._refused = Counter(trial.unmet for trial in trials if trial.unmet is not None)
        self._things, self._falls = FamilyTally(), FamilyTally()
        for trial in self._tried:
            self._things.add(trial.thing, trial.success)
            self._falls.add(trial.fall, trial.success)

    def as_json(self) -> dict[str, Any]:
        """Everything, for a machine; `rate` and the figures of the constant are None where nothing was tried."""
        succeeded, tried = self._things.total
        share = succeeded / tried if tried else None
        return {
            "source": self._source,
            "cases": len(self._trials),
            "refused": dict(self._refused),
            "tried": tried,
            "succeeded": succeeded,
            "rate": None if share is None else round(share, 4),
            "interval": [round(edge, 4) for edge in wilson(succeeded, tried)],
            "constant": self._constant,
            "brier": None if share is None else round(self._brier(), 4),
            "ece": None if share is None else round(abs(share - self._constant), 4),
            "falls": _shares(self._falls),
            "things": _shares(self._things),
            "failures": dict(Counter(trial.end for trial in self._failed)),
            "rows": [trial.as_json() for trial in self._trials],
        }

    def as_text(self) -> str:
        """The same in words, a line for each failure."""
        succeeded, tried = self._things.total
        low, high = wilson(succeeded, tried)
        share = 100 * self._things.share
        rate = f" = {share:.1f} %, 95 % interval {100 * low:.1f} to {100 * high:.1f} %" if tried else ""
        ece = abs(self._things.share - self._constant)
        figures = f"Brier {self._brier():.4f}, ECE {ece:.4f}" if tried else "nothing was tried"
        lines = [
            self._source,
            f"{'cases':12s}{len(self._trials):4d}",
            f"{'refused':12s}{sum(self._refused.values()):4d}  {_counts(self._refused)}".rstrip(),
            f"{'tried':12s}{tried:4d}",
            f"{'succeeded':12s}{succeeded:4d}{rate}",
            f"{'constant':12s}{self._constant:.2f}  {figures}",
            "",
            *_table(self._falls),
            "",
            *_table(self._things),
        ]
        if self._failed:
            lines += ["", f"failed: {_counts(Counter(trial.end for trial in self._failed))}", *map(_line, self._failed)]
        return "\n".join(lines)

    @property
    def _failed(self) -> list[FloorTrial]:
        return [trial for trial in self._tried if not trial.success]

    def _brier(self) -> float:
        return brier(np.full(len(self._tried), self._constant), np.array([trial.success for trial in self._tried]))


def _shares(tally: FamilyTally) -> dict[str, list[int]]:
    return {name: [tally.solved[name], n] for name, n in sorted(tally.tried.items())}


def _table(tally: FamilyTally) -> list[str]:
    return [f"{name:20s}{succeeded:4d}/{tried}" for name, (succeeded, tried) in _shares(tally).items()]


def _counts(counts: Counter[str]) -> str:
    return ", ".join(f"{what} {n}" for what, n in counts.most_common())


def _line(trial: FloorTrial) -> str:
    x, y, _ = trial.at
    how = f"{trial.fall}, {'lies' if trial.lies else 'stands'} at ({x:.2f}, {y:.2f})"
    said = trial.outcome.message if trial.outcome is not None else ""
    unseen, held = "" if trial.seen else ", not found before", ", yet in the hand" if trial.held else ""
    return f"case {trial.number}: {trial.thing}, {how}{unseen}: {trial.end}{held}{f': {said}' if said else ''}"
