"""Pictures as they stand in an episode file."""

from __future__ import annotations

import base64

import cv2
import numpy as np
from numpy.typing import NDArray

QUALITY = 92


def encode(frame: NDArray[np.uint8]) -> bytes:
    """An upright RGB frame (rows, columns, 3) as JPEG."""
    done, data = cv2.imencode(".jpg", cv2.cvtColor(frame, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
    if not done:
        raise ValueError(f"a frame of shape {frame.shape} cannot be compressed")
    return data.tobytes()


def decode(data: bytes) -> NDArray[np.uint8]:
    """A JPEG or PNG as RGB, uint8, shape (rows, columns, 3).

    Raises:
        ValueError: it is no picture.
    """
    frame = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    if frame is None:
        raise ValueError(f"{len(data)} bytes that are no picture")
    return np.asarray(cv2.cvtColor(frame, cv2.COLOR_BGR2RGB), np.uint8)


def as_text(data: bytes) -> str:
    """Base64, as JSON carries it."""
    return base64.b64encode(data).decode("ascii")


def as_bytes(text: str) -> bytes:
    """Back from base64.

    Raises:
        ValueError: it is no base64.
    """
    return base64.b64decode(text, validate=True)
