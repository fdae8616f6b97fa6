"""A raw image is read where it lies in its serialized message, and only where everything fits."""

from __future__ import annotations

import struct

import numpy as np
import pytest

pytest.importorskip("rclpy")

from rclpy.serialization import serialize_message
from sensor_msgs.msg import Image

from saycan_ros.robots.image_wire import read_image


def message(frame: str = "camera", encoding: str = "rgb8", height: int = 5, width: int = 7) -> Image:
    data = np.random.default_rng(0).integers(0, 256, 3 * height * width, np.uint8).tobytes()
    image = Image(height=height, width=width, encoding=encoding, step=3 * width, data=data)
    image.header.frame_id = frame
    image.header.stamp.sec, image.header.stamp.nanosec = 12, 500_000_000
    return image


@pytest.mark.parametrize("frame", ["", "a", "ab", "abc", "abcd", "camera_color_optical_frame"])
@pytest.mark.parametrize("encoding", ["rgb8", "bgr8", "16UC1", ""])
def test_every_field_is_the_messages_however_its_words_shift_them(frame: str, encoding: str) -> None:
    sent = message(frame, encoding)
    read = read_image(serialize_message(sent))
    assert read is not None
    assert (read.stamp, read.height, read.width, read.encoding, read.step) == (12.5, 5, 7, encoding, 21)
    assert read.data.tobytes() == bytes(sent.data)


def test_an_image_without_pixels_is_read() -> None:
    read = read_image(serialize_message(message(height=0, width=0)))
    assert read is not None
    assert (read.height, len(read.data)) == (0, 0)


def test_a_message_of_the_other_byte_order_is_read() -> None:
    fields = struct.pack(">iIIB3x", 3, 250_000_000, 1, 0) + struct.pack(">II", 1, 1)
    fields += struct.pack(">I5sB2x", 5, b"rgb8\0", 0) + struct.pack(">II3s", 3, 3, b"\1\2\3")
    read = read_image(b"\0\0\0\0" + fields)
    assert read is not None
    assert (read.stamp, read.height, read.width, read.encoding, read.step) == (3.25, 1, 1, "rgb8", 3)
    assert bytes(read.data) == b"\1\2\3"


def test_what_is_cut_short_is_too_long_or_comes_in_another_encoding_is_not_read() -> None:
    wire = serialize_message(message())
    assert all(read_image(wire[:length]) is None for length in range(len(wire) - 3))
    assert read_image(wire + b"\0" * 8) is None
    assert read_image(b"\0\7" + wire[2:]) is None
