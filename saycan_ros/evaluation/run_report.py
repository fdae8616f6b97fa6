"""What `saycan evaluate runs` prints: ways to run the same tasks, side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from saycan_ros.evaluation.family_tally import wilson
from saycan_ros.evaluation.judged_task import JudgedTask
from saycan_ros.evaluation.plan_judge import DONE
from saycan_ros.evaluation.recorded_run import RecordedRun
from saycan_ros.evaluation.run_judge import RunJudge, RunVerdict

# Between the two outer ones lies what a value function can win.
LOWER, BETWEEN, UPPER = "one", "model", "oracle"


@dataclass(frozen=True)
class JudgedRun:
    """A task, its row, and the verdict."""

    judged: JudgedTask
    run: RecordedRun
    verdict: RunVerdict

    @property
    def family(self) -> str:
        """The task's family, or a word for having none."""
        return self.judged.task.family or "no family"

    @property
    def skills(self) -> int:
        """How many skills ran."""
        return sum(step != DONE for step in self.run.steps)


class Way:
    """One file of rows under a name. `runs` are judged; `untried` could not be tried, `missing` have no row."""

    def __init__(self, name: str, tasks: Sequence[JudgedTask], rows: Iterable[RecordedRun], judge: RunJudge) -> None:
        found = {row.id: row for row in rows}
        tried = [(judged, found[judged.task.id]) for judged in tasks if judged.task.id in found]
        self.name = name
        self.runs = [JudgedRun(judged, row, judge.judge(judged, row)) for judged, row in tried if row.tried]
        self.untried = [row.id for _, row in tried if not row.tried]
        self.missing = len(tasks) - len(tried)
        self.how = next((run.run.way for run in self.runs if run.run.way), {})


@dataclass(frozen=True)
class RunFigures:
    """Counts and means over some runs."""

    n: int
    holds: int
    good: int
    false_done: int
    skills: float
    sim_s: float

    @classmethod
    def of(cls, runs: Sequence[JudgedRun]) -> RunFigures:
        """Count."""
        verdicts = [run.verdict for run in runs]
        n = len(runs)
        return cls(
            n,
            sum(v.holds for v in verdicts),
            sum(not v.fault for v in verdicts),
            sum(v.false_done for v in verdicts),
            sum(run.skills for run in runs) / n if n else 0.0,
            sum(run.run.sim_s for run in runs) / n if n else 0.0,
        )

    @property
    def share(self) -> float:
        """Goals that hold, of all; 0 where there is none."""
        return self.holds / self.n if self.n else 0.0

    def as_json(self) -> dict[str, Any]:
        """For a machine."""
        low, high = wilson(self.holds, self.n)
        counts = {"n": self.n, "holds": self.holds, "interval": [round(low, 4), round(high, 4)], "good": self.good}
        return {**counts, "false_done": self.false_done, "skills": round(self.skills, 2), "sim_s": round(self.sim_s, 1)}

    def line(self, title: str, width: int) -> str:
        """A row of the table."""
        low, high = wilson(self.holds, self.n)
        goal = f"{self.holds:4d} {100 * self.share:6.1f} %  {100 * low:5.1f} to {100 * high:5.1f} %"
        return f"{title:{width}s}{self.n:5d}{goal}{self.good:7d}{self.false_done:12d}{self.skills:8.1f}{self.sim_s:8.1f}"


Choice = Callable[[JudgedRun], bool]
PARTS: dict[str, Choice] = {
    "all": lambda run: True,
    "undisturbed": lambda run: run.run.disturbance is None,
    "disturbed": lambda run: run.run.disturbance is not None,
    "disturbed, and it came": lambda run: run.run.disturbance is not None and run.run.disturbance.came is not None,
}


