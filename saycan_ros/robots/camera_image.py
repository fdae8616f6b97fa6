"""From a camera message to pixels."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray
from sensor_msgs.msg import CompressedImage, Image

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.image_wire import WireImage

_MAGIC = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")  # JPEG, PNG


def to_rgb(image: Image | WireImage | CompressedImage) -> NDArray[np.uint8]:
    """The pixels of an rgb8 or bgr8 image, or of a JPEG or PNG, shape (height, width, 3), RGB, as they lie in the message.

    Raises:
        OutcomeError: PERCEPTION for another encoding or a message whose sizes do not fit together.
    """
    return _decoded(image) if isinstance(image, CompressedImage) else _raw(image)


def _raw(image: Image | WireImage) -> NDArray[np.uint8]:
    if image.encoding not in ("rgb8", "bgr8"):
        raise OutcomeError(OutcomeCode.PERCEPTION, f"the camera sends {image.encoding!r}; rgb8 or bgr8 is needed")
    data = np.frombuffer(image.data, np.uint8)
    if image.step < 3 * image.width or data.size != image.step * image.height or not data.size:
        what = f"a camera frame of {image.width} x {image.height} came with {data.size} bytes, {image.step} a row"
        raise OutcomeError(OutcomeCode.PERCEPTION, what)
    pixels = data.reshape(image.height, image.step)[:, : 3 * image.width].reshape(image.height, image.width, 3)
    return pixels if image.encoding == "rgb8" else pixels[:, :, ::-1]


def _decoded(image: CompressedImage) -> NDArray[np.uint8]:
    data = np.frombuffer(image.data, np.uint8)
    if not data.tobytes()[:8].startswith(_MAGIC):
        raise OutcomeError(OutcomeCode.PERCEPTION, f"the camera sends {image.format!r}; JPEG or PNG is needed")
    # A turn that the file asks for is not made: turning is the configuration's.
    pixels = cv2.imdecode(data, cv2.IMREAD_COLOR | cv2.IMREAD_IGNORE_ORIENTATION)
    if pixels is None:
        raise OutcomeError(OutcomeCode.PERCEPTION, f"a camera frame of {data.size} bytes ({image.format!r}) cannot be decoded")
    return np.asarray(pixels, np.uint8)[:, :, ::-1]
