"""A client of its own that sends goals to two action servers in turns, and prints how long each took, as JSON."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from typing import Any

import rclpy
from rclpy.action import ActionClient
from rclpy.executors import SingleThreadedExecutor
from rclpy.node import Node
from rclpy.signals import SignalHandlerOptions

from saycan_interfaces.action import ExecuteSkill

SERVER_LIMIT = 20.0  # wall s for a server to appear
GOAL_LIMIT = 10.0  # wall s for each answer


class RoundTrips:
    """Has two action clients and nothing else, like an operator's program."""

    def __init__(self, node: Node, names: tuple[str, str]) -> None:
        self._executor = SingleThreadedExecutor()
        self._executor.add_node(node)
        self._clients = [ActionClient(node, ExecuteSkill, name) for name in names]
        for client, name in zip(self._clients, names, strict=True):
            if not client.wait_for_server(timeout_sec=SERVER_LIMIT):
                raise TimeoutError(f"no action server {name} after {SERVER_LIMIT:.0f} s")

    def measure(self, phrase: str, pairs: int, warm_up: int) -> list[list[float]]:
        """Wall seconds from sending to the result, a list for each server; who begins changes from pair to pair.

        Raises:
            TimeoutError: an answer that does not come.
            RuntimeError: a goal that does not succeed.
        """
        times: list[list[float]] = [[], []]
        for n in range(warm_up + pairs):
            for which in (0, 1) if n % 2 else (1, 0):
                spent = self._once(self._clients[which], phrase)
                if n >= warm_up:
                    times[which].append(spent)
        return times

    def _once(self, client: Any, phrase: str) -> float:
        began = time.perf_counter()
        handle = self._wait(client.send_goal_async(ExecuteSkill.Goal(skill=phrase), feedback_callback=_ignore))
        answer = self._wait(handle.get_result_async())
        spent = time.perf_counter() - began
        if answer.result.outcome.code != 0:
            raise RuntimeError(f"{phrase}: {answer.result.message}")
        return spent

    def _wait(self, future: Any) -> Any:
        self._executor.spin_until_future_complete(future, GOAL_LIMIT)
        if not future.done():
            raise TimeoutError(f"no answer within {GOAL_LIMIT:.0f} s")
        return future.result()


def _ignore(message: Any) -> None:
    """Feedback is asked for, because clients do."""


def main(write: Callable[[str], object] = sys.stdout.write) -> int:
    """For example `python -m saycan_ros.conformance.round_trips --phrase "do nothing" skills/nothing conformance/bare`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("servers", nargs=2)
    parser.add_argument("--phrase", required=True)
    parser.add_argument("--pairs", type=int, default=50)
    parser.add_argument("--warm-up", type=int, default=5)
    options = parser.parse_args()
    rclpy.init(args=[], signal_handler_options=SignalHandlerOptions.NO)
    node = rclpy.create_node("conformance_round_trips", enable_rosout=False, start_parameter_services=False)
    try:
        trips = RoundTrips(node, tuple(options.servers))
        write(json.dumps(trips.measure(options.phrase, options.pairs, options.warm_up)) + "\n")
    except (TimeoutError, RuntimeError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    finally:
        node.destroy_node()
        rclpy.try_shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())
