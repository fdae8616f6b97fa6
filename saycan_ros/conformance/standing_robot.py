"""What a robot that stands at a table publishes: pictures, joint states and what it knows."""

from __future__ import annotations

import array
import threading
import time
from collections.abc import Sequence
from types import TracebackType

import numpy as np
from rclpy.node import Node
from rclpy.qos import qos_profile_sensor_data
from sensor_msgs.msg import Image, JointState

from saycan_interfaces.msg import Sighting, WorldState
from saycan_ros.nodes.world_client import LATCHED
from saycan_ros.robots.stretch_joints import JOINT_STATE_NAMES

JOINT_RATE, WORLD_EVERY = 30.0, 3  # Hz, and joint states to a world state


class StandingRobot:
    """Publishes for the length of a block, from threads of its own.

    Args:
        node: whose topics these are.
        objects: everything that it has seen, all of it on the table.
        size: the picture's height and width as the driver sends it, in pixels.
        rate: pictures a second.
    """

    def __init__(self, node: Node, objects: Sequence[str], size: tuple[int, int] = (240, 424), rate: float = 30.0) -> None:
        self._node = node
        self.camera = threading.Event()  # cleared: no pictures
        self.camera.set()
        self._period = 1.0 / rate
        self._images = node.create_publisher(Image, "camera/color/image_raw", qos_profile_sensor_data)
        self._joints = node.create_publisher(JointState, "stretch/joint_states", qos_profile_sensor_data)
        self._world = node.create_publisher(WorldState, "world_state", LATCHED)
        height, width = size
        pixels = np.random.default_rng(0).integers(0, 255, (height, width, 3), np.uint8)
        data = array.array("B", pixels.tobytes())
        self._image = Image(height=height, width=width, encoding="rgb8", step=3 * width, data=data)
        rows = [0.1] * len(JOINT_STATE_NAMES)
        self._state = JointState(name=list(JOINT_STATE_NAMES), position=rows, velocity=rows, effort=rows)
        self._sightings = [Sighting(name=name, location="table") for name in objects]
        self._ended = threading.Event()
        self._threads = [threading.Thread(target=run, daemon=True) for run in (self._see, self._feel)]

    def __enter__(self) -> StandingRobot:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._ended.set()
        for thread in self._threads:
            thread.join(2.0)

    def _see(self) -> None:
        due = time.monotonic()
        while not self._ended.wait(max(0.0, due - time.monotonic())):
            due = max(due + self._period, time.monotonic() - self._period)
            if self.camera.is_set():
                self._image.header.stamp = self._node.get_clock().now().to_msg()
                self._images.publish(self._image)

    def _feel(self) -> None:
        count = 0
        while not self._ended.wait(1.0 / JOINT_RATE):
            now = self._node.get_clock().now().to_msg()
            self._state.header.stamp = now
            self._joints.publish(self._state)
            if count % WORLD_EVERY == 0:
                self._world.publish(WorldState(stamp=now, at="table", sightings=self._sightings))
            count += 1
