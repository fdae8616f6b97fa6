"""Whether a plan does what its task asks for and nothing else, in any manifest."""

from __future__ import annotations

from collections.abc import Sequence

from saycan_ros.evaluation.fault import Fault, FaultKind
from saycan_ros.evaluation.goal import Goal
from saycan_ros.evaluation.judged_task import JudgedTask
from saycan_ros.evaluation.matching import all_met, still_to_do, things_back, unmatched
from saycan_ros.evaluation.replay import Replay, moves_things
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeError
from saycan_ros.world.effects import leaves_no_trace

DONE = "done"  # the outcome of a plan that claims success


class PlanJudge:
    """Replays plans by the manifest's own preconditions and effects.

    A plan succeeds when every step is possible where it stands, it ends with the skill that ends, the goal holds then, and
    nothing that the goal does not name is left in another place. For a request that cannot be met: nothing taken, put or used,
    and an outcome other than done. A step that is no skill of the manifest fails any plan.
    """

    def __init__(self, library: SkillLibrary) -> None:
        self._library = library

    def fault(self, judged: JudgedTask, steps: Sequence[str], outcome: str = DONE) -> Fault | None:
        """The first rule that the plan breaks, or None where it succeeds; `steps` are phrases, with `done` at the end, whichever
        phrase the manifest has for it."""
        try:
            skills = [self._library.done if step == DONE else self._library.find(step) for step in steps]
        except OutcomeError as error:
            return Fault(FaultKind.UNKNOWN_STEP, error.outcome.message)
        if judged.goal.infeasible:
            return self._fault_of_attempt(skills, outcome)
        if not skills or not skills[-1].ends:
            return Fault(FaultKind.NOT_DONE, f"ended with {outcome}")
        replay = Replay(self._library.manifest, judged.task.scene)
        for number, skill in enumerate(skills[:-1], 1):
            if skill.ends:
                return Fault(FaultKind.IMPOSSIBLE_STEP, f"step {number}: {skill.phrase!r} comes last")
            if not (done := replay.do(skill)).ok:
                return Fault(FaultKind.IMPOSSIBLE_STEP, f"step {number}: {done.message}")
        return self.fault_at_end(judged.goal, replay)

    @staticmethod
    def _fault_of_attempt(skills: Sequence[Skill], outcome: str) -> Fault | None:
        for number, skill in enumerate(skills, 1):
            if moves_things(skill) or leaves_no_trace(skill):
                return Fault(FaultKind.TOUCHED_IMPOSSIBLE, f"step {number}: {skill.phrase}")
        return Fault(FaultKind.CLAIMED_IMPOSSIBLE) if outcome == DONE else None

    def fault_at_end(self, goal: Goal, replay: Replay) -> Fault | None:
        """What is wrong if the plan says `done` now."""
        if goal.infeasible:
            return Fault(FaultKind.CLAIMED_IMPOSSIBLE)
        fault = self._fault_of_hand(goal, replay) or self._fault_of_way(goal, replay) or self._fault_of_uses(goal, replay)
        return fault or self._fault_of_others(goal, replay)

    def _fault_of_hand(self, goal: Goal, replay: Replay) -> Fault | None:
        held = None if replay.held is None else replay.names[replay.held]
        if goal.holding is not None and held not in goal.holding:
            return Fault(FaultKind.UNMET, f"holding {held or 'nothing'}")
        if goal.deliver is not None and not all_met(goal, replay):
            return Fault(FaultKind.UNMET)
        if (goal.deliver is not None or goal.released is not None) and held is not None:
            return Fault(FaultKind.STILL_HOLDING, held)
        return None

    def _fault_of_way(self, goal: Goal, replay: Replay) -> Fault | None:
        if goal.visit is None:
            return None
        if missing := set(goal.visit) - replay.visited:
            return Fault(FaultKind.UNMET, f"did not go to {', '.join(sorted(missing))}")
        if extra := replay.visited - set(goal.visit):
            return Fault(FaultKind.VISITED_ELSE, ", ".join(sorted(extra)))
        if goal.end_at not in (None, replay.world.at):
            return Fault(FaultKind.UNMET, f"ended at {replay.world.at}")
        return None

    def _fault_of_uses(self, goal: Goal, replay: Replay) -> Fault | None:
        missing, extra = self.uses_left(goal, replay)
        if missing:
            return Fault(FaultKind.UNMET, "a skill was not used")
        return Fault(FaultKind.USED_ELSE, ", ".join(sorted(replay.used))) if extra else None

    def uses_left(self, goal: Goal, replay: Replay) -> tuple[int, int]:
        """How many of the goal's `uses` are still to come, and how many skills were used that it does not name."""
        options = [[self._library.find(phrase).phrase for phrase in use.any_of] for use in goal.uses]
        return unmatched(options, replay.used)

    @staticmethod
    def _fault_of_others(goal: Goal, replay: Replay) -> Fault | None:
        if goal.deliver is not None:
            return Fault(FaultKind.MOVED_ELSE) if still_to_do(goal, replay) else None
        free = set(goal.released or ()) if goal.holding is None else set()
        for n, name in enumerate(replay.names):
            if name not in free and not (goal.holding and n == replay.held) and things_back(replay, n):
                return Fault(FaultKind.MOVED_ELSE, f"the {name} to {replay.places[n] or 'the gripper'}")
        return None
