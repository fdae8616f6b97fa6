"""What the value function sees and feels at one moment, and the one place where the head image is turned upright."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

# The body's part of the observation, in the model's order: metres, radians, and the gripper motor's effort.
PROPRIOCEPTION = ("gripper", "lift", "arm", "wrist_yaw", "wrist_pitch", "head_pan", "head_tilt", "gripper_effort")

# The size the model sees, rows x columns, of the upright image.
MODEL_FRAME = (160, 90)

# Stretch's driver delivers the head camera's image a quarter turn anticlockwise; degrees clockwise that make it upright.
HEAD_TURN = 90
_TURNS = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}


@dataclass(frozen=True)
class Observation:
    """One camera frame, upright, RGB, uint8, shape (rows, columns, 3); its stamp in seconds; the body's part, shape (8,).

    A frame that nobody can write to any more (`frame.flags.writeable` is false) is encoded once however many ask about it.
    """

    frame: NDArray[np.uint8]
    stamp: float
    proprioception: NDArray[np.float32]


def upright(frame: NDArray[np.uint8], clockwise: int = HEAD_TURN) -> NDArray[np.uint8]:
    """A camera's image the right way up: `clockwise` is the turn in degrees that it needs, 0, 90, 180 or 270."""
    # OpenCV takes no negative strides, which a BGR picture read as RGB has.
    turn = _TURNS.get(clockwise)
    whole = np.ascontiguousarray(frame)
    return whole if turn is None else np.asarray(cv2.rotate(whole, turn), np.uint8)


def for_model(frame: NDArray[np.uint8], size: tuple[int, int] = MODEL_FRAME) -> NDArray[np.uint8]:
    """An upright frame at the size the model sees, shape (*size, 3), size in rows x columns."""
    rows, columns = size
    return np.asarray(cv2.resize(frame, (columns, rows), interpolation=cv2.INTER_AREA), np.uint8)


def proprioception(position: Mapping[str, float], effort: Mapping[str, float]) -> NDArray[np.float32]:
    """The body's part from joint positions and efforts by the names of `robots.body.JOINTS`, shape (8,)."""
    return np.array([*(position[name] for name in PROPRIOCEPTION[:-1]), effort["gripper"]], np.float32)
