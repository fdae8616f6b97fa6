"""Keeps padding out of a training's products: rows of real tokens alone, which are padded only to look at each other."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor


class Packing:
    """Turns padded token states, (batch, tokens, width), into rows of real tokens, (real tokens, width), and back."""

    def __init__(self, mask: Tensor) -> None:
        """mask: (batch, tokens), 1 for a token and 0 for padding."""
        self.mask = mask
        self._shape = mask.shape
        self._places = mask.reshape(-1).nonzero().squeeze(1)

    def pack(self, padded: Tensor) -> Tensor:
        """The rows of the real tokens."""
        packed: Tensor = _Pack.apply(padded.reshape(-1, padded.shape[-1]), self._places)
        return packed

    def unpack(self, rows: Tensor) -> Tensor:
        """Every row at its place, and zeros for the padding."""
        padded: Tensor = _Unpack.apply(rows, self._places, self._shape.numel())
        return padded.view(*self._shape, rows.shape[-1])


class _Pack(torch.autograd.Function):
    """A selection whose backward pass copies: places occur once, so nothing need be added up."""

    @staticmethod
    def forward(ctx: Any, padded: Tensor, places: Tensor) -> Tensor:
        ctx.save_for_backward(places)
        ctx.many = len(padded)
        return padded.index_select(0, places)

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor, None]:
        (places,) = ctx.saved_tensors
        return _placed(grad, places, ctx.many), None


class _Unpack(torch.autograd.Function):
    """The reverse of `_Pack`."""

    @staticmethod
    def forward(ctx: Any, rows: Tensor, places: Tensor, many: int) -> Tensor:
        ctx.save_for_backward(places)
        return _placed(rows, places, many)

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor, None, None]:
        (places,) = ctx.saved_tensors
        return grad.index_select(0, places), None, None


def _placed(rows: Tensor, places: Tensor, many: int) -> Tensor:
    return rows.new_zeros(many, rows.shape[-1]).index_copy_(0, places, rows)
