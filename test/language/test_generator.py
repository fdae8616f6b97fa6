"""The made-up tasks that the scorer is trained on, and their expert."""

from __future__ import annotations

import random
import subprocess
import sys

import pytest

from saycan_ros.language.refusal import Refusal
from saycan_ros.language.scorer import Step
from saycan_ros.manifest.schema import Manifest
from saycan_ros.training.language.episodes import episodes
from saycan_ros.training.language.expert import Expert
from saycan_ros.training.language.goal import Deliver, Impossible, Task
from saycan_ros.training.language.requests import SHARES, RequestMaker
from saycan_ros.training.language.setting import Setting, kitchen, random_setting
from saycan_ros.training.language.things import blocks


def settings(manifest: Manifest) -> list[Setting]:
    rng = random.Random(11)
    return [kitchen(manifest), *(random_setting(rng, manifest, held_out=n % 2 == 1) for n in range(4))]


def follow(setting: Setting, task: Task) -> Expert:
    """The task's expert after its own best choices were carried out."""
    expert = Expert(setting, task.goal, task.scene)
    steps: list[Step] = []
    while len(steps) < 40:
        choices = expert.choices(steps)
        best = max(choices, key=choices.__getitem__)
        if isinstance(best, Refusal) or best.ends:
            return expert
        outcome = expert.world.do(best)
        assert outcome.ok, f"{task.instruction}: {outcome}"
        steps.append(Step(best))
    pytest.fail(f"no end: {task}")


@pytest.mark.parametrize("kind", SHARES)
def test_the_expert_ends_every_kind_of_task_with_its_goal_met(manifest: Manifest, kind: str) -> None:
    rng = random.Random(kind)
    for setting in settings(manifest):
        for _ in range(6):
            task = RequestMaker(rng, setting).make(kind)
            expert = follow(setting, task)
            if isinstance(task.goal, Deliver):
                places = list(zip(expert.world.names, expert.world.places, strict=True))
                for want in task.goal.wants:
                    there = [n for n, p in places if n in want.names and p == want.to]
                    assert len(there) >= (1 if want.every else want.count)
                    assert not want.distinct or len(set(there)) >= want.count
                    if want.every:
                        assert not [n for n, p in places if n in want.names and p == want.source]
            if isinstance(task.goal, Impossible):
                start = [thing.at for thing in task.scene.objects]
                assert expert.world.places[: len(start)] == start


def test_the_same_seed_makes_the_same_rows(manifest: Manifest) -> None:
    rows = [list(episodes(random.Random(5), kitchen(manifest), 30)) for _ in range(2)]
    assert rows[0] == rows[1]
    assert rows[0] != list(episodes(random.Random(6), kitchen(manifest), 30))


def test_every_row_has_an_acceptable_option_of_full_or_partial_weight(manifest: Manifest) -> None:
    for row in episodes(random.Random(7), kitchen(manifest), 200):
        assert row.choices
        assert all(0 < weight <= 1 for _, weight in row.choices)


def test_held_out_things_are_in_no_training_manifest(manifest: Manifest) -> None:
    held = {t.name for block in blocks(held_out=True) for t in block}
    rng = random.Random(8)
    for _ in range(100):
        assert not held & {o.name for o in random_setting(rng, manifest).manifest.objects}
    assert len(held) >= 25


def test_scorer_and_generator_import_without_torch() -> None:
    code = (
        "import sys; sys.modules['torch'] = None; import saycan_ros.language.embedded_scorer, saycan_ros.training.language.corpus"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
