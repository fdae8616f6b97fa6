"""Writes a trained value network as two ONNX files, with the file that describes them and its card."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from torch import nn

from saycan_ros.affordance.observation import MODEL_FRAME, PROPRIOCEPTION
from saycan_ros.affordance.value_model import ValueModel
from saycan_ros.checksum import file_entry, file_sum
from saycan_ros.training.affordance.again import collections_of
from saycan_ros.training.affordance.calibration import Calibration
from saycan_ros.training.affordance.card import card
from saycan_ros.training.affordance.dataset import Dataset
from saycan_ros.training.affordance.figures import figures_of
from saycan_ros.training.affordance.judged import Judged
from saycan_ros.training.affordance.network import ExportedHead, ExportedTower, ValueNetwork
from saycan_ros.training.affordance.pictures import draw_reliability, draw_worst
from saycan_ros.training.affordance.shard import MOVED

LOGGER = logging.getLogger(__name__)
FORMAT = 2
VALIDATION, TEST = "validation", "test"


@dataclass(frozen=True)
class Recipe:
    """How the network came to be; `seconds` of wall time on `threads` threads."""

    epochs: int
    seed: int
    seconds: float
    threads: int
    calibration: Calibration


def export(
    network: ValueNetwork,
    recipe: Recipe,
    path: Path,
    learn: Dataset,
    validate: Dataset,
    judged: Dataset | None,
    moved: Callable[[ValueModel], dict[str, Any]] | None = None,
) -> ValueModel:
    """Write the description `path` (.json), and beside it the networks, the card (.md), and the card's two pictures.

    `moved` gives figures that need the simulator, for the last of the judged sets.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    parts = write_parts(network, recipe.calibration, path)
    about: dict[str, Any] = {
        "format": FORMAT,
        **parts,
        "frame": list(MODEL_FRAME),
        "proprioception": list(PROPRIOCEPTION),
        "skills": list(learn.phrases),
        "training": {
            "seeds": sorted({*learn.seeds, *validate.seeds}),
            "sessions": sorted({*learn.sessions, *validate.sessions}),
            "scenes": len(learn.shards),
            "frames": int(sum(len(s.frames) for s in learn.shards)),
            "rollouts": int(sum(len(s.label) for s in learn.shards)),
            "rollouts_that_moved": int(sum((s.seconds > MOVED).sum() for s in learn.shards)),
            "successes": int(sum(s.label.sum() for s in learn.shards)),
            "validation_scenes": len(validate.shards),
            "collections": collections_of(replace(learn, shards=learn.shards + validate.shards)),
            "judged_on": collections_of(judged) if judged is not None else [],
            "epochs": recipe.epochs,
            "seed": recipe.seed,
            "seconds": round(recipe.seconds),
            "threads": recipe.threads,
            "calibration": recipe.calibration.by_family([skill.id for skill in learn.skills]),
            "parameters": sum(p.numel() for p in network.parameters()),
            "bytes": sum((path.parent / part["file"]).stat().st_size for part in parts.values()),
        },
    }
    _write(path, json.dumps(about, indent=1) + "\n")
    model = ValueModel(path)
    sets = {VALIDATION: validate, **({TEST: judged} if judged is not None else {})}
    answers = {name: Judged.of(model, data) for name, data in sets.items()}
    about["figures"] = {name: figures_of(rows) for name, rows in answers.items()}
    last = list(sets)[-1]
    if moved is not None:
        about["figures"][last]["moved"] = moved(model)
    draw_reliability(about["figures"][last], path.with_name(f"{path.stem}_reliability.png"))
    draw_worst(answers[last], path.with_name(f"{path.stem}_worst.png"))
    _write(path, json.dumps(about, indent=1) + "\n")
    _write(path.with_suffix(".md"), card(path.name, about))
    for name, row in about["figures"].items():
        LOGGER.info("%s: AUROC %s, ECE %s; the tables are in %s", name, row["auroc"], row["ece"], path.with_suffix(".md"))
    LOGGER.info("for the manifest: affordance: {model: %s, sha256: %s}", path, file_sum(path))
    return ValueModel(path)


def write_parts(network: ValueNetwork, calibration: Calibration, path: Path) -> dict[str, dict[str, str]]:
    """Write tower and head beside `path`; their names and sums. Where one fails, those that were there stay."""
    rows, columns = MODEL_FRAME
    frame, felt = torch.zeros((1, rows, columns, 3), dtype=torch.uint8), torch.zeros((1, len(PROPRIOCEPTION)))
    with torch.no_grad():
        features = network.tower(frame)
    numbers = torch.arange(len(network.texts))
    some: Any = ({}, {}, {0: torch.export.Dim("n", min=1)})
    tower, head = ExportedTower(network).eval(), ExportedHead(network, calibration.slope, calibration.shift).eval()
    names = {part: path.with_name(f"{path.stem}_{part}.onnx") for part in ("tower", "head")}
    made = {part: file.with_suffix(".part") for part, file in names.items()}
    _onnx(tower, (frame,), ["frame"], ["features"], ({},), made["tower"])
    _onnx(head, (features, felt, numbers), ["features", "proprioception", "skills"], ["success", "already"], some, made["head"])
    for part, file in names.items():
        made[part].replace(file)
    return {part: file_entry(file) for part, file in names.items()}


def _onnx(model: nn.Module, example: tuple[Any, ...], inputs: list[str], outputs: list[str], shapes: Any, path: Path) -> None:
    program = torch.onnx.export(
        model, example, dynamo=True, verbose=False, external_data=False,
        input_names=inputs, output_names=outputs, dynamic_shapes=shapes,
    )  # fmt: skip
    program.save(str(path), external_data=False)


def _write(path: Path, text: str) -> None:
    part = path.with_suffix(path.suffix + ".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)
