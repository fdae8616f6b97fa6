"""A small ROS graph inside one test: nodes spinning in threads, ended with the test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import rclpy
from rclpy.executors import Executor, MultiThreadedExecutor
from rclpy.node import Node
from rclpy.signals import SignalHandlerOptions

from saycan_ros.nodes.runtime import spinning


class Graph:
    """Gives out nodes, each on a spinning executor of its own."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack

    def node(self, name: str) -> Node:
        """A new node that spins."""
        return self.spin(Node(name, enable_rosout=False))

    def spin(self, node: Node, executor: Executor | None = None) -> Node:
        """Spin `node` until the test ends, and destroy it then."""
        executor = executor or MultiThreadedExecutor(num_threads=4)
        executor.add_node(node)
        self._stack.callback(node.destroy_node)
        self._stack.enter_context(spinning(executor, node.get_name()))
        return node


@contextmanager
def graph(*parameters: str) -> Iterator[Graph]:
    """rclpy up for the length of the block, with these parameters (`name:=value`); the caller has set the domain."""
    words = [part for parameter in parameters for part in ("-p", parameter)]
    rclpy.init(args=["--ros-args", *words] if words else [], signal_handler_options=SignalHandlerOptions.NO)
    try:
        with ExitStack() as stack:
            yield Graph(stack)
    finally:
        rclpy.try_shutdown()
