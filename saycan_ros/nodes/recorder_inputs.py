"""What the recorder hears: the head camera, joint states, the world and decisions, the newest of each."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Any

from rclpy.node import Node
from rclpy.qos import qos_profile_sensor_data
from sensor_msgs.msg import JointState

from saycan_interfaces.msg import Decision, WorldState
from saycan_ros.affordance.observation import upright
from saycan_ros.episodes.run_recorder import Sight
from saycan_ros.manifest.schema import Manifest
from saycan_ros.nodes.conversions import to_seconds, to_snapshot
from saycan_ros.nodes.world_client import LATCHED
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.robots.camera_source import CameraSource
from saycan_ros.robots.stretch_messages import felt_of
from saycan_ros.world.clearance import Clearance

FRESH = 1.0  # wall s: what was heard longer ago is not what the robot senses now
APART = 1.0  # s of the robot's clock between a frame and the joint states that belong to it
DECIDED = 5.0  # wall s from a decision to the goal that follows from it


class RecorderInputs:
    """Keeps the newest message of each topic, and reads them together when asked."""

    def __init__(self, node: Node, manifest: Manifest, seen: Callable[[], None]) -> None:
        """`seen` is called after every frame. The camera is declared on `node` (see `CameraSource`)."""
        self._camera = CameraSource.declared(node)
        self._clearance = Clearance(manifest)
        self._seen = seen
        self._heard: dict[str, tuple[float, Any]] = {}
        self._camera.subscribe(node, self._see)
        node.create_subscription(JointState, "stretch/joint_states", partial(self._hear, "joints"), qos_profile_sensor_data)
        node.create_subscription(WorldState, "world_state", partial(self._hear, "world"), LATCHED)
        node.create_subscription(Decision, "decision", partial(self._hear, "decision"), 10)

    def hears(self) -> set[str]:
        """What was heard within the last second, of `frame`, `joints`, `world` and `decision`."""
        return {what for what, (when, _) in self._heard.items() if time.monotonic() - when < FRESH}

    def clock(self) -> float:
        """The newest stamp of the robot's joints, in seconds; they were heard before."""
        return to_seconds(self._heard["joints"][1].header.stamp)

    def world_since(self, wall: float) -> bool:
        """Whether the world was heard after this moment of `time.monotonic`."""
        return self._heard["world"][0] > wall

    def take_decision(self) -> str:
        """The skill that was decided on a moment ago; empty where none was. It is for one goal: the next may be another's."""
        heard, decision = self._heard.pop("decision", (0.0, Decision()))
        return str(decision.choice) if time.monotonic() - heard < DECIDED else ""

    def sense(self) -> Sight:
        """What the robot senses now.

        Raises:
            OutcomeError: STALE_FRAME, where something is not heard any more, or the frame is of another time than the joint
                states; PERCEPTION, where one of them cannot be read.
        """
        if missing := {"frame", "joints", "world"} - self.hears():
            raise OutcomeError(OutcomeCode.STALE_FRAME, f"no {', '.join(sorted(missing))} for {FRESH:.0f} s")
        wire, joints, world = (self._heard[what][1] for what in ("frame", "joints", "world"))
        frame = self._camera.unpack(wire)
        if abs(late := to_seconds(joints.header.stamp) - frame.stamp) > APART:
            raise OutcomeError(OutcomeCode.STALE_FRAME, f"the newest frame is {late:.1f} s older than the joint states")
        picture = upright(frame.pixels(), self._camera.clockwise)
        return Sight(picture, frame.stamp, *felt_of(joints), to_snapshot(world, self._clearance))

    def _see(self, wire: bytes) -> None:
        self._hear("frame", wire)
        self._seen()

    def _hear(self, what: str, message: Any) -> None:
        self._heard[what] = time.monotonic(), message
