"""The exact argmax of Say x Can over a token trie, without scoring every option.

A token's log-probability is never positive, so a prefix's log-probability bounds every option below it from above; with the
largest Can below, that bounds their products. Nodes are opened in the order of that bound, and the search ends where no bound
reaches the best product found. (Best-first search with an admissible bound: Hart, Nilsson and Raphael 1968.)
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from saycan_ros.language.token_trie import TokenTrie

# Nodes of one depth -> for each, the log-probability of each child's token, in the order of `TokenTrie.children`.
Expand = Callable[[Sequence[int]], Sequence[NDArray[np.float64]]]

MARGIN = 1e-6  # in log p: whatever comes so near the best is scored too, so that no rounding can change the choice


@dataclass(frozen=True)
class Found:
    """What a search knows of each option, shape (options,).

    `log_p` is the option's log-probability where `exact`, else an upper bound. `log_total` is the logarithm of the sum of all
    probabilities, or an upper bound of it where not everything is exact.
    """

    log_p: NDArray[np.float64]
    exact: NDArray[np.bool_]
    log_total: float
    opened: int

    @property
    def say(self) -> NDArray[np.float64]:
        """p of each option among the options, in [0, 1]; the exact ones are in their true proportion."""
        return np.asarray(np.exp(np.minimum(0.0, self.log_p - self.log_total)))


def best_first(
    trie: TokenTrie, expand: Expand, weights: NDArray[np.float64], *, floor: float = 0.0, batch: int = 8, everything: bool = False
) -> Found:
    """Score until the best product of p and weight is certain, and on which side of `floor` it lies.

    Args:
        weights: Can of each option, (options,), in [0, 1]; 0 rules an option out.
        floor: compared with weight x p, p normalised over the options. Where no option is certain to exceed it, everything is
            scored, so that whoever asks learns what was wanted.
        batch: how many nodes are opened at once; they are of one depth.
        everything: score every option.
    """
    search = _Search(trie, expand, weights, batch)
    if everything or not (weights > 0).any():
        search.exhaust()
    else:
        search.find_best()
        while (sure := search.exceeds(floor)) is None:
            search.open_largest()
        if not sure:
            search.exhaust()
    return search.found()


class _Search:
    """The state of one search."""

    def __init__(self, trie: TokenTrie, expand: Expand, weights: NDArray[np.float64], batch: int) -> None:
        self._trie = trie
        self._expand = expand
        self._batch = batch
        with np.errstate(divide="ignore"):
            self._log_weights = np.log(weights)
        self._ahead = trie.highest(self._log_weights)
        self._log_stacked = np.log(np.maximum(1, trie.stacked()))
        self._log_p = np.full(len(trie), np.nan)
        self._log_p[0] = 0.0
        self._option = np.full(len(trie), -1)
        self._option[trie.ends] = np.arange(len(trie.ends))
        self._unopened = {0}
        self._best = -np.inf
        self._opened = 0

    def find_best(self) -> None:
        """Open nodes until no bound reaches the best product."""
        heap = [(-float(self._ahead[0]), 0)]
        while heap and -heap[0][0] >= self._best - MARGIN:
            together: list[int] = []
            apart: list[tuple[float, int]] = []
            while heap and len(together) < self._batch and -heap[0][0] >= self._best - MARGIN:
                entry = heapq.heappop(heap)
                alike = not together or self._trie.depths[entry[1]] == self._trie.depths[together[0]]
                (together.append(entry[1]) if alike else apart.append(entry))
            for child in self._open(together):
                heapq.heappush(heap, (-float(self._log_p[child] + self._ahead[child]), child))
            for entry in apart:
                heapq.heappush(heap, entry)

    def exceeds(self, floor: float) -> bool | None:
        """Whether the best normalised product exceeds `floor`; None where that is not certain yet."""
        known = self._log_sum(bound=False)
        if np.exp(self._best - self._log_sum(bound=True)) > floor:
            return True
        return None if np.exp(self._best - known) > floor and self._unopened else False

    def open_largest(self) -> None:
        """Open the nodes with most probability left below them."""
        first = max(self._unopened, key=lambda node: float(self._log_p[node]))
        alike = [node for node in self._unopened if self._trie.depths[node] == self._trie.depths[first]]
        self._open(heapq.nlargest(self._batch, alike, key=lambda node: float(self._log_p[node])))

    def exhaust(self) -> None:
        """Open everything, level by level."""
        for depth in range(int(self._trie.depths.max())):
            nodes = sorted(node for node in self._unopened if self._trie.depths[node] == depth)
            for start in range(0, len(nodes), self._batch):
                self._open(nodes[start : start + self._batch])

    def found(self) -> Found:
        """The result so far."""
        ends = self._trie.ends
        log_p = self._trie.inherited(self._log_p)[ends]
        return Found(log_p, ~np.isnan(self._log_p[ends]), self._log_sum(bound=True), self._opened)

    def _open(self, nodes: list[int]) -> list[int]:
        """Score the children of `nodes`; gives the children that have children."""
        inner: list[int] = []
        for node, scores in zip(nodes, self._expand(nodes), strict=True):
            children = self._trie.children[node]
            self._log_p[children] = self._log_p[node] + np.minimum(0.0, scores)
            self._unopened.discard(node)
            for child in children.tolist():
                if (option := int(self._option[child])) >= 0:
                    self._best = max(self._best, float(self._log_p[child] + self._log_weights[option]))
                if len(self._trie.children[child]):
                    inner.append(child)
        self._unopened.update(inner)
        self._opened += len(nodes)
        return inner

    def _log_sum(self, *, bound: bool) -> float:
        """The logarithm of the sum of the probabilities known, with all that the unopened nodes may add where `bound`."""
        known = self._log_p[self._trie.ends]
        parts = known[~np.isnan(known)]
        if bound:
            nodes = np.fromiter(self._unopened, np.int64, len(self._unopened))
            parts = np.concatenate([parts, self._log_p[nodes] + self._log_stacked[nodes]])
        return float(np.logaddexp.reduce(parts)) if len(parts) else -np.inf
