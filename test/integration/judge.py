"""Who says what came of a goal: a simulator's ground truth where the body has one, else the robot's own senses."""

from __future__ import annotations

import math
import threading
import time
from typing import Any, Protocol

from nav_msgs.msg import Odometry
from rclpy.node import Node
from sensor_msgs.msg import JointState

from saycan_ros.console.referee_client import RefereeClient
from saycan_ros.manifest.schema import Manifest
from saycan_ros.nodes.world_client import WorldClient

SILENCE = 10.0  # wall s
# Simulated s for which fingers that hold something are looked at: what moves at 0.02 m/s leaves the skills' band of rest in it.
SPAN = 0.2


class Judge(Protocol):
    """What a test asks after a goal."""

    def at(self) -> str | None:
        """The location that the robot stands at."""

    def holding(self) -> str | None:
        """What the gripper holds."""

    def where(self, thing: str) -> str | None:
        """The location of the first thing of that name."""

    def opening(self, place: str) -> float | None:
        """How far the drawer at that location stands open (metres); None where nobody says."""

    def speed(self) -> float:
        """The fastest of base and joints, m/s or rad/s."""


class Referee:
    """The simulator's ground truth."""

    def __init__(self, client: RefereeClient) -> None:
        self._client = client

    def at(self) -> str | None:
        place: str | None = self._client.truth()["scene"]["robot"]["at"]
        return place

    def holding(self) -> str | None:
        thing: str | None = self._client.truth()["scene"]["robot"]["holding"]
        return thing

    def where(self, thing: str) -> str | None:
        rows = self._client.truth()["scene"]["objects"]
        return next((str(row["at"]) for row in rows if row["name"] == thing), None)

    def opening(self, place: str) -> float | None:
        metres: float | None = self._client.truth().get("openings", {}).get(place)
        return metres

    def speed(self) -> float:
        """As `Judge.speed`, now; but fingers that hold something are judged by how far they come.

        Where a thing is squeezed, contact may shake them by a millimetre at up to 0.15 m/s for as long as it is held. All else is
        judged by its speed at the first look, whatever its place.
        """
        truth = self._client.truth()
        speeds = {name: abs(v) for name, v in truth["joint_speeds"].items()}
        fingers = speeds.pop("gripper")
        others = max(*speeds.values(), *(abs(v) for v in truth["base_speed"]))
        if fingers > others and truth["scene"]["robot"]["holding"] is not None:
            fingers = self._come(truth) / SPAN
        return max(fingers, others)

    def _come(self, truth: dict[str, Any]) -> float:
        """How far apart the fingers' places are (metres) in the `SPAN` after `truth`, or in somewhat more."""
        places, until, limit = [truth["joints"]["gripper"]], truth["time"] + SPAN, time.monotonic() + SILENCE
        while truth["time"] < until:
            assert time.monotonic() < limit, "the simulation's time stands"
            threading.Event().wait(0.01)
            truth = self._client.truth()
            places.append(truth["joints"]["gripper"])
        return max(places) - min(places)


class OwnSenses:
    """The robot's own topics: what it believes, and how fast it says that it moves. On hardware there is nothing better."""

    def __init__(self, node: Node, manifest: Manifest) -> None:
        self._world = WorldClient(node, manifest)
        self._news = threading.Condition()
        self._speeds: dict[str, float] = {}
        node.create_subscription(JointState, "stretch/joint_states", self._on_joints, 1)
        node.create_subscription(Odometry, "odom", self._on_odometry, 1)

    def at(self) -> str | None:
        return self._world.snapshot().at

    def holding(self) -> str | None:
        return self._world.snapshot().holding

    def where(self, thing: str) -> str | None:
        return next((sighting.location for sighting in self._world.snapshot().seen(thing)), None)

    def opening(self, place: str) -> float | None:
        return None

    def speed(self) -> float:
        """By the next message of each: an old one could say rest."""
        with self._news:
            self._speeds.clear()
            assert self._news.wait_for(lambda: len(self._speeds) == 2, SILENCE), f"silent but for {list(self._speeds)}"
            return max(self._speeds.values())

    def _on_joints(self, message: JointState) -> None:
        self._take("joints", max((abs(v) for v in message.velocity), default=math.inf))

    def _on_odometry(self, message: Odometry) -> None:
        twist = message.twist.twist
        self._take("base", max(abs(twist.linear.x), abs(twist.angular.z)))

    def _take(self, part: str, speed: float) -> None:
        with self._news:
            self._speeds[part] = speed
            self._news.notify_all()
