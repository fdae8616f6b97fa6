"""A process of the stack ends when it is told to, however often it is told, and whatever is in its way."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytest.importorskip("rclpy")

# The lock is the event's own: a signal that comes while it is held is handled by whoever holds it.
INTERRUPTED = """
import signal, sys
from saycan_ros.nodes.runtime import ros_process

with ros_process([]) as ended:
    with ended._cond:
        signal.raise_signal(signal.SIGTERM)
        signal.raise_signal(signal.SIGINT)
    sys.exit(0 if ended.wait(10.0) else 3)
"""
STUCK = """
from saycan_ros.last_resort import end_within

class Stuck:
    def __del__(self):
        while True:
            pass

end_within(60.0)
end_within(0.5)
stuck = Stuck()
"""
STUCK_BEFORE = """
from saycan_ros.last_resort import at_most

with at_most(0.5):
    while True:
        pass
"""
IN_TIME = """
import time
from saycan_ros.last_resort import at_most, end_within

end_within(60.0)
with at_most(0.1):
    pass
time.sleep(0.2)
"""


def run(code: str) -> subprocess.CompletedProcess[str]:
    """A process of its own that runs `code`."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)


def test_a_signal_that_comes_while_another_one_is_handled_is_no_deadlock() -> None:
    done = run(INTERRUPTED)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(("code", "where"), [(STUCK, "__del__"), (STUCK_BEFORE, "<module>")])
def test_a_process_that_does_not_end_by_itself_says_where_it_is_and_dies(code: str, where: str) -> None:
    done = run(code)
    assert done.returncode == 1
    assert where in done.stderr


def test_a_process_that_ends_in_time_says_nothing() -> None:
    done = run(IN_TIME)
    assert (done.returncode, done.stderr) == (0, "")
