"""Disturbs a run at its moment, as its feedback shows it."""

from __future__ import annotations

import logging
import queue
import threading
from types import TracebackType
from typing import Any

from saycan_ros.console.referee_client import RefereeClient
from saycan_ros.evaluation.disturbance import Disturbance, DisturbanceWatch
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.simulation.intervention import Intervention

LOGGER = logging.getLogger(__name__)
END_LIMIT = 90.0  # wall s for an intervention that has begun
_FLOOR = "floor"


class Disturber:
    """Has the referee move a thing once, in a thread of its own; the robot is told nothing.

    `hear` takes the instruction's feedback. `came` says afterwards what was done, when, to what; None where it never came.

    Args:
        start: the simulated time at which the task began, seconds.
    """

    def __init__(self, referee: RefereeClient, library: SkillLibrary, disturbance: Disturbance, start: float) -> None:
        self.came: dict[str, Any] | None = None
        self._referee = referee
        self._library = library
        self._disturbance = disturbance
        self._start = start
        self._watch = DisturbanceWatch(disturbance)
        self._moments: queue.Queue[tuple[int, Skill, float] | None] = queue.Queue()
        self._thread = threading.Thread(target=self._run, name="disturber", daemon=True)

    def __enter__(self) -> Disturber:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._moments.put(None)
        self._thread.join(END_LIMIT)

    def hear(self, feedback: Any) -> None:
        """One feedback message of the instruction; called by the thread that spins, so it only looks."""
        if self.came is not None or feedback.state != "executing" or not feedback.decision.choice:
            return
        try:
            skill = self._library.find(feedback.decision.choice)
        except OutcomeError:
            return
        if self._watch.due(int(feedback.step), skill, float(feedback.progress)):
            self._moments.put((int(feedback.step), skill, float(feedback.progress)))

    def as_json(self) -> dict[str, Any]:
        """For a row of runs: what was planned, and what came of it."""
        return {**self._disturbance.as_json(), "came": self.came}

    def _run(self) -> None:
        while (moment := self._moments.get()) is not None:
            if self.came is not None:
                continue
            try:
                self._intervene(*moment)
            except OutcomeError as error:
                LOGGER.warning("not disturbed: %s", error)

    def _intervene(self, step: int, skill: Skill, progress: float) -> None:
        wanted, truth = self._disturbance, self._referee.truth()
        places = {row["name"]: row["at"] for row in reversed(truth["scene"]["objects"]) if row["at"] != "hand"}
        held = truth["scene"]["robot"]["holding"]
        moves = wanted.kind == "moved"
        thing = skill.object if moves else held
        at = places.get(thing) if moves else "hand"
        if thing is None or at is None:
            return  # there is nothing to move now; perhaps in a later skill
        name = thing if moves else None
        if wanted.kind == "fell":
            options = [(Intervention(), _FLOOR)]
        else:
            options = [(Intervention(thing=name, to=place), place) for place in wanted.places if place != at]
        for intervention, to in options:
            try:
                self._referee.disturb(intervention, wanted.seed)
            except OutcomeError as error:
                if error.outcome.code is not OutcomeCode.INVALID_SCENE:
                    raise
                LOGGER.info("not disturbed so: %s", error)
                continue
            passed = round(float(truth["time"]) - self._start, 2)
            when = {"step": step, "skill": skill.phrase, "progress": round(progress, 3), "sim_s": passed}
            self.came = {**when, "thing": thing, "from": at, "to": to}
            return
