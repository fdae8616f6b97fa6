"""Trains a learned policy from nothing and exports it."""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

import torch

from saycan_ros.help_text import HelpText
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.paths import find_file
from saycan_ros.training.affordance.collection import start_logging
from saycan_ros.training.policy.card import card
from saycan_ros.training.policy.comparison import compare, summary
from saycan_ros.training.policy.export import export, write_about
from saycan_ros.training.policy.learned_skill import learned_template
from saycan_ros.training.policy.recipe import Effort, Recipe

LOGGER = logging.getLogger(__name__)
EXAMPLE = "Example: saycan train policy pick --out out/policy --seed 0"
NOTE = "It goes on where it was stopped: shards and rounds that are in --data are not made again."


def main() -> None:
    """Collect, train, export and judge as the command line says."""
    usual = Effort()
    parser = argparse.ArgumentParser(description=f"{__doc__} {NOTE}", epilog=EXAMPLE, formatter_class=HelpText)
    parser.add_argument("skill", choices=["pick"], help="whose scripted policy is imitated")
    made = "folder of policy_<skill>.onnx, .json and .md"
    parser.add_argument("--out", type=Path, default=Path("out/policy"), help=made)
    parser.add_argument("--data", type=Path, default=Path("data/policy"), help="folder of the rounds")
    parser.add_argument("--seed", type=int, default=0, help="of the scenes and the first weights; not 1000, which judges")
    parser.add_argument("--scenes", type=int, default=usual.scenes, help="demonstrations")
    parser.add_argument("--rounds", type=int, default=usual.rounds, help="rounds of relabelling on the learner's own mistakes")
    parser.add_argument("--relabelled", type=int, default=usual.relabelled, help="episodes of each of them")
    parser.add_argument("--eye-epochs", type=float, default=usual.eye_epochs, help="passes over the pictures")
    parser.add_argument("--hand-epochs", type=int, default=usual.hand_epochs, help="passes over the motions, each round")
    parser.add_argument("--workers", type=int, default=1, help="processes that collect")
    parser.add_argument("--threads", type=int, default=1, help="threads that train")
    parser.add_argument("--judge", type=int, default=100, help="scenes of seed 1000 for the card")
    parser.add_argument("--note", default="", help="a sentence for the card")
    parser.add_argument("--manifest", type=Path, default=Path("config/kitchen.yaml"), help="what the robot can do")
    parser.add_argument("--language", type=Path, default=Path("models/language.json"), help="whose encoder embeds the words")
    options = parser.parse_args()
    start_logging()
    torch.set_num_threads(options.threads)
    torch.use_deterministic_algorithms(True)
    library = SkillLibrary(load_manifest(find_file(options.manifest)))
    effort = Effort(
        options.scenes, options.relabelled, options.rounds, options.eye_epochs, options.hand_epochs, options.workers,
    )  # fmt: skip
    recipe = Recipe(library, options.skill, options.data, options.seed, effort, find_file(options.language))
    network, training = recipe.run()
    training["note"] = options.note
    path = options.out / f"policy_{options.skill}.onnx"
    about = export(network, recipe.names, path, {"training": training})
    if options.judge:
        rows = compare(library.manifest, learned_template(library.manifest, path), 1000, options.judge, workers=options.workers)
        about = {**about, "figures": {"seed": 1000, "varied": False, **summary(rows)}}
        write_about(path.with_suffix(".json"), about)
    path.with_suffix(".md").write_text(card(path, about), encoding="utf-8")
    LOGGER.info("for the manifest: parameters: {model: %s, sha256: %s}", path, about["sha256"])


if __name__ == "__main__":
    main()
