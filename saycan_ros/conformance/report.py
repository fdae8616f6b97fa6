"""Everything the suite has found, for people and for programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from rich.table import Table
from rich.text import Text

from saycan_ros.conformance.campaign import CampaignFigures
from saycan_ros.conformance.command_trace import percentile
from saycan_ros.conformance.row import Row

NO_OP_TARGET, IDLE_TARGET = 1.3, 3.0
NUMBERS = ("latency", "gap m", "rest s")


@dataclass
class Report:
    """Rows and figures; what was not measured is None."""

    seed: int
    speed: float
    rows: list[Row] = field(default_factory=list)
    campaign: CampaignFigures | None = None
    noop_ratio: float | None = None
    noop_ms: float | None = None
    bare_ms: float | None = None
    idle_cpu_percent: float | None = None
    wall_s: float = 0.0
    interrupted: bool = False
    ended_by: str = ""  # what ended it before its end, other than the person at the terminal
    robot: str = "kitchen"
    second_starts: int = 0

    @property
    def ok(self) -> bool:
        """Whether every row, the campaign's among them, is as specified."""
        return not self.interrupted and all(row.ok for row in self.rows) and (self.campaign is None or self.campaign.ok)

    @property
    def latencies(self) -> list[float]:
        """Control periods from every cancel and stop, of rows and campaign, to the command that holds the body still."""
        rows = [row.latency_periods for row in self.rows if row.latency_periods is not None]
        return rows + (self.campaign.latencies if self.campaign else [])

    @property
    def gaps(self) -> list[float]:
        """Metres between the robot and whoever stepped in its way, at the nearest, of every row."""
        return [row.gap_m for row in self.rows if row.gap_m is not None]

    @property
    def rests(self) -> list[float]:
        """Seconds from the moment at which somebody stepped in to the base's rest, of every row."""
        return [row.rest_s for row in self.rows if row.gap_m is not None and row.rest_s is not None]

    def summary(self) -> dict[str, Any]:
        """The figures, without the rows."""
        campaign = self.campaign or CampaignFigures()
        memory, threads, handles = campaign.leaks
        return {
            "ok": self.ok,
            "cancels": campaign.cancels,
            "orphans": campaign.orphans,
            "late": campaign.late,
            "twice": campaign.twice,
            "restless": campaign.restless,
            "wrong_outcomes": dict(campaign.wrong),
            "cancels_by_skill": dict(campaign.by_skill),
            "stop_p50_periods": _round(percentile(self.latencies, 0.50)),
            "stop_p99_periods": _round(percentile(self.latencies, 0.99)),
            "stop_max_periods": _round(max(self.latencies, default=None)),
            "stops_measured": len(self.latencies),
            "stepped_in": len(self.gaps),
            "gap_min_m": _round(min(self.gaps, default=None), 3),
            "rest_max_s": _round(max(self.rests, default=None)),
            "leak_memory_kb": memory,
            "leak_threads": threads,
            "leak_handles": handles,
            "noop_ratio": _round(self.noop_ratio),
            "noop_ms": _round(self.noop_ms),
            "bare_ms": _round(self.bare_ms),
            "idle_cpu_percent": _round(self.idle_cpu_percent),
            "seed": self.seed,
            "robot": self.robot,
            "speed": self.speed,
            "interrupted": self.interrupted,
            "ended_by": self.ended_by,
            "second_starts": self.second_starts,
            "wall_s": round(self.wall_s, 1),
        }

    def as_json(self) -> dict[str, Any]:
        """What `--json` prints."""
        complaints = self.campaign.complaints if self.campaign else []
        return {"rows": [row.as_json() for row in self.rows], **self.summary(), "complaints": complaints}


def table_of(rows: Sequence[Row]) -> Table:
    """The rows as a table for people."""
    table = Table(title="conformance", show_lines=False)
    for head in ("skill", "event", "", "outcome", "expected", "rest", "results", "free", "next goal", *NUMBERS):
        table.add_column(head, justify="right" if head in ("results", *NUMBERS) else "left")
    for row in rows:
        if row.skipped is not None:
            table.add_row(row.skill, row.event, "skip", Text(row.skipped, style="dim"))
            continue
        table.add_row(
            row.skill,
            row.event,
            Text("ok", style="green") if row.ok else Text("FAIL", style="red"),
            row.outcome,
            " | ".join(row.expected),
            *(_yes(value) for value in (row.rest,)),
            str(row.results),
            *(_yes(value) for value in (row.resources_free, row.next_goal)),
            *("" if x is None else f"{x:.{n}f}" for x, n in ((row.latency_periods, 1), (row.gap_m, 2), (row.rest_s, 1))),
        )
    return table


def lines_of(report: Report) -> list[str]:
    """The summary in sentences, targets beside their figures, and what failed in full."""
    figures = report.summary()
    failed = [row for row in report.rows if not row.ok]
    skipped = sum(row.skipped is not None for row in report.rows)
    lines = [f"{len(report.rows)} rows, {skipped} skipped, {len(failed)} failed"]
    lines += [f"  {r.skill} / {r.event}: {'; '.join(r.faults)}" for r in failed]
    if report.campaign is not None:
        keys = ("cancels", "orphans", "late", "twice", "restless", "wrong_outcomes", "cancels_by_skill")
        lines.append("campaign: " + ", ".join(f"{key} {figures[key]}" for key in keys))
        lines.append(
            f"leaks of the skills' process since it was warm: {figures['leak_memory_kb']} kB, "
            f"{figures['leak_threads']} threads, {figures['leak_handles']} file handles"
        )
        lines += [f"  {words}" for words in report.campaign.complaints]
    if report.latencies:
        lines.append(
            f"stop latency in control periods of 1/30 s: median {figures['stop_p50_periods']}, "
            f"99th percentile {figures['stop_p99_periods']}, longest {figures['stop_max_periods']}, of {len(report.latencies)}"
        )
    if report.gaps:
        lines.append(
            f"somebody stepped before the base {figures['stepped_in']} times: never nearer than {figures['gap_min_m']} m, "
            f"at rest after at most {figures['rest_max_s']} s"
        )
    if report.noop_ratio is not None:
        lines.append(
            f"a goal that does nothing: {figures['noop_ms']} ms, {figures['noop_ratio']} times a bare rclpy action server's "
            f"{figures['bare_ms']} ms (target {NO_OP_TARGET})"
        )
    if report.idle_cpu_percent is not None:
        lines.append(f"idle: {figures['idle_cpu_percent']} % of a core (target below {IDLE_TARGET:.0f} %)")
    lines.append(
        f"seed {report.seed}, {report.robot} at speed {report.speed:g}, {report.wall_s:.0f} s: {'ok' if report.ok else 'FAILED'}"
    )
    if report.second_starts:
        lines.append(f"a process had to be started twice before all others heard it: {report.second_starts} times")
    if report.interrupted:
        by = f" by {report.ended_by}" if report.ended_by else ""
        lines.append(f"interrupted before its end{by}: what is missing was not tried")
    return lines


def _yes(value: bool) -> Text:
    return Text("yes") if value else Text("NO", style="red")


def _round(value: float | None, digits: int = 2) -> float | None:
    return None if value is None else round(value, digits)
