"""A Stretch robot behind its ROS 2 driver, real or simulated."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Collection, Mapping, Sequence

from geometry_msgs.msg import Twist
from rclpy._rclpy_pybind11 import RCLError
from rclpy.exceptions import InvalidHandle
from rclpy.node import Node

from saycan_ros.manifest.schema import Resource, Sense
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.robots.body import JOINTS_OF, WHOLE_BODY, CameraFrame, Navigation, Reading, joints_of
from saycan_ros.robots.camera_view import CameraView
from saycan_ros.robots.choice import choice
from saycan_ros.robots.commands import refuse_speed, refuse_targets
from saycan_ros.robots.halt_watch import HaltWatch
from saycan_ros.robots.holding import REST_ANGULAR, REST_LINEAR, moving
from saycan_ros.robots.interruption import heeding, wait_until
from saycan_ros.robots.joint_targets import JointTargets
from saycan_ros.robots.localizer import Localizer
from saycan_ros.robots.navigator import Navigator
from saycan_ros.robots.safety_limits import SafetyLimits
from saycan_ros.robots.stretch_activation import StretchActivation
from saycan_ros.robots.stretch_intake import StretchIntake
from saycan_ros.robots.stretch_monitor import StretchMonitor
from saycan_ros.robots.under_way import UnderWay
from saycan_ros.robots.way_guard import WayGuard
from saycan_ros.world.pose import Pose2D
from saycan_ros.world.range_scan import RangeScan
from saycan_ros.world.snapshot import Detection

LASER = ("required", "off")
FIRST_SCAN = 1.0  # s of wall time for which the first laser scan is waited for, before the first command
SLICE = 0.1  # s of wall time between two looks at the safety limits while waiting


class StretchBody:
    """Implements `robots.body.Body` over the driver's topics, services and actions alone. Thread safe; make one for all skills.

    Names are relative to the node's namespace; docs/stretch.md has them all. The node's executor must spin in another thread
    than the ones that call this class. Call `activate` before the first command; it costs nothing when the driver is ready.

    The node gets the parameters `transport` (`auto`, `streaming` or `trajectory`), `navigation` (`auto`, `nav2` or `drive`) and
    `laser` (`required`, or `off`, which drives blind), read when this is made.

    Args:
        sim_time: whether /clock is this robot's time; None asks the node's parameter `use_sim_time`. A node that has nothing
            else to do with /clock is cheaper without `use_sim_time`.
    """

    def __init__(
        self,
        node: Node,
        limits: SafetyLimits | None = None,
        localizer: Localizer | None = None,
        sim_time: bool | None = None,
    ) -> None:
        self._node = node
        self._safety = limits or SafetyLimits()
        self._monitor = StretchMonitor(self._safety, localizer)
        self._sees = choice(node, "laser", LASER) == "required"
        if not self._sees:
            node.get_logger().warning("laser: off: the base drives blind, and stops for nobody")
        self._guard = WayGuard()
        self._intake = StretchIntake(node, self._monitor, sim_time, self._sees)
        self._driver = StretchActivation(node, self._monitor, self._intake)
        self._watch = HaltWatch(self._monitor, self._intake.now, self._intake.attend, self._driver.stop, self._driver.runstop)
        self._twist = node.create_publisher(Twist, "stretch/cmd_vel", 1)
        self._navigator = Navigator(node, self._rest_base)
        self._camera = CameraView(node, self._intake.now)
        self._commands = threading.Lock()
        self._joints = JointTargets(self._monitor)
        self._sent = False
        self._under_way = UnderWay()
        self._seen = threading.local()

    def activate(self, seconds: float = 10.0, interrupted: Callable[[], Outcome | None] = lambda: None) -> None:
        """Make the driver ready for base speeds and joint positions at the same time; nothing moves.

        Args:
            seconds: the most wall time for each of: another skill's activation, hearing the driver, the end of homing or stowing,
                one service call, seeing the new mode.
            interrupted: asked ten times a second; its first outcome ends every wait.

        Raises:
            OutcomeError: as `read`; PRECONDITION, where the driver refuses; SERVER_GONE, where a service is missing;
                RESOURCE_BUSY, where another skill's activation does not end; what `interrupted` says.
        """
        self._intake.refresh()
        self._intake.attend()
        heed = heeding(interrupted)
        self._driver.activate(seconds, heed)
        if self._sees:
            # Whoever does not drive needs none, so that none is no reason to refuse here.
            wait_until(lambda: self._monitor.scan is not None, FIRST_SCAN, heed)

    @property
    def limits(self) -> Mapping[str, tuple[float, float]]:
        """Lower and upper position of each joint, as the driver says at run time.

        Raises:
            OutcomeError: as `read`, and DRIVER_GONE before `activate`.
        """
        if (limits := self._monitor.joint_limits) is None:
            self._monitor.check(self._intake.now())
            raise OutcomeError(OutcomeCode.DRIVER_GONE, "the driver has not said its joint limits; activate first")
        return limits

    @property
    def transport(self) -> str | None:
        """How joint targets reach the driver: `streaming`, `trajectory`, or None before `activate`."""
        return self._driver.transport.name if self._driver.transport else None

    def check(self, senses: Collection[Sense] = ()) -> None:
        """Refuse to go on where nothing may move any more; cheap enough for every control period, from any thread.

        Args:
            senses: what must be current besides joint states and odometry.

        Raises:
            OutcomeError: as `read`; STALE_FRAME, where the camera is one of `senses` and has fallen silent.
        """
        self._intake.refresh()
        now = self._intake.now()
        self._monitor.check(now)
        if Sense.CAMERA in senses:
            self._monitor.check_camera(now)
        if self._driver.transport is not None:
            self._driver.transport.check()

    def read(self) -> Reading:
        """The newest state.

        Raises:
            OutcomeError: STALE_STATE, STALE_ODOMETRY, RUNSTOP, LOW_BATTERY, NOT_HOMED, RESOURCE_BUSY (homing, stowing),
                DRIVER_GONE or DRIVER_RESTARTED; CONTACT, MOTION_FAILED or SERVER_GONE, where the driver gave joint targets up.
        """
        self.check()
        reading, self._seen.number = self._monitor.reading()
        return reading

    def watch(self, seconds: float) -> Reading | None:
        """The next state, or None after `seconds` of wall time; for onlookers: it checks nothing and commands nothing.

        While nobody controls, a state comes a few times a second only.
        """
        number = getattr(self._seen, "watched", self._monitor.number)
        # The first joint states may come before the first odometry.
        if not self._monitor.wait_beyond(number, seconds) or not self._monitor.located:
            return None
        reading, self._seen.watched = self._monitor.reading()
        return reading

    def now(self) -> float:
        """Seconds of the robot's clock."""
        return self._intake.now()

    def detections(self) -> Sequence[Detection]:
        """The objects in the newest detection message; each with its own stamp."""
        return self._monitor.detections

    def frame(self) -> CameraFrame:
        """As `Body.frame`; the camera is listened to from the first call on."""
        return self._camera.frame()

    def scan(self) -> RangeScan | None:
        """What the laser sees; None with the parameter `laser: off`.

        Raises:
            OutcomeError: STALE_SCAN.
        """
        if not self._sees:
            return None
        self._intake.refresh()
        return self._monitor.fresh_scan(self._intake.now())

    @property
    def held(self) -> bool:
        """See `Body.held`."""
        return self._guard.holds(self._intake.now())

    def drive(self, linear: float, angular: float) -> None:
        """Ask for a base speed (m/s, rad/s) until the next call or the driver's own time-out of 0.5 s.

        The driver is sent what `WayGuard` allows of it.

        Raises:
            OutcomeError: INVALID_REQUEST for a speed that is not finite or beyond `SafetyLimits`: nothing is sent. STALE_SCAN,
                where the newest laser scan is too old; WAY_BLOCKED, where something stands in the way for long: the base is
                told to stop.
        """
        refuse_speed(linear, angular, (self._safety.linear, self._safety.angular))
        if linear or angular:
            self._under_way.sent({Resource.BASE})
            self._watch.commanded({Resource.BASE})
            self._navigator.cancel()
        with self._commands:
            try:
                allowed = self._allowed(linear, angular)
            except OutcomeError:
                self._send_twist(0.0, 0.0)
                raise
            self._send_twist(*allowed)

    def navigate(self, goal: Pose2D) -> Navigation | None:
        """See `robots.body.Navigates`; through Nav2, where it is up."""
        drive = self._navigator.begin(goal)
        if drive is not None:
            self._under_way.sent({Resource.BASE})
            self._watch.commanded({Resource.BASE})
        return drive

    def move(self, targets: Mapping[str, float]) -> None:
        """Ask some joints for positions; the others keep their last target.

        Raises:
            OutcomeError: INVALID_REQUEST for a joint or a position outside `limits`; CONTACT, MOTION_FAILED or SERVER_GONE where
                the driver has given joint targets up, until a halt. Nothing moves.
        """
        refuse_targets(targets, self.limits)
        if self._driver.transport is not None:
            self._driver.transport.check()
        parts = {part for part, joints in JOINTS_OF.items() if not targets.keys().isdisjoint(joints)}
        self._under_way.sent(parts)
        self._watch.commanded(parts)
        with self._commands:
            self._sent |= self._joints.ask(targets, self._driver.transport)

    def wait(self) -> None:
        """Wait for a joint state newer than the one this thread read last.

        Until everything is at rest after a halt, the joint targets are renewed once a period, whether or not they have changed:
        one that is lost does no harm, and a simulation that runs faster than the wall is not ahead of its controller.

        Raises:
            OutcomeError: as `read`.
        """
        self._intake.attend()
        if self._joints.settling:
            self.at_rest()  # which ends the renewing; a goal that asks for nothing must not go on with an earlier one's halt
        with self._commands:
            if not self._sent:
                self._joints.renew(self._driver.transport)
            self._sent = False
        seen = getattr(self._seen, "number", self._monitor.number)
        end = time.monotonic() + self._safety.gone + SLICE
        while not self._monitor.wait_beyond(seen, SLICE):
            self.check()
            if time.monotonic() > end:
                raise OutcomeError(OutcomeCode.DRIVER_GONE, f"no joint states for {self._safety.gone:.1f} s of wall time")
        self._seen.number = self._monitor.number
        self.check()

    def halt(self, parts: Collection[Resource] = WHOLE_BODY) -> None:
        """Bring these parts to rest now; never raises, may be called from any thread and at any time. The others go on.

        What the gripper squeezes it goes on squeezing. It returns at once; a `HaltWatch` sees to it that the robot obeys, and
        calls the driver's `stop_the_robot` and in the end its `runstop` where it does not.
        """
        # The context may shut down under a thread that still has something to stop; then there is nobody left to tell.
        with contextlib.suppress(RCLError, InvalidHandle):
            self._under_way.sent(parts)
            self._intake.refresh()
            self._intake.attend()
            with self._commands:
                if Resource.BASE in parts:
                    self._guard.forget()
                    self._navigator.cancel()
                    self._send_twist(0.0, 0.0)
                self._sent |= self._joints.halt(joints_of(parts), self._driver.transport or self._driver.unasked)
            self._watch.began(parts)

    def at_rest(self, parts: Collection[Resource] = WHOLE_BODY) -> bool:
        """Whether the newest state shows these parts at rest; false where it is too old to tell, or older than a command."""
        if self._under_way.any(parts):
            return False
        self._intake.refresh()
        if not self._monitor.is_fresh(self._intake.now()):
            return False
        if self._driver.transport is not None and not self._driver.transport.settled:
            return False
        reading, _ = self._monitor.reading()
        fast = moving(reading.velocity)
        drives = not (abs(reading.speed[0]) < REST_LINEAR and abs(reading.speed[1]) < REST_ANGULAR)
        if not fast and not drives:
            self._joints.settling = False
        drives = drives or self._navigator.active
        return not fast.intersection(joints_of(parts)) and not (drives and Resource.BASE in parts)

    def pending(self, parts: Collection[Resource] = WHOLE_BODY) -> bool:
        """See `Body.pending`: a trajectory goal without an answer, a hold that waits for its turn, a drive of Nav2's, and any
        command so new that no state can show what became of it.
        """
        if self._under_way.any(parts):
            return True
        transport = self._driver.transport
        if joints_of(parts) and transport is not None and not transport.settled:
            return True
        return Resource.BASE in parts and self._navigator.active

    def destroy(self) -> None:
        """Halt, and take everything of this class off the node."""
        self.halt()
        self._watch.close()
        self._navigator.close()
        self._camera.destroy()
        self._driver.close()
        self._intake.close()
        self._node.destroy_publisher(self._twist)

    def _rest_base(self) -> None:
        with contextlib.suppress(RCLError, InvalidHandle), self._commands:
            self._send_twist(0.0, 0.0)

    # Commands; `_commands` is held

    def _allowed(self, linear: float, angular: float) -> tuple[float, float]:
        scan = self.scan() if linear or angular else None
        if scan is None:
            self._guard.forget()
            return linear, angular
        return self._guard.allow(scan, linear, angular, self._intake.now())

    def _send_twist(self, linear: float, angular: float) -> None:
        message = Twist()
        message.linear.x, message.angular.z = float(linear), float(angular)
        self._twist.publish(message)
        self._sent = True
