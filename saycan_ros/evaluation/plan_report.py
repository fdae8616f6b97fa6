"""What `saycan evaluate plans` prints: families, totals, what failed and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from saycan_ros.evaluation.calibration import Calibration
from saycan_ros.evaluation.family_tally import wilson
from saycan_ros.evaluation.judged_plan import JudgedPlan, tally


@dataclass(frozen=True)
class PlanRun:
    """One pass over the tasks: what is different about it, which model spoke, its plans, perhaps their calibration."""

    name: str
    model: str
    plans: Sequence[JudgedPlan]
    calibration: Calibration | None = None


class PlanReport:
    """Several passes over the same tasks, side by side; `seeds` where they are of one recipe, so that a mean means something."""

    def __init__(self, source: str, runs: Sequence[PlanRun], seeds: bool = False) -> None:
        self.source = source
        self.runs = runs
        self._seeds = seeds and len(runs) > 1
        self._tallies = [tally(run.plans) for run in runs]

    def as_json(self) -> dict[str, Any]:
        """Everything, for a machine; failed tasks by id and rule."""
        rows: list[dict[str, Any]] = []
        for run, found in zip(self.runs, self._tallies, strict=True):
            solved, tried = found.total
            row = {
                "name": run.name,
                "model": run.model,
                "solved": solved,
                "tried": tried,
                "interval": [round(edge, 4) for edge in wilson(solved, tried)],
                "families": {family: [found.solved[family], n] for family, n in sorted(found.tried.items())},
                "failed": {plan.judged.task.id: plan.fault.kind.value for plan in run.plans if plan.fault},
            }
            rows.append(row | ({"calibration": run.calibration.figures()} if run.calibration else {}))
        shares = [found.share for found in self._tallies]
        seeds = {"mean": round(sum(shares) / len(shares), 4), "worst": round(min(shares), 4)} if self._seeds else {}
        return {"tasks": self.source, "runs": rows, **seeds}

    def as_text(self, *, words: bool = False) -> str:
        """The tables. Failed tasks by id and rule alone, so that nobody reads held-out sentences by accident, unless `words`."""
        lines = [self.source, *self._table(), ""]
        if self._seeds:
            shares = [100 * found.share for found in self._tallies]
            lines += [f"mean {sum(shares) / len(shares):.1f} %, worst {min(shares):.1f} %", ""]
        for run in self.runs:
            lines += self._failures(run, words)
            if run.calibration is not None:
                lines += [*run.calibration.lines(), ""]
        return "\n".join(lines).rstrip()

    def _table(self) -> list[str]:
        families = sorted({family for found in self._tallies for family in found.tried})
        width = max(24, *(len(family) + 2 for family in families)) if families else 24
        lines = ["".join([" " * width, *(f"{run.name:>24s}" for run in self.runs)])]
        for family in families:
            lines.append(
                "".join([f"{family:{width}s}", *(f"{f.solved[family]:>20d}/{f.tried[family]:3d}" for f in self._tallies)])
            )
        totals, spans = [], []
        for found in self._tallies:
            solved, tried = found.total
            low, high = wilson(solved, tried)
            totals.append(f"{f'{solved}/{tried} = {100 * found.share:.1f} %':>24s}")
            spans.append(f"{f'{100 * low:.1f} to {100 * high:.1f} %':>24s}")
        lines += ["".join([f"{'all':{width}s}", *totals]), "".join([f"{'95 % interval':{width}s}", *spans])]
        return [*lines, "".join([f"{'model':{width}s}", *(f"{run.model[-23:]:>24s}" for run in self.runs)])]

    @staticmethod
    def _failures(run: PlanRun, words: bool) -> list[str]:
        failed = [(plan, plan.fault) for plan in run.plans if plan.fault]
        if not failed:
            return []
        counts = Counter(fault.kind.value for _, fault in failed)
        lines = [f"{run.name}: {len(failed)} failed", *(f"  {n:4d}  {rule}" for rule, n in counts.most_common())]
        for plan, fault in failed:
            task = plan.judged.task
            if words:
                steps = ", ".join(plan.result.steps)
                lines.append(f"{task.id}\t{task.instruction}\t{fault}\t{steps or plan.result.outcome}")
            else:
                lines.append(f"{task.id}\t{fault.kind.value}")
        return [*lines, ""]
