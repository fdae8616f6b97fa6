"""The manifest's kitchen as a Gazebo world: room, furniture, things and robot of the embedded one, from the same files."""

from __future__ import annotations

import math
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Tree

import numpy as np

from saycan_ros.manifest.schema import Manifest
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.simulation.camera import FIELD_OF_VIEW, HEIGHT, WIDTH
from saycan_ros.simulation.gazebo import topics
from saycan_ros.simulation.gazebo.models import ModelWriter
from saycan_ros.simulation.gazebo.xml import Element, Placement, add, sdf_name
from saycan_ros.simulation.kitchen import Kitchen
from saycan_ros.simulation.kitchen_model import BACKGROUND, body_name
from saycan_ros.simulation.motors import FINGER_JOINTS, FINGER_STIFFNESS, MOTORS
from saycan_ros.simulation.robot_model import CAMERA_BODY, GRASP_BODY
from saycan_ros.world.scene import Scene

# Set points move at Stretch's own speeds; a controller may be this much faster, to keep up with them.
CATCH_UP = 1.5
STEP = 0.002  # s
_STATES, _POSES = 50, 10  # a second
# The axes of a Gazebo camera (x ahead, y left, z up) as columns in its optical frame (z ahead, x right, y down).
_AHEAD = np.array([[0.0, -1.0, 0.0], [0.0, 0.0, -1.0], [1.0, 0.0, 0.0]])


def write_world(
    manifest: Manifest, scene: Scene, folder: Path, seed: int = 0, speed: float = 1.0, camera_rate: float = 5.0
) -> Path:
    """Write `<manifest's name>.sdf` into `folder` and say where it is.

    Args:
        speed: simulated seconds a wall second; 0 is as fast as Gazebo can.
        camera_rate: pictures a simulated second.

    Raises:
        OutcomeError: INVALID_SCENE, the manifest does not have what it names, or the robot is to hold something from the start.
    """
    if scene.robot.holding is not None:
        raise OutcomeError(OutcomeCode.INVALID_SCENE, "robot.holding: in Gazebo the robot cannot hold anything from the start")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{sdf_name(manifest.name)}.sdf"
    # Settled in the embedded kitchen, so that nothing falls when Gazebo begins.
    kitchen = Kitchen(manifest, scene, seed, renderer="rays")
    try:
        tree = Tree.ElementTree(_sdf(manifest, scene, kitchen, speed, camera_rate))
    finally:
        kitchen.close()
    Tree.indent(tree)
    tree.write(path, encoding="utf-8", xml_declaration=True)
    return path


def _sdf(manifest: Manifest, scene: Scene, kitchen: Kitchen, speed: float, camera_rate: float) -> Element:
    sdf = Tree.Element("sdf", {"version": "1.9"})
    world = add(sdf, "world", name=sdf_name(manifest.name))
    _physics(world, speed)
    _light(world)
    model, poses = kitchen.model, kitchen.poses()
    plain = ModelWriter(model)
    for body, pose in poses.items():
        if body == "room" or body.startswith("furniture/"):
            plain.write(world, body, sdf_name(body), Placement.of(*pose))
    for number in range(len(scene.objects)):
        body = body_name(number)
        element = plain.write(world, body, f"{topics.THING}{number}", Placement.of(*poses[body]))
        _system(
            element, "gz-sim-pose-publisher-system", "PosePublisher", publish_link_pose=False, publish_nested_model_pose=True,
            use_pose_vector_msg=False, update_frequency=_POSES, topic=topics.GZ_THINGS,
        )  # fmt: skip
    _robot(world, model, Placement.of(*poses["base_link"]), camera_rate)
    return sdf


def _physics(world: Element, speed: float) -> None:
    physics = add(world, "physics", name="default", type="ignored")
    add(physics, "max_step_size", STEP)
    add(physics, "real_time_factor", speed)
    for system in ("physics", "user-commands", "scene-broadcaster", "contact"):
        _system(world, f"gz-sim-{system}-system", "".join(part.capitalize() for part in system.split("-")))
    _system(world, "gz-sim-sensors-system", "Sensors", render_engine="ogre2")
    add(world, "gravity", (0.0, 0.0, -9.81))


