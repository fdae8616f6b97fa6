"""Writes the trained network as ONNX, in float32 and quantised to int8."""

from __future__ import annotations

import warnings
from pathlib import Path

import torch
from torch import Tensor, nn

from saycan_ros.training.language.network import FEATURES, SayNetwork


class _Both(nn.Module):
    """The network with both of its outputs, as the ONNX graph has them."""

    def __init__(self, network: SayNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, segments: Tensor, mask: Tensor, skills: Tensor) -> tuple[Tensor, Tensor]:
        """Features of the texts as skills, (rows, FEATURES), and scores of `skills` for them as contexts."""
        return self.network.both(ids, segments, mask, skills)


def export(network: SayNetwork, path: Path) -> None:
    """Write the float32 graph."""
    ids = torch.randint(1000, 2000, (2, 17))
    example = (ids, torch.zeros_like(ids), torch.ones_like(ids), torch.zeros(3, FEATURES))
    axes = {name: {0: "rows", 1: "tokens"} for name in ("ids", "segments", "mask")}
    axes |= {"skills": {0: "options"}, "features": {0: "rows"}, "scores": {0: "rows", 1: "options"}}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporter's own deprecation notes
        torch.onnx.export(
            _Both(network).eval(),
            example,
            str(path),
            input_names=["ids", "segments", "mask", "skills"],
            output_names=["features", "scores"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )


def quantise(source: Path, target: Path, per_channel: bool = True) -> None:
    """Write the int8 graph: dynamic quantisation of the encoder's products and of the word table; the head stays float32."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    prepared = source.with_suffix(".prepared.onnx")
    quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
    graph = onnx.load(str(prepared)).graph
    constants = {c.name for c in graph.initializer}
    products = [n.name for n in graph.node if n.op_type in ("MatMul", "Gemm") and "encoder" not in n.name]
    head = [*products, *(f"{name}_MatMul" for name in products)]  # the second is what the quantiser makes of a Gemm
    attention = [n.name for n in graph.node if n.op_type == "MatMul" and not constants & set(n.input)]
    quantize_dynamic(
        str(prepared),
        str(target),
        per_channel=per_channel,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=head + attention,
        op_types_to_quantize=["MatMul", "Gather"],
        extra_options={"MatMulConstBOnly": True},
    )
    prepared.unlink()
