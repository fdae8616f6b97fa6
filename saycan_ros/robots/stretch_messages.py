"""The Stretch driver's messages in the words of `StretchMonitor`."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

import numpy as np
from nav_msgs.msg import Odometry as OdometryMsg
from sensor_msgs.msg import BatteryState, JointState, LaserScan
from visualization_msgs.msg import Marker, MarkerArray

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.stretch_joints import from_wire_rows, limits_from_wire
from saycan_ros.robots.stretch_state import JointStates, Odometry
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.range_scan import RangeScan
from saycan_ros.world.snapshot import Detection
from saycan_ros.world.stretch_geometry import LASER_AHEAD, LASER_TURN

LASER_FRAME = "laser"
MOST_BEAMS = 20_000  # of a laser; more would keep a halt waiting


def to_seconds(stamp: Any) -> float:
    """A Time or Duration message in seconds."""
    return float(stamp.sec + stamp.nanosec * 1e-9)


def refuse_unbounded(what: str, **rows: Iterable[float]) -> None:
    """Refuse values that are not finite: NaN compares as neither moving nor at rest, and must not reach a motor.

    Raises:
        ValueError: naming `what` and the row.
    """
    for name, row in rows.items():
        if not all(math.isfinite(value) for value in row):
            raise ValueError(f"{what}: a {name} is not finite; the message is not used")


def joint_states_of(message: JointState) -> JointStates:
    """Positions, velocities and efforts by policy names.

    Raises:
        KeyError: a joint of a Stretch SE3 is missing.
        ValueError: a value is not finite.
    """
    position, velocity = (from_wire_rows(message.name, row) for row in (message.position, message.velocity))
    effort = from_wire_rows(message.name, message.effort, effort=True)
    refuse_unbounded("joint states", position=position.values(), velocity=velocity.values(), effort=effort.values())
    return JointStates(to_seconds(message.header.stamp), position, velocity, effort)


def felt_of(message: JointState) -> tuple[dict[str, float], dict[str, float]]:
    """Positions and efforts by policy names, for whoever judges by what the body feels.

    Raises:
        OutcomeError: PERCEPTION, naming the joint that has no position or effort, or none that is a number.
    """
    rows = {}
    for what, row in (("position", message.position), ("effort", message.effort)):
        try:
            rows[what] = from_wire_rows(message.name, row, effort=what == "effort")
        except KeyError as error:
            why = f"stretch/joint_states has no {what} of {error}; its publisher has to send one of every joint"
            raise OutcomeError(OutcomeCode.PERCEPTION, why) from error
        if strange := [f"{name} ({value})" for name, value in rows[what].items() if not math.isfinite(value)]:
            why = f"stretch/joint_states: the {what} of {', '.join(strange)} is no number; look at its publisher"
            raise OutcomeError(OutcomeCode.PERCEPTION, why)
    return rows["position"], rows["effort"]


def pose_of(message: Any) -> Pose2D:
    """A Pose message on the floor.

    Raises:
        ValueError: a value is not finite.
    """
    at, turn = message.position, message.orientation
    refuse_unbounded("pose", position=(at.x, at.y), orientation=(turn.z, turn.w))
    heading = 2 * math.atan2(message.orientation.z, message.orientation.w)
    return Pose2D(message.position.x, message.position.y, math.remainder(heading, 2 * math.pi))


def odometry_of(message: OdometryMsg) -> Odometry:
    """The base in the odometry frame, and its speed.

    Raises:
        ValueError: a value is not finite.
    """
    twist = message.twist.twist
    refuse_unbounded("odometry", speed=(twist.linear.x, twist.angular.z))
    return Odometry(to_seconds(message.header.stamp), pose_of(message.pose.pose), (twist.linear.x, twist.angular.z))


def voltage_of(message: BatteryState) -> float | None:
    """The battery's voltage, or None where the driver does not know it."""
    return message.voltage if math.isfinite(message.voltage) else None


def limits_of(message: JointState) -> dict[str, tuple[float, float]]:
    """Lower and upper position of each joint by policy names.

    Raises:
        KeyError: a joint of a Stretch SE3 is missing.
        ValueError: an end is not finite.
    """
    limits = limits_from_wire(message.name, message.position, message.velocity)
    refuse_unbounded("joint limits", **limits)
    return limits


def scan_of(message: LaserScan) -> RangeScan:
    """Where the laser's beams ended, in the base's frame.

    As REP 117 has it, inf came back from nothing, -inf from nearer than can be measured, NaN is no measurement.

    Raises:
        ValueError: another frame than the one whose place on the base is known, no beams, or numbers that cannot be.
    """
    if message.header.frame_id.lstrip("/") != LASER_FRAME:
        raise ValueError(f"a laser scan in frame {message.header.frame_id!r}; it must be in {LASER_FRAME!r}")
    first, step, least, most = message.angle_min, message.angle_increment, message.range_min, message.range_max
    refuse_unbounded("laser scan", angle=(first, step), limit=(least, most))
    ranges = np.array(message.ranges, np.float32)
    if not len(ranges) or not step or not 0.0 <= least < most:
        raise ValueError(f"a laser scan of {len(ranges)} beams, {step} rad apart, from {least} to {most} m; it is not used")
    # Degrees, or an end that does not follow from the step: nobody knows where such beams point.
    last, near = first + step * (len(ranges) - 1), 0.1 + 2 * abs(step)
    if len(ranges) > MOST_BEAMS or not (abs(last - message.angle_max) < near and abs(last - first) < 2 * math.pi + near):
        what = f"{len(ranges)} beams, {step} rad apart, from {first} to {message.angle_max} rad"
        raise ValueError(f"a laser scan of {what}; it is not used")
    if np.any((ranges < 0.0) & np.isfinite(ranges)):
        raise ValueError("a laser scan with a negative range; it is not used")
    ranges[np.isneginf(ranges)] = least
    # No number compares as neither.
    hit = (ranges >= least) & (ranges <= most)
    angles = first + LASER_TURN + step * np.flatnonzero(hit)
    points = ranges[hit, None] * np.stack([np.cos(angles), np.sin(angles)], axis=1) + (LASER_AHEAD, 0.0)
    return RangeScan(points.astype(np.float32), to_seconds(message.header.stamp))


def detections_of(message: MarkerArray) -> tuple[list[Detection], list[str]]:
    """The objects in the `map` frame, and what is wrong with those that cannot be used: another frame, no finite place."""
    rows, faults = [], []
    for marker in message.markers:
        if marker.action != Marker.ADD:
            continue
        if marker.header.frame_id != "map":
            faults.append(f"detections in frame {marker.header.frame_id!r} are not used; they must be in `map`")
            continue
        at = marker.pose.position
        if not all(map(math.isfinite, (at.x, at.y, at.z))):
            faults.append(f"a detection of {marker.text or marker.ns!r} is not used; its position is not finite")
            continue
        rows.append(Detection(marker.text or marker.ns, (at.x, at.y, at.z), to_seconds(marker.header.stamp)))
    return rows, faults
