"""Brings one event about on one skill and looks whether everything was as specified."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from saycan_ros.conformance.arranger import Arranger
from saycan_ros.conformance.bench import Bench
from saycan_ros.conformance.events import Event
from saycan_ros.conformance.row import Row, labels
from saycan_ros.conformance.served_manifest import WHOLE_BODY
from saycan_ros.conformance.skill_probe import ProbeGoal
from saycan_ros.conformance.trial import RUN_LIMIT, Trial
from saycan_ros.manifest.schema import SkillTemplate
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError

RESULT_LIMIT = 20.0  # wall s from an event to the goal's result
END_LIMIT = 20.0  # wall s for a process to end, for a body without an owner to come to rest
NEXT_LIMIT = 10.0  # wall s for the next goal, which holds the body for a tenth of a second
SETTLE = 0.3  # s of the robot's time in which a command that comes too late would come
TRIES = 3  # of a goal that ends before anything can happen to it
RECOVER = 10.0  # wall s in which what an event had broken is heard to be whole again


@dataclass
class _Findings:
    outcome: Outcome
    rest: bool = False
    results: int = 0
    latency: float | None = None
    complaint: str = ""


class Prober:
    """Fills one row of the table after the other; every row's moments come from the seed, the skill and the event alone."""

    def __init__(self, bench: Bench, arranger: Arranger, seed: int) -> None:
        self._bench = bench
        self._arranger = arranger
        self._seed = seed

    def probe(self, template: SkillTemplate, event: Event) -> Row:
        """One row.

        Raises:
            OutcomeError: CANCELLED, where the command is interrupted; what makes the stack unusable for the next row.
        """
        bench = self._bench
        expected = labels(event.specified(template))
        if (reason := event.skipped(template, bench.kitchen, bench.sees)) is not None:
            return Row(template.id, event.name, skipped=reason)
        rng = random.Random(f"{self._seed}/{template.id}/{event.name}")
        try:
            trial, found = self._try_until_in_time(template, event, rng)
            if trial.too_early and found.outcome.ok:
                event.undo(bench)
                return Row(template.id, event.name, skipped="it is finished before anything can happen to it")
        except OutcomeError as error:
            if error.outcome.code is OutcomeCode.CANCELLED:
                raise
            if not bench.kitchen and error.outcome.code is OutcomeCode.PRECONDITION:
                return Row(template.id, event.name, skipped=error.outcome.message)
            return Row(template.id, event.name, expected=expected, complaint=f"could not begin: {error.outcome}")
        try:
            self._put_back(event)
            free, ran, why = self._next_goal()
            if event.again and ran and trial.encounter is not None:
                ran, why = self._once_more(trial)
        except OutcomeError as error:
            if error.outcome.code is OutcomeCode.CANCELLED:
                raise
            free, ran, why = False, False, str(error.outcome)
            bench.restart("skills")
        complaints = [trial.fault, found.complaint, why]
        row = Row(
            template.id,
            event.name,
            found.outcome.code.label,
            expected,
            found.rest,
            found.results,
            free,
            ran,
            found.latency if event.stops else None,
            complaint="; ".join(c for c in complaints if c),
            message=found.outcome.message,
            specified_results=0 if trial.lost else 1,
        )
        if (met := trial.encounter) is None:
            return row
        return replace(row, appeared_m=met.appeared, gap_m=met.gap, rest_s=met.rest, end_s=met.end)

    def _try_until_in_time(self, template: SkillTemplate, event: Event, rng: random.Random) -> tuple[Trial, _Findings]:
        """Let it happen; once more, in a fresh scene, where the goal had ended before."""
        for attempt in range(TRIES):
            if attempt and self._bench.kitchen:
                self._arranger.set_up(template, attempt)
            trial = Trial(self._bench, self._arranger, template, self._arranger.arrange(template, rng), rng)
            self._bench.trace()
            found = self._try(trial, event)
            if not trial.too_early:
                break
        return trial, found

    def _try(self, trial: Trial, event: Event) -> _Findings:
        try:
            event.happens(trial)
            return self._follow(trial, event)
        except OutcomeError as error:
            if error.outcome.code is OutcomeCode.CANCELLED:
                raise
            if trial.goal is not None and trial.goal.ended is None:
                self._end(trial, trial.goal)
            return _Findings(error.outcome, complaint="the event could not be brought about")

    def _follow(self, trial: Trial, event: Event) -> _Findings:
        bench, goal, probe = self._bench, trial.goal, self._bench.probes[trial.template.id]
        assert goal is not None
        if trial.lost:
            gone = Outcome(OutcomeCode.SERVER_GONE, "the process that ran it was killed")
            return _Findings(gone, bench.until(bench.rests, END_LIMIT), probe.results(goal))
        complaint = ""
        patience = event.patience(trial.template)
        if patience is not None and not goal.ended:
            bench.pause(patience)
            if goal.ended is None:
                trial.cancel(goal)
        if not goal.wait(RESULT_LIMIT):
            complaint = f"no result {RESULT_LIMIT:.0f} s after the event"
            self._end(trial, goal)
        if not complaint:
            complaint = self._end_successor(trial)
        # At once: the result says that the body rests. A driver that is dead cannot be asked.
        moves = "" if event.restarts == "driver" else bench.unrest()
        rest, complaint = not moves, complaint or moves
        if event.restarts == "skills" and not bench.until(lambda: not bench.stack.runs("skills"), END_LIMIT):
            complaint = complaint or f"the process has not ended after {END_LIMIT:.0f} s"
        latency = None
        if event.restarts != "driver":
            bench.pause(SETTLE)
            trace = bench.trace()
            latency = trace.latency(trial.struck) if trace is not None else None
            if trace is not None and goal.ended and trial.successor is None and trace.last_motion(goal.ended.wall) is not None:
                rest, complaint = False, complaint or f"after the result {trace.story(goal.ended.wall)}"
        outcome = goal.ended.outcome if goal.ended is not None else Outcome(OutcomeCode.SERVER_GONE, "it gave no result")
        return _Findings(outcome, rest, probe.results(goal), latency, complaint)

    def _end(self, trial: Trial, goal: ProbeGoal) -> None:
        """Bring a goal to an end that should have ended; the last means is to start the skills anew."""
        trial.cancel(goal)
        if not goal.wait(RESULT_LIMIT):
            self._bench.restart("skills")

    def _end_successor(self, trial: Trial) -> str:
        """Cancel the goal that took the place; what was wrong with it, or nothing."""
        goal = trial.successor
        if goal is None:
            return ""
        ran = goal.wait(RESULT_LIMIT, "running")
        trial.cancel(goal)
        if not goal.wait(RESULT_LIMIT) or goal.ended is None:
            return "the newer goal gave no result"
        if not ran or goal.ended.outcome.code not in {OutcomeCode.CANCELLED, OutcomeCode.SUCCEEDED}:
            return f"the newer goal did not run: {goal.ended.outcome}"
        return "" if self._bench.probes[trial.template.id].results(goal) == 1 else "the newer goal gave several results"

    def _put_back(self, event: Event) -> None:
        bench = self._bench
        event.undo(bench)
        if event.restarts is not None:
            bench.restart(event.restarts)

    def _next_goal(self) -> tuple[bool, bool, str]:
        """Whether the whole body is free, whether a goal that holds it runs, and why not."""
        bench = self._bench
        ended = bench.run(WHOLE_BODY, WHOLE_BODY.phrase, NEXT_LIMIT)

        def better() -> bool:
            nonlocal ended
            if ended is None or ended.outcome.code is OutcomeCode.RESOURCE_BUSY or ended.outcome.ok:
                return True
            bench.pause(0.3)
            ended = bench.run(WHOLE_BODY, WHOLE_BODY.phrase, NEXT_LIMIT)
            return False

        # Only what the event itself had broken may take a moment to be heard whole; a part that is still held may not.
        bench.until(better, RECOVER)
        if ended is None:
            return False, False, f"the next goal gave no result in {NEXT_LIMIT:.0f} s"
        free = ended.outcome.code is not OutcomeCode.RESOURCE_BUSY
        return free, ended.outcome.ok, "" if ended.outcome.ok else f"the next goal: {ended.outcome}"

    def _once_more(self, trial: Trial) -> tuple[bool, str]:
        """Whether the same goal succeeds now that nothing happens to it, and why not."""
        template = trial.template
        ended = self._bench.run(template, trial.skill.phrase, RUN_LIMIT + template.timeout)
        if ended is not None and ended.outcome.ok:
            return True, ""
        return False, f"the same goal once more: {ended.outcome if ended is not None else 'no result'}"
