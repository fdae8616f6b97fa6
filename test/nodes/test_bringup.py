"""A stack that does not come up is waited for as long as it may live, and then told with what to do."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("saycan_interfaces.msg")

from saycan_ros.console.bringup import ABSENT_LIMIT, READY_LIMIT, StackSettings, programs, wait_until_ready
from saycan_ros.console.session import Session
from saycan_ros.console.stack import Stack
from saycan_ros.outcome import OutcomeError
from saycan_ros.paths import share_directory

from .graph import graph

pytestmark = pytest.mark.ros
KITCHEN = share_directory() / "config" / "kitchen.yaml"
LOGS = Path("out/logs")


@pytest.fixture
def here(ros_domain: int) -> Iterator[Session]:
    with graph() as ros:
        yield Session(ros.node("here"), threading.Event())


def late(here: Session, robot: str, limit: float, absent_limit: float) -> str:
    """What is said of a stack in which nothing ever answers."""
    stack = Stack(programs(StackSettings(KITCHEN, robot)), LOGS)
    with pytest.raises(OutcomeError) as error:
        wait_until_ready(here, stack, KITCHEN, lambda _: None, limit, absent_limit)
    return error.value.outcome.message


def test_every_stack_has_a_folder_of_its_own_for_its_logs(monkeypatch: pytest.MonkeyPatch) -> None:
    first = StackSettings(KITCHEN).logs
    monkeypatch.setattr(os, "getpid", lambda: -1)
    assert StackSettings(KITCHEN).logs != first
    assert first.parent == LOGS


def test_a_process_that_lives_is_waited_for_longer_than_one_that_is_not_ours() -> None:
    assert READY_LIMIT >= 180.0 > ABSENT_LIMIT


def test_a_driver_of_ours_that_is_late_is_told_with_its_log_and_what_to_do(here: Session) -> None:
    said = late(here, "kitchen", 0.2, 60.0)
    assert "driver is not ready" in said
    assert "busy" in said
    assert str(LOGS / "driver.log") in said


def test_a_driver_that_is_not_ours_is_told_to_be_started(here: Session) -> None:
    said = late(here, "stretch", 60.0, 0.2)
    assert "driver is not ready" in said
    assert "start it" in said
    assert "driver.log" not in said
