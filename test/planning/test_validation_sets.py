"""The validation sets fit their manifests, and hardly share a sentence with the benchmarks that are looked at only to report."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from saycan_ros.evaluation.judged_task import load_judged_tasks
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.paths import share_directory

ROOT = share_directory()
SETS = {"validation.jsonl": "config/kitchen.yaml", "workshop.jsonl": "benchmark/workshop.yaml"}
pytestmark = pytest.mark.skipif(not (ROOT / "benchmark").exists(), reason="the benchmark lies in the repository alone")


def sentences(path: Path) -> list[str]:
    return [json.loads(line)["instruction"].casefold() for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("name", "manifest"), SETS.items())
def test_every_row_fits_its_manifest_and_every_kind_is_there(name: str, manifest: str) -> None:
    tasks = load_judged_tasks(ROOT / "benchmark" / name, SkillLibrary(load_manifest(ROOT / manifest)))
    kinds = Counter(judged.task.family for judged in tasks)
    assert len(tasks) == len({judged.task.id for judged in tasks}) >= 110
    assert len(kinds) >= 14
    assert min(kinds.values()) >= 6, kinds


@pytest.mark.parametrize("name", SETS)
def test_only_a_short_sentence_stands_in_a_benchmark_too(name: str) -> None:
    held_out = {words for other in ("sentences.jsonl", "office.jsonl") for words in sentences(ROOT / "benchmark" / other)}
    both = held_out & set(sentences(ROOT / "benchmark" / name))
    # Two people may well say the same three or four words.
    assert len(both) <= 1
    assert all(len(words.split()) <= 4 for words in both)


def test_the_workshop_shares_no_object_with_the_kitchen_and_the_office() -> None:
    paths = ("benchmark/workshop.yaml", "config/kitchen.yaml", "config/office.yaml")
    workshop, *others = ({entry.name for entry in load_manifest(ROOT / path).objects} for path in paths)
    assert not workshop & set().union(*others)
