"""`saycan evaluate language`: the language scorer's figures on fresh generated tasks.

Tasks are planned with perfect symbolic affordances; a task is solved when every choice was one that the expert allows.
Example: saycan evaluate language --seed 1000 --each 20
"""

from __future__ import annotations

import argparse
import logging
import random
import time
from pathlib import Path

import numpy as np

from saycan_ros.help_text import HelpText
from saycan_ros.language.embedded_scorer import EmbeddedScorer
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.manifest.schema import Manifest
from saycan_ros.paths import find_file
from saycan_ros.training.language.evaluate import Tally, agreement, by_kind
from saycan_ros.training.language.latency import decision_times
from saycan_ros.training.language.setting import Setting, kitchen, random_setting

LOG = logging.getLogger(__name__)


def tally(description: Path, settings: list[Setting], seed: int, each: int) -> Tally:
    """`each` fresh tasks of each kind in each setting."""
    scorers = [EmbeddedScorer(s.manifest, description, threads=1) for s in settings]
    return by_kind(dict(enumerate(scorers)), settings, seed, each)


def settings_of(group: str, base: Manifest, seed: int, count: int) -> list[Setting]:
    """The kitchen; made-up manifests; or made-up manifests of things that no training manifest has."""
    if group == "kitchen":
        return [kitchen(base)]
    rng = random.Random(f"settings-{group}-{seed}")
    return [random_setting(rng, base, held_out=group == "held out") for _ in range(count)]


def main() -> None:
    """Read the command line and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=HelpText)
    parser.add_argument("--seed", type=int, default=1000, help="of the tasks; training uses other streams")
    parser.add_argument("--each", type=int, default=20, help="tasks of each kind in the kitchen")
    parser.add_argument("--manifests", type=int, default=8, help="made-up manifests in each of the two other groups")
    parser.add_argument("--model", type=Path, default=Path("models/language.json"), help="its description")
    parser.add_argument("--manifest", type=Path, default=Path("config/kitchen.yaml"), help="what the robot can do")
    parser.add_argument("--beside", type=Path, help="another model's description: how often both choose the same")
    parser.add_argument("--failures", type=Path, help="write the failed tasks to this file")
    given = parser.parse_args()
    if given.manifests < 1 or given.each < 1:
        parser.error("--each, --manifests: give 1 or more")
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    base, model = load_manifest(find_file(given.manifest)), find_file(given.model)
    if given.failures:
        # Now, and not after minutes, where it cannot be written.
        given.failures.parent.mkdir(parents=True, exist_ok=True)
        given.failures.write_text("", encoding="utf-8")
    failures: list[str] = []
    for group in ("kitchen", "other manifests", "held out"):
        settings = settings_of(group, base, given.seed, given.manifests)
        started = time.monotonic()
        found = tally(model, settings, given.seed, max(1, given.each // (1 if group == "kitchen" else given.manifests)))
        LOG.info("%s (%.0f s)\n%s\n", group, time.monotonic() - started, "\n".join(found.lines()))
        failures += [f"{group}\t{line}" for line in found.failures]
    if given.beside:
        pair = [EmbeddedScorer(base, path, threads=1) for path in (model, find_file(given.beside))]
        same, total = agreement(pair[0], pair[1], kitchen(base), given.seed, 10 * given.each)
        LOG.info("the same choice as %s: %d of %d = %.1f %%", given.beside, same, total, 100 * same / total)
    for skills, times in decision_times(base, model).items():
        LOG.info("a decision among %d skills: median %.1f ms, 95 %% %.1f ms", skills, np.median(times), np.percentile(times, 95))
    if given.failures:
        given.failures.write_text("\n".join(failures) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
