"""A training in branches: the mean of its ends, the same after an interruption."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count, islice
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="needs the `train` extra")

import torch

from saycan_ros.language.reader import Batch
from saycan_ros.training.language import fitting
from saycan_ros.training.language import network as networks
from saycan_ros.training.language.branching import fit
from saycan_ros.training.language.checkpoint import Checkpoint
from saycan_ros.training.language.corpus import Minibatch
from saycan_ros.training.language.fitting import Fitter
from saycan_ros.training.language.network import SayNetwork
from saycan_ros.training.language.recipe import Recipe, RecipeError

RECIPE = Recipe(steps=13, branches=3, branch_steps=3, warmup=2, outlook=0.1)


@pytest.fixture(autouse=True)
def one_layer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(networks, "LAYERS", 1)


def _network() -> SayNetwork:
    torch.manual_seed(1)
    found = SayNetwork()
    found.encoder.words = torch.nn.Embedding(50, networks.WIDTH)
    return found


def _rows(leg: str) -> Iterator[Minibatch]:
    rng = np.random.default_rng(len(leg) + sum(map(ord, leg)))

    def texts(rows: int, tokens: int) -> Batch:
        ids = rng.integers(1, 50, (rows, tokens))
        return Batch(ids, ids * 0, ids * 0 + 1)

    for _ in count():
        yield Minibatch(texts(4, 8), texts(3, 5), np.eye(4, 3, dtype=np.float32) + 0.01, np.eye(4, 3, dtype=np.float32))


def _ragged(leg: str) -> Iterator[Minibatch]:
    """As `_rows`, each text of a length of its own."""
    rng = np.random.default_rng(7)
    for batch in _rows(leg):
        contexts, options = (
            replace(part, mask=(np.arange(part.mask.shape[1]) < rng.integers(1, 9, (len(part.mask), 1))).astype(np.int64))
            for part in (batch.contexts, batch.options)
        )
        yield replace(batch, contexts=contexts, options=options)


def _same(one: SayNetwork, other: SayNetwork) -> None:
    for (name, mine), theirs in zip(one.state_dict().items(), other.state_dict().values(), strict=True):
        torch.testing.assert_close(mine, theirs, rtol=0, atol=1e-6, msg=name)


@pytest.mark.parametrize(
    "recipe", [RECIPE, replace(RECIPE, anchor=5.0, rate=0.01)], ids=["free", "anchored where the trunk began"]
)
def test_the_model_is_the_mean_of_branches_that_go_on_from_one_trunk(tmp_path: Path, recipe: Recipe) -> None:
    whole = _network()
    fit(whole, _rows, recipe, tmp_path / "whole", "seed 1")
    trunk = Checkpoint(tmp_path / "kept.npz", "trunk")
    single = _network()
    home = [p.detach().clone() for p in single.encoder.parameters() if p.requires_grad]
    Fitter(single, replace(recipe, steps=4, cooldown=0.0), trunk).run(_rows(""))
    ends = []
    for n in range(3):
        leg = Fitter(single, replace(recipe, steps=3, warmup=1), Checkpoint(tmp_path / f"{n}.npz", "leg"), trunk, home)
        leg.run(_rows(f"/branch {n}"))
        ends.append(leg.mean)
    assert not torch.equal(ends[0][0], ends[1][0]), "two branches saw the same rows"
    leg.settle([sum(weights) / 3 for weights in zip(*ends, strict=True)])
    _same(whole, single)


def test_a_training_of_one_leg_ends_as_the_running_mean_of_its_weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[torch.Tensor]] = []
    step = fitting.Optimiser.step

    def stepped(optimiser: fitting.Optimiser, share: float) -> None:
        if not seen:
            seen.append([w.detach().clone() for w in optimiser.trained])
        step(optimiser, share)
        seen.append([w.detach().clone() for w in optimiser.trained])

    monkeypatch.setattr(fitting.Optimiser, "step", stepped)
    network = _network()
    fit(network, _rows, Recipe(steps=5, branches=1, warmup=2, averaging=0.2), tmp_path, "seed 1")
    # A step keeps n / (n + 10) of the mean, until that is more than `averaging`.
    expected = seen[0]
    for keep, weights in zip((1 / 11, 2 / 12, 0.2, 0.2, 0.2), seen[1:], strict=True):
        expected = [keep * old + (1 - keep) * new for old, new in zip(expected, weights, strict=True)]
    last = [p for p in network.parameters() if p.requires_grad]
    assert max((a - b).abs().max() for a, b in zip(expected, seen[-1], strict=True)) > 1e-6, "the mean is not told from the last"
    for mean in expected:
        assert any(mean.shape == p.shape and torch.allclose(mean, p, atol=1e-6) for p in last)


def test_a_training_that_was_interrupted_in_a_branch_ends_as_if_it_had_not_been(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fitting, "KEPT_EVERY", 1)
    whole, broken = _network(), _network()
    fit(whole, _rows, RECIPE, tmp_path / "whole", "seed 1")

    def running_out(leg: str) -> Iterator[Minibatch]:
        return islice(_rows(leg), 4) if leg == "/branch 1" else _rows(leg)

    with pytest.raises(ValueError, match="no rows are left at step 3"):
        fit(broken, running_out, RECIPE, tmp_path / "broken", "seed 1")
    resumed = _network()  # as a new process has it: the anchor is where the training began
    kept = fit(resumed, _rows, RECIPE, tmp_path / "broken", "seed 1")
    _same(whole, resumed)
    again = _network()
    fit(again, lambda leg: islice(_rows(leg), 0), RECIPE, tmp_path / "broken", "seed 1")
    _same(whole, again)
    for one in kept:
        one.remove()
    assert list((tmp_path / "broken").iterdir()) == []


def test_a_training_that_was_interrupted_among_batches_of_many_sizes_deals_them_out_as_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Interrupted(Exception):
        pass

    save = Checkpoint.save

    def save_and_stop(kept: Checkpoint, step: int, *rest: object) -> None:
        save(kept, step, *rest)  # type: ignore[arg-type]
        if step == 3:
            raise Interrupted

    monkeypatch.setattr(fitting, "KEPT_EVERY", 1)
    recipe = Recipe(steps=11, branches=1, warmup=2)
    whole, broken = _network(), _network()
    fit(whole, _ragged, recipe, tmp_path / "whole", "seed 1")
    with monkeypatch.context() as patch:
        patch.setattr(Checkpoint, "save", save_and_stop)
        with pytest.raises(Interrupted):
            fit(broken, _ragged, recipe, tmp_path / "broken", "seed 1")
    resumed = _network()
    fit(resumed, _ragged, recipe, tmp_path / "broken", "seed 1")
    _same(whole, resumed)


@pytest.mark.filterwarnings("error::UserWarning")
def test_every_step_is_taken_at_its_own_rate_after_an_interruption_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = []

    class Recorded(torch.optim.AdamW):
        def step(self, closure: object = None) -> None:
            taken.append([group["lr"] for group in self.param_groups])
            super().step()

    monkeypatch.setattr(torch.optim, "AdamW", Recorded)
    monkeypatch.setattr(fitting, "KEPT_EVERY", 1)
    recipe = Recipe(steps=8, branches=1, warmup=3, muon_rate=0.0)
    with pytest.raises(ValueError, match="no rows are left at step 4"):
        fit(_network(), lambda leg: islice(_rows(leg), 6), recipe, tmp_path, "seed 1")
    fit(_network(), _rows, recipe, tmp_path, "seed 1")
    shares = [fitting.rate(n, recipe) for n in range(8)]
    assert taken == [[recipe.rate * share, recipe.head_rate * share] for share in shares]


def test_a_step_for_which_too_few_rows_are_left_is_refused_by_its_number(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no rows are left at step 2 of 4"):
        fit(_network(), lambda leg: islice(_rows(leg), 3), RECIPE, tmp_path, "seed 1")


def test_other_steps_are_refused_once_a_branch_is_begun_and_the_trunk_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fitting, "KEPT_EVERY", 1)

    def running_out(leg: str) -> Iterator[Minibatch]:
        return islice(_rows(leg), 4) if leg else _rows(leg)

    with pytest.raises(ValueError, match="no rows are left at step 3 of 3"):
        fit(_network(), running_out, RECIPE, tmp_path, "seed 1")
    for steps in (12, 14):
        with pytest.raises(RecipeError, match=f"branch0.npz.* after 4 steps, not .* after {steps - 9} steps"):
            fit(_network(), _rows, replace(RECIPE, steps=steps), tmp_path, "seed 1")
    assert Checkpoint(tmp_path / "trunk.npz", "seed 1, trunk").done() == 4


@pytest.mark.parametrize(("branches", "others", "file"), [(1, 0, "training"), (3, 9, "trunk")])
def test_a_leg_may_be_made_longer_but_not_shorter_than_it_is_already(
    branches: int, others: int, file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fitting, "KEPT_EVERY", 1)
    recipe = replace(RECIPE, branches=branches)
    with pytest.raises(ValueError, match="no rows are left at step 4 of 5"):
        fit(_network(), lambda leg: islice(_rows(leg), 6), replace(recipe, steps=5 + others), tmp_path, "seed 1")
    with pytest.raises(RecipeError, match=f"{file}.npz: 3 steps are taken already, more than the 2 asked for"):
        fit(_network(), _rows, replace(recipe, steps=2 + others), tmp_path, "seed 1")
    with pytest.raises(ValueError, match="no rows are left at step 5 of 6"):
        fit(_network(), lambda leg: islice(_rows(leg), 8), replace(recipe, steps=6 + others), tmp_path, "seed 1")


def test_steps_that_leave_none_for_the_trunk_are_refused_before_anything_is_trained(tmp_path: Path) -> None:
    for steps in (5, 9):
        with pytest.raises(RecipeError, match=f"steps: {steps} leave none for the trunk .* 3 branches of 3; give 10 or more"):
            fit(_network(), _rows, replace(RECIPE, steps=steps), tmp_path, "seed 1")
    assert list(tmp_path.iterdir()) == []
