"""A camera of noise, in a process of its own, so that nobody who measures pays for it."""

from __future__ import annotations

import array
import sys

import numpy as np
from rclpy.clock import Clock
from rclpy.clock_type import ClockType
from rclpy.node import Node
from rclpy.qos import qos_profile_sensor_data
from sensor_msgs.msg import Image

from saycan_ros.nodes.runtime import run_node


class BareCamera(Node):  # type: ignore[misc]
    """Publishes `camera/color/image_raw` (rgb8). Parameters: `rows`, `columns` (pixels), `rate` (Hz of wall time)."""

    def __init__(self) -> None:
        super().__init__("conformance_bare_camera", enable_rosout=False)
        rows, columns = (int(self.declare_parameter(name, 0).value) for name in ("rows", "columns"))
        period = 1.0 / float(self.declare_parameter("rate", 30.0).value)
        pixels = np.random.default_rng(0).integers(0, 255, (rows, columns, 3), np.uint8)
        data = array.array("B", pixels.tobytes())
        self._image = Image(height=rows, width=columns, encoding="rgb8", step=3 * columns, data=data)
        self._images = self.create_publisher(Image, "camera/color/image_raw", qos_profile_sensor_data)
        self.create_timer(period, self._send, clock=Clock(clock_type=ClockType.STEADY_TIME))

    def _send(self) -> None:
        self._image.header.stamp = self.get_clock().now().to_msg()
        self._images.publish(self._image)


def main() -> int:
    """Send until a signal."""
    return run_node(BareCamera)


if __name__ == "__main__":
    sys.exit(main())
