"""Turns contexts and skill texts into token ids of a bounded number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from saycan_ros.language.context import Context

_INSTRUCTION_SHARE = 0.6  # of the tokens, at most; the state gets what that and the newest step leave, older steps the rest
MARKS = ("[CLS]", "[SEP]")  # that a tokenizer must have: before a text, and behind each of its parts
_READ = 4000  # characters of an instruction that are looked at, half from each end


@dataclass(frozen=True)
class Batch:
    """Padded ids, segments and mask, each (rows, tokens), int64."""

    ids: NDArray[np.int64]
    segments: NDArray[np.int64]
    mask: NDArray[np.int64]


class Reader:
    """Cuts what is too long: the middle of an instruction, which `excess` tells beforehand, and of a state; the oldest steps."""

    def __init__(self, tokenizer: Tokenizer, max_tokens: int) -> None:
        self._tokenizer = tokenizer
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        # Or a person's "[SEP]" would end the request, and what follows be read as what the robot knows.
        self._tokenizer.encode_special_tokens = True
        self._max_tokens = max_tokens
        vocabulary = tokenizer.get_vocab()
        self._start, self._end = (vocabulary[mark] for mark in MARKS)
        self._last = max(vocabulary.values())

    def __setstate__(self, state: dict[str, Any]) -> None:
        """A tokenizer loses this on its way to another process."""
        self.__dict__.update(state)
        self._tokenizer.encode_special_tokens = True

    def excess(self, instruction: str) -> str:
        """How much too long an instruction is, in words; empty where all of it is read."""
        most = self._most
        if len(instruction) > _READ:
            return f"{len(instruction)} characters, where at most {_READ} are looked at"
        tokens = len(self._ids(instruction))
        return f"{tokens} tokens (words and parts of words), where at most {most} are read" if tokens > most else ""

    def context(self, context: Context) -> tuple[list[int], list[int]]:
        """Ids and segments of one context: the instruction is segment 0, what follows segment 1."""
        room = self._max_tokens - 4
        instruction = self._both_ends(self._ids(_both_ends(context.instruction)), self._most)
        rows = [self._ids(step) for step in context.steps]
        newest = len(rows[-1]) if rows else 0
        state = self._both_ends(self._ids(context.state), max(0, room - len(instruction) - newest))
        steps: list[int] = []
        for ids in reversed(rows):
            if len(instruction) + len(state) + len(steps) + len(ids) > room:
                break
            steps = ids + steps
        ids = [self._start, *instruction, self._end, *state, self._end, *steps, self._end]
        return ids, [0] * (len(instruction) + 2) + [1] * (len(state) + len(steps) + 2)

    def text(self, text: str) -> tuple[list[int], list[int]]:
        """Ids and segments of a skill's text."""
        ids = self._ids(text)[: self._max_tokens - 2]
        return [self._start, *ids, self._end], [0] * (len(ids) + 2)

    def longest(self) -> Batch:
        """A text of as many tokens as there may be, each of them the vocabulary's last."""
        return self.batch([([self._last] * self._max_tokens, [1] * self._max_tokens)])

    @staticmethod
    def batch(rows: Sequence[tuple[Sequence[int], Sequence[int]]], multiple: int = 1) -> Batch:
        """Rows padded to the longest, and on to a multiple."""
        longest = -(-max(len(ids) for ids, _ in rows) // multiple) * multiple
        ids, segments, mask = (np.zeros((len(rows), longest), np.int64) for _ in range(3))
        for n, (row, parts) in enumerate(rows):
            ids[n, : len(row)], segments[n, : len(row)], mask[n, : len(row)] = row, parts, 1
        return Batch(ids, segments, mask)

    @property
    def _most(self) -> int:
        return int((self._max_tokens - 4) * _INSTRUCTION_SHARE)

    def _ids(self, text: str) -> list[int]:
        return list(self._tokenizer.encode(text, add_special_tokens=False).ids)

    @staticmethod
    def _both_ends(ids: list[int], most: int) -> list[int]:
        return ids if len(ids) <= most else ids[: most - most // 2] + ids[len(ids) - most // 2 :]


def _both_ends(text: str) -> str:
    return text if len(text) <= _READ else f"{text[: _READ // 2]} {text[-_READ // 2 :]}"