def _light(world: Element) -> None:
    scene = add(world, "scene")
    add(scene, "ambient", (0.6, 0.6, 0.6, 1.0))
    add(scene, "background", (*BACKGROUND, 1.0))
    add(scene, "shadows", False)
    light = add(world, "light", name="ceiling", type="directional")
    Placement((0.6, 0.3, 3.0)).write(light)
    add(light, "cast_shadows", False)
    add(light, "diffuse", (0.8, 0.8, 0.78, 1.0))
    add(light, "specular", (0.1, 0.1, 0.1, 1.0))
    add(light, "direction", (0.25, 0.15, -1.0))


def _robot(world: Element, model: Any, pose: Placement, camera_rate: float) -> None:
    """Stretch SE3 from its URDF package, with a controller for each joint, one for the base, and the head camera."""
    cups = [model.joint(j).name for j in range(model.njnt) if str(model.joint(j).name).startswith("cup_")]
    writer = ModelWriter(
        model, Path(str(files("stretch_urdf") / "SE3" / "meshes")), cups, (CAMERA_BODY, GRASP_BODY), weightless=True
    )
    efforts = {
        name: (motor.force, CATCH_UP * motor.speed / (1 if joint == "gripper" else len(motor.joints)))
        for joint, motor in MOTORS.items()
        for name in motor.joints
    }
    robot = writer.write(world, "base_link", "stretch", pose, efforts)
    for joint, motor in MOTORS.items():
        for name in motor.joints:
            options: dict[str, object] = {"joint_name": name, "topic": topics.GZ_JOINT_COMMANDS[joint]}
            if name in FINGER_JOINTS:
                # A force that grows with the error, up to a limit: a finger that meets something squeezes it, and no more.
                gains = {"p_gain": FINGER_STIFFNESS, "i_gain": 0.0, "d_gain": motor.gain}
                options |= {**gains, "cmd_max": motor.force, "cmd_min": -motor.force}
            else:
                options |= {"use_velocity_commands": True, "cmd_max": efforts[name][1]}
            _system(robot, "gz-sim-joint-position-controller-system", "JointPositionController", **options)
    _system(robot, "gz-sim-velocity-control-system", "VelocityControl", topic=topics.GZ_BASE)
    _system(
        robot, "gz-sim-joint-state-publisher-system", "JointStatePublisher", topic=topics.GZ_JOINT_STATES, update_rate=_STATES
    )
    _system(
        robot, "gz-sim-odometry-publisher-system", "OdometryPublisher", odom_frame="odom", robot_base_frame="base_link",
        odom_publish_frequency=_STATES, odom_topic=topics.GZ_ODOMETRY, dimensions=2,
    )  # fmt: skip
    _camera(robot, camera_rate)


def _camera(robot: Element, rate: float) -> None:
    """The head camera where its optical frame is: mounted on its side, so that its picture comes sideways as the real one's."""
    frame = next(f for f in robot.findall("frame") if f.get("name") == CAMERA_BODY)
    link = next(row for row in robot.findall("link") if row.get("name") == frame.get("attached_to"))
    sensor = add(link, "sensor", name="head_camera", type="camera")
    Placement(rotation=_AHEAD).write(sensor, CAMERA_BODY)
    add(sensor, "always_on", True)
    add(sensor, "update_rate", rate)
    add(sensor, "topic", topics.GZ_CAMERA)
    camera = add(sensor, "camera", name="head_camera")
    add(camera, "horizontal_fov", 2 * math.atan(math.tan(FIELD_OF_VIEW / 2) * WIDTH / HEIGHT))
    image = add(camera, "image")
    for label, value in (("width", WIDTH), ("height", HEIGHT), ("format", "R8G8B8")):
        add(image, label, value)
    clip = add(camera, "clip")
    add(clip, "near", 0.05)
    add(clip, "far", 12.0)


def _system(parent: Element, library: str, system: str, **options: object) -> None:
    plugin = add(parent, "plugin", filename=library, name=f"gz::sim::systems::{system}")
    for name, value in options.items():
        add(plugin, name, value)
