"""The Stretch SE3 as a MuJoCo model: the maker's own URDF with motors, joint limits and cheap collision shapes."""

from __future__ import annotations

import re
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from saycan_ros.simulation.engine import mujoco
from saycan_ros.simulation.motors import APERTURE_PER_RADIAN, ARM_JOINTS, FINGER_JOINTS, FINGER_STIFFNESS, MOTORS

# Which geoms see each other: the robot never itself, its hand alone the floor (the base floats on it without wheels).
ROBOT, THINGS, HAND = 1, 2, 4
# Geom groups: what is drawn (the cutaway not in the overview), collision shapes, and the head's (around its own camera).
SEEN_GROUP, ROBOT_VISUAL_GROUP, CUTAWAY_GROUP, COLLISION_GROUP, HEAD_GROUP = 0, 1, 2, 3, 4

CAMERA_BODY = "camera_color_optical_frame"
GRASP_BODY = "link_grasp_center"
BASE_JOINTS = ("base_x", "base_y", "base_heading")
_FRAMES = {GRASP_BODY, CAMERA_BODY, "laser", "link_head_nav_cam"}
_HAND_LINKS = {
    "link_gripper_s3_body", "link_gripper_finger_left", "link_gripper_finger_right",
    "link_gripper_fingertip_left", "link_gripper_fingertip_right",
}  # fmt: skip
# Markers and sensors too small to matter to a collision, and parts that are inside others.
_NO_COLLISION = ("aruco", "laser", "imu", "respeaker", "caster", "wheel", "nav_cam", "quick_connect")
_NO_VISUAL = ("omni_wheel_m", "d435")
_BOX_FACES, _SAME = 12, 1e-4


# Gain and force of the base's servos along x, y and the heading.
BASE_SERVO = ((8000.0, 500.0), (8000.0, 500.0), (600.0, 150.0))


def stretch_spec() -> Any:
    """A new `MjSpec` with the robot alone, at the origin of the map, looking along +x.

    Raises:
        FileNotFoundError: the package `hello-robot-stretch-urdf` lacks the model.
    """
    folder = files("stretch_urdf") / "SE3"
    text = (folder / "stretch_description_SE3_eoa_wrist_dw3_tool_sg3.urdf").read_text(encoding="utf-8")
    options = f'strippath="true" meshdir="{folder / "meshes"}" discardvisual="false" fusestatic="false" balanceinertia="true"'
    # URDF finger limits are 0/0, which MuJoCo would warn about; the real ones are set below.
    text = re.sub(
        r'<limit effort="0" lower="0" upper="0" velocity="0"/>', '<limit effort="3" lower="-1" upper="1" velocity="1"/>', text
    )
    text = re.sub(r"(<robot[^>]*>)", rf"\1<mujoco><compiler {options}/></mujoco>", text, count=1)
    spec = mujoco.MjSpec.from_string(text)
    _shape(spec)
    _prune(spec)
    _joints(spec)
    _motors(spec)
    camera = spec.body(CAMERA_BODY).add_camera(name="head", quat=[0, 1, 0, 0], fovy=42.0)
    camera.resolution = [424, 240]
    return spec


def _shape(spec: Any) -> None:
    """Visual meshes for the eye; fitted boxes for collisions, without the parts that cannot matter."""
    meshes = {mesh.name: mesh.file for mesh in spec.meshes}
    for geom in list(spec.geoms):
        body, mesh = geom.parent.name, geom.meshname
        visual = geom.contype == 0
        if any(word in mesh for word in _NO_VISUAL) or (not visual and any(word in body for word in _NO_COLLISION)):
            spec.delete(geom)
            continue
        geom.mass = 0.0
        if visual:
            geom.group = ROBOT_VISUAL_GROUP
            continue
        box = _box_of(Path(spec.meshdir) / meshes[mesh]) if mesh in meshes else None
        if box is not None:
            half, middle = box
            turned = np.zeros(3)
            mujoco.mju_rotVecQuat(turned, middle, geom.quat)
            geom.type, geom.meshname, geom.size, geom.pos = mujoco.mjtGeom.mjGEOM_BOX, "", half, geom.pos + turned
        geom.group = HEAD_GROUP if "head" in body or ("camera" in body and "gripper" not in body) else COLLISION_GROUP
        geom.contype = ROBOT | HAND if body in _HAND_LINKS else ROBOT
        geom.conaffinity = 0
        if "fingertip" in body:
            geom.friction = [1.5, 0.05, 0.001]
            # With fewer friction directions a light box between the tips trembles for ever.
            geom.condim, geom.priority = 6, 1
            # Short: in a turn MuJoCo lets a held thing slip by its centripetal acceleration times this time.
            geom.solref = [0.005, 1.0]
    used = {geom.meshname for geom in spec.geoms}
    for mesh in list(spec.meshes):
        if mesh.name not in used:
            spec.delete(mesh)
        else:
            mesh.inertia = mujoco.mjtMeshInertia.mjMESH_INERTIA_SHELL


