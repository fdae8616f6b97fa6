"""A manifest of any number of skills, all of them a value model's, and the model for it: to measure with, not to plan with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import yaml
from onnx import numpy_helper

from saycan_ros.affordance.model_files import ModelFiles
from saycan_ros.checksum import file_entry, file_sum
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.manifest.schema import ModelAffordance
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.paths import find_file

TEMPLATES = ("pick", "place", "bring", "done")


def widened(manifest: Path, count: int, folder: Path) -> tuple[Path, Path]:
    """Write a manifest with `count` skills (odd, at least 3) of a model, and the model; gives the files of both.

    Objects are made up where the manifest has too few. The networks are those that the manifest names for `pick`, what they
    keep for each skill repeated.

    Raises:
        OutcomeError: INVALID_REQUEST, `pick` is no model's, or what its head keeps for each skill is not found.
    """
    source = next((s.affordance for s in load_manifest(manifest).skills if s.id == "pick"), None)
    if not isinstance(source, ModelAffordance):
        raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"{manifest}: no skill `pick` that is scored by a model")
    rows = yaml.safe_load(manifest.read_text(encoding="utf-8"))
    objects = rows["objects"][: count // 2]
    made_up = [{"name": f"thing {n}", "grasp": objects[0]["grasp"]} for n in range(count // 2 - len(objects))]
    rows["objects"] = [*objects, *made_up]
    rows["skills"] = [row for row in rows["skills"] if row["id"] in TEMPLATES]
    rows.pop("bringup", None)
    target = folder / f"kitchen_{count}.yaml"
    target.write_text(yaml.safe_dump(rows), encoding="utf-8")
    phrases = [skill.phrase for skill in SkillLibrary(load_manifest(target)) if not skill.ends]
    model = _widen(find_file(source.model), phrases, folder / f"value_{count}.json")
    for row in rows["skills"]:
        if row["id"] != "done":
            row["affordance"] = {"model": str(model), "sha256": file_sum(model)}
    target.write_text(yaml.safe_dump(rows), encoding="utf-8")
    return target, model


def _widen(source: Path, phrases: list[str], card: Path) -> Path:
    """The model as one that knows these phrases; gives its description."""
    files = ModelFiles.read(source)
    about: dict[str, Any] = json.loads(source.with_suffix(".json").read_text(encoding="utf-8"))
    head = onnx.load_from_string(files.head)
    known = len(about["skills"])
    tables = _by_skill(head.graph)
    if not tables or any(table.dims[0] != known for table in tables):
        what = f"{source}: no table of {known} rows that its head reads at a skill's number"
        raise OutcomeError(OutcomeCode.INVALID_REQUEST, what)
    for table in tables:
        rows = numpy_helper.to_array(table)
        table.CopyFrom(numpy_helper.from_array(np.resize(rows, (len(phrases), *rows.shape[1:])), table.name))
    about["skills"] = phrases
    data = head.SerializeToString()
    for name, part in (("tower", files.tower), ("head", data)):
        network = card.with_name(f"{card.stem}_{name}.onnx")
        network.write_bytes(part)
        about[name] = file_entry(network)
    card.write_text(json.dumps(about), encoding="utf-8")
    return card


def _by_skill(graph: onnx.GraphProto) -> list[onnx.TensorProto]:
    """The tables that are read at the skills' numbers: their vectors, and what calibrates each of them."""
    numbers = {"skills", *(node.output[0] for node in graph.node if node.op_type == "Unsqueeze" and node.input[0] == "skills")}
    read = {n.input[0] for n in graph.node if n.op_type in ("Gather", "GatherND") and n.input[1] in numbers}
    return [table for table in graph.initializer if table.name in read]
