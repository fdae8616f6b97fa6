"""The embedded kitchen's ground truth, for judges, demos and tests alone; nothing that decides imports this."""

from __future__ import annotations

import json
from typing import Any

from rclpy.node import Node
from std_srvs.srv import Trigger

from saycan_interfaces.srv import SetScene
from saycan_ros.nodes.waiting import wait_for
from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.simulation.intervention import Intervention
from saycan_ros.world.scene import Scene

LIMIT = 30.0  # wall s; a new scene may compile a new model
TRIES = 3


class RefereeClient:
    """Sets scenes up and asks what is really where; another thread must spin `node`."""

    def __init__(self, node: Node) -> None:
        self._get = node.create_client(Trigger, "ground_truth/get")
        self._set = node.create_client(SetScene, "ground_truth/set_scene")
        self._disturb = node.create_client(SetScene, "ground_truth/disturb")

    def offered(self, seconds: float = 0.5) -> bool:
        """Whether this robot is a simulation that knows its ground truth."""
        return bool(self._get.wait_for_service(timeout_sec=seconds))

    def truth(self) -> dict[str, Any]:
        """The JSON of `GroundTruth`: scene, speeds, time.

        Raises:
            OutcomeError: DRIVER_GONE.
        """
        answer = _ask(self._get, Trigger.Request())
        if answer is None or not answer.success:
            raise OutcomeError(OutcomeCode.DRIVER_GONE, "the kitchen does not answer ground_truth/get")
        truth: dict[str, Any] = json.loads(answer.message)
        return truth

    def set_scene(self, scene: Scene, seed: int) -> None:
        """Set `scene` up.

        Raises:
            OutcomeError: DRIVER_GONE, or INVALID_SCENE with the kitchen's own words.
        """
        request = SetScene.Request(scene_json=scene.model_dump_json(), seed=seed)
        answer = _ask(self._set, request)
        if answer is None:
            raise OutcomeError(OutcomeCode.DRIVER_GONE, "the kitchen does not answer ground_truth/set_scene")
        if not answer.success:
            raise OutcomeError(OutcomeCode.INVALID_SCENE, answer.message)

    def disturb(self, intervention: Intervention, seed: int) -> None:
        """Have somebody move a thing.

        Raises:
            OutcomeError: DRIVER_GONE, or INVALID_SCENE with the kitchen's own words.
        """
        # Asked once: a thing that falls twice would be another disturbance.
        request = SetScene.Request(scene_json=intervention.model_dump_json(), seed=seed)
        offered = self._disturb.wait_for_service(timeout_sec=LIMIT)
        answer = wait_for(self._disturb.call_async(request), LIMIT) if offered else None
        if answer is None:
            raise OutcomeError(OutcomeCode.DRIVER_GONE, "the kitchen does not answer ground_truth/disturb")
        if not answer.success:
            raise OutcomeError(OutcomeCode.INVALID_SCENE, answer.message)


def _ask(client: Any, request: Any) -> Any:
    """The answer, or None; a kitchen that was started anew may miss the first request, and asking twice does no harm."""
    for _ in range(TRIES):
        answer = wait_for(client.call_async(request), LIMIT / TRIES) if client.wait_for_service(timeout_sec=LIMIT) else None
        if answer is not None:
            return answer
    return None


def changes(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """What moved between two ground truths, in words: "sponge: far counter -> you"."""
    rows = []
    for old, new in zip(_things(before), _things(after), strict=False):
        if old != new:
            rows.append(f"{old[0]}: {old[1]} → {new[1]}")
    return rows


def _things(truth: dict[str, Any]) -> list[tuple[str, str]]:
    return [(thing["name"], thing["at"]) for thing in truth["scene"]["objects"]]
