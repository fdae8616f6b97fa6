"""Seeded things on the floor: each case is its own, and nothing is tried that the robot knows to be in vain."""

from __future__ import annotations

import io

import pytest

pytest.importorskip("mujoco", reason="needs mujoco")

from rich.console import Console
from typer.testing import CliRunner

from saycan_ros.cli import app
from saycan_ros.console.floor_figures import EVERY, FloorFigures
from saycan_ros.manifest.schema import Manifest
from saycan_ros.training.affordance.floor_drops import FloorDrops
from saycan_ros.training.affordance.floor_trial import FloorTrial

pytestmark = pytest.mark.sim
SEED = 77
OUT_OF_REACH = 3
TRIAL = FloorTrial(0, "coke", "knocked", (0.2, 0.3, 0.03), False, True, unmet="reachable(object)")


def test_what_lies_out_of_reach_is_refused_and_the_case_is_the_same_whatever_was_played_before(manifest: Manifest) -> None:
    other = FloorDrops(manifest, SEED)
    first = FloorDrops(manifest, SEED).play(OUT_OF_REACH)
    assert first.unmet == "reachable(object)"
    assert (first.outcome, first.held, first.fall) == (None, False, "dropped")
    other.play(OUT_OF_REACH + 2 * len(manifest.objects))
    assert other.play(OUT_OF_REACH) == first


def test_what_is_knocked_out_of_the_hand_is_found_and_taken_up(manifest: Manifest) -> None:
    told: list[str] = []
    trial = FloorDrops(manifest, SEED, told.append).play(2)
    assert trial.fall == "knocked"
    assert trial.seen
    assert trial.success
    assert trial.held
    assert [line for line in told if line.startswith("find")]
    assert [line for line in told if line.startswith("pick up the apple")]


def test_a_manifest_without_a_skill_for_the_floor_is_refused(manifest: Manifest) -> None:
    kept = [skill for skill in manifest.skills if not skill.takes_from_floor]
    with pytest.raises(ValueError, match="no skill takes things from the floor"):
        FloorDrops(manifest.model_copy(update={"skills": kept}), SEED)


def test_progress_is_told_at_once_and_then_now_and_then(manifest: Manifest, monkeypatch: pytest.MonkeyPatch) -> None:
    now, out = [0.0], io.StringIO()
    figures = FloorFigures(manifest, SEED, Console(file=out), lambda: now[0])

    def play(drops: FloorDrops, number: int) -> FloorTrial:
        for _ in range(4):
            drops._tell(f"at {now[0]}")
            now[0] += EVERY / 2
        return TRIAL

    monkeypatch.setattr(FloorDrops, "play", play)
    figures.play(2)
    assert out.getvalue().splitlines() == [
        f"case {n} of 2: at {at}" for n, at in ((1, 0.0), (1, EVERY), (2, 2 * EVERY), (2, 3 * EVERY))
    ]


def test_a_ctrl_c_ends_the_command_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def play(drops: FloorDrops, number: int) -> FloorTrial:
        if number == 1:
            raise KeyboardInterrupt
        return TRIAL

    monkeypatch.setattr(FloorDrops, "play", play)
    done = CliRunner().invoke(app, ["evaluate", "floor", "--cases", "3"])
    assert done.exit_code == 130
    assert done.stderr.splitlines() == ["saycan: interrupted after 1 of 3 cases"]
    assert done.stdout == ""
