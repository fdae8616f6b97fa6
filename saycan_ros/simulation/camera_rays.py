"""The kitchen drawn by casting rays: needs no OpenGL, only MuJoCo itself."""

from __future__ import annotations

import math
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from saycan_ros.simulation.engine import mujoco
from saycan_ros.simulation.kitchen_model import BACKGROUND
from saycan_ros.simulation.robot_model import CUTAWAY_GROUP, ROBOT_VISUAL_GROUP, SEEN_GROUP

# One ray for a block of this many pixels each way.
BLOCK = 3
_SEEN = np.array([group in (SEEN_GROUP, ROBOT_VISUAL_GROUP, CUTAWAY_GROUP) for group in range(6)], dtype=np.uint8)
_FAR = 12.0


class RayRenderer:
    """Lambert shading of the geoms' colours under the model's own lights, a few pixels to a ray."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self._rays: dict[tuple[int, int, float], NDArray[np.float64]] = {}

    def render(self, data: Any, camera: str, height: int, width: int) -> NDArray[np.uint8]:
        """An RGB image of shape (height, width, 3) of the state in `data`."""
        eye = data.camera(camera)
        turn = eye.xmat.reshape(3, 3)
        rows, columns = math.ceil(height / BLOCK), math.ceil(width / BLOCK)
        rays = self._directions(rows, columns, float(self._model.camera(camera).fovy[0])) @ turn.T
        groups = _SEEN.copy()
        groups[CUTAWAY_GROUP] = camera != "overview"
        count = len(rays)
        geoms = np.empty(count, np.int32)
        distances = np.empty(count)
        normals = np.zeros((count, 3))
        mujoco.mj_multiRay(
            self._model, data, eye.xpos, rays.ravel(), groups, 1, -1, geoms, distances, normals.ravel(), count, _FAR
        )
        image = self._shade(data, rays, normals, geoms).reshape(rows, columns, 3)
        return cv2.resize(image, (width, height), interpolation=cv2.INTER_LINEAR).astype(np.uint8)

    def close(self) -> None:
        """Nothing to give back."""

    def _directions(self, rows: int, columns: int, fovy: float) -> NDArray[np.float64]:
        """Unit vectors in the camera's frame (x right, y up, looking along -z), row by row."""
        key = (rows, columns, fovy)
        if key not in self._rays:
            half = math.tan(math.radians(fovy) / 2)
            y = half * (1 - 2 * (np.arange(rows) + 0.5) / rows)
            x = half * columns / rows * (2 * (np.arange(columns) + 0.5) / columns - 1)
            grid = np.stack([*np.meshgrid(x, y), -np.ones((rows, columns))], axis=-1).reshape(-1, 3)
            self._rays[key] = grid / np.linalg.norm(grid, axis=1, keepdims=True)
        return self._rays[key]

    def _shade(
        self, data: Any, rays: NDArray[np.float64], normals: NDArray[np.float64], geoms: NDArray[np.int32]
    ) -> NDArray[np.float64]:
        model = self._model
        head = model.vis.headlight
        facing = np.abs(np.sum(normals * rays, axis=1, keepdims=True))
        light = np.asarray(head.ambient) + facing * np.asarray(head.diffuse)
        outward = np.where(np.sum(normals * rays, axis=1, keepdims=True) > 0, -normals, normals)
        for n in range(model.nlight):
            light = light + np.clip(-outward @ data.light_xdir[n], 0, 1)[:, None] * model.light_diffuse[n]
        colours = model.geom_rgba[np.maximum(geoms, 0), :3] * np.minimum(light, 1.15)
        colours[geoms < 0] = BACKGROUND
        shaded: NDArray[np.float64] = np.clip(colours * 255, 0, 255)
        return shaded
