"""The cameras of the kitchen: what a renderer offers, and which one this machine gets."""

from __future__ import annotations

import functools
import logging
import math
import os
from typing import Any, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from saycan_ros.simulation.engine import GL_PACKAGES

# The head camera as the driver publishes it: sideways, height by width, with the field of view of its 240-pixel side.
HEIGHT, WIDTH = 240, 424
FIELD_OF_VIEW = math.radians(42.0)
Backend = Literal["auto", "gl", "rays"]
# Set to "gl" or "rays" to choose a renderer for a whole run.
ENVIRONMENT = "SAYCAN_RENDERER"
_log = logging.getLogger(__name__)


class Renderer(Protocol):
    """Draws what one of the model's cameras sees. Created and used in one thread."""

    def render(self, data: Any, camera: str, height: int, width: int) -> NDArray[np.uint8]:
        """An RGB image of shape (height, width, 3) of the state in `data`."""

    def close(self) -> None:
        """Give the renderer's memory back; safe to call twice."""


def open_renderer(model: Any, backend: Backend = "auto") -> Renderer:
    """A renderer for `model`: OpenGL where it works, else ray casting, which needs nothing.

    Raises:
        RuntimeError: OpenGL was asked for by name and does not work here.
    """
    from saycan_ros.simulation.camera_gl import GLRenderer
    from saycan_ros.simulation.camera_rays import RayRenderer

    wanted = os.environ.get(ENVIRONMENT, backend) if backend == "auto" else backend
    if wanted == "rays":
        return RayRenderer(model)
    try:
        return GLRenderer(model)
    except RuntimeError as error:
        if wanted == "gl":
            raise
        _say_once(str(error))
        return RayRenderer(model)


@functools.cache
def _say_once(reason: str) -> None:
    _log.warning("no off-screen OpenGL (%s): drawing by ray casting, slower and coarser; install %s", reason, GL_PACKAGES)
