"""What is really the case in the simulated kitchen, over ROS; for judges and tests, never for anything that decides."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import Any

from pydantic import ValidationError
from rclpy.node import Node
from std_srvs.srv import Trigger

from saycan_interfaces.srv import SetScene
from saycan_ros.outcome import OutcomeError
from saycan_ros.simulation.command_log import CommandLog
from saycan_ros.simulation.intervention import Disturbable, Intervention
from saycan_ros.simulation.stretch_driver import StretchDriver
from saycan_ros.world.scene import Scene


class GroundTruthService:
    """Services `ground_truth/get` and `ground_truth/commands` (std_srvs/Trigger, JSON in `message`), `ground_truth/set_scene`.

    `ground_truth/disturb` is a SetScene, too: its `scene_json` is the JSON of an `Intervention`; `message` says what
    came of it.

    The JSON of `get` has `scene` (as `GroundTruth.scene`), `positions`, `max_joint_speed` (m/s or rad/s, the fastest joint's),
    `base_speed` [m/s, rad/s], `joints` (positions by name), `joint_speeds` (m/s or rad/s by name), `base` [x, y, heading],
    `collisions`, `openings` (metres by drawer), `axes` and `gap` (as `GroundTruth`'s; null where it is inf) and `time` (simulated
    seconds on /clock, before the parameter `clock_offset` is added). That of `commands` is `CommandLog.take`: each row is given
    once.

    Args:
        changed: called after a scene was set up.
    """

    def __init__(self, node: Node, driver: StretchDriver, changed: Callable[[], None], log: CommandLog) -> None:
        self._driver = driver
        self._changed = changed
        self._log = log
        self._logger = node.get_logger()
        node.create_service(Trigger, "ground_truth/get", self._get)
        node.create_service(Trigger, "ground_truth/commands", self._commands)
        node.create_service(SetScene, "ground_truth/set_scene", self._set_scene)
        node.create_service(SetScene, "ground_truth/disturb", self._disturb)

    def _get(self, request: Any, response: Any) -> Any:
        truth, reading = self._driver.plant.truth(), self._driver.reading()
        says = {
            "scene": truth.scene,
            "positions": truth.positions,
            "max_joint_speed": truth.joint_speed,
            "base_speed": truth.base_speed,
            "joints": {joint: round(position, 5) for joint, position in reading.position.items()},
            "joint_speeds": {joint: round(speed, 5) for joint, speed in reading.velocity.items()},
            "base": [reading.base.x, reading.base.y, reading.base.heading],
            "collisions": truth.collisions,
            "openings": dict(truth.openings),
            "axes": truth.axes,
            "gap": truth.gap if math.isfinite(truth.gap) else None,
            "time": self._driver.now,
        }
        response.success, response.message = True, json.dumps(says)
        return response

    def _commands(self, request: Any, response: Any) -> Any:
        response.success, response.message = True, json.dumps(self._log.take())
        return response

    def _disturb(self, request: Any, response: Any) -> Any:
        try:
            wanted = Intervention.model_validate_json(request.scene_json)
            plant = self._driver.plant
            if not isinstance(plant, Disturbable):
                response.message = "nothing can be moved by hand in this simulation"
            elif wanted.obstacle == "away":
                plant.unobstruct()
                response.success, response.message = True, "nobody stands in the way"
            elif wanted.obstacle is not None:
                x, y = wanted.obstacle
                plant.obstruct(x, y)
                response.success, response.message = True, f"somebody stands at ({x:.2f}, {y:.2f})"
            elif wanted.thing is not None and wanted.to is not None:
                plant.disturb(wanted.thing, wanted.to, request.seed)
                response.success, response.message = True, f"{wanted.thing} is at {wanted.to}"
            else:
                name = plant.knock_out(wanted.to, request.seed)
                response.success, response.message = True, f"{name} is out of the hand"
        except ValidationError as error:
            response.message = _faults(error, "intervention")
        except OutcomeError as error:
            response.message = str(error.outcome)
        self._logger.info(f"disturb: {response.message}")
        return response

    def _set_scene(self, request: Any, response: Any) -> Any:
        try:
            scene = Scene.model_validate_json(request.scene_json)
            self._driver.set_scene(scene, request.seed)
        except ValidationError as error:
            response.message = _faults(error, "scene")
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


def _faults(error: ValidationError, whole: str) -> str:
    return "; ".join(f"{'.'.join(map(str, f['loc'])) or whole}: {f['msg']}" for f in error.errors())
