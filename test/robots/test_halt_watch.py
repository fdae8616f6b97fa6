"""What becomes of a halt, without a driver."""

from __future__ import annotations

import itertools
import math
import threading
from collections.abc import Callable, Iterator

import pytest
from driver_rig import wait_for

from saycan_ros.manifest.schema import Resource
from saycan_ros.robots import halt_watch
from saycan_ros.robots.body import JOINTS
from saycan_ros.robots.halt_watch import HaltWatch
from saycan_ros.robots.stretch_monitor import StretchMonitor
from saycan_ros.robots.stretch_state import JointStates, Odometry
from saycan_ros.world.pose import Pose2D

pytestmark = pytest.mark.serial
NONE = dict.fromkeys(JOINTS, 0.0)


class Scene:
    """A robot that is heard 100 times a second of wall time, on a clock that runs ten times as fast."""

    def __init__(self, moves: Callable[[float], tuple[dict[str, float], float]], effort: float = 0.0) -> None:
        self.monitor = StretchMonitor()
        self.now = 100.0
        self.calls: list[str] = []
        self.speaks, self.tick = True, 0.1
        self._moves, self._effort = moves, effort
        self._ended = threading.Event()
        self.watch = HaltWatch(
            self.monitor, lambda: self.now, lambda: None, lambda: self.calls.append("stop"), lambda: self.calls.append("runstop")
        )
        self._say()
        self._thread = threading.Thread(target=self._live, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._ended.set()
        self._thread.join(5.0)
        self.watch.close()

    def _live(self) -> None:
        while not self._ended.wait(0.01):
            self.now += self.tick
            if self.speaks:
                self._say()

    def _say(self) -> None:
        joints, x = self._moves(self.now)
        self.monitor.take_odometry(Odometry(self.now, Pose2D(x, 0.0, 0.0), (0.0, 0.0)))
        self.monitor.take_joints(JointStates(self.now, {**NONE, **joints}, NONE, {**NONE, "gripper": self._effort}))


@pytest.fixture
def scene(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Scene]]:
    monkeypatch.setattr(halt_watch, "BLIND", 0.3)
    monkeypatch.setattr(halt_watch, "GIVE_UP", 0.6)
    scenes: list[Scene] = []

    def make(moves: Callable[[float], tuple[dict[str, float], float]], effort: float = 0.0) -> Scene:
        scenes.append(Scene(moves, effort))
        return scenes[-1]

    yield make
    for made in scenes:
        made.close()


def test_a_robot_at_rest_is_left_alone(scene: Callable[..., Scene]) -> None:
    made = scene(lambda now: ({}, 0.0))
    made.watch.began(Resource)
    assert made.watch.watching
    assert wait_for(lambda: not made.watch.watching)
    assert made.calls == []


def test_a_joint_that_trembles_is_left_alone(scene: Callable[..., Scene]) -> None:
    made = scene(lambda now: ({"lift": 0.002 * (round(now * 10) % 2)}, 0.0))
    made.watch.began(Resource)
    assert wait_for(lambda: not made.watch.watching)
    assert made.calls == []


@pytest.mark.parametrize("moves", [lambda now: ({"wrist_yaw": 0.3 * (now - 100)}, 0.0), lambda now: ({}, 0.1 * (now - 100))])
def test_a_robot_that_goes_on_is_stopped_and_then_runstopped(
    scene: Callable[..., Scene], moves: Callable[[float], tuple[dict[str, float], float]]
) -> None:
    made = scene(moves)
    made.watch.began(Resource)
    assert wait_for(lambda: not made.watch.watching)
    assert made.calls == ["stop", "runstop"]


def test_only_the_parts_that_were_halted_are_looked_at(scene: Callable[..., Scene]) -> None:
    made = scene(lambda now: ({"lift": 0.1 * (now - 100)}, 0.0))
    made.watch.began({Resource.HEAD, Resource.BASE})
    assert wait_for(lambda: not made.watch.watching)
    assert made.calls == []


def test_fingers_that_squeeze_may_close_on(scene: Callable[..., Scene]) -> None:
    made = scene(lambda now: ({"gripper": 0.1 - 0.02 * (now - 100)}, 0.0), effort=-2.0)
    made.watch.began(Resource)
    assert wait_for(lambda: not made.watch.watching)
    assert made.calls == []


def test_a_part_that_someone_moves_again_is_let_go(scene: Callable[..., Scene]) -> None:
    made = scene(lambda now: ({"lift": 0.1 * (now - 100)}, 0.0))
    made.watch.began({Resource.ARM})
    made.watch.commanded({Resource.ARM})
    assert not made.watch.watching


def test_where_nobody_says_whether_it_rests_the_driver_is_told_to_stop_once(scene: Callable[..., Scene]) -> None:
    made = scene(lambda now: ({}, 0.0))
    made.speaks = False
    assert wait_for(lambda: not made.monitor.is_fresh(made.now))
    made.watch.began(Resource)
    assert wait_for(lambda: not made.watch.watching)
    assert made.calls == ["stop"]


def test_a_robot_that_goes_on_is_stopped_although_its_clock_was_set_back(scene: Callable[..., Scene]) -> None:
    walked = itertools.count()
    made = scene(lambda now: ({"lift": 0.01 * next(walked)}, 0.0))
    made.watch.began(Resource)
    made.now = 0.0
    assert wait_for(lambda: not made.watch.watching, 8.0)
    assert made.calls == ["stop", "runstop"]


def test_a_robot_at_rest_whose_clock_was_set_back_is_left_alone(scene: Callable[..., Scene]) -> None:
    made = scene(lambda now: ({}, 0.0))
    made.watch.began(Resource)
    made.now = 0.0
    assert wait_for(lambda: not made.watch.watching, 8.0)
    assert made.calls == []


def test_a_robot_that_goes_on_is_stopped_although_its_clock_stands(
    scene: Callable[..., Scene], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(halt_watch, "LATE", 0.5)
    walked = itertools.count()
    made = scene(lambda now: ({"lift": 0.01 * next(walked)}, 0.0))
    made.tick = 0.0
    made.watch.began(Resource)
    assert wait_for(lambda: not made.watch.watching, 8.0)
    assert made.calls == ["stop", "runstop"]


def test_where_a_part_is_that_is_not_a_number_is_no_rest(scene: Callable[..., Scene]) -> None:
    made = scene(lambda now: ({"lift": math.nan}, 0.0))
    made.watch.began({Resource.ARM})
    assert wait_for(lambda: not made.watch.watching)
    assert made.calls == ["stop", "runstop"]


def test_a_robot_that_is_runstopped_needs_no_watching(scene: Callable[..., Scene]) -> None:
    made = scene(lambda now: ({"lift": 0.1 * (now - 100)}, 0.0))
    made.monitor.take(runstopped=True)
    made.watch.began(Resource)
    assert wait_for(lambda: not made.watch.watching)
    assert made.calls == []
