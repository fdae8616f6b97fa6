"""Control cycles on a body, and the outcome that ends them."""

from __future__ import annotations

import time
from collections.abc import Callable

from driver_rig import LIMIT

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.body import Body
from saycan_ros.robots.stretch import StretchBody


def outcome_of(ask: Callable[[], object]) -> OutcomeCode | None:
    """The outcome that `ask` ends with, or None where it does not raise."""
    try:
        ask()
    except OutcomeError as error:
        return error.outcome.code
    return None


def run(body: Body, seconds: float, linear: float = 0.0, angular: float = 0.0) -> None:
    """Control cycles for so many seconds of the body's clock."""
    start = body.read().stamp
    while body.read().stamp - start < seconds:
        body.drive(linear, angular)
        body.wait()


def move_until(body: Body, targets: dict[str, float], there: Callable[[], bool]) -> bool:
    """Control cycles towards the targets until `there`, at most `LIMIT` s of wall time; whether it came to hold."""
    end = time.monotonic() + LIMIT
    while not there() and time.monotonic() < end:
        body.move(targets)
        body.wait()
    return there()


def end_of(body: Body, step: Callable[[], object]) -> OutcomeError:
    """The outcome that ends control cycles of `step`; they must end within `LIMIT` s of wall time."""
    end = time.monotonic() + LIMIT
    try:
        while time.monotonic() < end:
            step()
            body.wait()
    except OutcomeError as error:
        return error
    raise AssertionError("the cycles went on and on")


def come_to_rest(body: StretchBody) -> float:
    """Seconds of the body's clock until rest."""
    start = body.read().stamp
    while not body.at_rest():
        body.wait()
    return body.read().stamp - start
