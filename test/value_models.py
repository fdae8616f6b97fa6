"""Value models that a test may spoil: copies of the committed one, as one graph and cut in two."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from saycan_ros.paths import share_directory
from saycan_ros.training.split_value_model import split

COMMITTED = share_directory() / "models" / "affordance.onnx"


def one_graph(folder: Path, name: str = "value") -> Path:
    """A copy of the committed model: `<name>.onnx`, with its description beside it."""
    for suffix in (".onnx", ".json"):
        shutil.copy(COMMITTED.with_suffix(suffix), folder / f"{name}{suffix}")
    return folder / f"{name}.onnx"


def two_parts(folder: Path, name: str = "parts") -> Path:
    """The same model cut in two: `<name>.json`, with tower and head beside it."""
    split(COMMITTED, folder / f"{name}.json")
    return folder / f"{name}.json"


def with_effects(parts: Path, already: float) -> Path:
    """Have the head of a model of two parts say of every skill that its effect is true with the same probability."""
    about: dict[str, Any] = json.loads(parts.read_text())
    file = parts.with_name(about["head"]["file"])
    head = onnx.load(file)
    head.graph.initializer.append(numpy_helper.from_array(np.full((1,), already, np.float32), "effect"))
    head.graph.node.append(helper.make_node("Shape", ["skills"], ["how_many"]))
    head.graph.node.append(helper.make_node("Expand", ["effect", "how_many"], ["already"]))
    head.graph.output.append(helper.make_tensor_value_info("already", TensorProto.FLOAT, ("n",)))
    onnx.save(head, file)
    about["head"]["sha256"] = hashlib.sha256(file.read_bytes()).hexdigest()
    parts.write_text(json.dumps(about))
    return parts


def describe(path: Path, **fields: object) -> None:
    """Change fields of a description."""
    card = path.with_suffix(".json")
    card.write_text(json.dumps(json.loads(card.read_text()) | fields))


def constant(path: Path, value: float, like: Path, answers: int | None = None) -> None:
    """Write a model of one graph that gives every skill the same number, or `answers` numbers however many were asked for."""
    about: dict[str, Any] = json.loads(like.with_suffix(".json").read_text())
    rows, columns = about["frame"]
    inputs = [
        helper.make_tensor_value_info("frame", TensorProto.UINT8, (1, rows, columns, 3)),
        helper.make_tensor_value_info("proprioception", TensorProto.FLOAT, (1, len(about["proprioception"]))),
        helper.make_tensor_value_info("skills", TensorProto.INT64, ("n",)),
    ]
    output = helper.make_tensor_value_info("probability", TensorProto.FLOAT, ("n",))
    number = numpy_helper.from_array(np.full((1,), value, np.float32), "number")
    factor = numpy_helper.from_array(np.array([0 if answers else 1], np.int64), "factor")
    length = numpy_helper.from_array(np.array([answers or 0], np.int64), "length")
    # The length depends on the question in form, so that the file alone does not show what is wrong with it.
    nodes = [
        helper.make_node("Shape", ["skills"], ["count"]),
        helper.make_node("Mul", ["count", "factor"], ["scaled"]),
        helper.make_node("Add", ["scaled", "length"], ["shape"]),
        helper.make_node("Expand", ["number", "shape"], ["probability"]),
    ]
    graph = helper.make_graph(nodes, "constant", inputs, [output], [number, factor, length])
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9), path)
    about["sha256"] = hashlib.sha256(path.read_bytes()).hexdigest()
    path.with_suffix(".json").write_text(json.dumps(about))
