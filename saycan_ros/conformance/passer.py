"""Somebody in the kitchen who steps before a base that drives, and whoever watches what comes of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any

from saycan_ros.conformance.bench import Bench
from saycan_ros.conformance.encounter import AHEAD, Encounter, base_of, drives_ahead, way_ahead
from saycan_ros.conformance.skill_probe import ProbeGoal
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.simulation.intervention import Intervention

SETS_OFF, FULL = 0.1, 0.27  # m/s: it has begun to drive; nine tenths of its fastest
ENOUGH = AHEAD + 0.1  # m: a drive that ends nearer may end before whoever steps in
WATCHED = 1.0  # s of the robot's time after the result in which nothing may creep


class Passer:
    """Sees the kitchen by its ground truth alone. From the moment at which the base drives, the kitchen runs at real time.

    Faster, a look and a step would come late by more of the robot's time than on a robot.
    """

    def __init__(self, bench: Bench, goal: ProbeGoal, limit: float) -> None:
        """`limit` is the most wall seconds that anything here may take."""
        self._bench = bench
        self._goal = goal
        self._limit = limit

    def meets(self) -> Mapping[str, Any] | None:
        """The truth at a moment at which the base drives fast, straight and far enough; None where the goal ends before."""
        if self._when(SETS_OFF) is None:
            return None
        self._bench.set_speed(1.0)
        return self._when(FULL)

    def step_in(self) -> Encounter | None:
        """Step before the base, and stay there; None where there was no drive to step into.

        Raises:
            OutcomeError: as `RefereeClient`'s, but for a spot on which nobody can stand: then the next is tried.
        """
        end = time.monotonic() + self._limit
        while time.monotonic() < end and (before := self.meets()) is not None:
            x, y = base_of(before).to_map(AHEAD, 0.0)
            try:
                self._bench.referee.disturb(Intervention(obstacle=(x, y)), 0)
            except OutcomeError as error:
                if error.outcome.code is not OutcomeCode.INVALID_SCENE:
                    raise
                continue
            encounter = Encounter(before)
            encounter.note(self._bench.referee.truth())
            return encounter
        return None

    def watch(self, encounter: Encounter, until: Callable[[], bool]) -> None:
        """Look on until then, or until the goal has ended."""

        def over() -> bool:
            ended = self._goal.ended is not None
            encounter.note(self._bench.referee.truth(), ended)
            return ended or until()

        self._bench.until(over, self._limit)

    def watch_after(self, encounter: Encounter) -> None:
        """Look on for a while after the result."""
        end = float(self._bench.referee.truth()["time"]) + WATCHED

        def over() -> bool:
            truth = self._bench.referee.truth()
            encounter.note(truth, ended=True)
            return bool(truth["time"] >= end)

        self._bench.until(over, self._limit)

    def _when(self, speed: float) -> Mapping[str, Any] | None:
        found: Mapping[str, Any] | None = None

        def drives() -> bool:
            nonlocal found
            truth = self._bench.referee.truth()
            if drives_ahead(truth, speed) and way_ahead(truth, self._bench.manifest) >= ENOUGH:
                found = truth
            return found is not None

        self._bench.until(lambda: self._goal.ended is not None or drives(), self._limit)
        return found


def step_away(bench: Bench) -> None:
    """Leave the kitchen, and let it run as before."""
    bench.referee.disturb(Intervention(obstacle="away"), 0)
    bench.set_speed(bench.speed)
