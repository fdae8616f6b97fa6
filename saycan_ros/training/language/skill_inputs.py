"""Rewrites the exported graph so that it takes the skills as they are used, and does nothing with them twice.

The export takes one row of features a skill; splitting and turning hundreds of them costs as much as half a layer at every
decision. The rewritten graph takes `directions`, `queries` and `own` apart (`language/skill_tensors.py` makes them once a
manifest), leaves out the mask of the one unpadded context that a decision has, and multiplies by the head's one large weight
in int8. Of more than `LOOKED` skills and refusals only those nearest to the context by cosine look at its tokens; each other
one gets its cosine and the least that a look gave, so it stands below all that looked. Up to `LOOKED` nothing is left out.
`train.write` does that to what it writes; the command does it to a file that was written before. A model that is not
rewritten works as before, and `restoring.py` reads both.

Example: python -m saycan_ros.training.language.skill_inputs models/language.json
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from saycan_ros.checksum import file_sum

LOOKED = 256  # skills and refusals; on generated tasks the chosen one is among the few nearest by cosine
MOST = "looked"  # the constant of the graph that holds it
FOUND, FOUND_SCALE = "found_int8", "found_scale"  # (LOOK_WIDTH, LOOK_WIDTH) and a scale for each column
_FLOAT = TensorProto.FLOAT


class GraphEditor:
    """Finds and replaces nodes of a graph by what they read and write."""

    def __init__(self, model: Any) -> None:
        self.graph = model.graph
        self._constants = {c.name: c for c in self.graph.initializer}

    def writer(self, name: str) -> Any:
        """The node that writes `name`."""
        return next(node for node in self.graph.node if name in node.output)

    def readers(self, name: str) -> list[Any]:
        """The nodes that read `name`."""
        return [node for node in self.graph.node if name in node.input]

    def only_reader(self, name: str, kind: str) -> Any:
        """The one node that reads `name`, which must be of this kind."""
        (node,) = self.readers(name)
        if node.op_type != kind:
            raise ValueError(f"{name} is read by a {node.op_type}, not by a {kind}: this is not the export's graph")
        return node

    def constant(self, node: Any) -> NDArray[Any]:
        """The one constant among a node's inputs."""
        (name,) = [n for n in node.input if n in self._constants]
        return np.asarray(numpy_helper.to_array(self._constants[name]))

    def add_constant(self, name: str, value: NDArray[Any]) -> str:
        """Keep a constant under a name."""
        self.graph.initializer.append(numpy_helper.from_array(value, name))
        return name

    def other_input(self, node: Any) -> str:
        """The one input of a node that is no constant."""
        (name,) = [n for n in node.input if n not in self._constants]
        return str(name)

    def bypass(self, node: Any, name: str, output: int = 0) -> None:
        """Let everything that reads this output of the node read `name`, and drop the node."""
        for reader in self.readers(node.output[output]):
            for n, other in enumerate(reader.input):
                if other == node.output[output]:
                    reader.input[n] = name
        self.graph.node.remove(node)

    def put_before(self, node: Any, *nodes: Any) -> None:
        """Insert nodes where `node` is."""
        place = list(self.graph.node).index(node)
        for n, new in enumerate(nodes):
            self.graph.node.insert(place + n, new)


