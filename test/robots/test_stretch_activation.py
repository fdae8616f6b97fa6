"""Activation ends when it is told to, whatever it waits for, and no skill waits for another's for ever."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest

pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from body_cycles import outcome_of
from driver_rig import DriverRig, wait_for

from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.robots.stretch import StretchBody
from saycan_ros.simulation.driver_faults import DriverFaults
from saycan_ros.simulation.driver_node import DriverSettings

pytestmark = pytest.mark.ros

SPEED = DriverSettings(speed=2.0)


class Interruption:
    """Interrupts once `said`; counts how often it was asked."""

    def __init__(self) -> None:
        self.said = False
        self.asked = 0

    def __call__(self) -> Outcome | None:
        self.asked += 1
        return Outcome(OutcomeCode.CANCELLED, "somebody changed their mind") if self.said else None


def end_when_interrupted(body: StretchBody) -> OutcomeCode | None:
    """The outcome of an activation of up to 60 s that is interrupted once it waits."""
    interruption, codes = Interruption(), list[OutcomeCode | None]()
    thread = threading.Thread(target=lambda: codes.append(outcome_of(lambda: body.activate(60.0, interruption))))
    thread.start()
    assert wait_for(lambda: interruption.asked > 3)
    assert thread.is_alive()
    interruption.said = True
    thread.join(10.0)
    assert not thread.is_alive()
    return codes[0]


def never_heard() -> DriverRig:
    return DriverRig(driver=False)


def mode_never_answered() -> DriverRig:
    return DriverRig(settings=SPEED, faults=DriverFaults(mode_switch="silent"))


def mode_never_seen() -> DriverRig:
    return DriverRig(settings=SPEED, faults=DriverFaults(mode_switch="lie"))


def no_transport() -> DriverRig:
    return DriverRig(settings=SPEED, faults=DriverFaults(no_streaming=True, no_trajectories=True))


@pytest.mark.parametrize("make", [never_heard, mode_never_answered, mode_never_seen, no_transport])
def test_whatever_activation_waits_for_it_ends_with_the_outcome_that_interrupts_it(
    ros_domain: int, make: Callable[[], DriverRig]
) -> None:
    with make() as rig:
        body = rig.body()
        assert end_when_interrupted(body) is OutcomeCode.CANCELLED


def test_an_interrupted_activation_leaves_the_driver_to_the_next(ros_domain: int) -> None:
    with mode_never_answered() as rig:
        body = rig.body()
        assert end_when_interrupted(body) is OutcomeCode.CANCELLED
        rig.faults.mode_switch = ""
        body.activate(20.0)
        assert body.transport == "streaming"


@pytest.fixture
def busy(ros_domain: int) -> Iterator[StretchBody]:
    """Another skill's activation is under way and does not end."""
    with mode_never_answered() as rig:
        body, other = rig.body(), Interruption()
        thread = threading.Thread(target=lambda: outcome_of(lambda: body.activate(60.0, other)))
        thread.start()
        assert wait_for(lambda: other.asked > 3)
        yield body
        other.said = True
        thread.join(10.0)
        assert not thread.is_alive()


def test_a_skill_that_waits_for_anothers_activation_is_told_so_in_time(busy: StretchBody) -> None:
    began = time.monotonic()
    assert outcome_of(lambda: busy.activate(0.3)) is OutcomeCode.RESOURCE_BUSY
    assert time.monotonic() - began < 10.0


def test_a_skill_that_waits_for_anothers_activation_can_be_interrupted(busy: StretchBody) -> None:
    assert end_when_interrupted(busy) is OutcomeCode.CANCELLED


def test_an_outcome_that_is_said_only_once_still_ends_activation(ros_domain: int) -> None:
    with no_transport() as rig:
        said = iter([None, None, Outcome(OutcomeCode.CANCELLED)])
        assert outcome_of(lambda: rig.body().activate(2.0, lambda: next(said, None))) is OutcomeCode.CANCELLED
