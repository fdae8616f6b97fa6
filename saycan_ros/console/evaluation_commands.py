"""`saycan evaluate`: the figures of models and plans."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from saycan_ros.console.command_line import FORWARD, SCORERS, fail, forward, need_ros, read_library, scorer_file
from saycan_ros.outcome import OutcomeError
from saycan_ros.paths import find_file

evaluation = typer.Typer(no_args_is_help=True, help="A model's figures.\n\nExample: saycan evaluate affordance --json")

EMBEDDED = SCORERS / "embedded.yaml"


@evaluation.command("plans")
def evaluate_plans(
    tasks: Annotated[Path, typer.Option(help="task file with goals, one JSON object a line (docs/runs.md)")],
    manifest: Annotated[Path, typer.Option(help="what the robot can do")] = Path("config/kitchen.yaml"),
    scorer: Annotated[list[Path] | None, typer.Option(help=f"as {EMBEDDED}, the default; several: mean and worst")] = None,
    ablation: Annotated[bool, typer.Option("--ablation", help="Say only, Can only, and both, on the same tasks")] = False,
    calibration: Annotated[bool, typer.Option("--calibration", help="the choices' probabilities against their worth")] = False,
    plot: Annotated[Path | None, typer.Option(help="also draw the calibration into this PNG (`train` extra)")] = None,
    words: Annotated[bool, typer.Option("--words", help="failed tasks with their sentences; not for held-out tasks")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="one JSON object")] = False,
) -> None:
    """Plan every task from its symbolic scene and judge the plans.

    Prints solved and tried by family.

    Example: saycan evaluate plans --tasks benchmark/sentences.jsonl --ablation
    """
    from saycan_ros.console.plan_figures import PlanFigures
    from saycan_ros.evaluation.reliability_plot import draw_reliability

    named = scorer or [EMBEDDED]
    calibrate = calibration or plot is not None
    if ablation and (calibrate or len(named) > 1):
        fail("--ablation is of one scorer and without --calibration; ask for them one after the other")
    if plot is not None and len(named) > 1:
        fail("--plot draws the calibration of one scorer; name one")
    speakers = [scorer_file(path) for path in named]
    try:
        figures = PlanFigures(tasks, read_library(manifest), Console(stderr=True))
        report = figures.ablation(speakers[0]) if ablation else figures.of(speakers, calibrate=calibrate)
    except (OutcomeError, OSError) as error:
        fail(error)
    typer.echo(json.dumps(report.as_json(), indent=1) if as_json else report.as_text(words=words))
    if plot is not None and (found := report.runs[0].calibration) is not None:
        try:
            draw_reliability(found, plot, f"{report.runs[0].model} on {tasks.name}")
        except (OutcomeError, OSError) as error:
            fail(error)


@evaluation.command("runs")
def evaluate_runs(
    files: Annotated[list[str], typer.Argument(metavar="NAME=FILE...", help="rows of `saycan run`, under a name each")],
    tasks: Annotated[Path, typer.Option(help="the task file with its goals, one JSON object a line (docs/runs.md)")],
    manifest: Annotated[Path, typer.Option(help="what the robot can do")] = Path("config/kitchen.yaml"),
    as_json: Annotated[bool, typer.Option("--json", help="one JSON object")] = False,
) -> None:
    """Judge executions by the ground truth at their end.

    With `one`, `model` and `oracle` also what the model recovers.

    Example: saycan evaluate runs --tasks benchmark/validation.jsonl model=model.jsonl one=one.jsonl oracle=oracle.jsonl
    """
    from saycan_ros.evaluation.judged_task import load_judged_tasks
    from saycan_ros.evaluation.recorded_run import load_runs
    from saycan_ros.evaluation.run_judge import RunJudge
    from saycan_ros.evaluation.run_report import RunReport, Way

    pairs = [word.partition("=")[::2] for word in files]
    if wrong := [word for word, (name, path) in zip(files, pairs, strict=True) if not name or not path]:
        fail(f"{wrong[0]}: write NAME=FILE, such as model=runs.jsonl")
    if len({name for name, _ in pairs}) < len(pairs):
        fail("each file needs a name of its own")
    library = read_library(manifest)
    try:
        rows = load_judged_tasks(tasks, library)
        ways = [Way(name, rows, load_runs(Path(path)), RunJudge(library)) for name, path in pairs]
    except OutcomeError as error:
        fail(error)
    report = RunReport(f"{tasks} ({library.manifest.name})", ways)
    typer.echo(json.dumps(report.as_json(), indent=1) if as_json else report.as_text())


@evaluation.command("latency")
def evaluate_latency(
    skills: Annotated[str, typer.Option(help="numbers of skills, with commas between")] = "50,551,5000",
    rounds: Annotated[int, typer.Option(min=1, help="decisions timed with each number")] = 100,
    threads: Annotated[int, typer.Option(min=1, help="of the network")] = 2,
    model: Annotated[Path, typer.Option(help="the embedded scorer's description")] = Path("models/language.json"),
    manifest: Annotated[Path, typer.Option(help="widened with made-up objects")] = Path("config/kitchen.yaml"),
    as_json: Annotated[bool, typer.Option("--json", help="one JSON object")] = False,
) -> None:
    """What a decision of the embedded scorer costs.

    Beside its network alone and one forward pass for each skill.

    Example: saycan evaluate latency --skills 50,551,5000
    """
    from rich.progress import track

    from saycan_ros.evaluation.decision_latency import DecisionLatency

    try:
        counts = sorted({int(word) for word in skills.split(",")})
    except ValueError:
        fail(f"--skills {skills}: write numbers with commas between, such as 50,551")
    if counts[0] < 10:
        fail(f"--skills {skills}: at least 10 each")
    console = Console(stderr=True)
    library = read_library(manifest)
    try:
        console.print(f"encoding {sum(counts):,d} skills once ...", highlight=False)
        latency = DecisionLatency(library.manifest, find_file(model), counts, threads)
        latency.measure(track(range(rounds), "decisions", console=console, transient=True))
    except (OutcomeError, OSError) as error:
        fail(error)
    typer.echo(json.dumps(latency.figures(), indent=1) if as_json else "\n".join(latency.lines()))


@evaluation.command("language", context_settings=FORWARD, add_help_option=False)
def evaluate_language(context: typer.Context) -> None:
    """The language scorer on fresh generated episodes.

    Example: saycan evaluate language --seed 1000
    """
    forward("saycan_ros.training.evaluate_language", "saycan evaluate language", context.args, "train")


@evaluation.command("scorers", context_settings=FORWARD, add_help_option=False)
def evaluate_scorers(context: typer.Context) -> None:
    """What a decision costs a causal language model.

    Each skill by itself, shared prefixes, and best first.

    Example: saycan evaluate scorers --skills 50 551
    """
    forward("saycan_ros.training.evaluate_scorers", "saycan evaluate scorers", context.args, "dev")


@evaluation.command("affordance", context_settings=FORWARD, add_help_option=False)
def evaluate_affordance(context: typer.Context) -> None:
    """The value function on scenes from seeds it never saw.

    Example: saycan evaluate affordance --seed 1000 --json
    """
    forward("saycan_ros.training.affordance.evaluate", "saycan evaluate affordance", context.args, "train")


@evaluation.command("floor")
def evaluate_floor(
    cases: Annotated[int, typer.Option(min=1, help="things that fall, one after the other")] = 60,
    seed: Annotated[int, typer.Option(min=0, help="decides what falls, where, and how")] = 2,
    manifest: Annotated[Path, typer.Option(help="what the robot can do")] = Path("config/kitchen.yaml"),
    as_json: Annotated[bool, typer.Option("--json", help="one JSON object, with a row for each case")] = False,
) -> None:
    """How often a thing on the floor is picked up.

    In the embedded kitchen, beside the constant that is served as p(success) of it. Where a precondition is known not to hold,
    nothing is tried. (`sim` extra.)

    Example: saycan evaluate floor --cases 60 --seed 2
    """
    library = read_library(manifest)
    try:
        from saycan_ros.console.floor_figures import FloorFigures

        figures = FloorFigures(library.manifest, seed, Console(stderr=True))
    except (ModuleNotFoundError, ValueError) as error:
        fail(error)
    try:
        report = figures.play(cases)
    except (OutcomeError, ValueError) as error:
        fail(error)
    except KeyboardInterrupt:
        fail(f"interrupted after {len(figures.played)} of {cases} cases", 130)
    typer.echo(json.dumps(report.as_json(), indent=1) if as_json else report.as_text())


@evaluation.command("serving", context_settings=FORWARD, add_help_option=False)
def evaluate_serving(context: typer.Context) -> None:
    """What a running value node costs.

    Beside its bare networks, and when nobody asks.

    Example: saycan evaluate serving --skills 33 551 --json
    """
    need_ros()
    forward("saycan_ros.conformance.serving_cost", "saycan evaluate serving", context.args, "dev")


@evaluation.command("policy", context_settings=FORWARD, add_help_option=False)
def evaluate_policy(context: typer.Context) -> None:
    """A learned policy's success beside the scripted one's.

    On the same seeded scenes.

    Example: saycan evaluate policy pick --seed 1000 --scenes 100 --json
    """
    forward("saycan_ros.training.policy.evaluate", "saycan evaluate policy", context.args, "episodes")
