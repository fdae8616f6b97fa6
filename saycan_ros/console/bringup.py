"""Which processes make a stack, and when it is ready."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from rclpy.action import ActionClient
from rclpy.node import Node
from rclpy.qos import QoSProfile, qos_profile_sensor_data
from sensor_msgs.msg import JointState
from std_srvs.srv import Trigger

from saycan_interfaces.action import ExecuteInstruction, ExecuteSkill
from saycan_interfaces.msg import WorldState
from saycan_interfaces.srv import ScoreSkills
from saycan_ros.console.can_source import CanSource
from saycan_ros.console.session import Session, looked
from saycan_ros.console.stack import Program, Stack
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.nodes.world_client import LATCHED
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.world.scene import Scene

Parameters = dict[str, str | int | float | bool]

READY_LIMIT = 180.0  # wall s for everything to answer; a busy machine takes its time, and a process that ends is told at once
ABSENT_LIMIT = 60.0  # wall s for a driver that is not ours to start


def _own_logs() -> Path:
    """A folder for this stack alone: two stacks, or the last one that crashed, must not lose theirs."""
    return Path("out/logs") / f"{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}"


@dataclass(frozen=True)
class StackSettings:
    """What `saycan up` can be told; `speed` is the kitchen's (1 real time, 0 as fast as it can), `check` the planner's.

    `can` is who answers `score_skills`, `namespace` where the robot is not alone in its ROS domain (its driver is there, too);
    `laser` is `required`, or `off` for a robot that drives blind.
    """

    manifest: Path
    robot: str = "kitchen"
    scene: Scene | None = None
    seed: int = 0
    speed: float = 1.0
    survey: bool = True
    check: bool = True
    can: CanSource = CanSource.MODEL
    scorer: Path = Path("config/scorers/embedded.yaml")
    records: Path = Path("out/records")
    logs: Path = field(default_factory=_own_logs)
    namespace: str = ""
    laser: str = "required"


def programs(settings: StackSettings) -> list[Program]:
    """The processes of a stack, the driver first."""
    manifest = str(settings.manifest)
    rows = []
    if settings.robot == "kitchen":
        driver: Parameters = {"manifest": manifest, "seed": settings.seed, "speed": settings.speed}
        driver["scene"] = settings.scene.model_dump_json() if settings.scene else ""
        rows.append(Program("driver", "saycan_ros.simulation.driver_node", driver))
    # First, since nothing moves before it is heard.
    rows.append(Program("stop", "saycan_ros.nodes.stop_node", {}))
    # Only the kitchen has a /clock; on a real robot every age is measured on the machine's own.
    common: Parameters = {"manifest": manifest, "use_sim_time": settings.robot == "kitchen"}
    rows.append(Program("skills", "saycan_ros.nodes.skills_node", {**common, "laser": settings.laser}))
    if settings.can is CanSource.MODEL:
        rows.append(Program("value", "saycan_ros.nodes.value_node", common))
    else:
        rows.append(Program("value", "saycan_ros.console.oracle_node", {**common, "source": settings.can.value}))
    records = str(settings.records.resolve())
    planner: Parameters = {"manifest": manifest, "records": records, "survey": settings.survey, "scorer": str(settings.scorer)}
    planner["check_effects"] = settings.check
    rows.append(Program("planner", "saycan_ros.nodes.planner_node", planner))
    return [replace(row, namespace=settings.namespace) for row in rows]


def wait_until_ready(
    here: Session,
    stack: Stack,
    manifest: Path,
    waits: Callable[[str], None],
    limit: float = READY_LIMIT,
    absent_limit: float = ABSENT_LIMIT,
) -> None:
    """Wait for driver, skill servers, value node and planner, at most `limit` wall s, or `absent_limit` for what `stack` has not.

    `waits` is told what is waited for, again and again.

    Raises:
        OutcomeError: SERVER_GONE, naming what did not come up and its log; CANCELLED, where the command is interrupted.
    """
    node = here.node
    skill = next(t.id for t in load_manifest(manifest).skills if t.policy is not None)
    parts: list[Part] = [
        _topic(node, "driver", JointState, "stretch/joint_states", qos_profile_sensor_data),
        _service(node, "stop", Trigger, "saycan/stop"),
        _topic(node, "skills", WorldState, "world_state", LATCHED),
        _action(node, "skills", ExecuteSkill, f"skills/{skill}"),
        _service(node, "value", ScoreSkills, "score_skills"),
        _action(node, "planner", ExecuteInstruction, "execute_instruction"),
    ]
    began = time.monotonic()
    for name, ready, close in parts:
        while not ready():
            stack.check()
            if here.interrupted.is_set():
                raise OutcomeError(OutcomeCode.CANCELLED, "interrupted while the stack came up")
            now = time.monotonic()
            if now - began > (limit if stack.has(name) else absent_limit):
                raise OutcomeError(OutcomeCode.SERVER_GONE, _late(name, now - began, stack, looked(node)))
            waits(name)
            time.sleep(0.05)
        close()


def _late(name: str, seconds: float, stack: Stack, where: str) -> str:
    late = f"{name} is not ready after {seconds:.0f} s"
    if not stack.has(name):
        return f"{late}: nothing is heard of it; start it first ({where}); the others' logs are in {stack.logs}"
    what = "its process runs; where the machine is busy, end what else it does and try again"
    return f"{late}, though {what}; its log is {stack.log_of(name)}"


Part = tuple[str, Callable[[], bool], Callable[[], object]]


def _topic(node: Node, name: str, kind: Any, topic: str, quality: QoSProfile) -> Part:
    heard = threading.Event()
    subscription = node.create_subscription(kind, topic, lambda message: heard.set(), quality)
    return name, heard.is_set, lambda: node.destroy_subscription(subscription)


def _action(node: Node, name: str, kind: Any, topic: str) -> Part:
    client = ActionClient(node, kind, topic)
    return name, client.server_is_ready, client.destroy


def _service(node: Node, name: str, kind: Any, topic: str) -> Part:
    client = node.create_client(kind, topic)
    return name, client.service_is_ready, lambda: node.destroy_client(client)


def load_scene(text: str) -> Scene:
    """A scene from a JSON file, or from JSON itself where `text` begins with a brace.

    Raises:
        OutcomeError: INVALID_SCENE with the file and the field.
    """
    try:
        source = text if text.lstrip().startswith("{") else Path(text).read_text(encoding="utf-8")
        return Scene.model_validate(json.loads(source))
    except (OSError, ValueError) as error:
        raise OutcomeError(OutcomeCode.INVALID_SCENE, f"scene {text[:60]}: {error}") from error
