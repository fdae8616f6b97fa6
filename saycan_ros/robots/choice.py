"""A parameter with a few allowed words."""

from __future__ import annotations

from collections.abc import Sequence

from rcl_interfaces.msg import ParameterDescriptor
from rclpy.node import Node

from saycan_ros.outcome import OutcomeCode, OutcomeError


def choice(node: Node, name: str, words: Sequence[str]) -> str:
    """The value of the node's parameter, declared with the first word where nobody has yet.

    Raises:
        OutcomeError: INVALID_REQUEST, where it is none of `words`.
    """
    if not node.has_parameter(name):
        node.declare_parameter(name, words[0], ParameterDescriptor(dynamic_typing=True))
    value = node.get_parameter(name).value
    # ROS takes `off` without quotes for a boolean.
    value = "off" if value is False else str(value)
    if value not in words:
        raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"parameter {name}: {value!r} is none of {', '.join(words)}")
    return value
