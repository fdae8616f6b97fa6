"""An endless, seeded stream of training batches, made as it is read."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from saycan_ros.language.context import skill_text
from saycan_ros.language.reader import Batch, Reader
from saycan_ros.language.refusal import Refusal
from saycan_ros.language.spelling import Spelling
from saycan_ros.manifest.schema import Manifest
from saycan_ros.training.language.episodes import episodes
from saycan_ros.training.language.setting import Setting, kitchen, random_setting

KITCHEN_EPISODES, NO_DRAWER_EPISODES = 320, 110  # in one chunk
OTHER_SETTINGS, OTHER_EPISODES = 9, 25
ROUND = 8  # texts are padded to a multiple of this many tokens: fewer shapes of attention to make ready
STREAM = 15  # the version of the rows and their order: what was kept of a training on another one is not gone on from
UNCORRECTED = 0.15  # share of rows whose instruction keeps the misspellings that the scorer would have put right


@dataclass(frozen=True)
class Minibatch:
    """Contexts of one setting, its options' texts, the weights, and how often each option is still due, (contexts, options)."""

    contexts: Batch
    options: Batch
    weights: NDArray[np.float32]
    due: NDArray[np.float32]


class Corpus:
    """Training batches for one seed."""

    def __init__(
        self, tokenizer: Tokenizer, base: Manifest, max_tokens: int, words: tuple[str, ...], seed: str, batch_tokens: int
    ) -> None:
        self._reader = Reader(tokenizer, max_tokens)
        self._vocabulary = tokenizer.get_vocab()
        self._words = words
        self._base = base
        self._seed = seed
        self._batch_tokens = batch_tokens

    def batches(self) -> Iterator[Minibatch]:
        """Batches without end, chunk after chunk."""
        for number in count():
            yield from self.chunk(number)

    def chunk(self, number: int) -> list[Minibatch]:
        """The batches of some hundred episodes, shuffled; in each batch are rows of about equal length."""
        rng = random.Random(f"{self._seed}-{number}")
        chunk = list(self._of(rng, kitchen(self._base), KITCHEN_EPISODES))
        chunk += self._of(rng, kitchen(self._base, drawer=False), NO_DRAWER_EPISODES)
        for _ in range(OTHER_SETTINGS):
            chunk += self._of(rng, random_setting(rng, self._base), OTHER_EPISODES)
        rng.shuffle(chunk)
        return chunk

    def _of(self, rng: random.Random, setting: Setting, count: int) -> Iterator[Minibatch]:
        spelling = Spelling(self._vocabulary, setting.manifest, self._words)
        texts = [skill_text(setting.manifest, s) for s in setting.library] + [r.value for r in Refusal]
        options = self._reader.batch([self._reader.text(t) for t in texts], ROUND)
        heard: dict[str, str] = {}

        def hear(words: str) -> str:
            if words not in heard:
                heard[words] = words if rng.random() < UNCORRECTED else spelling.correct(words)
            return heard[words]

        rows = [(row, self._reader.context(row.context)) for row in episodes(rng, setting, count, hear)]
        rows.sort(key=lambda pair: len(pair[1][0]) + rng.random() * 6)
        start = 0
        while start < len(rows):
            end = start + 1
            while end < len(rows) and (end + 1 - start) * len(rows[end][1][0]) <= self._batch_tokens:
                end += 1
            part = rows[start:end]
            start = end
            contexts = self._reader.batch([ids for _, ids in part], ROUND)
            kept = [row for row, _ in part]
            weights, due = _table([row.choices for row in kept], len(texts)), _table([row.due for row in kept], len(texts))
            yield Minibatch(contexts, options, weights, due)


def _table(rows: Sequence[Sequence[tuple[int, float]]], options: int) -> NDArray[np.float32]:
    """One row of numbers by option for each list of them, 0 where it has none."""
    table = np.zeros((len(rows), options), np.float32)
    for n, row in enumerate(rows):
        for index, number in row:
            table[n, index] = number
    return table