class RunReport:
    """Several ways over one task file."""

    def __init__(self, source: str, ways: Sequence[Way]) -> None:
        self.source = source
        self.ways = ways
        self._parts = PARTS if any(run.run.disturbance for way in ways for run in way.runs) else {"all": PARTS["all"]}

    def recovered(self, part: str = "all") -> dict[str, Any] | None:
        """Of the tasks that `one`, `model` and `oracle` all have: shares of goals that hold, and the part of the distance that
        `model` recovers (None where `oracle` is no better than `one`); None where one of the three is not there.

        Whether a disturbance came differs between ways; for that part there is no common set of tasks.
        """
        ways = {way.name: way for way in self.ways}
        if not {LOWER, BETWEEN, UPPER} <= set(ways):
            return None
        three = [
            {run.run.id: run.verdict.holds for run in ways[name].runs if PARTS[part](run)} for name in (LOWER, BETWEEN, UPPER)
        ]
        common = sorted(set(three[0]) & set(three[1]) & set(three[2]))
        low, middle, high = (sum(found[name] for name in common) for found in three)
        share = round((middle - low) / (high - low), 4) if high > low else None
        return {"tasks": len(common), LOWER: low, BETWEEN: middle, UPPER: high, "recovered": share}

    def as_json(self) -> dict[str, Any]:
        """Everything, for a machine; failed tasks by id with the reason."""
        ways = []
        for way in self.ways:
            families = sorted({run.family for run in way.runs})
            row: dict[str, Any] = {"name": way.name, "way": way.how, "missing": way.missing, "untried": way.untried}
            row |= {part: RunFigures.of([r for r in way.runs if chosen(r)]).as_json() for part, chosen in self._parts.items()}
            row["families"] = {f: RunFigures.of([r for r in way.runs if r.family == f]).as_json() for f in families}
            ways.append({**row, "failed": {run.run.id: run.verdict.fault for run in way.runs if run.verdict.fault}})
        found = {part: self.recovered(part) for part in self._comparable if self.recovered(part) is not None}
        return {"tasks": self.source, "ways": ways, "recovered": found}

    def as_text(self) -> str:
        """The tables."""
        lines = [self.source, ""]
        width = max([26, *(len(run.family) + 2 for way in self.ways for run in way.runs)])
        head = f"{'n':>5s}{'goal holds':>15s}{'95 % interval':>18s}{'good':>9s}{'false done':>12s}{'skills':>8s}{'sim s':>8s}"
        for way in self.ways:
            how = ", ".join(f"{key} {value}" for key, value in way.how.items())
            lines += [f"{way.name}: {how}" if how else way.name, " " * width + head]
            for family in sorted({run.family for run in way.runs}):
                lines.append(RunFigures.of([run for run in way.runs if run.family == family]).line(family, width))
            for part, chosen in self._parts.items():
                if some := [run for run in way.runs if chosen(run)]:
                    lines.append(RunFigures.of(some).line(part, width))
            lines += [f"{way.missing} tasks have no row"] if way.missing else []
            lines += [f"could not be tried: {', '.join(way.untried)}"] if way.untried else []
            lines.append("")
        for part in self._comparable:
            lines += self._distance(part)
        for way in self.ways:
            rows = [(run, run.verdict) for run in way.runs if run.verdict.fault]
            lines += ["", f"{way.name}: {len(rows)} failed", *(f"  {run.run.id}\t{verdict.fault}" for run, verdict in rows)]
        return "\n".join(lines)

    @property
    def _comparable(self) -> list[str]:
        return [part for part in self._parts if part in ("all", "undisturbed", "disturbed")]

    def _distance(self, part: str) -> list[str]:
        found = self.recovered(part)
        if found is None or not found["tasks"]:
            return []
        shares = ", ".join(f"{name} {found[name]}" for name in (LOWER, BETWEEN, UPPER))
        what = f"{part}: of {found['tasks']} tasks that all three have, the goal holds in: {shares}"
        if found["recovered"] is None:
            return [f"{what}; {UPPER} is no better than {LOWER}, so there is no distance to recover"]
        return [f"{what}; {BETWEEN} recovers {100 * found['recovered']:.1f} % of the distance"]
