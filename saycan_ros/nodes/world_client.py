"""What the robot knows, as the world node publishes it: the planner's world on a ROS graph."""

from __future__ import annotations

import threading

from rclpy.node import Node
from rclpy.qos import DurabilityPolicy, QoSProfile
from std_srvs.srv import Trigger

from saycan_interfaces.msg import WorldState
from saycan_ros.manifest.schema import Manifest
from saycan_ros.nodes.conversions import to_snapshot
from saycan_ros.nodes.waiting import wait_for
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.world.clearance import Clearance
from saycan_ros.world.snapshot import WorldSnapshot

LATCHED = QoSProfile(depth=1, durability=DurabilityPolicy.TRANSIENT_LOCAL)
AGE_LIMIT = 5.0  # wall s; the world node repeats itself ten times a second


class WorldClient:
    """Implements `planning.ports.WorldSource` on the topic `world_state` and the service `begin_instruction`."""

    def __init__(self, node: Node, manifest: Manifest) -> None:
        self._clearance = Clearance(manifest)
        self._news = threading.Condition()
        self._newest: WorldSnapshot | None = None
        self._count = 0
        node.create_subscription(WorldState, "world_state", self._hear, LATCHED)
        self._begin = node.create_client(Trigger, "begin_instruction")

    def begin_instruction(self) -> None:
        """Tell the world node that a new instruction begins."""
        if (
            not self._begin.wait_for_service(timeout_sec=AGE_LIMIT)
            or wait_for(self._begin.call_async(Trigger.Request()), AGE_LIMIT) is None
        ):
            raise OutcomeError(OutcomeCode.SERVER_GONE, "the world node does not answer; start the skill servers")

    def snapshot(self) -> WorldSnapshot:
        """What the world node says next: older than this call it could miss what the last skill changed.

        Raises:
            OutcomeError: DRIVER_GONE or SERVER_GONE where nothing is heard for 5 s of wall time.
        """
        with self._news:
            count = self._count
            self._news.wait_for(lambda: self._count > count, AGE_LIMIT)
            if self._newest is None or self._count == count:
                raise self._silence()
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
