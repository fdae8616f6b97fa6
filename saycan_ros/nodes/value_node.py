"""Can, served: p(success if started now) of any skills, on the newest camera frame."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from std_srvs.srv import Trigger

from saycan_interfaces.srv import ScoreSkills
from saycan_ros.affordance.feasibility import Feasibility
from saycan_ros.affordance.freshness import Freshness
from saycan_ros.affordance.live_estimator import LiveEstimator
from saycan_ros.affordance.serving_figures import ServingFigures
from saycan_ros.nodes.decision_image import DecisionImage
from saycan_ros.nodes.managed_node import ManagedNode
from saycan_ros.nodes.runtime import run_node
from saycan_ros.nodes.score_reply import fill_in, refuse
from saycan_ros.nodes.value_diagnostics import ValueDiagnostics
from saycan_ros.nodes.value_inputs import ValueInputs
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.paths import find_file
from saycan_ros.robots.camera_source import HEAD, CameraSource
from saycan_ros.world.snapshot import WorldSnapshot


class ValueNode(ManagedNode):
    """Answers `score_skills` from the newest frame, joint state and world state; older ones than their limits are errors.

    Services: `score_skills` (ScoreSkills), `~/reload` (Trigger: manifest and models are read again). Subscribes: the cameras that
    the models look through, `stretch/joint_states` (JointState), `world_state`, `decision`. Publishes: `~/decision_image` (Image)
    while someone subscribes, `/diagnostics`. Parameters: `manifest` (file), `model` (file, instead of those that the manifest
    names), `max_age` (s, of the frame), `cameras` (names) and `camera.NAME.*` (see `CameraSource`), `autostart`.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__("value_node", **options)
        self.declare_parameter("manifest", "config/kitchen.yaml")
        self.declare_parameter("model", "")
        max_age = float(self.declare_parameter("max_age", 1.0).value)
        names = self.declare_parameter("cameras", [HEAD]).value
        self._sources = {name: CameraSource.declared(self, name) for name in names or [HEAD]}
        clock = self.get_clock()
        self._freshness = Freshness(lambda: float(clock.now().nanoseconds) * 1e-9, max_age)
        self._figures = ServingFigures()

    def setup(self) -> None:
        """Load manifest and models, and listen."""
        manifest = find_file(self.get_parameter("manifest").value)
        self._can = LiveEstimator(manifest, self._sources, self.get_parameter("model").value)
        library = self._can.serving.library
        self._inputs = ValueInputs(self, library.manifest, self._sources, self._freshness, self._prepare, self._look)
        self._take_up()
        self.create_service(ScoreSkills, "score_skills", self._score)
        self.create_service(Trigger, "~/reload", self._reload)
        DecisionImage(self, self._freshness, lambda: self._inputs.cameras[0], lambda: self._judge([]))
        ValueDiagnostics(self, self._inputs, self._freshness, self._can, self._figures)

    def _take_up(self) -> None:
        """What follows from the estimator that serves now."""
        serving = self._can.serving
        self._inputs.watch(serving.cameras)
        if serving.unseen:
            some = ", ".join(skill.phrase for skill in serving.unseen[:3])
            self.get_logger().warning(f"{len(serving.unseen)} skills have a model that never saw them, {some} among them")

    def _prepare(self, camera: str, frame: NDArray[np.uint8], clockwise: int) -> None:
        self._can.serving.prepare(camera, frame, clockwise)

    def _look(self, world: WorldSnapshot) -> None:
        self._can.serving.look(world)

    def _judge(self, phrases: Sequence[str]) -> tuple[Sequence[str], Feasibility]:
        if (inactive := self.inactive()) is not None:
            raise OutcomeError(inactive.code, inactive.message)
        serving = self._can.serving
        asked = serving.question(phrases)
        if not asked.answerable:
            first = asked.refused[0]
            raise OutcomeError(first.code, first.message)
        return asked.phrases, serving.score(self._inputs, self._inputs.world(asked.cameras), asked)

    def _score(self, request: ScoreSkills.Request, response: ScoreSkills.Response) -> ScoreSkills.Response:
        try:
            phrases, scores = self._judge(request.skills)
        except OutcomeError as error:
            return self._refuse(response, error.outcome)
        except Exception as error:  # noqa: BLE001 - one bad message must not end the node
            self.get_logger().error(f"{type(error).__name__}: {error}")
            return self._refuse(response, Outcome(OutcomeCode.INFRASTRUCTURE, f"{type(error).__name__}: {error}"))
        self._figures.answered(scores.inference_s)
        fill_in(response, phrases, scores, self._freshness.age(scores.frame_stamp))
        if not request.skills and (unseen := self._can.serving.unseen):
            response.message = f"without {', '.join(s.phrase for s in unseen)}: {scores.model_id} never saw them"
        return response

    def _refuse(self, response: ScoreSkills.Response, outcome: Outcome) -> ScoreSkills.Response:
        self._figures.refused(f"{outcome}")
        return refuse(response, outcome)

    def _reload(self, request: Trigger.Request, response: Trigger.Response) -> Trigger.Response:
        try:
            response.message = self._can.reload(self.get_parameter("model").value)
            response.success = True
            self._take_up()
        except OutcomeError as error:
            response.message = error.outcome.message
        self.get_logger().info(f"reload: {response.message}")
        return response


def main() -> int:
    """Run the value node until Ctrl-C."""
    return run_node(ValueNode)


if __name__ == "__main__":
    sys.exit(main())
