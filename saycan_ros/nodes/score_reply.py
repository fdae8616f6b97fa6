"""The answer of `score_skills`, whoever gives it."""

from __future__ import annotations

import array
from collections.abc import Sequence

import numpy as np

from saycan_interfaces.srv import ScoreSkills
from saycan_ros.affordance.feasibility import Feasibility
from saycan_ros.nodes.conversions import to_outcome_msg, to_time
from saycan_ros.outcome import Outcome, OutcomeCode


def fill_in(response: ScoreSkills.Response, phrases: Sequence[str], scores: Feasibility, age: float) -> ScoreSkills.Response:
    """Put `scores` of the skills `phrases` into the response; `age` is the frame's in seconds."""
    response.outcome = to_outcome_msg(Outcome(OutcomeCode.SUCCEEDED))
    if scores.refused:
        words = [outcome.message for outcome in scores.refused.values()]
        response.message = "; ".join(words[:3]) + (f"; and {len(words) - 3} more" if words[3:] else "")
    response.skills = list(phrases)
    response.probabilities = array.array("f", scores.probabilities.tobytes())
    already = np.full(len(phrases), np.nan, np.float32) if scores.already is None else scores.already
    response.already = array.array("f", already.tobytes())
    response.outcomes = array.array("H", [0]) * len(phrases)
    for n, outcome in scores.refused.items():
        response.outcomes[n] = int(outcome.code)
    response.frame_stamp = to_time(scores.frame_stamp)
    response.frame_age = age
    response.model_id = scores.model_id
    return response


def refuse(response: ScoreSkills.Response, outcome: Outcome) -> ScoreSkills.Response:
    """Say in the response why there is no number at all."""
    response.outcome, response.message = to_outcome_msg(outcome), outcome.message
    return response
