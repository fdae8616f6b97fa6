"""A camera's topic, transport and turn are the configuration's; its pictures come upright, and unreadable ones are refused."""

from __future__ import annotations

import time
from collections.abc import Iterator

import cv2
import numpy as np
import pytest

pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")

import rclpy
from driver_rig import wait_for
from rclpy.executors import SingleThreadedExecutor
from rclpy.node import Node
from rclpy.parameter import Parameter
from rclpy.qos import qos_profile_sensor_data
from rclpy.serialization import serialize_message
from sensor_msgs.msg import CompressedImage, Image

from saycan_ros.affordance.observation import upright
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.camera_source import CameraSource

pytestmark = pytest.mark.ros

SCENE = np.zeros((40, 24, 3), np.uint8)  # upright: sky over floor, a mark at the top left
SCENE[:20] = (40, 120, 250)
SCENE[:8, :8] = (250, 30, 30)


@pytest.fixture
def node(ros_domain: int) -> Iterator[Node]:
    rclpy.init(args=[])
    node = Node("cameras", enable_rosout=False)
    yield node
    node.destroy_node()
    rclpy.try_shutdown()


def turned(clockwise: int) -> np.ndarray:
    """The scene as a camera delivers it that needs this turn."""
    return np.ascontiguousarray(np.rot90(SCENE, clockwise // 90))


def raw(pixels: np.ndarray, **fields: object) -> Image:
    height, width = pixels.shape[:2]
    rows = {"height": height, "width": width, "encoding": "rgb8", "step": 3 * width, "data": pixels.tobytes(), **fields}
    message = Image(**rows)
    message.header.stamp.sec, message.header.stamp.nanosec = 12, 500_000_000
    return message


def compressed(pixels: np.ndarray, kind: str) -> CompressedImage:
    data = cv2.imencode(kind, np.ascontiguousarray(pixels[:, :, ::-1]), [cv2.IMWRITE_JPEG_QUALITY, 95])[1]
    message = CompressedImage(format=kind.strip("."), data=data.tobytes())
    message.header.stamp.sec, message.header.stamp.nanosec = 12, 500_000_000
    return message


@pytest.mark.parametrize("clockwise", [0, 90, 180, 270])
@pytest.mark.parametrize("kind", ["rgb8", "bgr8", ".jpg", ".png"])
def test_whatever_the_form_and_the_turn_the_picture_is_upright_and_its_stamp_its_own(kind: str, clockwise: int) -> None:
    pixels = turned(clockwise)
    if kind in (".jpg", ".png"):
        source, message = CameraSource("c", "t", "compressed", clockwise), compressed(pixels, kind)
    else:
        lie = pixels if kind == "rgb8" else np.ascontiguousarray(pixels[:, :, ::-1])
        source, message = CameraSource("c", "t", "raw", clockwise), raw(lie, encoding=kind)
    unread = source.unpack(serialize_message(message))
    assert unread.stamp == 12.5
    picture = upright(unread.pixels(), clockwise)
    assert picture.shape == SCENE.shape
    assert picture.flags.owndata
    # JPEG blurs the edges of colours.
    assert np.median(np.abs(picture.astype(int) - SCENE)) <= (2 if kind == ".jpg" else 0)
    assert np.abs(picture[3, 3].astype(int) - SCENE[3, 3]).max() <= (12 if kind == ".jpg" else 0)


def test_a_compressed_picture_is_decoded_only_when_its_pixels_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    decoded = []
    real = cv2.imdecode
    monkeypatch.setattr(cv2, "imdecode", lambda *rows: decoded.append(1) or real(*rows))
    unread = CameraSource("c", "t", "compressed").unpack(serialize_message(compressed(SCENE, ".jpg")))
    assert not decoded
    unread.pixels()
    assert decoded == [1]


@pytest.mark.parametrize(
    "message",
    [
        CompressedImage(format="h264", data=b"\x00\x00\x00\x01abcdefgh"),
        CompressedImage(format="jpeg", data=b""),
        CompressedImage(format="jpeg", data=b"\xff\xd8\xff" + b"\x00" * 40),
        CompressedImage(format="png", data=compressed(SCENE, ".png").data[:60]),
        raw(SCENE, encoding="16UC1"),
        raw(SCENE, step=3),
        raw(SCENE, height=41),
        raw(np.zeros((0, 0, 3), np.uint8)),
    ],
)
def test_a_picture_that_cannot_be_read_is_refused(message: Image | CompressedImage) -> None:
    source = CameraSource("c", "t", "raw" if isinstance(message, Image) else "compressed")
    with pytest.raises(OutcomeError) as caught:
        source.unpack(serialize_message(message)).pixels()
    assert caught.value.outcome.code is OutcomeCode.PERCEPTION


def test_without_a_word_the_head_camera_is_stretchs(node: Node) -> None:
    assert CameraSource.declared(node) == CameraSource("head", "camera/color/image_raw", "raw", 90)
    assert CameraSource.declared(node) == CameraSource.declared(node)  # a second use of the same parameters


def test_a_camera_is_what_its_parameters_say(node: Node) -> None:
    for name, value in (("camera.wrist.topic", "wrist/image"), ("camera.wrist.clockwise", 180)):
        node.declare_parameter(name, value)
    node.declare_parameter("camera.head.transport", "compressed")
    assert CameraSource.declared(node, "wrist") == CameraSource("wrist", "wrist/image", "raw", 180)
    assert CameraSource.declared(node).topic == "camera/color/image_raw/compressed"


@pytest.mark.parametrize(("field", "value"), [("transport", "theora"), ("clockwise", 45), ("topic", "")])
def test_a_parameter_that_makes_no_sense_is_refused_by_name(node: Node, field: str, value: str | int) -> None:
    node.declare_parameter("camera.wrist.topic", "wrist/image")
    if field == "topic":
        node.set_parameters([Parameter("camera.wrist.topic", value=value)])
    else:
        node.declare_parameter(f"camera.wrist.{field}", value)
    with pytest.raises(OutcomeError, match=f"camera.wrist.{field}"):
        CameraSource.declared(node, "wrist")


def test_a_node_that_was_busy_hears_the_newest_frame_and_not_those_that_queued_up(node: Node) -> None:
    heard: list[float] = []
    source = CameraSource.declared(node)
    subscription = source.subscribe(node, lambda wire: heard.append(source.unpack(wire).stamp))
    publisher = node.create_publisher(Image, source.topic, qos_profile_sensor_data)
    assert wait_for(lambda: subscription.get_publisher_count() == publisher.get_subscription_count() == 1)
    executor = SingleThreadedExecutor()
    executor.add_node(node)

    def send(stamp: float) -> None:
        message = raw(SCENE)
        message.header.stamp.sec = int(stamp)
        publisher.publish(message)

    for stamp in range(1, 5):
        send(stamp)
    # Frames arrive in order: once this last one is there, the ones before have been, too.
    send(9)
    end = time.monotonic() + 20.0
    while 9.5 not in heard and time.monotonic() < end:
        executor.spin_once(timeout_sec=0.1)
    executor.shutdown()
    assert heard[-1] == 9.5
    assert len(heard) <= 5
    assert subscription.qos_profile.depth == 1
