"""What a detector on the head camera would report: only things that are in view, near enough, and not hidden."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from saycan_ros.simulation.camera import FIELD_OF_VIEW, HEIGHT, WIDTH
from saycan_ros.simulation.engine import mujoco
from saycan_ros.simulation.furniture import handle_name
from saycan_ros.simulation.kitchen_model import body_name
from saycan_ros.simulation.robot_model import CAMERA_BODY, COLLISION_GROUP, SEEN_GROUP
from saycan_ros.world.snapshot import Detection

RANGE = 4.0
NOISE = 0.01
# Of the points sampled on a thing, the part that must be in view and in sight.
VISIBLE = 0.3
_GROUPS = np.array([group in (SEEN_GROUP, COLLISION_GROUP) for group in range(6)], dtype=np.uint8)


class Detector:
    """Detections by casting a few rays to every thing; no image is drawn, so it works without OpenGL.

    A drawer, by the name of its location, is detected by its handle, as a marker there would be.
    """

    def __init__(self, model: Any, names: Sequence[str], drawers: Sequence[str] = ()) -> None:
        self._model = model
        self._names = [*names, *drawers]
        bodies = [*(body_name(n) for n in range(len(names))), *(handle_name(place) for place in drawers)]
        self._bodies = [int(model.body(body).id) for body in bodies]
        self._samples = [_sample_points(model, body) for body in self._bodies]

    def detect(self, data: Any, stamp: float, random: np.random.Generator) -> list[Detection]:
        """What the head camera sees in `data`; positions are the things' centres with 1 cm of noise (map, metres)."""
        camera = data.body(CAMERA_BODY)
        eye, turn = camera.xpos.copy(), camera.xmat.reshape(3, 3)
        found = []
        for name, body, samples in zip(self._names, self._bodies, self._samples, strict=True):
            centre = data.xpos[body]
            if np.linalg.norm(centre - eye) > RANGE + 0.2:
                continue
            points = samples @ data.xmat[body].reshape(3, 3).T + centre
            if self._visible(data, eye, turn, points, body) >= VISIBLE:
                x, y, z = centre + random.normal(0.0, NOISE, 3)
                found.append(Detection(name, (float(x), float(y), float(z)), stamp))
        return found

    def _visible(
        self, data: Any, eye: NDArray[np.float64], turn: NDArray[np.float64], points: NDArray[np.float64], body: int
    ) -> float:
        """The part of `points` (map) that the camera at `eye` sees on that body."""
        rays = points - eye
        distances = np.linalg.norm(rays, axis=1)
        seen = rays @ turn  # the optical frame: x along the long side, y along the short one, z ahead
        tall = math.tan(FIELD_OF_VIEW / 2)
        ahead = np.maximum(seen[:, 2], 1e-6)
        inside = (seen[:, 2] > 0.05) & (np.abs(seen[:, 1]) < tall * ahead) & (np.abs(seen[:, 0]) < tall * WIDTH / HEIGHT * ahead)
        inside &= distances < RANGE
        if inside.mean() < VISIBLE:
            return 0.0
        wanted = rays[inside] / distances[inside, None]
        count = len(wanted)
        geoms, hits = np.empty(count, np.int32), np.empty(count)
        mujoco.mj_multiRay(self._model, data, eye, wanted.ravel(), _GROUPS, 1, -1, geoms, hits, None, count, RANGE + 0.5)
        own = (geoms >= 0) & (self._model.geom_bodyid[np.maximum(geoms, 0)] == body)
        return float(own.sum()) / len(points)


def _sample_points(model: Any, body: int) -> NDArray[np.float64]:
    """Points inside the thing's solid parts (body frame): the centre of each and points towards its faces."""
    rows = []
    for geom in range(model.body_geomadr[body], model.body_geomadr[body] + model.body_geomnum[body]):
        if model.geom_contype[geom] == 0:
            continue
        centre, half = model.geom_pos[geom], model.geom_aabb[geom, 3:]
        rows.append(centre)
        rows += [
            centre + 0.7 * half * np.array(sign) for sign in ((1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1))
        ]
        rows += [centre + 0.55 * half * np.array(sign) for sign in ((1, 1, 1), (-1, -1, 1), (1, -1, -1), (-1, 1, -1))]
    return np.array(rows)
