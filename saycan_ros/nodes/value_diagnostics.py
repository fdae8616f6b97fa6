"""How well the value function is served, for `/diagnostics`."""

from __future__ import annotations

import time

from saycan_ros.affordance.freshness import Freshness
from saycan_ros.affordance.health import Condition, Health, health
from saycan_ros.affordance.live_estimator import LiveEstimator
from saycan_ros.affordance.serving_figures import ServingFigures
from saycan_ros.nodes.diagnostics import Diagnostics
from saycan_ros.nodes.managed_node import ManagedNode
from saycan_ros.nodes.value_inputs import ValueInputs
from saycan_ros.outcome import OutcomeError


class ValueDiagnostics:
    """Looks once a second at the cameras, the body's and the world's newest state, the model in service and its last answers."""

    def __init__(
        self, node: ManagedNode, inputs: ValueInputs, freshness: Freshness, can: LiveEstimator, figures: ServingFigures
    ) -> None:
        self._node = node
        self._inputs = inputs
        self._freshness = freshness
        self._can = can
        self._figures = figures
        Diagnostics(node, "value function", self._look)

    def _look(self) -> Health:
        camera, serving = self._inputs.cameras[0], self._can.serving
        stamp = camera.stamp()
        now = Condition(
            fault=self._fault(),
            frame_age=None if stamp is None else self._freshness.age(stamp),
            frame_rate=camera.rate(),
            model_id=serving.model_id,
            reload_s=time.monotonic() - self._can.loaded,
            reload_refused=self._can.refused,
            unseen=tuple(skill.phrase for skill in serving.unseen),
            active=self._node.inactive() is None,
            serving=self._figures.summary(),
        )
        return health(now)

    def _fault(self) -> str:
        try:
            for frames in self._inputs.cameras:
                frames.check()
            self._inputs.require()
        except OutcomeError as error:
            return error.outcome.message
        return ""
