"""The learned policy's success beside the scripted one's on the same seeded scenes."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from saycan_ros.help_text import HelpText
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.paths import find_file
from saycan_ros.training.affordance.collection import start_logging
from saycan_ros.training.policy.card import table
from saycan_ros.training.policy.comparison import POLICIES, compare, summary
from saycan_ros.training.policy.learned_skill import learned_template

EXAMPLE = "Example: saycan evaluate policy pick --seed 1000 --scenes 100 --json"


def main() -> None:
    """Judge and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, epilog=EXAMPLE, formatter_class=HelpText)
    parser.add_argument("skill", choices=["pick"], help="what is tried")
    parser.add_argument("--model", type=Path, help="the .onnx file (default: models/policy_<skill>.onnx)")
    parser.add_argument("--seed", type=int, default=1000, help="of the scenes; one that the model was trained on is refused")
    parser.add_argument("--scenes", type=int, default=100, help="how many scenes")
    parser.add_argument("--only", choices=POLICIES, help="judge this one alone")
    parser.add_argument("--varied", action="store_true", help="other light and colours in three scenes of five")
    parser.add_argument("--workers", type=int, default=1, help="processes")
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")
    parser.add_argument("--manifest", type=Path, default=Path("config/kitchen.yaml"), help="what the robot can do")
    options = parser.parse_args()
    start_logging()
    if options.scenes < 1:
        parser.error(f"--scenes {options.scenes}: it is at least 1")
    manifest = load_manifest(find_file(options.manifest))
    path = find_file(options.model or f"models/policy_{options.skill}.onnx")
    about = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    if options.seed in about.get("training", {}).get("seeds", []):
        parser.error(f"the model was trained on scenes of seed {options.seed}; judge it on others")
    policies = (options.only,) if options.only else POLICIES
    rows = compare(
        manifest, learned_template(manifest, path), options.seed, options.scenes, policies, options.workers, options.varied
    )
    figures = {"seed": options.seed, "varied": options.varied, **summary(rows)}
    sys.stdout.write((json.dumps({"model": path.name, **figures}, indent=1) if options.json else table(figures)) + "\n")


if __name__ == "__main__":
    main()
