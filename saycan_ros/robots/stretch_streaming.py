"""Joint targets over the Stretch driver's streaming position topic."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from rclpy.callback_groups import CallbackGroup
from rclpy.node import Node
from std_msgs.msg import Float64MultiArray
from std_srvs.srv import Trigger

from saycan_ros.robots.interruption import Heed, unheeding
from saycan_ros.robots.service_call import trigger
from saycan_ros.robots.stretch_joints import streaming_vector


class StretchStreaming:
    """Implements `JointTransport`: every message names all joints, and the newest counts.

    Topic `joint_pose_cmd`; services `activate_streaming_position` and, for the other transport, `deactivate_streaming_position`.
    """

    name, streams = "streaming", True

    def __init__(self, node: Node, group: CallbackGroup) -> None:
        self._node = node
        self._publisher = node.create_publisher(Float64MultiArray, "joint_pose_cmd", 1)
        self._activate = node.create_client(Trigger, "activate_streaming_position", callback_group=group)
        self._deactivate = node.create_client(Trigger, "deactivate_streaming_position", callback_group=group)

    @property
    def offered(self) -> bool:
        """Whether the driver has the service now."""
        return bool(self._activate.service_is_ready())

    def prepare(self, seconds: float, heed: Heed = unheeding) -> None:
        """See `JointTransport.prepare`."""
        trigger(self._activate, seconds, heed)

    def end(self, seconds: float, heed: Heed = unheeding) -> None:
        """The driver is to take no streaming positions any more; raises as `prepare`."""
        trigger(self._deactivate, seconds, heed)

    @property
    def settled(self) -> bool:
        """A message overtakes none before it, so there is nothing to wait for."""
        return True

    def send(self, targets: Mapping[str, float], joints: Collection[str]) -> None:
        """See `JointTransport.send`."""
        del joints
        self._publisher.publish(Float64MultiArray(data=streaming_vector(targets)))

    def hold(self, targets: Mapping[str, float], joints: Collection[str]) -> None:
        """See `JointTransport.hold`."""
        self.send(targets, joints)

    def renew(self, targets: Mapping[str, float]) -> None:
        """See `JointTransport.renew`."""
        self.send(targets, ())

    def check(self) -> None:
        """Nothing is acknowledged, so nothing is known to have failed."""

    def forget(self) -> None:
        """Nothing is kept."""

    def close(self) -> None:
        """See `JointTransport.close`."""
        self._node.destroy_publisher(self._publisher)
        self._node.destroy_client(self._activate)
        self._node.destroy_client(self._deactivate)
