"""How well the value function is served, in the levels of ROS diagnostics."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import IntEnum

from saycan_ros.affordance.serving_figures import ServingSummary

SLOW = 200.0  # ms; a slower p95 would be felt in every decision
RECENT = 10.0  # s that a refusal is worth a warning


class Level(IntEnum):
    """As `diagnostic_msgs/DiagnosticStatus` numbers them."""

    OK = 0
    WARN = 1
    ERROR = 2
    STALE = 3


@dataclass(frozen=True)
class Condition:
    """What there is to judge: why the senses cannot be used (empty: they can), a frame's age (s) and rate (1/s), model, answers.

    `reload_s` are the seconds since the model in service was loaded, `reload_refused` why the last one was refused since.
    """

    fault: str
    frame_age: float | None
    frame_rate: float
    model_id: str
    reload_s: float
    reload_refused: str
    unseen: tuple[str, ...]
    active: bool
    serving: ServingSummary


@dataclass(frozen=True)
class Health:
    """One line, its level, and the figures behind it as (name, value) in words."""

    level: Level
    message: str
    values: tuple[tuple[str, str], ...]


def health(now: Condition) -> Health:
    """Judge: nothing to see is STALE, senses past their limit or that cannot be read are ERROR, the rest WARN or OK."""
    level, message = _worst(now)
    serving = now.serving
    values = (
        ("frame rate (Hz)", f"{now.frame_rate:.1f}"),
        ("frame age (s)", "none" if now.frame_age is None else f"{now.frame_age:.3f}"),
        ("inference p50 (ms)", _number(serving.p50_ms)),
        ("inference p95 (ms)", _number(serving.p95_ms)),
        ("answers", str(serving.answers)),
        ("last refusal", f"{serving.refusal} ({serving.refused_s:.0f} s ago)" if serving.refusal else "none"),
        ("model", now.model_id),
        ("model loaded (s ago)", f"{now.reload_s:.0f}"),
        ("last reload refused", now.reload_refused or "no"),
        ("skills that the model never saw", ", ".join(now.unseen[:5]) or "none"),
    )
    return Health(level, message, values)


def _worst(now: Condition) -> tuple[Level, str]:
    if now.frame_age is None:
        return Level.STALE, now.fault or "no frame yet"
    if now.fault:
        return Level.ERROR, now.fault
    if not now.active:
        return Level.WARN, "not active: every request is refused"
    if now.serving.refusal and now.serving.refused_s < RECENT:
        return Level.WARN, f"a request was refused: {now.serving.refusal}"
    if now.reload_refused:
        return Level.WARN, f"the last reload was refused: {now.reload_refused}"
    if now.unseen:
        return Level.WARN, f"{len(now.unseen)} skills of the manifest have a model that never saw them"
    if now.serving.p95_ms > SLOW:
        return Level.WARN, f"inference takes {now.serving.p95_ms:.0f} ms (p95)"
    return Level.OK, f"{now.model_id} serves"


def _number(value: float) -> str:
    return "none" if math.isnan(value) else f"{value:.2f}"
