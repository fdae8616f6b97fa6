"""What serving a skill costs: the round trip beside a bare action server's, and the CPU of a process that waits."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from saycan_ros.conformance.bare_server import NAME
from saycan_ros.conformance.bench import Bench
from saycan_ros.conformance.process_figures import cpu_percent
from saycan_ros.conformance.served_manifest import NO_OP
from saycan_ros.outcome import OutcomeCode, OutcomeError

SETTLE = 6.0  # wall s; by then a camera that nobody looks at is listened to no longer
TRIPS_LIMIT = 120.0  # wall s for all round trips


def no_op_ratio(bench: Bench) -> tuple[float, float, float]:
    """The median round trip of a skill that does nothing over that of a bare server, and both in milliseconds.

    A client process of its own measures the two in turns, so that whatever else the machine does meets both; the kitchen keeps
    real time meanwhile, as a robot does.

    Raises:
        OutcomeError: SERVER_GONE, one of them gives no result.
    """
    servers = [f"skills/{NO_OP.id}", NAME]
    command = [sys.executable, "-m", "saycan_ros.conformance.round_trips", *servers, "--phrase", NO_OP.phrase]
    with _real_time(bench):
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=TRIPS_LIMIT, check=True)
        except subprocess.SubprocessError as error:
            words = (getattr(error, "stderr", "") or str(error)).strip().splitlines()
            raise OutcomeError(OutcomeCode.SERVER_GONE, f"the round trips cannot be measured: {words[-1]}") from error
    a, b = (statistics.median(times) for times in json.loads(done.stdout))
    return a / b, 1000 * a, 1000 * b


def idle_cpu_percent(bench: Bench, seconds: float) -> float:
    """The CPU of the whole skills process while nothing runs, in percent of one core; the kitchen at real time meanwhile."""
    with _real_time(bench):
        return cpu_percent(bench.stack.pid("skills"), seconds)


@contextmanager
def _real_time(bench: Bench) -> Iterator[None]:
    bench.set_speed(1.0)
    time.sleep(SETTLE)
    try:
        yield
    finally:
        bench.set_speed(bench.speed)
