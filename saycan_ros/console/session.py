"""One command's own node on the ROS graph, with an event that Ctrl-C or SIGTERM sets."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from rclpy.executors import SingleThreadedExecutor
from rclpy.node import Node

from saycan_ros.nodes.runtime import ros_process, spinning


@dataclass(frozen=True)
class Session:
    """A spinning node and the event that asks the command to end."""

    node: Node
    interrupted: threading.Event


@contextmanager
def session(name: str) -> Iterator[Session]:
    """rclpy up and a node spinning for the length of the block; on this machine alone unless the environment says otherwise."""
    os.environ.setdefault("ROS_AUTOMATIC_DISCOVERY_RANGE", "LOCALHOST")
    with ros_process([]) as interrupted:
        node = Node(name, enable_rosout=False)
        executor = SingleThreadedExecutor()
        executor.add_node(node)
        try:
            with spinning(executor, name):
                yield Session(node, interrupted)
        finally:
            node.destroy_node()
