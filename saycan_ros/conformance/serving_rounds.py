"""One value node, a bare service of the same messages, and the same networks in this process, measured side by side."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import numpy as np
from rclpy.client import Client

from saycan_interfaces.srv import ScoreSkills
from saycan_ros.affordance.model_files import ModelFiles
from saycan_ros.affordance.value_network import ValueNetwork
from saycan_ros.conformance.bare_scores import NAME
from saycan_ros.conformance.process_figures import ProcessFigures
from saycan_ros.console.session import Session
from saycan_ros.console.stack import Stack
from saycan_ros.nodes.waiting import wait_for
from saycan_ros.outcome import OutcomeCode, OutcomeError

READY_LIMIT, ANSWER_LIMIT = 30.0, 10.0  # wall s
WARM_UP = 5  # rounds
NEXT_FRAME = 0.05  # wall s, in which another frame comes


class ServingRounds:
    """Asks about `phrases`. The stack's programs `value` and `bare` serve; `model` is the file that `value` has loaded."""

    def __init__(self, here: Session, stack: Stack, model: Path, phrases: list[str]) -> None:
        """Wait until both answer.

        Raises:
            OutcomeError: SERVER_GONE.
        """
        self._stack = stack
        self._request = ScoreSkills.Request(skills=phrases)
        files = ModelFiles.read(model)
        self._network = ValueNetwork(files)
        self._frame = np.random.default_rng(0).integers(0, 255, (*files.description.frame, 3), np.uint8)
        self._body = np.full(8, 0.1, np.float32)
        self._numbers = np.arange(len(phrases), dtype=np.int64)
        self._ours = here.node.create_client(ScoreSkills, "score_skills")
        self._bare = here.node.create_client(ScoreSkills, NAME)
        self._wait()

    def compare(self, rounds: int) -> dict[str, dict[str, float]]:
        """Wall milliseconds of each, as `median` and `fastest_tenth`, with the node's overhead over the bare networks."""
        rows: dict[str, list[float]] = {"onnx": [], "bare_service": [], "round_trip": [], "same_frame": []}
        again = {"round_trip": lambda: self._ask(self._ours), "same_frame": lambda: self._ask(self._ours)}
        for n in range(WARM_UP + rounds):
            for steps in ({"onnx": self._run}, again, {"bare_service": lambda: self._ask(self._bare)}):
                # Each after a rest: what has just run is faster, in this process as in the node's.
                time.sleep(NEXT_FRAME)
                for name, step in steps.items():
                    began = time.perf_counter()
                    step()
                    if n >= WARM_UP:
                        rows[name].append(1000 * (time.perf_counter() - began))
        result = {}
        for how, percentile in (("median", 50), ("fastest_tenth", 10)):
            ms = {name: float(np.percentile(times, percentile)) for name, times in rows.items()}
            result[how] = {**_rounded(ms), **_over(ms["round_trip"], ms["onnx"], ms["bare_service"])}
        result["median"]["round_trip_p95"] = round(float(np.percentile(rows["round_trip"], 95)), 3)
        return result

    def cpu(self, rounds: int, idle_percent: float) -> dict[str, dict[str, float]]:
        """CPU milliseconds of the networks, and of each process for one answer; `idle_percent` is the node's when nobody asks."""
        times = []
        for _ in range(rounds):
            time.sleep(NEXT_FRAME)
            began = time.thread_time()
            self._run()
            times.append(1000 * (time.thread_time() - began))
        ms = {"onnx": float(np.median(times))}
        ms["bare_service"] = self._cpu_of("bare", self._bare, rounds, 0.0)
        ms["answer"] = self._cpu_of("value", self._ours, rounds, idle_percent)
        return {"cpu": {**_rounded(ms), **_over(ms["answer"], ms["onnx"], ms["bare_service"])}}

    def _cpu_of(self, program: str, client: Client, rounds: int, idle_percent: float) -> float:
        pid = self._stack.pid(program)
        before, began = ProcessFigures.read(pid), time.monotonic()
        for _ in range(rounds):
            time.sleep(NEXT_FRAME)
            self._ask(client)
        after, passed = ProcessFigures.read(pid), time.monotonic() - began
        return 1000 * (after.cpu_s - before.cpu_s - passed * idle_percent / 100) / rounds

    def _run(self) -> None:
        self._network.judge(self._network.encode(self._frame), self._body, self._numbers)

    def _ask(self, client: Client) -> Any:
        answer = wait_for(client.call_async(self._request), ANSWER_LIMIT)
        if answer is None or answer.outcome.code:
            why = answer.message if answer else f"no answer within {ANSWER_LIMIT:.0f} s"
            raise OutcomeError(OutcomeCode.SERVER_GONE, f"{client.srv_name}: {why}")
        return answer

    def _wait(self) -> None:
        end = time.monotonic() + READY_LIMIT
        while True:
            self._stack.check()
            try:
                if self._ours.service_is_ready() and self._bare.service_is_ready():
                    self._ask(self._ours)
                    return
            except OutcomeError:
                if time.monotonic() > end:
                    raise
            if time.monotonic() > end:
                raise OutcomeError(OutcomeCode.SERVER_GONE, f"not ready after {READY_LIMIT:.0f} s; see {self._stack.logs}")
            time.sleep(0.1)


def _rounded(ms: dict[str, float]) -> dict[str, float]:
    return {name: round(value, 3) for name, value in ms.items()}


def _over(whole: float, onnx: float, ros: float) -> dict[str, float]:
    """How much more than the networks alone, in percent of them: all of it, and what is left without the bare service's share."""
    return {
        "overhead_percent": round(100 * (whole / onnx - 1), 1),
        "overhead_less_bare_ros_percent": round(100 * ((whole - ros) / onnx - 1), 1),
    }
