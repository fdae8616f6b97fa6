"""Figures are of what the node serves, beside the network alone and the named rules; none is given where it means nothing."""

from __future__ import annotations

import fcntl
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("mcap")

from made_up_episodes import write

from saycan_ros.affordance.observation import Observation
from saycan_ros.affordance.value_model import Judgement
from saycan_ros.checksum import file_sum
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.skill import Skill
from saycan_ros.training.affordance.dataset import Dataset, load_dataset
from saycan_ros.training.affordance.figures import figures
from saycan_ros.training.affordance.judged import Judged
from saycan_ros.training.affordance.rollouts import named_rule
from saycan_ros.training.affordance.tables import as_text, tables

MOMENTS = 12


class Feeling:
    """Says that a skill succeeds, and that its effect is true, as the body and the picture's mean tell; knows all but some."""

    model_id = "feeling"

    def __init__(self, unknown: str = "") -> None:
        self._unknown = unknown

    def knows(self, skill: Skill) -> bool:
        return skill.phrase != self._unknown

    def judge(self, observation: Observation, skills: Sequence[Skill]) -> Judgement:
        light = float(observation.frame.mean()) / 255
        value = np.full(len(skills), 0.2 + 0.5 * light, np.float32)
        return Judgement(value, 1 - value)


@pytest.fixture
def data(tmp_path: Path, library: SkillLibrary) -> Dataset:
    write(tmp_path / "scene-00000.mcap", "kitchen", MOMENTS)
    return load_dataset([tmp_path], library)


def test_a_family_without_enough_failures_has_no_auroc_and_says_so(data: Dataset) -> None:
    rows = figures(Feeling(), data)
    assert rows["families"]["pick"]["n"] == MOMENTS
    assert rows["families"]["pick"]["auroc"] is not None
    assert rows["families"]["open_drawer"]["successes"] == MOMENTS // 2
    assert json.loads(json.dumps(rows, allow_nan=False)) == rows, "JSON has no NaN"
    effects = rows["already"]["families"]["go_to"]
    assert (effects["auroc"], effects["n"]) == (None, MOMENTS), "the robot never left the table"
    assert "too few failures" in as_text(rows)


def test_what_is_known_to_be_impossible_is_served_as_nothing(data: Dataset) -> None:
    judged = Judged.of(Feeling(), data)
    rollouts = judged.rollouts
    judged = replace(judged, rollouts=replace(rollouts, unmet=~rollouts.label))
    assert (judged.served[~rollouts.label] == 0).all()
    assert (judged.served[rollouts.label] == judged.success[rollouts.label]).all()
    assert (judged.success > 0).all()


def test_where_the_manifest_does_not_ask_the_model_its_rule_is_served(data: Dataset) -> None:
    judged = Judged.of(Feeling(), data)
    judged = replace(judged, rollouts=replace(judged.rollouts, asked=~judged.rollouts.label))
    assert (judged.served[judged.rollouts.label] == judged.rollouts.rule[judged.rollouts.label]).all()
    free = ~judged.rollouts.label & ~judged.rollouts.unmet
    assert (judged.served[free] == judged.success[free]).all()


def test_the_rule_and_the_model_are_compared_on_the_same_attempts(data: Dataset, library: SkillLibrary) -> None:
    rows = figures(Feeling(), data)
    assert rows["rule"]["families"]["go_to"]["rule"] == "distance"
    assert rows["rule"]["families"]["place"]["rule"] == "gripper"
    assert rows["manifest"]["sources"] == {"pick": "model", "place": "rule", "go_to": "rule", "open_drawer": "rule"}
    for name, row in rows["rule"]["families"].items():
        assert (row["n"], row["successes"]) == tuple(rows["families"][name][key] for key in ("n", "successes"))
        served = rows["families"][name]["brier"]
        lower = "same" if row["brier"] == served else "rule" if row["brier"] < served else "model"
        assert rows["manifest"]["lower_brier"][name] == lower
    assert named_rule(library.find("pick up the coke")).rule == "gripper", "where the manifest names the model"
    assert named_rule(library.find("take the coke out of the drawer")).rule == "beside"
    # The robot knew what it held: the rule is right of picking and of putting down.
    assert rows["rule"]["families"]["pick"]["brier"] == 0.0


def test_a_skill_that_the_model_does_not_know_is_left_out(data: Dataset) -> None:
    rows = figures(Feeling("open the drawer"), data)
    assert set(rows["families"]) == {"pick", "place", "go_to"}
    assert rows["n"] == 3 * MOMENTS


