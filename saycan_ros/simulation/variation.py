"""Seeded changes of light, colours and camera mounting, for training data that no single look of the kitchen explains."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from saycan_ros.simulation.engine import mujoco
from saycan_ros.simulation.kitchen_model import OBSTACLE
from saycan_ros.simulation.textures import patterns_of

_MANY = 12  # geoms


@dataclass(frozen=True)
class Variation:
    """How far each thing may be from the nominal kitchen; all 0 changes nothing.

    `light` scales intensities by up to this part, `light_angle` (radians) turns the ceiling light, `colour` shifts the colours
    of room and furniture by up to this much of [0, 1], `camera_angle` (radians) and `camera_offset` (metres) are the standard
    deviations of how the head camera is mounted. `texture` is how likely each piece of room or furniture has a pattern on its
    colour. The picture alone changes: detections and the robot's joints do not.
    """

    light: float = 0.0
    light_angle: float = 0.0
    colour: float = 0.0
    camera_angle: float = 0.0
    camera_offset: float = 0.0
    texture: float = 0.0


class Varied:
    """The nominal looks of one model, and a way to vary them and to come back."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self._camera = int(model.camera("head").id)
        fixed = [b for b in range(model.nbody) if model.body(b).name == "room" or model.body(b).name.startswith("furniture/")]
        self._geoms = np.isin(model.geom_bodyid, fixed)
        # Without the obstacle, the last: what is drawn for the others stays what it was before there was one.
        self._bodies = int(model.body(OBSTACLE).id)
        self._patterns = np.array(patterns_of(model), np.int32)
        head = model.vis.headlight
        self._nominal = {
            "rgba": model.geom_rgba.copy(),
            "material": model.geom_matid.copy(),
            "direction": model.light_dir.copy(),
            "diffuse": model.light_diffuse.copy(),
            "ambient": np.array(head.ambient),
            "headlight": np.array(head.diffuse),
            "position": model.cam_pos[self._camera].copy(),
            "orientation": model.cam_quat[self._camera].copy(),
        }

    def apply(self, variation: Variation, random: np.random.Generator) -> None:
        """Set the model's looks to a random draw within `variation` of the nominal ones."""
        model, nominal = self._model, self._nominal
        head = model.vis.headlight
        low, high = 1 - variation.light, 1 + variation.light
        head.ambient[:] = nominal["ambient"] * random.uniform(low, high)
        head.diffuse[:] = nominal["headlight"] * random.uniform(low, high)
        model.light_diffuse[:] = nominal["diffuse"] * random.uniform(low, high, (model.nlight, 1))
        lean = np.tan(random.uniform(-variation.light_angle, variation.light_angle, (model.nlight, 2)))
        direction = nominal["direction"] + np.concatenate([lean, np.zeros((model.nlight, 1))], axis=1)
        model.light_dir[:] = direction / np.linalg.norm(direction, axis=1, keepdims=True)
        # One shift a piece of furniture, so that its parts still match.
        shifts = random.uniform(-variation.colour, variation.colour, (self._bodies, 3))[
            np.minimum(model.geom_bodyid, self._bodies - 1)
        ]
        colours = nominal["rgba"].copy()
        colours[self._geoms, :3] = np.clip(colours[self._geoms, :3] + shifts[self._geoms], 0, 1)
        model.geom_rgba[:] = colours
        model.cam_pos[self._camera] = nominal["position"] + random.normal(0.0, 1.0, 3) * variation.camera_offset
        turn = np.zeros(4)
        axis = random.normal(0.0, 1.0, 3)
        mujoco.mju_axisAngle2Quat(turn, axis / np.linalg.norm(axis), random.normal(0.0, 1.0) * variation.camera_angle)
        mujoco.mju_mulQuat(model.cam_quat[self._camera], nominal["orientation"], turn)
        materials = nominal["material"].copy()
        for body in np.unique(model.geom_bodyid[self._geoms]):
            geoms = np.flatnonzero(model.geom_bodyid == body)
            # A piece has one pattern; the room is many pieces in one.
            for group in [geoms] if len(geoms) < _MANY else geoms[:, None]:
                if random.random() < variation.texture:
                    materials[group] = random.choice(self._patterns)
        model.geom_matid[:] = materials
