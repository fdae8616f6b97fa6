"""The recorder sees what the skill servers do, asks nothing of them but their results, and keeps it."""

from __future__ import annotations

import errno
import os
import threading
import time
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
import yaml

pytestmark = pytest.mark.ros
pytest.importorskip("rclpy")
pytest.importorskip("saycan_interfaces")
pytest.importorskip("mcap")

from action_msgs.msg import GoalInfo, GoalStatus, GoalStatusArray  # noqa: E402
from rclpy.executors import SingleThreadedExecutor  # noqa: E402
from rclpy.qos import qos_profile_action_status_default, qos_profile_sensor_data  # noqa: E402
from sensor_msgs.msg import CompressedImage, Image, JointState  # noqa: E402
from unique_identifier_msgs.msg import UUID  # noqa: E402

from saycan_interfaces.action import ExecuteSkill  # noqa: E402
from saycan_interfaces.msg import Decision, WorldState  # noqa: E402
from saycan_ros.episodes.reader import read_episodes  # noqa: E402
from saycan_ros.nodes import recorder_node  # noqa: E402
from saycan_ros.nodes.conversions import to_outcome_msg, to_time, to_world_msg  # noqa: E402
from saycan_ros.nodes.goal_server import Goal, GoalServer  # noqa: E402
from saycan_ros.nodes.recorder_node import RecorderNode  # noqa: E402
from saycan_ros.nodes.threaded_action_client import ThreadedActionClient  # noqa: E402
from saycan_ros.nodes.waiting import wait_for  # noqa: E402
from saycan_ros.nodes.world_client import LATCHED  # noqa: E402
from saycan_ros.outcome import Outcome, OutcomeCode, OutcomeError  # noqa: E402
from saycan_ros.paths import share_directory  # noqa: E402
from saycan_ros.robots.body import JOINTS  # noqa: E402
from saycan_ros.robots.stretch_joints import JOINT_STATE_NAMES, wire_rows  # noqa: E402
from saycan_ros.world.snapshot import Sighting, WorldSnapshot  # noqa: E402

from .graph import Graph, graph  # noqa: E402

LIMIT, PERIOD = 20.0, 0.03  # wall s


class Robot:
    """Senses on their topics, and a server for `pick` whose goals end when they are let go."""

    def __init__(self, net: Graph) -> None:
        node = net.node("robot")
        self.holding: str | None = None
        self.lag = 0.0  # s that every frame is older than the joint states
        self.dark = False  # no frames
        self.effort = 0.2
        self._spoken = 0
        self.go_on = threading.Event()
        self._images = node.create_publisher(Image, "camera/color/image_raw", qos_profile_sensor_data)
        small = "camera/color/image_raw/compressed"
        self._compressed = node.create_publisher(CompressedImage, small, qos_profile_sensor_data)
        self._joints = node.create_publisher(JointState, "stretch/joint_states", qos_profile_sensor_data)
        self._worlds = node.create_publisher(WorldState, "world_state", LATCHED)
        self._decisions = node.create_publisher(Decision, "decision", 10)
        node.create_timer(PERIOD, self._speak)
        self._server = GoalServer[ExecuteSkill.Result](
            node, ExecuteSkill, "skills/pick", self._run, _result, lambda goal: None, lambda request, busy: None
        )
        self._client = ThreadedActionClient(node, ExecuteSkill, "skills/pick")

    def decide(self, phrase: str) -> None:
        self._decisions.publish(Decision(choice=phrase))

    def begin(self, phrase: str) -> Any:
        """Send a goal; its handle, once it runs."""
        self.go_on.clear()
        assert self._client.wait_for_server(timeout_sec=LIMIT)
        handle = wait_for(self._client.send_goal_async(ExecuteSkill.Goal(skill=phrase)), LIMIT)
        assert handle is not None
        return handle

    def finish(self, handle: Any) -> None:
        """Let the goal end, with a coke in the hand."""
        self.holding = "coke"
        self.go_on.set()
        assert wait_for(handle.get_result_async(), LIMIT) is not None

    def speak_on(self) -> None:
        """Wait until what it says now was said often enough to be heard."""
        before = self._spoken
        wait_until(lambda: self._spoken > before + 10)

    def _run(self, goal: Goal) -> tuple[Outcome, ExecuteSkill.Result]:
        assert self.go_on.wait(LIMIT)
        return Outcome(OutcomeCode.SUCCEEDED), _result(Outcome(OutcomeCode.SUCCEEDED))

    def _speak(self) -> None:
        stamp = time.monotonic()
        header, seen = Image().header, Image().header
        header.stamp, seen.stamp = to_time(stamp), to_time(stamp - self.lag)
        if not self.dark:
            self._images.publish(Image(header=seen, height=40, width=64, step=192, encoding="rgb8", data=bytes(192 * 40)))
            png = cv2.imencode(".png", np.full((40, 64, 3), 9, np.uint8))[1]
            self._compressed.publish(CompressedImage(header=seen, format="png", data=array("B", png.tobytes())))
        row = wire_rows(dict.fromkeys(JOINTS, 0.2))
        effort = wire_rows(dict.fromkeys(JOINTS, self.effort), effort=True)
        self._joints.publish(JointState(header=header, name=list(JOINT_STATE_NAMES), position=row, velocity=row, effort=effort))
        things = () if self.holding else (Sighting("coke", "table", stamp, (1.0, 1.0, 1.0)),)
        self._worlds.publish(to_world_msg(WorldSnapshot(stamp, "table", self.holding, things)))
        self._spoken += 1


