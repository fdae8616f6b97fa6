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
        by_size = sorted(range(len(hand)), key=lambda n: _tokens(hand[n]))
        # The steps come as their first batches came, lest all short ones follow each other.
        for step in sorted(sorted(by_size[n : n + workers]) for n in range(0, len(hand) - workers + 1, workers)):
            yield [hand[n] for n in step]


def _tokens(batch: Minibatch) -> int:
    return int(batch.contexts.mask.sum() + batch.options.mask.sum())
