"""The closed forms agree with the robot's own kinematic tree."""

from __future__ import annotations

import math
import random

import pytest

from saycan_ros.world.pose import Pose2D
from saycan_ros.world.stretch_geometry import aim, camera_centre, from_camera, grasp_centre, grasp_point, in_view, reach

HERE = Pose2D(0.0, 0.0, 0.0)


# Forward kinematics of the URDF, seen from base_link: arm, lift, pitch, yaw -> link_grasp_center.
@pytest.mark.parametrize(
    ("arm", "lift", "pitch", "yaw", "point"),
    [
        (0.0, 0.0, 0.0, 0.0, (-0.0213, -0.4148, 0.1097)),
        (0.3, 0.8, -0.4, 0.0, (-0.0213, -0.6842, 0.8066)),
        (0.1, 0.4, -1.2, 0.0, (-0.0213, -0.3204, 0.2735)),
        (0.1, 0.5, 0.0, 1.0, (0.2057, -0.3907, 0.6097)),
        (0.0, 0.5, -0.6, 3.0, (0.0080, 0.0621, 0.4616)),
    ],
)
def test_the_grasp_centre_is_the_urdfs(arm: float, lift: float, pitch: float, yaw: float, point: tuple[float, ...]) -> None:
    joints = {"arm": arm, "lift": lift, "wrist_pitch": pitch, "wrist_yaw": yaw}
    assert grasp_centre(HERE, joints) == pytest.approx(point, abs=0.001)


# pan, tilt -> camera_color_optical_frame.
@pytest.mark.parametrize(
    ("pan", "tilt", "point"),
    [(0.0, 0.0, (0.0454, -0.0029, 1.3222)), (-1.57, -0.5, (0.0032, -0.0441, 1.3002)), (1.0, -0.5, (0.0324, 0.0355, 1.3002))],
)
def test_the_camera_is_the_urdfs(pan: float, tilt: float, point: tuple[float, ...]) -> None:
    assert camera_centre(HERE, pan, tilt) == pytest.approx(point, abs=0.012)


@pytest.mark.parametrize("pitch", [0.0, -0.4, -1.2])
def test_reach_is_the_inverse_of_the_grasp_point(pitch: float) -> None:
    arm, lift = reach(0.8, 0.95, pitch)
    point = grasp_point(arm, lift, pitch)
    assert (point.right, point.height) == pytest.approx((0.8, 0.95))


@pytest.mark.parametrize("seed", range(20))
def test_what_the_head_is_aimed_at_is_in_view_and_what_is_behind_it_is_not(seed: int) -> None:
    chance = random.Random(seed)
    base = Pose2D(chance.uniform(-2, 2), chance.uniform(-2, 2), chance.uniform(-3, 3))
    angle, distance = base.heading + chance.uniform(-3.8, 1.8), chance.uniform(0.6, 3.0)
    point = (base.x + distance * math.cos(angle), base.y + distance * math.sin(angle), chance.uniform(0.5, 1.2))
    pan, tilt = aim(base, point)
    assert -3.88 <= pan <= 1.84
    assert in_view(base, pan, tilt, point, margin=0.25)
    behind = (base.x - distance * math.cos(angle), base.y - distance * math.sin(angle), point[2])
    assert not in_view(base, pan, tilt, behind)


def test_the_view_is_taller_than_it_is_wide() -> None:
    pan, tilt = aim(HERE, (1.0, 0.0, 1.32))
    assert in_view(HERE, pan, tilt, (1.0, 0.0, 0.75))
    assert not in_view(HERE, pan, tilt, (1.0, 0.57, 1.32))


def test_what_the_head_aims_at_lies_on_the_line_of_sight_and_what_is_just_beneath_a_lowered_head_is_in_view() -> None:
    base, point = Pose2D(0.4, -0.3, 0.7), (1.5, 0.2, 0.8)
    pan, tilt = aim(base, point)
    forward, left, up = from_camera(base, pan, tilt, point)
    assert forward == pytest.approx(math.dist(camera_centre(base, pan, tilt), point), abs=0.01)
    assert (left, up) == pytest.approx((0.0, 0.0), abs=0.05)
    x, y, z = camera_centre(base, 0.0, -1.2)
    beneath = (x - 0.05 * math.cos(base.heading), y - 0.05 * math.sin(base.heading), z - 1.0)
    assert in_view(base, 0.0, -1.2, beneath)
    assert not in_view(base, 0.0, 0.0, beneath)
