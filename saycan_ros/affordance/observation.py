"""What the value function sees and feels at one moment, and the one place where the head image is turned upright."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from saycan_ros.affordance.area import fewer_rows, simple

# The body's part of the observation, in the model's order: metres, radians, and the gripper motor's effort.
PROPRIOCEPTION = ("gripper", "lift", "arm", "wrist_yaw", "wrist_pitch", "head_pan", "head_tilt", "gripper_effort")

# The size the model sees, rows x columns, of the upright image.
MODEL_FRAME = (160, 90)

# Stretch's driver delivers the head camera's image a quarter turn anticlockwise; degrees clockwise that make it upright.
HEAD_TURN = 90
_TURNS = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}


@dataclass(frozen=True)
class Observation:
    """One camera frame, RGB, uint8, shape (rows, columns, 3); its stamp in seconds; the body's part, shape (8,).

    `clockwise` is the turn in degrees that makes the frame upright. A frame that nobody can write to any more
    (`frame.flags.writeable` is false) is encoded once however many ask about it.
    """

    frame: NDArray[np.uint8]
    stamp: float
    proprioception: NDArray[np.float32]
    clockwise: int = 0


def upright(frame: NDArray[np.uint8], clockwise: int = HEAD_TURN) -> NDArray[np.uint8]:
    """A camera's image the right way up, a copy: `clockwise` is the turn in degrees that it needs, 0, 90, 180 or 270."""
    # OpenCV takes no negative strides, which a BGR picture read as RGB has.
    whole = np.ascontiguousarray(frame)
    return _turned(whole, clockwise) if clockwise else whole.copy()


def for_model(frame: NDArray[np.uint8], size: tuple[int, int] = MODEL_FRAME, clockwise: int = 0) -> NDArray[np.uint8]:
    """A frame upright and at the size the model sees, shape (*size, 3), size in rows x columns; `clockwise` as in `upright`."""
    rows, columns = size if clockwise in (0, 180) else size[::-1]
    if not (simple(frame.shape[0], rows) and simple(frame.shape[1], columns)):
        return np.asarray(cv2.resize(upright(frame, clockwise), size[::-1], interpolation=cv2.INTER_AREA), np.uint8)
    # Made small as it lies, and turned on the way: there is less to turn.
    sideways = np.asarray(cv2.rotate(fewer_rows(frame.astype(np.float32), rows), _TURNS[90]), np.float32)
    small = np.asarray(cv2.convertScaleAbs(fewer_rows(sideways, columns)), np.uint8)
    return _turned(small, (clockwise - 90) % 360)


def _turned(frame: NDArray[np.uint8], clockwise: int) -> NDArray[np.uint8]:
    return np.asarray(cv2.rotate(frame, _TURNS[clockwise]), np.uint8) if clockwise else frame


def proprioception(position: Mapping[str, float], effort: Mapping[str, float]) -> NDArray[np.float32]:
    """The body's part from joint positions and efforts by the names of `robots.body.JOINTS`, shape (8,)."""
    return np.array([*(position[name] for name in PROPRIOCEPTION[:-1]), effort["gripper"]], np.float32)
