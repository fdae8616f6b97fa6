"""The simulated driver's `scan_filtered`: as a real laser's message, and with the points that the plant's laser sees."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

from driver_rig import DriverRig, wait_for
from rcl_interfaces.srv import SetParameters
from rclpy.parameter import Parameter
from rosgraph_msgs.msg import Clock
from sensor_msgs.msg import LaserScan

from saycan_interfaces.srv import SetScene
from saycan_ros.simulation.kinematic_plant import KinematicPlant
from saycan_ros.world.scene import Scene
from saycan_ros.world.stretch_geometry import LASER_AHEAD, LASER_TURN

pytestmark = pytest.mark.ros


class Cornered(KinematicPlant):
    """A metre before a wall, with a post on its left; its laser's turn is 0.05 s old."""

    def __init__(self) -> None:
        super().__init__()
        wall = [(1.0, y) for y in np.linspace(-0.5, 0.5, 9)]
        self.around = np.array([*wall, (0.2, 0.7)], np.float32)

    def scan(self):  # type: ignore[no-untyped-def]
        scan = super().scan()
        return type(scan)(scan.points, max(0.0, self.time - 0.05))


@pytest.fixture
def rig(ros_domain: int) -> Iterator[DriverRig]:
    with DriverRig(Cornered()) as rig:
        yield rig


def points_of(message: LaserScan) -> NDArray[np.float64]:
    """Its points in the base's frame, shape (N, 2), as any client computes them."""
    ranges = np.asarray(message.ranges, np.float64)
    hit = np.isfinite(ranges)
    angles = (message.angle_min + message.angle_increment * np.arange(len(ranges)) + LASER_TURN)[hit]
    return np.stack([LASER_AHEAD + ranges[hit] * np.cos(angles), ranges[hit] * np.sin(angles)], axis=1)


def test_the_scan_is_one_that_a_real_laser_would_send(rig: DriverRig) -> None:
    scans = rig.listen(LaserScan, "scan_filtered")
    assert wait_for(lambda: len(scans) > 12)
    scan = scans[-1]
    assert scan.header.frame_id == "laser"
    assert scan.angle_max - scan.angle_min == pytest.approx((len(scan.ranges) - 1) * scan.angle_increment, abs=1e-4)
    assert len(scan.ranges) * scan.angle_increment == pytest.approx(2 * math.pi, abs=1e-4)
    assert 0 < scan.range_min < scan.range_max
    ranges = np.asarray(scan.ranges)
    assert np.isinf(ranges).sum() == len(ranges) - 10
    assert np.all(ranges[np.isfinite(ranges)] < scan.range_max)
    stamps = [m.header.stamp.sec + m.header.stamp.nanosec * 1e-9 for m in scans[2:]]
    assert np.mean(np.diff(stamps)) == pytest.approx(1 / 8, abs=0.01)
    assert scan.scan_time == pytest.approx(1 / 8)


def test_the_scans_points_are_where_the_plants_laser_sees_them(rig: DriverRig) -> None:
    scans = rig.listen(LaserScan, "scan_filtered")
    assert wait_for(lambda: bool(scans))
    points = points_of(scans[0])
    assert len(points) == 10
    for x, y in rig.plant.around:
        away = np.hypot(*(points - (x, y)).T).min()
        assert away < math.hypot(x, y) * math.radians(0.8), "half a step from one beam to the next"
    # Behind the robot is nothing, and the post is on its left: the laser itself looks backwards.
    assert points[:, 0].min() > 0.1


def test_a_scan_is_stamped_with_when_it_was_taken(rig: DriverRig) -> None:
    scans, clock = rig.listen(LaserScan, "scan_filtered"), rig.listen(Clock, "/clock")
    assert wait_for(lambda: len(scans) > 4 and len(clock) > 60)
    times = np.array([c.clock.sec + c.clock.nanosec * 1e-9 for c in clock])
    stamp = scans[-1].header.stamp.sec + scans[-1].header.stamp.nanosec * 1e-9
    assert np.abs(times - (stamp + 0.05)).min() < 1e-4


def test_at_laser_rate_0_there_are_no_scans(rig: DriverRig) -> None:
    scans, clock = rig.listen(LaserScan, "scan_filtered"), rig.listen(Clock, "/clock")
    assert wait_for(lambda: bool(scans))
    request = SetParameters.Request(parameters=[Parameter("laser_rate", value=0.0).to_parameter_msg()])
    assert rig.call(SetParameters, "stretch_driver/set_parameters", request).results[0].successful
    begun = len(clock)
    assert wait_for(lambda: len(clock) > begun + 10)
    before, begun = len(scans), len(clock)
    assert wait_for(lambda: len(clock) > begun + 40)
    assert len(scans) == before


@pytest.fixture(scope="module")
def kitchen() -> Any:
    """At the close counter, looking along it."""
    pytest.importorskip("mujoco")
    from saycan_ros.manifest.loading import load_manifest
    from saycan_ros.simulation.kitchen import Kitchen

    manifest = load_manifest(Path(__file__).parents[2] / "config" / "kitchen.yaml")
    return Kitchen(manifest, Scene.model_validate({"robot": {"at": "close counter"}}), renderer="rays")


def test_the_kitchens_own_scan_comes_over_ros_unchanged(ros_domain: int, kitchen: Any) -> None:
    plant = KinematicPlant()
    plant.around = kitchen.scan().points
    with DriverRig(plant) as rig:
        scans = rig.listen(LaserScan, "scan_filtered")
        assert wait_for(lambda: bool(scans))
        assert points_of(scans[0]) == pytest.approx(plant.around, abs=1e-4)


def test_a_judge_may_let_somebody_stand_in_the_way_of_the_running_robot_and_go_again(ros_domain: int, kitchen: Any) -> None:
    kitchen.reset(kitchen.scene)
    x, y = kitchen.reading().base.to_map(1.2, 0.0)

    def nearest_ahead(scan: LaserScan) -> float:
        points = points_of(scan)
        return float(points[(np.abs(points[:, 1]) < 0.1) & (points[:, 0] > 0.0), 0].min())

    with DriverRig(kitchen) as rig:
        scans = rig.listen(LaserScan, "scan_filtered")

        def ask(obstacle: Any) -> Any:
            text = json.dumps({"obstacle": obstacle})
            return rig.call(SetScene, "ground_truth/disturb", SetScene.Request(scene_json=text))

        def gap() -> Any:
            return json.loads(rig.trigger("ground_truth/get").message)["gap"]

        assert gap() is None
        assert wait_for(lambda: bool(scans) and nearest_ahead(scans[-1]) > 2.0)
        assert ask([x, y]).success
        assert 0.7 < gap() < 1.2 - 0.18
        assert wait_for(lambda: nearest_ahead(scans[-1]) == pytest.approx(1.2 - 0.18, abs=0.04))
        base = kitchen.reading().base
        answer = ask([base.x, base.y])
        assert (answer.success, "invalid_request" in answer.message, "the robot" in answer.message) == (False, True, True)
        assert 0.7 < gap() < 1.2 - 0.18
        assert ask("away").success
        assert gap() is None
        assert wait_for(lambda: nearest_ahead(scans[-1]) > 2.0)
