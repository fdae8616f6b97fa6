"""From a camera message to pixels."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from sensor_msgs.msg import Image

from saycan_ros.outcome import OutcomeCode, OutcomeError


def to_rgb(image: Image) -> NDArray[np.uint8]:
    """The pixels of an rgb8 or bgr8 image, shape (height, width, 3), RGB.

    Raises:
        OutcomeError: PERCEPTION for another encoding or a message whose sizes do not fit together.
    """
    if image.encoding not in ("rgb8", "bgr8"):
        raise OutcomeError(OutcomeCode.PERCEPTION, f"the camera sends {image.encoding!r}; rgb8 or bgr8 is needed")
    data = np.frombuffer(image.data, np.uint8)
    if image.step < 3 * image.width or data.size != image.step * image.height:
        what = f"a camera frame of {image.width} x {image.height} came with {data.size} bytes, {image.step} a row"
        raise OutcomeError(OutcomeCode.PERCEPTION, what)
    pixels = data.reshape(image.height, image.step)[:, : 3 * image.width].reshape(image.height, image.width, 3)
    return pixels if image.encoding == "rgb8" else pixels[:, :, ::-1]
