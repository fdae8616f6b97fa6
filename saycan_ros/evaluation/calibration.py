"""Whether a decision's probability is how often such decisions are right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from saycan_ros.evaluation.judged_plan import JudgedPlan
from saycan_ros.evaluation.progress_oracle import ProgressOracle
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.planning.confidence import as_decided, without_priors
from saycan_ros.planning.decision import Decision
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.training.affordance.metrics import auroc, ece, reliability

KINDS = ("step", "done", "refusal")


@dataclass(frozen=True)
class JudgedDecision:
    """One choice: of which kind, how sure the decider was of it in two ways, and whether it was right."""

    kind: str
    as_decided: float
    without_priors: float
    right: bool


@dataclass
class Calibration:
    """The decisions of many plans, each plan's up to and including its first wrong one.

    After a wrong choice the task is another one than the person's, so nothing after it counts. `unmet` counts tasks whose scene
    admits no right choice, which are left out, `detours` plans that the judge accepts in spite of a wrong choice.
    """

    rows: list[JudgedDecision] = field(default_factory=list)
    unmet: int = 0
    detours: int = 0

    @classmethod
    def of(cls, plans: Iterable[JudgedPlan], library: SkillLibrary, settings: PlannerSettings) -> Calibration:
        """The calibration of these plans' decisions."""
        found = cls()
        for plan in plans:
            found.add(plan, library, settings)
        return found

    def add(self, plan: JudgedPlan, library: SkillLibrary, settings: PlannerSettings) -> None:
        """Take one plan's decisions.

        Raises:
            OutcomeError: INVALID_REQUEST where some of their skills have upper bounds in place of scores.
        """
        for decision in plan.result.decisions:
            refuse_bounds(decision)
        oracle = ProgressOracle(library, plan.judged)
        if not oracle.can_be_met():
            self.unmet += 1
            return
        here = oracle.start()
        for decision in plan.result.decisions:
            choice = decision.choice
            right = oracle.right(here, choice)
            kind = "refusal" if choice is None else "done" if choice.ends else "step"
            row = JudgedDecision(kind, as_decided(decision, settings.refusal), without_priors(decision), right)
            self.rows.append(row)
            if not right:
                self.detours += plan.fault is None
                return
            if choice is not None and not choice.ends:
                here.do(choice)

    @property
    def right(self) -> NDArray[np.bool_]:
        """Which decisions were right, shape (decisions,)."""
        return np.array([row.right for row in self.rows], bool)

    def probabilities(self, name: str = "as_decided") -> NDArray[np.float64]:
        """p of each choice in one of the two ways, shape (decisions,)."""
        return np.array([getattr(row, name) for row in self.rows], float)

    def figures(self) -> dict[str, Any]:
        """Expected calibration error over ten bins and AUROC, of everything and of each kind, and the reliability table."""
        ways = {}
        for name in ("as_decided", "without_priors"):
            p, right = self.probabilities(name), self.right
            ways[name] = {"all": _row(p, right)}
            for kind in KINDS:
                inside = np.array([row.kind == kind for row in self.rows], bool)
                ways[name][kind] = _row(p[inside], right[inside])
        table = [[round(mean, 4), round(share, 4), count] for mean, share, count in reliability(self.probabilities(), self.right)]
        return {**ways, "reliability": table, "unmet": self.unmet, "detours": self.detours}

    def lines(self) -> list[str]:
        """The same in words."""
        rows = self.figures()
        lines = [f"{'':26s}{'n':>6s}{'right':>9s}{'ECE':>9s}{'AUROC':>9s}"]
        for name, title in (("as_decided", "p as decided"), ("without_priors", "p without priors")):
            for kind, row in rows[name].items():
                numbers = "".join(
                    f"{'-' if row[key] is None else format(row[key], '.3f'):>9s}" for key in ("right", "ece", "auroc")
                )
                lines.append(f"{title + ': ' + kind:26s}{row['n']:6d}{numbers}")
        lines += ["", f"{'p as decided, mean of bin':26s}{'n':>6s}{'right':>9s}"]
        lines += [f"{mean:26.3f}{count:6d}{share:9.3f}" for mean, share, count in rows["reliability"]]
        lines.append(
            f"left out: {self.unmet} tasks without a right choice; accepted in spite of a wrong one: {self.detours} plans"
        )
        return lines


def refuse_bounds(decision: Decision) -> None:
    """Refuse a decision in which not every skill was scored: upper bounds are no probabilities.

    Raises:
        OutcomeError: INVALID_REQUEST.
    """
    if not all(row.exact for row in decision.candidates):
        what = f"{decision.say_model} has not scored every skill, so that its choice has no probability; set `exhaustive: true`"
        raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"{what} in the scorer's file")


def _row(p: NDArray[np.float64], right: NDArray[np.bool_]) -> dict[str, Any]:
    both = 0 < right.sum() < len(right)
    return {
        "n": len(right),
        "right": round(float(right.mean()), 4) if len(right) else None,
        "ece": round(ece(p, right), 4) if len(right) else None,
        "auroc": round(auroc(p, right), 4) if both else None,
    }
