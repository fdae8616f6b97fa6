"""How every network is opened: on the processor, with so many threads, and silent but for errors."""

from __future__ import annotations

from pathlib import Path

import onnxruntime


def open_network(model: bytes | Path, threads: int = 1) -> onnxruntime.InferenceSession:
    """A session of a network: its content, or its file, beside which larger weights may lie.

    Raises:
        Exception: whatever onnxruntime has against it; it has no class of its own for that.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    content = model if isinstance(model, bytes) else str(model)
    return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
