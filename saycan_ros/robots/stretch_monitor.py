"""The newest of everything the Stretch driver says, with its age, shared between threads; no ROS."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Mapping, Sequence

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.amcl_localizer import AmclLocalizer
from saycan_ros.robots.body import Reading
from saycan_ros.robots.localizer import Localizer
from saycan_ros.robots.safety_limits import SafetyLimits
from saycan_ros.robots.stretch_state import JointStates, Odometry
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.range_scan import RangeScan
from saycan_ros.world.snapshot import Detection

SCAN_TOPIC = "scan_filtered"
CAMERA_LATER = 0.5  # s of wall time


class StretchMonitor:
    """Takes what arrives, from any thread, and says whether the robot may move.

    Args:
        wall: the wall clock, in seconds.
    """

    def __init__(
        self,
        limits: SafetyLimits | None = None,
        localizer: Localizer | None = None,
        wall: Callable[[], float] = time.monotonic,
    ) -> None:
        self._safety = limits or SafetyLimits()
        self._localizer = localizer or AmclLocalizer()
        self._wall = wall
        self._changed = threading.Condition()
        self._joints: JointStates | None = None
        self._odometry: Odometry | None = None
        self._camera: float | None = None
        self._joints_wall = self._odometry_wall = self._camera_wall = -math.inf
        self._number = 0
        # What the driver was brought to, and what it must not leave by itself: its mode, and whether it streams.
        self._engaged: tuple[str, bool] | None = None
        self._restarted: tuple[str, float] | None = None
        self.life = 0
        self.clock = 0.0
        self.joint_limits: Mapping[str, tuple[float, float]] | None = None
        self.mode: str | None = None
        self.homed: bool | None = None
        self.runstopped: bool | None = None
        self.streaming: bool | None = None
        self.voltage: float | None = None
        self.detections: Sequence[Detection] = ()
        self.scan: RangeScan | None = None

    # What arrives

    def take_joints(self, joints: JointStates) -> None:
        """A joint state message; wakes whoever waits for it."""
        with self._changed:
            back = 0.0 if self._joints is None else self._joints.stamp - joints.stamp
            silent = self._wall() - self._joints_wall
            self._joints, self._joints_wall = joints, self._wall()
            self._number += 1
            if back > self._safety.stale:
                self._begin_anew(f"its joint states went back by {back:.1f} s")
            elif self._safety.gone < silent < math.inf:
                # Whoever was under way has been told that the driver is gone; what was asked before is history all the same.
                self._forget()
            self._compare()
            self._changed.notify_all()

    def take_clock(self, now: float) -> None:
        """The simulation's clock, in seconds."""
        with self._changed:
            back, self.clock = self.clock - now, now
            if back > self._safety.stale:
                self._begin_anew(f"its clock went back by {back:.1f} s")

    def take_camera(self, stamp: float) -> None:
        """The head camera has sent a frame with this stamp, in seconds of the node's clock."""
        with self._changed:
            self._camera, self._camera_wall = stamp, self._wall()

    def take_odometry(self, odometry: Odometry) -> None:
        """An odometry message."""
        with self._changed:
            self._odometry, self._odometry_wall = odometry, self._wall()
        self._localizer.take_odometry(odometry.stamp, odometry.pose)

    def take_pose(self, stamp: float, pose: Pose2D) -> None:
        """An estimate of the base in the `map` frame."""
        self._localizer.take_pose(stamp, pose)

    def take(self, **values: object) -> None:
        """Any other message, by the names of this class's attributes."""
        with self._changed:
            for name, value in values.items():
                setattr(self, name, value)
            self._changed.notify_all()

    # What is asked

    @property
    def number(self) -> int:
        """How many joint states have arrived."""
        return self._number

    @property
    def located(self) -> bool:
        """Whether joints and base have been heard at all."""
        return self._joints is not None and self._odometry is not None

    @property
    def restarted(self) -> bool:
        """Whether the driver began anew and `resume` has not taken it yet."""
        return self._restarted is not None

    @property
    def joints(self) -> JointStates | None:
        """The newest joint states, whatever their age."""
        return self._joints

    def missing(self) -> list[str]:
        """The topics without which nothing may move and that have not been heard yet.

        `is_streaming_position` is not among them: drivers that take trajectories alone do not have it.
        """
        heard = {
            "stretch/joint_states": self._joints,
            "odom": self._odometry,
            "mode": self.mode,
            "is_homed": self.homed,
            "is_runstopped": self.runstopped,
        }
        return [topic for topic, value in heard.items() if value is None]

    def engage(self, mode: str, streaming: bool) -> None:
        """From now on the driver must neither leave this mode nor, where `streaming`, stop taking streaming positions."""
        with self._changed:
            self._engaged = (mode, streaming)

    def resume(self) -> float:
        """Take a driver that began anew as it is now.

        Returns:
            Seconds of wall time to wait before it may be taken; 0.0 where it has been, or where it has not begun anew.
        """
        with self._changed:
            self._compare()
            if self._restarted is None:
                return 0.0
            left = self._restarted[1] + self._safety.restart - self._wall()
            if left > 0:
                return left
            self._restarted = self._engaged = None
            return 0.0

    def check(self, now: float) -> None:
        """Refuse to go on where nothing may move.

        Args:
            now: seconds of the node's clock.

        Raises:
            OutcomeError: DRIVER_GONE, DRIVER_RESTARTED, STALE_STATE, STALE_ODOMETRY, RUNSTOP, NOT_HOMED, RESOURCE_BUSY or
                LOW_BATTERY.
        """
        with self._changed:
            self._compare()
            joints, odometry, restarted = self._joints, self._odometry, self._restarted
            silent = self._wall() - min(self._joints_wall, self._odometry_wall)
        if joints is None or odometry is None:
            raise OutcomeError(OutcomeCode.DRIVER_GONE, "the driver has not said where joints and base are; is it running?")
        if silent > self._safety.gone:
            raise OutcomeError(OutcomeCode.DRIVER_GONE, f"the driver has been silent for {silent:.1f} s of wall time")
        if restarted is not None:
            raise OutcomeError(OutcomeCode.DRIVER_RESTARTED, f"the driver began anew: {restarted[0]}")
        rows = (
            (OutcomeCode.STALE_STATE, "joint states", joints.stamp),
            (OutcomeCode.STALE_ODOMETRY, "odometry", odometry.stamp),
        )
        for code, name, stamp in rows:
            # A stamp from the future is another clock's, and tells no age at all.
            if not -self._safety.stale <= now - stamp <= self._safety.stale:
                what = f"the newest {name} are {now - stamp:.2f} s old (is use_sim_time right?)"
                raise OutcomeError(code, what)
        if lost := self._localizer.lost:
            raise OutcomeError(OutcomeCode.STALE_ODOMETRY, lost)
        if self.runstopped or self.mode == "runstopped":
            raise OutcomeError(OutcomeCode.RUNSTOP, "the robot is runstopped; release it to go on")
        if self.homed is False:
            raise OutcomeError(OutcomeCode.NOT_HOMED, "the robot is not homed; call home_the_robot")
        if self.mode in {"homing", "stowing"}:
            raise OutcomeError(OutcomeCode.RESOURCE_BUSY, f"the driver is {self.mode} and takes no commands")
        if self.voltage is not None and self.voltage < self._safety.voltage:
            what = f"the battery is at {self.voltage:.1f} V; {self._safety.voltage:.1f} V is the least to move at"
            raise OutcomeError(OutcomeCode.LOW_BATTERY, what)

    def is_fresh(self, now: float) -> bool:
        """Whether joint states and odometry are new enough to tell where the robot is."""
        with self._changed:
            joints, odometry = self._joints, self._odometry
            silent = self._wall() - min(self._joints_wall, self._odometry_wall)
        if joints is None or odometry is None or silent > self._safety.gone:
            return False
        return all(-self._safety.stale <= now - stamp <= self._safety.stale for stamp in (joints.stamp, odometry.stamp))

    def check_camera(self, now: float) -> None:
        """Refuse to go on where the head camera has fallen silent.

        Args:
            now: seconds of the node's clock.

        Raises:
            OutcomeError: STALE_FRAME.
        """
        with self._changed:
            stamp, silent = self._camera, self._wall() - self._camera_wall
        if stamp is None:
            what = "the head camera has sent nothing on camera/color/camera_info; is it running?"
            raise OutcomeError(OutcomeCode.STALE_FRAME, what)
        age, limit = now - stamp, self._safety.camera
        # Later than the driver's own limit: where both have fallen silent, the driver is the cause.
        if silent > self._safety.gone + CAMERA_LATER or not -limit <= age <= limit:
            what = f"the newest camera frame is {age:.1f} s old and came {silent:.1f} s ago; {limit:.1f} s is the limit"
            raise OutcomeError(OutcomeCode.STALE_FRAME, what)

    def fresh_scan(self, now: float) -> RangeScan:
        """The newest laser scan.

        Args:
            now: seconds of the node's clock.

        Raises:
            OutcomeError: STALE_SCAN, where it is too old to drive by.
        """
        scan, fix = self.scan, "ros2 launch stretch_core rplidar.launch.py, or laser:=off to drive blind"
        if scan is None:
            raise OutcomeError(OutcomeCode.STALE_SCAN, f"no laser scan on {SCAN_TOPIC}: the base may not drive; {fix}")
        age = now - scan.stamp
        if not -self._safety.scan <= age <= self._safety.scan:
            what = f"the newest laser scan on {SCAN_TOPIC} is {age:.2f} s old; {self._safety.scan:.1f} s is the limit; {fix}"
            raise OutcomeError(OutcomeCode.STALE_SCAN, what)
        return scan

    def reading(self) -> tuple[Reading, int]:
        """The newest state and its number; `check` first.

        Raises:
            OutcomeError: DRIVER_GONE, where nothing has arrived yet.
        """
        with self._changed:
            joints, odometry, number = self._joints, self._odometry, self._number
        if joints is None or odometry is None:
            raise OutcomeError(OutcomeCode.DRIVER_GONE, "the driver has not said where joints and base are; is it running?")
        base = self._localizer.to_map(odometry.pose)
        return Reading(joints.stamp, joints.position, joints.velocity, joints.effort, base, odometry.speed), number

    def wait_beyond(self, number: int, seconds: float) -> bool:
        """Wait at most `seconds` of wall time for a joint state after the `number`-th; whether there is one."""
        return self.wait_until(lambda: self._number > number, seconds)

    def wait_until(self, condition: Callable[[], bool], seconds: float) -> bool:
        """Wait at most `seconds` of wall time until `condition` holds; asked again after every message."""
        with self._changed:
            return self._changed.wait_for(condition, seconds)

    # The driver's lives; `_changed` is held

    def _compare(self) -> None:
        """Notice a driver that has left what it was brought to, other than by a runstop."""
        if self._engaged is None or self._restarted is not None or self.runstopped or self.mode == "runstopped":
            return
        mode, streaming = self._engaged
        if self.mode not in {mode, "homing", "stowing"}:
            self._begin_anew(f"its mode is {self.mode} and was {mode}")
        elif streaming and not self.streaming:
            self._begin_anew("it no longer takes streaming positions")

    def _begin_anew(self, why: str) -> None:
        self._restarted = (why, self._wall())
        self._forget()

    def _forget(self) -> None:
        """What was asked and said belongs to another life of the driver."""
        self.life += 1
        self.joint_limits = None
        # Its stamp may look new again when another simulation's clock comes to it.
        self.scan = None
