"""One camera of the configuration: where its pictures come from, in which form, and how they are turned upright."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from rclpy.node import Node
from rclpy.qos import QoSProfile, ReliabilityPolicy
from rclpy.serialization import deserialize_message
from rclpy.subscription import Subscription
from sensor_msgs.msg import CompressedImage, Image

from saycan_ros.affordance.newest_frame import Unread
from saycan_ros.affordance.observation import HEAD_TURN
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.camera_image import to_rgb
from saycan_ros.robots.image_wire import read_image

HEAD = "head"
HEAD_TOPIC = "camera/color/image_raw"
# Deeper, a node that was busy for a moment would judge by the frames that queued up meanwhile.
NEWEST = QoSProfile(depth=1, reliability=ReliabilityPolicy.BEST_EFFORT)
_TYPES = {"raw": Image, "compressed": CompressedImage}


@dataclass(frozen=True)
class CameraSource:
    """A topic of `sensor_msgs/Image` (`raw`) or `CompressedImage` (`compressed`), and the turn in degrees that it needs."""

    name: str
    topic: str
    transport: Literal["raw", "compressed"] = "raw"
    clockwise: int = 0

    @classmethod
    def declared(cls, node: Node, name: str = HEAD) -> CameraSource:
        """From the node's parameters `camera.NAME.topic`, `.transport` and `.clockwise`; the head camera's are Stretch's.

        A compressed picture's topic is, where none is named, the raw one's with `/compressed` behind it.

        Raises:
            OutcomeError: INVALID_REQUEST, naming the parameter.
        """
        topic, transport = _text(node, name, "topic", ""), _text(node, name, "transport", "raw")
        clockwise = _parameter(node, name, "clockwise", HEAD_TURN if name == HEAD else 0)
        if transport not in _TYPES:
            raise _bad(name, "transport", transport, "raw or compressed")
        if clockwise not in (0, 90, 180, 270):
            raise _bad(name, "clockwise", clockwise, "0, 90, 180 or 270")
        if not topic and name != HEAD:
            raise _bad(name, "topic", topic, "the name of a topic")
        topic = topic or HEAD_TOPIC + ("/compressed" if transport == "compressed" else "")
        return cls(name, topic, "raw" if transport == "raw" else "compressed", clockwise)

    def subscribe(self, node: Node, hear: Callable[[bytes], None], **options: Any) -> Subscription:
        """Have `hear` called with every message as it came over the wire: who does not look does not pay for reading it."""
        kind = _TYPES[self.transport]
        return node.create_subscription(kind, self.topic, hear, NEWEST, raw=True, **options)

    def unpack(self, wire: bytes) -> Unread:
        """A message's stamp, and its pixels for who wants them: RGB, `clockwise` from upright, as they lie in the message.

        The pixels raise `OutcomeError`, PERCEPTION, where they cannot be read.
        """
        if self.transport == "raw" and (image := read_image(wire)) is not None:
            return Unread(image.stamp, lambda: to_rgb(image))
        message = deserialize_message(wire, _TYPES[self.transport])
        stamp = message.header.stamp
        return Unread(stamp.sec + stamp.nanosec * 1e-9, lambda: to_rgb(message))


def _parameter(node: Node, camera: str, field: str, default: Any) -> Any:
    name = f"camera.{camera}.{field}"
    return node.get_parameter(name).value if node.has_parameter(name) else node.declare_parameter(name, default).value


def _text(node: Node, camera: str, field: str, default: str) -> str:
    return str(_parameter(node, camera, field, default))


def _bad(camera: str, field: str, value: object, wanted: str) -> OutcomeError:
    what = f"parameter camera.{camera}.{field}: {value!r} should be {wanted}"
    return OutcomeError(OutcomeCode.INVALID_REQUEST, what)
