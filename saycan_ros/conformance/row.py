"""One line of the table: a skill, an event, and whether everything was as specified."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from saycan_ros.outcome import OutcomeCode


@dataclass(frozen=True)
class Row:
    """What one skill did when one thing happened to it.

    Attributes:
        outcome, expected: the outcome's label, and the labels that are specified.
        rest: whether the body was at rest when the result had come.
        results: how many results the goal gave.
        resources_free: whether no part of the body was held afterwards.
        next_goal: whether a goal that holds the whole body ran afterwards.
        latency_periods: control periods from the event to the command that holds the body still; None where that is not measured.
        skipped: why this event makes no sense for this skill, or None.
        complaint: what else went wrong, or nothing.
        message: the result's sentence.
        specified_results: how many results are specified.
        appeared_m, gap_m: metres from the robot to who stepped in its way, at the first look and at the nearest.
        rest_s, end_s: seconds of the robot's time from the last look before that, or before its laser fell silent, until the
            base stood, and until the result came. All four are None where that is not measured.
    """

    skill: str
    event: str
    outcome: str = ""
    expected: tuple[str, ...] = ()
    rest: bool = False
    results: int = 0
    resources_free: bool = False
    next_goal: bool = False
    latency_periods: float | None = None
    skipped: str | None = None
    complaint: str = ""
    message: str = ""
    specified_results: int = 1
    appeared_m: float | None = None
    gap_m: float | None = None
    rest_s: float | None = None
    end_s: float | None = None

    @property
    def ok(self) -> bool:
        """Whether the row is as specified; a skipped one is."""
        return not self.faults

    @property
    def faults(self) -> tuple[str, ...]:
        """Everything that is not as specified, in words; nothing for a row that is ok."""
        if self.skipped is not None:
            return ()
        if not self.outcome:
            return (self.complaint or "it was not tried",)
        checks = (
            (self.outcome in self.expected, f"{self.outcome or 'no outcome'}, not {' or '.join(self.expected)}: {self.message}"),
            (self.results == self.specified_results, f"{self.results} results, not {self.specified_results}"),
            (self.rest, "the body was not at rest"),
            (self.resources_free, "a part of the body was still held"),
            (self.next_goal, "the next goal did not run"),
            (not self.complaint, self.complaint),
        )
        return tuple(words for fine, words in checks if not fine)

    def as_json(self) -> dict[str, Any]:
        """The row as `--json` prints it."""
        return {
            "skill": self.skill,
            "event": self.event,
            "ok": self.ok,
            "outcome": self.outcome,
            "expected": " | ".join(self.expected),
            "rest": self.rest,
            "results": self.results,
            "resources_free": self.resources_free,
            "next_goal": self.next_goal,
            "latency_periods": _round(self.latency_periods, 2),
            "appeared_m": _round(self.appeared_m, 3),
            "gap_m": _round(self.gap_m, 3),
            "rest_s": _round(self.rest_s, 2),
            "end_s": _round(self.end_s, 2),
            "skipped": self.skipped,
            "complaint": self.complaint,
            "message": self.message,
        }


def labels(codes: Collection[OutcomeCode]) -> tuple[str, ...]:
    """Outcome labels in the order of their numbers."""
    return tuple(code.label for code in sorted(codes))


def _round(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value, digits)
