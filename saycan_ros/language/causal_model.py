"""A causal language model in ONNX with key-value cache, in the usual export layout."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from saycan_ros.onnx_session import open_network
from saycan_ros.outcome import OutcomeCode, OutcomeError

Cache = list[NDArray[np.floating]]

_PAST = re.compile(r"past_key_values\.(\d+)\.(key|value)")
_TYPES = {"tensor(float)": np.float32, "tensor(float16)": np.float16, "tensor(int64)": np.int64, "tensor(int32)": np.int32}
_PLAIN = ("input_ids", "attention_mask", "position_ids")
_AGREE = 0.5  # nats; quantised models differ a little between one run and two


class CausalModel:
    """Inputs input_ids, attention_mask, past_key_values.N.key and .value (rows, heads, tokens, features), perhaps position_ids;
    outputs logits and present.N.key and .value. That is what `optimum-cli export onnx --task text-generation-with-past` writes.

    Raises:
        OutcomeError: MODEL_UNAVAILABLE where the file cannot be loaded, has another layout, or its cache does not work.
    """

    def __init__(self, path: Path, threads: int = 2, rows: int = 1) -> None:
        """`rows` is how many prefixes will be fed at once; `vocabulary` then has how many tokens there are logits for."""
        self._path = path
        try:
            self._session = open_network(path, threads)
        except Exception as error:
            raise self._unfit(f"not an ONNX model that this onnxruntime can load: {error}") from error
        inputs = {row.name: row for row in self._session.get_inputs()}
        outputs = [row.name for row in self._session.get_outputs()]
        self.past_names = sorted((n for n in inputs if _PAST.fullmatch(n)), key=_layer)
        self._present = sorted((n for n in outputs if n.startswith("present")), key=_layer)
        self._check_layout(list(inputs), outputs)
        self._types = {name: _TYPES.get(row.type, np.float32) for name, row in inputs.items()}
        self._shapes = [self._heads_and_features(name, inputs[name].shape) for name in self.past_names]
        self.vocabulary = self._check_cache(rows)

    def empty(self, rows: int = 1) -> Cache:
        """A cache of no tokens."""
        return [
            np.zeros((rows, heads, 0, features), self._types[name])
            for name, (heads, features) in zip(self.past_names, self._shapes, strict=True)
        ]

    def run(self, ids: NDArray[np.int64], past: Cache) -> tuple[NDArray[np.floating], Cache]:
        """Feed (rows, new) tokens behind the cache: logits (rows, new, vocabulary), and the cache with the new tokens in it."""
        rows, new = ids.shape
        total = past[0].shape[2] + new
        feed: dict[str, NDArray[np.generic]] = {
            "input_ids": ids.astype(self._types["input_ids"]),
            "attention_mask": np.ones((rows, total), self._types["attention_mask"]),
        }
        if "position_ids" in self._types:
            positions = np.arange(total - new, total, dtype=self._types["position_ids"])
            feed["position_ids"] = np.broadcast_to(positions, (rows, new)).copy()
        feed.update(zip(self.past_names, past, strict=True))
        try:
            logits, *present = self._session.run(["logits", *self._present], feed)
        except Exception as error:
            raise self._unfit(f"the model failed on {rows} x {new} tokens behind {total - new}: {error}") from error
        if logits.ndim != 3 or logits.shape[0] != rows:
            raise self._unfit(f"its logits have the shape {list(logits.shape)}, not (batch, tokens, vocabulary)")
        # All that can be chosen by is the last token's; a number that is none would pass for one not known yet.
        if np.isnan(logits[:, -1]).any() or not np.isfinite(logits[:, -1].max(axis=-1)).all():
            raise self._unfit("it gave logits that are no numbers")
        for name, part, (heads, features) in zip(self._present, present, self._shapes, strict=True):
            if part.shape != (rows, heads, total, features):
                raise self._unfit(f"{name} has the shape {list(part.shape)}, not {[rows, heads, total, features]}")
        return logits, present

    def _check_layout(self, inputs: Sequence[str], outputs: Sequence[str]) -> None:
        if missing := [n for n in _PLAIN[:2] if n not in inputs]:
            raise self._unfit(f"it has no input {missing[0]}; its inputs are {', '.join(inputs[:6])}")
        if not self.past_names:
            raise self._unfit(
                "it has no past_key_values.* inputs; export it with its key-value cache (text-generation-with-past)"
            )
        if strange := [n for n in inputs if n not in _PLAIN and not _PAST.fullmatch(n)]:
            raise self._unfit(f"it has the input {strange[0]}, which nothing here can fill; export it without")
        if "logits" not in outputs or len(self._present) != len(self.past_names):
            raise self._unfit("its outputs are not logits and one present.* for each past_key_values.*")

    def _heads_and_features(self, name: str, shape: Sequence[int | str | None]) -> tuple[int, int]:
        if len(shape) == 4 and isinstance(shape[1], int) and isinstance(shape[3], int):
            return shape[1], shape[3]
        raise self._unfit(
            f"{name} has the shape {list(shape)}, not (batch, heads, tokens, features) with heads and features fixed"
        )

    def _check_cache(self, rows: int) -> int:
        """Four tokens at once and in two runs must say the same; a wrong cache gives numbers that mean nothing."""
        ids = np.array([[3, 5, 4, 6]], np.int64)
        whole, _ = self.run(ids, self.empty())
        _, past = self.run(ids[:, :2], self.empty())
        parts, _ = self.run(ids[:, 2:], past)
        at_once, in_parts = log_softmax(whole[0, -1]), log_softmax(parts[0, -1])
        top = np.argsort(at_once)[-10:]
        if not (np.isfinite(at_once).all() and np.abs(at_once - in_parts)[top].max() <= _AGREE):
            raise self._unfit("its key-value cache does not give what the whole text gives; export it again")
        if rows > 1:
            try:
                self.run(np.repeat(ids, rows, axis=0), self.empty(rows))
            except OutcomeError as error:
                what = f"it cannot take {rows} rows at once; export it with a free batch axis, or set `batch: 1` ({error})"
                raise self._unfit(what) from error
        return int(whole.shape[-1])

    def _unfit(self, reason: str) -> OutcomeError:
        return OutcomeError(OutcomeCode.MODEL_UNAVAILABLE, f"{self._path}: {reason}")


def log_softmax(logits: NDArray[np.floating]) -> NDArray[np.float64]:
    """Log-probabilities along the last axis."""
    shifted = logits.astype(np.float64) - logits.max(axis=-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True)))


def _layer(name: str) -> tuple[int, str]:
    """Sorts past and present alike: by layer, key before value."""
    number = re.search(r"\.(\d+)\.", name)
    return int(number[1]) if number else -1, name.rsplit(".", 1)[-1]
