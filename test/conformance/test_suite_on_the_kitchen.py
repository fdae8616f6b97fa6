"""The suite itself, small, on a real stack: it passes what stops, and it fails what does not."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from saycan_ros.conformance import overhead, suite
from saycan_ros.conformance.suite import ConformanceSettings
from saycan_ros.console.stack import Program
from saycan_ros.paths import share_directory

# Whole stacks on two busy cores: a second try tells a fault from a starved machine.
pytestmark = [pytest.mark.ros, pytest.mark.sim, pytest.mark.flaky(reruns=2)]


@pytest.fixture(autouse=True)
def _measured_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The figures need not be good here, so nothing has to calm down before them."""
    monkeypatch.setattr(overhead, "SETTLE", 0.0)


def settings(folder: Path, *events: str, cancels: int) -> ConformanceSettings:
    manifest = share_directory() / "config" / "kitchen.yaml"
    return ConformanceSettings(manifest, "kitchen", ("go_to",), events, cancels, 3, 0.0, idle_seconds=1.0, folder=folder)


def test_a_small_run_finds_everything_as_specified_and_says_so_in_json(ros_domain: int, tmp_path: Path) -> None:
    events = ("cancel_before_accept", "cancel_random", "superseded", "stop", "laser_silent", "person_ahead")
    report = suite.run(settings(tmp_path, *events, cancels=10), Console(quiet=True))
    suite.save(report, tmp_path / "report.json")
    read = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert [(row["skill"], row["event"]) for row in read["rows"]] == [("go_to", event) for event in events]
    for row in read["rows"]:
        assert row["ok"], row
        assert (row["outcome"], row["results"], row["rest"]) == (row["expected"], 1, True)
        assert row["resources_free"]
        assert row["next_goal"]
    silent, ahead = read["rows"][-2:]
    assert (silent["outcome"], ahead["outcome"]) == ("stale_scan", "way_blocked")
    assert 0.05 < ahead["gap_m"] < ahead["appeared_m"]
    assert 0.0 < ahead["rest_s"] < ahead["end_s"] - 4.5
    assert (read["cancels"], read["orphans"], read["twice"], read["restless"]) == (10, 0, 0, 0)
    assert read["wrong_outcomes"] == {}
    assert read["stops_measured"] > 3
    assert 0.0 <= read["stop_p50_periods"] <= read["stop_p99_periods"]
    assert read["noop_ratio"] > 0.0
    assert read["idle_cpu_percent"] > 0.0


def test_a_server_that_ignores_cancels_and_a_base_that_ignores_its_laser_are_found_out(
    ros_domain: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent))

    def deaf(programs: list[Program]) -> list[Program]:
        return [replace(p, module="deaf_skills") if p.name == "skills" else p for p in programs]

    report = suite.run(settings(tmp_path, "cancel_random", "person_ahead", cancels=0), Console(quiet=True), deaf)
    assert not report.ok
    cancelled, ahead = report.rows
    assert cancelled.outcome == "succeeded"
    assert "succeeded, not cancelled" in cancelled.faults[0]
    assert "it touched something" in ahead.complaint
