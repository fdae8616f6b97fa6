"""What counts as steady."""

from __future__ import annotations

import math

import pytest

from saycan_ros.world.steadiness import Steadiness


@pytest.mark.parametrize("wrong", [math.nan, math.inf, -math.inf])
def test_a_value_that_is_not_finite_is_never_steady_and_the_watch_begins_anew_after_it(wrong: float) -> None:
    steadiness = Steadiness(0.1, 1.0)
    assert not steadiness.update(0.0, 0.5)
    assert steadiness.update(1.0, 0.55)
    assert not steadiness.update(1.5, wrong)
    assert not steadiness.update(3.0, wrong)
    assert not steadiness.update(3.5, 0.5)
    assert not steadiness.update(4.4, 0.5)
    assert steadiness.update(4.5, 0.5)
