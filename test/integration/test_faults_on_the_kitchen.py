"""What breaks gives its outcome and a sentence that helps; nothing hangs and nothing keeps moving."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pytest

from saycan_ros.outcome import OutcomeCode, OutcomeError
from saycan_ros.paths import share_directory

from .running_stack import running_stack

pytestmark = [pytest.mark.ros, pytest.mark.sim]


@pytest.fixture(autouse=True)
def _own_domain(ros_domain: int) -> None:
    """A ROS domain of its own for each test."""


def test_a_camera_that_sends_nothing_is_stale_and_never_a_score(tmp_path: Path) -> None:
    with running_stack(tmp_path, extra={"driver": {"camera_rate": 0.0}}) as client:
        ended = client.instruct("go to the table")
        assert ended.code is OutcomeCode.STALE_FRAME
        assert "no frame of camera 'head'" in ended.result.message
        assert client.at_rest()


def test_a_driver_that_dies_ends_skill_and_instruction_with_an_outcome(tmp_path: Path) -> None:
    with running_stack(tmp_path) as client:
        handle = client.send("go to the trash")
        client.until_moving(handle)
        os.kill(client.stack.pid("driver"), signal.SIGKILL)
        ended = client.end(handle)
        assert ended.code in {OutcomeCode.DRIVER_GONE, OutcomeCode.STALE_STATE}
        assert ended.result.message
        again = client.skill("go_to", "go to the table")
        assert again.code in {OutcomeCode.DRIVER_GONE, OutcomeCode.STALE_STATE}


def test_a_skill_process_that_dies_ends_the_instruction_and_the_robot_rests(tmp_path: Path) -> None:
    with running_stack(tmp_path) as client:
        handle = client.send("go to the trash")
        client.until_moving(handle)
        os.kill(client.stack.pid("skills"), signal.SIGKILL)
        ended = client.end(handle)
        assert ended.code is OutcomeCode.SERVER_GONE
        client.until(client.at_rest)


def test_a_stop_works_while_the_skill_process_is_frozen_and_nothing_goes_on_when_it_thaws(tmp_path: Path) -> None:
    with running_stack(tmp_path) as client:
        handle = client.send_skill("go_to", "go to the trash")
        client.until_moving(handle)
        os.kill(client.stack.pid("skills"), signal.SIGSTOP)
        client.trigger("saycan/stop")
        client.until(client.at_rest)
        os.kill(client.stack.pid("skills"), signal.SIGCONT)
        assert client.end(handle).code is OutcomeCode.STOPPED
        client.until(client.at_rest)
        assert client.referee.truth()["scene"]["robot"]["at"] != "trash"


def test_a_planner_that_is_killed_leaves_no_skill_running(tmp_path: Path) -> None:
    with running_stack(tmp_path) as client:
        client.until_moving(client.send("go to the trash"))
        os.kill(client.stack.pid("planner"), signal.SIGKILL)
        client.until(client.at_rest)
        assert client.referee.truth()["scene"]["robot"]["at"] != "trash", "it finished the drive instead of stopping"
        assert client.skill("go_to", "go to the table").code is OutcomeCode.SUCCEEDED


def test_sigterm_in_motion_brings_the_body_to_rest_on_the_way(tmp_path: Path) -> None:
    with running_stack(tmp_path) as client:
        for name, place in (("planner", "trash"), ("skills", "table")):
            words = f"go to the {place}"
            client.until_moving(client.send(words) if name == "planner" else client.send_skill("go_to", words))
            os.kill(client.stack.pid(name), signal.SIGTERM)
            client.until(client.at_rest)
            assert client.referee.truth()["scene"]["robot"]["at"] != place, "it finished the drive instead of stopping"
            client.until(lambda name=name: not client.stack.runs(name))


def test_a_corrupt_language_model_is_refused_at_start_by_name(tmp_path: Path) -> None:
    models = tmp_path / "models"
    shutil.copytree(share_directory() / "models", models)
    with (models / "language.onnx").open("r+b") as file:
        file.seek(5000)
        file.write(b"not what it was")
    speaker = tmp_path / "scorer.yaml"
    speaker.write_text(f"{{kind: embedded, model: {models / 'language.json'}}}", encoding="utf-8")
    extra = {"planner": {"scorer": str(speaker)}}
    with pytest.raises(OutcomeError) as error, running_stack(tmp_path, extra=extra):
        pass
    assert "language.onnx" in error.value.outcome.message
    assert "sha256" in error.value.outcome.message
