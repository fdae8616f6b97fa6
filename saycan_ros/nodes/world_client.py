"""What the robot knows, as the world node publishes it: the planner's world on a ROS graph."""

from __future__ import annotations

import threading
import time

from rclpy.node import Node
from rclpy.qos import DurabilityPolicy, QoSProfile
from std_srvs.srv import Trigger

from saycan_interfaces.msg import WorldState
from saycan_ros.manifest.schema import Manifest
from saycan_ros.nodes.conversions import to_snapshot
from saycan_ros.nodes.waiting import SLICE, check, wait_for, wait_until
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.planning.ports import Interrupted, WorldSource
from saycan_ros.world.clearance import Clearance
from saycan_ros.world.snapshot import WorldSnapshot

LATCHED = QoSProfile(depth=1, durability=DurabilityPolicy.TRANSIENT_LOCAL)
AGE_LIMIT = 5.0  # wall s; the world node repeats itself ten times a second


class WorldClient:
    """Implements `planning.ports.WorldSource` on the topic `world_state` and the service `begin_instruction`."""

    def __init__(self, node: Node, manifest: Manifest) -> None:
        self._node = node
        self._clearance = Clearance(manifest)
        self._news = threading.Condition()
        self._newest: WorldSnapshot | None = None
        self._count = 0
        node.create_subscription(WorldState, "world_state", self._hear, LATCHED)
        self._begin = node.create_client(Trigger, "begin_instruction")

    def sources(self) -> frozenset[bytes]:
        """Who publishes the world now; a world node that was started anew is another."""
        return frozenset(bytes(row.endpoint_gid) for row in self._node.get_publishers_info_by_topic("world_state"))

    def until(self, interrupted: Interrupted) -> WorldSource:
        """The same world; as soon as `interrupted` gives an outcome, whatever it waits for ends with that outcome."""
        return _Until(self, interrupted)

    def begin_instruction(self, interrupted: Interrupted = lambda: None) -> None:
        """Tell the world node that a new instruction begins.

        Raises:
            OutcomeError: SERVER_GONE where it does not answer, or what `interrupted` gives while it is waited for.
        """
        if wait_until(self._begin.service_is_ready, AGE_LIMIT, interrupted):
            asking = self._begin.call_async(Trigger.Request())
            if wait_for(asking, AGE_LIMIT, interrupted) is not None:
                return
            self._begin.remove_pending_request(asking)
        check(interrupted)
        raise OutcomeError(OutcomeCode.SERVER_GONE, "the world node does not answer; start the skill servers")

    def snapshot(self, interrupted: Interrupted = lambda: None) -> WorldSnapshot:
        """What the world node says next: older than this call it could miss what the last skill changed.

        Raises:
            OutcomeError: DRIVER_GONE or SERVER_GONE where nothing is heard for 5 s of wall time, or what `interrupted` gives
                while it is waited for.
        """
        end = time.monotonic() + AGE_LIMIT
        with self._news:
            count = self._count
            while self._newest is None or self._count == count:
                check(interrupted)
                if time.monotonic() >= end:
                    raise self._silence()
                self._news.wait(SLICE)
            return self._newest

    def _silence(self) -> OutcomeError:
        if self._begin.service_is_ready():
            return OutcomeError(OutcomeCode.DRIVER_GONE, "the skill servers hear nothing of the robot; is its driver running?")
        return OutcomeError(OutcomeCode.SERVER_GONE, "nothing on world_state; start the skill servers")

    def _hear(self, message: WorldState) -> None:
        with self._news:
            self._newest = to_snapshot(message, self._clearance)
            self._count += 1
            self._news.notify_all()


class _Until:
    """A world that is waited for until something ends the wait."""

    def __init__(self, world: WorldClient, interrupted: Interrupted) -> None:
        self._world = world
        self._interrupted = interrupted

    def begin_instruction(self) -> None:
        self._world.begin_instruction(self._interrupted)

    def snapshot(self) -> WorldSnapshot:
        return self._world.snapshot(self._interrupted)