def rewrite(model: Any) -> None:
    """Rewrite the exported graph in place.

    Raises:
        ValueError: where it is not the graph that `export.py` writes.
    """
    edit = GraphEditor(model)
    split = edit.only_reader("skills", "Split")
    direction, query, own = split.output
    reshape = edit.only_reader(query, "Reshape")
    turn = edit.only_reader(reshape.output[0], "Transpose")
    look = edit.only_reader(turn.output[0], "MatMul")
    heads, width = (int(n) for n in edit.constant(reshape)[-2:])
    widths = [int(n) for n in edit.constant(split)]
    edit.bypass(turn, "queries")
    edit.graph.node.remove(reshape)
    _drop_mask(edit, look)
    _scale_context(edit, direction)
    _quantise_found(edit, own)
    edit.bypass(split, "own", output=2)
    _look_for_nearest(edit)
    shapes = {
        "directions": [widths[0], "options"],
        "queries": [heads, "options", width],
        "own": ["options", widths[2]],
    }
    old = next(entry for entry in edit.graph.input if entry.name == "skills")
    edit.graph.input.remove(old)
    edit.graph.input.extend(helper.make_tensor_value_info(name, _FLOAT, shape) for name, shape in shapes.items())
    scores = next(entry for entry in edit.graph.output if entry.name == "scores")
    scores.CopyFrom(helper.make_tensor_value_info("scores", _FLOAT, [1, "options"]))
    _drop_unused(edit)
    _drop_stale_shapes(edit)
    _sort(edit)
    onnx.checker.check_model(model)


def _look_for_nearest(edit: GraphEditor) -> None:
    """Only the nearest skills look; the verdicts go back to their places, the least of them to all other places."""
    (look,), (join,) = edit.readers("queries"), edit.readers("own")
    total = edit.writer("scores")
    product = edit.only_reader("directions", "MatMul")
    cosine, verdict = product.output[0], next(name for name in total.input if name != product.output[0])
    first, most = edit.add_constant("first", np.zeros(1, np.int64)), edit.add_constant(MOST, np.array([LOOKED], np.int64))
    line, row = edit.add_constant("line", np.array([-1], np.int64)), edit.add_constant("row", np.array([1, -1], np.int64))
    context = next(name for name in product.input if name != "directions")
    # Encoding texts runs many contexts and no skill; the first is the one of a decision.
    edit.put_before(product, helper.make_node("Gather", [context, first], ["one_context"], axis=0))
    product.input[list(product.input).index(context)] = "one_context"
    after = list(edit.graph.node).index(product) + 1
    nodes = [
        helper.make_node("Reshape", [cosine, line], ["cosines"]),
        helper.make_node("Shape", ["cosines"], ["options"]),
        helper.make_node("Min", ["options", most], ["looking"]),
        helper.make_node("TopK", ["cosines", "looking"], ["nearest_cosines", "nearest"], axis=0, sorted=0),
        helper.make_node("Gather", ["queries", "nearest"], ["nearest_queries"], axis=1),
        helper.make_node("Gather", ["own", "nearest"], ["nearest_own"], axis=0),
    ]
    for n, node in enumerate(nodes):
        edit.graph.node.insert(after + n, node)
    for reader, name in ((look, "queries"), (join, "own")):
        reader.input[list(reader.input).index(name)] = f"nearest_{name}"
    edit.put_before(
        total,
        helper.make_node("Gather", [verdict, first], ["one_verdict"], axis=0),
        helper.make_node("Reshape", ["one_verdict", line], ["verdicts"]),
        helper.make_node("ReduceMin", ["verdicts"], ["least"], keepdims=0),
        helper.make_node("Add", ["cosines", "least"], ["others"]),
        helper.make_node("Add", ["nearest_cosines", "verdicts"], ["seen_scores"]),
        helper.make_node("ScatterElements", ["others", "nearest", "seen_scores"], ["all_scores"], axis=0),
        helper.make_node("Reshape", ["all_scores", row], ["scores"]),
    )
    edit.graph.node.remove(total)


def _sort(edit: GraphEditor) -> None:
    """Each node after those it reads from, else as they stood: the exporter may write the look before the cosine."""
    waiting, sorted_nodes = list(edit.graph.node), []
    ready = {entry.name for entry in (*edit.graph.input, *edit.graph.initializer)} | {""}
    while waiting:
        node = next(n for n in waiting if ready.issuperset(n.input))
        waiting.remove(node)
        sorted_nodes.append(node)
        ready.update(node.output)
    del edit.graph.node[:]
    edit.graph.node.extend(sorted_nodes)


