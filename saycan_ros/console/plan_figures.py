"""`saycan evaluate plans`: runs over a task file, with progress."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import track

from saycan_ros.evaluation.calibration import Calibration, refuse_bounds
from saycan_ros.evaluation.judged_plan import JudgedPlan, judged_plans
from saycan_ros.evaluation.judged_task import JudgedTask, load_judged_tasks
from saycan_ros.evaluation.plan_report import PlanReport, PlanRun
from saycan_ros.language.scorer import SkillScorer
from saycan_ros.language.scorer_factory import read_scorer
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.planning.settings import PlannerSettings

BOTH = PlannerSettings()
ABLATION = {"Say only": PlannerSettings(use_can=False), "Can only": PlannerSettings(use_say=False), "Say x Can": BOTH}


class PlanFigures:
    """Plans one file's tasks, again and again, and judges each plan."""

    def __init__(self, path: Path, library: SkillLibrary, console: Console) -> None:
        """`console` shows the progress.

        Raises:
            OutcomeError: where the file cannot be read or does not fit the manifest.
        """
        self._source = f"{path} ({library.manifest.name})"
        self._tasks: Sequence[JudgedTask] = load_judged_tasks(path, library)
        self._library = library
        self._console = console

    def ablation(self, scorer: Path) -> PlanReport:
        """Say alone, Can alone, and both, by one scorer."""
        speaker = read_scorer(self._library.manifest, scorer)
        return PlanReport(self._source, [self._run(name, speaker, settings) for name, settings in ABLATION.items()])

    def of(self, scorers: Sequence[Path], *, calibrate: bool = False) -> PlanReport:
        """Say x Can by each scorer."""
        speakers = ((path, read_scorer(self._library.manifest, path)) for path in scorers)
        runs = [self._run("Say x Can" if len(scorers) == 1 else path.stem, found, BOTH, calibrate) for path, found in speakers]
        return PlanReport(self._source, runs, seeds=True)

    def _run(self, name: str, scorer: SkillScorer, settings: PlannerSettings, calibrate: bool = False) -> PlanRun:
        tasks = track(self._tasks, f"{name}: plans", console=self._console, transient=True)
        plans: list[JudgedPlan] = []
        for plan in judged_plans(tasks, self._library, scorer, settings):
            if calibrate and not plans and plan.result.decisions:  # at once, and not after the last plan
                refuse_bounds(plan.result.decisions[0])
            plans.append(plan)
        calibration = None
        if calibrate:
            again = track(plans, f"{name}: decisions", console=self._console, transient=True)
            calibration = Calibration.of(again, self._library, settings)
        return PlanRun(name, scorer.model_id, plans, calibration)