def _result(outcome: Outcome) -> ExecuteSkill.Result:
    return ExecuteSkill.Result(outcome=to_outcome_msg(outcome), message=outcome.message)


@pytest.fixture
def net(ros_domain: int) -> Iterator[Graph]:
    with graph() as made:
        yield made


def wait_until(condition: Callable[[], Any]) -> None:
    end = time.monotonic() + LIMIT
    while not condition():
        assert time.monotonic() < end, "not within the limit"
        time.sleep(0.02)


def test_a_goal_that_was_decided_on_becomes_an_episode_and_one_of_unknown_words_does_not(net: Graph, tmp_path: Path) -> None:
    robot = Robot(net)
    node = RecorderNode(out=str(tmp_path))
    net.spin(node, SingleThreadedExecutor())
    (path,) = tmp_path.glob("session-*.mcap")
    wait_until(lambda: {"frame", "joints", "world"} <= node.hears())
    robot.decide("pick up the coke")
    wait_until(lambda: "decision" in node.hears())
    goal = robot.begin("pick up the coke")
    wait_until(lambda: len(node.recorder) == 1)
    robot.finish(goal)
    wait_until(lambda: len(read_episodes(path).episodes) == 1)
    file = read_episodes(path)
    (episode,) = file.episodes
    assert (file.whole, file.origin.source) == (False, "robot"), "the session goes on"
    assert (episode.skill, episode.success, episode.effect_before, episode.judge) == ("pick up the coke", True, False, "robot")
    before, after = file.moments[episode.before], file.moments[episode.after]
    assert (before.known.holding, after.known.holding) == (None, "coke")
    assert before.stamp < after.stamp
    assert file.picture(before).shape == (64, 40, 3), "upright"
    robot.finish(robot.begin("pick up the coke"))
    wait_until(lambda: node.skipped == 1)
    node.close_file()
    assert read_episodes(path).whole
    assert len(read_episodes(path).episodes) == 1


def begin(robot: Robot, node: RecorderNode) -> Any:
    """A decision to pick up the coke, and the goal that follows from it."""
    robot.decide("pick up the coke")
    wait_until(lambda: "decision" in node.hears())
    return robot.begin("pick up the coke")


def recorder(net: Graph, folder: Path) -> tuple[Robot, RecorderNode, Path]:
    robot, node = Robot(net), RecorderNode(out=str(folder))
    net.spin(node, SingleThreadedExecutor())
    wait_until(lambda: {"frame", "joints", "world"} <= node.hears())
    (path,) = folder.glob("session-*.mcap")
    return robot, node, path


def test_a_skill_that_begins_without_a_number_from_every_joint_or_a_frame_of_now_spoils_no_file(
    net: Graph, tmp_path: Path
) -> None:
    robot, node, path = recorder(net, tmp_path)
    strange = ("effort", float("nan")), ("lag", 3.0)
    for n, (name, value) in enumerate(strange):
        usual = getattr(robot, name)
        setattr(robot, name, value)
        robot.speak_on()
        goal = begin(robot, node)
        wait_until(lambda n=n: node.skipped == n + 1)
        setattr(robot, name, usual)
        robot.speak_on()
        robot.finish(goal)
        robot.holding = None
    goal = begin(robot, node)
    wait_until(lambda: len(node.recorder) == 1)
    robot.finish(goal)
    wait_until(lambda: len(read_episodes(path).episodes) == 1)
    node.close_file()
    assert read_episodes(path).whole


