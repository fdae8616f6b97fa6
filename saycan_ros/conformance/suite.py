"""The whole of `saycan conformance`: a stack of its own, the table, the campaign and the figures."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from rich.console import Console

from saycan_ros.conformance.arranger import Arranger
from saycan_ros.conformance.bench import Bench
from saycan_ros.conformance.campaign import Campaign, CampaignFigures
from saycan_ros.conformance.events import EVENTS, Event
from saycan_ros.conformance.overhead import idle_cpu_percent, no_op_ratio
from saycan_ros.conformance.prober import Prober
from saycan_ros.conformance.report import Report, lines_of, table_of
from saycan_ros.conformance.row import Row
from saycan_ros.conformance.served_manifest import NO_OP, WHOLE_BODY, served_manifest
from saycan_ros.console.bringup import StackSettings, programs
from saycan_ros.console.second_stack import refuse_second_stack
from saycan_ros.console.session import session
from saycan_ros.console.stack import Program, Stack
from saycan_ros.manifest.schema import Manifest, SkillTemplate
from saycan_ros.outcome import OutcomeCode, OutcomeError

TABLE_WIDTH = 170  # columns
TELL_EVERY = 10.0  # wall s between two lines of progress
NOT_NEEDED = frozenset({"value", "planner"})  # nothing decides here
ChoiceT = TypeVar("ChoiceT")


@dataclass(frozen=True)
class ConformanceSettings:
    """What `saycan conformance` can be told; empty `skills` and `events` are all of them."""

    manifest: Path
    robot: str = "kitchen"
    skills: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    cancels: int = 1000
    seed: int = 0
    speed: float = 4.0
    laser: str = "required"
    idle_seconds: float = 10.0
    folder: Path = Path("out/conformance")

    @property
    def kitchen(self) -> bool:
        """Whether the robot is the embedded kitchen."""
        return self.robot == "kitchen"


def run(settings: ConformanceSettings, console: Console, changed: Callable[[list[Program]], list[Program]] = list) -> Report:
    """Run the suite; `console` shows its progress.

    Args:
        changed: puts other programs in the place of those of the stack, to try the suite itself.

    Raises:
        OutcomeError: INVALID_REQUEST for a skill or event that there is not; what keeps the stack from coming
            up. What ends the suite later, an interruption or a goal without a result, is in the report.
        ManifestError: the manifest cannot be used.
    """
    manifest, served = served_manifest(settings.manifest, settings.folder)
    templates = choose_skills(manifest, settings.skills)
    events = choose_events(settings.events)
    report = Report(settings.seed, settings.speed if settings.kitchen else 1.0, robot=settings.robot)
    began = time.monotonic()
    stack_settings = StackSettings(
        served, settings.robot, seed=settings.seed, speed=settings.speed, logs=settings.folder / "logs", laser=settings.laser
    )
    rows = [p for p in programs(stack_settings) if p.name not in NOT_NEEDED]
    rows.append(Program("bare", "saycan_ros.conformance.bare_server", {}))
    with session("saycan_conformance", far=not settings.kitchen) as here, ExitStack() as exits:
        refuse_second_stack(here, kitchen=settings.kitchen)
        stack = exits.enter_context(Stack(changed(rows), stack_settings.logs))
        sees = settings.laser == "required"
        bench = Bench(here.node, stack, manifest, settings.speed, settings.kitchen, here.interrupted, settings.seed, sees)
        bench.await_ready()
        domain = os.environ.get("ROS_DOMAIN_ID", "0")
        console.print(f"the stack is up after {time.monotonic() - began:.1f} s on ROS_DOMAIN_ID {domain}; logs in {stack.logs}")
        arranger = Arranger(bench)
        try:
            _probe_all(report, Prober(bench, arranger, settings.seed), templates, events, console)
            _measure(report, bench, settings.idle_seconds, console)
            if settings.cancels:
                _cancel_many(report, Campaign(bench, arranger, templates, settings.seed), settings.cancels, console)
        except OutcomeError as error:
            # What was measured until then stays, not least where the suite found what it is for.
            report.interrupted = True
            report.ended_by = "" if error.outcome.code is OutcomeCode.CANCELLED else str(error.outcome)
        report.second_starts = bench.second_starts
        report.wall_s = time.monotonic() - began
    return report


def show(report: Report, console: Console) -> None:
    """Print table and summary for people."""
    # A file has no width of its own, and a table that is cut off says nothing.
    Console(width=None if console.is_terminal else TABLE_WIDTH).print(table_of(report.rows))
    for line in lines_of(report):
        console.print(line, highlight=False, markup=False, soft_wrap=True)


def save(report: Report, out: Path) -> None:
    """Write the report's JSON to a file."""
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(report.as_json(), indent=1), encoding="utf-8")


