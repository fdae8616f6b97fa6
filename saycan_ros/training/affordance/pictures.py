"""What a value model's figures look like: its reliability, and its ten worst errors. Needs matplotlib (`train` extra)."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from saycan_ros.training.affordance.judged import Judged

WORST, _COLUMNS = 10, 5


def worst(judged: Judged, count: int = WORST) -> NDArray[np.int64]:
    """The attempts whose p(success), as it is served, was farthest from what happened, a frame once, worst first, (count,)."""
    tries = judged.rollouts
    order = np.argsort(-np.abs(judged.served - tries.label), kind="stable")
    _, first = np.unique(tries.frame[order], return_index=True)
    return np.asarray(order[np.sort(first)][:count], np.int64)


def worst_rows(judged: Judged, count: int = WORST) -> list[dict[str, Any]]:
    """The same as rows: file by its seed and scene, frame in it, skill, probability, truth."""
    tries, shards = judged.rollouts, judged.data.shards
    starts = np.cumsum([0, *(len(shard.frames) for shard in shards)])
    rows = []
    for n in worst(judged, count):
        shard = int(np.searchsorted(starts, tries.frame[n], side="right")) - 1
        rows.append(
            {
                "seed": shards[shard].seed, "scene": shards[shard].scene, "frame": int(tries.frame[n] - starts[shard]),
                "skill": judged.skills[tries.column[n]].phrase,
                "probability": round(float(judged.served[n]), 4), "success": bool(tries.label[n]),
            }
        )  # fmt: skip
    return rows


def draw_reliability(rows: dict[str, Any], path: Path) -> None:
    """Write a PNG with the ten bins of both answers against the diagonal, and below them how many answers each holds.

    `rows` is what `figures` gives.

    Raises:
        OSError: `path` cannot be written.
    """
    from matplotlib.figure import Figure

    answers = {"success, as served": rows, "effect already true": rows["already"]}
    figure = Figure(figsize=(9.0, 5.2), layout="constrained")
    grid = figure.subplots(2, 2, height_ratios=(3, 1), sharex=True, squeeze=False)
    for column, (name, part) in enumerate(answers.items()):
        upper, lower = grid[0][column], grid[1][column]
        upper.plot((0, 1), (0, 1), color="0.7", linestyle="--")
        upper.set(title=f"p({name})", ylabel="share that was true", ylim=(0, 1.02))
        lower.set(xlabel="probability", ylabel="answers", yscale="log", xlim=(0, 1))
        if part and part["reliability"]:
            means, shares, counts = zip(*part["reliability"], strict=True)
            upper.plot(means, shares, marker="o", label=f"ECE {part['ece']:.3f}, n {part['n']}")
            upper.legend(loc="lower right")
            lower.bar(means, counts, width=0.06)
    _save(figure, path)


def draw_worst(judged: Judged, path: Path) -> None:
    """Write a PNG with the frames of the ten worst errors, and under each the skill, its probability and the truth."""
    from matplotlib.figure import Figure

    chosen, frames, tries = worst(judged), judged.data.frames(), judged.rollouts
    lines = max(1, -(-len(chosen) // _COLUMNS))
    figure = Figure(figsize=(2.4 * _COLUMNS, 4.4 * lines), layout="constrained")
    grid = np.ravel(figure.subplots(lines, _COLUMNS, squeeze=False))
    for axes in grid:
        axes.axis("off")
    for axes, n, row in zip(grid, chosen, worst_rows(judged), strict=False):
        axes.imshow(frames[tries.frame[n]])
        truth = "succeeded" if row["success"] else "failed"
        skill = "\n".join(textwrap.wrap(row["skill"], 26))
        axes.set_title(f"{skill}\np {row['probability']:.2f}, {truth}\nscene {row['scene']}, frame {row['frame']}", fontsize=9)
    _save(figure, path)


def _save(figure: Any, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=110, format="png")
