"""Whoever waits for long work hears that it goes on."""

from __future__ import annotations

import logging
import threading

import pytest

from saycan_ros.training.affordance.still_at_it import StillAtIt

LIMIT = 10.0  # wall s


def test_where_nothing_comes_a_line_says_that_the_work_goes_on_and_none_after_its_end(caplog: pytest.LogCaptureFixture) -> None:
    asked, logger, threads = threading.Semaphore(0), logging.getLogger(__name__), threading.active_count()

    def what() -> str:
        asked.release()
        return "1 of 3 is done"

    with caplog.at_level(logging.INFO), StillAtIt(logger, what, first=0.01, every=0.01):
        assert all(asked.acquire(timeout=LIMIT) for _ in range(3))
    assert threading.active_count() == threads
    assert len(caplog.messages) >= 2
    assert caplog.messages[0] == "1 of 3 is done (0 s)"


def test_where_something_comes_in_time_nothing_is_added(caplog: pytest.LogCaptureFixture) -> None:
    with (
        caplog.at_level(logging.INFO),
        StillAtIt(logging.getLogger(__name__), lambda: "still", first=LIMIT, every=LIMIT) as waiting,
    ):
        waiting.came()
    assert not caplog.messages
