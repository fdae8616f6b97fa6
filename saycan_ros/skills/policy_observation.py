"""What a learned policy sees and feels at one moment."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from saycan_ros.manifest.schema import LocationEntry
from saycan_ros.robots.body import JOINTS, Reading
from saycan_ros.world.places import from_station
from saycan_ros.world.pose import wrap

# Rows and columns of the upright head image that the network sees.
POLICY_FRAME = (128, 72)
# The body's part, in the network's order: joint positions (m, rad), the gripper motor's effort, the base seen from the station
# (m ahead, m to the right, rad anticlockwise), its speeds (m/s, rad/s), and the height of the station's surface (m).
PROPRIOCEPTION = (*JOINTS, "gripper_effort", "ahead", "right", "turned", "speed", "turning", "surface")


def shrink(frame: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """An upright RGB frame of any size at the size the network sees, shape (128, 72, 3)."""
    rows, columns = POLICY_FRAME
    return np.asarray(cv2.resize(frame, (columns, rows), interpolation=cv2.INTER_AREA), np.uint8)


def feel(reading: Reading, place: LocationEntry) -> NDArray[np.float32]:
    """What the body feels at `place`'s station, shape (15,), in the order of `PROPRIOCEPTION`."""
    ahead, right = from_station(place, reading.base.x, reading.base.y)
    turned = wrap(reading.base.heading - place.station.heading)
    joints = [reading.position[joint] for joint in JOINTS]
    rest = [reading.effort["gripper"], ahead, right, turned, *reading.speed, place.surface.height]
    return np.array([*joints, *rest], np.float32)
