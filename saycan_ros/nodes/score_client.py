"""Asks the value node: the planner's affordances on a ROS graph."""

from __future__ import annotations

import copy
import math
import time
from collections.abc import Callable, Sequence

import numpy as np
from rclpy.node import Node

from saycan_interfaces.msg import Outcome as OutcomeMsg
from saycan_interfaces.srv import ScoreSkills
from saycan_ros.affordance.feasibility import Feasibility
from saycan_ros.manifest.skill import Skill
from saycan_ros.nodes.conversions import to_outcome, to_seconds
from saycan_ros.nodes.waiting import check, wait_for, wait_until
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError

APPEAR_LIMIT = 10.0  # wall s
ANSWER_LIMIT = 10.0  # wall s
FRESH_LIMIT = 5.0  # wall s for a frame that is new enough


class ScoreClient:
    """Implements `affordance.feasibility.InterruptibleSource` through the service `score_skills`."""

    def __init__(self, node: Node) -> None:
        self._client = node.create_client(ScoreSkills, "score_skills")
        self._interrupted: Callable[[], Outcome | None] = lambda: None

    def until(self, interrupted: Callable[[], Outcome | None]) -> ScoreClient:
        """See `InterruptibleSource.until`."""
        other = copy.copy(self)
        other._interrupted = interrupted
        return other

    def feasibility(self, skills: Sequence[Skill], since: float = 0.0) -> Feasibility:
        """What the value node says of each skill; a frame that is too old is given a moment to be followed by another.

        With `since` (s), a frame counts only if its stamp is no older and it is not the one that was there when this was called:
        the camera's clock may run ahead of the clock that `since` was read from.

        Raises:
            OutcomeError: SERVER_GONE, or whatever the value node answers (STALE_FRAME, MODEL_UNAVAILABLE, ...), or what ends the
                wait (`until`).
        """
        if not wait_until(self._client.service_is_ready, APPEAR_LIMIT, self._interrupted):
            check(self._interrupted)
            raise OutcomeError(OutcomeCode.SERVER_GONE, "no service score_skills; start the value node")
        end = time.monotonic() + FRESH_LIMIT
        there: float | None = None  # the stamp of the frame that was there at first
        while True:
            try:
                scores = self._ask(skills)
                there = scores.frame_stamp if there is None else there
                if not since or (scores.frame_stamp >= since and scores.frame_stamp > there):
                    return scores
                old = f"no newer frame has come; the newest is {max(since, there) - scores.frame_stamp:.1f} s too old"
                refused = OutcomeError(OutcomeCode.STALE_FRAME, old)
            except OutcomeError as error:
                refused, there = error, -math.inf if there is None else there
            if refused.outcome.code is not OutcomeCode.STALE_FRAME or time.monotonic() > end:
                raise refused
            check(self._interrupted)
            time.sleep(0.1)

    def _ask(self, skills: Sequence[Skill]) -> Feasibility:
        asking = self._client.call_async(ScoreSkills.Request(skills=[s.phrase for s in skills]))
        answer = wait_for(asking, ANSWER_LIMIT, self._interrupted)
        if answer is None:
            self._client.remove_pending_request(asking)
            check(self._interrupted)
            raise OutcomeError(OutcomeCode.SERVER_GONE, f"score_skills did not answer within {ANSWER_LIMIT:.0f} s")
        outcome = to_outcome(answer.outcome, answer.message)
        if not outcome.ok:
            raise OutcomeError(outcome.code, outcome.message)
        if {len(answer.probabilities), len(answer.already), len(answer.outcomes)} != {len(skills)}:
            raise OutcomeError(OutcomeCode.INFRASTRUCTURE, "score_skills answered for another number of skills")
        refused = {n: to_outcome(OutcomeMsg(code=code), answer.message) for n, code in enumerate(answer.outcomes) if code}
        for outcome in refused.values():
            if outcome.code is not OutcomeCode.MODEL_UNAVAILABLE:
                # The two nodes read different manifests.
                raise OutcomeError(outcome.code, outcome.message)
        values, already = (np.asarray(row, np.float32) for row in (answer.probabilities, answer.already))
        return Feasibility(values, to_seconds(answer.frame_stamp), answer.model_id, already, refused=refused)
