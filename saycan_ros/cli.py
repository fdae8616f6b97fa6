"""The `saycan` command. Each subcommand's --help has an example."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from rich.console import Console

from saycan_ros.conformance.event_names import EVENT_NAMES
from saycan_ros.console.can_source import CanSource
from saycan_ros.console.command_line import (
    DEFAULT_MANIFEST,
    FORWARD,
    SCORERS,
    NamespaceOption,
    fail,
    laser_of,
    manifest_for,
    need_ros,
    read_library,
    refuse_given,
    scorer_file,
)
from saycan_ros.console.evaluation_commands import evaluation
from saycan_ros.console.record_command import record
from saycan_ros.console.training_commands import collect, training
from saycan_ros.manifest.loading import ManifestError
from saycan_ros.outcome import OutcomeError
from saycan_ros.paths import find_file

if TYPE_CHECKING:
    from saycan_ros.console.bringup import StackSettings
    from saycan_ros.planning.instruction_loop import InstructionResult
    from saycan_ros.planning.task import Task

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_show_locals=False,  # they may hold what an environment keeps secret
    help="Say x Can, then Do: a person's words become a robot's actions.\n\nExample: saycan demo \"bring me a coke\"",
)

ManifestOption = Annotated[Path, typer.Option("--manifest", help="what the robot can do")]
ScorerOption = Annotated[Path, typer.Option("--scorer", help="which language scorer speaks: a file as in config/scorers/")]
RobotManifestOption = Annotated[Path | None, typer.Option("--manifest", help="what the robot can do; `stretch` needs your own")]
LaserOption = Annotated[
    str, typer.Option(callback=laser_of, help="`required`, or `off`: the base drives blind, and stops for nobody")
]
CheckOption = Annotated[bool, typer.Option("--check/--no-check", help="after a skill, look whether it has done what it claims")]
DEFAULT_SCORER = SCORERS / "embedded.yaml"
ASKED = "The robot will move. Is a person at its runstop, and the way free?"
DEFAULT_GOAL = "I spilled my coke, can you bring me something to clean it up?"


@app.command()
def skills(
    manifest: ManifestOption = DEFAULT_MANIFEST,
    as_json: Annotated[bool, typer.Option("--json", help="one JSON list")] = False,
) -> None:
    """Every skill of the manifest, and who says p(success) of it.

    Example: saycan skills --json
    """
    from saycan_ros.console.skill_rows import skill_rows

    rows = skill_rows(read_library(manifest))
    if as_json:
        typer.echo(json.dumps([row.as_json() for row in rows], indent=1))
        return
    for row in rows:
        typer.echo(row.as_text())
    typer.echo(f"{len(rows)} skills")


@app.command()
def plan(
    tasks: Annotated[Path, typer.Option(help="task file, one JSON object a line (docs/runs.md)")],
    out: Annotated[Path, typer.Option(help="where the plans go, one JSON object a line")],
    manifest: ManifestOption = DEFAULT_MANIFEST,
    scorer: ScorerOption = DEFAULT_SCORER,
    use_say: Annotated[bool, typer.Option("--say/--no-say", help="let Say decide")] = True,
    use_can: Annotated[bool, typer.Option("--can/--no-can", help="let Can decide")] = True,
) -> None:
    """Plan a file of tasks, without ROS and without a simulator.

    Affordances come from each task's symbolic scene.

    Example: saycan plan --tasks benchmark/validation.jsonl --out plans.jsonl
    """
    from saycan_ros.console.plan_tasks import plan_tasks
    from saycan_ros.language.scorer_factory import read_scorer
    from saycan_ros.planning.settings import PlannerSettings
    from saycan_ros.planning.task import load_tasks

    try:
        if out.exists() and out.samefile(tasks):
            fail(f"--out {out} is the task file; the plans would take its place")
        library = read_library(manifest)
        rows = load_tasks(tasks, library.manifest)
        speaker = read_scorer(library.manifest, scorer_file(scorer))
        began = time.monotonic()
        settings = PlannerSettings(use_say=use_say, use_can=use_can)
        plan_tasks(rows, out, library, speaker, settings, _tell)
        typer.echo(f"{len(rows)} plans in {time.monotonic() - began:.1f} s: {out}")
    except (OutcomeError, OSError) as error:
        fail(error)


def _tell(task: Task, result: InstructionResult) -> None:
    typer.echo(f"{task.id}\t{', '.join(result.steps)}\t{result.outcome}")


@app.command()
def up(
    context: typer.Context,
    manifest: RobotManifestOption = None,
    robot: Annotated[str, typer.Option(help="`kitchen` (embedded) or `stretch` (its driver already runs)")] = "kitchen",
    scene: Annotated[str, typer.Option(help="scene: a JSON file, or JSON itself")] = "config/kitchen_scene.json",
    seed: Annotated[int, typer.Option(help="where exactly things stand")] = 0,
    speed: Annotated[float, typer.Option(help="the kitchen's speed: 1 real time, 0 as fast as it can")] = 1.0,
    survey: Annotated[bool, typer.Option(help="look round before the first instruction")] = True,
    scorer: ScorerOption = DEFAULT_SCORER,
    check: CheckOption = True,
    namespace: NamespaceOption = "",
    laser: LaserOption = "required",
) -> None:
    """The whole stack until Ctrl-C.

    Example: saycan up --speed 4

    Example: saycan up --robot stretch --manifest my_rooms.yaml
    """
    path = manifest_for(robot, manifest)
    if robot == "stretch":
        refuse_given(context, "scene", "seed", "speed", why="it is the simulated kitchen's; a real robot has no such setting")
    need_ros()
    from saycan_ros.console import commands

    def go() -> int:
        settings = _settings(path, robot, scene, seed, speed, survey, scorer, check)
        return commands.up(replace(settings, namespace=namespace, laser=laser), Console())

    _guard(go)


@app.command()
def do(
    goal: Annotated[str, typer.Argument(help="what the robot should do, in words")],
    max_steps: Annotated[int, typer.Option(min=0, max=2**32 - 1, help="0: the planner's own limit")] = 0,
    plan_only: Annotated[bool, typer.Option("--plan-only", help="decide the first step and move nothing")] = False,
    namespace: NamespaceOption = "",
) -> None:
    """Send one goal to a running stack and show what happens.

    Ctrl-C cancels it and waits for rest.

    Example: saycan do "put the apple on the table"
    """
    _check_goal(goal)
    need_ros()
    from saycan_ros.console import commands

    _guard(lambda: commands.do(goal, max_steps, plan_only, Console(), namespace))


@app.command()
def demo(
    goal: Annotated[str, typer.Argument(help="what the robot should do, in words")] = DEFAULT_GOAL,
    manifest: ManifestOption = DEFAULT_MANIFEST,
    scene: Annotated[str, typer.Option(help="scene: a JSON file, or JSON itself")] = "config/kitchen_scene.json",
    seed: Annotated[int, typer.Option(help="where exactly things stand")] = 0,
    speed: Annotated[float, typer.Option(help="the kitchen's speed: 1 real time, 0 as fast as it can")] = 0.0,
    scorer: ScorerOption = DEFAULT_SCORER,
) -> None:
    """A kitchen, a stack and one goal in one command.

    Ends with what really changed.

    Example: saycan demo "I spilled my coke, can you bring me something to clean it up?"
    """
    _check_goal(goal)
    need_ros()
    from saycan_ros.console import commands

    _guard(lambda: commands.demo(goal, _settings(manifest, "kitchen", scene, seed, speed, True, scorer), Console()))


@app.command()
def stop(namespace: NamespaceOption = "") -> None:
    """Halt everything now; latches until `saycan resume`.

    Example: saycan stop
    """
    need_ros()
    from saycan_ros.console import commands

    _guard(lambda: commands.stop(Console(), namespace))


@app.command()
def resume(
    release_runstop: Annotated[
        bool, typer.Option("--release-runstop", help="the driver's runstop, too, if it is latched")
    ] = False,
    namespace: NamespaceOption = "",
) -> None:
    """Allow motion again after `saycan stop`.

    Example: saycan resume

    Example: saycan resume --release-runstop
    """
    need_ros()
    from saycan_ros.console import commands

    _guard(lambda: commands.resume(release_runstop, Console(), namespace))


@app.command()
def run(
    tasks: Annotated[Path, typer.Option(help="task file, one JSON object a line (docs/runs.md)")],
    out: Annotated[Path, typer.Option(help="where the rows go, one JSON object a line")],
    manifest: ManifestOption = DEFAULT_MANIFEST,
    seed: Annotated[int, typer.Option(help="where exactly things stand")] = 0,
    speed: Annotated[float, typer.Option(help="the kitchen's speed: 1 real time, 0 as fast as it can")] = 0.0,
    again: Annotated[bool, typer.Option(help="run all of TASKS anew; their rows in OUT go when the first new one comes")] = False,
    scorer: ScorerOption = DEFAULT_SCORER,
    check: CheckOption = True,
    can: Annotated[
        CanSource, typer.Option(help="who says what is possible: the value model, always 1, the truth")
    ] = CanSource.MODEL,
    disturb: Annotated[float, typer.Option(min=0.0, max=1.0, help="in this share of the tasks somebody moves a thing")] = 0.0,
    disturb_seed: Annotated[int, typer.Option(help="which tasks, when and how")] = 0,
) -> None:
    """Execute a file of tasks, each in its own kitchen scene.

    Sets the scene up, executes the task through the ROS graph, and keeps what really happened.

    Example: saycan run --tasks benchmark/validation.jsonl --out oracle.jsonl --can oracle --disturb 0.33
    """
    need_ros()
    from saycan_ros.console import commands
    from saycan_ros.console.run_file import RunFile
    from saycan_ros.console.way import way_of
    from saycan_ros.evaluation.disturbance import DisturbancePlan
    from saycan_ros.planning.task import load_tasks

    def go() -> int:
        if out.exists() and out.samefile(tasks):
            fail(f"--out {out} is the task file; the rows would take its place")
        library = read_library(manifest)
        rows = load_tasks(tasks, library.manifest)
        settings = replace(_settings(manifest, "kitchen", "", seed, speed, False, scorer, check), can=can)
        plan = DisturbancePlan(library.manifest, disturb, disturb_seed)
        return commands.run(rows, RunFile(out, way_of(settings, disturb, disturb_seed)), settings, plan, again, Console())

    _guard(go)


@app.command()
def conformance(
    manifest: RobotManifestOption = None,
    robot: Annotated[str, typer.Option(help="`kitchen` (embedded) or `stretch` (its driver already runs)")] = "kitchen",
    skills: Annotated[str, typer.Option(help="ids of skills, with commas between; all of them if empty")] = "",
    events: Annotated[str, typer.Option(help=f"of {', '.join(EVENT_NAMES)}; all of them if empty")] = "",
    cancels: Annotated[int, typer.Option(min=0, help="random cancels of the campaign; 0: none")] = 1000,
    seed: Annotated[int, typer.Option(help="the moments at which things happen")] = 0,
    speed: Annotated[float, typer.Option(min=0.0, help="the kitchen's speed: 1 real time, 0 as fast as it can")] = 4.0,
    as_json: Annotated[bool, typer.Option("--json", help="one JSON object; progress goes to standard error")] = False,
    out: Annotated[Path | None, typer.Option(help="also write the JSON here")] = None,
    laser: LaserOption = "required",
) -> None:
    """The stop and fault suite over every skill, as a table.

    Status 0 only where everything was as specified.

    Example: saycan conformance --skills go_to --events stop,cancel_random --cancels 50

    Example: saycan conformance --robot stretch --manifest my_rooms.yaml --events stop,runstop --cancels 0
    """
    path = manifest_for(robot, manifest)
    need_ros()
    if robot == "stretch" and not typer.confirm(ASKED, err=True):
        raise typer.Exit(1)
    from saycan_ros.conformance import suite
    from saycan_ros.console.own_domain import own_domain_unless_named

    settings = suite.ConformanceSettings(find_file(path), robot, _words(skills), _words(events), cancels, seed, speed, laser)

    def go() -> int:
        # A real robot's driver is in a domain already.
        with own_domain_unless_named() if robot == "kitchen" else nullcontext():
            report = suite.run(settings, Console(stderr=as_json))
        if as_json:
            typer.echo(json.dumps(report.as_json(), indent=1))
        else:
            suite.show(report, Console())
        if out is not None:  # last, since a file that cannot be written must not cost the figures
            suite.save(report, out)
        return 0 if report.ok else 1

    _guard(go)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


app.add_typer(training, name="train")
app.add_typer(evaluation, name="evaluate")
app.command()(record)
app.command(context_settings=FORWARD, add_help_option=False)(collect)


def _guard(command: Callable[[], int]) -> NoReturn:
    """Run a command; an outcome becomes one sentence and an exit status."""
    try:
        code = command()
    except (OutcomeError, ManifestError, OSError) as error:
        fail(error)
    raise typer.Exit(code)


def _check_goal(goal: str) -> None:
    """The planner's own rule, before anything is looked for or started."""
    from saycan_ros.planning.settings import PlannerSettings

    try:
        PlannerSettings().check(goal)
    except OutcomeError as error:
        fail(error)


def _settings(
    manifest: Path, robot: str, scene: str, seed: int, speed: float, survey: bool, scorer: Path, check: bool = True
) -> StackSettings:
    from saycan_ros.console.bringup import StackSettings, load_scene

    path = find_file(manifest)
    library = read_library(path)
    scene = scene if robot == "kitchen" else ""  # a real robot's things stand where they stand
    place = load_scene(scene if scene.lstrip().startswith("{") else str(find_file(scene))) if scene else None
    if place is not None:
        try:
            place.check(library.manifest)
        except OutcomeError as error:
            fail(f"{error}; the scene is {scene[:60]}: name one of this manifest's things and places with --scene")
    speaker = scorer_file(scorer)
    return StackSettings(
        path.resolve(), robot, place, seed=seed, speed=speed, survey=survey, check=check, scorer=speaker.resolve()
    )


def main() -> None:
    """Entry point of `saycan`."""
    app()


if __name__ == "__main__":
    main()
