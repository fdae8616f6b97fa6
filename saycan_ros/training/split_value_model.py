"""Cuts a value model of one graph (format 1) into a tower, which encodes a frame, and a head for skills (format 2).

The weights stay as they are, and so do all figures; a frame is then encoded once, however often it is asked about.
Example: python -m saycan_ros.training.split_value_model models/affordance.onnx --out models/affordance_parts.json
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import onnx
from onnx.utils import Extractor

from saycan_ros.affordance.value_model import ValueModel
from saycan_ros.affordance.value_network import ONE_OUTPUT, SUCCESS
from saycan_ros.checksum import file_entry, file_sum

FEATURES = "features"


def split(source: Path, target: Path) -> str:
    """Write `<target>.json`, `<target>_tower.onnx` and `<target>_head.onnx`; gives the sum of the description, for the manifest.

    Raises:
        ValueError: the graph cannot be cut at one place; OutcomeError: `source`, or what was written, cannot be used.
    """
    ValueModel(source)
    about = json.loads(source.with_suffix(".json").read_text(encoding="utf-8"))
    model = onnx.shape_inference.infer_shapes(onnx.load(source))
    cut = _cut(model.graph)
    extractor = Extractor(model)
    parts = {
        "tower": extractor.extract_model(["frame"], [cut]),
        "head": extractor.extract_model([cut, "proprioception", "skills"], [ONE_OUTPUT]),
    }
    for part in parts.values():
        _rename(part.graph, {cut: FEATURES, ONE_OUTPUT: SUCCESS})
    del about["sha256"]
    about["format"] = 2
    for name, part in parts.items():
        path = target.with_name(f"{target.stem}_{name}.onnx")
        onnx.save(part, path)
        about[name] = file_entry(path)
    target.write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
    ValueModel(target)
    return file_sum(target)


def _cut(graph: onnx.GraphProto) -> str:
    """The one value that follows from the frame alone and that everything else of the frame goes through."""
    constant = {i.name for i in graph.initializer} | {""}
    of_frame: set[str] = {"frame"}
    crossing: set[str] = set()
    for node in graph.node:
        sources = set(node.input) - constant
        if not sources:
            constant.update(node.output)
        elif sources <= of_frame:
            of_frame.update(node.output)
        else:
            crossing |= sources & of_frame
    if len(crossing) != 1 or crossing == {"frame"}:
        raise ValueError(f"the graph cannot be cut at one place: {', '.join(sorted(crossing)) or 'nothing'} crosses")
    return crossing.pop()


def _rename(graph: onnx.GraphProto, names: dict[str, str]) -> None:
    for node in graph.node:
        node.input[:] = [names.get(name, name) for name in node.input]
        node.output[:] = [names.get(name, name) for name in node.output]
    for value in (*graph.input, *graph.output, *graph.value_info):
        value.name = names.get(value.name, value.name)


def main() -> None:
    """Cut, and say what the manifest should name."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("model", type=Path)
    parser.add_argument("--out", type=Path, required=True, help="the description, <name>.json; the networks lie beside it")
    asked = parser.parse_args()
    digest = split(asked.model, asked.out)
    sys.stdout.write(f"affordance: {{model: {asked.out}, sha256: {digest}}}\n")


if __name__ == "__main__":
    main()
