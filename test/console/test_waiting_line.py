"""A long wait fills no screen: one line on a terminal, a line every ten seconds in a pipe."""

from __future__ import annotations

import io

from rich.console import Console

from saycan_ros.console.waiting_line import WaitingLine


def waiting(seconds: float, *, terminal: bool) -> str:
    """What is written in so many seconds of asking ten times a second."""
    out = io.StringIO()
    now = [0.0]
    with WaitingLine(Console(file=out, force_terminal=terminal, width=80), lambda: now[0]) as line:
        while now[0] < seconds:
            line.waits("driver")
            now[0] += 0.1
    return out.getvalue()


def test_a_short_wait_says_nothing() -> None:
    assert waiting(1.5, terminal=False) == ""
    assert waiting(1.5, terminal=True) == ""


def test_in_a_pipe_a_line_every_ten_seconds_stays() -> None:
    assert waiting(30.0, terminal=False).splitlines() == [f"waiting for driver ({n} s) ..." for n in (2, 12, 22)]


def test_on_a_terminal_the_line_is_written_over_and_gone_in_the_end() -> None:
    text = waiting(30.0, terminal=True)
    assert "waiting for driver" in text
    assert text.rsplit("waiting for driver", 1)[1].count("\x1b[2K") >= 1, "nothing erased the last line"
