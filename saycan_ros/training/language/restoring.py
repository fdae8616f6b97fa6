"""The way back from an exported int8 file to weights, so that training can go on from a committed model."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from saycan_ros.language.model_card import ModelCard
from saycan_ros.training.language.network import LAYERS, SayNetwork
from saycan_ros.training.language.recipe import RecipeError


def restore(description: Path, network: SayNetwork) -> None:
    """Fill the network, all but its word table, from the ONNX file of a description; the weights are what int8 left of them.

    Raises:
        OutcomeError: MODEL_UNAVAILABLE, naming the file and what to do.
        RecipeError: the graph is neither one of `export.quantise` nor that as `skill_inputs.py` rewrites it.
    """
    import onnx
    from onnx import numpy_helper

    from saycan_ros.training.language.skill_inputs import FOUND, FOUND_SCALE

    card = ModelCard.read(description)
    path = card.checked(description.parent, "model")
    graph = onnx.load(str(path)).graph
    tensors = {entry.name: numpy_helper.to_array(entry) for entry in graph.initializer}
    quantised = {name.removesuffix("_quantized") for name in tensors if name.endswith("_quantized")}
    values = {name: _whole(tensors, name) if name in quantised else tensors[name] for name in {*quantised, *tensors}}
    products = [name for name in tensors if name.startswith("onnx::MatMul") and name.endswith("_quantized")]
    encoder = sorted((name.removesuffix("_quantized") for name in products), key=_number)
    head = sorted(
        (name for name in tensors if name.startswith("onnx::MatMul") and tensors[name].dtype == np.float32), key=_number
    )
    head = [name for name in head if not name.endswith("_scale")]
    if FOUND in tensors:
        values[FOUND] = np.asarray(tensors[FOUND].astype(np.float32) * tensors[FOUND_SCALE])
        head = [head[0], FOUND, head[-1]] if len(head) >= 2 else []  # a file rewritten early kept the float32 weight, too
    parts = [f"encoder.layers.{n}.{part}" for n in range(LAYERS) for part in ("query_key_value", "out", "up", "down")]
    if len(encoder) != len(parts) or len(head) != 3:
        raise RecipeError(f"{path}: not a graph that this version exports; train from the base instead")
    # A linear layer's weight is (out, in) here and (in, out) in the graph's products.
    state = {f"{part}.weight": values[name].T for part, name in zip(parts, encoder, strict=True)}
    state |= {f"{part}.weight": values[name].T for part, name in zip(("keys_values", "found", "verdict"), head, strict=True)}
    for name, own in network.state_dict().items():
        if name == "encoder.words.weight":
            state[name] = own.numpy()  # never trained, so the base's own is exact
        elif name.startswith("outlook."):
            state[name] = own.numpy()  # in no file: learnt anew
        elif name not in state and name != "log_scale":
            value = values[f"network.{name}"] if f"network.{name}" in values else values[f"network.{name}_Transposed"]
            state[name] = value.T if value.ndim == 2 and value.shape != tuple(own.shape) else value
        if name != "log_scale" and state[name].shape != tuple(own.shape):
            raise RecipeError(f"{path}: {name} has the shape {state[name].shape}, not {tuple(own.shape)}")
    state["log_scale"] = np.log(np.array(card.scale))
    network.load_state_dict({name: torch.from_numpy(np.array(value, np.float32)) for name, value in state.items()})


def _whole(tensors: dict[str, NDArray[np.float32]], name: str) -> NDArray[np.float32]:
    """A quantised tensor as float32; the scale is one number, or one for each column."""
    raw, zero = tensors[f"{name}_quantized"].astype(np.float32), tensors[f"{name}_zero_point"].astype(np.float32)
    scale = tensors[f"{name}_scale"]
    if scale.ndim and scale.shape[0] != raw.shape[-1]:
        raw = raw.T
        return np.asarray(((raw - zero) * scale).T, np.float32)
    return np.asarray((raw - zero) * scale, np.float32)


def _number(name: str) -> int:
    return int("".join(filter(str.isdigit, name.partition("_")[2])) or 0)
