"""Tries every skill in the kitchen from seeded scenes, and writes what came of it."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from saycan_ros.help_text import HelpText
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.manifest.schema import Manifest
from saycan_ros.paths import find_file
from saycan_ros.training.affordance.effort import Effort

EXAMPLE = (
    "Example: saycan collect --out data/affordance --scenes 400 --seed 1\n"
    "Example: saycan collect --compare 1 2 --scenes 8\n"
    "Example: saycan collect --ray auto --scenes 4000"
)


def main() -> None:
    """Collect as the command line says; what is already there stays."""
    parser = argparse.ArgumentParser(description=__doc__, epilog=EXAMPLE, formatter_class=HelpText)
    parser.add_argument(
        "--out", type=Path, default=Path("data/affordance"), help="folder of the episode files (docs/episodes.md)"
    )
    parser.add_argument("--scenes", type=int, default=200, help="how many scenes the folder shall have")
    parser.add_argument("--seed", type=int, default=1, help="of the scenes; a folder is of one seed")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="processes; if not given, one for each core")
    parser.add_argument("--ray", metavar="ADDRESS", help="on a Ray cluster instead: `auto`, `ray://HOST:PORT`, `local`")
    parser.add_argument("--minutes", type=float, default=float("inf"), help="begin no scene after so long (default: no limit)")
    parser.add_argument("--also", nargs="*", default=[], help="ids of skills that are served but not planned: pick_by_sight")
    parser.add_argument("--moments", type=int, default=Effort.moments, help="moments of a scene from which skills are tried")
    parser.add_argument("--rearrangements", type=int, default=Effort.rearrangements, help="looks at the same things elsewhere")
    timed = "only measure speed with these numbers of workers; results are discarded"
    parser.add_argument("--compare", type=int, nargs="+", metavar="WORKERS", help=timed)
    parser.add_argument("--manifest", type=Path, default=Path("config/kitchen.yaml"), help="what the robot can do")
    options = parser.parse_args()
    # Not before: what can only be helped needs no episodes' package.
    from saycan_ros.training.affordance.collection import Collection, start_logging, summary
    from saycan_ros.training.affordance.workers import choose_workers

    start_logging()
    # OpenGL in software would take every core for one small picture; the scenes are what runs side by side.
    os.environ.setdefault("LP_NUM_THREADS", "1")
    effort = Effort(moments=options.moments, rearrangements=options.rearrangements)
    manifest = load_manifest(find_file(options.manifest))
    try:
        if options.compare:
            _compare(options.compare, options.scenes, options.seed, manifest, effort)
            return
        began, collection = time.monotonic(), Collection(options.out, options.seed, manifest, tuple(options.also), effort)
        workers = choose_workers(options.workers, options.ray)
        done = collection.collect(options.scenes, workers, options.minutes * 60)
        _say(summary(done, time.monotonic() - began))
    except (RuntimeError, ValueError, OSError) as error:
        parser.error(str(error))


def _compare(counts: list[int], scenes: int, seed: int, manifest: Manifest, effort: Effort) -> None:
    """The same scenes by so many processes, one count after the other."""
    from saycan_ros.training.affordance.collection import Collection
    from saycan_ros.training.affordance.workers import Processes

    base = 0.0
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            began = time.monotonic()
            done = Collection(Path(folder), seed, manifest, effort=effort).collect(scenes, Processes(count))
            wall = time.monotonic() - began
        rate = sum(scene.total.tried for scene in done) / wall * 3600
        base = base or rate
        cpu = sum(scene.cpu_s for scene in done)
        _say(f"{count} workers: {wall:.0f} s, {rate:.0f} rollouts an hour of wall time, {rate / base:.2f} times; {cpu:.0f} CPU-s")


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
