"""Trajectory goals whose answers come late, or never; without a driver."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("rclpy")

from driver_rig import wait_for
from rclpy.task import Future

from saycan_ros.robots import stretch_trajectory
from saycan_ros.robots.body import JOINTS
from saycan_ros.robots.stretch_monitor import StretchMonitor
from saycan_ros.robots.stretch_state import JointStates
from saycan_ros.robots.stretch_trajectory import StretchTrajectory

NONE = dict.fromkeys(JOINTS, 0.0)


class Sent:
    """A goal that was sent; `accept` is the driver's answer. A cancel is answered at once, unless `deaf`."""

    accepted = True

    def __init__(self, goal: Any) -> None:
        points = goal.trajectory.points
        self.targets = dict(zip(goal.trajectory.joint_names, points[0].positions, strict=True))
        self.answer, self.result = Future(), Future()
        self.cancels = 0
        self.deaf = False

    def accept(self) -> None:
        self.answer.set_result(self)

    def get_result_async(self) -> Future:
        return self.result

    def cancel_goal_async(self) -> Future:
        self.cancels += 1
        future = Future()
        if not self.deaf:
            future.set_result(SimpleNamespace(return_code=0))
        return future


class Bench:
    """A transport whose driver the test plays; joints rest where the last `stand` put them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.sent: list[Sent] = []
        self.monitor = StretchMonitor()
        self.monitor.take(joint_limits=dict.fromkeys(JOINTS, (-3.0, 3.0)))
        self.stand()
        self.now = 0.0
        monkeypatch.setattr(stretch_trajectory, "ANSWER", 1.0)
        monkeypatch.setattr(stretch_trajectory, "ThreadedActionClient", lambda *_: self)
        self.transport = StretchTrajectory(None, self.monitor, self.clock, lambda seconds, heed: None)  # type: ignore[arg-type]

    def clock(self) -> float:
        self.now += 1.0  # so that no goal has to wait for its turn
        return self.now

    def stand(self, **position: float) -> None:
        self.monitor.take_joints(JointStates(1.0, {**NONE, **position}, NONE, NONE))

    def settles(self) -> bool:
        self.stand(lift=0.5)
        return self.transport.settled

    def send_goal_async(self, goal: Any) -> Future:
        self.sent.append(Sent(goal))
        return self.sent[-1].answer

    def destroy(self) -> None:
        """As the action client's."""


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    bench = Bench(monkeypatch)
    yield bench
    bench.transport.close()


def rest_at(bench: Bench, lift: float) -> None:
    """The lift rests at the target of a goal that the driver has taken."""
    bench.transport.send({**NONE, "lift": lift}, ["lift"])
    assert wait_for(lambda: len(bench.sent) == 1)
    bench.sent[0].accept()
    bench.stand(lift=lift)
    assert wait_for(bench.settles)


def halt(bench: Bench, lift: float) -> None:
    bench.transport.hold({**NONE, "lift": lift}, ["lift"])


def test_a_goal_without_an_answer_at_a_halt_is_replaced_and_cancelled_when_it_is_accepted(bench: Bench) -> None:
    rest_at(bench, 0.5)
    bench.transport.send({**NONE, "lift": 1.0}, ["lift"])
    assert wait_for(lambda: len(bench.sent) == 2)
    halt(bench, 0.5)
    assert wait_for(lambda: len(bench.sent) == 3), "nothing took the place of the goal on its way"
    assert bench.sent[2].targets == {"joint_lift": 0.5}
    bench.sent[1].accept()
    assert wait_for(lambda: bench.sent[1].cancels == 1)
    bench.sent[2].accept()
    assert wait_for(bench.settles)
    assert bench.sent[2].cancels == 0


def test_a_goal_that_was_replaced_is_not_cancelled_once_its_successor_runs(bench: Bench) -> None:
    rest_at(bench, 0.5)
    bench.transport.send({**NONE, "lift": 1.0}, ["lift"])
    assert wait_for(lambda: len(bench.sent) == 2)
    halt(bench, 0.5)
    assert wait_for(lambda: len(bench.sent) == 3)
    bench.sent[2].accept()
    assert wait_for(bench.settles)
    bench.sent[1].accept()
    assert bench.sent[1].cancels == 0, "a driver may stop the newer goal with it"


def test_nothing_has_settled_while_a_goal_that_was_given_up_may_still_be_taken(bench: Bench) -> None:
    rest_at(bench, 0.5)
    bench.transport.send({**NONE, "lift": 1.0}, ["lift"])
    assert wait_for(lambda: bool(bench.transport._failure)), "given up without an answer"
    bench.sent[1].deaf = True
    bench.sent[1].accept()
    assert bench.sent[1].cancels == 1
    assert not any(bench.settles() for _ in range(5))
    assert wait_for(bench.settles), "not for ever"


def test_a_hold_that_is_not_answered_is_sent_again(bench: Bench) -> None:
    rest_at(bench, 0.5)
    bench.transport.send({**NONE, "lift": 1.0}, ["lift"])
    assert wait_for(lambda: len(bench.sent) == 2)
    bench.sent[1].accept()
    bench.stand(lift=0.7)
    halt(bench, 0.7)
    assert wait_for(lambda: len(bench.sent) == 3)
    assert wait_for(lambda: len(bench.sent) == 4), "a hold was lost"
    assert bench.sent[3].targets == {"joint_lift": 0.7}
    bench.sent[3].accept()
    assert wait_for(bench.settles)


def test_a_joint_that_was_given_up_without_an_answer_is_named_by_the_hold(bench: Bench) -> None:
    rest_at(bench, 0.5)
    bench.transport.send({**NONE, "lift": 1.0}, ["lift"])
    assert wait_for(lambda: bool(bench.transport._failure))
    halt(bench, 0.5)
    assert wait_for(lambda: len(bench.sent) == 3)
    assert bench.sent[2].targets == {"joint_lift": 0.5}
    bench.sent[2].accept()
