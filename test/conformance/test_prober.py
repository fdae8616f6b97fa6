"""A row says whether the same goal works again, and a row that is skipped leaves nothing behind."""

from __future__ import annotations

from typing import Any

import pytest

pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from saycan_ros.conformance.encounter import Encounter
from saycan_ros.conformance.events import Event
from saycan_ros.conformance.prober import Prober
from saycan_ros.conformance.row import Row
from saycan_ros.conformance.served_manifest import WHOLE_BODY
from saycan_ros.conformance.skill_probe import Ended, ProbeGoal
from saycan_ros.conformance.trial import Trial
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.schema import Manifest, SkillTemplate
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError


def ended(code: OutcomeCode) -> Ended:
    return Ended(4, Outcome(code), 0.0)


class Stand:
    """As a `Bench` and an `Arranger`: every goal ends at once, those sent afterwards with `later`."""

    kitchen = sees = True

    def __init__(self, manifest: Manifest, at_once: OutcomeCode, later: OutcomeCode = OutcomeCode.SUCCEEDED) -> None:
        self.skill = SkillLibrary(manifest).find("go to the table")
        self.probes = {"go_to": self}
        self._at_once, self._later = at_once, later
        self.ran: list[str] = []
        self.undone = 0

    def send(self, template: SkillTemplate, phrase: str, *, cancel_on_accept: bool = False) -> ProbeGoal:
        goal = ProbeGoal(b"0" * 16)
        goal.note(ended=ended(self._at_once))
        return goal

    def run(self, template: SkillTemplate, phrase: str, wall: float) -> Ended:
        self.ran.append(phrase)
        return ended(OutcomeCode.SUCCEEDED if template is WHOLE_BODY else self._later)

    def arrange(self, template: SkillTemplate, rng: object) -> Skill:
        return self.skill

    def set_up(self, template: SkillTemplate, seed: int) -> None: ...

    def results(self, goal: ProbeGoal) -> int:
        return 1

    def unrest(self) -> str:
        return ""

    def pause(self, seconds: float) -> None: ...

    def trace(self) -> None: ...

    def until(self, condition: Any, wall: float) -> bool:
        return bool(condition())

    def undo(self, bench: object) -> None:
        self.undone += 1

    def probe(self, happens: Any, expected: OutcomeCode, again: bool = True) -> Row:
        event = Event("test", "a test", happens, lambda template: frozenset({expected}), self.undo, again=again)
        stand: Any = self
        return Prober(stand, stand, 0).probe(self.skill.template, event)


def met(trial: Trial) -> None:
    trial.send()
    trial.encounter = Encounter({"time": 0.0, "collisions": 0})


def unmet(trial: Trial) -> None:
    trial.send()


def too_early(trial: Trial) -> None:
    trial.require_under_way(trial.send())


def at_fault(trial: Trial) -> None:
    met(trial)
    trial.fault = "it touched something 1 times"


def test_a_goal_that_was_stopped_on_its_way_must_succeed_when_it_is_sent_again(manifest: Manifest) -> None:
    blocked = OutcomeCode.WAY_BLOCKED
    stand = Stand(manifest, blocked)
    assert stand.probe(met, blocked).ok
    assert stand.ran == [WHOLE_BODY.phrase, "go to the table"]
    row = Stand(manifest, blocked, later=blocked).probe(met, blocked)
    assert row.resources_free
    assert not row.next_goal
    assert "the same goal once more: way_blocked" in row.complaint


@pytest.mark.parametrize(("happens", "again"), [(unmet, True), (met, False)])
def test_no_other_goal_is_sent_again(manifest: Manifest, happens: Any, again: bool) -> None:
    stand = Stand(manifest, OutcomeCode.WAY_BLOCKED, later=OutcomeCode.WAY_BLOCKED)
    assert stand.probe(happens, OutcomeCode.WAY_BLOCKED, again).ok
    assert stand.ran == [WHOLE_BODY.phrase]


def test_what_was_wrong_on_the_way_fails_the_row(manifest: Manifest) -> None:
    row = Stand(manifest, OutcomeCode.WAY_BLOCKED).probe(at_fault, OutcomeCode.WAY_BLOCKED)
    assert row.faults == ("it touched something 1 times",)


def test_a_row_that_is_skipped_because_the_goal_was_finished_before_is_undone_too(manifest: Manifest) -> None:
    stand = Stand(manifest, OutcomeCode.SUCCEEDED)
    assert "finished before" in str(stand.probe(too_early, OutcomeCode.WAY_BLOCKED).skipped)
    assert stand.undone == 1


def test_an_event_that_cannot_be_brought_about_is_undone(manifest: Manifest) -> None:
    def fails(trial: Trial) -> None:
        raise OutcomeError(OutcomeCode.DRIVER_GONE, "the kitchen does not answer")

    stand = Stand(manifest, OutcomeCode.WAY_BLOCKED)
    assert not stand.probe(fails, OutcomeCode.WAY_BLOCKED).ok
    assert stand.undone == 1
