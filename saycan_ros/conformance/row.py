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

    @property
    def ok(self) -> bool:
        """Whether the row is as specified; a skipped one is."""
        if self.skipped is not None:
            return True
        counted = self.results == self.specified_results
        sound = self.rest and self.resources_free and self.next_goal and not self.complaint
        return self.outcome in self.expected and counted and sound

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
            "latency_periods": None if self.latency_periods is None else round(self.latency_periods, 2),
            "skipped": self.skipped,
            "complaint": self.complaint,
            "message": self.message,
        }


def labels(codes: Collection[OutcomeCode]) -> tuple[str, ...]:
    """Outcome labels in the order of their numbers."""
    return tuple(code.label for code in sorted(codes))
