"""Can, served: p(success if started now) of any skills, on the newest camera frame."""

from __future__ import annotations

import sys
import time
from typing import Any

from builtin_interfaces.msg import Time
from rclpy.qos import qos_profile_sensor_data
from sensor_msgs.msg import Image, JointState

from saycan_interfaces.msg import WorldState
from saycan_interfaces.srv import ScoreSkills
from saycan_ros.affordance.estimator import AffordanceEstimator
from saycan_ros.affordance.observation import Observation, proprioception, upright
from saycan_ros.affordance.value_model import ValueModel
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.manifest.schema import ModelAffordance
from saycan_ros.nodes.conversions import to_outcome_msg, to_seconds, to_snapshot, to_time
from saycan_ros.nodes.managed_node import ManagedNode
from saycan_ros.nodes.runtime import run_node
from saycan_ros.nodes.world_client import LATCHED
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.paths import find_file
from saycan_ros.robots.camera_image import to_rgb
from saycan_ros.robots.stretch_joints import from_wire_rows
from saycan_ros.world.snapshot import WorldSnapshot

CLOCK_SLACK = 0.5  # s that a stamp may lie ahead of this node's clock
SILENCE_LIMIT = 3.0  # s of wall time without a message, for a clock that has stopped with its driver


class ValueNode(ManagedNode):
    """Answers `score_skills` from the newest frame, joint state and world state; older ones than their limits are errors.

    Subscribes: `camera/color/image_raw` (Image, sideways as Stretch's driver sends it), `stretch/joint_states`
    (JointState), `world_state`. Service: `score_skills`. Parameters: `manifest` (file), `max_age` (s, of the frame),
    `autostart`.
    """

    def __init__(self) -> None:
        super().__init__("value_node")
        self.declare_parameter("manifest", "config/kitchen.yaml")
        self._max_age = float(self.declare_parameter("max_age", 1.0).value)
        self._heard: dict[str, float] = {}
        self._frame: Image | None = None
        self._joints: JointState | None = None
        self._world: WorldState | None = None

    def setup(self) -> None:
        """Load manifest and models, and listen."""
        self._library = SkillLibrary(load_manifest(find_file(self.get_parameter("manifest").value)))
        self._estimator = AffordanceEstimator(self._library, _load_models(self._library))
        self._inputs = [
            self.create_subscription(Image, "camera/color/image_raw", self._see, qos_profile_sensor_data),
            self.create_subscription(JointState, "stretch/joint_states", self._feel, qos_profile_sensor_data),
            self.create_subscription(WorldState, "world_state", self._know, LATCHED),
        ]
        self._service = self.create_service(ScoreSkills, "score_skills", self._score)

    def teardown(self) -> None:
        """Stop listening and answering."""
        self.destroy_service(self._service)
        for subscription in self._inputs:
            self.destroy_subscription(subscription)

    def _see(self, message: Image) -> None:
        self._frame, self._heard["camera frame"] = message, time.monotonic()

    def _feel(self, message: JointState) -> None:
        self._joints, self._heard["joint state"] = message, time.monotonic()

    def _know(self, message: WorldState) -> None:
        self._world, self._heard["world state"] = message, time.monotonic()

    def _score(self, request: ScoreSkills.Request, response: ScoreSkills.Response) -> ScoreSkills.Response:
        try:
            if (inactive := self.inactive()) is not None:
                raise OutcomeError(inactive.code, inactive.message)
            skills = [self._library.find(words) for words in request.skills] or list(self._library.skills)
            observation, world = self._observe()
            scores = self._estimator.score(observation, world, skills)
        except OutcomeError as error:
            response.outcome, response.message = to_outcome_msg(error.outcome), error.outcome.message
            return response
        except Exception as error:  # noqa: BLE001 - one bad message must not end the node
            what = f"{type(error).__name__}: {error}"
            self.get_logger().error(what)
            response.outcome = to_outcome_msg(Outcome(OutcomeCode.INFRASTRUCTURE))
            response.message = what
            return response
        response.outcome = to_outcome_msg(Outcome(OutcomeCode.SUCCEEDED))
        response.skills = [skill.phrase for skill in skills]
        response.probabilities = scores.probabilities.tolist()
        response.frame_stamp = to_time(scores.frame_stamp)
        response.frame_age = self._age(self._frame.header.stamp) if self._frame else 0.0
        response.model_id = scores.model_id
        return response

    def _observe(self) -> tuple[Observation, WorldSnapshot]:
        frame = self._current("camera frame", self._frame, self._frame and self._frame.header.stamp)
        joints = self._current("joint state", self._joints, self._joints and self._joints.header.stamp)
        world = self._current("world state", self._world, self._world and self._world.stamp)
        position = from_wire_rows(joints.name, joints.position)
        effort = from_wire_rows(joints.name, joints.effort, effort=True)
        seen = Observation(upright(to_rgb(frame)), to_seconds(frame.header.stamp), proprioception(position, effort))
        return seen, to_snapshot(world)

    def _current(self, what: str, message: Any, stamp: Time | None) -> Any:
        """`message`, unless there is none or it is too old on the node's clock or, where that stands still, on the wall's."""
        if message is None or stamp is None:
            raise OutcomeError(OutcomeCode.STALE_FRAME, f"no {what} has arrived yet; is its publisher running?")
        # A stamp from the future is another clock's: `use_sim_time` is wrong, or two machines disagree.
        if not -CLOCK_SLACK <= (age := self._age(stamp)) <= self._max_age:
            why = f"the newest {what} is {age:.1f} s old; the limit is {self._max_age:.1f} s (is use_sim_time right?)"
            raise OutcomeError(OutcomeCode.STALE_FRAME, why)
        if (silent := time.monotonic() - self._heard[what]) > SILENCE_LIMIT:
            raise OutcomeError(OutcomeCode.STALE_FRAME, f"no {what} for {silent:.1f} s of wall time; is its publisher running?")
        return message

    def _age(self, stamp: Time) -> float:
        return float(self.get_clock().now().nanoseconds) * 1e-9 - to_seconds(stamp)


def _load_models(library: SkillLibrary) -> dict[str, ValueModel]:
    models: dict[str, ValueModel] = {}
    for template in library.manifest.skills:
        source = template.affordance
        if isinstance(source, ModelAffordance) and source.model not in models:
            models[source.model] = ValueModel(find_file(source.model), source.sha256)
    return models


def main() -> int:
    """Run the value node until Ctrl-C."""
    return run_node(ValueNode)


if __name__ == "__main__":
    sys.exit(main())
