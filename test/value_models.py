"""Value models that a test may spoil: copies of the committed one, and ones that say what they are told to."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from saycan_ros.checksum import file_entry, file_sum
from saycan_ros.paths import share_directory

COMMITTED = share_directory() / "models" / "value.json"


def copied(folder: Path, name: str = "value") -> Path:
    """A copy of the committed model: `<name>.json`, with its tower and head beside it."""
    about: dict[str, Any] = json.loads(COMMITTED.read_text())
    for part in ("tower", "head"):
        file = folder / f"{name}_{part}.onnx"
        shutil.copy(COMMITTED.with_name(about[part]["file"]), file)
        about[part] = file_entry(file)
    path = folder / f"{name}.json"
    path.write_text(json.dumps(about))
    return path


def id_of(path: Path) -> str:
    """How a node calls this model."""
    return f"{path.stem}-{file_sum(path)[:8]}"


def part_of(path: Path, part: str) -> Path:
    """The file of its `tower` or `head`."""
    return path.with_name(json.loads(path.read_text())[part]["file"])


def with_effects(path: Path, already: float, others: Mapping[str, float] | None = None) -> Path:
    """Have the head say of every skill that its effect is true with the same probability, but of those that `others` names."""
    head = _silent(path)
    rows = [(others or {}).get(phrase, already) for phrase in json.loads(path.read_text())["skills"]]
    head.graph.initializer.append(numpy_helper.from_array(np.array(rows, np.float32), "effects"))
    head.graph.node.append(helper.make_node("Gather", ["effects", "skills"], ["already"]))
    head.graph.output.append(helper.make_tensor_value_info("already", TensorProto.FLOAT, ("n",)))
    return _keep(head, path)


def without_effects(path: Path) -> Path:
    """Have the head say nothing of effects."""
    return _keep(_silent(path), path)


def describe(path: Path, **fields: object) -> None:
    """Change fields of a description."""
    path.write_text(json.dumps(json.loads(path.read_text()) | fields))


def vouch(path: Path) -> None:
    """Put the right sums of tower and head into a description."""
    describe(path, **{part: file_entry(part_of(path, part)) for part in ("tower", "head")})


def constant(path: Path, value: float, like: Path, answers: int | None = None) -> None:
    """Write a model that gives every skill the same number, or `answers` numbers however many were asked for."""
    about: dict[str, Any] = json.loads(like.read_text())
    rows, columns = about["frame"]
    features = helper.make_tensor_value_info("features", TensorProto.FLOAT, (1, 1))
    body = helper.make_tensor_value_info("proprioception", TensorProto.FLOAT, (1, len(about["proprioception"])))
    skills = helper.make_tensor_value_info("skills", TensorProto.INT64, ("n",))
    frame = helper.make_tensor_value_info("frame", TensorProto.UINT8, (1, rows, columns, 3))
    nothing = numpy_helper.from_array(np.zeros((1, 1), np.float32), "nothing")
    blind = [helper.make_node("Identity", ["nothing"], ["features"])]
    number = numpy_helper.from_array(np.full((1,), value, np.float32), "number")
    factor = numpy_helper.from_array(np.array([0 if answers else 1], np.int64), "factor")
    length = numpy_helper.from_array(np.array([answers or 0], np.int64), "length")
    # The length depends on the question in form, so that the file alone does not show what is wrong with it.
    nodes = [
        helper.make_node("Shape", ["skills"], ["count"]),
        helper.make_node("Mul", ["count", "factor"], ["scaled"]),
        helper.make_node("Add", ["scaled", "length"], ["shape"]),
        helper.make_node("Expand", ["number", "shape"], ["success"]),
    ]
    success = helper.make_tensor_value_info("success", TensorProto.FLOAT, ("n",))
    graphs = {
        "tower": helper.make_graph(blind, "tower", [frame], [features], [nothing]),
        "head": helper.make_graph(nodes, "head", [features, body, skills], [success], [number, factor, length]),
    }
    for part, graph in graphs.items():
        file = path.with_name(f"{path.stem}_{part}.onnx")
        onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9), file)
        about[part] = file_entry(file)
    path.write_text(json.dumps(about))


def _silent(path: Path) -> onnx.ModelProto:
    head = onnx.load(part_of(path, "head"))
    unsaid = f"unsaid_{len(head.graph.node)}"
    for node in head.graph.node:
        node.output[:] = [unsaid if name == "already" else name for name in node.output]
    kept = [output for output in head.graph.output if output.name != "already"]
    del head.graph.output[:]
    head.graph.output.extend(kept)
    return head


def _keep(head: onnx.ModelProto, path: Path) -> Path:
    onnx.save(head, part_of(path, "head"))
    vouch(path)
    return path
