"""`saycan conformance` refuses what it cannot do, with what it can, before anything is started."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from typer.testing import CliRunner

from saycan_ros.cli import app
from saycan_ros.conformance import suite
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
