"""Fingers that do not close hold nothing, however far apart they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fake_body import FakeBody
from kitchen_words import LIBRARY, MANIFEST

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.body import Reading
from saycan_ros.skills.pick import squeeze
from saycan_ros.skills.scripted import Script, ScriptedPolicy
from saycan_ros.world.snapshot import WorldSnapshot


class Squeezing(ScriptedPolicy):
    def script(self) -> Script:
        yield from squeeze(self)


class Hand(FakeBody):
    """Its fingers stop at `width`, and press on what is there if `presses`; None: nothing stops them."""

    def __init__(self, width: float | None, presses: bool = True) -> None:
        super().__init__()
        self._width = width
        self._presses = presses

    def read(self) -> Reading:
        reading = super().read()
        stopped = self._width is not None and reading.position["gripper"] <= self._width
        return replace(reading, effort={**reading.effort, "gripper": -4.0 if stopped and self._presses else 0.0})

    def wait(self) -> None:
        super().wait()
        if self._width is not None:
            self.position["gripper"] = max(self._width, self.position["gripper"])


def squeezed(body: FakeBody) -> float:
    """Where the fingers stand once the policy has ended."""
    policy, world = Squeezing(MANIFEST, LIBRARY.find("pick up the coke")), WorldSnapshot(0.0, None, None)
    policy.start(body, world)
    while not policy.cycle(body, world).finished:
        body.wait()
    return body.position["gripper"]


def test_fingers_close_on_what_is_there() -> None:
    assert squeezed(Hand(0.04)) == pytest.approx(0.04)


def test_fingers_close_on_each_other() -> None:
    assert squeezed(Hand(None)) < 0.0


def test_fingers_that_stand_still_without_pressing_are_no_grasp() -> None:
    with pytest.raises(OutcomeError, match="pick up the coke: the gripper does not close") as error:
        squeezed(Hand(0.05, presses=False))
    assert error.value.outcome.code is OutcomeCode.MOTION_FAILED
