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

    Objects are made up where the manifest has too few. The networks are those that the manifest names for `pick`, the skills'
    vectors in them repeated.

    Raises:
        OutcomeError: INVALID_REQUEST, `pick` is no model's, or its skills' vectors are not found.
    """
    source = next((s.affordance for s in load_manifest(manifest).skills if s.id == "pick"), None)
    if not isinstance(source, ModelAffordance):
        raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"{manifest}: no skill `pick` that is scored by a model")
    rows = yaml.safe_load(manifest.read_text(encoding="utf-8"))
    objects = rows["objects"][: count // 2]
    made_up = [{"name": f"thing {n}", "grasp": objects[0]["grasp"]} for n in range(count // 2 - len(objects))]
    rows["objects"] = [*objects, *made_up]
    rows["skills"] = [row for row in rows["skills"] if row["id"] in TEMPLATES]
    del rows["bringup"]
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
    """The model as one that knows these phrases: its description for format 2, its network for format 1."""
    files = ModelFiles.read(source)
    about: dict[str, Any] = json.loads(source.with_suffix(".json").read_text(encoding="utf-8"))
    head = onnx.load_from_string(files.head)
    known = len(about["skills"])
    tables = [t for t in head.graph.initializer if len(t.dims) == 2 and t.dims[0] == known]
    if len(tables) != 1:
        raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"{source}: {len(tables)} tables of {known} vectors; one is needed")
    vectors = numpy_helper.to_array(tables[0])
    tables[0].CopyFrom(numpy_helper.from_array(np.resize(vectors, (len(phrases), vectors.shape[1])), tables[0].name))
    about["skills"] = phrases
    data = head.SerializeToString()
    if files.tower is None:
        network = card.with_suffix(".onnx")
        network.write_bytes(data)
        about["sha256"] = file_sum(network)
    else:
        for name, part in (("tower", files.tower), ("head", data)):
            network = card.with_name(f"{card.stem}_{name}.onnx")
            network.write_bytes(part)
            about[name] = file_entry(network)
        network = card
    card.write_text(json.dumps(about), encoding="utf-8")
    return network
