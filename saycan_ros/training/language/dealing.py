"""Deals batches out to the workers of each step."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from saycan_ros.training.language.corpus import Minibatch

TOGETHER = 8  # steps whose batches are dealt out at once


def dealt(stream: Iterator[Minibatch], workers: int) -> Iterator[list[Minibatch]]:
    """`workers` batches for each step, alike in tokens, so that no worker waits long for another.

    Batches that are too few for a step, at the end, are dropped.
    """
    while hand := list(islice(stream, TOGETHER * workers)):
        if workers > 1:
            hand.sort(key=_tokens)
        steps = (hand[n : n + workers] for n in range(0, len(hand), workers))
        yield from (step for step in steps if len(step) == workers)


def _tokens(batch: Minibatch) -> int:
    return int(batch.contexts.mask.sum() + batch.options.mask.sum())