def test_a_skill_that_had_begun_before_the_recorder_is_no_episode_since_nobody_saw_its_beginning(
    net: Graph, tmp_path: Path
) -> None:
    rows = yaml.safe_load((share_directory() / "config" / "kitchen.yaml").read_text(encoding="utf-8"))
    rows["objects"] = [row for row in rows["objects"] if row["name"] == "coke"]  # then a goal needs no decision
    manifest = tmp_path / "coke.yaml"
    manifest.write_text(yaml.safe_dump(rows), encoding="utf-8")
    robot = Robot(net)
    early = robot.begin("pick up the coke")
    node = RecorderNode(manifest=str(manifest), out=str(tmp_path))
    net.spin(node, SingleThreadedExecutor())
    wait_until(lambda: {"frame", "joints", "world"} <= node.hears())
    robot.speak_on()
    (path,) = tmp_path.glob("session-*.mcap")
    robot.finish(early)
    robot.holding = None
    robot.speak_on()
    goal = robot.begin("pick up the coke")
    wait_until(lambda: len(node.recorder) == 1)
    robot.finish(goal)
    wait_until(lambda: len(node.recorder) == 0 and read_episodes(path).episodes)
    assert len(read_episodes(path).episodes) == 1


def test_goals_that_had_ended_before_the_recorder_leave_the_decision_to_the_one_that_begins(net: Graph, tmp_path: Path) -> None:
    robot, node, _ = recorder(net, tmp_path)
    robot.decide("find an apple")
    wait_until(lambda: "decision" in node.hears())
    server = net.node("somebody")
    said = server.create_publisher(GoalStatusArray, "skills/find/_action/status", qos_profile_action_status_default)
    message = GoalStatusArray()
    for number, status in enumerate((GoalStatus.STATUS_SUCCEEDED, GoalStatus.STATUS_ABORTED, GoalStatus.STATUS_ACCEPTED)):
        goal = GoalInfo(goal_id=UUID(uuid=[number + 1] * 16))
        message.status_list.append(GoalStatus(goal_info=goal, status=status))
    said.publish(message)
    wait_until(lambda: len(node.recorder) == 1)
    assert node.skipped == 2


def test_what_a_camera_sees_long_after_a_skill_is_not_its_end(
    net: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorder_node, "ENDED", 0.2)
    robot, node, path = recorder(net, tmp_path)
    goal = begin(robot, node)
    wait_until(lambda: len(node.recorder) == 1)
    robot.dark = True
    wait_until(lambda: "frame" not in node.hears())
    robot.finish(goal)
    ended = time.monotonic()
    wait_until(lambda: time.monotonic() > ended + 0.5)
    robot.dark = False
    wait_until(lambda: len(node.recorder) == 0)
    assert node.skipped == 1
    assert read_episodes(path).episodes == []


def test_a_disk_that_fills_up_ends_the_recording_and_costs_no_episode_before(
    net: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot, node, path = recorder(net, tmp_path)
    robot.finish(begin(robot, node))
    wait_until(lambda: len(read_episodes(path).episodes) == 1)
    robot.holding = None
    robot.speak_on()
    monkeypatch.setattr(node.recorder, "end", full)
    robot.finish(begin(robot, node))
    wait_until(lambda: node._full)
    size = path.stat().st_size
    robot.holding = None
    robot.finish(begin(robot, node))
    wait_until(lambda: node.skipped == 1)
    node.close_file()
    assert "No space left" in node._full
    assert path.stat().st_size == size
    assert len(read_episodes(path).episodes) == 1


def full(*given: Any) -> Any:
    """What `RunRecorder.end` does where the disk has no room."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_what_is_not_heard_is_said_once_with_where_it_was_listened_for(
    net: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], ros_domain: int
) -> None:
    monkeypatch.setattr(recorder_node, "DEAF", 0.1)
    node = net.spin(RecorderNode(out=str(tmp_path), namespace="/robot2"), SingleThreadedExecutor())
    assert node.get_namespace() == "/robot2"
    told: list[str] = []
    wait_until(lambda: told.append(capfd.readouterr().err) is None and "does a stack run there?" in "".join(told))
    assert f"no frame, joints, world is heard in ROS_DOMAIN_ID {ros_domain} and namespace /robot2" in "".join(told)


def test_a_folder_that_cannot_be_written_to_is_refused_by_name(net: Graph, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutcomeError, match="out: .*file: .*name a folder"):
        RecorderNode(out=str(tmp_path / "file"))


def test_the_head_camera_is_recorded_as_the_value_node_looks_through_it(ros_domain: int, tmp_path: Path) -> None:
    with graph("camera.head.transport:=compressed", "camera.head.clockwise:=0") as net:
        robot, node, path = recorder(net, tmp_path)
        goal = begin(robot, node)
        wait_until(lambda: len(node.recorder) == 1)
        robot.finish(goal)
        wait_until(lambda: len(read_episodes(path).episodes) == 1)
        file = read_episodes(path)
        picture = file.picture(file.moments[file.episodes[0].before])
        assert (picture.shape, round(picture.mean())) == ((40, 64, 3), 9), "not turned"
