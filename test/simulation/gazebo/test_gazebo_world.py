"""The Gazebo world is valid SDF and the same kitchen, from the same files; bridge, world and launch file agree."""

from __future__ import annotations

import importlib
import math
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Tree

import numpy as np
import pytest
import yaml

pytest.importorskip("mujoco", reason="needs mujoco")

from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.body import JOINTS
from saycan_ros.simulation.gazebo import topics
from saycan_ros.simulation.gazebo.sight import Sight
from saycan_ros.simulation.gazebo.world import write_world
from saycan_ros.simulation.gazebo.xml import Placement
from saycan_ros.simulation.motors import MOTORS
from saycan_ros.simulation.work_surface import WorkSurface
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.scene import Scene
from saycan_ros.world.stretch_geometry import camera_centre, grasp_centre

pytestmark = pytest.mark.sim

ROOT = Path(__file__).parents[3]
SCENE = Scene.model_validate(
    {
        "robot": {"at": "you"},
        "objects": [{"name": "coke", "at": "table"}, {"name": "apple", "at": "close counter"}, {"name": "sponge", "at": "trash"}],
    }
)
# Of ros_gz_bridge's own table: what it can turn into what.
CONVERSIONS = {
    "rosgraph_msgs/msg/Clock": {"gz.msgs.Clock"},
    "sensor_msgs/msg/JointState": {"gz.msgs.Model"},
    "sensor_msgs/msg/Image": {"gz.msgs.Image"},
    "sensor_msgs/msg/CameraInfo": {"gz.msgs.CameraInfo"},
    "nav_msgs/msg/Odometry": {"gz.msgs.Odometry", "gz.msgs.OdometryWithCovariance"},
    "geometry_msgs/msg/TransformStamped": {"gz.msgs.Pose"},
    "geometry_msgs/msg/Twist": {"gz.msgs.Twist"},
    "std_msgs/msg/Float64": {"gz.msgs.Double"},
}


