"""Somebody steps before a base that drives fast and far, waits, and leaves; a base that does not is left alone."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from saycan_ros.conformance.encounter import AHEAD, BEFORE, PERSON
from saycan_ros.conformance.passer import WATCHED, Passer
from saycan_ros.conformance.skill_probe import Ended, ProbeGoal
from saycan_ros.conformance.trial import STAYS, Trial
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.robots.way_guard import FRONT
from saycan_ros.simulation.intervention import Intervention

LOOK = 0.05  # s between two looks
GUARD = 0.36  # m at which this base begins to brake


class Goal(ProbeGoal):
    """Time passes while it is waited for."""

    def __init__(self, street: Street) -> None:
        super().__init__(b"0" * 16)
        self._street = street

    def wait(self, seconds: float, what: str = "ended", progress: float = 0.0) -> bool:
        self._street.pause(0.0 if what == "running" else 20.0)
        return super().wait(0.0, what, progress)


class Street:
    """As a `Bench`: a base that drives along +x from `start` to a place, brakes for who is before it, and waits 5 s."""

    def __init__(self, manifest: Manifest, start: float = -1.6, guard: float = GUARD) -> None:
        self.manifest, self.speed = manifest, 4.0
        self.referee = self
        self.place = manifest.location("close counter").station
        self.goal = Goal(self)
        self.time, self.x, self.v, self.held = 0.0, start, 0.0, 0.0
        self.guard = guard
        self.person: float | None = None
        self.speeds: list[float] = []
        self.steps: list[tuple[float, float | None]] = []
        self.refused = 0

    def send(self, template: object, phrase: str, *, cancel_on_accept: bool = False) -> ProbeGoal:
        self.goal.note(phase="drive")
        return self.goal

    def set_speed(self, speed: float) -> None:
        self.speeds.append(speed)

    def pause(self, seconds: float) -> None:
        for _ in range(round(seconds / LOOK)):
            self._step()

    def until(self, condition: Callable[[], bool], wall: float) -> bool:
        return any(condition() for _ in range(4000))

    def disturb(self, wanted: Intervention, seed: int) -> None:
        if wanted.obstacle != "away" and self.refused > 0:
            self.refused -= 1
            raise OutcomeError(OutcomeCode.INVALID_SCENE, "it would touch a wall")
        self.person = None if wanted.obstacle in ("away", None) else float(wanted.obstacle[0])
        self.steps.append((self.time, self.person))

    def truth(self) -> dict[str, Any]:
        self._step()
        says = {"time": self.time, "base": [self.x, self.place.y, 0.0], "base_speed": [self.v, 0.0], "collisions": 0}
        return {**says, "gap": None if self.person is None else self._gap()}

    def _gap(self) -> float:
        assert self.person is not None
        return self.person - PERSON - FRONT - self.x

    def _step(self) -> None:
        self.time += LOOK
        if self.goal.ended is not None:
            self.v = 0.0
            return
        near = self.person is not None and self._gap() < self.guard
        self.v = max(0.0, self.v - 0.3 * LOOK) if near else min(0.3, self.v + 0.35 * LOOK)
        self.x += self.v * LOOK
        self.held = self.held + LOOK if near and not self.v else 0.0
        if self.held > 5.0:
            self._end(OutcomeCode.WAY_BLOCKED)
        elif self.x >= self.place.x:
            self._end(OutcomeCode.SUCCEEDED)

    def _end(self, code: OutcomeCode) -> None:
        self.v = 0.0
        self.goal.note(ended=Ended(4, Outcome(code), 0.0))


def trial(street: Street) -> Trial:
    skill = SkillLibrary(street.manifest).find("go to the close counter")
    arranger: Any = None
    bench: Any = street
    return Trial(bench, arranger, skill.template, skill, random.Random(0))


def test_who_steps_in_comes_at_full_speed_and_real_time_and_the_base_is_watched_to_its_end(manifest: Manifest) -> None:
    street = Street(manifest)
    run = trial(street)
    run.block()
    assert street.speeds == [1.0]
    met = run.encounter
    assert met is not None
    assert met.appeared == pytest.approx(BEFORE, abs=0.05)
    assert met.gap == pytest.approx(0.20, abs=0.05)
    assert met.rest is not None
    assert met.end is not None
    assert met.end - met.rest == pytest.approx(5.0, abs=0.3)
    assert street.time > 5.0 + WATCHED
    assert run.fault == ""
    assert street.goal.ended is not None
    assert street.goal.ended.outcome.code is OutcomeCode.WAY_BLOCKED


def test_a_base_that_brakes_too_late_is_found_out(manifest: Manifest) -> None:
    run = trial(Street(manifest, guard=0.1))
    run.block()
    assert "it touched something" in run.fault


def test_who_passes_leaves_when_the_base_has_stood_for_a_while_and_it_goes_on(manifest: Manifest) -> None:
    street = Street(manifest)
    run = trial(street)
    run.pass_by()
    assert run.encounter is not None
    assert run.encounter.rest is not None
    (came, _), (left, nobody) = street.steps
    assert nobody is None
    assert left - came == pytest.approx(run.encounter.rest + STAYS, abs=0.2)
    assert street.speeds == [1.0, 4.0], "the rest of the way is driven at the kitchen's speed again"
    assert run.fault == ""
    assert street.goal.ended is not None
    assert street.goal.ended.outcome.ok


def test_who_passes_is_touched_neither_while_they_stand_there(manifest: Manifest) -> None:
    run = trial(Street(manifest, guard=0.1))
    run.pass_by()
    assert "it touched something" in run.fault


def test_where_nobody_can_stand_they_step_in_a_little_later(manifest: Manifest) -> None:
    street = Street(manifest)
    street.refused = 2
    passer = Passer(street, street.goal, 20.0)  # type: ignore[arg-type]
    assert passer.step_in() is not None
    assert len(street.steps) == 1


def test_nobody_steps_into_a_drive_that_ends_nearer_than_they_would_stand(manifest: Manifest) -> None:
    street = Street(manifest, start=manifest.location("close counter").station.x - AHEAD)
    run = trial(street)
    with pytest.raises(OutcomeError, match="it ended too early"):
        run.block()
    assert run.too_early
    assert not street.steps
