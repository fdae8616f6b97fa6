"""A remote policy on MuJoCo's physics: it is shown what the head camera sees, and what it asks for happens."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("mujoco", reason="needs mujoco")
pytest.importorskip("websockets", reason="needs the `remote` extra")

from kitchen_robot import Robot, scene  # the import needs mujoco
from policy_servers import TOKEN, serving

from saycan_ros.manifest.schema import SkillTemplate
from saycan_ros.manifest.skill import Skill
from saycan_ros.skills.remote.contract import PolicyContract
from saycan_ros.skills.remote.exchange import Answer, Question

pytestmark = [pytest.mark.serial, pytest.mark.sim]

CONTRACT = PolicyContract(
    protocol=1, rate=10.0, horizon=40, actions=("head_pan", "lift", "base_angular"), state=("head_pan",), image=(112, 64)
)


def test_a_server_turns_head_lift_and_base_by_what_it_sees(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAYCAN_POLICY_TOKEN", TOKEN)
    robot, asked = Robot(scene("you", ("coke", "you"))), []

    def look_right(question: Question) -> Answer:
        asked.append(question)
        return Answer(np.tile([-0.8, 0.75, 0.2], (CONTRACT.horizon, 1)), done=bool(question.state[0] < -0.7))

    with serving(look_right, CONTRACT) as server:
        entry = {"id": "look", "phrase": "look right", "policy": "saycan_ros.skills.remote_policy:RemotePolicy"}
        settings = {"url": server.url, "deadline": 20.0, "connect": 60.0, "late": 20.0, "stride": 5}
        row = {**entry, "parameters": settings, "resources": ["base", "arm", "head"], "senses": ["camera"], "timeout": 600.0}
        before = robot.body.read()
        result = robot.do(Skill("look right", SkillTemplate.model_validate({**row, "affordance": {"rule": "constant"}})))
    after = robot.body.read()
    assert result.outcome.ok, result.outcome
    assert after.position["head_pan"] < -0.6
    assert after.position["lift"] > before.position["lift"] + 0.02
    assert after.base.heading > before.base.heading + 0.05
    assert len(asked) > 1
    images = [question.image for question in asked]
    assert all(image is not None and image.shape == (112, 64, 3) and image.std() > 5 for image in images)
    assert not np.array_equal(images[0], images[-1]), "it saw the same all along"
