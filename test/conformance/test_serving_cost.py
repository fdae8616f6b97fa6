"""What serving costs is measured on a running node, with as many skills as asked for, and nothing else stands in for it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import yaml

pytest.importorskip("onnx")
pytest.importorskip("rclpy")

from saycan_ros.affordance.observation import Observation
from saycan_ros.affordance.value_model import ValueModel
from saycan_ros.conformance import serving_cost
from saycan_ros.conformance.wide_value_model import widened
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.paths import share_directory

KITCHEN = share_directory() / "config" / "kitchen.yaml"


@pytest.mark.parametrize("count", [33, 551])
def test_a_widened_manifest_has_exactly_as_many_skills_of_a_model_that_knows_them_all(tmp_path: Path, count: int) -> None:
    wide, network = widened(KITCHEN, count, tmp_path)
    library, model = SkillLibrary(load_manifest(wide)), ValueModel(network)
    skills = [skill for skill in library if not skill.ends]
    assert len(skills) == count
    assert all(model.knows(skill) for skill in skills)
    values = model.score(Observation(np.zeros((424, 240, 3), np.uint8), 0.0, np.zeros(8, np.float32)), skills)
    # The vectors of those that were trained, over and over.
    trained = len(json.loads((share_directory() / "models" / "value.json").read_text())["skills"])
    assert np.resize(values[:trained], count) == pytest.approx(values, abs=1e-5)


def test_a_manifest_whose_pick_is_no_models_cannot_be_widened(tmp_path: Path) -> None:
    rows = yaml.safe_load(KITCHEN.read_text())
    next(row for row in rows["skills"] if row["id"] == "pick")["affordance"] = {"rule": "gripper"}
    rules = tmp_path / "rules.yaml"
    rules.write_text(yaml.safe_dump(rows))
    with pytest.raises(OutcomeError) as caught:
        widened(rules, 33, tmp_path)
    assert caught.value.outcome.code is OutcomeCode.INVALID_REQUEST


def test_a_manifest_without_a_survey_is_widened_and_a_model_that_is_not_there_is_said_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = yaml.safe_load(KITCHEN.read_text())
    del rows["bringup"]
    plain = tmp_path / "plain.yaml"
    plain.write_text(yaml.safe_dump(rows))
    assert widened(plain, 33, tmp_path)[0].exists()
    source = next(row for row in rows["skills"] if row["id"] == "pick")["affordance"]
    source["model"] = str(tmp_path / "gone.json")
    plain.write_text(yaml.safe_dump(rows))
    monkeypatch.setattr(sys, "argv", ["serving", "--manifest", str(plain)])
    monkeypatch.setattr(serving_cost, "measure", lambda manifest, *rest: widened(manifest, 33, tmp_path))
    assert serving_cost.main() == 1
    assert "gone.json" in capsys.readouterr().err


@pytest.mark.ros
def test_every_figure_comes_from_one_command(ros_domain: int) -> None:
    command = ["saycan_ros.cli", "evaluate", "serving", "--skills", "33", "--rounds", "5", "--seconds", "0.5", "--json"]
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    row = result["skills"]["33"]
    for how in ("median", "fastest_tenth"):
        times = row[how]
        assert min(times[name] for name in ("onnx", "bare_service", "round_trip", "same_frame")) > 0
        over = 100 * (times["round_trip"] / times["onnx"] - 1)
        assert times["overhead_percent"] == pytest.approx(over, abs=1.0)
        assert times["overhead_less_bare_ros_percent"] < times["overhead_percent"]
    assert row["median"]["round_trip"] <= row["median"]["round_trip_p95"]
    assert row["cpu"]["onnx"] > 0
    assert set(result["cpu_percent"]) == {"camera", "no_camera", "frames_heard_hz"}
    assert result["cpu_percent"]["frames_heard_hz"] > 0


@pytest.mark.parametrize("options", [["--skills", "34"], ["--rounds", "0"], ["--seconds", "0"]])
def test_numbers_that_cannot_be_measured_with_are_refused(options: list[str]) -> None:
    command = [sys.executable, "-m", "saycan_ros.conformance.serving_cost", *options]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert "--skills takes odd numbers" in done.stderr
