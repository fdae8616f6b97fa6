"""One command's own node on the ROS graph, with an event that Ctrl-C or SIGTERM sets."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from rclpy.executors import SingleThreadedExecutor
from rclpy.node import Node

from saycan_ros.last_resort import at_most
from saycan_ros.nodes.runtime import ros_process, spinning

RANGE = "ROS_AUTOMATIC_DISCOVERY_RANGE"
PEERS = "ROS_STATIC_PEERS"
HERE_ALONE = "LOCALHOST"


@dataclass(frozen=True)
class Session:
    """A spinning node and the event that asks the command to end."""

    node: Node
    interrupted: threading.Event


@contextmanager
def session(name: str, *, far: bool = False, namespace: str = "") -> Iterator[Session]:
    """rclpy up and a node spinning for the length of the block.

    Args:
        far: this machine and its subnet, as ROS 2 by itself; else this machine alone. What the environment says counts before.
        namespace: the node's, and so the robot that it is about; the processes of a stack take it from their programs.
    """
    if not far:
        os.environ.setdefault(RANGE, HERE_ALONE)
    elif os.environ.get(RANGE) != HERE_ALONE:
        # What listens on this machine alone hears no call to the subnet, and would be found only when it calls itself.
        os.environ.setdefault(PEERS, "127.0.0.1")
    with ros_process([]) as interrupted:
        node = Node(name, namespace=namespace, enable_rosout=False)
        executor = SingleThreadedExecutor()
        executor.add_node(node)
        try:
            with spinning(executor, name):
                yield Session(node, interrupted)
        finally:
            with at_most():
                node.destroy_node()


def looked(node: Node) -> str:
    """Where this process has looked for what it has not found, and how to look farther."""
    domain, namespace = os.environ.get("ROS_DOMAIN_ID", "0"), node.get_namespace()
    where = f"in ROS_DOMAIN_ID {domain}" + (f" and namespace {namespace}" if namespace != "/" else "")
    if os.environ.get(RANGE) == HERE_ALONE:
        return f"looked {where} on this machine alone; where the robot is another machine, set {RANGE}=SUBNET there and here"
    return f"looked {where} on this machine and its subnet"


def release_command(node: Node) -> str:
    """What releases this robot's runstop."""
    namespace = node.get_namespace()
    return "saycan resume --release-runstop" + (f" --namespace {namespace}" if namespace != "/" else "")
