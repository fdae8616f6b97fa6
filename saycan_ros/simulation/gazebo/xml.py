"""Small helpers to write SDF."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree import ElementTree as Tree

import numpy as np
from numpy.typing import NDArray

Element = Tree.Element


def add(parent: Element, tag: str, text: object = None, **attributes: object) -> Element:
    """A new last child of `parent`; numbers and rows of numbers are written with nine digits."""
    child = Tree.SubElement(parent, tag, {name: str(value) for name, value in attributes.items()})
    if text is not None:
        child.text = spell(text)
    return child


def spell(value: object) -> str:
    """A value as SDF has it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (float, np.floating)):
        return f"{float(value) + 0.0:.9g}"
    if isinstance(value, Iterable) and not isinstance(value, str):
        return " ".join(spell(part) for part in value)
    return str(value)


def sdf_name(name: str) -> str:
    """A name that Gazebo takes for entities and topics alike."""
    return re.sub(r"[^A-Za-z0-9_]+", "_", name).strip("_") or "unnamed"


class Placement:
    """A pose: position (m) and rotation matrix. `a @ b` is b seen from where a is seen from."""

    def __init__(self, position: Iterable[float] = (0.0, 0.0, 0.0), rotation: NDArray[np.float64] | None = None) -> None:
        self.position = np.array(list(position), np.float64)
        self.rotation = np.eye(3) if rotation is None else rotation

    @staticmethod
    def of(position: Iterable[float], quaternion: Iterable[float]) -> Placement:
        """From a position and a quaternion w, x, y, z."""
        w, x, y, z = np.array(list(quaternion), np.float64) / np.linalg.norm(list(quaternion))
        rotation = np.array(
            [
                [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
                [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
                [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
            ]
        )
        return Placement(position, rotation)

    def __matmul__(self, other: Placement) -> Placement:
        return Placement(self.position + self.rotation @ other.position, self.rotation @ other.rotation)

    @property
    def inverse(self) -> Placement:
        """The pose of the one frame seen from the other, the other way round."""
        return Placement(-self.rotation.T @ self.position, self.rotation.T)

    @property
    def roll_pitch_yaw(self) -> tuple[float, float, float]:
        """The rotation about the fixed axes x, then y, then z."""
        turn = self.rotation
        pitch = float(np.arcsin(np.clip(-turn[2, 0], -1.0, 1.0)))
        if abs(turn[2, 0]) > 1 - 1e-9:
            return 0.0, pitch, float(np.arctan2(-turn[0, 1], turn[1, 1]))
        return float(np.arctan2(turn[2, 1], turn[2, 2])), pitch, float(np.arctan2(turn[1, 0], turn[0, 0]))

    def write(self, parent: Element, relative_to: str | None = None) -> None:
        """A `<pose>` in `parent`."""
        frame = {} if relative_to is None else {"relative_to": relative_to}
        add(parent, "pose", [*self.position, *self.roll_pitch_yaw], **frame)
