"""A cancel ends a skill in whichever state its goal is, and no goal is left to run with nobody waiting for it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

pytestmark = pytest.mark.ros
pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from rclpy.action import ActionServer, CancelResponse, GoalResponse  # noqa: E402

from saycan_interfaces.action import ExecuteSkill  # noqa: E402
from saycan_ros.manifest.grounding import SkillLibrary  # noqa: E402
from saycan_ros.nodes import skill_clients  # noqa: E402
from saycan_ros.nodes.heartbeat import Heartbeat  # noqa: E402
from saycan_ros.nodes.skill_clients import SkillClients  # noqa: E402
from saycan_ros.outcome import Outcome, OutcomeCode  # noqa: E402

from .graph import Graph, graph  # noqa: E402

LIMIT = 10.0  # wall s
SOON = 3.0  # wall s, on a busy machine; what is waited for otherwise takes 10 s
CANCELLED = Outcome(OutcomeCode.CANCELLED, "cancelled by the client")


class Rig:
    """The server of `find`, which answers a goal when it is let, and runs it until it is cancelled."""

    def __init__(self, ros: Graph, library: SkillLibrary) -> None:
        self.skill = library.find("find a coke")
        self.asked, self.answer = threading.Event(), threading.Event()
        self.began, self.ended = threading.Event(), threading.Event()
        self._node = ros.node("server")
        self._server: ActionServer | None = None
        client = ros.node("client")
        self.clients = SkillClients(client, library.manifest, Heartbeat(client))

    def serve(self) -> None:
        self._server = ActionServer(
            self._node,
            ExecuteSkill,
            "skills/find",
            self._execute,
            goal_callback=self._take,
            cancel_callback=lambda handle: CancelResponse.ACCEPT,
        )
        assert self.clients._clients["find"].wait_for_server(timeout_sec=LIMIT)

    def _take(self, request: Any) -> GoalResponse:
        self.asked.set()
        self.answer.wait(2 * LIMIT)
        return GoalResponse.ACCEPT

    def _execute(self, handle: Any) -> ExecuteSkill.Result:
        self.began.set()
        end = time.monotonic() + LIMIT
        while not handle.is_cancel_requested and time.monotonic() < end:
            threading.Event().wait(0.01)
        if handle.is_cancel_requested:
            handle.canceled()
            self.ended.set()
        return ExecuteSkill.Result(message="cancelled")

    def close(self) -> None:
        self.answer.set()
        self.clients.destroy()
        if self._server is not None:
            self._server.destroy()


@pytest.fixture
def rig(ros_domain: int, library: SkillLibrary) -> Iterator[Rig]:
    with graph() as ros:
        rig = Rig(ros, library)
        yield rig
        rig.close()


def test_a_cancel_while_a_server_is_slow_to_answer_ends_the_wait_and_the_goal_once_it_is_accepted(rig: Rig) -> None:
    rig.serve()
    began = time.monotonic()
    outcome = rig.clients.execute(rig.skill, lambda: CANCELLED if rig.asked.is_set() else None, lambda phase, part: None)
    assert time.monotonic() - began < SOON
    assert outcome.code is OutcomeCode.CANCELLED
    assert "skills/find had not answered" in outcome.message
    assert not rig.began.is_set()
    rig.answer.set()
    assert rig.ended.wait(LIMIT), "the goal was accepted late and runs with nobody waiting for it"


def test_a_goal_that_is_accepted_after_the_planner_gave_up_is_cancelled(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(skill_clients, "ACCEPT_LIMIT", 0.2)
    rig.serve()
    outcome = rig.clients.execute(rig.skill, lambda: None, lambda phase, part: None)
    assert outcome.code is OutcomeCode.SERVER_GONE
    rig.answer.set()
    assert rig.ended.wait(LIMIT)


def test_a_cancel_as_the_goal_is_sent_is_answered_when_the_skill_has_ended(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(skill_clients, "CANCEL_LIMIT", LIMIT)
    rig.serve()

    def interrupted() -> Outcome | None:
        if rig.asked.is_set():
            rig.answer.set()
            return CANCELLED
        return None

    assert rig.clients.execute(rig.skill, interrupted, lambda phase, part: None) == CANCELLED
    assert rig.ended.is_set(), "CANCELLED means that the body rests"


def test_a_cancel_before_a_goal_is_sent_sends_none(rig: Rig) -> None:
    rig.serve()
    assert rig.clients.execute(rig.skill, lambda: CANCELLED, lambda phase, part: None) == CANCELLED
    assert not rig.asked.is_set()


def test_a_cancel_while_a_server_is_waited_for_ends_the_wait(rig: Rig) -> None:
    began = time.monotonic()
    asked = iter([None, None])
    assert rig.clients.execute(rig.skill, lambda: next(asked, CANCELLED), lambda phase, part: None) == CANCELLED
    assert time.monotonic() - began < SOON
