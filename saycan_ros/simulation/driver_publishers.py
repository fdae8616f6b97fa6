"""What the Stretch driver publishes."""

from __future__ import annotations

import array
import math
from typing import Any

from builtin_interfaces.msg import Time
from nav_msgs.msg import Odometry
from rclpy.node import Node
from rosgraph_msgs.msg import Clock
from sensor_msgs.msg import BatteryState, CameraInfo, Image, JointState, LaserScan
from std_msgs.msg import Bool, String
from visualization_msgs.msg import Marker, MarkerArray

from saycan_ros.robots.body import Reading
from saycan_ros.robots.stretch_joints import JOINT_STATE_NAMES, limits_to_wire, wire_rows
from saycan_ros.simulation.beams import BEAMS, FARTHEST, FIRST, NEAREST, STEP, beam_ranges
from saycan_ros.simulation.stretch_driver import StretchDriver

CAMERA_FRAME, LASER_FRAME = "camera_color_optical_frame", "laser"
# Of the head camera's short side, in the picture as it is published: sideways.
FIELD_OF_VIEW = math.radians(42.0)


class DriverPublishers:
    """The driver's topics, by its names relative to the node's namespace; only /clock is global.

    The message objects are kept and filled again: making them anew is most of what publishing costs. `clock_offset` (seconds) is
    added to /clock and to every stamp.
    """

    def __init__(self, node: Node, driver: StretchDriver) -> None:
        self._driver = driver
        publisher = node.create_publisher
        self._clock = publisher(Clock, "/clock", 1)
        self._joints = publisher(JointState, "stretch/joint_states", 1)
        self._odometry = publisher(Odometry, "odom", 1)
        self._limits = publisher(JointState, "joint_limits", 1)
        self._battery = publisher(BatteryState, "battery", 1)
        flags = ["is_homed", "is_runstopped"] + ([] if driver.faults.no_streaming else ["is_streaming_position"])
        self._flags = {name: publisher(Bool, name, 1) for name in flags}
        self._mode = publisher(String, "mode", 1)
        self._tool = publisher(String, "tool", 1)
        self._image = publisher(Image, "camera/color/image_raw", 1)
        self._camera_info = publisher(CameraInfo, "camera/color/camera_info", 1)
        self._markers = publisher(MarkerArray, "objects/marker_array", 1)
        self._scan = publisher(LaserScan, "scan_filtered", 1)
        self._joints_message = JointState(name=list(JOINT_STATE_NAMES))
        self._odometry_message = Odometry(child_frame_id="base_link")
        self._odometry_message.header.frame_id = "odom"
        self._said: tuple[Any, ...] = ()
        self.clock_offset = 0.0

    def publish_state(self) -> Reading:
        """The clock, odometry and joint states of this moment, in this order; gives the reading they say."""
        driver = self._driver
        reading, stamp = driver.reading(), self._stamp()
        self._clock.publish(Clock(clock=stamp))
        odometry, pose = self._odometry_message, self._odometry_message.pose.pose
        odometry.header.stamp = stamp
        pose.position.x, pose.position.y = reading.base.x, reading.base.y
        pose.orientation.z, pose.orientation.w = math.sin(reading.base.heading / 2), math.cos(reading.base.heading / 2)
        odometry.twist.twist.linear.x, odometry.twist.twist.angular.z = map(float, reading.speed)
        if not driver.faults.odometry_silent:
            self._odometry.publish(odometry)
        joints = self._joints_message
        joints.header.stamp = stamp
        joints.position = array.array("d", wire_rows(reading.position))
        joints.velocity = array.array("d", wire_rows(reading.velocity))
        joints.effort = array.array("d", wire_rows(reading.effort, effort=True))
        if not driver.faults.joint_states_silent:
            self._joints.publish(joints)
        return reading

    def publish_flags(self, due: bool) -> None:
        """Mode, homed, runstopped and streaming: where one has changed, or it is `due`."""
        driver = self._driver
        says = (driver.mode, driver.homed, driver.runstopped, driver.streaming)
        if says == self._said and not due:
            return
        self._said = says
        self._mode.publish(String(data=driver.mode.value))
        self._flags["is_homed"].publish(Bool(data=driver.homed))
        self._flags["is_runstopped"].publish(Bool(data=driver.runstopped))
        if "is_streaming_position" in self._flags:
            self._flags["is_streaming_position"].publish(Bool(data=driver.streaming))

    def publish_slow(self) -> None:
        """Battery, tool and joint limits."""
        nothing = math.nan
        battery = BatteryState(
            voltage=self._driver.battery_voltage, temperature=nothing, current=nothing, charge=nothing, capacity=nothing,
            design_capacity=18.0, percentage=nothing,
        )  # fmt: skip
        battery.header.stamp = self._stamp()
        self._battery.publish(battery)
        self._tool.publish(String(data=self._driver.TOOL))
        self.publish_limits()

    def publish_limits(self) -> None:
        """The joint limits; `position` is the lower end of each, `velocity` the upper, as the driver has it."""
        names, lower, upper = limits_to_wire(self._driver.plant.limits)
        message = JointState(name=names, position=lower, velocity=upper)
        message.header.stamp = self._stamp()
        self._limits.publish(message)

    def publish_camera(self) -> bool:
        """The head camera's picture, sideways, rgb8, with its intrinsics; whether anyone wanted it."""
        wanted = bool(self._image.get_subscription_count())
        if not wanted and self._camera_info.get_subscription_count() == 0:
            return False
        stamp = self._stamp()
        if wanted:
            frame = self._driver.plant.frame()
            height, width = int(frame.shape[0]), int(frame.shape[1])
            image = Image(height=height, width=width, encoding="rgb8", step=3 * width)
            image.header.stamp, image.header.frame_id = stamp, CAMERA_FRAME
            image.data = array.array("B", frame.tobytes())
            self._image.publish(image)
        self._camera_info.publish(_camera_info(stamp))
        return wanted

    def publish_detections(self) -> None:
        """What the camera sees: first a marker that deletes the last ones, then one for each object, in the `map` frame."""
        if self._markers.get_subscription_count() == 0:
            return
        stamp = self._stamp()
        markers = [Marker(action=Marker.DELETEALL)]
        for number, detection in enumerate(self._driver.plant.detections()):
            marker = Marker(ns=detection.name, id=number, type=Marker.SPHERE, action=Marker.ADD, text=detection.name)
            at = marker.pose.position
            at.x, at.y, at.z = map(float, detection.position)
            marker.scale.x = marker.scale.y = marker.scale.z = 0.06
            marker.color.r = marker.color.a = 1.0
            markers.append(marker)
        for marker in markers:
            marker.header.stamp, marker.header.frame_id = stamp, "map"
        self._markers.publish(MarkerArray(markers=markers))

    def publish_scan(self, turn: float) -> None:
        """What the laser sees, in its own frame, if anyone wants it; a beam that met nothing has range inf.

        Args:
            turn: seconds from one scan to the next.
        """
        if self._scan.get_subscription_count() == 0:
            return
        scan = self._driver.plant.scan()
        message = LaserScan(
            angle_min=FIRST, angle_max=FIRST + (BEAMS - 1) * STEP, angle_increment=STEP, scan_time=turn,
            range_min=NEAREST, range_max=FARTHEST,
        )  # fmt: skip
        message.header.stamp, message.header.frame_id = self._stamp(self._driver.plant.time - scan.stamp), LASER_FRAME
        message.ranges = array.array("f", beam_ranges(scan).tobytes())
        self._scan.publish(message)

    def _stamp(self, age: float = 0.0) -> Time:
        """The time of this moment, or of what was so many seconds ago."""
        seconds, part = divmod(max(0, round((self._driver.now + self.clock_offset - age) * 1e9)), 10**9)
        return Time(sec=seconds, nanosec=part)


def _camera_info(stamp: Time, height: int = 240, width: int = 424) -> CameraInfo:
    focal = height / 2 / math.tan(FIELD_OF_VIEW / 2)
    info = CameraInfo(height=height, width=width, distortion_model="plumb_bob", d=[0.0] * 5)
    info.header.stamp, info.header.frame_id = stamp, CAMERA_FRAME
    info.k = [focal, 0.0, width / 2, 0.0, focal, height / 2, 0.0, 0.0, 1.0]
    info.r = [1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0]
    info.p = [focal, 0.0, width / 2, 0.0, 0.0, focal, height / 2, 0.0, 0.0, 0.0, 1.0, 0.0]
    return info