def _drop_unused(edit: GraphEditor) -> None:
    """Constants that no node reads any more, the float32 weight of `found` among them."""
    read = {name for node in edit.graph.node for name in node.input}
    kept = [entry for entry in edit.graph.initializer if entry.name in read]
    del edit.graph.initializer[:]
    edit.graph.initializer.extend(kept)


def _drop_stale_shapes(edit: GraphEditor) -> None:
    """Shapes stay where they still hold: without them onnxruntime fuses less, and rounds otherwise than before."""
    written = {name for node in edit.graph.node for name in node.output}
    kept = [entry for entry in edit.graph.value_info if entry.name in written]
    del edit.graph.value_info[:]
    edit.graph.value_info.extend(kept)


def _drop_mask(edit: GraphEditor, look: Any) -> None:
    """No bias between look and softmax: a decision's one context has no padding."""
    node = look
    while node.op_type != "Softmax":
        (following,) = edit.readers(node.output[0])
        if following.op_type == "Add":
            edit.bypass(following, node.output[0])
        else:
            node = following


def _scale_context(edit: GraphEditor, direction: str) -> None:
    """The cosine's factor goes to the context, as a vector, and `directions` comes turned: a plain row times a matrix is fast."""
    turn = edit.only_reader(direction, "Transpose")
    product = edit.only_reader(turn.output[0], "MatMul")
    scale = edit.only_reader(product.output[0], "Mul")
    context = next(name for name in product.input if name != turn.output[0])
    width = edit.constant(edit.writer(direction))[0]
    factor = np.full(int(width), edit.constant(scale).item(), np.float32)
    edit.put_before(product, helper.make_node("Mul", [context, edit.add_constant("scale", factor)], ["scaled_context"]))
    product.input[list(product.input).index(context)] = "scaled_context"
    edit.bypass(turn, "directions")
    edit.bypass(scale, product.output[0])


def _quantise_found(edit: GraphEditor, own: str) -> None:
    """The weight of `found`, which every skill goes through, in int8, a scale for each column."""
    (join,) = edit.readers(own)
    bias = edit.writer(next(name for name in join.input if name != own))
    product = edit.writer(edit.other_input(bias))
    weight = edit.constant(product)
    scale = (np.abs(weight).max(axis=0) / 127.0).astype(np.float32)
    small = edit.add_constant(FOUND, np.round(weight / scale).astype(np.int8))
    scales = edit.add_constant(FOUND_SCALE, scale)
    seen, out = edit.other_input(product), product.output[0]
    edit.put_before(
        product,
        helper.make_node("DynamicQuantizeLinear", [seen], ["seen_int8", "seen_scale", "seen_zero"]),
        helper.make_node("MatMulInteger", ["seen_int8", small, "seen_zero"], ["found_integer"]),
        helper.make_node("Cast", ["found_integer"], ["found_float"], to=_FLOAT),
        helper.make_node("Mul", ["seen_scale", scales], ["found_scales"]),
        helper.make_node("Mul", ["found_float", "found_scales"], [out]),
    )
    edit.graph.node.remove(product)


def rewrite_file(description: Path) -> bool:
    """Rewrite the ONNX file that a model's description names, and its sha256 there; false where that was done before."""
    card = json.loads(description.read_text(encoding="utf-8"))
    path = description.parent / card["model"]["file"]
    model = onnx.load(str(path))
    if all(entry.name != "skills" for entry in model.graph.input):
        return False
    rewrite(model)
    onnx.save(model, str(path))
    card["model"]["sha256"] = file_sum(path)
    description.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    return True


def main() -> None:
    """Read the command line and rewrite one model."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("description", type=Path, help="the model's JSON file; its ONNX file is rewritten")
    given = parser.parse_args()
    done = rewrite_file(given.description)
    sys.stdout.write(f"{given.description}: {'rewritten' if done else 'takes its skills apart already'}\n")


if __name__ == "__main__":
    main()
