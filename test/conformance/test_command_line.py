"""`saycan conformance` refuses what it cannot do, with what it can, before anything is started."""

from __future__ import annotations

import json
import os
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from typer.testing import CliRunner

from saycan_ros.cli import app
from saycan_ros.conformance import suite
from saycan_ros.conformance.report import Report
from saycan_ros.conformance.row import Row
from saycan_ros.outcome import OutcomeCode, OutcomeError

pytestmark = pytest.mark.ros


def conformance(*words: str, answer: str = "") -> tuple[int, str]:
    done = CliRunner().invoke(app, ["conformance", *words], input=answer)
    return done.exit_code, done.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--events", "earthquake"), "--events: there is no earthquake; there are cancel_before_accept"),
        (("--skills", "go_to, dance"), "--skills: there is no dance; there are find"),
        (("--robot", "spot"), "--robot spot: it is either kitchen or stretch"),
        (("--manifest", "nowhere.yaml"), "nowhere.yaml: cannot be read"),
        (("--cancels", "-1"), "--cancels"),
    ],
)
def test_a_wrong_option_is_refused_with_those_there_are(
    words: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ROS_DOMAIN_ID", "77")
    code, output = conformance(*words)
    assert code != 0
    assert said in output


def test_a_real_robot_does_not_move_before_a_person_has_said_that_the_way_is_free() -> None:
    code, output = conformance("--robot", "stretch", "--manifest", "config/kitchen.yaml", answer="n\n")
    assert code == 1
    assert "Is a person at its runstop" in output


def test_a_real_robot_is_looked_for_in_the_domain_in_which_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    domains: dict[str, str | None] = {}

    def run(settings: suite.ConformanceSettings, console: object) -> None:
        domains[settings.robot] = os.environ.get("ROS_DOMAIN_ID")
        raise OutcomeError(OutcomeCode.CANCELLED, "that is enough")

    monkeypatch.delenv("ROS_DOMAIN_ID", raising=False)
    monkeypatch.setattr(suite, "run", run)
    conformance("--robot", "stretch", "--manifest", "config/kitchen.yaml", answer="y\n")
    conformance()
    assert domains["stretch"] is None
    assert domains["kitchen"] is not None


def test_what_was_measured_before_a_goal_without_a_result_is_reported_and_then_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def probe(report: Report, *rest: object) -> None:
        report.rows.append(Row("go_to", "stop", skipped="tried"))
        raise OutcomeError(OutcomeCode.SERVER_GONE, "no result")

    def nothing(*words: object, **more: object) -> Any:
        return nullcontext(SimpleNamespace(node=None, interrupted=None, logs=tmp_path))

    bench = SimpleNamespace(await_ready=lambda: None, second_starts=0)
    for name, value in {
        "session": nothing,
        "Stack": nothing,
        "refuse_second_stack": nothing,
        "Bench": lambda *words: bench,
        "Arranger": lambda *words: None,
        "Prober": lambda *words: None,
        "_probe_all": probe,
    }.items():
        monkeypatch.setattr(suite, name, value)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ROS_DOMAIN_ID", "77")
    code, output = conformance("--cancels", "0", "--out", "folder/report.json")
    assert code == 1
    assert "interrupted before its end by server_gone: no result" in output
    assert len(json.loads((tmp_path / "folder" / "report.json").read_text(encoding="utf-8"))["rows"]) == 1
    (tmp_path / "file").write_text("", encoding="utf-8")
    code, output = conformance("--cancels", "0", "--out", "file/report.json")
    assert code == 1
    assert "no result" in output
