"""A Stretch robot behind its ROS 2 driver, real or simulated."""

from __future__ import annotations

import contextlib
import math
import threading
import time
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from geometry_msgs.msg import Twist
from nav_msgs.msg import Odometry as OdometryMsg
from rclpy._rclpy_pybind11 import RCLError
from rclpy.callback_groups import ReentrantCallbackGroup
from rclpy.exceptions import InvalidHandle
from rclpy.node import Node
from rclpy.qos import QoSProfile, ReliabilityPolicy
from sensor_msgs.msg import BatteryState, JointState
from std_msgs.msg import Bool, Float64MultiArray, String
from std_srvs.srv import Trigger
from visualization_msgs.msg import Marker, MarkerArray

from saycan_ros.manifest.schema import Resource, Sense
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.body import JOINTS, WHOLE_BODY, Reading, joints_of
from saycan_ros.robots.holding import LINEAR_JOINTS, REST_ANGULAR, REST_LINEAR, Holding
from saycan_ros.robots.localizer import Localizer
from saycan_ros.robots.service_call import call_service
from saycan_ros.robots.stretch_joints import from_wire_rows, limits_from_wire, streaming_vector
from saycan_ros.robots.stretch_monitor import JointStates, Odometry, SafetyLimits, StretchMonitor
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.snapshot import Detection

TOO_OLD = frozenset({OutcomeCode.DRIVER_GONE, OutcomeCode.STALE_STATE, OutcomeCode.STALE_ODOMETRY})
SLICE = 0.1  # s of wall time between two looks at the safety limits while waiting


