"""The odometry frame in the map, from poses in the map."""

from __future__ import annotations

import math

import pytest

from saycan_ros.robots.amcl_localizer import AmclLocalizer
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
