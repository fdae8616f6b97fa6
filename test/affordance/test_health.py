"""The level of a value node's diagnostics follows from what a person should do about it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from saycan_ros.affordance.health import Condition, Level, health
from saycan_ros.affordance.serving_figures import ServingFigures

GOOD = Condition(
    fault="",
    frame_age=0.05,
    frame_rate=29.9,
    model_id="value-0123abcd",
    reload_s=12.0,
    reload_refused="",
    unseen=(),
    active=True,
    serving=ServingFigures().summary(),
)


def slow() -> ServingFigures:
    figures = ServingFigures()
    figures.answered(0.5)
    return figures


def refused(ago: float) -> ServingFigures:
    times = iter([0.0, ago])
    figures = ServingFigures(lambda: next(times))
    figures.refused("stale_frame: too old")
    return figures


@pytest.mark.parametrize(
    ("change", "level", "words"),
    [
        ({}, Level.OK, "value-0123abcd serves"),
        ({"frame_age": None, "fault": "no frame has arrived"}, Level.STALE, "no frame has arrived"),
        ({"frame_age": 4.0, "fault": "4.0 s old"}, Level.ERROR, "4.0 s old"),
        ({"active": False}, Level.WARN, "not active"),
        ({"serving": refused(2.0).summary()}, Level.WARN, "too old"),
        ({"serving": refused(60.0).summary()}, Level.OK, "serves"),
        ({"reload_refused": "bad.onnx: no"}, Level.WARN, "bad.onnx"),
        ({"unseen": ("pick up the mug",)}, Level.WARN, "never saw"),
        ({"serving": slow().summary()}, Level.WARN, "500 ms"),
    ],
)
def test_the_level_and_its_reason(change: dict, level: Level, words: str) -> None:
    found = health(replace(GOOD, **change))
    assert found.level is level
    assert words in found.message


def test_every_figure_is_there_whatever_the_level() -> None:
    names = [name for name, _ in health(GOOD).values]
    for name in ("frame rate (Hz)", "frame age (s)", "inference p50 (ms)", "inference p95 (ms)", "model", "last reload refused"):
        assert name in names
    worst = health(replace(GOOD, frame_age=None, fault="none"))
    assert [name for name, _ in worst.values] == names
    assert ("frame age (s)", "none") in worst.values
    assert ("inference p50 (ms)", "none") in worst.values


def test_inference_times_are_those_of_the_newest_answers_in_which_a_model_ran() -> None:
    figures = ServingFigures()
    for n in range(1000):
        figures.answered(0.001 if n < 700 else 0.003)
    figures.answered(0.0)
    summary = figures.summary()
    assert summary.answers == 1001
    assert (summary.p50_ms, summary.p95_ms) == pytest.approx((3.0, 3.0))
    assert np.isnan(ServingFigures().summary().p50_ms)
