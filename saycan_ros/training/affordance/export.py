"""Writes a trained value network as ONNX, with the file that describes it and its card."""

from __future__ import annotations

import hashlib
import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch

from saycan_ros.affordance.observation import MODEL_FRAME, PROPRIOCEPTION
from saycan_ros.affordance.value_model import FORMAT, ValueModel
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.training.affordance.card import card
from saycan_ros.training.affordance.dataset import Dataset
from saycan_ros.training.affordance.figures import figures
from saycan_ros.training.affordance.network import Exported, ValueNetwork
from saycan_ros.training.affordance.shard import MOVED

LOGGER = logging.getLogger(__name__)


@dataclass(frozen=True)
class Recipe:
    """How the network came to be."""

    epochs: int
    seed: int
    seconds: float
    temperature: float


def export(
    network: ValueNetwork,
    recipe: Recipe,
    path: Path,
    learn: Dataset,
    validate: Dataset,
    judged: Dataset | None,
    library: SkillLibrary,
) -> None:
    """Write `path` (.onnx), and beside it .json, which `ValueModel` reads, and .md, the card."""
    _write_onnx(Exported(network, recipe.temperature).eval(), path, len(learn.skills))
    about: dict[str, Any] = {
        "format": FORMAT,
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "frame": list(MODEL_FRAME),
        "proprioception": list(PROPRIOCEPTION),
        "skills": list(learn.skills),
        "training": {
            "seeds": learn.seeds,
            "scenes": len(learn.shards),
            "frames": int(sum(len(s.frames) for s in learn.shards)),
            "rollouts": int(sum(len(s.label) for s in learn.shards)),
            "rollouts_that_moved": int(sum((s.seconds > MOVED).sum() for s in learn.shards)),
            "successes": int(sum(s.label.sum() for s in learn.shards)),
            "validation_scenes": len(validate.shards),
            "epochs": recipe.epochs,
            "seed": recipe.seed,
            "seconds": round(recipe.seconds),
            "temperature": round(recipe.temperature, 3),
            "parameters": sum(p.numel() for p in network.parameters()),
            "bytes": path.stat().st_size,
        },
    }
    _write(path.with_suffix(".json"), json.dumps(about, indent=1) + "\n")
    model = ValueModel(path)
    about["figures"] = {"validation": figures(model, validate, library)}
    if judged is not None:
        about["figures"]["test"] = figures(model, judged, library)
    _write(path.with_suffix(".json"), json.dumps(about, indent=1) + "\n")
    _write(path.with_suffix(".md"), card(path.name, about))
    for name, row in about["figures"].items():
        LOGGER.info("%s: AUROC %s, ECE %s; %s", name, row["auroc"], row["ece"], row["families"])


def _write_onnx(model: Exported, path: Path, skills: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    rows, columns = MODEL_FRAME
    example = (
        torch.zeros((1, rows, columns, 3), dtype=torch.uint8),
        torch.zeros((1, len(PROPRIOCEPTION))),
        torch.from_numpy(np.arange(skills)),
    )
    program = torch.onnx.export(
        model, example, dynamo=True, verbose=False, external_data=False,
        input_names=["frame", "proprioception", "skills"], output_names=["probability"],
        dynamic_shapes=({}, {}, {0: torch.export.Dim("n", min=1)}),
    )  # fmt: skip
    program.save(str(path), external_data=False)


def _write(path: Path, text: str) -> None:
    part = path.with_suffix(path.suffix + ".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)
