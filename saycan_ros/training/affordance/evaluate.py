"""Judges the value function on scenes it was not trained on, with tables and pictures."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from saycan_ros.affordance.value_model import ValueModel
from saycan_ros.episodes.reader import read_episodes
from saycan_ros.help_text import HelpText
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.outcome import OutcomeError
from saycan_ros.paths import find_file
from saycan_ros.training.affordance.collection import Collection, start_logging
from saycan_ros.training.affordance.dataset import load_dataset
from saycan_ros.training.affordance.figures import figures_of
from saycan_ros.training.affordance.judged import Judged
from saycan_ros.training.affordance.keeping import keep
from saycan_ros.training.affordance.moved import moved_away
from saycan_ros.training.affordance.pictures import draw_reliability, draw_worst, worst_rows
from saycan_ros.training.affordance.tables import as_text, moved_in_words
from saycan_ros.training.affordance.workers import choose_workers

EXAMPLE = "Example: saycan evaluate affordance --seed 1000 --scenes 40 --json"


def main() -> None:
    """Collect what is missing, judge, draw, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, epilog=EXAMPLE, formatter_class=HelpText)
    parser.add_argument("--model", type=Path, default=Path("models/value.json"), help="the description of the model to judge")
    parser.add_argument("--data", type=Path, nargs="*", default=[], help="episodes to judge on; collected with --seed if none")
    parser.add_argument("--seed", type=int, default=1000, help="of the scenes; one that the model was trained on is refused")
    parser.add_argument("--scenes", type=int, default=40, help="how many; 0: only what `--moved` asks, which needs none")
    parser.add_argument("--workers", type=int, default=1, help="processes that collect")
    parser.add_argument("--moved", type=int, default=20, help="cases of a thing moved out of view; 0 for none")
    parser.add_argument("--keep", type=Path, help="also write the judged rollouts, small, to this .mcap")
    drawn = "folder of the reliability plot and of the ten worst errors"
    parser.add_argument("--pictures", type=Path, default=Path("data/affordance-figures"), help=drawn)
    seen = "judge on scenes of a seed, or sessions, that it was trained on, too: the figures say nothing of others"
    parser.add_argument("--same-seed", action="store_true", help=seen)
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")
    parser.add_argument("--manifest", type=Path, default=Path("config/kitchen.yaml"), help="what the robot can do")
    options = parser.parse_args()
    start_logging()
    try:
        _judge(options)
    except (ValueError, OSError, RuntimeError, OutcomeError) as error:
        parser.error(str(error))


def _judge(options: argparse.Namespace) -> None:
    library = SkillLibrary(load_manifest(find_file(options.manifest)))
    path = find_file(options.model)
    model = ValueModel(path)
    folders = options.data
    if not folders and not options.scenes:
        rows = moved_away(model, library, options.moved, options.seed)
        sys.stdout.write((json.dumps({"moved": rows}, indent=1) if options.json else moved_in_words(rows)) + "\n")
        return
    if not folders:
        _refuse_known({options.seed}, set(), path, options.same_seed)
        folder = Path("data") / f"affordance-{options.seed}"
        Collection(folder, options.seed, library.manifest).collect(options.scenes, choose_workers(options.workers, None))
        folders = [folder]
    data = load_dataset(folders, library)
    _refuse_known(set(data.seeds), set(data.sessions), path, options.same_seed)
    if options.keep:
        paths = [p for place in folders for p in ([place] if place.is_file() else sorted(place.glob("*.mcap")))]
        keep([read_episodes(p) for p in paths], options.keep)
    judged = Judged.of(model, data)
    rows = figures_of(judged)
    if options.moved:
        rows["moved"] = moved_away(model, library, options.moved, options.seed)
    rows["worst"] = worst_rows(judged)
    plot, sheet = (options.pictures / f"{path.stem}_{name}.png" for name in ("reliability", "worst"))
    rows["pictures"] = [str(plot), str(sheet)]
    # Before the pictures: one that cannot be drawn must not cost the figures.
    sys.stdout.write((json.dumps(rows, indent=1) if options.json else f"{as_text(rows)}\n\nPictures: {plot}, {sheet}") + "\n")
    draw_reliability(rows, plot)
    draw_worst(judged, sheet)


def _refuse_known(seeds: set[int], sessions: set[str], path: Path, allowed: bool) -> None:
    if allowed:
        return
    try:
        training = json.loads(path.read_text(encoding="utf-8"))["training"]
        trained = set(training["seeds"])
    except (KeyError, TypeError) as error:
        what = f"{path}: training.seeds: it does not say on which scenes it was trained; --same-seed judges it all the same"
        raise ValueError(what) from error
    if seen := seeds & trained - {-1}:
        raise ValueError(f"the model was trained on scenes of seed {sorted(seen)}; judge it on others")
    if known := sessions & set(training.get("sessions", ())):
        raise ValueError(f"the model was trained on {len(known)} of these sessions of a robot; judge it on others")


if __name__ == "__main__":
    main()
