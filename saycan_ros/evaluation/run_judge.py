"""Whether an execution did what its task asks for and nothing else, by the scene at its end."""

from __future__ import annotations

from dataclasses import dataclass

from saycan_ros.evaluation.goal import Goal
from saycan_ros.evaluation.judged_task import JudgedTask
from saycan_ros.evaluation.matching import unmatched
from saycan_ros.evaluation.plan_judge import DONE
from saycan_ros.evaluation.recorded_run import RecordedRun
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Predicate
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeError
from saycan_ros.world.scene import Scene

Places = list[tuple[str, str]]
_HAND = "hand"


@dataclass(frozen=True)
class RunVerdict:
    """`unmet` says what is wrong with the scene at the end (empty: the goal holds); `fault` is that or a wrong outcome."""

    unmet: str
    fault: str
    claimed: bool

    @property
    def holds(self) -> bool:
        """Whether the goal holds and nothing else was moved."""
        return not self.unmet

    @property
    def false_done(self) -> bool:
        """Whether the robot said `done` although the goal does not hold."""
        return self.claimed and not self.holds


class RunJudge:
    """Judges rows of `saycan run`.

    An execution is good where the goal holds at the end, nothing that the goal does not name is elsewhere, and the outcome is
    `done`. For a request that cannot be met: nothing moved, and an outcome other than done; that is its goal, too. The order of
    deliveries and where the robot ends are not asked for. What somebody else moved is no fault of the robot's.
    """

    def __init__(self, library: SkillLibrary) -> None:
        self._library = library

    def judge(self, judged: JudgedTask, run: RecordedRun) -> RunVerdict:
        """The verdict on one row, which must be one that was `tried`."""
        claimed = run.outcome == DONE
        unmet = self._unmet(judged, run)
        if judged.goal.infeasible:
            unmet = "said done to a request that cannot be met" if claimed else unmet
            return RunVerdict(unmet, unmet, claimed)
        return RunVerdict(unmet, unmet or ("" if claimed else f"outcome {run.outcome}"), claimed)

    def _unmet(self, judged: JudgedTask, run: RecordedRun) -> str:
        before, after = _start(judged.task.scene, run), [(thing.name, thing.at) for thing in run.final_scene.objects]
        if [name for name, _ in before] != [name for name, _ in after]:
            return "the scene at the end has other things"
        goal, held = judged.goal, run.final_scene.robot.holding
        named: set[int] = set()
        if goal.deliver is not None:
            if (found := _delivered(goal, after)) is None:
                return "not everything is where it was wanted"
            if held is not None:
                return f"still holding the {held}"
            named = found
        elif goal.holding is not None:
            if held not in goal.holding:
                return f"holding {held or 'nothing'}"
            named = {n for n, row in enumerate(after) if row == (held, _HAND)}
        elif goal.released is not None:
            if held is not None:
                return f"did not let go of the {held}"
            named = {n for n, (name, _) in enumerate(after) if name in goal.released}
        if why := self._unmet_on_the_way(goal, run):
            return why
        moved = [name for n, (name, at) in enumerate(after) if n not in named and before[n][1] != at]
        return f"also moved: {', '.join(moved)}" if moved else ""

    def _unmet_on_the_way(self, goal: Goal, run: RecordedRun) -> str:
        skills = [skill for step in run.steps if (skill := self._skill(step)) is not None]
        went = {s.location for s in skills if any(e.predicate is Predicate.AT for e in s.template.effects)}
        if missing := set(goal.visit or ()) - went:
            return f"did not go to {', '.join(sorted(missing))}"
        wanted = [[self._library.find(phrase).phrase for phrase in use.any_of] for use in goal.uses]
        missing_uses, _ = unmatched(wanted, frozenset(skill.phrase for skill in skills))
        return "a skill was not used" if missing_uses else ""

    def _skill(self, phrase: str) -> Skill | None:
        try:
            return self._library.find(phrase)
        except OutcomeError:
            return None


def _start(scene: Scene, run: RecordedRun) -> Places:
    """Where each thing was, or where somebody else put it later."""
    rows = [(thing.name, thing.at) for thing in scene.objects]
    if scene.robot.holding is not None:
        rows.append((scene.robot.holding, _HAND))
    came = run.disturbance.came if run.disturbance is not None else None
    if came is not None and (came.thing, came.start) in rows:
        # What the robot itself had taken from its place is not among them.
        rows[rows.index((came.thing, came.start))] = (came.thing, came.to)
    return rows


def _delivered(goal: Goal, after: Places) -> set[int] | None:
    """The first choice of different things that meets every row of `deliver`; None where there is none."""
    wants = goal.deliver or ()
    options = [[n for n, (name, at) in enumerate(after) if name in want.any_of and at == want.to] for want in wants]
    # No two of one name, or else no thing twice.
    once = [name if goal.distinct else str(n) for n, (name, _) in enumerate(after)]
    free, chosen = frozenset(once), set[int]()
    for number, rows in enumerate(options):
        later = [[once[n] for n in others] for others in options[number + 1 :]]
        for n in rows:
            # Looked at before it is taken, since going back over every choice would take for ever with ten things.
            if once[n] in free and not unmatched(later, free - {once[n]})[0]:
                free -= {once[n]}
                chosen.add(n)
                break
        else:
            return None
    return chosen
