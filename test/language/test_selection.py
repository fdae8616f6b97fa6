"""Training learns from the hardest rows and from a sample that stands for the others."""

from __future__ import annotations

import numpy as np

from saycan_ros.training.language.selection import MOST, select


def test_the_hardest_rows_are_learnt_from_once_and_the_sample_stands_for_the_rest() -> None:
    losses = np.random.default_rng(3).exponential(size=100).astype(np.float32)
    rows, shares = select(losses, 40)
    assert len(rows) == len(set(rows.tolist())) == 40
    hardest = set(np.argsort(-losses)[:24].tolist())
    assert hardest == {int(row) for row, share in zip(rows, shares, strict=True) if share == 1.0}
    assert shares.sum() == 100


def test_the_sample_keeps_the_sum_of_the_losses_about_what_it_is() -> None:
    losses = np.random.default_rng(4).exponential(size=200).astype(np.float32)
    rows, shares = select(losses, 100)
    assert abs(losses[rows] @ shares / losses.sum() - 1) < 0.05


def test_no_row_of_the_sample_stands_for_too_many() -> None:
    rows, shares = select(np.arange(1000, dtype=np.float32), 10)
    assert len(rows) == 10
    assert shares.max() == MOST


def test_a_small_batch_is_learnt_from_whole() -> None:
    rows, shares = select(np.array([0.1, 2.0, 0.5], np.float32), 8)
    assert sorted(rows.tolist()) == [0, 1, 2]
    assert shares.tolist() == [1.0, 1.0, 1.0]


def test_one_row_is_enough() -> None:
    rows, shares = select(np.array([0.1, 2.0, 0.5], np.float32), 1)
    assert rows.tolist() == [1]
    assert shares.tolist() == [1.0]
