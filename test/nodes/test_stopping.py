"""A stop reaches whoever can stop: the stop node, or the driver itself, each in its own namespace."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rclpy.node import Node
from std_srvs.srv import SetBool, Trigger

from saycan_ros.console import commands
from saycan_ros.console.bringup import StackSettings, programs
from saycan_ros.console.session import HERE_ALONE, PEERS, RANGE, looked, session
from saycan_ros.console.stack import Stack
from saycan_ros.console.stopping import FIND_LIMIT, Stopping
from saycan_ros.outcome import OutcomeCode, OutcomeError

from .graph import Graph, graph

pytestmark = pytest.mark.ros
SAYCAN = Path(sys.executable).parent / "saycan"


class Robot:
    """What a stop may ask, in name only; `late` puts the stop node there as soon as the driver was told to stop."""

    def __init__(self, ros: Graph, *, stops: bool = True, drives: bool = True, late: bool = False, namespace: str = "") -> None:
        self.told: list[str] = []
        self._late = late
        self._node = ros.spin(Node("robot", namespace=namespace, enable_rosout=False))
        if stops:
            self._serve_stop()
        if drives:
            self._node.create_service(Trigger, "stop_the_robot", self._halt)
            self._node.create_service(SetBool, "runstop", self._runstop)

    def _serve_stop(self) -> None:
        self._node.create_service(Trigger, "saycan/stop", self._stop)

    def _stop(self, request: Any, response: Any) -> Any:
        self.told.append("stop")
        response.success, response.message = True, "stopped"
        return response

    def _halt(self, request: Any, response: Any) -> Any:
        self.told.append("stop_the_robot")
        if self._late:
            self._serve_stop()
        response.success = True
        return response

    def _runstop(self, request: Any, response: Any) -> Any:
        self.told.append(f"runstop {request.data}")
        response.success = True
        return response


@pytest.fixture
def ros(ros_domain: int) -> Iterator[Graph]:
    with graph() as inner:
        yield inner


def stop(ros: Graph, limit: float, namespace: str = "", patience: float = 60.0) -> list[str]:
    said: list[str] = []
    node = ros.spin(Node("stopping", namespace=namespace, enable_rosout=False))
    assert Stopping(node, said.append, limit, patience).stop()
    return said


def test_the_stop_node_is_asked_and_the_driver_left_to_it(ros: Graph) -> None:
    robot = Robot(ros)
    assert stop(ros, 20.0) == ["stopped"]
    assert robot.told == ["stop"]


def test_without_a_stop_node_the_driver_is_runstopped_and_what_releases_it_is_named(ros: Graph) -> None:
    robot = Robot(ros, stops=False)
    said = stop(ros, 3.0)
    assert robot.told == ["stop_the_robot", "runstop True"]
    assert "`saycan resume --release-runstop`" in said[-1]


def test_a_stop_node_that_is_found_late_has_the_driver_stopped_before_and_not_runstopped(ros: Graph) -> None:
    robot = Robot(ros, stops=False, late=True)
    assert stop(ros, 30.0, patience=0.0) == ["stopped"]
    assert robot.told == ["stop_the_robot", "stop"]


def test_where_nobody_answers_the_robots_own_runstop_is_named_and_where_was_looked(ros: Graph) -> None:
    with pytest.raises(OutcomeError, match="press the robot's own runstop") as error:
        stop(ros, 0.1)
    assert error.value.outcome.code is OutcomeCode.DRIVER_GONE
    assert f"set {RANGE}=SUBNET" in error.value.outcome.message


def test_a_stop_in_one_namespace_leaves_the_other_robot_alone(ros: Graph) -> None:
    first, second, third = Robot(ros, namespace="/one"), Robot(ros, namespace="/two"), Robot(ros)
    assert stop(ros, 20.0, "/two") == ["stopped"]
    assert (first.told, second.told, third.told) == ([], ["stop"], [])


def test_a_process_of_a_stack_is_in_the_namespace_of_its_robot(ros: Graph, tmp_path: Path) -> None:
    settings = StackSettings(Path("rooms.yaml"), "stretch", logs=tmp_path, namespace="/two")
    rows = programs(settings)
    assert {row.namespace for row in rows} == {"/two"}
    other = Robot(ros)
    with Stack([row for row in rows if row.name == "stop"], tmp_path):
        assert "stop" in stop(ros, 60.0, "/two")[0]
    assert other.told == []


def test_a_session_that_is_to_reach_far_leaves_the_range_to_ros(ros_domain: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(RANGE)
    monkeypatch.setenv(PEERS, "")
    monkeypatch.delenv(PEERS)
    with session("far", far=True) as here:
        assert RANGE not in os.environ
        assert os.environ[PEERS] == "127.0.0.1"
        assert "subnet" in looked(here.node)
    with session("near") as here:
        assert os.environ[RANGE] == HERE_ALONE
        assert f"set {RANGE}=SUBNET" in looked(here.node)


class Asked(Exception):
    """In the place of what a command would do."""


def test_what_stops_reaches_other_machines_and_what_moves_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    reach: dict[str, bool] = {}

    def ask(name: str, *, far: bool = False, namespace: str = "") -> Any:
        reach[name] = far
        raise Asked

    monkeypatch.setattr(commands, "session", ask)
    console = commands.Console(quiet=True)
    kitchen, stretch = (StackSettings(Path("rooms.yaml"), robot) for robot in ("kitchen", "stretch"))
    calls = [
        lambda: commands.stop(console),
        lambda: commands.resume(False, console),
        lambda: commands.do("go", 0, False, console),
        lambda: commands.up(kitchen, console),
    ]
    for call in calls:
        with pytest.raises(Asked):
            call()
    assert reach == {"saycan_stop": True, "saycan_resume": False, "saycan_do": False, "saycan_up": False}
    with pytest.raises(Asked):
        commands.up(stretch, console)
    assert reach["saycan_up"]


def test_a_stop_that_reaches_far_finds_a_stack_that_listens_on_its_own_machine_alone(ros: Graph, tmp_path: Path) -> None:
    assert FIND_LIMIT > 3.0, "so seldom does such a stack say that it is there"
    robot = Robot(ros)
    environment = {name: value for name, value in os.environ.items() if name != RANGE}
    done = subprocess.run(
        [SAYCAN, "stop"], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert robot.told[-1] == "stop"
