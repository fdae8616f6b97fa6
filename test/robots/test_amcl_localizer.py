"""The odometry frame in the map, from poses in the map."""

from __future__ import annotations

import math

import pytest

from saycan_ros.robots.amcl_localizer import CONFUSED, AmclLocalizer
from saycan_ros.world.pose import Pose2D


def near(a: Pose2D, b: Pose2D) -> bool:
    return a.distance(b) < 1e-9 and abs(math.remainder(a.heading - b.heading, 2 * math.pi)) < 1e-9


def test_until_someone_localises_the_odometry_frame_is_the_map() -> None:
    localizer = AmclLocalizer()
    localizer.take_odometry(1.0, Pose2D(1.0, 2.0, 0.5))
    assert near(localizer.to_map(Pose2D(1.0, 2.0, 0.5)), Pose2D(1.0, 2.0, 0.5))


@pytest.mark.parametrize("pose_first", [True, False])
def test_a_pose_and_the_odometry_of_its_moment_place_the_odometry_frame_whichever_comes_first(pose_first: bool) -> None:
    localizer = AmclLocalizer()
    told = [
        lambda: localizer.take_odometry(5.0, Pose2D(1.0, 0.0, 0.0)),
        lambda: localizer.take_pose(5.05, Pose2D(3.0, 4.0, math.pi / 2)),
    ]
    for tell in reversed(told) if pose_first else told:
        tell()
    assert near(localizer.to_map(Pose2D(1.0, 0.0, 0.0)), Pose2D(3.0, 4.0, math.pi / 2))
    # A metre further along the odometry's x is a metre further along the map's y.
    assert near(localizer.to_map(Pose2D(2.0, 0.0, 0.0)), Pose2D(3.0, 5.0, math.pi / 2))


def test_a_late_pose_is_set_against_where_the_odometry_was_at_its_moment() -> None:
    localizer = AmclLocalizer()
    for n in range(10):
        localizer.take_odometry(n * 0.1, Pose2D(n * 0.03, 0.0, 0.0))
    localizer.take_pose(0.2, Pose2D(10.06, 0.0, 0.0))
    assert near(localizer.to_map(Pose2D(0.27, 0.0, 0.0)), Pose2D(10.27, 0.0, 0.0))


def test_a_pose_from_a_moment_that_nobody_remembers_changes_nothing() -> None:
    localizer = AmclLocalizer()
    localizer.take_pose(1.0, Pose2D(9.0, 9.0, 0.0))
    localizer.take_odometry(50.0, Pose2D(0.0, 0.0, 0.0))
    localizer.take_pose(2.0, Pose2D(9.0, 9.0, 0.0))
    assert near(localizer.to_map(Pose2D(0.0, 0.0, 0.0)), Pose2D(0.0, 0.0, 0.0))


def test_after_a_driver_that_began_anew_old_odometry_is_not_used() -> None:
    localizer = AmclLocalizer()
    localizer.take_odometry(50.0, Pose2D(7.0, 0.0, 0.0))
    localizer.take_odometry(0.1, Pose2D(0.0, 0.0, 0.0))
    localizer.take_pose(50.0, Pose2D(0.0, 0.0, 0.0))
    assert near(localizer.to_map(Pose2D(7.0, 0.0, 0.0)), Pose2D(7.0, 0.0, 0.0))


def located() -> AmclLocalizer:
    """Three metres along the map, a metre along the odometry, at 10.0 s."""
    localizer = AmclLocalizer()
    localizer.take_odometry(10.0, Pose2D(1.0, 0.0, 0.0))
    localizer.take_pose(10.0, Pose2D(3.0, 0.0, 0.0))
    return localizer


@pytest.mark.parametrize(
    ("stamp", "odometry"),
    [
        (10.03, Pose2D(0.0, 0.0, 0.0)),
        (10.03, Pose2D(1.0, 0.0, 1.0)),
        (40.0, Pose2D(0.0, 0.0, 0.0)),
        (0.1, Pose2D(0.0, 0.0, 0.0)),
    ],
)
def test_where_odometry_jumps_the_base_is_lost_until_somebody_says_where_it_is(stamp: float, odometry: Pose2D) -> None:
    localizer = located()
    assert not localizer.lost
    localizer.take_odometry(stamp, odometry)
    assert "2D Pose Estimate" in localizer.lost
    # The map matcher takes the jump for a motion, and says so.
    localizer.take_pose(stamp, Pose2D(2.0, 0.0, 0.0))
    assert localizer.lost
    later = stamp + CONFUSED + 1.0
    localizer.take_odometry(later, odometry)
    assert localizer.lost
    localizer.take_pose(later, Pose2D(5.0, 5.0, odometry.heading))
    assert not localizer.lost
    assert near(localizer.to_map(odometry), Pose2D(5.0, 5.0, odometry.heading))


@pytest.mark.parametrize(("stamp", "odometry"), [(10.03, 1.01), (10.5, 1.15), (40.0, 1.05), (5.0, 1.0)])
def test_a_base_that_drives_or_stands_through_a_silence_is_not_lost(stamp: float, odometry: float) -> None:
    localizer = located()
    localizer.take_odometry(stamp, Pose2D(odometry, 0.0, 0.0))
    assert not localizer.lost


def test_where_nobody_ever_localised_a_jump_is_the_bases_own() -> None:
    localizer = AmclLocalizer()
    localizer.take_odometry(10.0, Pose2D(1.0, 0.0, 0.0))
    localizer.take_odometry(10.03, Pose2D(5.0, 0.0, 0.0))
    assert not localizer.lost
