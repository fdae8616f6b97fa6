"""What a training leaves out of its arithmetic does not count, padding and the maximum of a softmax; what else it moves."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("torch", reason="needs the `train` extra")

import torch
from torch import Tensor

from saycan_ros.language.reader import Batch
from saycan_ros.training.language import gradients
from saycan_ros.training.language import network as networks
from saycan_ros.training.language.attention import LARGEST, attention
from saycan_ros.training.language.corpus import Minibatch
from saycan_ros.training.language.dealing import TOGETHER, dealt
from saycan_ros.training.language.gradients import Gradients
from saycan_ros.training.language.network import SayNetwork
from saycan_ros.training.language.optimiser import Optimiser
from saycan_ros.training.language.packing import Packing
from saycan_ros.training.language.recipe import Recipe

MASK = torch.tensor([[1, 1, 1, 1, 1], [1, 1, 0, 0, 0], [1, 1, 1, 0, 0]])


def _queries_keys_values(scale: float = 1.0) -> tuple[Tensor, Tensor, Tensor]:
    generator = torch.Generator().manual_seed(3)
    real = MASK[:, None, :, None] * scale
    q, k, v = ((torch.randn(3, 2, 5, 4, generator=generator, dtype=torch.float64) * real).requires_grad_() for _ in range(3))
    return q, k, v


def test_attention_and_its_gradients_are_those_of_a_softmax() -> None:
    inputs = _queries_keys_values()
    usual = torch.nn.functional.scaled_dot_product_attention(*inputs, attn_mask=MASK[:, None, None, :].bool())
    ours = attention(*inputs, MASK)
    torch.testing.assert_close(ours, usual)
    real = MASK[:, None, :, None]  # padding that is looked at by nobody has a gradient here, which nothing reads
    weights = torch.arange(usual.numel(), dtype=torch.float64).reshape(usual.shape).cos()
    for mine, theirs in zip(
        torch.autograd.grad((ours * weights).sum(), inputs),
        torch.autograd.grad((usual * weights).sum(), inputs),
        strict=True,
    ):
        torch.testing.assert_close(mine * real, theirs * real)


def test_attention_stays_finite_where_exponentials_would_not() -> None:
    q, k, v = (one.detach().bfloat16().requires_grad_() for one in _queries_keys_values(scale=40.0))
    assert (q @ k.transpose(-1, -2)).abs().max() > 10 * LARGEST
    mixed = attention(q, k, v, MASK)
    mixed.sum().backward()
    for found in (mixed, q.grad, k.grad, v.grad):
        assert found is not None
        assert torch.isfinite(found).all()


def test_what_is_packed_and_unpacked_is_the_same_with_zeros_for_padding_and_so_are_its_gradients() -> None:
    packing = Packing(MASK)
    states = torch.arange(60, dtype=torch.float32).reshape(3, 5, 4).requires_grad_()
    rows = packing.pack(states)
    assert rows.shape == (10, 4)
    again = packing.unpack(rows)
    torch.testing.assert_close(again, states * MASK[..., None], rtol=0, atol=0)
    (again * again.detach().cos()).sum().backward()
    torch.testing.assert_close(states.grad, again.detach().cos() * MASK[..., None], rtol=0, atol=0)


def test_a_network_in_training_scores_as_it_does_when_it_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(networks, "LAYERS", 2)
    torch.manual_seed(4)
    network = SayNetwork()
    network.encoder.words = torch.nn.Embedding(50, networks.WIDTH)
    ids = torch.randint(1, 50, MASK.shape)
    gradients, widest = [], list[torch.Size]()
    network.encoder.layers[0].up.register_forward_hook(lambda _, given, __: widest.append(given[0].shape))
    for training in (True, False):
        network.train(training)
        widest.clear()
        skills = network.skills(ids, ids * 0, MASK)
        scores = network.scores(ids, ids * 0, MASK, skills)
        assert widest == [(10, networks.WIDTH) if training else (3, 5, networks.WIDTH)] * 2, "padding is multiplied"
        scores.log_softmax(-1).diagonal().sum().backward()
        gradients.append((scores, [p.grad for p in network.parameters()]))
        network.zero_grad()
    (trained, mine), (served, theirs) = gradients
    torch.testing.assert_close(trained, served, rtol=1e-4, atol=1e-5)
    for one, other in zip(mine, theirs, strict=True):
        torch.testing.assert_close(one, other, rtol=1e-3, atol=1e-4)


def test_a_step_gets_batches_of_about_one_size_and_no_step_is_lost() -> None:
    hand = [3, 90, 5, 91, 70, 4, 71, 6, 30, 60, 31, 62, 10, 11, 41, 42, *range(100, 2 * TOGETHER + 84)]
    assert len(hand) == 2 * TOGETHER
    steps = list(dealt((_of_size(size) for size in [*hand, 8, 50, 9]), 2))
    found = [[one.contexts.ids.shape[1] for one in step] for step in steps]
    assert found[:8] == [[3, 4], [90, 91], [5, 6], [70, 71], [30, 31], [60, 62], [10, 11], [41, 42]]
    assert found[-2:] == [[2 * TOGETHER + 82, 2 * TOGETHER + 83], [8, 9]]
    alone = list(dealt((_of_size(size) for size in hand), 1))
    assert [step[0].contexts.ids.shape[1] for step in alone] == hand


def test_a_step_gets_batches_of_one_setting_where_there_are_two_of_it() -> None:
    options = [_of_size(4).options for _ in range(3)]
    hand = [(0, 30), (1, 50), (0, 51), (2, 31), (1, 10), (0, 90)]
    steps = list(dealt((replace(_of_size(size), options=options[n]) for n, size in hand), 2))
    number = {id(one): n for n, one in enumerate(options)}
    found = [[(number[id(one.options)], one.contexts.ids.shape[1]) for one in step] for step in steps]
    assert found == [[(0, 30), (0, 51)], [(1, 50), (1, 10)], [(2, 31), (0, 90)]]


@pytest.mark.parametrize("replicas", [1, 2])
def test_options_that_two_batches_have_in_common_are_read_once_and_get_the_gradients_of_both(
    monkeypatch: pytest.MonkeyPatch, replicas: int
) -> None:
    monkeypatch.setattr(networks, "LAYERS", 1)
    monkeypatch.setattr(gradients, "multiplied_in", lambda device: torch.float32)
    torch.manual_seed(4)
    network = SayNetwork()
    network.encoder.words = torch.nn.Embedding(50, networks.WIDTH)
    one, other = _texts(4), _texts(3)
    found, read = [], list[int]()
    network.encoder.register_forward_pre_hook(lambda _, given: read.append(len(given[0])))
    for batches, options in ([one, replace(other, options=one.options)], 6), ([one, other], 12):
        read.clear()
        with ThreadPoolExecutor(replicas) as pool:
            losses_and_hits = Gradients(network, replicas, pool).leave(batches, 0.3)
        assert sum(read) == options + 4 + 3
        found.append((torch.stack([loss for loss, _ in losses_and_hits]), [p.grad for p in network.parameters()]))
        network.zero_grad()
    (shared, mine), (apart, theirs) = found
    torch.testing.assert_close(shared, apart)
    assert sum(grad is not None for grad in mine) > 20
    for name, grad, usual in zip((n for n, _ in network.named_parameters()), mine, theirs, strict=True):
        torch.testing.assert_close(grad, usual, rtol=1e-4, atol=1e-6, msg=name)


def test_what_is_still_due_is_learnt_in_training_and_changes_no_score_that_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(networks, "LAYERS", 1)
    torch.manual_seed(4)
    network = SayNetwork()
    network.encoder.words = torch.nn.Embedding(50, networks.WIDTH)
    batch = _texts(4)
    asked, named = (
        (torch.from_numpy(texts.ids), torch.from_numpy(texts.segments), torch.from_numpy(texts.mask))
        for texts in (batch.contexts, batch.options)
    )
    optimiser = Optimiser(network, Recipe(outlook=1.0))
    losses = []
    for _ in range(30):
        _, second, _ = gradients.losses(network, batch, network.skills(*named))
        second.backward()
        losses.append(second.item())
        optimiser.step(1.0)
    assert losses[-1] < 0.5 * losses[0]
    skills = network.skills(*named)
    scores, due = network.outlooks(*asked, skills)
    torch.testing.assert_close(scores, network.scores(*asked, skills), rtol=0, atol=0)
    assert due.shape == (4, 6, networks.OUTLOOKS)
    before = scores.detach().clone()
    with torch.no_grad():
        network.outlook.weight.fill_(9.0)
    torch.testing.assert_close(network.scores(*asked, skills), before, rtol=0, atol=0)
    torch.testing.assert_close(network.both(*asked, skills)[1], before, rtol=0, atol=0)


def test_without_a_weight_the_second_question_is_not_trained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(networks, "LAYERS", 1)
    network = SayNetwork()
    own = {id(p) for p in network.outlook.parameters()}
    assert not own & {id(p) for p in Optimiser(network, Recipe(outlook=0.0)).trained}
    assert own <= {id(p) for p in Optimiser(network, Recipe(outlook=0.1)).trained}


def test_an_anchor_draws_the_encoder_back_to_where_it_began_by_the_rate_times_its_strength(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(networks, "LAYERS", 1)
    network = SayNetwork()
    recipe = Recipe(rate=0.002, muon_rate=0.004, anchor=5.0)
    optimiser, began = Optimiser(network, recipe), {n: p.detach().clone() for n, p in network.named_parameters()}
    with torch.no_grad():
        for p in network.parameters():
            p.add_(1.0)
    optimiser.step(0.5)  # without a gradient nothing else moves
    left = {name: (p - began[name]).mean().item() for name, p in network.named_parameters()}
    assert left.pop("encoder.layers.0.up.weight") == pytest.approx(1 - 5 * 0.004 * 0.5)
    assert left.pop("encoder.layers.0.up.bias") == pytest.approx(1 - 5 * 0.002 * 0.5)
    assert left.pop("found.weight") == pytest.approx(1.0), "the head began nowhere that is worth keeping"


def _texts(rows: int) -> Minibatch:
    """Contexts of which each has an option of its own among six; the third option is due three times, whatever was said."""
    ids = np.arange(2, 26, dtype=np.int64).reshape(6, 4)
    options = Batch(ids, ids * 0, ids * 0 + 1)
    contexts = Batch(ids[:rows] + 20, ids[:rows] * 0, ids[:rows] * 0 + 1)
    return Minibatch(contexts, options, np.eye(rows, 6, dtype=np.float32), np.array([[0, 0, 3, 0, 0, 0]] * rows, np.float32))


def _of_size(tokens: int) -> Minibatch:
    """One context of so many tokens, with options that no other batch has."""
    ids = np.ones((1, tokens), np.int64)
    return Minibatch(Batch(ids, ids * 0, ids), Batch(ids, ids * 0, ids), np.ones((1, 1), np.float32), np.ones((1, 1), np.float32))
