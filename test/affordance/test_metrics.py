"""AUROC and ECE are what their definitions say, on cases worked out by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from saycan_ros.training.affordance.metrics import auroc, brier, ece, reliability


def test_auroc_is_the_chance_that_a_success_scores_above_a_failure() -> None:
    label = np.array([True, False, True, False])
    assert auroc(np.array([0.9, 0.1, 0.8, 0.2]), label) == 1.0
    assert auroc(np.array([0.1, 0.9, 0.2, 0.8]), label) == 0.0
    assert auroc(np.array([0.5, 0.5, 0.5, 0.5]), label) == 0.5
    assert auroc(np.array([0.9, 0.5, 0.5, 0.1]), label) == pytest.approx(0.875)


def test_auroc_agrees_with_counting_every_pair() -> None:
    random = np.random.default_rng(4)
    value, label = random.integers(0, 6, 60) / 5, random.random(60) < 0.3
    pairs = [(a > b) + 0.5 * (a == b) for a in value[label] for b in value[~label]]
    assert auroc(value, label) == pytest.approx(np.mean(pairs))


def test_auroc_of_one_kind_alone_is_no_number() -> None:
    assert math.isnan(auroc(np.array([0.3, 0.4]), np.array([True, True])))


def test_ece_weighs_each_bins_gap_by_its_size() -> None:
    value = np.array([0.95, 0.95, 0.95, 0.05])
    label = np.array([True, True, False, False])
    assert ece(value, label) == pytest.approx(0.75 * abs(0.95 - 2 / 3) + 0.25 * 0.05)
    assert reliability(value, label) == [
        (pytest.approx(0.05), 0.0, 1),
        (pytest.approx(0.95), pytest.approx(2 / 3), 3),
    ]


def test_certainty_falls_into_the_last_bin() -> None:
    assert reliability(np.array([1.0]), np.array([True])) == [(1.0, 1.0, 1)]


def test_brier_is_the_mean_squared_distance() -> None:
    assert brier(np.array([0.9, 0.2]), np.array([True, True])) == pytest.approx((0.01 + 0.64) / 2)
    assert math.isnan(brier(np.array([]), np.array([], bool)))
