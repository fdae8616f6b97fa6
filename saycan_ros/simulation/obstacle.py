"""Somebody who stands in the robot's way: an upright post of a person's foot print, in every kitchen and mostly out of it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.simulation.engine import mujoco
from saycan_ros.simulation.kitchen_model import OBSTACLE, OBSTACLE_AWAY, OBSTACLE_HEIGHT, body_name
from saycan_ros.simulation.robot_model import ROBOT

# Farther than any two points of a kitchen are apart, metres.
_FAR = 50.0


class Obstacle:
    """Stands at one place of the map until it is taken away or a scene is set up; nothing pushes it."""

    def __init__(self, model: Any, names: Sequence[str]) -> None:
        self._model = model
        self._names = list(names)
        body = model.body(OBSTACLE)
        self._mocap, self._geom = int(body.mocapid[0]), int(body.geomadr[0])
        solid = np.flatnonzero((model.geom_contype | model.geom_conaffinity) != 0)
        plane = int(mujoco.mjtGeom.mjGEOM_PLANE)
        self._solid = [int(g) for g in solid if g != self._geom and model.geom_type[g] != plane]
        self._robot = [int(g) for g in solid if model.geom_contype[g] & ROBOT]
        self._floor = next(int(g) for g in solid if model.geom_type[g] == plane)

    def stand(self, data: Any, x: float, y: float) -> None:
        """Stand at (x, y) of the map from the next step of the physics on.

        Raises:
            OutcomeError: INVALID_REQUEST, and nothing has moved: a number is not finite, or the place is outside the room, or
                it would touch something there.
        """
        if not (math.isfinite(x) and math.isfinite(y)):
            raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"an obstacle cannot stand at ({x}, {y}): not finite")
        where = f"an obstacle cannot stand at ({x:.2f}, {y:.2f})"
        if np.any(np.abs(np.array([x, y]) - data.geom_xpos[self._floor][:2]) > self._model.geom_size[self._floor][:2]):
            raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"{where}: that is outside the room")
        now = data.geom_xpos[self._geom].copy()
        data.geom_xpos[self._geom] = (x, y, OBSTACLE_HEIGHT / 2)
        touched = next((g for g in self._solid if self._distance(data, g, 0.001) <= 0.0), None)
        data.geom_xpos[self._geom] = now
        if touched is not None:
            raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"{where}: it would touch {self._called(touched)}")
        data.mocap_pos[self._mocap] = (x, y, OBSTACLE_HEIGHT / 2)

    def leave(self, data: Any) -> None:
        """Be gone from the next step of the physics on."""
        data.mocap_pos[self._mocap] = OBSTACLE_AWAY

    def gap(self, data: Any) -> float:
        """Metres to the nearest of the robot's collision shapes, negative where they overlap; inf while it is away."""
        if data.mocap_pos[self._mocap][2] < 0.0:
            return math.inf
        return min(self._distance(data, geom, _FAR) for geom in self._robot)

    def _distance(self, data: Any, geom: int, most: float) -> float:
        return float(mujoco.mj_geomDistance(self._model, data, self._geom, geom, most, None))

    def _called(self, geom: int) -> str:
        if geom in self._robot:
            return "the robot"
        name = str(self._model.body(int(self._model.geom_bodyid[geom])).name)
        if name == "room":
            return "a wall"
        things = {body_name(n): thing for n, thing in enumerate(self._names)}
        return f"the {things[name]}" if name in things else f"what stands at {name.split('/')[1]}"
