"""`saycan evaluate serving`: what a running value node costs beside its bare networks, and what it costs when nobody asks.

For each number of skills, in turns so that whatever else the machine does meets all of them: the bare ONNX networks in this
process, ScoreSkills on a frame nobody has asked about, ScoreSkills on the same frame again, and a bare rclpy service of the same
messages that does nothing. Wall times grow with whatever else runs; CPU times, of the networks and of the whole node for an
answer, hardly do. Then the node's CPU with the camera running and nobody asking, and without a camera.
Example: saycan evaluate serving --skills 33 551 --json
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from rclpy.client import Client

from saycan_interfaces.srv import ScoreSkills
from saycan_ros.affordance.model_files import ModelFiles
from saycan_ros.affordance.value_network import ValueNetwork
from saycan_ros.conformance.bare_scores import NAME
from saycan_ros.conformance.process_figures import ProcessFigures, cpu_percent
from saycan_ros.conformance.standing_robot import StandingRobot
from saycan_ros.conformance.wide_value_model import widened
from saycan_ros.console.own_domain import own_domain_unless_named
from saycan_ros.console.session import Session, session
from saycan_ros.console.stack import Program, Stack
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.nodes.waiting import wait_for
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.paths import find_file

READY_LIMIT, ANSWER_LIMIT = 30.0, 10.0  # wall s
WARM_UP = 5
NEXT_FRAME = 0.05  # wall s, in which another frame comes
SETTLE = 1.0  # wall s


def measure(manifest: Path, counts: Sequence[int], rounds: int, seconds: float, size: tuple[int, int]) -> dict[str, Any]:
    """Every figure, times in milliseconds (medians).

    Raises:
        OutcomeError: SERVER_GONE, a process does not come up or does not answer.
    """
    result: dict[str, Any] = {"camera": f"{size[1]} x {size[0]} at 30 Hz", "skills": {}}
    with tempfile.TemporaryDirectory() as name, own_domain_unless_named(), session("saycan_serving") as here:
        for count in counts:
            folder = Path(name)
            wide, model = widened(find_file(manifest), count, folder)
            programs = [
                Program("value", "saycan_ros.nodes.value_node", {"manifest": str(wide)}),
                Program("bare", "saycan_ros.conformance.bare_scores", {}),
            ]
            library = SkillLibrary(load_manifest(wide))
            seen = [entry.name for entry in library.manifest.objects][:16]
            with Stack(programs, folder / f"logs_{count}") as stack, StandingRobot(here.node, seen, size) as robot:
                sys.stderr.write(f"{count} skills: {rounds} rounds ...\n")
                bench = _Bench(here, stack, model, [skill.phrase for skill in library if not skill.ends])
                figures = bench.compare(rounds)
                sys.stderr.write(f"nobody asks: {2 * seconds:.0f} s ...\n")
                result["cpu_percent"] = _idle(stack, robot, seconds)
                robot.camera.set()
                result["skills"][count] = {**figures, **bench.cpu(rounds, result["cpu_percent"]["camera"])}
    return result


def _idle(stack: Stack, robot: StandingRobot, seconds: float) -> dict[str, float]:
    """The node's CPU in percent of one core, with and without pictures."""
    rows = {}
    for name in ("camera", "no_camera"):
        (robot.camera.set if name == "camera" else robot.camera.clear)()
        time.sleep(SETTLE)
        rows[name] = round(cpu_percent(stack.pid("value"), seconds), 2)
    return rows