def _box_of(path: Path) -> tuple[NDArray[np.float64], NDArray[np.float64]] | None:
    """Half lengths and middle of the binary STL at `path` if it is an upright box, else None.

    MuJoCo can fit a box to a mesh, but by inertia, which turns boxes with a square side and swells the rest.
    """
    raw = path.read_bytes()
    count = int.from_bytes(raw[80:84], "little")
    if count != _BOX_FACES:
        return None
    facets = np.frombuffer(raw, dtype=[("normal", "<f4", 3), ("corners", "<f4", (3, 3)), ("more", "<u2")], count=count, offset=84)
    corners = facets["corners"].reshape(-1, 3).astype(np.float64)
    low, high = corners.min(axis=0), corners.max(axis=0)
    if not np.all((np.abs(corners - low) < _SAME) | (np.abs(corners - high) < _SAME)):
        return None
    return (high - low) / 2, (high + low) / 2


def _prune(spec: Any) -> None:
    """Drop frames that nobody asks for: every body costs time in each step."""
    pruned = True
    while pruned:
        pruned = False
        for body in list(spec.bodies):
            if body.name != "world" and not list(body.geoms) and not list(body.bodies) and body.name not in _FRAMES:
                spec.delete(body)
                pruned = True


def _joints(spec: Any) -> None:
    base = spec.body("base_link")
    for name, kind, axis in zip(
        BASE_JOINTS, ("mjJNT_SLIDE", "mjJNT_SLIDE", "mjJNT_HINGE"), ([1, 0, 0], [0, 1, 0], [0, 0, 1]), strict=True
    ):
        base.add_joint(name=name, type=getattr(mujoco.mjtJoint, kind), axis=axis, limited=0)
    for name in ("joint_right_wheel", "joint_left_wheel"):
        spec.delete(spec.joint(name))
    for motor in MOTORS.values():
        share = len(motor.joints)
        for name in motor.joints:
            joint = spec.joint(name)
            joint.range = [motor.lower / share, motor.upper / share]
            joint.armature, joint.damping[0] = 0.005, 0.05
    for name in FINGER_JOINTS:
        spec.joint(name).range = [-0.02, MOTORS["gripper"].upper / APERTURE_PER_RADIAN]
        spec.joint(name).armature = 0.002
        # The real tips are soft cups that lie flat against what they hold; a stiff pad would squeeze it out of the hand.
        side = name.rpartition("_")[2]
        cup = spec.body(f"link_gripper_fingertip_{side}").add_joint(
            name=f"cup_{side}", type=mujoco.mjtJoint.mjJNT_HINGE, axis=[0, 1, 0], limited=1, range=[-0.7, 0.7], armature=1e-4
        )
        cup.stiffness[0], cup.damping[0] = 0.08, 0.004
    for body in spec.bodies:
        if body.name != "world":
            body.gravcomp = 1.0
    for first, second in [*pairwise(ARM_JOINTS), FINGER_JOINTS]:
        link = spec.add_equality(type=mujoco.mjtEq.mjEQ_JOINT, name1=first, name2=second, objtype=mujoco.mjtObj.mjOBJ_JOINT)
        link.data[:2] = [0.0, 1.0]


def _motors(spec: Any) -> None:
    tendon = spec.add_tendon(name="arm")
    for name in ARM_JOINTS:
        tendon.wrap_joint(name, 1.0)
    for name, (gain, force) in zip(BASE_JOINTS, BASE_SERVO, strict=True):
        _speed_servo(spec.add_actuator(name=name, target=name, trntype=mujoco.mjtTrn.mjTRN_JOINT), gain, force)
    for name, motor in MOTORS.items():
        if name == "gripper":
            continue
        target = "arm" if name == "arm" else motor.joints[0]
        kind = mujoco.mjtTrn.mjTRN_TENDON if name == "arm" else mujoco.mjtTrn.mjTRN_JOINT
        _speed_servo(spec.add_actuator(name=name, target=target, trntype=kind), motor.gain, motor.force)
    motor = MOTORS["gripper"]
    for finger in motor.joints:
        servo = spec.add_actuator(name=finger, target=finger, trntype=mujoco.mjtTrn.mjTRN_JOINT)
        _speed_servo(servo, motor.gain, motor.force)
        servo.gainprm[0], servo.biasprm[1] = FINGER_STIFFNESS, -FINGER_STIFFNESS


def _speed_servo(actuator: Any, gain: float, force: float) -> None:
    actuator.gaintype, actuator.biastype = mujoco.mjtGain.mjGAIN_FIXED, mujoco.mjtBias.mjBIAS_AFFINE
    actuator.gainprm[0], actuator.biasprm[2] = gain, -gain
    actuator.forcelimited, actuator.forcerange = 1, [-force, force]
