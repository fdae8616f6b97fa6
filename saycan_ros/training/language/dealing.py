"""Deals batches out to the workers of each step."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from saycan_ros.training.language.corpus import Minibatch

TOGETHER = 16  # steps whose batches are dealt out at once


def dealt(stream: Iterator[Minibatch], workers: int) -> Iterator[list[Minibatch]]:
    """`workers` batches for each step: of one setting where there are enough, whose options are then read once, and alike in
    tokens, so that no worker waits long for another.

    Batches that are too few for a step, at the end, are dropped.
    """
    while hand := list(islice(stream, TOGETHER * workers)):
        settings: dict[int, list[int]] = {}
        for n in sorted(range(len(hand)), key=lambda n: _tokens(hand[n])):
            settings.setdefault(id(hand[n].options), []).append(n)
        steps, left = [], []
        for one in settings.values():
            whole = len(one) - len(one) % workers
            steps += [one[n : n + workers] for n in range(0, whole, workers)]
            left += one[whole:]
        left.sort(key=lambda n: _tokens(hand[n]))
        steps += [left[n : n + workers] for n in range(0, len(left) - workers + 1, workers)]
        # The steps come as their first batches came, lest all short ones follow each other.
        for step in sorted(sorted(numbers) for numbers in steps):
            yield [hand[n] for n in step]


def _tokens(batch: Minibatch) -> int:
    return int(batch.contexts.mask.sum() + batch.options.mask.sum())
