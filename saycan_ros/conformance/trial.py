"""One goal under way, to which something is about to happen."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time

from saycan_ros.conformance.arranger import Arranger
from saycan_ros.conformance.bench import Bench
from saycan_ros.conformance.encounter import PATIENCE, Encounter
from saycan_ros.conformance.passer import Passer, step_away
from saycan_ros.conformance.skill_probe import ProbeGoal
from saycan_ros.manifest.schema import SkillTemplate
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError

RUN_LIMIT = 20.0  # wall s until a goal runs, a child process lives, a process has ended
LATEST = 2.0  # s of the robot's time after a goal has begun: up to here a moment is drawn
LAST_PART = 0.95  # of the progress: from here on it is the last cycles
STAYS = 2.0  # s of the robot's time that somebody who passes stays where they have brought the base to rest


class Trial:
    """Sends the goal of one row and knows when what happened to it.

    Attributes:
        struck: the wall time (monotonic) at which it happened.
        goal: the goal under test.
        successor: a goal that took its place, or None.
        too_early: whether the goal ended before anything could happen to it.
        lost: whether the process that would give the result was killed.
        encounter: what the base did from the moment at which its way was blocked or its laser fell silent, or None.
        fault: what was wrong with that, in words.
    """

    def __init__(self, bench: Bench, arranger: Arranger, template: SkillTemplate, skill: Skill, rng: random.Random) -> None:
        self.bench = bench
        self.template = template
        self.skill = skill
        self.rng = rng
        self.struck = 0.0
        self.goal: ProbeGoal | None = None
        self.successor: ProbeGoal | None = None
        self.lost = self.too_early = False
        self.encounter: Encounter | None = None
        self.fault = ""
        self._arranger = arranger

    def send(self, *, cancel_on_accept: bool = False) -> ProbeGoal:
        """Send the goal."""
        self.goal = self.bench.send(self.template, self.skill.phrase, cancel_on_accept=cancel_on_accept)
        return self.goal

    def start(self) -> ProbeGoal:
        """Send the goal and wait for a moment, drawn by the row's own seed, at which it runs."""
        goal = self.send()
        self.require_running(goal)
        self.bench.pause(self.rng.uniform(0.0, LATEST))
        self.require_under_way(goal)
        return goal

    def start_to_the_last_cycles(self) -> ProbeGoal:
        """Send the goal and wait until it is nearly finished."""
        goal = self.send()
        self.require_running(goal)
        limit = RUN_LIMIT + self.template.timeout
        if not goal.wait(limit, "running", LAST_PART) and goal.ended is None:
            raise OutcomeError(OutcomeCode.TIMEOUT, f"{self.skill.phrase}: not near its end after {limit:.0f} s")
        return goal

    def block(self) -> None:
        """Have somebody step before the base as it drives, and stay; watch it stand, end and stay where it is."""
        passer, encounter = self._step_in()
        passer.watch(encounter, lambda: False)
        passer.watch_after(encounter)
        self.fault = encounter.faults(PATIENCE)

    def pass_by(self) -> None:
        """Have somebody step before the base as it drives, and leave a while after it stands; wait for the goal's end."""
        passer, encounter = self._step_in()
        passer.watch(encounter, lambda: encounter.rest is not None and encounter.since >= encounter.rest + STAYS)
        self.fault = encounter.faults(PATIENCE)
        step_away(self.bench)
        assert self.goal is not None
        self.goal.wait(RUN_LIMIT + self.template.timeout)

    def silence_laser(self) -> None:
        """Have the laser send nothing more while the base drives, and watch it come to rest."""
        goal = self.send()
        self.require_running(goal)
        passer = self._passer(goal)
        before = passer.meets()
        if before is None:
            self.require_under_way(goal)
            raise OutcomeError(OutcomeCode.TIMEOUT, f"{self.skill.phrase}: it drives nowhere")
        self.strike()
        self.bench.set_driver("laser_rate", 0.0)
        self.encounter = Encounter(before)
        passer.watch(self.encounter, lambda: False)
        passer.watch_after(self.encounter)
        self.fault = self.encounter.faults(0.0)

    def strike(self) -> None:
        """It happens now."""
        self.struck = time.monotonic()

    def cancel(self, goal: ProbeGoal) -> None:
        """Cancel a goal by its id."""
        self.bench.probes[self.template.id].cancel(goal)

    def kill(self, program: str, number: signal.Signals) -> None:
        """Send a signal to a program of the stack."""
        self.strike()
        os.kill(self.bench.stack.pid(program), number)

    def supersede(self) -> None:
        """Send another goal to the same server, for another place or thing where there is one."""
        others = [s for s in self._arranger.possible(self.template) if s.phrase != self.skill.phrase]
        phrase = self.rng.choice(others).phrase if others else self.skill.phrase
        self.strike()
        self.successor = self.bench.send(self.template, phrase)

    def start_by_a_child(self) -> None:
        """Have a process of its own send the goal, with a heartbeat; then kill it in the midst of the goal."""
        identity = self.bench.identity()
        words = [f"skills/{self.template.id}", self.skill.phrase, identity.hex()]
        child = subprocess.Popen(
            [sys.executable, "-m", "saycan_ros.conformance.mortal_client", *words],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, start_new_session=True,
        )  # fmt: skip
        try:
            running = threading.Event()
            reader = threading.Thread(target=_read, args=(child, running), name="child", daemon=True)
            reader.start()
            if not running.wait(RUN_LIMIT):
                raise OutcomeError(OutcomeCode.INFRASTRUCTURE, "the child process's goal did not run")
            self.goal = self.bench.probes[self.template.id].follow(identity)
            self.bench.pause(self.rng.uniform(0.0, LATEST))
            self.require_under_way(self.goal)
            self.strike()
        finally:
            child.kill()
            child.wait(RUN_LIMIT)

    def _step_in(self) -> tuple[Passer, Encounter]:
        goal = self.send()
        self.require_running(goal)
        passer = self._passer(goal)
        encounter = passer.step_in()
        if encounter is None:
            self.require_under_way(goal)
            raise OutcomeError(OutcomeCode.TIMEOUT, f"{self.skill.phrase}: there was no drive to step into")
        self.strike()
        self.encounter = encounter
        return passer, encounter

    def _passer(self, goal: ProbeGoal) -> Passer:
        return Passer(self.bench, goal, RUN_LIMIT + self.template.timeout)

    def require_running(self, goal: ProbeGoal) -> None:
        """Raises OutcomeError where the goal ended before anything happened to it."""
        if goal.wait(RUN_LIMIT, "running"):
            return
        self.require_under_way(goal)
        raise OutcomeError(OutcomeCode.SERVER_GONE, f"no feedback within {RUN_LIMIT:.0f} s")

    def require_under_way(self, goal: ProbeGoal) -> None:
        """Raises OutcomeError where the goal has ended already."""
        if goal.ended is not None:
            self.too_early = True
            raise OutcomeError(goal.ended.outcome.code, f"it ended too early: {goal.ended.outcome}")


def _read(child: subprocess.Popen[str], running: threading.Event) -> None:
    assert child.stdout is not None
    for line in child.stdout:
        if line.startswith("running"):
            running.set()
