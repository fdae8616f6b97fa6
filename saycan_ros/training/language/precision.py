"""In what matrices are multiplied while training."""

from __future__ import annotations

import torch


def multiplied_in(device: torch.device) -> torch.dtype:
    """bfloat16 where there are instructions for it; a CPU without them takes eight times as long as with float32."""
    able = torch.cpu.get_capabilities()
    fast = device.type != "cpu" or able.get("amx_bf16") or able.get("avx512_bf16")
    return torch.bfloat16 if fast else torch.float32
