"""A tiny causal language model with random weights, for tests and timings: it knows nothing, but its layout is the usual one.

A pre-norm transformer as GPT-2's (Radford et al. 2019) with the embedding as its output layer, in ONNX with key-value cache, and
a byte-level BPE tokenizer learned from the texts that are given.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

OPSET = 17


@dataclass(frozen=True)
class TinyShape:
    """How large; `sharpness` is the spread of the logits (nats): a model that has learned something is sure of some tokens."""

    layers: int = 2
    heads: int = 4
    features: int = 16
    context: int = 1024
    vocabulary: int = 400
    sharpness: float = 3.0


def write_tiny_causal(
    folder: Path, texts: Sequence[str], seed: int = 0, shape: TinyShape | None = None, *, positions: bool = False
) -> None:
    """Write `model.onnx` and `tokenizer.json`; with `positions`, the model has the input position_ids."""
    shape = shape or TinyShape()
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(vocab_size=shape.vocabulary, initial_alphabet=alphabet, show_progress=False)
    tokenizer.train_from_iterator(texts, trainer)
    tokenizer.save(str(folder / "tokenizer.json"))
    graph = _Graph(shape, tokenizer.get_vocab_size(), np.random.default_rng(seed), positions)
    onnx.save(graph.model(), str(folder / "model.onnx"))


class _Graph:
    """Builds the model node by node."""

    def __init__(self, shape: TinyShape, vocabulary: int, rng: np.random.Generator, positions: bool) -> None:
        self._shape = shape
        self._vocabulary = vocabulary
        self._rng = rng
        self._positions = positions
        self._width = shape.heads * shape.features
        self._nodes: list[onnx.NodeProto] = []
        self._weights: list[onnx.TensorProto] = []

    def model(self) -> onnx.ModelProto:
        """The whole graph."""
        ids, mask = "input_ids", "attention_mask"
        embedding = self._random("embedding", self._vocabulary, self._width, scale=self._shape.sharpness / self._width**0.5)
        words = self._node("Gather", embedding, ids)
        places = self._random("places", self._shape.context, self._width, scale=0.5)
        state = self._node("Add", words, self._node("Gather", places, self._where(ids, mask)))
        blocked = self._blocked(ids, mask)
        outputs = []
        for layer in range(self._shape.layers):
            state, present = self._layer(layer, state, blocked)
            outputs += present
        last = self._normal(state)
        self._node("MatMul", last, self._node("Transpose", embedding, perm=[1, 0]), out="logits")
        graph = helper.make_graph(self._nodes, "tiny_causal", self._inputs(), self._outputs(outputs), self._weights)
        made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=9)
        onnx.checker.check_model(made)
        return made

    def _layer(self, layer: int, state: str, blocked: str) -> tuple[str, list[str]]:
        width, heads, features = self._width, self._shape.heads, self._shape.features
        mixed = self._node("MatMul", self._normal(state), self._random(f"qkv{layer}", width, 3 * width))
        parts = []
        for n in range(3):
            cut = self._node("Slice", mixed, self._ints(n * width), self._ints((n + 1) * width), self._ints(2))
            split = self._node("Reshape", cut, self._ints(0, 0, heads, features))
            parts.append(self._node("Transpose", split, perm=[0, 2, 1, 3]))
        query, present = parts[0], []
        for name, new in zip(("key", "value"), parts[1:], strict=True):
            past = f"past_key_values.{layer}.{name}"
            present.append(self._node("Concat", past, new, out=f"present.{layer}.{name}", axis=2))
        keys = self._node("Transpose", present[0], perm=[0, 1, 3, 2])
        scores = self._node("Div", self._node("MatMul", query, keys), self._float(features**0.5))
        seen = self._node("Softmax", self._node("Add", scores, blocked), axis=-1)
        heard = self._node("Transpose", self._node("MatMul", seen, present[1]), perm=[0, 2, 1, 3])
        flat = self._node("Reshape", heard, self._ints(0, 0, width))
        state = self._node("Add", state, self._node("MatMul", flat, self._random(f"out{layer}", width, width)))
        inner = self._node("MatMul", self._normal(state), self._random(f"up{layer}", width, 4 * width))
        down = self._node("MatMul", self._node("Relu", inner), self._random(f"down{layer}", 4 * width, width))
        return self._node("Add", state, down), present

    def _where(self, ids: str, mask: str) -> str:
        """Each new token's position: (rows, new)."""
        if self._positions:
            return "position_ids"
        counted = self._node("Sub", self._node("CumSum", mask, self._scalar(1)), self._ints(1))
        new = self._node("Neg", self._length(ids))
        return self._node("Slice", counted, new, self._ints(2**31 - 1), self._ints(1))

    def _blocked(self, ids: str, mask: str) -> str:
        """0 where a new token may look, else a large negative number: (rows, 1, new, all)."""
        total, new = self._length(mask), self._length(ids)
        every = self._node("Range", self._scalar(0), self._node("Squeeze", total), self._scalar(1))
        start = self._node("Squeeze", self._node("Sub", total, new))
        mine = self._node("Range", start, self._node("Squeeze", total), self._scalar(1))
        later = self._node("Less", self._node("Unsqueeze", mine, self._ints(1)), self._node("Unsqueeze", every, self._ints(0)))
        padding = self._node("Unsqueeze", self._node("Equal", mask, self._scalar(0)), self._ints(1, 2))
        shut = self._node("Or", self._node("Unsqueeze", later, self._ints(0, 1)), padding)
        return self._node("Mul", self._node("Cast", shut, to=TensorProto.FLOAT), self._float(-1e9))

    def _length(self, name: str) -> str:
        """The length of the second axis, shape (1,)."""
        return self._node("Shape", name, start=1, end=2)

    def _normal(self, state: str) -> str:
        return self._node("LayerNormalization", state, self._constant(np.ones(self._width, np.float32)), axis=-1)

    def _inputs(self) -> list[onnx.ValueInfoProto]:
        rows = [("input_ids", "sequence"), ("attention_mask", "total")] + [("position_ids", "sequence")] * self._positions
        made = [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", length]) for name, length in rows]
        shape = ["batch", self._shape.heads, "past", self._shape.features]
        for layer in range(self._shape.layers):
            for part in ("key", "value"):
                made.append(helper.make_tensor_value_info(f"past_key_values.{layer}.{part}", TensorProto.FLOAT, shape))
        return made

    def _outputs(self, present: list[str]) -> list[onnx.ValueInfoProto]:
        logits = helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", "sequence", self._vocabulary])
        shape = ["batch", self._shape.heads, "total", self._shape.features]
        return [logits, *(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name in present)]

    def _random(self, name: str, rows: int, columns: int, scale: float | None = None) -> str:
        spread = rows**-0.5 if scale is None else scale
        return self._constant((self._rng.standard_normal((rows, columns)) * spread).astype(np.float32), name)

    def _ints(self, *values: int) -> str:
        return self._constant(np.array(values, np.int64))

    def _scalar(self, value: int) -> str:
        return self._constant(np.array(value, np.int64))

    def _float(self, value: float) -> str:
        return self._constant(np.array(value, np.float32))

    def _constant(self, values: NDArray[np.generic], name: str = "") -> str:
        name = name or f"constant{len(self._weights)}"
        self._weights.append(numpy_helper.from_array(values, name))
        return name

    def _node(self, kind: str, *inputs: str, out: str = "", **attributes: object) -> str:
        out = out or f"{kind.lower()}{len(self._nodes)}"
        self._nodes.append(helper.make_node(kind, list(inputs), [out], **attributes))
        return out
