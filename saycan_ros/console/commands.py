"""What the commands that need a ROS graph do; each gives its exit status."""

from __future__ import annotations

import os
import time
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape

from saycan_ros.console.bringup import StackSettings, programs, wait_until_ready
from saycan_ros.console.decision_view import DecisionView
from saycan_ros.console.instruction_client import InstructionClient, InstructionReport
from saycan_ros.console.own_domain import own_domain_unless_named
from saycan_ros.console.picture_strip import PictureStrip
from saycan_ros.console.referee_client import RefereeClient, changes
from saycan_ros.console.resuming import Resuming
from saycan_ros.console.run_file import RunFile
from saycan_ros.console.second_stack import refuse_second_stack
from saycan_ros.console.session import Session, session
from saycan_ros.console.stack import Stack
from saycan_ros.console.stopping import Stopping
from saycan_ros.console.task_runner import TaskRunner
from saycan_ros.console.waiting_line import WaitingLine
from saycan_ros.evaluation.disturbance import DisturbancePlan
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.outcome import OutcomeError
from saycan_ros.planning.task import Task


def up(settings: StackSettings, console: Console) -> int:
    """Run the stack until Ctrl-C or until one of its processes ends."""
    with session("saycan_up", far=settings.robot == "stretch", namespace=settings.namespace) as here:
        refuse_second_stack(here, kitchen=settings.robot == "kitchen")
        with Stack(programs(settings), settings.logs) as stack:
            _await(here, stack, settings, console)
            console.print(f"ready {_domain()}; logs in {settings.logs}; Ctrl-C ends it")
            option = f"--namespace {settings.namespace} " if settings.namespace else ""
            console.print(escape(f'try in another terminal: saycan do {option}"bring me a coke"'))
            while not here.interrupted.wait(0.5):
                stack.check()
            console.print("ending; bringing the robot to rest ...")
    return 0


def do(goal: str, max_steps: int, plan_only: bool, console: Console, namespace: str = "") -> int:
    """Send one goal to the stack that runs."""
    with session("saycan_do", namespace=namespace) as here:
        client = InstructionClient(here.node, DecisionView(console), waiting=WaitingLine(Console(stderr=True)))
        report = client.run(goal, here.interrupted, max_steps=max_steps, plan_only=plan_only)
    return _tell(report, console)


def demo(goal: str, settings: StackSettings, console: Console) -> int:
    """A kitchen, a stack, one goal, and what really changed."""
    began = time.monotonic()
    with own_domain_unless_named(), session("saycan_demo") as here:
        refuse_second_stack(here, kitchen=True)
        view, strip = DecisionView(console), PictureStrip()
        client, referee = InstructionClient(here.node, view, strip), RefereeClient(here.node)
        console.print(f"“{escape(goal)}”", style="bold")
        with Stack(programs(settings), settings.logs) as stack:
            _await(here, stack, settings, console)
            up = f"kitchen and stack are up after {time.monotonic() - began:.1f} s, {_domain()}"
            view.say(f"{up}; the robot looks round first")
            before = referee.truth()
            report = client.run(goal, here.interrupted)
            code = _tell(report, console)
            stack.check()  # where the kitchen has ended, nobody answers what really changed
            after = referee.truth()
        console.print("\nwhat changed, by the simulator's ground truth:")
        for line in changes(before, after) or ["nothing"]:
            console.print(f"  {line}", highlight=False)
        simulated = float(after["time"]) - float(before["time"])
        console.print(f"{simulated:.0f} s simulated, {time.monotonic() - began:.1f} s on the wall", highlight=False)
        if picture := strip.save(Path("out/strips") / f"{time.strftime('%Y%m%d-%H%M%S')}.png"):
            console.print(f"what the head camera saw before each decision: {picture}", highlight=False, soft_wrap=True)
    return code


def stop(console: Console, namespace: str = "") -> int:
    """Stop everything; where no stop node answers, stop the robot's driver itself."""
    # What stops reaches as far as ROS does; what moves stays on this machine unless the environment says otherwise.
    with session("saycan_stop", far=True, namespace=namespace) as here:
        say = partial(console.print, highlight=False, markup=False, soft_wrap=True)
        return 0 if Stopping(here.node, say).stop() else 1


def resume(release_runstop: bool, console: Console, namespace: str = "") -> int:
    """Allow motion again; status 1 where the robot is runstopped all the same."""
    with session("saycan_resume", namespace=namespace) as here:
        say = partial(console.print, highlight=False, markup=False, soft_wrap=True)
        Resuming(here.node, say).resume(release_runstop=release_runstop)
    return 0


def run(tasks: list[Task], out: RunFile, settings: StackSettings, plan: DisturbancePlan, again: bool, console: Console) -> int:
    """Run every task that `out` does not have yet; a row is written as its task ends, and an interrupted task has none."""
    library = SkillLibrary(load_manifest(settings.manifest))
    done = out.begin(tasks, again=again)
    left = [task for task in tasks if task.id not in done]
    if not left:
        console.print(f"{out.path} has all {len(tasks)} rows already; --again runs them anew")
        return 0
    with own_domain_unless_named(), session("saycan_run") as here, ExitStack() as exits:
        refuse_second_stack(here, kitchen=True)
        stack = exits.enter_context(Stack(programs(settings), settings.logs))
        _await(here, stack, settings, console)
        quiet = DecisionView(Console(quiet=True))
        runner, untried = TaskRunner(here.node, library, InstructionClient(here.node, quiet), here.interrupted), 0
        console.print(f"the stack is up {_domain()}; logs in {settings.logs}")
        for n, task in enumerate(left, 1):
            stack.check()
            try:
                row = runner.run(task, settings.seed, plan.of(task.id))
            except OutcomeError as error:
                row = runner.failed(task, error.outcome)
            if here.interrupted.is_set():
                console.print("interrupted; the task under way has no row, and the same command goes on with it")
                return 130
            out.add(row)
            head = f"{n}/{len(left)} {task.id} {row['outcome']:18s} {row['wall_s']:6.1f} s"
            line = f"{head}  {task.instruction}: {', '.join(row['steps'])}{_disturbed(row)}"
            console.print(line, highlight=False, markup=False, soft_wrap=True)
            untried += bool(row.get("error"))
    console.print(f"{len(tasks)} rows in {out.path}")
    if untried:
        console.print(f"{untried} of {len(left)} tasks could not be tried; the same command tries them again")
    return 1 if untried else 0


def _domain() -> str:
    return f"on ROS_DOMAIN_ID {os.environ.get('ROS_DOMAIN_ID', '0')}"


def _disturbed(row: dict[str, Any]) -> str:
    if row.get("error"):
        return f" (could not be tried: {row['message']})"
    if not row.get("disturbance"):
        return ""
    came = row["disturbance"]["came"]
    return f" [{came['thing']}: {came['from']} → {came['to']} in step {came['step']}]" if came else " [disturbance never came]"


def _await(here: Session, stack: Stack, settings: StackSettings, console: Console) -> None:
    with WaitingLine(console) as line:
        wait_until_ready(here, stack, settings.manifest, line.waits)


def _tell(report: InstructionReport, console: Console) -> int:
    console.print()
    style = "green" if report.outcome.ok else "red"
    console.print(f"{report.outcome}", style=style, highlight=False, markup=False, soft_wrap=True)
    if report.steps:
        console.print("steps: " + ", ".join(report.steps), highlight=False, markup=False, soft_wrap=True)
    if report.record:
        console.print(f"record: {report.record}", highlight=False, markup=False, soft_wrap=True)
    return 0 if report.outcome.ok else 1
