"""Rest is what lasts: a joint that stands still only where it turns has not come to rest."""

from __future__ import annotations

import math
from collections.abc import Collection

import pytest
from fake_body import PERIOD, FakeBody

from saycan_ros.manifest.schema import Resource
from saycan_ros.robots.body import WHOLE_BODY
from saycan_ros.robots.holding import REST_ANGULAR
from saycan_ros.skills.rest import STILL, wait_for_rest


class Swinging(FakeBody):
    """Its head swings about where it is held, less and less; at each turn it is slow for a state or two."""

    def wait(self) -> None:
        super().wait()
        seconds = self.time - 100.0
        fading = 0.2 * math.exp(-seconds)
        self.position["head_tilt"] = -0.6 + fading * math.cos(4.0 * seconds)
        self.velocity["head_tilt"] = -fading * (4.0 * math.sin(4.0 * seconds) + math.cos(4.0 * seconds))

    def at_rest(self, parts: Collection[Resource] = WHOLE_BODY) -> bool:
        return abs(self.velocity["head_tilt"]) < REST_ANGULAR


def test_a_joint_that_swings_back_is_waited_for_until_it_stays() -> None:
    body = Swinging()
    assert wait_for_rest(body, 5.0)
    before = body.read().position["head_tilt"]
    for _ in range(30):
        body.wait()
        assert abs(body.read().position["head_tilt"] - before) < 0.03


def test_a_body_that_was_at_rest_all_the_time_is_believed_after_a_few_states() -> None:
    body = FakeBody()
    assert wait_for_rest(body, 5.0)
    assert body.time - 100.0 == pytest.approx(STILL * PERIOD, abs=PERIOD)
