"""Softmax attention for training on a CPU: fewer passes over the weights, which are what a short text's attention costs."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

LEAST, LARGEST = -60.0, 80.0  # what a logit beyond them counts as, so that every sum and its gradient is finite; seen: -49 to 60


def attention(q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:
    """Scaled dot-product attention (Vaswani et al. 2017, section 3.2.1) of q, k and v, each (batch, heads, tokens, width).

    mask: (batch, tokens), 1 for a token that may be looked at and 0 for padding, where k and v hold zeros. Exponentials are
    taken as they are, without the row's maximum, and their sums come out of the product with the values, as one more column. A
    logit beyond `LEAST` and `LARGEST` has the gradient that it would have within them.
    """
    column = mask.to(v.dtype)[:, None, :, None].expand(*v.shape[:3], 1)
    mixed: Tensor = _Attention.apply(q * q.shape[-1] ** -0.5, k, torch.cat([v, column], -1))
    return mixed


class _Attention(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
        raised = torch.matmul(q, k.transpose(-1, -2)).clamp_(LEAST, LARGEST).exp_()
        summed = raised @ v
        sums = summed[..., -1:]
        mixed = summed[..., :-1] / sums
        ctx.save_for_backward(q, k, v, raised, mixed, sums)
        return mixed

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        q, k, v, raised, mixed, sums = ctx.saved_tensors
        share = grad / sums
        of_summed = torch.cat([share, -(share * mixed).sum(-1, keepdim=True)], -1)
        of_logits = (of_summed @ v.transpose(-1, -2)).mul_(raised)
        return of_logits @ k, of_logits.transpose(-1, -2) @ q, raised.transpose(-1, -2) @ of_summed