class _Bench:
    """One value node, a bare service, and the same networks in this process."""

    def __init__(self, here: Session, stack: Stack, model: Path, phrases: list[str]) -> None:
        self._stack = stack
        self._request = ScoreSkills.Request(skills=phrases)
        files = ModelFiles.read(model)
        self._network = ValueNetwork(files)
        self._frame = np.random.default_rng(0).integers(0, 255, (*files.description.frame, 3), np.uint8)
        self._numbers = np.arange(len(phrases), dtype=np.int64)
        self._ours = here.node.create_client(ScoreSkills, "score_skills")
        self._bare = here.node.create_client(ScoreSkills, NAME)
        self._wait(stack)

    def cpu(self, rounds: int, idle_percent: float) -> dict[str, float]:
        """CPU milliseconds of the bare networks, and of the node for an answer beyond what it takes when nobody asks."""
        bare: list[float] = []
        before, began = ProcessFigures.read(self._stack.pid("value")), time.monotonic()
        for _ in range(rounds):
            time.sleep(NEXT_FRAME)
            self._ask(self._ours)
        after, passed = ProcessFigures.read(self._stack.pid("value")), time.monotonic() - began
        for _ in range(rounds):
            started = time.thread_time()
            self._run()
            bare.append(1000 * (time.thread_time() - started))
        node = 1000 * (after.cpu_s - before.cpu_s - passed * idle_percent / 100) / rounds
        onnx = statistics.median(bare)
        return {
            "onnx_cpu_ms": round(onnx, 3),
            "answer_cpu_ms": round(node, 3),
            "cpu_overhead_percent": round(100 * (node / onnx - 1), 1),
        }

    def compare(self, rounds: int) -> dict[str, Any]:
        """The medians of each, and the node's overhead over the bare networks, whole and without what bare ROS costs."""
        rows: dict[str, list[float]] = {"onnx": [], "round_trip": [], "same_frame": [], "bare_service": []}
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
        ms = {name: statistics.median(times) for name, times in rows.items()}
        figures: dict[str, Any] = {f"{name}_ms": round(value, 3) for name, value in ms.items()}
        figures["round_trip_p95_ms"] = round(float(np.percentile(rows["round_trip"], 95)), 3)
        figures["overhead_percent"] = round(100 * (ms["round_trip"] / ms["onnx"] - 1), 1)
        ours = ms["round_trip"] - ms["bare_service"] - ms["onnx"]
        figures["overhead_without_bare_ros_percent"] = round(100 * ours / ms["onnx"], 1)
        return figures

    def _run(self) -> None:
        self._network.judge(self._network.encode(self._frame), np.full(8, 0.1, np.float32), self._numbers)

    def _ask(self, client: Client) -> ScoreSkills.Response:
        answer = wait_for(client.call_async(self._request), ANSWER_LIMIT)
        if answer is None or answer.outcome.code:
            why = answer.message if answer else f"no answer within {ANSWER_LIMIT:.0f} s"
            raise OutcomeError(OutcomeCode.SERVER_GONE, f"{client.srv_name}: {why}")
        return answer

    def _wait(self, stack: Stack) -> None:
        end = time.monotonic() + READY_LIMIT
        while True:
            stack.check()
            try:
                if self._ours.service_is_ready() and self._bare.service_is_ready():
                    self._ask(self._ours)
                    return
            except OutcomeError:
                if time.monotonic() > end:
                    raise
            if time.monotonic() > end:
                raise OutcomeError(OutcomeCode.SERVER_GONE, f"not ready after {READY_LIMIT:.0f} s; see {stack.logs}")
            time.sleep(0.1)


def table(result: dict[str, Any]) -> str:
    """The figures for a person."""
    head = ("skills", "bare ONNX", "round trip", "p95", "same frame", "bare service", "over ONNX", "less bare ROS")
    lines = [f"camera {result['camera']}; milliseconds, medians", "".join(f"{name:>17s}" for name in head)]
    for count, row in result["skills"].items():
        keys = ("onnx_ms", "round_trip_ms", "round_trip_p95_ms", "same_frame_ms", "bare_service_ms")
        percent = ("overhead_percent", "overhead_without_bare_ros_percent")
        cells = [f"{row[key]:17.2f}" for key in keys] + [f"{row[key]:15.0f} %" for key in percent]
        lines.append(f"{count:17d}" + "".join(cells))
        cpu = (f"{row['onnx_cpu_ms']:.2f} ms bare", f"{row['answer_cpu_ms']:.2f} ms an answer")
        lines.append(f"{'CPU':>17s}{cpu[0]:>17s}{cpu[1]:>20s}, over ONNX {row['cpu_overhead_percent']:.0f} %")
    idle = result["cpu_percent"]
    lines.append(f"nobody asks: {idle['camera']:.1f} % of a core with the camera, {idle['no_camera']:.1f} % without")
    return "\n".join(lines)


def main() -> int:
    """Measure and print; status 1 with a sentence where a process fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--manifest", type=Path, default=Path("config/kitchen.yaml"))
    parser.add_argument("--skills", type=int, nargs="+", default=[33, 551], help="odd numbers of skills")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=10.0, help="of each look at the CPU")
    parser.add_argument("--size", type=int, nargs=2, default=(240, 424), metavar=("ROWS", "COLUMNS"), help="of the picture")
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")
    asked = parser.parse_args()
    if any(count < 3 or count % 2 == 0 for count in asked.skills) or asked.rounds < 1 or asked.seconds <= 0:
        parser.error("--skills takes odd numbers from 3, --rounds and --seconds positive ones")
    try:
        result = measure(asked.manifest, asked.skills, asked.rounds, asked.seconds, (asked.size[0], asked.size[1]))
    except OutcomeError as error:
        sys.stderr.write(f"saycan: {error}\n")
        return 1
    sys.stdout.write((json.dumps(result, indent=1) if asked.json else table(result)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
