"""The Stretch SE3 as a MuJoCo model: the maker's own URDF with motors, joint limits and cheap collision shapes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from saycan_ros.simulation.engine import mujoco

# Which geoms see each other: the robot never itself, its hand alone the floor (the base floats on it without wheels).
ROBOT, THINGS, HAND = 1, 2, 4
# Geom groups: what is drawn, the robot's collision shapes, and those of the head (in front of its own camera).
SEEN_GROUP, ROBOT_VISUAL_GROUP, COLLISION_GROUP, HEAD_GROUP = 0, 1, 3, 4

CAMERA_BODY = "camera_color_optical_frame"
GRASP_BODY = "link_grasp_center"
BASE_JOINTS = ("base_x", "base_y", "base_heading")
ARM_JOINTS = ("joint_arm_l3", "joint_arm_l2", "joint_arm_l1", "joint_arm_l0")
FINGER_JOINTS = ("joint_gripper_finger_left", "joint_gripper_finger_right")
# The driver's own conversion: metres between the finger tips = 2 * 0.171 * finger angle.
APERTURE_PER_RADIAN = 2 * 0.171
_FRAMES = {GRASP_BODY, CAMERA_BODY, "laser", "link_head_nav_cam"}
_HAND_LINKS = {
    "link_gripper_s3_body", "link_gripper_finger_left", "link_gripper_finger_right",
    "link_gripper_fingertip_left", "link_gripper_fingertip_right",
}  # fmt: skip
# Markers and sensors too small to matter to a collision, and parts that are inside others.
_NO_COLLISION = ("aruco", "laser", "imu", "respeaker", "caster", "wheel", "nav_cam", "quick_connect")
_NO_VISUAL = ("omni_wheel_m", "d435")


@dataclass(frozen=True)
class Motor:
    """A position servo with the limits of Stretch's own motion profile; metres or radians, newtons or newton metres."""

    joints: tuple[str, ...]
    lower: float
    upper: float
    speed: float
    acceleration: float
    stiffness: float
    damping: float
    force: float


# By the names of robots.body.JOINTS. Limits, speeds and accelerations are the SE3's defaults.
MOTORS = {
    "arm": Motor(ARM_JOINTS, 0.0, 0.52, 0.20, 0.4, 9000.0, 220.0, 60.0),
    "lift": Motor(("joint_lift",), 0.0, 1.10, 0.18, 0.4, 30000.0, 750.0, 110.0),
    "wrist_yaw": Motor(("joint_wrist_yaw",), -1.35, 4.50, 2.0, 4.0, 80.0, 2.4, 6.0),
    "wrist_pitch": Motor(("joint_wrist_pitch",), -1.57, 0.45, 2.0, 4.0, 80.0, 2.0, 6.0),
    "wrist_roll": Motor(("joint_wrist_roll",), -2.91, 2.91, 2.0, 4.0, 40.0, 1.0, 4.0),
    "head_pan": Motor(("joint_head_pan",), -3.88, 1.84, 2.0, 6.0, 40.0, 1.0, 4.0),
    "head_tilt": Motor(("joint_head_tilt",), -1.61, 0.34, 2.0, 6.0, 40.0, 1.0, 4.0),
    "gripper": Motor(FINGER_JOINTS, -0.10, 0.20, 0.20, 1.0, 8.0, 0.3, 3.0),
}
# Stiffness, damping and force of the base's servos along x, y and the heading.
BASE_SERVO = ((130000.0, 3700.0, 500.0), (130000.0, 3700.0, 500.0), (9000.0, 260.0, 150.0))


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
        if mesh.endswith("_collision") and "gripper_body" not in mesh:
            geom.type = mujoco.mjtGeom.mjGEOM_BOX
        geom.group = HEAD_GROUP if "head" in body or "camera" in body and "gripper" not in body else COLLISION_GROUP
        geom.contype = ROBOT | HAND if body in _HAND_LINKS else ROBOT
        geom.conaffinity = 0
        if "fingertip" in body:
            geom.friction = [1.5, 0.05, 0.001]
            geom.condim, geom.priority = 4, 1
    for mesh in list(spec.meshes):
        if any(word in mesh.name for word in _NO_VISUAL):
            spec.delete(mesh)
        else:
            mesh.inertia = mujoco.mjtMeshInertia.mjMESH_INERTIA_SHELL


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
    for body in spec.bodies:
        if body.name != "world":
            body.gravcomp = 1.0
    for first, second in [*zip(ARM_JOINTS, ARM_JOINTS[1:], strict=False), FINGER_JOINTS]:
        link = spec.add_equality(type=mujoco.mjtEq.mjEQ_JOINT, name1=first, name2=second, objtype=mujoco.mjtObj.mjOBJ_JOINT)
        link.data[:2] = [0.0, 1.0]


def _motors(spec: Any) -> None:
    tendon = spec.add_tendon(name="arm")
    for name in ARM_JOINTS:
        tendon.wrap_joint(name, 1.0)
    grip = spec.add_tendon(name="gripper")
    for name in FINGER_JOINTS:
        grip.wrap_joint(name, APERTURE_PER_RADIAN / 2)
    for name, (stiffness, damping, force) in zip(BASE_JOINTS, BASE_SERVO, strict=True):
        _servo(spec, name, name, mujoco.mjtTrn.mjTRN_JOINT, stiffness, damping, force)
    for name, motor in MOTORS.items():
        if name == "gripper":
            for finger in motor.joints:
                _servo(spec, finger, finger, mujoco.mjtTrn.mjTRN_JOINT, motor.stiffness, motor.damping, motor.force)
        elif name == "arm":
            _servo(spec, name, "arm", mujoco.mjtTrn.mjTRN_TENDON, motor.stiffness, motor.damping, motor.force)
        else:
            _servo(spec, name, motor.joints[0], mujoco.mjtTrn.mjTRN_JOINT, motor.stiffness, motor.damping, motor.force)


def _servo(spec: Any, name: str, target: str, kind: Any, stiffness: float, damping: float, force: float) -> None:
    actuator = spec.add_actuator(name=name, target=target, trntype=kind)
    actuator.gaintype, actuator.biastype = mujoco.mjtGain.mjGAIN_FIXED, mujoco.mjtBias.mjBIAS_AFFINE
    actuator.gainprm[0] = stiffness
    actuator.biasprm[:3] = [0.0, -stiffness, -damping]
    actuator.forcelimited, actuator.forcerange = 1, [-force, force]
