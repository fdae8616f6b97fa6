"""The Stretch driver's messages in the words of `StretchMonitor`."""

from __future__ import annotations

import math
from typing import Any

from nav_msgs.msg import Odometry as OdometryMsg
from sensor_msgs.msg import BatteryState, JointState
from visualization_msgs.msg import Marker, MarkerArray

from saycan_ros.robots.stretch_joints import from_wire_rows
from saycan_ros.robots.stretch_state import JointStates, Odometry
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.snapshot import Detection


def to_seconds(stamp: Any) -> float:
    """A Time or Duration message in seconds."""
    return float(stamp.sec + stamp.nanosec * 1e-9)


def joint_states_of(message: JointState) -> JointStates:
    """Positions, velocities and efforts by policy names.

    Raises:
        KeyError: a joint of a Stretch SE3 is missing.
    """
    position, velocity = (from_wire_rows(message.name, row) for row in (message.position, message.velocity))
    effort = from_wire_rows(message.name, message.effort, effort=True)
    return JointStates(to_seconds(message.header.stamp), position, velocity, effort)


def pose_of(message: Any) -> Pose2D:
    """A Pose message on the floor."""
    heading = 2 * math.atan2(message.orientation.z, message.orientation.w)
    return Pose2D(message.position.x, message.position.y, math.remainder(heading, 2 * math.pi))


def odometry_of(message: OdometryMsg) -> Odometry:
    """The base in the odometry frame, and its speed."""
    twist = message.twist.twist
    return Odometry(to_seconds(message.header.stamp), pose_of(message.pose.pose), (twist.linear.x, twist.angular.z))


def voltage_of(message: BatteryState) -> float | None:
    """The battery's voltage, or None where the driver does not know it."""
    return message.voltage if math.isfinite(message.voltage) else None


def detections_of(message: MarkerArray) -> tuple[list[Detection], set[str]]:
    """The objects in the `map` frame, and the frames of those that are in another and cannot be used."""
    rows, others = [], set()
    for marker in message.markers:
        if marker.action != Marker.ADD:
            continue
        if marker.header.frame_id != "map":
            others.add(marker.header.frame_id)
            continue
        at = marker.pose.position
        rows.append(Detection(marker.text or marker.ns, (at.x, at.y, at.z), to_seconds(marker.header.stamp)))
    return rows, others
