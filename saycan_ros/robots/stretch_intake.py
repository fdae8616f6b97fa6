"""Takes what the Stretch driver says, in a thread of its own instead of an executor."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable
from typing import Any

from geometry_msgs.msg import PoseWithCovarianceStamped
from nav_msgs.msg import Odometry as OdometryMsg
from rclpy._rclpy_pybind11 import RCLError, WaitSet
from rclpy.callback_groups import CallbackGroup
from rclpy.exceptions import InvalidHandle
from rclpy.node import Node
from rclpy.qos import DurabilityPolicy, QoSProfile, ReliabilityPolicy
from rosgraph_msgs.msg import Clock
from sensor_msgs.msg import BatteryState, CameraInfo, JointState, LaserScan
from std_msgs.msg import Bool, String
from visualization_msgs.msg import MarkerArray

from saycan_ros.robots.stretch_messages import (
    detections_of,
    joint_states_of,
    limits_of,
    odometry_of,
    pose_of,
    scan_of,
    to_seconds,
    voltage_of,
)
from saycan_ros.robots.stretch_monitor import SCAN_TOPIC, StretchMonitor

IDLE = 0.2  # wall s between two looks while nobody controls
ATTENTION = 1.0  # wall s for which one call keeps it attentive
LATCHED = QoSProfile(depth=1, durability=DurabilityPolicy.TRANSIENT_LOCAL)  # as AMCL publishes
MOST_WARNINGS = 50  # whoever sends something else wrong each time does not fill the memory
SLICE = 50_000_000  # wall ns to wait for a joint state before looking at everything else


class StretchIntake:
    """Gives every message of the driver to a `StretchMonitor`; `close` it before the node is destroyed.

    While someone controls (`attend` was called within the last second) it wakes with every joint state; otherwise it looks
    a few times a second, which costs a tenth of an executor's callbacks. Whoever needs the newest state at once calls
    `refresh`, which waits for nothing. Safe from any thread. A message with a number that is not finite is not
    taken, so that what it would have said becomes stale.

    Args:
        sim_time: whether /clock is this robot's time; None asks the node's parameter `use_sim_time`.
        laser: whether to hear its scans.
    """

    def __init__(self, node: Node, monitor: StretchMonitor, sim_time: bool | None = None, laser: bool = True) -> None:
        self._node = node
        self._monitor = monitor
        self._clock = node.get_clock()
        self._logger = node.get_logger()
        self._sim_time = bool(node.get_parameter("use_sim_time").value) if sim_time is None else sim_time
        self._taking = threading.Lock()
        self._warned: set[str] = set()
        self._ended = threading.Event()
        self._called = threading.Event()
        self._attentive_until = 0.0
        # States are sent again within 33 ms, so a lost one is not worth an acknowledgement each; flags are.
        state = QoSProfile(depth=1, reliability=ReliabilityPolicy.BEST_EFFORT)
        # Flags before joint states, so that each joint state is judged by the mode it came in; the clock after all stamps.
        rows: list[tuple[Any, str, Callable[[Any], None], Any]] = [
            (String, "mode", lambda m: monitor.take(mode=m.data), 1),
            (Bool, "is_homed", lambda m: monitor.take(homed=m.data), 1),
            (Bool, "is_runstopped", lambda m: monitor.take(runstopped=m.data), 1),
            (Bool, "is_streaming_position", lambda m: monitor.take(streaming=m.data), 1),
            (BatteryState, "battery", lambda m: monitor.take(voltage=voltage_of(m)), 1),
            (JointState, "joint_limits", self._on_limits, 1),
            (MarkerArray, "objects/marker_array", self._on_markers, state),
            (CameraInfo, "camera/color/camera_info", lambda m: monitor.take_camera(to_seconds(m.header.stamp)), state),
            (PoseWithCovarianceStamped, "amcl_pose", self._on_pose, LATCHED),
            (OdometryMsg, "odom", lambda m: monitor.take_odometry(odometry_of(m)), state),
            (JointState, "stretch/joint_states", self._on_joints, state),
        ]
        if laser:
            rows.append((LaserScan, SCAN_TOPIC, lambda m: monitor.take(scan=scan_of(m)), state))
        if self._sim_time:
            rows.append((Clock, "/clock", lambda m: monitor.take_clock(to_seconds(m.clock)), state))
        group = _OutsideExecutors()
        self._uses = [(node.create_subscription(t, n, _unused, q, callback_group=group), use) for t, n, use, q in rows]
        self._joint_states = next(s for s, _ in self._uses if s.topic_name.endswith("stretch/joint_states"))
        self._wait_set = WaitSet(1, 0, 0, 0, 0, 0, node.context.handle)
        self._thread = threading.Thread(target=self._run, name="stretch_intake", daemon=True)
        self._thread.start()

    @property
    def attentive(self) -> bool:
        """Whether it wakes with every joint state now."""
        return time.monotonic() < self._attentive_until

    def now(self) -> float:
        """Seconds of the robot's clock: the newest /clock in a simulation, else the node's own."""
        return self._monitor.clock if self._sim_time else float(self._clock.now().nanoseconds) * 1e-9

    def attend(self) -> None:
        """Wake with every joint state for the next second."""
        was = self.attentive
        self._attentive_until = time.monotonic() + ATTENTION
        if not was:
            self._called.set()

    def refresh(self) -> None:
        """Take what has come and was not taken yet; waits for nothing."""
        # The thread takes everything at once while it is attentive.
        if not self.attentive:
            with contextlib.suppress(RCLError, InvalidHandle):
                self._take()

    def close(self) -> None:
        """End the thread and leave the graph."""
        self._ended.set()
        self._called.set()
        self._thread.join(timeout=2.0)
        with self._taking:
            for subscription, _ in self._uses:
                self._node.destroy_subscription(subscription)
            self._uses = []

    def _run(self) -> None:
        while not self._ended.is_set():
            try:
                if self.attentive:
                    self._await_joint_state()
                else:
                    self._called.wait(IDLE)
                    self._called.clear()
                self._take()
            except InvalidHandle:
                return  # the node was destroyed under it; there is nothing more to hear
            except Exception as error:  # noqa: BLE001 - one failure must not leave the body deaf for good
                if not self._node.context.ok():
                    return
                self._warn(f"listening to the driver failed ({type(error).__name__}: {error}); it goes on")
                self._ended.wait(IDLE)

    def _await_joint_state(self) -> None:
        handle = self._joint_states.handle
        with handle:
            self._wait_set.clear_entities()
            self._wait_set.add_subscription(handle)
            self._wait_set.wait(SLICE)

    def _take(self) -> None:
        with self._taking:
            for subscription, use in self._uses:
                handle = subscription.handle
                try:
                    with handle:
                        taken = handle.take_message(subscription.msg_type, False)
                    if taken is not None:
                        use(taken[0])
                except InvalidHandle:
                    raise  # it is being destroyed
                except ValueError as error:
                    self._warn(f"{subscription.topic_name}: {error}")
                except Exception as error:
                    # What one topic does must not keep the others from being heard.
                    if not self._node.context.ok():
                        raise
                    self._warn(f"{subscription.topic_name}: not taken ({type(error).__name__}: {error})")

    def _warn(self, what: str) -> None:
        """Say it once, however often it happens."""
        if what not in self._warned and len(self._warned) < MOST_WARNINGS:
            self._warned.add(what)
            self._logger.warning(what)

    def _on_joints(self, message: JointState) -> None:
        try:
            self._monitor.take_joints(joint_states_of(message))
        except KeyError as error:
            self._logger.warning(f"joint states without {error}: not a Stretch SE3", once=True)

    def _on_pose(self, message: PoseWithCovarianceStamped) -> None:
        if message.header.frame_id == "map":
            self._monitor.take_pose(to_seconds(message.header.stamp), pose_of(message.pose.pose))

    def _on_limits(self, message: JointState) -> None:
        try:
            self._monitor.take(joint_limits=limits_of(message))
        except KeyError as error:
            self._logger.warning(f"joint limits without {error}: not a Stretch SE3", once=True)

    def _on_markers(self, message: MarkerArray) -> None:
        detections, faults = detections_of(message)
        for fault in faults:
            self._warn(fault)
        # A list, so that each message is another object even when it is empty: a look at nothing counts, too.
        self._monitor.take(detections=detections)


class _OutsideExecutors(CallbackGroup):
    """No executor looks at what is in this group."""

    def can_execute(self, entity: object) -> bool:
        return False

    def beginning_execution(self, entity: object) -> bool:
        return False

    def ending_execution(self, entity: object) -> None:
        """Nothing began."""


def _unused(message: Any) -> None:
    """Messages are taken by the intake's thread, never given to a callback."""