@pytest.fixture(scope="module")
def world_file(manifest: Manifest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_world(manifest, SCENE, tmp_path_factory.mktemp("gazebo"), seed=3)


@pytest.fixture(scope="module")
def world(world_file: Path) -> Tree.Element:
    found = Tree.parse(world_file).getroot().find("world")
    assert found is not None
    return found


@pytest.fixture(scope="module")
def checked(world_file: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], list[float]]:
    """What libsdformat makes of the world: (kind, name) and numbers; a fault fails here."""
    packages = [f"sdformat{version}" for version in (15, 14, 13, 12)]
    tools = [tool for tool in ("pkg-config", "g++") if shutil.which(tool) is None]
    if tools:
        pytest.skip(f"needs {', '.join(tools)}")
    flags = [
        subprocess.run(["pkg-config", "--cflags", "--libs", p], capture_output=True, text=True, check=False) for p in packages
    ]
    found = next((row.stdout.split() for row in flags if row.returncode == 0), None)
    if found is None:
        pytest.skip("needs libsdformat with its headers (apt-get install libsdformat-dev)")
    program = tmp_path_factory.mktemp("check") / "check_sdf"
    source = Path(__file__).parent / "check_sdf.cpp"
    build = ["g++", "-std=c++17", "-O0", "-w", "-o", str(program), str(source), *found]
    built = subprocess.run(build, capture_output=True, text=True, timeout=200, check=False)
    assert built.returncode == 0, built.stderr
    done = subprocess.run([str(program), str(world_file)], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert not done.stderr, done.stderr
    rows = [line.split() for line in done.stdout.splitlines()]
    return {(kind, name): [float(n) for n in numbers] for kind, name, *numbers in rows}


def models(world: Tree.Element) -> dict[str, Tree.Element]:
    return {str(model.get("name")): model for model in world.findall("model")}


def said(element: Tree.Element | None) -> str:
    assert element is not None
    return element.text or ""


# With libsdformat


def test_libsdformat_takes_the_world_without_an_error_or_a_warning(
    checked: Mapping[tuple[str, str], Any], manifest: Manifest
) -> None:
    names = {name for kind, name in checked if kind == "model"}
    furniture = {f"furniture_{place.name.replace(' ', '_')}" for place in manifest.locations}
    assert names >= {"room", "stretch", "thing_0", "thing_1", "thing_2"} | furniture


def test_hand_and_camera_are_where_the_kinematics_say(checked: Mapping[tuple[str, str], list[float]]) -> None:
    origin, zero = Pose2D(0.0, 0.0, 0.0), dict.fromkeys(JOINTS, 0.0)
    assert checked["frame", "link_grasp_center"][:3] == pytest.approx(grasp_centre(origin, zero), abs=0.005)
    assert checked["frame", "camera_color_optical_frame"][:3] == pytest.approx(camera_centre(origin, 0.0, 0.0), abs=0.005)


def test_the_head_camera_looks_ahead_and_is_mounted_on_its_side(checked: Mapping[tuple[str, str], list[float]]) -> None:
    row = checked["sensor", "head_camera"]
    turn = Placement.of(row[:3], row[3:]).rotation
    assert turn[:, 0] == pytest.approx([1.0, 0.0, 0.0], abs=1e-3), "it does not look ahead"
    # The picture's left is what is up; turned clockwise it stands upright.
    assert turn[:, 1] == pytest.approx([0.0, 0.0, 1.0], abs=1e-3)


def test_every_motor_has_its_joints_with_its_limits_and_directions(checked: Mapping[tuple[str, str], list[float]]) -> None:
    axes = {"joint_lift": (0, 0, 1), "joint_arm_l0": (0, -1, 0), "joint_head_pan": (0, 0, 1), "joint_head_tilt": (0, -1, 0)}
    for name, axis in axes.items():
        assert checked["joint", f"stretch/{name}"][:3] == pytest.approx(axis, abs=1e-3)
    for joint, motor in MOTORS.items():
        for name in motor.joints:
            low, high = checked["joint", f"stretch/{name}"][3:]
            if joint != "gripper":
                assert (low * len(motor.joints), high * len(motor.joints)) == pytest.approx((motor.lower, motor.upper), abs=1e-4)
            assert low < high


# Without it


def test_things_stand_where_the_scene_says_and_the_robot_at_its_station(world: Tree.Element, manifest: Manifest) -> None:
    surfaces = {place.name: WorkSurface(place) for place in manifest.locations}
    for number, thing in enumerate(SCENE.objects):
        x, y, z = (float(n) for n in said(models(world)[f"thing_{number}"].find("pose")).split()[:3])
        assert surfaces[thing.at].holds((x, y, z)), thing
    x, y, _, _, _, heading = (float(n) for n in said(models(world)["stretch"].find("pose")).split())
    station = manifest.location("you").station
    assert (x, y, heading) == pytest.approx((station.x, station.y, station.heading), abs=0.01)


def test_things_have_mass_moments_and_friction_and_fall_while_furniture_stands(world: Tree.Element) -> None:
    for name, model in models(world).items():
        moves = name == "stretch" or name.startswith("thing_") or model.find("joint") is not None
        assert said(model.find("static")) == ("false" if moves else "true"), name
        assert (model.find("joint[@name='to_the_world']") is not None) == (moves and name.startswith("furniture_")), name
    coke = models(world)["thing_0"]
    assert float(said(coke.find("link/inertial/mass"))) == pytest.approx(0.25)
    # A solid cylinder of 3 cm radius and 12 cm height.
    moments = [float(said(coke.find(f"link/inertial/inertia/{axis}"))) for axis in ("ixx", "izz")]
    assert moments == pytest.approx([0.25 * (3 * 0.03**2 + 0.12**2) / 12, 0.25 * 0.03**2 / 2], rel=0.02)
    assert float(said(coke.find("link/collision/surface/friction/ode/mu"))) > 0.5
    assert coke.find("link/gravity") is None


def test_who_collides_with_whom_is_as_in_the_embedded_kitchen(world: Tree.Element) -> None:
    found = models(world)

    def masks(model: str, link: str | None = None) -> set[int]:
        links = [row for row in found[model].findall("link") if link is None or row.get("name") == link]
        return {int(said(m), 16) for row in links for m in row.findall("collision/surface/contact/collide_bitmask")}

    planes = [c for c in found["room"].iter("collision") if c.find("geometry/plane") is not None]
    floor = int(said(planes[0].find("surface/contact/collide_bitmask")), 16)
    coke, counter = masks("thing_0").pop(), masks("furniture_close_counter").pop()
    finger, base = masks("stretch", "link_gripper_finger_left").pop(), masks("stretch", "base_link").pop()
    assert not base & floor, "the base floats on the floor without wheels"
    assert all((finger & floor, finger & coke, base & coke, base & counter, coke & floor, coke & counter))
    assert said(found["stretch"].find("self_collide")) == "false"


def test_every_mesh_of_the_robot_is_there(world: Tree.Element) -> None:
    uris = {said(uri) for uri in models(world)["stretch"].iter("uri")}
    assert len(uris) > 10
    assert [uri for uri in uris if not Path(uri.removeprefix("file://")).is_file()] == []


def test_a_world_in_which_the_robot_holds_something_is_refused(manifest: Manifest, tmp_path: Path) -> None:
    scene = Scene.model_validate({"robot": {"at": "you", "holding": "coke"}})
    with pytest.raises(OutcomeError) as raised:
        write_world(manifest, scene, tmp_path)
    assert raised.value.outcome.code is OutcomeCode.INVALID_SCENE


def test_the_same_seed_writes_the_same_world(world_file: Path, manifest: Manifest, tmp_path: Path) -> None:
    assert write_world(manifest, SCENE, tmp_path, seed=3).read_text() == world_file.read_text()
    assert write_world(manifest, SCENE, tmp_path, seed=4).read_text() != world_file.read_text()


# The bridge


def bridge() -> list[dict[str, Any]]:
    rows = yaml.safe_load((ROOT / "config" / "gazebo_bridge.yaml").read_text(encoding="utf-8"))
    assert isinstance(rows, list)
    return rows


def test_the_bridge_carries_exactly_what_the_world_says_and_takes(world: Tree.Element) -> None:
    carried = {row["gz_topic_name"]: row["direction"] for row in bridge()}
    plugins = list(world.iter("plugin"))
    takes = {said(p.find("topic")) for p in plugins if "Controller" in str(p.get("name")) or "Velocity" in str(p.get("name"))}
    says = {said(p.find(tag)) for p in plugins for tag in ("topic", "odom_topic") if p.find(tag) is not None} - takes
    says |= {said(sensor.find("topic")) for sensor in world.iter("sensor")} | {topics.GZ_CAMERA_INFO, topics.GZ_CLOCK}
    assert {name for name, way in carried.items() if way == "ROS_TO_GZ"} == takes
    assert {name for name, way in carried.items() if way == "GZ_TO_ROS"} == says
    controlled = {said(p.find("joint_name")) for p in plugins if p.find("joint_name") is not None}
    assert controlled == {name for motor in MOTORS.values() for name in motor.joints}


def test_the_bridge_turns_types_that_exist_into_those_that_it_can_turn_them_into() -> None:
    keys = {
        "gz_topic_name",
        "ros_topic_name",
        "gz_type_name",
        "ros_type_name",
        "direction",
        "lazy",
        "subscriber_queue",
        "publisher_queue",
    }
    for row in bridge():
        assert set(row) <= keys
        assert row["gz_type_name"] in CONVERSIONS[row["ros_type_name"]], row
        assert not row["ros_topic_name"].startswith("/"), "a namespace makes a second robot"


def test_the_bridges_ros_names_and_types_are_the_drivers() -> None:
    link = pytest.importorskip("saycan_ros.simulation.gazebo.link", reason="needs rclpy")
    ros = {row["ros_topic_name"]: row["ros_type_name"] for row in bridge()}
    wanted = {topics.ROS_CLOCK: link.Clock, topics.ROS_JOINT_STATES: link.JointState, topics.ROS_ODOMETRY: link.Odometry}
    wanted |= {topics.ROS_THINGS: link.TransformStamped, topics.ROS_BASE: link.Twist}
    wanted |= dict.fromkeys(topics.ROS_JOINT_COMMANDS.values(), link.Float64)
    for name, kind in wanted.items():
        package, _, message = ros[name].split("/")
        assert getattr(importlib.import_module(f"{package}.msg"), message) is kind
    assert set(ros) - set(wanted) == {"camera/color/image_raw", "camera/color/camera_info"}


# What the camera could see


def test_what_stands_behind_furniture_or_out_of_view_is_not_detected(manifest: Manifest) -> None:
    from saycan_ros.robots.body import Reading
    from saycan_ros.world.stretch_geometry import aim

    surfaces = [WorkSurface(place) for place in manifest.locations]
    sight = Sight(surfaces, ["coke", "apple", "tea"], seed=1)
    station = manifest.location("close counter").station
    base = Pose2D(station.x, station.y, station.heading)
    on_top, inside, behind_the_robot = (0.6, -1.75, 0.96), (0.6, -1.75, 0.40), (0.6, 1.0, 0.96)
    pan, tilt = aim(base, on_top)
    head = {**dict.fromkeys(JOINTS, 0.0), "head_pan": pan, "head_tilt": tilt}
    reading = Reading(7.0, head, dict.fromkeys(JOINTS, 0.0), dict.fromkeys(JOINTS, 0.0), base, (0.0, 0.0))
    found = sight.detections(reading, {0: on_top, 1: inside, 2: behind_the_robot, 9: on_top})
    assert [(d.name, d.stamp) for d in found] == [("coke", 7.0)]
    assert math.dist(found[0].position, on_top) < 0.05
    assert not np.allclose(found[0].position, on_top), "a detector is never exact"
    below = {**head, "head_tilt": aim(base, inside)[1]}
    assert sight.detections(Reading(7.0, below, head, head, base, (0.0, 0.0)), {1: inside}) == []
