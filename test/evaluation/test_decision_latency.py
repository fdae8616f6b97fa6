"""The latency table times whole decisions over exactly so many skills, and says what it scaled. No test here depends on speed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from saycan_ros.evaluation.decision_latency import NAIVE_SAMPLE, DecisionLatency, Times
from saycan_ros.evaluation.first_skills import FirstSkills
from saycan_ros.manifest.schema import Manifest
from saycan_ros.paths import share_directory
from saycan_ros.training.language.latency import widened

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("count", [50, 551])
def test_a_widened_manifest_has_exactly_so_many_planned_skills_and_can_end(manifest: Manifest, count: int) -> None:
    library = FirstSkills(widened(manifest, count), count)
    assert len(library.skills) == count
    assert len({skill.phrase for skill in library.skills}) == count
    assert library.skills[-1].ends


def test_every_count_is_timed_once_a_round(manifest: Manifest) -> None:
    latency = DecisionLatency(manifest, share_directory() / "models" / "language.json", (20, 60), threads=1)
    latency.measure(range(5))
    found = latency.figures()
    assert set(found["skills"]) == {"20", "60"}
    assert list(found["growth"]) == ["20 to 60"]
    assert 20 < found["tokens"] < 200
    for times in latency.times.values():
        assert (len(times.whole), len(times.bare), len(times.naive)) == (5, 5, 2)
        assert all(seconds > 0 for pair in (*times.whole, *times.bare) for seconds in pair)
    assert any(f"run for {NAIVE_SAMPLE} skills" in line for line in latency.lines())


def test_ratio_and_growth_are_medians_of_cpu_time_over_the_rounds() -> None:
    latency = object.__new__(DecisionLatency)

    def timed(*cpu: float) -> list[tuple[float, float]]:
        return [(100.0 * n, seconds) for n, seconds in enumerate(cpu)]  # wall time must not matter

    few, many = Times(timed(1.0, 2.0, 9.0), timed(1.0, 1.0, 1.0)), Times(timed(1.1, 2.2, 3.0), timed(1.0, 2.0, 2.5))
    latency.times = {50: few, 551: many}
    assert latency.times[551].ratio == pytest.approx(1.1)
    assert latency.growth(50, 551) == pytest.approx(0.1)
    assert not np.isclose(latency.growth(50, 551), np.mean([1.1, 1.1, 1 / 3]) - 1)


def saycan(*words: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "saycan_ros.cli", "evaluate", "latency", *words]
    where = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False, env=where)


def test_the_command_prints_the_table() -> None:
    done = saycan("--skills", "30,20", "--rounds", "2", "--threads", "1", "--json")
    assert done.returncode == 0, done.stderr
    assert list(json.loads(done.stdout)["skills"]) == ["20", "30"]


@pytest.mark.parametrize(("skills", "what"), [("many", "--skills many: write numbers"), ("3", "--skills 3: at least 10")])
def test_a_count_that_is_none_is_refused(skills: str, what: str) -> None:
    done = saycan("--skills", skills)
    assert done.returncode == 1
    assert what in done.stderr
