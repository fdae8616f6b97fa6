"""Collects rollouts in the kitchen, a shard per scene: `python -m saycan_ros.training.affordance.collect --help`."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from saycan_ros.manifest.loading import load_manifest
from saycan_ros.paths import find_file
from saycan_ros.training.affordance.collection import Collection, start_logging

EXAMPLE = "Example: python -m saycan_ros.training.affordance.collect --out data/affordance --scenes 200 --seed 1 --workers 1"


def main() -> None:
    """Collect as the command line says; what is already there stays."""
    parser = argparse.ArgumentParser(description=__doc__, epilog=EXAMPLE)
    parser.add_argument("--out", type=Path, default=Path("data/affordance"), help="folder of the shards")
    parser.add_argument("--scenes", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="processes")
    parser.add_argument("--manifest", type=Path, default=Path("config/kitchen.yaml"))
    options = parser.parse_args()
    start_logging()
    manifest = load_manifest(find_file(options.manifest))
    Collection(options.out, options.seed, manifest).collect(options.scenes, options.workers)


if __name__ == "__main__":
    main()
