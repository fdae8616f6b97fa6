"""`saycan evaluate scorers`: what one decision costs a causal language model.

Three ways side by side: each skill by itself behind the whole prompt, the skills as a token trie (shared prefixes once), and
best first, which also knows Can. Without --model, on a tiny model with random weights: the counts then show what the search
saves where nothing was learned. A prompt's tokens count once for each skill in the first way, else where it differs from the
prompt before.

Example: saycan evaluate scorers --skills 50 551 5000
"""

from __future__ import annotations

import argparse
import logging
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.symbolic import SymbolicAffordances
from saycan_ros.help_text import HelpText
from saycan_ros.language.causal_model import CausalModel, log_softmax
from saycan_ros.language.causal_scorer import CausalScorer
from saycan_ros.language.prompt import PromptTemplate, Question
from saycan_ros.language.scorer_configuration import CausalSettings
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.manifest.schema import Manifest
from saycan_ros.paths import find_file
from saycan_ros.training.language.latency import widened
from saycan_ros.training.language.tiny_causal import TinyShape, write_tiny_causal
from saycan_ros.world.scene import Scene, SceneObject, SceneRobot
from saycan_ros.world.symbolic import SymbolicWorld

LOG = logging.getLogger(__name__)
REQUESTS = ("bring me a coke", "throw away the apple", "put the sponge on the table", "go to the far counter")
FLOOR = 0.02  # as `PlannerSettings.floor`


@dataclass(frozen=True)
class Cost:
    """Of one way: tokens fed to the model, seconds, and the argmax, each a decision."""

    tokens: list[int]
    seconds: list[float]
    chosen: list[int]


class Bench:
    """One model and one number of skills."""

    def __init__(self, folder: Path, manifest: Manifest, count: int, template: PromptTemplate, threads: int) -> None:
        wide = widened(manifest, count)
        self.skills = SkillLibrary(wide).skills[:count]
        at = manifest.locations[0].name
        things = [SceneObject(name=o.name, at=manifest.locations[n % 3].name) for n, o in enumerate(manifest.objects)]
        world = SymbolicWorld(wide, Scene(robot=SceneRobot(at=at), objects=tuple(things)))
        self.world = world.snapshot()
        self.can = SymbolicAffordances(world).feasibility(self.skills).probabilities.astype(np.float64)
        self.template = template
        settings = CausalSettings(kind="onnx_causal", folder=folder, threads=threads)
        self.model = CausalModel(folder / settings.model, threads)
        self.scorers = [CausalScorer(settings.model_copy(update={"exhaustive": e}), folder, template) for e in (True, False)]
        for scorer in self.scorers:
            scorer.prepare(self.skills)

    def naive(self) -> Cost:
        """Every skill behind the whole prompt, no cache; of many skills one decision has to do."""
        return self._cost(self._one_by_one, REQUESTS if len(self.skills) <= 1000 else REQUESTS[:1])

    def trie(self, *, best_first: bool) -> Cost:
        """Shared prefixes once; every skill, or best first."""
        scorer = self.scorers[best_first]

        def ask(request: str) -> tuple[int, NDArray[np.float64]]:
            ranking = scorer.best(request, (), self.world, self.skills, self.can, FLOOR)
            return scorer.fed, np.where(ranking.exact, ranking.say * self.can, -1.0)

        return self._cost(ask, REQUESTS)

    def _one_by_one(self, request: str) -> tuple[int, NDArray[np.float64]]:
        prompt = self.scorers[0].prompt_tokens(Question(request, (), self.world), room=32)
        scores, fed = np.empty(len(self.skills)), 0
        for number, skill in enumerate(self.skills):
            option = self.scorers[0].option_tokens(skill)
            logits, _ = self.model.run(np.asarray([prompt + option[:-1]], np.int64), self.model.empty())
            rows = log_softmax(logits[0, len(prompt) - 1 :])
            scores[number] = rows[np.arange(len(option)), option].sum()
            fed += len(prompt) + len(option) - 1
        return fed, np.exp(scores - np.logaddexp.reduce(scores)) * self.can

    @staticmethod
    def _cost(ask: Callable[[str], tuple[int, NDArray[np.float64]]], requests: Sequence[str]) -> Cost:
        cost = Cost([], [], [])
        for request in requests:
            began = time.perf_counter()
            tokens, products = ask(request)
            cost.seconds.append(time.perf_counter() - began)
            cost.tokens.append(tokens)
            cost.chosen.append(int(products.argmax()))
        return cost


def line(count: int, way: str, cost: Cost, truth: Cost | None) -> str:
    """One row of the table: the first decision, and the median of those after it."""
    pairs = list(zip(cost.chosen, truth.chosen, strict=False)) if truth else []
    same = f"{sum(one == other for one, other in pairs)} of {len(pairs)}" if pairs else "-"
    parts = []
    for values in (slice(0, 1), slice(1, None)):
        tokens, seconds = cost.tokens[values], cost.seconds[values]
        parts.append(f"{np.median(tokens):>12,.0f}{1000 * np.median(seconds):>10,.0f}" if tokens else f"{'-':>12s}{'-':>10s}")
    return f"{count:>7,d}  {way:<24s}{''.join(parts)}   {same}"


def table(folder: Path, manifest: Manifest, counts: list[int], template: PromptTemplate, threads: int, naive_up_to: int) -> None:
    """Measure and print, a row as soon as it is known."""
    LOG.info("%33s%22s%22s", "", "first decision", "those after it")
    LOG.info("%7s  %-24s%12s%10s%12s%10s   %s", "skills", "way", "tokens", "ms", "tokens", "ms", "same choice")
    for count in counts:
        bench = Bench(folder, manifest, count, template, threads)
        truth = None
        if count <= naive_up_to:
            truth = bench.naive()
            LOG.info("%s", line(count, "each by itself", truth, None))
        LOG.info("%s", line(count, "token trie, every skill", bench.trie(best_first=False), truth))
        LOG.info("%s", line(count, "token trie, best first", bench.trie(best_first=True), truth))


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of skills; say 1 or more, for example 551")
    return int(text)


def main() -> None:
    """Read the command line and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=HelpText)
    parser.add_argument("--skills", type=_count, nargs="+", default=[50, 551, 5000], help="how many skills")
    parser.add_argument("--model", type=Path, help="folder of a causal model in ONNX; without it a tiny one is made")
    parser.add_argument("--manifest", type=Path, default=Path("config/kitchen.yaml"), help="widened with made-up objects")
    parser.add_argument("--prompt", type=Path, default=Path("config/prompts/saycan.txt"), help="its wording")
    parser.add_argument("--examples", type=int, default=1, help="examples in the prompt")
    parser.add_argument("--naive-up-to", type=int, default=5000, help="leave the slow way out above so many skills")
    parser.add_argument("--threads", type=int, default=1, help="of the model")
    parser.add_argument("--seed", type=int, default=0, help="of the tiny model's weights")
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    manifest = load_manifest(find_file(given.manifest))
    prompt = find_file(given.prompt)
    template = PromptTemplate.read(prompt, given.examples)
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.model
        if folder is None:
            folder = Path(scratch) / "tiny"
            phrases = [f"1. {skill.phrase}\n" for skill in SkillLibrary(manifest)]
            texts = [prompt.read_text(encoding="utf-8"), *phrases]
            write_tiny_causal(folder, texts, given.seed, TinyShape(vocabulary=600))
        table(folder, manifest, given.skills, template, given.threads, given.naive_up_to)


if __name__ == "__main__":
    main()
