"""Brings the Stretch driver to where it takes commands, and chooses how joint targets reach it."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Any

from rclpy.callback_groups import ReentrantCallbackGroup
from rclpy.node import Node
from std_srvs.srv import SetBool, Trigger

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.choice import choice
from saycan_ros.robots.interruption import HEED, Heed, unheeding
from saycan_ros.robots.joint_transport import JointTransport
from saycan_ros.robots.service_call import trigger
from saycan_ros.robots.stretch_intake import StretchIntake
from saycan_ros.robots.stretch_monitor import StretchMonitor
from saycan_ros.robots.stretch_streaming import StretchStreaming
from saycan_ros.robots.stretch_trajectory import ACTION, StretchTrajectory

MODE = "navigation"  # in which the base takes speeds and the joints take positions
TRANSPORTS = ("auto", "streaming", "trajectory")
SILENT = 1.0  # s of wall time without `is_streaming_position` after which a driver counts as one that does not stream
POLL = 0.02
LOGGER = logging.getLogger(__name__)


class StretchActivation:
    """The driver's services: limits, mode, streaming, stop and runstop; and the transport that they lead to."""

    def __init__(self, node: Node, monitor: StretchMonitor, intake: StretchIntake) -> None:
        """Declare `transport` on the node: one of `TRANSPORTS`.

        Raises:
            OutcomeError: INVALID_REQUEST, for another value.
        """
        self._node = node
        self._monitor = monitor
        self._intake = intake
        self._wanted = choice(node, "transport", TRANSPORTS)
        self._activation = threading.Lock()
        group = ReentrantCallbackGroup()
        names = ("switch_to_navigation_mode", "get_joint_states", "stop_the_robot")
        self._services = {name: node.create_client(Trigger, name, callback_group=group) for name in names}
        self._runstop = node.create_client(SetBool, "runstop", callback_group=group)
        self._streaming = StretchStreaming(node, group)
        self._trajectory: StretchTrajectory | None = None
        self.transport: JointTransport | None = None

    @property
    def unasked(self) -> JointTransport | None:
        """What can hold the joints of a driver that was never activated: streaming, where another client has turned it on."""
        return self._streaming if self._monitor.streaming else None

    def activate(self, seconds: float, heed: Heed = unheeding) -> None:
        """See `StretchBody.activate`; `heed` ends it by what it raises."""
        end = time.monotonic() + seconds
        # One at a time: two would answer each other's changes of mode.
        while not self._activation.acquire(timeout=HEED):
            heed()
            if time.monotonic() > end:
                what = f"the driver has been brought to its mode for another skill for {seconds:.0f} s; try again"
                raise OutcomeError(OutcomeCode.RESOURCE_BUSY, what)
        try:
            self._activate(seconds, heed)
        finally:
            self._activation.release()

    def stop(self) -> None:
        """Ask the driver to stop every joint and the base; waits for nothing."""
        self._ask(self._services["stop_the_robot"], Trigger.Request())

    def runstop(self) -> None:
        """Latch the driver's runstop; waits for nothing."""
        self._ask(self._runstop, SetBool.Request(data=True))

    def close(self) -> None:
        """Leave the graph."""
        self._streaming.close()
        if self._trajectory is not None:
            self._trajectory.close()
        for client in (*self._services.values(), self._runstop):
            self._node.destroy_client(client)

    def _activate(self, seconds: float, heed: Heed) -> None:
        monitor = self._monitor
        heed()
        if not self._unready():
            monitor.check(self._intake.now())
            return
        if not self._see(lambda: not monitor.missing(), seconds, heed):
            what = f"nothing heard on {', '.join(monitor.missing())} for {seconds:.0f} s; is the driver running?"
            raise OutcomeError(OutcomeCode.DRIVER_GONE, what)
        # Every goal under way has to see that the driver began anew, before this one takes it as it is.
        end = time.monotonic() + seconds
        while (left := monitor.resume()) > 0:
            heed()
            if time.monotonic() > end:
                what = f"it has begun anew again and again for {seconds:.0f} s; do two drivers publish stretch/joint_states here?"
                raise OutcomeError(OutcomeCode.DRIVER_RESTARTED, what)
            time.sleep(min(left, HEED))
        # Whoever stowed or homed the robot may have been answered before the mode's next message.
        self._see(lambda: monitor.mode not in {"homing", "stowing"}, seconds, heed)
        monitor.check(self._intake.now())
        if monitor.joint_limits is None:
            # The real driver says its limits only when this service is called, whatever the service's name says.
            trigger(self._services["get_joint_states"], seconds, heed)
        if monitor.mode != MODE:
            trigger(self._services["switch_to_navigation_mode"], seconds, heed)
        self.transport = self._prepare(seconds, heed)
        if not self._see(lambda: not self._unready(engaged=False), seconds, heed):
            what = f"the driver answered and is not ready: {self._unready(engaged=False)}"
            raise OutcomeError(OutcomeCode.PRECONDITION, what)
        monitor.engage(MODE, self.transport.streams)

    def _prepare(self, seconds: float, heed: Heed) -> JointTransport:
        """Choose the transport that the driver offers, and make it ready."""
        chosen = self._choose(seconds, heed)
        if chosen.streams and self._monitor.streaming:
            return chosen
        try:
            chosen.prepare(seconds, heed)
        except OutcomeError as error:
            heed()
            other = self._trajectories()
            # Its action may have to be discovered first.
            if self._wanted != "auto" or chosen is other or not self._see(lambda: other.offered, min(seconds, SILENT), heed):
                raise
            LOGGER.warning("%s; joints are moved by trajectories instead", error)
            other.prepare(seconds, heed)
            return other
        return chosen

    def _choose(self, seconds: float, heed: Heed) -> JointTransport:
        """Streaming where it is offered: it follows a control loop. Trajectories where it is not, or they are forced."""
        began = time.monotonic()
        while (passed := time.monotonic() - began) < seconds:
            if self._wanted != "trajectory" and self._streaming.offered:
                return self._streaming
            # A driver that streams says so before its services are found.
            alone = self._wanted == "trajectory" or (self._monitor.streaming is None and passed > min(SILENT, seconds / 2))
            if self._wanted != "streaming" and alone and self._trajectories().offered:
                return self._trajectories()
            self._intake.attend()
            heed()
            time.sleep(POLL)
        wanted = {"auto": f"neither activate_streaming_position nor {ACTION}", "trajectory": f"no {ACTION}"}
        what = wanted.get(self._wanted, "no activate_streaming_position")
        raise OutcomeError(OutcomeCode.SERVER_GONE, f"the driver offers {what}; is it new enough?")

    def _trajectories(self) -> StretchTrajectory:
        # Not before it may be needed: an action client costs as much as all services together.
        if self._trajectory is None:
            self._trajectory = StretchTrajectory(self._node, self._monitor, self._intake.now, self._streaming.end)
        return self._trajectory

    def _unready(self, engaged: bool = True) -> str:
        monitor, transport = self._monitor, self.transport
        faults = ["nothing was activated"] if transport is None else []
        faults += ["the driver began anew"] if engaged and monitor.restarted else []
        faults += [f"mode is {monitor.mode}"] if monitor.mode != MODE else []
        if transport is not None and bool(monitor.streaming) is not transport.streams:
            faults.append("streaming position is off" if transport.streams else "streaming position is on")
        faults += [] if monitor.joint_limits is not None else ["no joint limits"]
        return ", ".join(faults)

    def _see(self, condition: Callable[[], bool], seconds: float, heed: Heed) -> bool:
        """Wait at most `seconds` of wall time for what the driver says."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._intake.attend()
            if self._monitor.wait_until(condition, min(left, HEED)):
                return True
            heed()
        return condition()

    @staticmethod
    def _ask(client: Any, request: Any) -> None:
        if not client.service_is_ready():
            LOGGER.error("%s is not there: press the runstop by hand", client.srv_name)
            return

        def answered(future: Any) -> None:
            if not future.result().success:
                LOGGER.error("%s: %s", client.srv_name, future.result().message)

        client.call_async(request).add_done_callback(answered)
