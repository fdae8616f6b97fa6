"""A value node on a graph of its own, with a robot beside it that publishes what the node listens to."""

from __future__ import annotations

import array
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import yaml
from rclpy.executors import SingleThreadedExecutor
from rclpy.parameter import Parameter
from rclpy.qos import qos_profile_sensor_data
from sensor_msgs.msg import CompressedImage, Image, JointState
from value_models import copied

from saycan_interfaces.msg import Sighting, WorldState
from saycan_interfaces.srv import ScoreSkills
from saycan_ros.checksum import file_sum
from saycan_ros.nodes.value_node import ValueNode
from saycan_ros.nodes.waiting import wait_for
from saycan_ros.nodes.world_client import LATCHED
from saycan_ros.paths import share_directory
from saycan_ros.robots.stretch_joints import JOINT_STATE_NAMES

from .graph import Graph, graph

LIMIT = 20.0  # wall s
Change = Callable[[dict[str, Any]], None]


def as_it_is(rows: dict[str, Any]) -> None:
    """Leave the manifest alone."""


class ValueRig:
    """Publishes a frame, joint states and a world 25 times a second by the wall's clock, each with a fresh stamp."""

    def __init__(self, here: Graph, folder: Path, change: Change = as_it_is, **parameters: Any):
        self.model = copied(folder)
        self.manifest = folder / "kitchen.yaml"
        self.rows = yaml.safe_load((share_directory() / "config" / "kitchen.yaml").read_text())
        change(self.rows)
        self.name(self.model)
        self.frame = np.random.default_rng(0).integers(0, 255, (240, 424, 3), np.uint8)  # sideways, as the driver sends it
        self.delay = 0.0  # s that every frame is older than now
        self.silent = False
        self.numb = False
        self.encoding = "rgb8"
        self.effort = [0.0] * len(JOINT_STATE_NAMES)
        self.node = here.node("robot")
        values = {"manifest": str(self.manifest), **parameters}
        overrides = [Parameter(name, value=value) for name, value in values.items()]
        self.value = ValueNode(parameter_overrides=overrides)
        here.spin(self.value, SingleThreadedExecutor())
        self.value.bring_up()
        self._raw = self.node.create_publisher(Image, "camera/color/image_raw", qos_profile_sensor_data)
        topic = "camera/color/image_raw/compressed"
        self._compressed = self.node.create_publisher(CompressedImage, topic, qos_profile_sensor_data)
        self._joints = self.node.create_publisher(JointState, "stretch/joint_states", qos_profile_sensor_data)
        self._world = self.node.create_publisher(WorldState, "world_state", LATCHED)
        self._client = self.node.create_client(ScoreSkills, "score_skills")

    def name(self, model: Path) -> None:
        """Have the manifest name `model`, with its right sum, wherever it names one."""
        for row in self.rows["skills"]:
            if "model" in row["affordance"]:
                row["affordance"] = {"model": str(model), "sha256": file_sum(model)}
        self.manifest.write_text(yaml.safe_dump(self.rows))

    @contextmanager
    def publishing(self) -> Iterator[None]:
        """Publish for the length of the block."""
        ended = threading.Event()

        def publish() -> None:
            while not ended.wait(0.04):
                self._publish()

        thread = threading.Thread(target=publish)
        thread.start()
        try:
            yield
        finally:
            ended.set()
            thread.join(LIMIT)

    def ask(self, *skills: str) -> ScoreSkills.Response:
        """One answer."""
        assert self._client.wait_for_service(LIMIT)
        answer = wait_for(self._client.call_async(ScoreSkills.Request(skills=list(skills))), LIMIT)
        assert answer is not None
        return answer

    def until(self, code: int, *skills: str) -> ScoreSkills.Response:
        """The first answer with this outcome; topics need a moment to find each other."""
        end = time.monotonic() + LIMIT
        while (answer := self.ask(*skills)).outcome.code != code:
            assert time.monotonic() < end, f"{answer.outcome.code}: {answer.message}"
            time.sleep(0.05)
        return answer

    def _publish(self) -> None:
        now = self.node.get_clock().now().to_msg()
        world = WorldState(stamp=now, at="table")
        names = [row["name"] for row in self.rows["objects"]]
        world.sightings = [Sighting(name=name, location="table", stamp=now) for name in names]
        self._world.publish(world)
        joints = JointState(name=list(JOINT_STATE_NAMES), position=[0.1] * len(JOINT_STATE_NAMES))
        joints.effort = self.effort
        joints.header.stamp = now
        if not self.numb:
            self._joints.publish(joints)
        if self.silent:
            return
        seconds = self.node.get_clock().now().nanoseconds * 1e-9 - self.delay
        height, width = self.frame.shape[:2]
        raw = Image(
            height=height, width=width, encoding=self.encoding, step=3 * width, data=array.array("B", self.frame.tobytes())
        )
        raw.header.stamp.sec, raw.header.stamp.nanosec = int(seconds), int(seconds % 1 * 1e9)
        self._raw.publish(raw)
        data = cv2.imencode(".png", np.ascontiguousarray(self.frame[:, :, ::-1]))[1]
        small = CompressedImage(header=raw.header, format="png", data=array.array("B", data.tobytes()))
        self._compressed.publish(small)


@contextmanager
def value_rig(folder: Path, change: Change = as_it_is, **parameters: Any) -> Iterator[ValueRig]:
    """A rig that publishes, for the length of the block; the caller has set the domain."""
    with graph() as here:
        rig = ValueRig(here, folder, change, **parameters)
        with rig.publishing():
            yield rig
