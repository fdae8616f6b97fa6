"""One goal at a time, one result per goal, and a cancel that is seen whenever it comes."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from typing import Any

import pytest

pytestmark = pytest.mark.ros
pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from action_msgs.msg import GoalStatus  # noqa: E402

from saycan_interfaces.action import ExecuteSkill  # noqa: E402
from saycan_ros.nodes.conversions import to_outcome_msg  # noqa: E402
from saycan_ros.nodes.goal_server import Goal, GoalServer  # noqa: E402
from saycan_ros.nodes.threaded_action_client import ThreadedActionClient  # noqa: E402
from saycan_ros.nodes.waiting import wait_for  # noqa: E402
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError  # noqa: E402

from .graph import Graph, graph  # noqa: E402

LIMIT = 10.0  # wall s


def result_of(outcome: Outcome) -> ExecuteSkill.Result:
    return ExecuteSkill.Result(outcome=to_outcome_msg(outcome), message=outcome.message)


class Worker:
    """What the server under test runs: until released, or until the goal is interrupted."""

    def __init__(self) -> None:
        self.release = threading.Event()
        self.running = threading.Semaphore(0)
        self.active = 0
        self.most = 0
        self.halted: Outcome | None = None
        self._lock = threading.Lock()

    def run(self, goal: Goal) -> tuple[Outcome, ExecuteSkill.Result]:
        with self._lock:
            self.active += 1
            self.most = max(self.most, self.active)
        self.running.release()
        try:
            if goal.request.skill == "raise":
                raise ValueError("a bug")
            if goal.request.skill == "refuse":
                raise OutcomeError(OutcomeCode.UNKNOWN_SKILL, "no such skill")
            outcome = None
            while outcome is None:
                outcome = goal.interrupted()
                if outcome is None and self.release.wait(0.002):
                    outcome = goal.interrupted() or Outcome(OutcomeCode.SUCCEEDED)
            return outcome, result_of(outcome)
        finally:
            with self._lock:
                self.active -= 1


class Rig:
    def __init__(self, ros: Graph) -> None:
        self.worker = Worker()
        server = ros.node("server")
        self.server = GoalServer[ExecuteSkill.Result](
            server, ExecuteSkill, "skills/test", self.worker.run, result_of, lambda goal: self.worker.halted, self.check
        )
        self.client = ThreadedActionClient(ros.node("client"), ExecuteSkill, "skills/test")
        assert self.client.wait_for_server(timeout_sec=LIMIT)

    @staticmethod
    def check(request: Any, busy: bool) -> Outcome | None:
        return Outcome(OutcomeCode.UNKNOWN_SKILL, "no such skill") if request.skill == "never" else None

    def send(self, skill: str = "work") -> Any:
        handle = wait_for(self.client.send_goal_async(ExecuteSkill.Goal(skill=skill)), LIMIT)
        assert handle is not None
        assert handle.accepted
        return handle

    def result(self, handle: Any) -> tuple[int, OutcomeCode]:
        answer = wait_for(handle.get_result_async(), LIMIT)
        assert answer is not None, "no result"
        return answer.status, OutcomeCode(answer.result.outcome.code)

    def started(self) -> None:
        assert self.worker.running.acquire(timeout=LIMIT)


@pytest.fixture
def rig(ros_domain: int) -> Iterator[Rig]:
    with graph() as ros:
        rig = Rig(ros)
        yield rig
        rig.worker.release.set()
        rig.server.destroy()


def test_a_goal_that_ends_well_succeeds_with_its_result(rig: Rig) -> None:
    handle = rig.send()
    rig.worker.release.set()
    assert rig.result(handle) == (GoalStatus.STATUS_SUCCEEDED, OutcomeCode.SUCCEEDED)


def test_a_cancel_while_it_runs_ends_it_as_cancelled(rig: Rig) -> None:
    handle = rig.send()
    rig.started()
    assert wait_for(handle.cancel_goal_async(), LIMIT) is not None
    assert rig.result(handle) == (GoalStatus.STATUS_CANCELED, OutcomeCode.CANCELLED)


def test_a_cancel_right_after_acceptance_is_not_lost(rig: Rig) -> None:
    for _ in range(20):
        handle = rig.send()
        handle.cancel_goal_async()
        assert rig.result(handle) == (GoalStatus.STATUS_CANCELED, OutcomeCode.CANCELLED)


def test_a_newer_goal_supersedes_the_running_one_which_is_aborted(rig: Rig) -> None:
    old = rig.send()
    rig.started()
    new = rig.send()
    assert rig.result(old) == (GoalStatus.STATUS_ABORTED, OutcomeCode.SUPERSEDED)
    rig.worker.release.set()
    assert rig.result(new) == (GoalStatus.STATUS_SUCCEEDED, OutcomeCode.SUCCEEDED)
    assert rig.worker.most == 1, "two goals ran at once"


def test_a_burst_of_more_goals_than_threads_gives_each_one_result_and_only_the_last_runs_on(rig: Rig) -> None:
    handles = [rig.send() for _ in range(12)]
    assert [rig.result(handle) for handle in handles[:-1]] == [(GoalStatus.STATUS_ABORTED, OutcomeCode.SUPERSEDED)] * 11
    rig.worker.release.set()
    assert rig.result(handles[-1]) == (GoalStatus.STATUS_SUCCEEDED, OutcomeCode.SUCCEEDED)
    assert rig.worker.most == 1


def test_a_goal_that_can_never_run_supersedes_nothing(rig: Rig) -> None:
    handle = rig.send()
    rig.started()
    assert rig.result(rig.send("never")) == (GoalStatus.STATUS_ABORTED, OutcomeCode.UNKNOWN_SKILL)
    rig.worker.release.set()
    assert rig.result(handle) == (GoalStatus.STATUS_SUCCEEDED, OutcomeCode.SUCCEEDED)


def test_a_stop_that_is_released_at_once_still_ends_the_goal_it_met(rig: Rig) -> None:
    handle = rig.send()
    rig.started()
    rig.server.end_all(Outcome(OutcomeCode.STOPPED, "stopped"))
    assert rig.result(handle) == (GoalStatus.STATUS_ABORTED, OutcomeCode.STOPPED)


def test_closing_ends_the_running_goal_and_waits_for_it(rig: Rig) -> None:
    handle = rig.send()
    rig.started()
    assert rig.server.close(Outcome(OutcomeCode.INFRASTRUCTURE, "ending"), LIMIT)
    assert rig.worker.active == 0
    assert rig.result(handle) == (GoalStatus.STATUS_ABORTED, OutcomeCode.INFRASTRUCTURE)


@pytest.mark.parametrize(("skill", "code"), [("raise", OutcomeCode.INFRASTRUCTURE), ("refuse", OutcomeCode.UNKNOWN_SKILL)])
def test_an_exception_in_a_goal_is_an_outcome_and_the_next_goal_runs(rig: Rig, skill: str, code: OutcomeCode) -> None:
    assert rig.result(rig.send(skill)) == (GoalStatus.STATUS_ABORTED, code)
    handle = rig.send()
    rig.worker.release.set()
    assert rig.result(handle)[1] is OutcomeCode.SUCCEEDED


def test_a_latched_stop_ends_the_running_goal_and_refuses_the_next(rig: Rig) -> None:
    handle = rig.send()
    rig.started()
    rig.worker.halted = Outcome(OutcomeCode.STOPPED, "stopped")
    assert rig.result(handle) == (GoalStatus.STATUS_ABORTED, OutcomeCode.STOPPED)
    assert rig.result(rig.send()) == (GoalStatus.STATUS_ABORTED, OutcomeCode.STOPPED)


def test_seeded_random_cancels_each_end_in_exactly_one_result(rig: Rig) -> None:
    rng = random.Random(7)
    for _ in range(30):
        handle = rig.send()
        delay = threading.Event()
        delay.wait(rng.uniform(0.0, 0.02))
        handle.cancel_goal_async()
        assert rig.result(handle) == (GoalStatus.STATUS_CANCELED, OutcomeCode.CANCELLED)
    assert rig.worker.active == 0
