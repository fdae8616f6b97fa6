"""Simulated time without a callback for every tick."""

from __future__ import annotations

from rclpy.node import Node
from rclpy.parameter import Parameter


def leave_sim_time(node: Node) -> bool:
    """Take a node that has no use for /clock off it, and say whether it was on it. Call it before the node spins.

    Every node with `use_sim_time` has its executor run a callback 30 times a second, which costs two hundredths of a core.
    A process that needs the time in one place asks here once a node, and gives the answer to `StretchBody(sim_time=...)`.
    """
    was = bool(node.get_parameter("use_sim_time").value)
    if was:
        node.set_parameters([Parameter("use_sim_time", value=False)])
    return was
