"""Options as token sequences, with what they share kept once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


class TokenTrie:
    """A prefix tree of options. Node 0 is the empty prefix; a node's number is greater than its parent's.

    `parents`, `tokens` and `depths` have one entry a node, (nodes,), int64; `ends` has the node of each option, (options,).
    """

    def __init__(self, options: Sequence[Sequence[int]]) -> None:
        """Build the tree.

        Raises:
            ValueError: an option has no token, or two options are the same tokens; `args` holds their numbers.
        """
        parents, tokens, depths = [0], [-1], [0]
        children: list[dict[int, int]] = [{}]
        ends: dict[int, int] = {}
        for number, option in enumerate(options):
            node = 0
            for token in option:
                if (child := children[node].get(token)) is None:
                    child = children[node][token] = len(parents)
                    parents.append(node)
                    tokens.append(token)
                    depths.append(depths[node] + 1)
                    children.append({})
                node = child
            if node == 0 or node in ends:
                raise ValueError(ends.get(node, number), number)
            ends[node] = number
        self.parents, self.tokens, self.depths = (np.asarray(row, np.int64) for row in (parents, tokens, depths))
        self.children = [np.fromiter(row.values(), np.int64, len(row)) for row in children]
        self.ends = np.fromiter(ends, np.int64, len(ends))
        self._levels = [np.flatnonzero(self.depths == depth) for depth in range(1, max(depths) + 1)]

    def __len__(self) -> int:
        """How many nodes."""
        return len(self.parents)

    def path(self, node: int) -> list[int]:
        """The nodes from below the root down to `node`, `node` last."""
        found = []
        while node:
            found.append(node)
            node = int(self.parents[node])
        return found[::-1]

    def highest(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """The largest weight of any option that ends at or below each node: (options,) -> (nodes,)."""
        found = np.full(len(self), -np.inf)
        found[self.ends] = weights
        for level in reversed(self._levels):
            np.maximum.at(found, self.parents[level], found[level])
        return found

    def stacked(self) -> NDArray[np.int64]:
        """How many options end strictly below each node on the path that has most: (nodes,). More than 1 where one option
        begins another."""
        below = np.zeros(len(self), np.int64)
        here = np.zeros(len(self), np.int64)
        here[self.ends] = 1
        for level in reversed(self._levels):
            np.maximum.at(below, self.parents[level], below[level] + here[level])
        return below

    def inherited(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Each node's value, or where it is NaN that of its nearest ancestor that has one: (nodes,) -> (nodes,)."""
        found: NDArray[np.float64] = values.copy()
        for level in self._levels:
            missing = level[np.isnan(found[level])]
            found[missing] = found[self.parents[missing]]
        return found