class StretchBody:
    """Implements `robots.body.Body` over the driver's topics and services alone. Thread safe; make one for all skills.

    Names are relative to the node's namespace: `stretch/joint_states`, `stretch/cmd_vel`, `odom`, `joint_pose_cmd`,
    `joint_limits`, `is_homed`, `is_runstopped`, `is_streaming_position`, `mode`, `battery`, `objects/marker_array`.

    The node's executor must spin in another thread than the ones that call this class. Call `activate` before the first
    command; it costs nothing when the driver is ready already.
    """

    def __init__(self, node: Node, limits: SafetyLimits | None = None, localizer: Localizer | None = None) -> None:
        self._node = node
        self._clock = node.get_clock()
        self._safety = limits or SafetyLimits()
        self._monitor = StretchMonitor(self._safety, localizer)
        self._commands = threading.Lock()
        self._activation = threading.Lock()
        self._holding = Holding()
        self._targets: dict[str, float] | None = None
        # The joints whose `_targets` are what this class asks for now; those of the others may be history.
        self._live: set[str] = set()
        # Whether a halt may still be slowing something down.
        self._settling = False
        self._sent = False
        self._seen = threading.local()
        group = ReentrantCallbackGroup()
        # States are sent again within 33 ms, so a lost one is not worth an acknowledgement each; flags are.
        state = QoSProfile(depth=1, reliability=ReliabilityPolicy.BEST_EFFORT)
        rows: list[tuple[Any, str, Any, Any]] = [
            (OdometryMsg, "odom", self._on_odometry, state),
            (JointState, "stretch/joint_states", self._on_joints, state),
            (MarkerArray, "objects/marker_array", self._on_markers, state),
            (JointState, "joint_limits", self._on_limits, 1),
            (Bool, "is_homed", lambda m: self._monitor.take(homed=m.data), 1),
            (Bool, "is_runstopped", lambda m: self._monitor.take(runstopped=m.data), 1),
            (Bool, "is_streaming_position", lambda m: self._monitor.take(streaming=m.data), 1),
            (String, "mode", lambda m: self._monitor.take(mode=m.data), 1),
            (BatteryState, "battery", self._on_battery, 1),
        ]
        self._subscriptions = [node.create_subscription(t, n, f, q, callback_group=group) for t, n, f, q in rows]
        self._twist = node.create_publisher(Twist, "stretch/cmd_vel", 1)
        self._pose = node.create_publisher(Float64MultiArray, "joint_pose_cmd", 1)
        names = ("switch_to_navigation_mode", "activate_streaming_position", "get_joint_states")
        self._services = {name: node.create_client(Trigger, name, callback_group=group) for name in names}

    def activate(self, seconds: float = 10.0) -> None:
        """Make the driver ready for base speeds and joint positions at the same time; nothing moves.

        Args:
            seconds: the most wall time for each of: hearing the driver, the end of homing or stowing, one service call, seeing
                the new mode.

        Raises:
            OutcomeError: as `read`; PRECONDITION, where the driver refuses; SERVER_GONE, where a service is missing.
        """
        with self._activation:
            if not self._monitor.wait_until(lambda: not self._monitor.missing(), seconds):
                what = ", ".join(self._monitor.missing())
                raise OutcomeError(
                    OutcomeCode.DRIVER_GONE, f"nothing heard on {what} for {seconds:.0f} s; is the driver running?"
                )
            # Whoever stowed or homed the robot may have been answered before the mode's next message.
            self._monitor.wait_until(lambda: self._monitor.mode not in {"homing", "stowing"}, seconds)
            self._monitor.check(self.now())
            if self._monitor.joint_limits is None:
                # The real driver says its limits only when this service is called, whatever the service's name says.
                self._trigger("get_joint_states", seconds)
            if self._monitor.mode != "navigation":
                self._trigger("switch_to_navigation_mode", seconds)
            if not self._monitor.streaming:
                self._trigger("activate_streaming_position", seconds)
            if not self._monitor.wait_until(self._is_ready, seconds):
                raise OutcomeError(OutcomeCode.PRECONDITION, f"the driver answered and is not ready: {self._unready()}")

    @property
    def limits(self) -> Mapping[str, tuple[float, float]]:
        """Lower and upper position of each joint, as the driver says at run time.

        Raises:
            OutcomeError: DRIVER_GONE, before `activate`.
        """
        if self._monitor.joint_limits is None:
            raise OutcomeError(OutcomeCode.DRIVER_GONE, "the driver has not said its joint limits; activate first")
        return self._monitor.joint_limits

    def check(self, senses: Collection[Sense] = ()) -> None:
        """Ask the watchdogs: of joints, odometry, mode, runstop and battery, and of these senses.

        Raises:
            OutcomeError: as `read`; STALE_FRAME.
        """
        self._monitor.check(self.now())

    def read(self) -> Reading:
        """The newest state.

        Raises:
            OutcomeError: STALE_STATE, RUNSTOP, LOW_BATTERY, NOT_HOMED, RESOURCE_BUSY (homing, stowing) or DRIVER_GONE.
        """
        self._monitor.check(self.now())
        reading, self._seen.number = self._monitor.reading()
        return reading

    def watch(self, seconds: float) -> Reading | None:
        """The next state, or None after `seconds` of wall time; for onlookers: it checks nothing and commands nothing."""
        number = getattr(self._seen, "watched", self._monitor.number)
        if not self._monitor.wait_beyond(number, seconds):
            return None
        reading, self._seen.watched = self._monitor.reading()
        return reading

    def detections(self) -> Sequence[Detection]:
        """The objects in the newest detection message; each with its own stamp."""
        return self._monitor.detections

    def drive(self, linear: float, angular: float) -> None:
        """Ask for a base speed (m/s, rad/s) until the next call or the driver's own time-out of 0.5 s.

        Raises:
            OutcomeError: INVALID_REQUEST for a speed that is not finite.
        """
        if not (math.isfinite(linear) and math.isfinite(angular)):
            raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"base speed {linear}, {angular} is not finite")
        with self._commands:
            self._send_twist(linear, angular)

    def move(self, targets: Mapping[str, float]) -> None:
        """Ask some joints for positions; the others keep their last target.

        Raises:
            OutcomeError: INVALID_REQUEST for a joint or a position outside `limits`; nothing moves.
        """
        limits = self.limits
        for joint, target in targets.items():
            if joint not in limits:
                raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"no joint {joint!r}; there are {', '.join(JOINTS)}")
            low, high = limits[joint]
            if not low - 1e-6 <= target <= high + 1e-6:
                what = f"{joint} cannot go to {target:.3f}; its range is {low:.3f} to {high:.3f}"
                raise OutcomeError(OutcomeCode.INVALID_REQUEST, what)
        with self._commands:
            self._hold([joint for joint in JOINTS if joint not in self._live])
            if self._targets is not None:
                self._targets.update(targets)
                self._live = set(JOINTS)
                self._send_targets(self._targets)

    def wait(self) -> None:
        """Wait for a joint state newer than the one this thread read last.

        Until everything is at rest after a halt, the joint targets are sent once a period, whether or not they have changed:
        one that is lost does no harm, and a simulation that runs faster than the wall is not ahead of its controller.

        Raises:
            OutcomeError: as `read`.
        """
        with self._commands:
            if (self._live or self._settling) and not self._sent and self._targets is not None:
                self._send_targets(self._targets)
            self._sent = False
        seen = getattr(self._seen, "number", self._monitor.number)
        end = time.monotonic() + self._safety.gone + SLICE
        while not self._monitor.wait_beyond(seen, SLICE):
            self._monitor.check(self.now())
            if time.monotonic() > end:
                raise OutcomeError(OutcomeCode.DRIVER_GONE, f"no joint states for {self._safety.gone:.1f} s of wall time")
        self._seen.number = self._monitor.number
        self._monitor.check(self.now())

    def halt(self, parts: Collection[Resource] = WHOLE_BODY) -> None:
        """Bring these parts to rest now; never raises, may be called from any thread and at any time. The others go on.

        What the gripper squeezes it goes on squeezing.
        """
        # The context may shut down under a thread that still has something to stop; then there is nobody left to tell.
        with contextlib.suppress(RCLError, InvalidHandle), self._commands:
            if Resource.BASE in parts:
                self._send_twist(0.0, 0.0)
            joints = joints_of(parts)
            self._live.difference_update(joints)
            if joints and self._monitor.joint_limits is not None and self._monitor.streaming:
                self._hold(joints if self._live else JOINTS)
                if self._targets is not None:
                    self._send_targets(self._targets)
                    self._settling = True

    def at_rest(self, parts: Collection[Resource] = WHOLE_BODY) -> bool:
        """Whether the newest state shows these parts at rest; false where the state is too old to tell."""
        try:
            self._monitor.check(self.now())
        except OutcomeError as error:
            if error.outcome.code in TOO_OLD:
                return False
        reading, _ = self._monitor.reading()
        fast = {j for j, v in reading.velocity.items() if abs(v) >= (REST_LINEAR if j in LINEAR_JOINTS else REST_ANGULAR)}
        drives = abs(reading.speed[0]) >= REST_LINEAR or abs(reading.speed[1]) >= REST_ANGULAR
        if not fast and not drives:
            self._settling = False
        return not fast.intersection(joints_of(parts)) and not (drives and Resource.BASE in parts)

    def destroy(self) -> None:
        """Halt, and take the subscriptions, publishers and clients off the node."""
        self.halt()
        for subscription in self._subscriptions:
            self._node.destroy_subscription(subscription)
        for publisher in (self._twist, self._pose):
            self._node.destroy_publisher(publisher)
        for client in self._services.values():
            self._node.destroy_client(client)

    # Commands; `_commands` is held

    def _send_twist(self, linear: float, angular: float) -> None:
        message = Twist()
        message.linear.x, message.angular.z = float(linear), float(angular)
        self._twist.publish(message)
        self._sent = True

    def _send_targets(self, targets: Mapping[str, float]) -> None:
        self._pose.publish(Float64MultiArray(data=streaming_vector(targets)))
        self._sent = True

    def _hold(self, names: Collection[str]) -> None:
        """Aim these joints at where they can come to rest."""
        joints, limits = self._monitor.joints, self._monitor.joint_limits
        if joints is None or limits is None:
            return
        targets = self._holding.targets(joints, limits, self._targets or {})
        self._targets = (
            {joint: targets[joint] if joint in names else self._targets[joint] for joint in JOINTS} if self._targets else targets
        )

    # What the driver says

    def now(self) -> float:
        """Seconds of the node's clock."""
        return float(self._clock.now().nanoseconds) * 1e-9

    def _is_ready(self) -> bool:
        return not self._unready()

    def _unready(self) -> str:
        monitor = self._monitor
        faults = [f"mode is {monitor.mode}"] if monitor.mode != "navigation" else []
        faults += [] if monitor.streaming else ["streaming position is off"]
        faults += [] if monitor.joint_limits is not None else ["no joint limits"]
        return ", ".join(faults)

    def _trigger(self, name: str, seconds: float) -> None:
        answer = call_service(self._services[name], Trigger.Request(), seconds)
        if not answer.success:
            raise OutcomeError(OutcomeCode.PRECONDITION, f"{name}: {answer.message}")

    def _on_joints(self, message: JointState) -> None:
        try:
            rows = [from_wire_rows(message.name, row) for row in (message.position, message.velocity)]
            effort = from_wire_rows(message.name, message.effort, effort=True)
        except KeyError as error:
            self._node.get_logger().warning(f"joint states without {error}: not a Stretch SE3", once=True)
            return
        self._monitor.take_joints(JointStates(_seconds(message.header.stamp), rows[0], rows[1], effort))

    def _on_odometry(self, message: OdometryMsg) -> None:
        pose, twist = message.pose.pose, message.twist.twist
        heading = 2 * math.atan2(pose.orientation.z, pose.orientation.w)
        base = Pose2D(pose.position.x, pose.position.y, math.remainder(heading, 2 * math.pi))
        self._monitor.take_odometry(Odometry(_seconds(message.header.stamp), base, (twist.linear.x, twist.angular.z)))

    def _on_limits(self, message: JointState) -> None:
        try:
            self._monitor.take(joint_limits=limits_from_wire(message.name, message.position, message.velocity))
        except KeyError as error:
            self._node.get_logger().warning(f"joint limits without {error}: not a Stretch SE3", once=True)

    def _on_battery(self, message: BatteryState) -> None:
        self._monitor.take(voltage=message.voltage if math.isfinite(message.voltage) else None)

    def _on_markers(self, message: MarkerArray) -> None:
        rows = []
        for marker in message.markers:
            if marker.action != Marker.ADD:
                continue
            if marker.header.frame_id != "map":
                what = f"detections in frame {marker.header.frame_id!r} are not used; they must be in `map`"
                self._node.get_logger().warning(what, once=True)
                continue
            at = marker.pose.position
            rows.append(Detection(marker.text or marker.ns, (at.x, at.y, at.z), _seconds(marker.header.stamp)))
        # A list, so that each message is another object even when it is empty: a look at nothing counts, too.
        self._monitor.take(detections=rows)


def _seconds(stamp: Any) -> float:
    return float(stamp.sec + stamp.nanosec * 1e-9)
