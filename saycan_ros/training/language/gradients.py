"""The gradients of one step's batches, found by as many replicas of the network as there are threads."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import repeat

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from saycan_ros.language.reader import Batch
from saycan_ros.training.language.corpus import Minibatch
from saycan_ros.training.language.episodes import GOOD
from saycan_ros.training.language.network import FEATURES, OUTLOOKS, SayNetwork
from saycan_ros.training.language.precision import multiplied_in

USUAL_ROWS = 64  # the loss is a sum over rows by this number, so that a batch of few long rows weighs less
Found = tuple[Tensor, Tensor]  # the loss, and how many contexts' best option is right


class Gradients:
    """Leaves the mean gradient of a step's batches in the first replica, added up in a fixed order.

    Batches of one setting have the same options. Each replica reads a share of them and all use what was read, whose gradients go
    back to the replica that read it: the sum is that of batches which read every option for themselves.
    """

    def __init__(self, network: SayNetwork, replicas: int, pool: ThreadPoolExecutor) -> None:
        """The pool's threads are as many as the replicas, of which `network` is the first."""
        self._replicas = [network, *(_replica(network) for _ in range(replicas - 1))]
        self._pool = pool

    def leave(self, batches: Sequence[Minibatch], outlook: float) -> list[Found]:
        """The gradients of the mean loss, the second question's at the weight `outlook`; what was found in each batch."""
        many = len(self._replicas)
        shares = [batches[n::many] for n in range(many)]
        if all(batch.options is batches[0].options for batch in batches):
            found = self._together(batches[0].options, shares, outlook)
        else:
            found = [one for part in self._pool.map(_alone, self._replicas, shares, repeat(outlook)) for one in part]
        self._gather(len(batches))
        return found

    def _together(self, options: Batch, shares: Sequence[Sequence[Minibatch]], outlook: float) -> list[Found]:
        many = len(self._replicas)
        dealt = [Batch(options.ids[n::many], options.segments[n::many], options.mask[n::many]) for n in range(many)]
        read = list(self._pool.map(_read, self._replicas, dealt))
        whole = read[0].new_empty(len(options.ids), FEATURES)
        for n, part in enumerate(read):
            whole[n::many] = part.detach()
        skills = [whole.detach().requires_grad_() for _ in range(many)]
        found = [one for part in self._pool.map(_on, self._replicas, shares, skills, repeat(outlook)) for one in part]
        grads = [one.grad for one in skills if one.grad is not None]
        total = torch.stack(grads).sum(0) if len(grads) > 1 else grads[0]
        list(self._pool.map(torch.autograd.backward, read, [total[n::many] for n in range(many)]))
        return found

    def _gather(self, batches: int) -> None:
        mine = []
        for first, *others in zip(*(r.parameters() for r in self._replicas), strict=True):
            for other in others:
                if other.grad is not None:
                    first.grad = other.grad if first.grad is None else first.grad.add_(other.grad)
                    other.grad = None
            if first.grad is not None:
                mine.append(first.grad)
        torch._foreach_div_(mine, batches)


def _replica(network: SayNetwork) -> SayNetwork:
    """A second network on the same weights, with gradients of its own."""
    shared = {id(p): torch.nn.Parameter(p.detach(), p.requires_grad) for p in network.parameters()}
    return copy.deepcopy(network, shared)


def _read(network: SayNetwork, options: Batch) -> Tensor:
    with _cast(network):
        return network.skills(*_tensors(network, options))


def _on(network: SayNetwork, batches: Sequence[Minibatch], skills: Tensor, outlook: float) -> list[Found]:
    """Leave the sum of the batches' gradients in the network and in `skills`."""
    found = []
    for batch in batches:
        loss, second, right = losses(network, batch, skills)
        (loss + outlook * second if outlook else loss).backward()
        found.append((loss.detach(), right))
    return found


def _alone(network: SayNetwork, batches: Sequence[Minibatch], outlook: float) -> list[Found]:
    """The same for batches each of which has options of its own."""
    return [one for batch in batches for one in _on(network, [batch], _read(network, batch.options), outlook)]


def losses(network: SayNetwork, batch: Minibatch, skills: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """The loss of what comes next, in which every context of every batch weighs the same; that of what is still due, which asks
    for all of a plan at each decision; and how many contexts' best option is right.
    """
    device = skills.device
    weights = torch.from_numpy(batch.weights).to(device, non_blocking=True)
    with _cast(network):
        logits, due = network.outlooks(*_tensors(network, batch.contexts), skills)
    log_p = torch.log_softmax(logits.float(), -1)
    good = weights >= GOOD
    any_good = -torch.logsumexp(log_p.masked_fill(~good, -1e9), -1).sum()
    spread = -(weights / weights.sum(-1, keepdim=True) * log_p).sum()
    right = good.gather(1, log_p.argmax(-1, keepdim=True)).float().sum()
    many = torch.from_numpy(batch.due).to(device, non_blocking=True)[..., None] > torch.arange(OUTLOOKS, device=device)
    second = functional.binary_cross_entropy_with_logits(due.float(), many.float(), reduction="sum")
    return (0.6 * any_good + 0.4 * spread) / USUAL_ROWS, second / USUAL_ROWS, right


def _cast(network: SayNetwork) -> torch.autocast:
    """What multiplies matrices in the device's fast precision."""
    device = network.log_scale.device
    dtype = multiplied_in(device)
    # The cache of casts is shared by all threads and emptied by whichever ends first: rounding would depend on who that is.
    return torch.autocast(device.type, dtype, enabled=dtype is not torch.float32, cache_enabled=device.type != "cpu")


def _tensors(network: SayNetwork, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
    device = network.log_scale.device

    def there(values: NDArray[np.int64]) -> Tensor:
        return torch.from_numpy(values).to(device, non_blocking=True)

    return there(batch.ids), there(batch.segments), there(batch.mask)
