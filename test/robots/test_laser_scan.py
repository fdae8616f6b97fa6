"""A laser's message becomes points round the base, or is not taken at all."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

pytest.importorskip("rclpy")

from sensor_msgs.msg import LaserScan

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.stretch_messages import scan_of
from saycan_ros.robots.stretch_monitor import StretchMonitor
from saycan_ros.world.range_scan import RangeScan
from saycan_ros.world.stretch_geometry import LASER_AHEAD

pytestmark = pytest.mark.ros


def message(ranges: list[float], **fields: Any) -> LaserScan:
    """Four beams: behind, to the right, ahead, to the left of the robot, for the laser is mounted back to front."""
    said = {"angle_min": 0.0, "angle_increment": math.pi / 2, "range_min": 0.15, "range_max": 12.0, **fields}
    said.setdefault("angle_max", said["angle_min"] + said["angle_increment"] * (len(ranges) - 1))
    scan = LaserScan(ranges=ranges, **said)
    scan.header.frame_id = "laser"
    scan.header.stamp.sec, scan.header.stamp.nanosec = 7, 500_000_000
    return scan


def test_beams_end_where_the_base_has_them_with_the_laser_back_to_front() -> None:
    scan = scan_of(message([1.0, 2.0, 3.0, 4.0]))
    expected = [(LASER_AHEAD - 1.0, 0.0), (LASER_AHEAD, -2.0), (LASER_AHEAD + 3.0, 0.0), (LASER_AHEAD, 4.0)]
    assert np.allclose(scan.points, expected, atol=1e-5)
    assert (scan.points.dtype, scan.stamp) == (np.float32, 7.5)


def test_a_beam_that_met_nothing_or_is_no_measurement_is_no_point_and_one_that_is_too_near_is() -> None:
    points = scan_of(message([math.inf, math.nan, -math.inf, 0.0])).points
    assert np.allclose(points, [(LASER_AHEAD + 0.15, 0.0)], atol=1e-5)
    assert scan_of(message([math.inf] * 4)).points.shape == (0, 2)


@pytest.mark.parametrize(
    "fields",
    [
        {"angle_min": math.nan},
        {"angle_increment": 0.0},
        {"angle_increment": math.inf},
        {"range_min": math.nan},
        {"range_max": math.inf},
        {"range_min": -1.0},
        {"range_min": 12.0},
    ],
)
def test_a_scan_whose_numbers_cannot_be_is_not_taken(fields: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="laser scan"):
        scan_of(message([1.0] * 4, **fields))


DEGREES = {"angle_min": -180.0, "angle_increment": 1.0}
TURN = {"angle_min": -math.pi, "angle_increment": math.radians(1.0)}


@pytest.mark.parametrize(
    "fields", [DEGREES, {**TURN, "angle_max": -3.5}, {**TURN, "angle_max": 0.0}, {**TURN, "angle_max": math.nan}]
)
def test_a_scan_whose_beams_point_nobody_knows_where_is_not_taken(fields: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="361 beams"):
        scan_of(message([1.0] * 361, **fields))


def test_a_scan_over_a_whole_turn_that_way_or_the_other_is_taken_and_one_of_far_too_many_beams_is_not() -> None:
    assert len(scan_of(message([1.0] * 361, **TURN)).points) == 361
    back = {"angle_min": math.pi, "angle_increment": -math.radians(1.0)}
    assert len(scan_of(message([1.0] * 361, **back)).points) == 361
    with pytest.raises(ValueError, match="100000 beams"):
        scan_of(message([1.0] * 100_000, angle_min=0.0, angle_increment=6e-5))


@pytest.mark.parametrize("ranges", [[], [1.0, -0.5, 1.0, 1.0]])
def test_a_scan_without_beams_or_with_a_negative_one_is_not_taken(ranges: list[float]) -> None:
    with pytest.raises(ValueError, match="laser scan"):
        scan_of(message(ranges))


def test_a_scan_in_another_frame_is_not_taken_for_nobody_knows_where_that_is() -> None:
    other = message([1.0] * 4)
    other.header.frame_id = "base_scan"
    with pytest.raises(ValueError, match="it must be in 'laser'"):
        scan_of(other)


def test_a_scan_of_an_earlier_simulation_is_forgotten_though_the_new_ones_clock_comes_to_its_stamp() -> None:
    monitor = StretchMonitor()
    monitor.take_clock(5.0)
    monitor.take(scan=RangeScan(np.empty((0, 2), np.float32), 5.0))
    monitor.take_clock(0.1)
    with pytest.raises(OutcomeError, match="no laser scan"):
        monitor.fresh_scan(5.0)


@pytest.mark.parametrize(("age", "fresh"), [(0.0, True), (0.4, True), (-0.4, True), (0.6, False), (-0.6, False), (None, False)])
def test_the_base_drives_by_a_scan_no_older_than_half_a_second(age: float | None, fresh: bool) -> None:
    monitor, scan = StretchMonitor(), RangeScan(np.empty((0, 2), np.float32), 5.0)
    if age is not None:
        monitor.take(scan=scan)
    if fresh:
        assert monitor.fresh_scan(5.0 + (age or 0.0)) is scan
        return
    with pytest.raises(OutcomeError, match="scan_filtered.*rplidar.launch.py.*laser:=off") as caught:
        monitor.fresh_scan(5.0 + (age or 0.0))
    assert caught.value.outcome.code is OutcomeCode.STALE_SCAN
