"""Stands in for the value node in runs to compare with: the ground truth, or 1 for everything. Only `saycan run` starts it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from rclpy.callback_groups import MutuallyExclusiveCallbackGroup

from saycan_interfaces.srv import ScoreSkills
from saycan_ros.affordance.feasibility import Feasibility
from saycan_ros.console.can_source import CanSource
from saycan_ros.console.referee_client import RefereeClient
from saycan_ros.evaluation.blind_affordances import BlindAffordances
from saycan_ros.evaluation.true_affordances import TrueAffordances
from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.manifest.loading import load_manifest
from saycan_ros.manifest.skill import Skill
from saycan_ros.nodes.managed_node import ManagedNode
from saycan_ros.nodes.runtime import run_node
from saycan_ros.nodes.score_reply import fill_in, refuse
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError
from saycan_ros.paths import find_file
from saycan_ros.simulation.kitchen_looks import load_looks
from saycan_ros.simulation.motors import MOTORS

SOURCES = (CanSource.ONE.value, CanSource.ORACLE.value)


class OracleNode(ManagedNode):
    """Answers `score_skills` (ScoreSkills) with the value node's contract, and looks at no camera.

    Parameters: `manifest` (file), `source`: `oracle` asks the simulator's referee what is really so at this moment, `one` gives 1
    for every skill; `autostart`. For evaluation in the embedded kitchen; a robot that is not simulated has no such oracle.
    """

    # The referee's answer has to be heard while a request waits for it.
    waits = True

    def __init__(self, **options: Any) -> None:
        super().__init__("value_node", **options)
        self.declare_parameter("manifest", "config/kitchen.yaml")
        self.declare_parameter("source", CanSource.ORACLE.value)

    def setup(self) -> None:
        """Read the manifest and serve."""
        self._library = SkillLibrary(load_manifest(find_file(self.get_parameter("manifest").value)))
        self._source = str(self.get_parameter("source").value)
        if self._source not in SOURCES:
            raise OutcomeError(OutcomeCode.INVALID_REQUEST, f"source: {self._source!r}; it is one of {', '.join(SOURCES)}")
        heights = {name: looks.height for name, looks in load_looks().objects.items()}
        self._oracle = TrueAffordances(self._library.manifest, heights, MOTORS["arm"].upper)
        self._blind = BlindAffordances()
        self._referee = RefereeClient(self)
        self.create_service(ScoreSkills, "score_skills", self._score, callback_group=MutuallyExclusiveCallbackGroup())

    def _score(self, request: ScoreSkills.Request, response: ScoreSkills.Response) -> ScoreSkills.Response:
        try:
            phrases, scores = self._judge(request.skills)
        except OutcomeError as error:
            return refuse(response, error.outcome)
        except Exception as error:  # noqa: BLE001 - one bad message must not end the node
            self.get_logger().error(f"{type(error).__name__}: {error}")
            return refuse(response, Outcome(OutcomeCode.INFRASTRUCTURE, f"{type(error).__name__}: {error}"))
        return fill_in(response, phrases, scores, max(0.0, self._now() - scores.frame_stamp))

    def _judge(self, asked: Sequence[str]) -> tuple[Sequence[str], Feasibility]:
        if (inactive := self.inactive()) is not None:
            raise OutcomeError(inactive.code, inactive.message)
        phrases = list(asked) or [skill.phrase for skill in self._library]
        found: dict[int, Skill] = {}
        refused: dict[int, Outcome] = {}
        for n, words in enumerate(phrases):
            try:
                found[n] = self._library.find(words)
                phrases[n] = found[n].phrase
            except OutcomeError as error:
                refused[n] = error.outcome
        if not found:
            raise OutcomeError(refused[0].code, refused[0].message)
        scores = self._of(tuple(found.values()))
        values, already = np.full((2, len(phrases)), np.nan, np.float32)
        values[list(found)] = scores.probabilities
        if scores.already is not None:
            already[list(found)] = scores.already
        return phrases, replace(scores, probabilities=values, already=already, refused=refused)

    def _of(self, skills: Sequence[Skill]) -> Feasibility:
        if self._source == CanSource.ONE.value:
            return self._blind.feasibility(skills, self._now())
        return self._oracle.feasibility(skills, self._referee.truth())

    def _now(self) -> float:
        return float(self.get_clock().now().nanoseconds) * 1e-9


def main() -> int:
    """Run the oracle until Ctrl-C."""
    return run_node(OracleNode)


if __name__ == "__main__":
    sys.exit(main())
