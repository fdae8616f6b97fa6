"""What is really the case in the simulated kitchen, over ROS; for judges and tests, never for anything that decides."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from pydantic import ValidationError
from rclpy.node import Node
from std_srvs.srv import Trigger

from saycan_interfaces.srv import SetScene
from saycan_ros.outcome import OutcomeError
from saycan_ros.simulation.stretch_driver import StretchDriver
from saycan_ros.world.scene import Scene


class GroundTruthService:
    """Services `ground_truth/get` (std_srvs/Trigger, JSON in `message`) and `ground_truth/set_scene` (SetScene).

    The JSON has `scene` (as `GroundTruth.scene`), `positions`, `max_joint_speed` (m/s or rad/s, the fastest joint's),
    `base_speed` [m/s, rad/s], `collisions`, `openings` (metres by drawer) and `time` (simulated seconds on /clock).

    Args:
        changed: called after a scene was set up.
    """

    def __init__(self, node: Node, driver: StretchDriver, changed: Callable[[], None]) -> None:
        self._driver = driver
        self._changed = changed
        self._logger = node.get_logger()
        node.create_service(Trigger, "ground_truth/get", self._get)
        node.create_service(SetScene, "ground_truth/set_scene", self._set_scene)

    def _get(self, request: Any, response: Any) -> Any:
        truth = self._driver.plant.truth()
        says = {
            "scene": truth.scene,
            "positions": truth.positions,
            "max_joint_speed": truth.joint_speed,
            "base_speed": truth.base_speed,
            "collisions": truth.collisions,
            "openings": dict(truth.openings),
            "time": self._driver.now,
        }
        response.success, response.message = True, json.dumps(says)
        return response

    def _set_scene(self, request: Any, response: Any) -> Any:
        try:
            scene = Scene.model_validate_json(request.scene_json)
            self._driver.set_scene(scene, request.seed)
        except ValidationError as error:
            faults = [f"{'.'.join(map(str, f['loc'])) or 'scene'}: {f['msg']}" for f in error.errors()]
            response.message = "; ".join(faults)
        except OutcomeError as error:
            response.message = str(error.outcome)
        except ValueError as error:
            # The physics engine may find what the scene's own check does not.
            response.message = f"the scene cannot be built: {error}"
        else:
            response.success, response.message = True, f"{len(scene.objects)} objects"
            self._changed()
        self._logger.info(f"set_scene: {response.message}")
        return response
