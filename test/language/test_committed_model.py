"""What the committed model can do, on fresh generated tasks. `models/language.md` has the figures on many more."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

from saycan_ros.language.embedded_scorer import EmbeddedScorer
from saycan_ros.manifest.schema import Manifest
from saycan_ros.training.language.evaluate import by_kind, solves
from saycan_ros.training.language.requests import RequestMaker
from saycan_ros.training.language.setting import kitchen, random_setting

KITCHEN, UNSEEN = 0.80, 0.75  # well under the card's figures, for so few tasks


def test_it_solves_fresh_tasks_in_the_kitchen(manifest: Manifest, scorer: EmbeddedScorer) -> None:
    found = by_kind({0: scorer}, [kitchen(manifest)], seed=77, each=4)
    assert found.share >= KITCHEN, "\n".join(found.failures)


def test_it_understands_a_manifest_of_things_it_never_saw(manifest: Manifest, description: Path) -> None:
    rng = random.Random(78)
    settings = [random_setting(rng, manifest, held_out=True) for _ in range(3)]
    scorers = {n: EmbeddedScorer(s.manifest, description, threads=1) for n, s in enumerate(settings)}
    found = by_kind(scorers, settings, seed=78, each=6, kinds=("named", "attribute", "hold", "release", "visit"))
    assert found.share >= UNSEEN, "\n".join(found.failures)


def test_a_task_in_words_that_no_one_knows_counts_as_unsolved(scorer: EmbeddedScorer, manifest: Manifest) -> None:
    setting = kitchen(manifest)
    task = replace(RequestMaker(random.Random(3), setting).make("named"), instruction="qzxv")
    assert solves(scorer, setting, task) == (False, ["no word of it is known"])