def test_the_robots_own_view_of_effects_stands_beside_the_models(data: Dataset) -> None:
    rows = figures(Feeling(), data)["already"]
    assert rows["known"]["families"]["pick"]["auroc"] == 1.0
    assert rows["n"] == rows["known"]["n"] == 4 * MOMENTS
    assert rows["beside"]["families"]["open_drawer"]["n"] == 0, "the robot stood at the table, and the drawer was not in view"
    assert rows["beside"]["families"]["pick"]["n"] == MOMENTS


def test_on_a_robot_the_gripper_is_as_a_skill_needs_it_where_the_robot_knew_so(tmp_path: Path, library: SkillLibrary) -> None:
    write(tmp_path / "session.mcap", "robot", MOMENTS)
    rollouts = Judged.of(Feeling(), load_dataset([tmp_path], library)).rollouts
    kitchen = tmp_path / "kitchen"
    kitchen.mkdir()
    write(kitchen / "scene-00000.mcap", "kitchen", MOMENTS)
    same = Judged.of(Feeling(), load_dataset([kitchen], library)).rollouts
    assert rollouts.ready.tolist() == same.ready.tolist()
    assert 0 < rollouts.ready.mean() < 1


def test_a_model_that_says_the_same_of_every_picture_needs_no_sight(data: Dataset) -> None:
    class Blind(Feeling):
        def judge(self, observation: Observation, skills: Sequence[Skill]) -> Judgement:
            value = np.full(len(skills), observation.proprioception[0], np.float32)
            return Judgement(value, value)

    row = figures(Blind(), data)["sight"]["already"]["pick"]
    assert row["seen"] == row["blank"] == row["shuffled"]
    assert row["needs_sight"] is False


def test_every_family_has_a_row_in_every_table(data: Dataset) -> None:
    rows = figures(Feeling(), data)
    for table in tables(rows):
        assert {"pick", "place", "go_to", "open_drawer"} <= {row[0] for row in table.rows}
        assert all(len(row) == len(table.head) for row in table.rows)
        assert table.as_markdown().count("\n|") == len(table.rows) + 2


def test_one_command_gives_figures_plot_and_worst_errors(
    tmp_path: Path, data: Dataset, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("matplotlib")
    pytest.importorskip("mujoco")
    from saycan_ros.training.affordance import evaluate

    command = ["evaluate", "--data", str(tmp_path), "--same-seed", "--moved", "0", "--json"]
    command += ["--pictures", str(tmp_path / "pictures"), "--keep", str(tmp_path / "kept.mcap")]
    monkeypatch.setattr(sys, "argv", command)
    evaluate.main()
    rows: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert {"auroc", "ece", "families"} <= set(rows)
    assert set(rows["families"]["pick"]) >= {"auroc", "ece", "n"}
    assert [Path(p).read_bytes()[:4] for p in rows["pictures"]] == [b"\x89PNG"] * 2
    gaps = [abs(row["probability"] - row["success"]) for row in rows["worst"]]
    assert gaps == sorted(gaps, reverse=True)
    assert len({(row["scene"], row["frame"]) for row in rows["worst"]}) == len(gaps) == 10
    assert (tmp_path / "kept.mcap").exists()


def test_what_a_model_was_trained_on_is_refused_to_judge_it_by(
    tmp_path: Path, data: Dataset, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("mujoco")
    from value_models import copied

    from saycan_ros.training.affordance import evaluate

    def refusal(training: dict[str, object] | None, judged_by: Path) -> str:
        about = json.loads(model.read_text(encoding="utf-8"))
        about.pop("training", None)
        model.write_text(json.dumps(about | ({} if training is None else {"training": training})), encoding="utf-8")
        monkeypatch.setattr(sys, "argv", ["evaluate", "--model", str(model), "--data", str(judged_by), "--moved", "0"])
        with pytest.raises(SystemExit):
            evaluate.main()
        return capsys.readouterr().err

    model, session = copied(tmp_path), tmp_path / "session-1.mcap"
    write(session, "robot")
    scene = tmp_path / "scene-00000.mcap"
    assert "was trained on scenes of seed [3]" in refusal({"seeds": data.seeds}, scene)
    assert "was trained on 1 of these sessions of a robot" in refusal({"seeds": [-1], "sessions": [file_sum(session)]}, session)
    assert f"{model}: training.seeds: it does not say" in refusal(None, scene)


def test_a_folder_that_another_process_fills_ends_the_command_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("mujoco")
    from saycan_ros.training.affordance import evaluate

    folder = tmp_path / "data" / "affordance-1000"
    folder.mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["evaluate", "--scenes", "1"])
    with (folder / ".lock").open("w") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(SystemExit):
            evaluate.main()
    assert "affordance-1000: another process is filling it" in capsys.readouterr().err
