"""A training multiplies in what its processor has instructions for, and its optimiser gives the same direction in either."""

from __future__ import annotations

import pytest

pytest.importorskip("torch", reason="needs the `train` extra")

import torch

from saycan_ros.training.language.muon import Muon, levelled
from saycan_ros.training.language.precision import multiplied_in


@pytest.mark.parametrize(
    ("able", "found"),
    [
        ({"avx2": True, "amx_bf16": False, "avx512_bf16": False}, torch.float32),
        ({"avx2": True, "amx_bf16": False, "avx512_bf16": True}, torch.bfloat16),
        ({"avx2": True, "amx_bf16": True, "avx512_bf16": False}, torch.bfloat16),
        ({"asimd": True}, torch.float32),
    ],
)
def test_a_processor_without_bfloat16_products_is_not_asked_to_emulate_them(
    monkeypatch: pytest.MonkeyPatch, able: dict[str, bool], found: torch.dtype
) -> None:
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: able)
    assert multiplied_in(torch.device("cpu")) is found
    assert multiplied_in(torch.device("cuda")) is torch.bfloat16


@pytest.mark.parametrize("shape", [(24, 96), (96, 24), (32, 32)])
@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_muon_moves_a_matrix_as_pytorchs_own_does(
    monkeypatch: pytest.MonkeyPatch, shape: tuple[int, int], dtype: torch.dtype
) -> None:
    monkeypatch.setattr("saycan_ros.training.language.muon.multiplied_in", lambda _: dtype)
    generator = torch.Generator().manual_seed(5)
    start = torch.randn(shape, generator=generator)
    ours, theirs = (torch.nn.Parameter(start.clone()) for _ in range(2))
    mine = Muon([{"params": [ours]}], lr=0.01)
    usual = torch.optim.Muon([theirs], lr=0.01, weight_decay=0.01, adjust_lr_fn="match_rms_adamw")
    for _ in range(4):
        gradient = torch.randn(shape, generator=generator)
        for matrix, optimiser in ((ours, mine), (theirs, usual)):
            matrix.grad = gradient.clone()
            optimiser.step()
    assert (ours - theirs).norm() < 0.03 * (ours - start).norm()
    assert (ours - start).norm() > 0.0


def test_the_singular_values_of_what_muon_moves_by_are_about_equal() -> None:
    generator = torch.Generator().manual_seed(6)
    matrix = torch.randn(40, 60, generator=generator) @ torch.diag(torch.logspace(0, -1.5, 60))
    given, found = torch.linalg.svdvals(matrix), torch.linalg.svdvals(levelled(matrix, torch.float32))
    assert given.max() / given.min() > 10
    assert found.max() / found.min() < 2


def test_a_matrix_without_a_gradient_stays() -> None:
    still = torch.nn.Parameter(torch.ones(3, 3))
    optimiser = Muon([{"params": [still]}], lr=0.01)
    optimiser.step()
    assert torch.equal(still, torch.ones(3, 3))
