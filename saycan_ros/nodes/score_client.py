"""Asks the value node: the planner's affordances on a ROS graph."""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np
from rclpy.node import Node

from saycan_interfaces.srv import ScoreSkills
from saycan_ros.affordance.feasibility import Feasibility
from saycan_ros.manifest.skill import Skill
from saycan_ros.nodes.conversions import to_outcome, to_seconds
from saycan_ros.nodes.waiting import wait_for
from saycan_ros.outcome import OutcomeCode, OutcomeError

APPEAR_LIMIT = 10.0  # wall s
ANSWER_LIMIT = 10.0  # wall s
FRESH_LIMIT = 5.0  # wall s for a frame that is new enough


class ScoreClient:
    """Implements `affordance.feasibility.AffordanceSource` through the service `score_skills`."""

    def __init__(self, node: Node) -> None:
        self._client = node.create_client(ScoreSkills, "score_skills")

    def feasibility(self, skills: Sequence[Skill]) -> Feasibility:
        """p(success) of each skill on the newest frame; a frame that is too old is given a moment to be followed by another.

        Raises:
            OutcomeError: SERVER_GONE, or whatever the value node answers (STALE_FRAME, MODEL_UNAVAILABLE, ...).
        """
        if not self._client.wait_for_service(timeout_sec=APPEAR_LIMIT):
            raise OutcomeError(OutcomeCode.SERVER_GONE, "no service score_skills; start the value node")
        end = time.monotonic() + FRESH_LIMIT
        while True:
            try:
                return self._ask(skills)
            except OutcomeError as error:
                if error.outcome.code is not OutcomeCode.STALE_FRAME or time.monotonic() > end:
                    raise
            time.sleep(0.1)

    def _ask(self, skills: Sequence[Skill]) -> Feasibility:
        answer = wait_for(self._client.call_async(ScoreSkills.Request(skills=[s.phrase for s in skills])), ANSWER_LIMIT)
        if answer is None:
            raise OutcomeError(OutcomeCode.SERVER_GONE, f"score_skills did not answer within {ANSWER_LIMIT:.0f} s")
        outcome = to_outcome(answer.outcome, answer.message)
        if not outcome.ok:
            raise OutcomeError(outcome.code, outcome.message)
        if len(answer.probabilities) != len(skills):
            raise OutcomeError(OutcomeCode.INFRASTRUCTURE, "score_skills answered for another number of skills")
        return Feasibility(np.asarray(answer.probabilities, np.float32), to_seconds(answer.frame_stamp), answer.model_id)
