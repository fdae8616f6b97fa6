"""Writes a trained policy as ONNX, with the file that describes it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from saycan_ros.checksum import file_sum
from saycan_ros.robots.body import JOINTS
from saycan_ros.skills.policy_model import FORMAT
from saycan_ros.skills.policy_observation import POLICY_FRAME, PROPRIOCEPTION
from saycan_ros.training.policy.imagination import STEP, STEPS
from saycan_ros.training.policy.network import MEMORY, PolicyNetwork


def export(
    network: PolicyNetwork, table: Mapping[str, NDArray[np.float32]], path: Path, more: Mapping[str, Any]
) -> dict[str, Any]:
    """Write `path` (.onnx) and beside it .json, which `PolicyModel` reads; returns what the .json says."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rows, columns = POLICY_FRAME
    width = len(next(iter(table.values())))
    example = (
        torch.zeros((1, rows, columns, 3), dtype=torch.uint8), torch.zeros((1, len(PROPRIOCEPTION))), torch.zeros((1, width)),
        torch.zeros((1, MEMORY)),
    )  # fmt: skip
    program = torch.onnx.export(
        network.eval(), example, dynamo=True, verbose=False, external_data=False,
        input_names=["frame", "proprioception", "instruction", "memory"], output_names=["joints", "base", "finished", "kept"],
    )  # fmt: skip
    part = path.with_suffix(".part")
    program.save(str(part), external_data=False)
    part.replace(path)
    about: dict[str, Any] = {
        "format": FORMAT,
        "sha256": file_sum(path),
        "frame": list(POLICY_FRAME),
        "proprioception": list(PROPRIOCEPTION),
        "joints": list(JOINTS),
        "step": STEP,
        "steps": STEPS,
        "memory": MEMORY,
        **more,
        "instructions": {phrase: [round(float(v), 4) for v in row] for phrase, row in table.items()},
    }
    write_about(path.with_suffix(".json"), about)
    return about


def write_about(path: Path, about: Mapping[str, Any]) -> None:
    """Write the description, one line for every instruction."""
    lines = [f' "{key}": {json.dumps(value)}' for key, value in about.items() if key != "instructions"]
    rows = [f"  {json.dumps(phrase)}: {json.dumps(row, separators=(',', ':'))}" for phrase, row in about["instructions"].items()]
    lines.append(' "instructions": {\n' + ",\n".join(rows) + "\n }")
    part = path.with_suffix(".json.part")
    part.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    part.replace(path)
