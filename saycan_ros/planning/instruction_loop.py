"""From a person's words to `done`: decide, run, append, again."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.planning.decider import FRESH, Decider
from saycan_ros.planning.decision import Decision
from saycan_ros.planning.history import History
from saycan_ros.planning.ports import Interrupted, Monitor, SkillExecutor, WorldSource
from saycan_ros.planning.record import DecisionRecord
from saycan_ros.planning.settings import PlannerSettings
from saycan_ros.world.snapshot import WorldSnapshot

LOGGER = logging.getLogger(__name__)

# Outcomes that no other skill can mend: the instruction ends with them.
_FATAL = frozenset({OutcomeCode.SAFETY, OutcomeCode.CANCELLED, OutcomeCode.INFRASTRUCTURE})
LOOKS = 3  # decisions that are taken again as the world changed while scores were waited for, at most
_FATAL_CODES = frozenset({OutcomeCode.NOT_HOMED, OutcomeCode.RESOURCE_BUSY})


@dataclass(frozen=True)
class InstructionResult:
    """How an instruction ended; `steps` are the skills that ran, in order, and "done" where the planner said so."""

    outcome: Outcome
    steps: tuple[str, ...]
    decisions: tuple[Decision, ...]
    record: Path | None = None


class InstructionLoop:
    """Carries out one instruction; make a new one for the next. Every path out of `run` is an `InstructionResult`."""

    def __init__(
        self,
        decider: Decider,
        executor: SkillExecutor,
        world: WorldSource,
        settings: PlannerSettings,
        *,
        monitor: Monitor | None = None,
        record: DecisionRecord | None = None,
        interrupted: Interrupted = lambda: None,
        caveat: str = "",
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`interrupted` is asked before every step and during each skill; an outcome from it ends the instruction.

        `caveat` is said wherever nothing is feasible: what may be the cause of that beyond the decision.
        """
        self._decider = decider
        self._executor = executor
        self._world = world
        self._settings = settings
        self._monitor = monitor or Monitor()
        self._record = record
        self._interrupted = interrupted
        self._caveat = caveat
        self._clock = clock
        self._history = History()
        self._decisions: list[Decision] = []

    def run(self, instruction: str, *, max_steps: int = 0, plan_only: bool = False) -> InstructionResult:
        """Do what `instruction` says in at most `max_steps` steps; see `PlannerSettings.limit`."""
        steps: tuple[str, ...]
        try:
            words = self._settings.check(instruction)
            limit = self._settings.limit(max_steps)
            self._world.begin_instruction()
            outcome = self._first_step(words) if plan_only else self._steps(words, limit)
        except OutcomeError as error:
            outcome = error.outcome
        except Exception as error:
            LOGGER.exception("the instruction ended with an error")
            outcome = Outcome(OutcomeCode.PLANNER, f"{type(error).__name__}: {error}")
        self._close_record(outcome)
        if plan_only:
            choice = self._decisions[-1].choice if self._decisions else None
            steps = (choice.phrase,) if choice else ()
        else:
            steps = (*self._history.phrases, "done") if outcome.ok else self._history.phrases
        return InstructionResult(outcome, steps, tuple(self._decisions), self._record.path if self._record else None)

    def _close_record(self, outcome: Outcome) -> None:
        """What was done stays done, and is reported, even where the last line cannot be written."""
        if self._record is None:
            return
        try:
            self._record.close(outcome)
        except OutcomeError as error:
            LOGGER.error("%s", error)

    def _first_step(self, words: str) -> Outcome:
        decision = self._decide(words)
        if (end := self._interrupted()) is not None:
            return end
        if decision.choice is None:
            return self._nothing_feasible(decision)
        outcome = Outcome(OutcomeCode.SUCCEEDED, f"first step: {decision.choice.phrase}")
        self._keep(decision, outcome)
        return outcome

    def _steps(self, words: str, limit: int) -> Outcome:
        while True:
            if (end := self._interrupted()) is not None:
                return end
            decision = self._decide(words)
            # Scoring takes time, and a cancel may have come meanwhile.
            if (end := self._interrupted()) is not None:
                return end
            skill = decision.choice
            if skill is None:
                return self._nothing_feasible(decision)
            if skill.ends:
                outcome = Outcome(OutcomeCode.SUCCEEDED)
            elif len(self._history.steps) >= limit:
                outcome = Outcome(OutcomeCode.STEP_LIMIT, f"not done after {limit} steps; next would be {skill.phrase!r}")
            else:
                before = self._world.snapshot()
                # Waiting for the world takes time, too, and what has begun moves.
                if (end := self._interrupted()) is not None:
                    return end
                progress = partial(self._monitor.progressed, decision.step)
                outcome = self._executor.execute(skill, self._interrupted, progress)
                effect = self._effect(decision) if outcome.ok else None
                outcome = self._decider.effects.verdict(skill, decision.candidates[0].already, effect) or outcome
                self._history.add(skill, outcome, before, self._known())
                self._keep(decision, outcome, effect)
                if outcome.code.family in _FATAL or outcome.code in _FATAL_CODES:
                    return outcome
                if self._history.failures >= self._settings.max_failures:
                    what = f"gave up after {self._history.failures} failed steps; the last, {skill.phrase!r}: {outcome.message}"
                    return Outcome(outcome.code, what)
                continue
            self._keep(decision, outcome)
            return outcome

    def _known(self) -> WorldSnapshot | None:
        """What the robot knows after a step; None where that cannot be had, which the next decision will say."""
        try:
            return self._world.snapshot()
        except OutcomeError:
            return None

    def _effect(self, decision: Decision) -> float | None:
        """p(the chosen skill has done what it is for); None where it is not to be asked, or nobody knew before it began."""
        best = decision.candidates[0]
        if not self._settings.check_effects or best.already is None:
            return None
        return self._decider.effects.after(best.skill, self._world, self._interrupted)

    def _decide(self, words: str) -> Decision:
        world = self._world.snapshot()
        for _ in range(LOOKS):
            self._history.notice(world)
            began = self._clock()
            decision = self._decider.decide(words, self._history, world, self._waiting)
            if self._clock() - began <= FRESH or self._interrupted() is not None:
                break
            # Somebody may have taken away meanwhile what the decision is about.
            before, world = world, self._world.snapshot()
            if world.words == before.words:
                break
        self._decisions.append(decision)
        self._monitor.decided(decision)
        return decision

    def _waiting(self) -> Outcome | None:
        self._monitor.waits()
        return self._interrupted()

    def _nothing_feasible(self, decision: Decision) -> Outcome:
        last = self._history.last_failure
        outcome = Outcome(OutcomeCode.NOTHING_FEASIBLE, "; ".join(filter(None, [decision.reason, last, self._caveat])))
        self._keep(decision, outcome)
        return outcome

    def _keep(self, decision: Decision, outcome: Outcome, effect: float | None = None) -> None:
        if self._record is not None:
            self._record.add(decision, outcome, effect)
