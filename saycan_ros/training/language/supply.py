"""The corpus's batches, made by processes beside the training and read in the order in which one process would make them."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Iterator
from itertools import count

from torch.utils.data import DataLoader, Dataset

from saycan_ros.training.language.corpus import Corpus, Minibatch
from saycan_ros.training.language.recipe import RecipeError

AHEAD = 2  # chunks that each process makes before they are asked for


class Supply:
    """An endless stream of batches; the number of processes changes its speed alone, never what it holds."""

    def __init__(self, corpus: Corpus, processes: int) -> None:
        """With 0 processes the reader makes them itself.

        Raises:
            RecipeError: a number below 0.
        """
        if processes < 0:
            raise RecipeError(f"makers: {processes} is less than 0; give 0 to make the rows in the training's own process")
        self._corpus = corpus
        self._processes = processes

    def batches(self) -> Iterator[Minibatch]:
        """Batches without end; the processes end with the iterator."""
        if not self._processes:
            yield from self._corpus.batches()
            return
        # Forked processes would inherit the locks of the training's threads.
        loader: DataLoader[list[Minibatch]] = DataLoader(
            _Chunks(self._corpus),
            sampler=count(),
            batch_size=None,
            num_workers=self._processes,
            collate_fn=_as_it_is,
            prefetch_factor=AHEAD,
            worker_init_fn=_end_with_the_training,
            multiprocessing_context="spawn",
        )
        for chunk in loader:
            yield from chunk


class _Chunks(Dataset[list[Minibatch]]):
    """Chunks by their number."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def __getitem__(self, number: int) -> list[Minibatch]:
        return self._corpus.chunk(number)


def _as_it_is(chunk: list[Minibatch]) -> list[Minibatch]:
    return chunk


def _end_with_the_training(_: int) -> None:
    """A process whose parent was killed would wait for ever until somebody takes its rows."""
    if (parent := multiprocessing.parent_process()) is not None:
        threading.Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)
