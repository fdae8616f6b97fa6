"""`saycan train language`: trains the embedded language scorer on rows that this repo generates."""

from __future__ import annotations

import argparse
import logging
import os
from dataclasses import replace
from pathlib import Path

from saycan_ros.help_text import HelpText
from saycan_ros.manifest.loading import ManifestError
from saycan_ros.outcome import OutcomeError
from saycan_ros.paths import find_file
from saycan_ros.training.language.averaging import average
from saycan_ros.training.language.recipe import Recipe, RecipeError
from saycan_ros.training.language.train import run

EXAMPLE = "Example: saycan train language --seed 0 --out out/language"


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__, epilog=EXAMPLE, formatter_class=HelpText)
    parser.add_argument("--seed", type=int, default=0, help="of the rows and the head's first weights")
    out = "folder of language.json, language.onnx and tokenizer.json; an interrupted training goes on there"
    parser.add_argument("--out", type=Path, default=Path("out/language"), help=out)
    base = "the robot whose skills and things the rows are about, beside made-up ones"
    parser.add_argument("--manifest", type=Path, default=Path("config/kitchen.yaml"), help=base)
    parser.add_argument("--steps", type=int, default=Recipe.steps, help="of the optimiser; two cores take two hours for 2500")
    rate = f"the encoder's full learning rate; the head's stays {Recipe.head_rate}"
    parser.add_argument("--rate", type=float, default=Recipe.rate, help=rate)
    muon = "train the encoder's matrices by Muon, at this rate; 0: by AdamW, like all the rest"
    parser.add_argument("--muon", dest="muon_rate", metavar="RATE", type=float, default=Recipe.muon_rate, help=muon)
    parser.add_argument("--workers", type=int, default=Recipe.workers, help="batches of a step, side by side on a CPU")
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto", help="auto: a GPU where PyTorch finds one")
    many = "processes that make the rows; they are the same with any number (default: by the device and the cores)"
    parser.add_argument("--makers", type=int, help=many)
    parser.add_argument("--from", dest="start", type=Path, help="the description of an earlier model to go on from")
    parser.add_argument("--frozen", type=int, default=Recipe.frozen, help="layers from below that stay as they are")
    anchor = "draw the encoder back to where it began, each step by this many learning rates; 0: let it go"
    parser.add_argument("--anchor", metavar="STRENGTH", type=float, default=Recipe.anchor, help=anchor)
    cooldown = "the share of the steps (of each branch, if there are several) in which the rate falls"
    parser.add_argument("--cooldown", metavar="SHARE", type=float, default=Recipe.cooldown, help=cooldown)
    averaging = "how much of the weights' running mean a step keeps; the model is that mean"
    parser.add_argument("--averaging", metavar="SHARE", type=float, default=Recipe.averaging, help=averaging)
    outlook = "the weight of a second question in training: how often each skill is still due; 0: not asked"
    parser.add_argument("--outlook", metavar="WEIGHT", type=float, default=Recipe.outlook, help=outlook)
    branches = "repeat the last steps this many times on different data, and average the resulting weights"
    parser.add_argument("--branches", type=int, default=Recipe.branches, help=branches)
    parser.add_argument("--branch-steps", type=int, default=Recipe.branch_steps, help="of each branch; --steps counts them, too")
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
    fields = (
        *("steps", "rate", "muon_rate", "workers", "frozen", "anchor", "cooldown", "averaging", "outlook", "branches"),
        "branch_steps",
    )
    chosen = {name: getattr(given, name) for name in fields}
    device = _device(parser, given.device)
    makers = _makers(device) if given.makers is None else given.makers
    try:
        recipe = replace(Recipe(), **chosen)
        done = run(given.out, given.seed, recipe, find_file(given.manifest), given.keep_float, given.start, device, makers)
    except (RecipeError, ManifestError, OutcomeError) as error:
        parser.error(str(error))
    logging.info("wrote %s; a scorer's file serves it (as config/scorers/embedded.yaml does): model: %s", done, done)


def _device(parser: argparse.ArgumentParser, wanted: str) -> str:
    import torch

    found = torch.cuda.is_available()
    if wanted == "cuda" and not found:
        parser.error("--device cuda: PyTorch finds no GPU here; leave it out, or install a PyTorch built for CUDA")
    return "cuda" if found and wanted != "cpu" else "cpu"


def _makers(device: str) -> int:
    """As many as keep the device busy: a step of a GPU takes as long as four processes need for its rows."""
    cores = len(os.sched_getaffinity(0))
    return max(1, min(6, cores - 2)) if device == "cuda" else min(2, cores // 4)


if __name__ == "__main__":
    main()
