"""`python -m saycan_ros.training.train_language --seed 0 --out models/`: trains the embedded language scorer."""

from __future__ import annotations

import argparse
import logging
from dataclasses import replace
from pathlib import Path

from saycan_ros.outcome import OutcomeError
from saycan_ros.training.language.averaging import average
from saycan_ros.training.language.train import Recipe, run


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=Path("models"))
    parser.add_argument("--manifest", type=Path, default=Path("config/kitchen.yaml"))
    parser.add_argument("--steps", type=int, default=Recipe.steps)
    parser.add_argument("--workers", type=int, default=Recipe.workers)
    parser.add_argument("--from", dest="start", type=Path, help="the description of an earlier model to go on from")
    parser.add_argument("--frozen", type=int, default=Recipe.frozen, help="layers from below that stay as they are")
    parser.add_argument("--keep-float", action="store_true", help="write language-float32.onnx, too")
    mean = "write the mean of these models (descriptions), which come from one ancestor, and train nothing"
    parser.add_argument("--average", type=Path, nargs="+", metavar="FILE", help=mean)
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    if given.average:
        try:
            logging.info("wrote %s", average(given.average, given.out))
        except (ValueError, OutcomeError) as error:
            parser.error(str(error))
        return
    recipe = replace(Recipe(), steps=given.steps, workers=given.workers, frozen=given.frozen)
    logging.info("wrote %s", run(given.out, given.seed, recipe, given.manifest, given.keep_float, given.start))


if __name__ == "__main__":
    main()