def _probe_all(
    report: Report, prober: Prober, templates: Sequence[SkillTemplate], events: Sequence[Event], console: Console
) -> None:
    whole = len(templates) * len(events)
    for template in templates:  # one skill after the other, since what it needs can often stay as it is
        for event in events:
            row = prober.probe(template, event)
            report.rows.append(row)
            console.print(_line(f"{len(report.rows)}/{whole}", row), highlight=False, markup=False, soft_wrap=True)


def _line(count: str, row: Row) -> str:
    if row.skipped is not None:
        return f"{count:>8s}  skip  {row.skill:10s} {row.event:22s} {row.skipped}"
    figures = "" if row.latency_periods is None else f"  stopped after {row.latency_periods:.1f} periods"
    if row.gap_m is not None:
        figures += f"  nearest {row.gap_m:.2f} m"
    if row.rest_s is not None:
        figures += f"  at rest after {row.rest_s:.1f} s"
    verdict = f"FAIL  {row.skill:10s} {row.event:22s} {'; '.join(row.faults)}"
    return f"{count:>8s}  " + (f"ok    {row.skill:10s} {row.event:22s} {row.outcome}{figures}" if row.ok else verdict)


def _measure(report: Report, bench: Bench, seconds: float, console: Console) -> None:
    console.print("measuring the round trip of a goal that does nothing, and the CPU of a process that waits ...")
    report.noop_ratio, report.noop_ms, report.bare_ms = no_op_ratio(bench)
    report.idle_cpu_percent = idle_cpu_percent(bench, seconds)


def _cancel_many(report: Report, campaign: Campaign, cancels: int, console: Console) -> None:
    began = told = time.monotonic()

    def tell(figures: CampaignFigures) -> None:
        nonlocal told
        now = time.monotonic()
        if now - told > TELL_EVERY or figures.cancels == cancels:
            told = now
            faults = f"{figures.orphans} orphans, {figures.late} late, {sum(figures.wrong.values())} otherwise"
            console.print(f"{figures.cancels}/{cancels} cancels after {now - began:.0f} s: {faults}", highlight=False)

    report.campaign = campaign.figures
    campaign.run(cancels, tell)


def choose_skills(manifest: Manifest, names: Sequence[str]) -> list[SkillTemplate]:
    """The templates of these ids that have a policy, but the suite's own; all of them where none is named.

    Raises:
        OutcomeError: INVALID_REQUEST with the ids there are.
    """
    served = {t.id: t for t in manifest.skills if t.policy is not None and t.id not in {NO_OP.id, WHOLE_BODY.id}}
    return _choose("--skills", served, names)


def choose_events(names: Sequence[str]) -> list[Event]:
    """The events of these names; all of them where none is named.

    Raises:
        OutcomeError: INVALID_REQUEST with the names there are.
    """
    return _choose("--events", {event.name: event for event in EVENTS}, names)


def _choose(option: str, known: dict[str, ChoiceT], names: Sequence[str]) -> list[ChoiceT]:
    if unknown := [name for name in names if name not in known]:
        what = f"{option}: there is no {', '.join(unknown)}; there are {', '.join(known)}"
        raise OutcomeError(OutcomeCode.INVALID_REQUEST, what)
    return [known[name] for name in names or known]
