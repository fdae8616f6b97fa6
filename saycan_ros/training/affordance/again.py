"""The commands that make a model again: one `saycan collect` for each collection, then training and judging."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from saycan_ros.training.affordance.dataset import Dataset
from saycan_ros.training.affordance.effort import Effort


def collections_of(data: Dataset) -> list[dict[str, Any]]:
    """By seed: how many scenes there are, and what `saycan collect` has to be told beside that; seed -1 is a robot's own runs."""
    served_only = {skill.phrase: skill.id for skill in data.skills if not skill.template.planned}
    usual, rows = Effort(), []
    for seed in data.seeds:
        shards = [shard for shard in data.shards if shard.seed == seed]
        settings = shards[0].origin.settings
        told = {name: settings.get(name, str(getattr(usual, name))) for name in ("moments", "rearrangements")}
        options = [f"--{name} {value}" for name, value in told.items() if value != str(getattr(usual, name))]
        if also := sorted({served_only[phrase] for shard in shards for phrase in map(str, shard.skill) if phrase in served_only}):
            options.append(f"--also {' '.join(also)}")
        # A scene that could not be recorded leaves a gap, which the same command leaves again.
        last = max(shard.scene for shard in shards)
        rows.append({"seed": seed, "scenes": len(shards) if seed < 0 else max(last + 1, len(shards)), "options": options})
    return rows


def again(name: str, about: Mapping[str, Any]) -> str:
    """The commands, one a line, for the model whose description is the file `name`."""
    training, figures = about["training"], about["figures"]
    data, judge = training["collections"], training["judged_on"]
    learn = [f"saycan train affordance --data {_folders(data)}"]
    learn += [f"--judge {_folders(judge)}"] if judge else []
    learn += [f"--epochs {training['epochs']} --seed {training['seed']} --threads {training['threads']}"]
    learn += ["--moved 20"] if any("moved" in rows for rows in figures.values()) else []
    lines = [*map(_collect, (*data, *judge)), " \\\n    ".join([*learn, f"--out models/{name}"])]
    if judge:
        seed = max(judge[-1]["seed"], 0)
        lines.append(f"saycan evaluate affordance --model models/{name} --data {_folders(judge)} --seed {seed}")
    return "\n".join(lines)


def _collect(row: Mapping[str, Any]) -> str:
    if row["seed"] < 0:
        return f"# {_folder(row)}: {row['scenes']} files of a robot's own runs, which nothing makes again"
    return " ".join(["saycan collect --out", _folder(row), f"--scenes {row['scenes']} --seed {row['seed']}", *row["options"]])


def _folders(rows: Sequence[Mapping[str, Any]]) -> str:
    return " ".join(map(_folder, rows))


def _folder(row: Mapping[str, Any]) -> str:
    return f"data/affordance-{'robot' if row['seed'] < 0 else row['seed']}"
