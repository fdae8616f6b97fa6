"""A stop that was heard is released by a resume and by nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

pytest.importorskip("saycan_interfaces.msg")

from std_msgs.msg import Empty

from saycan_interfaces.msg import StopState
from saycan_ros.nodes.stop_listener import STOPPED, UNKNOWN, StopListener
from saycan_ros.outcome import Outcome

pytestmark = pytest.mark.ros


class Topics:
    """Stands in for a node: keeps the callbacks."""

    def __init__(self) -> None:
        self.hear: dict[str, Callable[[Any], None]] = {}

    def create_subscription(self, kind: Any, topic: str, callback: Callable[[Any], None], qos: Any, **options: Any) -> None:
        self.hear[topic] = callback


class Rig:
    def __init__(self) -> None:
        self.topics = Topics()
        self.stops: list[Outcome] = []
        self.listener = StopListener(self.topics, self.stops.append)

    def say(self, stopped: bool, resumes: int = 0, node: str = "a") -> Outcome | None:
        self.topics.hear["saycan/stopped"](StopState(stopped=stopped, node=node, resumes=resumes))
        return self.listener.halted()

    def press(self) -> Outcome | None:
        self.topics.hear["saycan/stop"](Empty())
        return self.listener.halted()


def test_nothing_may_move_before_the_stop_node_is_heard() -> None:
    rig = Rig()
    assert rig.listener.halted() == UNKNOWN
    assert rig.say(stopped=False) is None


def test_a_stop_holds_until_a_resume_and_is_told_once() -> None:
    rig = Rig()
    rig.say(stopped=False)
    assert rig.say(stopped=True) == STOPPED
    assert rig.say(stopped=True) == STOPPED
    assert rig.stops == [STOPPED]
    assert rig.say(stopped=False, resumes=1) is None


def test_a_stop_node_that_begins_anew_releases_nothing_until_it_is_told_to_resume() -> None:
    rig = Rig()
    rig.say(stopped=True)
    assert rig.say(stopped=False, node="b") == STOPPED
    assert rig.say(stopped=False, node="b") == STOPPED
    assert rig.say(stopped=False, resumes=1, node="b") is None


def test_a_button_is_heard_at_once_and_an_older_word_of_the_stop_node_does_not_release_it() -> None:
    rig = Rig()
    rig.say(stopped=False)
    assert rig.press() == STOPPED
    assert rig.say(stopped=False) == STOPPED
    assert rig.say(stopped=True) == STOPPED
    assert rig.say(stopped=False, resumes=1) is None


def test_a_button_pressed_while_no_stop_node_lives_can_be_resumed_later() -> None:
    rig = Rig()
    assert rig.press() == STOPPED
    assert rig.say(stopped=False, node="b") == STOPPED
    assert rig.say(stopped=False, resumes=1, node="b") is None


def test_whoever_comes_after_a_resume_may_move() -> None:
    rig = Rig()
    assert rig.say(stopped=False, resumes=3) is None
