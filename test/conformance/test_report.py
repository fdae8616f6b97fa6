"""The table, the summary and the JSON say what the rows and the campaign say."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace

import pytest
from rich.console import Console

from saycan_ros.conformance.campaign import LATE_PERIODS, CampaignFigures
from saycan_ros.conformance.report import Report, lines_of, table_of
from saycan_ros.conformance.row import Row, labels
from saycan_ros.outcome import OutcomeCode

GOOD = Row("go_to", "cancel_random", "cancelled", ("cancelled",), True, 1, True, True, 1.25)
SKIPPED = Row("pick", "camera_frozen", skipped="no camera to freeze")


def text(report: Report) -> str:
    console = Console(width=200, record=True, quiet=False, file=None, force_terminal=False)
    with console.capture() as shown:
        console.print(table_of(report.rows))
        for line in lines_of(report):
            console.print(line, highlight=False, markup=False, soft_wrap=True)
    return shown.get()


def test_a_row_is_ok_only_if_everything_is_as_specified() -> None:
    assert GOOD.ok
    for fault in (
        {"outcome": "succeeded"}, {"rest": False}, {"results": 0}, {"results": 2}, {"resources_free": False},
        {"next_goal": False}, {"complaint": "the process has not ended"},
    ):  # fmt: skip
        assert not replace(GOOD, **fault).ok, fault


def test_an_empty_row_is_not_ok_and_a_skipped_one_is() -> None:
    assert not Row("go_to", "stop").ok
    assert SKIPPED.ok


def test_a_killed_server_is_right_with_no_result_and_wrong_with_one() -> None:
    row = replace(GOOD, outcome="server_gone", expected=("server_gone",), specified_results=0)
    assert replace(row, results=0).ok
    assert not row.ok


def test_several_right_outcomes_are_named_in_the_order_of_their_numbers() -> None:
    assert labels({OutcomeCode.CANCELLED, OutcomeCode.SUCCEEDED}) == ("succeeded", "cancelled")


def test_the_json_has_the_published_fields_and_survives_a_round_trip() -> None:
    campaign = CampaignFigures(cancels=1000, latencies=[1.0, 2.0], wrong=Counter(), leaks=(120, 0, 0))
    report = Report(7, 4.0, [GOOD, SKIPPED], campaign, 1.1, 9.0, 8.2, 2.5)
    read = json.loads(json.dumps(report.as_json()))
    fields = {"skill", "event", "ok", "outcome", "expected", "rest", "results", "resources_free", "next_goal", "latency_periods"}
    assert all(fields | {"skipped"} <= set(row) for row in read["rows"])
    assert read["rows"][0]["latency_periods"] == 1.25
    assert read["rows"][1]["skipped"] == "no camera to freeze"
    assert (read["ok"], read["cancels"], read["orphans"], read["late"]) == (True, 1000, 0, 0)
    assert (read["stop_p50_periods"], read["stop_p99_periods"]) == (1.25, 2.0)
    assert (read["noop_ratio"], read["idle_cpu_percent"], read["leak_memory_kb"]) == (1.1, 2.5, 120)


def test_without_a_campaign_the_figures_are_there_and_empty() -> None:
    read = Report(0, 4.0, [replace(GOOD, latency_periods=None)]).as_json()
    assert (read["cancels"], read["stop_p50_periods"], read["noop_ratio"]) == (0, None, None)


@pytest.mark.parametrize(
    "fault",
    [{"orphans": 1}, {"late": 1}, {"twice": 1}, {"restless": 1}, {"wrong": Counter(timeout=1)}, {"leaks": (50_000, 0, 0)},
     {"leaks": (0, 9, 0)}, {"leaks": (0, 0, 9)}],
)  # fmt: skip
def test_one_fault_of_the_campaign_fails_the_whole_report(fault: dict[str, object]) -> None:
    assert Report(0, 4.0, [GOOD], CampaignFigures(cancels=10)).ok
    assert not Report(0, 4.0, [GOOD], CampaignFigures(cancels=10, **fault)).ok  # type: ignore[arg-type]


def test_how_near_the_base_came_to_somebody_and_when_it_stood_is_in_the_table_the_summary_and_the_json() -> None:
    ahead = Row("go_to", "person_ahead", "way_blocked", ("way_blocked",), True, 1, True, True)
    first, second = replace(ahead, gap_m=0.131, rest_s=2.134, end_s=7.5, appeared_m=0.55), replace(ahead, gap_m=0.12, rest_s=1.9)
    silent = replace(ahead, event="laser_silent", rest_s=9.0)
    report = Report(0, 4.0, [first, second, silent])
    read = json.loads(json.dumps(report.as_json()))
    assert [read["rows"][0][key] for key in ("appeared_m", "gap_m", "rest_s", "end_s")] == [0.55, 0.131, 2.13, 7.5]
    assert (read["stepped_in"], read["gap_min_m"], read["rest_max_s"]) == (2, 0.12, 2.13)
    shown = text(report)
    assert "stepped before the base 2 times: never nearer than 0.12 m, at rest after at most 2.13 s" in shown
    assert "0.13 │    2.1" in shown
    assert "stepped before" not in text(Report(0, 4.0, [GOOD]))


def test_an_interrupted_run_proves_nothing() -> None:
    report = Report(0, 4.0, [GOOD], interrupted=True, ended_by="server_gone: no result")
    assert not report.ok
    assert report.as_json()["ended_by"] == "server_gone: no result"
    assert "interrupted before its end by server_gone: no result" in text(report)


def test_a_person_reads_what_failed_and_why_a_row_was_skipped() -> None:
    bad = replace(GOOD, event="stop", outcome="timeout", expected=("stopped",), message="not finished after 90 s")
    shown = text(Report(3, 4.0, [GOOD, bad, SKIPPED], CampaignFigures(cancels=5, latencies=[1.0]), 1.4, 9.0, 6.4, 2.0))
    assert "no camera to freeze" in shown
    assert "FAIL" in shown
    assert "timeout, not stopped: not finished after 90 s" in shown
    assert "3 rows, 1 skipped, 1 failed" in shown
    assert "1.4 times a bare rclpy action server's" in shown
    assert "FAILED" in shown.splitlines()[-1]


def test_late_means_later_than_the_drivers_own_time_out() -> None:
    from saycan_ros.simulation.driver_node import PERIOD, DriverSettings

    assert pytest.approx(DriverSettings().timeout) == LATE_PERIODS * PERIOD
