"""The kitchen drawn with OpenGL, off screen."""

from __future__ import annotations

import functools
from typing import Any

import numpy as np
from numpy.typing import NDArray

from saycan_ros.simulation.engine import mujoco
from saycan_ros.simulation.robot_model import COLLISION_GROUP, CUTAWAY_GROUP, HEAD_GROUP


class GLRenderer:
    """MuJoCo's own renderer (EGL or OSMesa), with one context per image size."""

    def __init__(self, model: Any) -> None:
        """Raises RuntimeError where no off-screen OpenGL works."""
        self._model = model
        self._options = mujoco.MjvOption()
        self._options.geomgroup[[COLLISION_GROUP, HEAD_GROUP]] = 0
        self._renderers: dict[tuple[int, int], Any] = {}
        if (fault := _fault()) is not None:
            raise RuntimeError(fault)
        self._renderer(240, 424)

    def render(self, data: Any, camera: str, height: int, width: int) -> NDArray[np.uint8]:
        """An RGB image of shape (height, width, 3) of the state in `data`."""
        renderer = self._renderer(height, width)
        self._options.geomgroup[CUTAWAY_GROUP] = camera != "overview"
        renderer.update_scene(data, camera, self._options)
        return np.array(renderer.render(), dtype=np.uint8)

    def close(self) -> None:
        """Free the contexts."""
        for renderer in self._renderers.values():
            renderer.close()
        self._renderers.clear()

    def _renderer(self, height: int, width: int) -> Any:
        if (height, width) not in self._renderers:
            try:
                self._renderers[height, width] = mujoco.Renderer(self._model, height, width)
            except Exception as error:
                raise RuntimeError(f"{type(error).__name__}: {error}") from error
        return self._renderers[height, width]


@functools.cache
def _fault() -> str | None:
    """Why OpenGL does not work in this process, or None; tried once, since MuJoCo aborts the process where it fails twice."""
    if not hasattr(mujoco, "GLContext"):
        return "MuJoCo found no OpenGL library"
    try:
        mujoco.Renderer(mujoco.MjModel.from_xml_string("<mujoco/>"), 8, 8).close()
    except Exception as error:  # noqa: BLE001 - MuJoCo and each of its backends have errors of their own
        return f"{type(error).__name__}: {error}"
    return None
