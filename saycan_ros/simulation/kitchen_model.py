"""The kitchen as one MuJoCo model: robot, room, furniture and the things of a scene."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from saycan_ros.manifest.schema import Manifest
from saycan_ros.simulation.engine import mujoco
from saycan_ros.simulation.furniture import RoomBuilder
from saycan_ros.simulation.kitchen_looks import KitchenLooks, ObjectLooks
from saycan_ros.simulation.robot_model import ROBOT, SEEN_GROUP, THINGS, stretch_spec
from saycan_ros.simulation.textures import add_patterns
from saycan_ros.simulation.work_surface import WorkSurface

TIMESTEP = 0.002
BACKGROUND = (0.90, 0.92, 0.94)
# Where a thing waits until it is put somewhere.
_LIMBO = -5.0
# Who stands in the robot's way: the name of the body, its size (metres), its colour, and where it is while nobody does, under
# the middle of the floor: no camera and no ray gets there.
OBSTACLE = "obstacle"
OBSTACLE_RADIUS, OBSTACLE_HEIGHT = 0.18, 1.5
OBSTACLE_AWAY = (0.5, 0.3, -5.0)
_CLOTHES = (0.25, 0.32, 0.45)


def body_name(index: int) -> str:
    """The name of the body of the scene's thing number `index`."""
    return f"thing{index}"


def orientation(turn: float, lying: bool) -> NDArray[np.float64]:
    """The quaternion (w, x, y, z) of a thing that is turned by `turn` radians, and stands or lies."""
    # A thing that lies is tipped about its own y, so that the side it is grasped by is underneath.
    yaw, tip = np.array([np.cos(turn / 2), 0.0, 0.0, np.sin(turn / 2)]), np.pi / 4 if lying else 0.0
    whole = np.empty(4)
    mujoco.mju_mulQuat(whole, yaw, np.array([np.cos(tip), 0.0, np.sin(tip), 0.0]))
    return whole


def build_kitchen(manifest: Manifest, looks: KitchenLooks, names: Sequence[str]) -> Any:
    """The compiled `MjModel` of the manifest's kitchen with one free body per entry of `names`, in that order.

    Raises:
        KeyError: `looks` has no entry for one of the names.
    """
    spec = stretch_spec()
    spec.modelname = manifest.name
    option = spec.option
    option.timestep = TIMESTEP
    option.integrator = mujoco.mjtIntegrator.mjINT_IMPLICITFAST
    option.cone = mujoco.mjtCone.mjCONE_ELLIPTIC
    option.impratio = 10.0
    # Without these a held thing creeps out of the fingers by millimetres a second.
    option.noslip_iterations = 5
    option.ccd_iterations = 20
    # What rests on a surface costs nothing until something touches it.
    option.enableflags |= int(mujoco.mjtEnableBit.mjENBL_SLEEP)
    _lights(spec)
    surfaces = [WorkSurface(location) for location in manifest.locations]
    RoomBuilder(spec, looks).build(surfaces)
    _overview(spec, surfaces)
    add_patterns(spec)
    for index, name in enumerate(names):
        _thing(spec, index, looks.objects[name])
    _obstacle(spec)
    return spec.compile()


def _lights(spec: Any) -> None:
    visual = spec.visual
    visual.headlight.ambient[:] = [0.45, 0.45, 0.45]
    visual.headlight.diffuse[:] = [0.30, 0.30, 0.30]
    visual.headlight.specular[:] = [0.05, 0.05, 0.05]
    visual.quality.offsamples = 0
    visual.quality.shadowsize = 1024
    visual.map.znear, visual.map.zfar = 0.005, 12.0
    visual.global_.offwidth, visual.global_.offheight = 1280, 800
    sky = spec.add_texture(name="sky", type=mujoco.mjtTexture.mjTEXTURE_SKYBOX, builtin=mujoco.mjtBuiltin.mjBUILTIN_FLAT)
    sky.rgb1 = sky.rgb2 = BACKGROUND
    sky.width = sky.height = 16
    spec.stat.extent, spec.stat.center = 6.0, [0.5, 0.3, 0.5]
    spec.worldbody.add_light(
        name="ceiling", type=mujoco.mjtLightType.mjLIGHT_DIRECTIONAL, pos=[0.6, 0.3, 3.0], dir=[0.25, 0.15, -1.0],
        diffuse=[0.50, 0.50, 0.48], specular=[0.1, 0.1, 0.1], castshadow=False,
    )  # fmt: skip


def _overview(spec: Any, surfaces: list[WorkSurface]) -> None:
    """A camera above the south-west corner that shows all of the kitchen."""
    xs, ys = zip(*(s.to_map(a * s.width / 2, s.depth) for s in surfaces for a in (-1, 1)), strict=True)
    centre = ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2, 0.30)
    reach = max(max(xs) - min(xs), max(ys) - min(ys))
    eye = (centre[0] - 0.34 * reach, centre[1] - 0.70 * reach, 0.98 * reach)
    forward = [c - e for c, e in zip(centre, eye, strict=True)]
    right = [forward[1], -forward[0], 0.0]
    norm = math.hypot(*right)
    right = [v / norm for v in right]
    up = [
        right[1] * forward[2] - right[2] * forward[1],
        right[2] * forward[0] - right[0] * forward[2],
        right[0] * forward[1] - right[1] * forward[0],
    ]
    spec.worldbody.add_camera(name="overview", pos=list(eye), xyaxes=[*right, *up], fovy=47.0)


def _thing(spec: Any, index: int, looks: ObjectLooks) -> None:
    name = body_name(index)
    body = spec.worldbody.add_body(name=name, pos=[0.3 * index, 0.0, _LIMBO])
    body.add_freejoint(name=name)
    solid = [part for part in looks.parts if part.solid]
    for number, part in enumerate(looks.parts):
        geom = body.add_geom(
            name=f"{name}/{number}", type=getattr(mujoco.mjtGeom, f"mjGEOM_{part.shape.upper()}"),
            size=[*part.size, 0.0, 0.0][:3], pos=[part.at[0], part.at[1], part.at[2] - looks.height / 2],
            rgba=[*part.colour, 1.0], group=SEEN_GROUP,
        )  # fmt: skip
        if part.roll:
            geom.quat = [math.cos(part.roll / 2), math.sin(part.roll / 2), 0.0, 0.0]
        if part.solid:
            geom.mass = looks.mass / len(solid)
            geom.contype, geom.conaffinity = THINGS, ROBOT | THINGS
            geom.friction = [0.8, 0.02, 0.002 if looks.rolls else 0.0001]
            geom.condim = 6 if looks.rolls else 4
        else:
            geom.mass, geom.contype, geom.conaffinity = 0.0, 0, 0


def _obstacle(spec: Any) -> None:
    """The last of all bodies and geoms, so that the others keep their numbers."""
    body = spec.worldbody.add_body(name=OBSTACLE, pos=OBSTACLE_AWAY, mocap=True)
    body.add_geom(
        name=OBSTACLE, type=mujoco.mjtGeom.mjGEOM_CYLINDER, size=[OBSTACLE_RADIUS, OBSTACLE_HEIGHT / 2, 0.0],
        rgba=[*_CLOTHES, 1.0], group=SEEN_GROUP, contype=THINGS, conaffinity=ROBOT | THINGS, friction=[0.8, 0.01, 0.001],
    )  # fmt: skip
