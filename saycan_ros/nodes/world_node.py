"""Publishes what the robot knows, built from its own joints and detections alone."""

from __future__ import annotations

import contextlib
import threading

from rclpy.node import Node
from std_srvs.srv import Trigger

from saycan_interfaces.msg import WorldState
from saycan_ros.manifest.schema import Manifest
from saycan_ros.nodes.conversions import to_world_msg
from saycan_ros.nodes.world_client import LATCHED
from saycan_ros.outcome import OutcomeError
from saycan_ros.robots.sim_time import leave_sim_time
from saycan_ros.robots.stretch import StretchBody
from saycan_ros.world.model import WorldModel
from saycan_ros.world.snapshot import WorldSnapshot

PERIOD = 0.1  # s of the robot's clock between two messages


class WorldNode(Node):
    """Feeds the world model with every joint state and detection message, and says what it knows ten times a second.

    Publishes: `world_state` (WorldState, latched). Services: `begin_instruction` (Trigger: nothing counts as placed any
    more), `forget` (Trigger: nothing is known any more).
    """

    def __init__(self, manifest: Manifest, body: StretchBody) -> None:
        super().__init__("world_node", enable_rosout=False, start_parameter_services=False)
        leave_sim_time(self)  # every stamp here is the body's
        self._model = WorldModel(manifest)
        self._body = body
        self._publisher = self.create_publisher(WorldState, "world_state", LATCHED)
        self.create_service(Trigger, "begin_instruction", self._begin)
        self.create_service(Trigger, "forget", self._forget)
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="world", daemon=True)
        self._thread.start()

    def snapshot(self) -> WorldSnapshot:
        """What the robot knows now, for the policies in this process."""
        return self._model.snapshot()

    def destroy_node(self) -> None:
        """Stop watching and leave the graph."""
        self._ended.set()
        self._thread.join(timeout=2.0)
        super().destroy_node()

    def _watch(self) -> None:
        seen: object = None
        due = 0.0
        while not self._ended.is_set():
            reading = self._body.watch(0.5)
            if reading is None:
                continue
            self._model.update(reading)
            with contextlib.suppress(OutcomeError):  # without a laser nothing is known to be in the way; the drive refuses
                self._model.look_round(self._body.scan())
            detections = self._body.detections()
            if detections is not seen:
                seen = detections
                self._model.see(detections)
            if not due - PERIOD <= reading.stamp < due:
                due = reading.stamp + PERIOD
                self._publisher.publish(to_world_msg(self._model.snapshot()))

    def _begin(self, request: Trigger.Request, response: Trigger.Response) -> Trigger.Response:
        self._model.begin_instruction()
        response.success = True
        return response

    def _forget(self, request: Trigger.Request, response: Trigger.Response) -> Trigger.Response:
        self._model.clear()
        response.success = True
        return response
