"""What serving a skill costs: the round trip beside a bare action server's, and the CPU of a process that waits."""

from __future__ import annotations

import random
import statistics
import time

from rclpy.node import Node

from saycan_ros.conformance.bare_server import NAME
from saycan_ros.conformance.bench import READY_LIMIT, Bench
from saycan_ros.conformance.process_figures import cpu_percent
from saycan_ros.conformance.skill_probe import SkillProbe
from saycan_ros.outcome import OutcomeCode, OutcomeError

PAIRS = 100
WARM_UP = 5
SETTLE = 1.0  # wall s
GOAL_LIMIT = 10.0  # wall s


def no_op_ratio(bench: Bench, node: Node) -> tuple[float, float, float]:
    """The median round trip of a skill that does nothing over that of a bare server, and both in milliseconds.

    The two are measured in turns, so that whatever else the machine does meets both.

    Raises:
        OutcomeError: SERVER_GONE, one of them gives no result.
    """
    bare = SkillProbe(node, NAME)
    bare.require(READY_LIMIT)
    rng = random.Random(0)

    def to_bare() -> float:
        goal = bare.send("nothing", rng.randbytes(16))
        if not goal.wait(GOAL_LIMIT) or goal.ended is None:
            raise OutcomeError(OutcomeCode.SERVER_GONE, "the bare action server gave no result")
        return goal.ended.wall - goal.sent

    ours: list[float] = []
    theirs: list[float] = []
    for n in range(WARM_UP + PAIRS):
        first, second = (bench.round_trip, to_bare) if n % 2 else (to_bare, bench.round_trip)
        pair = {first: first(), second: second()}
        if n >= WARM_UP:
            ours.append(pair[bench.round_trip])
            theirs.append(pair[to_bare])
    a, b = statistics.median(ours), statistics.median(theirs)
    return a / b, 1000 * a, 1000 * b


def idle_cpu_percent(bench: Bench, seconds: float) -> float:
    """The CPU of the whole skills process while nothing runs, in percent of one core; the kitchen at real time meanwhile."""
    bench.set_speed(1.0)
    try:
        time.sleep(SETTLE)
        return cpu_percent(bench.stack.pid("skills"), seconds)
    finally:
        bench.set_speed(bench.speed)
