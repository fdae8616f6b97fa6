"""Patterns that room and furniture may be given: no geom has one until `Variation` draws it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from saycan_ros.simulation.engine import mujoco

PREFIX = "pattern/"
_SIDE = 128  # pixels of a face
_DARK = 0.72  # what a geom's own colour is multiplied by, between this and 1


def add_patterns(spec: Any) -> None:
    """Tiles, planks, speckles and shades as materials of the model; they repeat exactly."""
    for name, face in _faces(np.random.default_rng(7)).items():
        grey = np.clip(np.repeat(face[..., None], 3, -1) * 255, 0, 255).astype(np.uint8)
        made = spec.add_texture(name=PREFIX + name, type=mujoco.mjtTexture.mjTEXTURE_CUBE)
        made.width, made.height, made.nchannel = _SIDE, 6 * _SIDE, 3
        made.data = np.tile(grey, (6, 1, 1)).tobytes()
        material = spec.add_material(name=PREFIX + name)
        material.textures[mujoco.mjtTextureRole.mjTEXROLE_RGB] = PREFIX + name


def patterns_of(model: Any) -> list[int]:
    """The numbers of the patterns among the model's materials."""
    return [n for n in range(model.nmat) if model.mat(n).name.startswith(PREFIX)]


def _faces(random: np.random.Generator) -> dict[str, NDArray[np.float64]]:
    """Brightness of each pattern's face, (_SIDE, _SIDE) in [0, 1]; a face is stretched over the whole side of a geom."""
    row, column = np.mgrid[0:_SIDE, 0:_SIDE]
    light = 1.0 - _DARK
    planks = random.uniform(0.0, 1.0, 9)[np.minimum(row * 9 // _SIDE, 8)]
    return {
        "tiles": _DARK + light * ((row // 16 + column // 16) % 2),
        "stripes": _DARK + light * (column // 10 % 2),
        "planks": _DARK + light * (0.8 * planks + 0.2 * random.uniform(0.0, 1.0, (1, _SIDE))),
        "speckles": 1.0 - light * (random.uniform(0.0, 1.0, (_SIDE, _SIDE)) < 0.15),
        "shade": _DARK + light * (row + column) / (2 * _SIDE),
    }
