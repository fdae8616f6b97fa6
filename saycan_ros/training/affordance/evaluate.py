"""Judges the value function on scenes it was not trained on: `python -m saycan_ros.training.affordance.evaluate --help`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

from saycan_ros.affordance.observation import Observation
from saycan_ros.episodes.reader import read_episodes
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.paths import find_file
from saycan_ros.training.affordance.collection import Collection, start_logging
from saycan_ros.training.affordance.dataset import load_dataset
from saycan_ros.training.affordance.exported import ExportedModel
from saycan_ros.training.affordance.figures import Model, figures
from saycan_ros.training.affordance.keeping import keep
from saycan_ros.training.affordance.rollout_robot import RolloutRobot
from saycan_ros.training.affordance.workers import choose_workers
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot

EXAMPLE = "Example: python -m saycan_ros.training.affordance.evaluate --seed 1000 --scenes 40 --json"
LIKELY, UNLIKELY = 0.6, 0.3


def moved_away(model: Model, library: SkillLibrary, cases: int, seed: int) -> dict[str, Any]:
    """p(pick) of a thing in view before and after somebody has moved it to another place, and of those that stayed.

    Each case is a scene of three things at one place, to which the robot goes; no rollout is made.
    """
    random = np.random.default_rng([seed, 99])
    rows = [_case(model, library, random) for _ in range(cases)]
    before, after, stayed_before, stayed_after = (np.concatenate([row[n] for row in rows]) for n in range(4))
    return {
        "cases": len(before),
        "before": round(float(before.mean()), 4),
        "after": round(float(after.mean()), 4),
        f"above_{LIKELY}_before": round(float((before > LIKELY).mean()), 4),
        f"below_{UNLIKELY}_after": round(float((after < UNLIKELY).mean()), 4),
        "both": round(float(((before > LIKELY) & (after < UNLIKELY)).mean()), 4),
        "stayed_before": round(float(stayed_before.mean()), 4),
        "stayed_after": round(float(stayed_after.mean()), 4),
    }


def _case(model: Model, library: SkillLibrary, random: np.random.Generator) -> list[list[float]]:
    """p(pick) of the moved thing before and after, and of those that stayed, before and after; only of things in view."""
    manifest = library.manifest
    names = [str(n) for n in random.permutation([entry.name for entry in manifest.objects])[:3]]
    places = [place.name for place in manifest.locations if place.surface.kind not in ("bin", "drawer")]
    surfaces = [str(n) for n in random.permutation(places)]
    start = SceneRobot(at=surfaces[0])
    scene = Scene(robot=start, objects=tuple(SceneObject(name=name, at=surfaces[0]) for name in names))
    picks = [next(s for s in library if s.id == "pick" and s.object == name) for name in names]
    robot = RolloutRobot(manifest, scene, int(random.integers(2**31)))
    values, visible = [], []
    try:
        robot.tell(random)
        robot.do(library.find(f"go to the {surfaces[0]}"))
        for taken in (False, True):
            if taken:
                robot.kitchen.disturb(names[0], surfaces[1])
                robot.wait(0.4)
            seen = robot.observe()
            values.append(model.judge(Observation(seen.frame, 0.0, seen.proprioception), picks).success)
            visible.append([bool(seen.visible[robot.names.index(name)]) for name in names])
    finally:
        robot.close()
    moved = [0] if visible[0][0] else []
    stayed = [n for n in (1, 2) if visible[0][n] and visible[1][n]]
    return [[float(values[when][n]) for n in which] for which in (moved, stayed) for when in (0, 1)]


def _table(rows: dict[str, Any]) -> str:
    head = f"{'':22s}{'n':>7s}{'successes':>11s}{'AUROC':>9s}{'ECE':>9s}"
    lines = [f"{rows['model']} on {rows['scenes']} scenes of seed {', '.join(map(str, rows['seeds']))}", head]

    def line(name: str, row: dict[str, Any]) -> str:
        return f"{name:22s}{row['n']:7d}{row['successes']:11d}{_figure(row['auroc'])}{_figure(row['ece'])}"

    lines.append(line("all", rows))
    lines += [line(name, row) for name, row in rows["families"].items()]
    if effects := rows["already"]:
        lines.append(line("effect true", effects))
        lines += [line(f"{name}, effect", row) for name, row in effects["families"].items()]
    lines.append(line("pick, hand empty", rows["pick_empty_handed"]))
    lines += [line(f"{name}, served", row) for name, row in rows["served"].items()]
    lines += [line(f"{name}, by rule", row) for name, row in rows["rule"].items()]
    lines.append("AUROC of pick, hand empty: " + ", ".join(f"{how}{_figure(v)}" for how, v in rows["ablation"].items()))
    if moved := rows.get("moved"):
        lines.append("moved away: " + ", ".join(f"{what} {v}" for what, v in moved.items()))
    return "\n".join(lines)


def _figure(value: float | None) -> str:
    return f"{'–' if value is None else f'{value:.3f}':>9s}"


def main() -> None:
    """Collect what is missing, judge, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, epilog=EXAMPLE)
    parser.add_argument("--model", type=Path, default=Path("models/affordance.onnx"))
    parser.add_argument("--data", type=Path, nargs="*", default=[], help="episodes to judge on; collected with --seed if none")
    parser.add_argument("--seed", type=int, default=1000)
    parser.add_argument("--scenes", type=int, default=40)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--moved", type=int, default=20, help="cases of a thing moved out of view; 0 for none")
    parser.add_argument("--keep", type=Path, help="also write the judged rollouts, small, to this .mcap")
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")
    parser.add_argument("--manifest", type=Path, default=Path("config/kitchen.yaml"))
    options = parser.parse_args()
    start_logging()
    library = SkillLibrary(load_manifest(find_file(options.manifest)))
    path = find_file(options.model)
    model = ExportedModel(path)
    folders = options.data
    if not folders:
        folder = Path("data") / f"affordance-{options.seed}"
        Collection(folder, options.seed, library.manifest).collect(options.scenes, choose_workers(options.workers, None))
        folders = [folder]
    try:
        data = load_dataset(folders, library)
    except (ValueError, OSError) as error:
        parser.error(str(error))
    if seen := set(data.seeds) & set(model.about["training"]["seeds"]) - {-1}:
        parser.error(f"the model was trained on scenes of seed {sorted(seen)}; judge it on others")
    if options.keep:
        keep([read_episodes(p) for folder in folders for p in sorted(folder.glob("*.mcap"))], options.keep)
    rows = figures(model, data)
    if options.moved:
        rows["moved"] = moved_away(model, library, options.moved, options.seed)
    sys.stdout.write((json.dumps(rows, indent=1) if options.json else _table(rows)) + "\n")


if __name__ == "__main__":
    main()
