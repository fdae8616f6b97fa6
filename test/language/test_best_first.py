"""The search finds the argmax that scoring everything finds, with the same scores, and looks at less."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from saycan_ros.language.best_first import best_first
from saycan_ros.language.causal_branches import CausalBranches, PromptCache
from saycan_ros.language.causal_model import CausalModel, log_softmax
from saycan_ros.language.token_trie import TokenTrie

Options = list[tuple[int, ...]]


def random_options(rng: np.random.Generator, vocabulary: int, most: int) -> Options:
    """Different token sequences that share prefixes; some are another one's beginning."""
    rows = {tuple(rng.integers(2, vocabulary, rng.integers(1, 6)).tolist()) for _ in range(rng.integers(1, most))}
    return sorted(rows, key=lambda row: (len(row), row))


def random_can(rng: np.random.Generator, count: int) -> NDArray[np.float64]:
    """Can of each option; many are impossible, some alike."""
    return np.where(rng.random(count) < 0.4, 0.0, np.round(rng.random(count), 2))


class Table:
    """A language model that is a table: log p of the next token, from the tokens before."""

    def __init__(self, trie: TokenTrie, vocabulary: int, seed: int, sharpness: float) -> None:
        self.trie = trie
        self.vocabulary = vocabulary
        self.seed = seed
        self.sharpness = sharpness
        self.opened = 0

    def after(self, tokens: Sequence[int]) -> NDArray[np.float64]:
        rng = np.random.default_rng([self.seed, *tokens])
        return log_softmax(rng.normal(size=self.vocabulary) * self.sharpness)

    def score(self, option: Sequence[int]) -> float:
        return float(sum(self.after(option[:n])[token] for n, token in enumerate(option)))

    def __call__(self, nodes: Sequence[int]) -> list[NDArray[np.float64]]:
        self.opened += len(nodes)
        before = [[int(self.trie.tokens[n]) for n in self.trie.path(node)] for node in nodes]
        return [self.after(row)[self.trie.tokens[self.trie.children[node]]] for row, node in zip(before, nodes, strict=True)]


def check_against_everything(
    options: Options, everything: NDArray[np.float64], can: NDArray[np.float64], trie: TokenTrie, expand: Callable[..., object]
) -> tuple[int, int]:
    """Argmax, scores and bounds; gives how many options were scored, and of how many."""
    found = best_first(trie, expand, can)  # type: ignore[arg-type]
    shares = np.exp(everything - np.logaddexp.reduce(everything))
    assert np.abs(found.log_p - everything)[found.exact].max() < 1e-4
    assert (found.log_p >= everything - 1e-4).all(), "what was not scored is bounded from above"
    assert (found.say <= 1 + 1e-9).all()
    if not can.any():
        assert found.exact.all()
        return 0, 0
    best = int(np.argmax(found.say * can))
    assert found.exact[best]
    products = shares * can
    # One, unless several are alike to within rounding.
    assert best in np.flatnonzero(products >= products.max() * (1 - 1e-5))
    return int(found.exact.sum()), len(options)


def test_the_argmax_is_that_of_scoring_everything_in_a_thousand_random_cases_on_a_causal_model(tiny: Path) -> None:
    model = CausalModel(tiny / "model.onnx", threads=1)
    prompts = PromptCache(model)
    scored = of = 0
    for seed in range(1000):
        rng = np.random.default_rng(seed)
        prompt = rng.integers(0, 300, rng.integers(1, 8)).tolist()
        options = random_options(rng, 12, 20)
        # What is padded on the right changes nothing before it.
        ids = np.zeros((len(options), len(prompt) + len(options[-1])), np.int64)
        for row, one in zip(ids, options, strict=True):
            row[: len(prompt) + len(one)] = [*prompt, *one]
        scores = log_softmax(model.run(ids[:, :-1], model.empty(len(options)))[0])
        everything = np.array(
            [
                sum(row[len(prompt) - 1 + n, token] for n, token in enumerate(one))
                for row, one in zip(scores, options, strict=True)
            ]
        )
        trie = TokenTrie(options)
        branches = CausalBranches(model, trie, *prompts.advance(prompt))
        some, every = check_against_everything(options, everything, random_can(rng, len(options)), trie, branches)
        scored, of = scored + some, of + every
    assert scored < of, "it scored everything every time"


@pytest.mark.parametrize("sharpness", [0.0, 0.5, 4.0])
def test_the_argmax_is_that_of_scoring_everything_with_a_table_of_any_sharpness(sharpness: float) -> None:
    for seed in range(80):
        rng = np.random.default_rng([seed, 7])
        options = random_options(rng, 9, 40)
        trie = TokenTrie(options)
        table = Table(trie, 9, seed, sharpness)
        everything = np.array([table.score(row) for row in options])
        check_against_everything(options, everything, random_can(rng, len(options)), trie, table)


def test_whether_the_best_exceeds_the_floor_is_decided_as_with_every_score_known() -> None:
    verdicts = set()
    for seed in range(100):
        rng = np.random.default_rng([seed, 11])
        options = random_options(rng, 9, 30)
        trie = TokenTrie(options)
        table = Table(trie, 9, seed, 1.0)
        can, floor = random_can(rng, len(options)), float(rng.choice([0.02, 0.1, 0.3]))
        everything = np.array([table.score(row) for row in options])
        true = (np.exp(everything - np.logaddexp.reduce(everything)) * can).max()
        found = best_first(trie, table, can, floor=floor)
        assert ((found.say * can).max() > floor) == (true > floor)
        assert found.exact.all() or true > floor, "where nothing is worth doing, everything is scored"
        verdicts.add(bool(true > floor))
    assert verdicts == {True, False}


def test_a_branch_that_no_can_makes_worth_it_is_never_opened() -> None:
    trie = TokenTrie([(1, 1, 1), (2, 2, 2), (3, 3, 3)])
    opened: list[int] = []

    def expand(nodes: Sequence[int]) -> list[NDArray[np.float64]]:
        opened.extend(nodes)
        return [np.log(np.full(len(trie.children[node]), 0.3)) for node in nodes]

    best_first(trie, expand, np.array([0.0, 1.0, 0.05]), batch=1)
    starts = {int(trie.tokens[trie.path(node)[0]]) for node in opened if node}
    assert starts == {2}


def test_options_that_are_equally_good_are_all_scored_so_that_their_order_decides() -> None:
    trie = TokenTrie([(1, 5), (2, 5), (3, 5)])
    found = best_first(trie, lambda nodes: [np.log(np.full(len(trie.children[n]), 0.25)) for n in nodes], np.ones(3), batch=1)
    assert found.exact.all()
    assert int(np.argmax(found.say)) == 0


def test_say_of_everything_sums_to_one() -> None:
    options = random_options(np.random.default_rng(5), 9, 40)
    trie = TokenTrie(options)
    found = best_first(trie, Table(trie, 9, 5, 2.0), np.ones(len(options)), everything=True)
    assert found.exact.all()
    assert found.say.sum() == pytest.approx(1.0)


def test_two_options_of_the_same_tokens_and_an_option_of_none_are_refused_with_their_numbers() -> None:
    with pytest.raises(ValueError, match=r"0, 2"):
        TokenTrie([(1, 2), (3,), (1, 2)])
    with pytest.raises(ValueError, match=r"1, 1"):
        TokenTrie([(1,), ()])
