"""Goals of a skill whose policy runs behind a server, and how they end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from kitchen_words import MANIFEST
from policy_servers import CONTRACT, PacedBody

from saycan_ros.manifest.schema import SkillTemplate
from saycan_ros.manifest.skill import Skill
from saycan_ros.outcome import Outcome, OutcomeCode
from saycan_ros.skills.loading import load_policy
from saycan_ros.skills.remote.wire import encode
from saycan_ros.skills.runner import SkillResult, SkillRunner
from saycan_ros.world.snapshot import WorldSnapshot

PATIENT = {"deadline": 10.0, "connect": 30.0, "late": 10.0}
HASTY = {"deadline": 0.3, "connect": 1.0, "late": 0.3, "reconnects": 2}


def skill(url: str, senses: tuple[str, ...] = (), **parameters: Any) -> Skill:
    entry = {"id": "pan", "phrase": "turn the head", "policy": "saycan_ros.skills.remote_policy:RemotePolicy"}
    row = {
        **entry,
        "resources": ("base", "head"),
        "senses": senses,
        "parameters": {"url": url, **parameters},
        "affordance": {"rule": "constant"},
    }
    return Skill("turn the head", SkillTemplate.model_validate(row))


def run(
    goal: Skill, body: PacedBody | None = None, cancelled: Callable[[], Outcome | None] = lambda: None
) -> tuple[SkillResult, PacedBody]:
    body = body or PacedBody()
    policy = load_policy(goal.template)(MANIFEST, goal)
    result = SkillRunner().run(goal, policy, body, lambda: WorldSnapshot(0.0, None, None), lambda _: None, cancelled)
    assert body.at_rest()
    return result, body


def refused(result: SkillResult, *words: str) -> None:
    assert result.outcome.code is OutcomeCode.REMOTE_POLICY, result.outcome
    for word in words:
        assert word in result.outcome.message


def moved(body: PacedBody) -> bool:
    return body.position["head_pan"] != 0.0 or body.base.heading != 0.0


def chunk(value: float = -0.4, **changes: Any) -> bytes:
    actions = np.full((CONTRACT.horizon, len(CONTRACT.actions)), value)
    return encode({"actions": actions, "done": False} | changes)
