"""What a robot that stands at a table publishes besides pictures: joint states, and what it knows."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from types import TracebackType

from rclpy.node import Node
from rclpy.qos import qos_profile_sensor_data
from sensor_msgs.msg import JointState

from saycan_interfaces.msg import Sighting, WorldState
from saycan_ros.nodes.world_client import LATCHED
from saycan_ros.robots.stretch_joints import JOINT_STATE_NAMES

RATE, WORLD_EVERY = 30.0, 3  # Hz, and joint states to a world state


class StandingRobot:
    """Publishes for the length of a block, from a thread of its own, with every object of `objects` seen on the table."""

    def __init__(self, node: Node, objects: Sequence[str]) -> None:
        self._node = node
        self._joints = node.create_publisher(JointState, "stretch/joint_states", qos_profile_sensor_data)
        self._world = node.create_publisher(WorldState, "world_state", LATCHED)
        rows = [0.1] * len(JOINT_STATE_NAMES)
        self._state = JointState(name=list(JOINT_STATE_NAMES), position=rows, velocity=rows, effort=rows)
        self._sightings = [Sighting(name=name, location="table") for name in objects]
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._publish, daemon=True)

    def __enter__(self) -> StandingRobot:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._ended.set()
        self._thread.join(2.0)
        for publisher in (self._joints, self._world):
            self._node.destroy_publisher(publisher)

    def _publish(self) -> None:
        count = 0
        while not self._ended.wait(1.0 / RATE):
            now = self._node.get_clock().now().to_msg()
            self._state.header.stamp = now
            self._joints.publish(self._state)
            if count % WORLD_EVERY == 0:
                self._world.publish(WorldState(stamp=now, at="table", sightings=self._sightings))
            count += 1
