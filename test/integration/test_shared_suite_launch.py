"""The shared suite under launch_pytest: the launch file of the body brings the stack up and ends it.

pytest test/integration/test_shared_suite_launch.py --target embedded|gazebo|hardware [--manifest FILE]
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("launch_pytest", reason="needs launch_pytest (ROS 2)")

import launch_pytest
from launch import LaunchDescription
from launch.actions import IncludeLaunchDescription
from launch.launch_description_sources import PythonLaunchDescriptionSource
from launch_pytest.actions import ReadyToTest

from saycan_ros.console.own_domain import own_domain

from .launching import can_launch
from .running_stack import SCENE, SEED
from .suite import CHECKS, Check
from .target import Body, Target, attached, confirm, launch_folder, manifest_of, terminal

pytestmark = [
    pytest.mark.ros,
    pytest.mark.sim,
    pytest.mark.timeout(1800),  # a robot, and Gazebo, take their time
    pytest.mark.skipif(not can_launch(), reason="needs saycan_ros in the ament index (colcon build)"),
]


@pytest.fixture(scope="module")
def domain(request: pytest.FixtureRequest, body: Body) -> Iterator[None]:
    """A ROS domain of its own for a simulator; a robot has its own. Before anything starts, somebody is at the runstop."""
    with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
        confirm(body, bool(request.config.getoption("--at-the-runstop")), terminal())
    if not body.simulated:
        yield
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ROS_AUTOMATIC_DISCOVERY_RANGE", "LOCALHOST")
        with own_domain():
            yield


@pytest.fixture(scope="module")
def rooms(request: pytest.FixtureRequest, body: Body) -> Path:
    return manifest_of(body, request.config.getoption("--manifest"))


@launch_pytest.fixture(scope="module")
def brought_up(rooms: Path, domain: None, body: Body, tmp_path_factory: pytest.TempPathFactory) -> LaunchDescription:
    """What `ros2 launch` would run."""
    folder = tmp_path_factory.mktemp("launch")
    scene = folder / "scene.json"
    scene.write_text(json.dumps(SCENE.model_dump(mode="json")), encoding="utf-8")
    arguments: dict[str, Any] = {"manifest": rooms, "records": folder / "records", "survey": "false"}
    if body.simulated:
        arguments |= {"scene": scene, "seed": SEED}
    if body is Body.EMBEDDED:
        arguments["speed"] = "0.0"
    if body is Body.GAZEBO:
        arguments["worlds"] = folder / "worlds"
    source = PythonLaunchDescriptionSource(str(launch_folder() / body.launch_file))
    included = IncludeLaunchDescription(source, launch_arguments={name: str(v) for name, v in arguments.items()}.items())
    return LaunchDescription([included, ReadyToTest()])


@pytest.fixture(scope="module")
def target(body: Body, rooms: Path, brought_up: Any) -> Iterator[Target]:
    with attached(body, rooms) as found:
        yield found


@pytest.mark.launch(fixture=brought_up)
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_on_any_body(check: Check, target: Target) -> None:
    check(target)
