"""The whole stack with a language model behind a server: it plans, and where the server dies the robot stands still."""

from __future__ import annotations

from pathlib import Path

import pytest
from language_server import language_server, write_kitchen_model

from saycan_ros.manifest.grounding import SkillLibrary
from saycan_ros.outcome import OutcomeCode

from .running_stack import running_stack

pytestmark = [pytest.mark.ros, pytest.mark.sim]


def test_a_server_that_dies_in_mid_goal_ends_the_goal_with_the_robot_at_rest(tmp_path: Path, library: SkillLibrary) -> None:
    write_kitchen_model(tmp_path / "tiny", library)
    speaker = tmp_path / "scorer.yaml"
    with language_server(tmp_path / "tiny") as server:
        wording = (
            f"{{kind: openai, base_url: '{server.url('drives', 'kitchen')}', model: tiny, retries: 2, prompt: {{examples: 1}}}}"
        )
        speaker.write_text(wording, encoding="utf-8")
        with running_stack(tmp_path, scorer=speaker) as client:
            goal = client.send("walk about")
            client.until_moving(goal)
            server.process.kill()
            ended = client.end(goal)
            assert ended.code is OutcomeCode.SERVER_GONE
            assert "the language model's server" in ended.result.message
            assert ended.result.steps, "the skill that ran was carried to its end"
            assert all(step.startswith("go to") for step in ended.result.steps)
            client.until(client.at_rest)
            assert client.instruct("go on").code is OutcomeCode.SERVER_GONE
