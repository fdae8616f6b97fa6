"""`saycan evaluate serving`: what a running value node costs beside its bare networks, and what it costs when nobody asks.

For each number of skills, in turns so that whatever else the machine does meets all of them: the bare ONNX networks in this
process, ScoreSkills on a frame nobody has asked about, ScoreSkills on the same frame again, and a bare rclpy service of the same
messages that does nothing; medians, and the fastest tenth, which other work hardly touches. Then the CPU of each for one answer,
and of the node with the camera running and nobody asking, and without a camera.
Example: saycan evaluate serving --skills 33 551 --json
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from diagnostic_msgs.msg import DiagnosticArray

from saycan_ros.conformance.process_figures import cpu_percent
from saycan_ros.conformance.serving_rounds import ServingRounds
from saycan_ros.conformance.standing_robot import StandingRobot
from saycan_ros.conformance.wide_value_model import widened
from saycan_ros.console.own_domain import own_domain_unless_named
from saycan_ros.console.session import session
from saycan_ros.console.stack import Program, Stack
from saycan_ros.help_text import HelpText
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.outcome import OutcomeError
from saycan_ros.paths import find_file

SETTLE = 1.0  # wall s
RATE = 30.0  # pictures a second
PATIENCE = 10.0  # s; what is measured here is not how old a frame may be
FRAME_RATE = "frame rate (Hz)"  # as `affordance.health` names it


def measure(manifest: Path, counts: Sequence[int], rounds: int, seconds: float, size: tuple[int, int]) -> dict[str, Any]:
    """Every figure, times in milliseconds; `size` is the picture's rows and columns as the driver sends it.

    Raises:
        OutcomeError: SERVER_GONE, a process does not come up or does not answer.
    """
    result: dict[str, Any] = {"camera": f"{size[1]} x {size[0]} at {RATE:.0f} Hz", "skills": {}}
    camera = Program("camera", "saycan_ros.conformance.bare_camera", {"rows": size[0], "columns": size[1], "rate": RATE})
    with tempfile.TemporaryDirectory() as name, own_domain_unless_named(), session("saycan_serving") as here:
        told: list[str] = []
        here.node.create_subscription(DiagnosticArray, "/diagnostics", lambda message: told.append(_rate(message)), 10)
        for count in counts:
            folder = Path(name)
            wide, model = widened(find_file(manifest), count, folder)
            programs = [
                Program("value", "saycan_ros.nodes.value_node", {"manifest": str(wide), "max_age": PATIENCE}),
                Program("bare", "saycan_ros.conformance.bare_scores", {}),
            ]
            library = SkillLibrary(load_manifest(wide))
            seen = [entry.name for entry in library.manifest.objects][:16]
            phrases = [skill.phrase for skill in library if not skill.ends]
            logs = folder / f"logs_{count}"
            with Stack(programs, logs) as stack, StandingRobot(here.node, seen):
                with Stack([camera], logs):
                    rows = ServingRounds(here, stack, model, phrases)
                    _tell(f"{count} skills: {rounds} rounds, and {seconds:.0f} s in which nobody asks ...")
                    figures = rows.compare(rounds)
                    idle = _idle(stack, seconds)
                    heard = float(told[-1]) if told else 0.0
                    result["skills"][count] = {**figures, **rows.cpu(rounds, idle)}
                result["cpu_percent"] = {"camera": idle, "frames_heard_hz": heard, "no_camera": _idle(stack, seconds)}
    return result


def _idle(stack: Stack, seconds: float) -> float:
    """The node's CPU in percent of one core while nobody asks."""
    time.sleep(SETTLE)
    return round(cpu_percent(stack.pid("value"), seconds), 2)


def _rate(message: DiagnosticArray) -> str:
    """How many frames a second the node itself says that it hears: over a slow wire, some never arrive."""
    return next((str(row.value) for status in message.status for row in status.values if row.key == FRAME_RATE), "0")


def _tell(words: str) -> None:
    sys.stderr.write(f"{words}\n")


def table(result: dict[str, Any]) -> str:
    """The figures for a person."""
    head = ("skills", "", "bare ONNX", "bare service", "round trip", "p95", "same frame", "over ONNX", "less bare ROS")
    lines = [f"camera {result['camera']}; milliseconds", "".join(f"{name:>14s}" for name in head)]
    for count, row in result["skills"].items():
        for how in ("median", "fastest tenth"):
            times = row[how.replace(" ", "_")]
            keys = ("onnx", "bare_service", "round_trip", "round_trip_p95", "same_frame")
            cells = [f"{times[key]:14.2f}" if key in times else f"{'':14s}" for key in keys]
            cells += [f"{times[key]:12.0f} %" for key in ("overhead_percent", "overhead_less_bare_ros_percent")]
            lines.append(f"{count if how == 'median' else '':>14}{how:>14s}" + "".join(cells))
        cpu = row["cpu"]
        cells = [f"{cpu[key]:14.2f}" for key in ("onnx", "bare_service", "answer")] + [" " * 28]
        cells += [f"{cpu[key]:12.0f} %" for key in ("overhead_percent", "overhead_less_bare_ros_percent")]
        lines.append(f"{'':14s}{'CPU':>14s}" + "".join(cells))
    idle = result["cpu_percent"]
    heard = f"{idle['frames_heard_hz']:.1f} frames a second heard"
    lines.append(f"nobody asks: {idle['camera']:.1f} % of a core with the camera ({heard}), {idle['no_camera']:.1f} % without")
    return "\n".join(lines)


def main() -> int:
    """Measure and print; status 1 with a sentence where a process fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=HelpText)
    parser.add_argument("--manifest", type=Path, default=Path("config/kitchen.yaml"), help="widened with made-up objects")
    parser.add_argument("--skills", type=int, nargs="+", default=[33, 551], help="odd numbers of skills")
    parser.add_argument("--rounds", type=int, default=100, help="answers timed with each number")
    parser.add_argument("--seconds", type=float, default=10.0, help="of each look at the CPU")
    parser.add_argument("--size", type=int, nargs=2, default=(240, 424), metavar=("ROWS", "COLUMNS"), help="of the picture")
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")
    asked = parser.parse_args()
    if any(count < 3 or count % 2 == 0 for count in asked.skills) or asked.rounds < 1 or asked.seconds <= 0:
        parser.error("--skills takes odd numbers from 3, --rounds and --seconds positive ones")
    try:
        result = measure(asked.manifest, asked.skills, asked.rounds, asked.seconds, (asked.size[0], asked.size[1]))
    except (OutcomeError, ValueError, OSError) as error:
        sys.stderr.write(f"saycan: {error}\n")
        return 1
    sys.stdout.write((json.dumps(result, indent=1) if asked.json else table(result)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
