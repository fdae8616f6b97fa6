"""Opens the nodes of a token trie with a causal model; every prefix is computed once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from saycan_ros.language.causal_model import Cache, CausalModel, log_softmax
from saycan_ros.language.token_trie import TokenTrie


class PromptCache:
    """The cache of the newest prompt; the next prompt computes only what it does not share with it."""

    def __init__(self, model: CausalModel, chunk: int = 128) -> None:
        """`chunk` tokens are fed at once: a model gives logits over its whole vocabulary for each of them."""
        self.fed = 0
        self._model = model
        self._chunk = chunk
        self._ids: list[int] = []
        self._cache = model.empty()

    def advance(self, ids: Sequence[int], pause: Callable[[], None] = lambda: None) -> tuple[Cache, NDArray[np.float64]]:
        """The cache behind `ids` and the log-probabilities of the next token, (vocabulary,); `pause` may end it by raising."""
        shared = 0
        # The last token is always fed: its logits are what is asked for.
        while shared < min(len(ids) - 1, len(self._ids)) and ids[shared] == self._ids[shared]:
            shared += 1
        cache = [part[:, :, :shared] for part in self._cache]
        last = np.zeros(0)
        for start in range(shared, len(ids), self._chunk):
            pause()
            logits, cache = self._model.run(np.asarray([ids[start : start + self._chunk]], np.int64), cache)
            last = logits[0, -1]
        self._ids, self._cache = list(ids), cache
        self.fed += len(ids) - shared
        return cache, log_softmax(last)


class CausalBranches:
    """An `Expand` for `best_first`. Each inner node is one token fed once, behind the prompt and its ancestors; a node keeps
    its own token's part of the cache only."""

    def __init__(
        self,
        model: CausalModel,
        trie: TokenTrie,
        prompt: Cache,
        first: NDArray[np.float64],
        pause: Callable[[], None] = lambda: None,
    ) -> None:
        """`prompt` and `first` are what `PromptCache.advance` gave; `pause` is called before every run, and may raise."""
        self.fed = 0
        self._model = model
        self._trie = trie
        self._prompt = prompt
        self._first = first
        self._pause = pause
        self._own: dict[int, Cache] = {}

    def __call__(self, nodes: Sequence[int]) -> list[NDArray[np.float64]]:
        """See `best_first.Expand`; `nodes` are of one depth."""
        if nodes[0] == 0:
            return [self._first[self._trie.tokens[self._trie.children[0]]]]
        self._pause()
        logits, present = self._model.run(self._trie.tokens[list(nodes)][:, None], self._past(nodes))
        self.fed += len(nodes)
        for row, node in enumerate(nodes):
            self._own[node] = [part[row, :, -1:].copy() for part in present]
        scores = log_softmax(logits[:, -1])
        return [scores[row, self._trie.tokens[self._trie.children[node]]] for row, node in enumerate(nodes)]

    def _past(self, nodes: Sequence[int]) -> Cache:
        paths = [self._trie.path(node)[:-1] for node in nodes]
        length = self._prompt[0].shape[2]
        past = []
        for layer, prompt in enumerate(self._prompt):
            shape = (len(nodes), prompt.shape[1], length + len(paths[0]), prompt.shape[3])
            part = np.empty(shape, prompt.dtype)
            part[:, :, :length] = prompt
            for row, path in enumerate(paths):
                for place, ancestor in enumerate(path, length):
                    part[row, :, place] = self._own[ancestor][layer][:, 0]
            past.append(part)
        return past
